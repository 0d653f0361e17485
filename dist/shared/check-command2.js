import { n as UserError } from "./errors.js";
import { m as FAIL_ON } from "./report.js";
import { x as nodeClock, y as workerThreads } from "./rules.js";
import { d as nodeFiles, u as userVariables } from "./subject.js";
import { a as safeFolder, n as run, o as nodeHttp, r as CHECK_WORDS } from "./run.js";
import { t as laptopSubject } from "./laptop.js";
import { t as writeReport } from "./output.js";
import path from "node:path";

//#region src/app/cli/check-command.ts
async function checkCommand(name, options, terminal) {
	const { report } = await checkOnce(name, options, terminal);
	await writeReport(report, options, terminal);
	return report.exitCode;
}
async function checkOnce(name, options, terminal, checks) {
	const given = toRunOptions(CHECK_WORDS.find((each) => each === name), options, terminal);
	const runOptions = checks === void 0 ? given : {
		...given,
		checks
	};
	const subject = await laptopSubject(path.resolve(terminal.cwd, options.repo), runOptions, {
		files: nodeFiles,
		env: terminal.env
	});
	return {
		...await run(subject, runOptions, {
			files: nodeFiles,
			http: nodeHttp,
			clock: nodeClock,
			threads: workerThreads(),
			variables: {
				...userVariables(terminal.env),
				...subject.commit === void 0 ? {} : { DEPLOYED_SHA: subject.commit }
			},
			progress: (message) => terminal.error(`${message}\n`)
		}),
		subject
	};
}
function toRunOptions(word, options, terminal) {
	if (options.history && options.tree) throw new UserError("--history and --tree are two different looks.", "Leave one out.");
	const failOn = FAIL_ON.find((each) => each === options.failOn);
	const valuesFile = options.values ?? options.envFile;
	const optional = {
		configFile: options.config,
		environment: options.environment,
		envFile: valuesFile === void 0 ? void 0 : path.resolve(terminal.cwd, valuesFile),
		url: options.url,
		base: options.base,
		head: options.head,
		folder: options.folder === void 0 ? void 0 : path.resolve(terminal.cwd, options.folder),
		warnOnly: options.warnOnly,
		failOn
	};
	return {
		checks: word === void 0 ? CHECK_WORDS : [word],
		asked: word !== void 0,
		scope: options.history ? "history" : options.tree ? "tree" : "auto",
		workingDirectory: safeFolder(options.workingDirectory ?? "", "`--working-directory`"),
		...withoutUndefined(optional)
	};
}
const withoutUndefined = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));

//#endregion
export { checkOnce as n, checkCommand as t };