import { i as messageOf, n as UserError, t as InconclusiveError } from "./errors.js";
import { a as printable } from "./text.js";
import { t as ALL_RULES, y as nodeClock } from "./rules.js";
import { d as renderPlan, l as redactor, n as gather, o as targetOf, r as planDelivery, s as clientOf, t as gate, u as changeDiff } from "./gate.js";
import { t as IGNORE_FILE } from "./suppress.js";
import { f as parseDiff, l as diffOf, n as placeForeign } from "./place.js";
import { n as gitCommand, s as locateGit, t as gitProcess } from "./git-process.js";
import { d as nodeFiles, l as runnerVariables } from "./subject.js";
import { t as currentEvent } from "./current-event.js";
import { t as writeReport } from "./output.js";
import path from "node:path";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { text } from "node:stream/consumers";

//#region src/app/cli/gather-command.ts
async function gatherCommand(name, patterns, options, terminal) {
	await mustBeFiles(patterns, options, terminal);
	const given = [
		["needs", options.needs === void 0 ? void 0 : await readNeeds(options.needs, terminal)],
		["expect", options.expect],
		["allow-skipped", options.allowSkipped],
		["fail-on", options.failOn],
		["warn-only", options.warnOnly ? "true" : void 0],
		["config-file", options.config],
		["findings", patterns.length === 0 ? void 0 : patterns.map((pattern) => path.resolve(terminal.cwd, pattern)).join("\n")]
	];
	const inputs = new Map(given.filter((entry) => entry[1] !== void 0));
	const repo = path.resolve(terminal.cwd, options.repo);
	const variables = {
		...runnerVariables(terminal.env),
		workspace: repo
	};
	const gathering = {
		inputs,
		files: nodeFiles,
		clock: nodeClock,
		variables
	};
	if (options.dryRun) return dryRun(gathering, repo, terminal);
	const input = {
		...gathering,
		event: {
			words: "report files",
			commit: void 0,
			fork: false
		}
	};
	const { report } = name === "gate" ? await gate(input) : await gather(input);
	await writeReport(report, options, terminal);
	return report.exitCode;
}
async function dryRun(gathering, repo, terminal) {
	const { env } = terminal;
	if (!env["GITHUB_EVENT_PATH"]) throw new UserError("There is no event to plan for.", "Set GITHUB_EVENT_PATH to a file with the payload and GITHUB_EVENT_NAME to its name, such as `pull_request`.");
	const location = await locateGit(repo);
	const { event } = await currentEvent(env, gathering.variables, location);
	const redact = redactor(env);
	const progress = (message) => terminal.error(`${message}\n`);
	const api = clientOf(env["GITHUB_TOKEN"] ?? "", gathering.variables, redact, progress);
	const diff = changeDiff(event, api, targetOf(event, api), async () => localDiff(event, location, env));
	const place = async (foreign) => placeForeign(foreign, event, api);
	const { report, sinks, alreadyShown } = await gather({
		...gathering,
		event,
		place,
		diff
	});
	const temp = await mkdtemp(path.join(tmpdir(), "launch-ready-plan-"));
	try {
		const { lines } = await planDelivery({
			report: redact.all(report),
			rules: ALL_RULES,
			event,
			runner: SILENT,
			variables: {
				...gathering.variables,
				reports: temp
			},
			level: "full",
			sinks,
			comments: true,
			api,
			diff,
			fileName: "annotate",
			ignoreFileExists: await nodeFiles.exists(path.join(repo, IGNORE_FILE)),
			...alreadyShown === void 0 ? {} : { alreadyShown }
		});
		terminal.out(renderPlan(event.words, lines));
		return report.exitCode;
	} finally {
		await rm(temp, {
			recursive: true,
			force: true
		});
	}
}
const SILENT = {
	input: () => "",
	output: () => {},
	mask: () => {},
	annotate: () => {},
	log: () => {},
	group: (_, write) => write(),
	summary: async () => {}
};
async function localDiff({ question }, location, env) {
	if (location === void 0 || question.kind !== "pull-request") return void 0;
	const git = gitProcess(gitCommand(location.gitDir, env));
	try {
		const base = await git.mergeBase(question.base, question.head);
		if (base === void 0) return void 0;
		const paths = (await git.changedFiles(base, question.head)).flatMap(({ path: file, from }) => from === void 0 ? [file] : [file, from]);
		return diffOf(parseDiff(await git.diff(base, question.head, "page", paths)));
	} catch (error) {
		if (error instanceof InconclusiveError) return void 0;
		throw error;
	}
}
async function readNeeds(given, terminal) {
	if (given === "-") return text(process.stdin);
	if (given.trimStart().startsWith("{")) return given;
	try {
		return await readFile(path.resolve(terminal.cwd, given), "utf8");
	} catch (error) {
		throw new UserError(`The file ${printable(given, 200)} cannot be read: ${messageOf(error)}.`, "Give `--needs` a file that holds what `toJSON(needs)` prints, `-` for standard input, or the JSON itself.", { cause: error });
	}
}
async function mustBeFiles(patterns, options, terminal) {
	for (const pattern of patterns) {
		if (options.expect === void 0 || !/^[a-z][a-z-]*$/.test(pattern)) continue;
		if (await nodeFiles.exists(path.resolve(terminal.cwd, pattern))) continue;
		throw new UserError(`There is no file \`${pattern}\`.`, `If it is a check, write \`--expect ${options.expect},${pattern}\`.`);
	}
}

//#endregion
export { gatherCommand };