import { i as messageOf, n as UserError, t as InconclusiveError } from "./errors.js";
import { a as printable } from "./text.js";
import { d as renderPlan, l as redactor, n as gather, o as targetOf, r as planDelivery, s as clientOf, t as gate, u as changeDiff } from "./gate.js";
import { t as IGNORE_FILE } from "./suppress.js";
import { t as nodeClock } from "./clock.js";
import { t as nodeFiles } from "./files.js";
import { c as locateGit, l as gitCommand, t as gitProcess } from "./git-process.js";
import { n as placeForeign, o as parseDiff, r as diffOf } from "./place.js";
import { t as currentEvent } from "./current-event.js";
import { r as runnerVariables } from "./runner-variables.js";
import { i as CHECK_WORDS, r as rulesOf } from "./our-rules.js";
import { n as writeReport } from "./output.js";
import path from "node:path";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { text } from "node:stream/consumers";

//#region src/app/cli/gather-command.ts
async function gatherCommand(name, patterns, options, terminal) {
	if (options.dryRun) return dryRun(await gatheringOf(patterns, options, terminal), options, terminal);
	const { report } = await gatherFiles(patterns, options, terminal, name);
	await writeReport(report, options, terminal);
	return report.exitCode;
}
async function gatherFiles(patterns, options, terminal, name = "annotate") {
	const gathering = await gatheringOf(patterns, options, terminal);
	const input = {
		...gathering,
		event: {
			words: "report files",
			commit: void 0,
			fork: false
		}
	};
	if (patterns.length === 0 && (name === "annotate" || !gathering.inputs.has("needs"))) throw new UserError("There is nothing to look at.", name === "gate" ? "Name files with findings, or the results of jobs: `--needs FILE`." : "Name files with findings: reports of Launch Ready, SARIF or checkstyle.");
	return name === "gate" ? gate(input) : gather(input);
}
async function gatheringOf(patterns, options, terminal) {
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
	return {
		inputs,
		files: nodeFiles,
		clock: nodeClock,
		variables
	};
}
async function dryRun(gathering, options, terminal) {
	const { env } = terminal;
	const repo = gathering.variables.workspace;
	if (options.format !== "terminal" || options.output !== void 0) throw new UserError("`--dry-run` prints a plan, which has one form.", "Leave out `--format` and `--output`, or `--dry-run` to get the report.");
	if (!env["GITHUB_EVENT_PATH"]) throw new UserError("There is no event to plan for.", "Set GITHUB_EVENT_PATH to a file with the payload and GITHUB_EVENT_NAME to its name, such as `pull_request`.");
	const location = await locateGit(repo);
	const { event, checkedOut } = await currentEvent(env, gathering.variables, location);
	const redact = redactor(env);
	const progress = (message) => terminal.error(`${message}\n`);
	const api = clientOf(env["GITHUB_TOKEN"] ?? "", gathering.variables, redact, progress);
	const diff = changeDiff(event, api, targetOf(event, api), async () => localDiff(event, location, env));
	const place = async (foreign) => placeForeign(foreign, event, checkedOut, api);
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
			rules: await rulesOf(CHECK_WORDS),
			event,
			runner: SILENT,
			variables: {
				...gathering.variables,
				reports: temp
			},
			level: "full",
			sinks,
			api,
			diff,
			word: "annotate",
			ignoreFileExists: await nodeFiles.exists(path.join(repo, IGNORE_FILE)),
			...alreadyShown === void 0 ? {} : { alreadyShown }
		}, { assumeToken: true });
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
		if (/[*?{[]/.test(pattern) || await nodeFiles.exists(path.resolve(terminal.cwd, pattern))) continue;
		const isCheck = options.expect !== void 0 && /^[a-z][a-z-]*$/.test(pattern);
		throw new UserError(`There is no file ${printable(pattern, 200)}.`, isCheck ? `If it is a check, write \`--expect ${options.expect},${pattern}\`.` : "Correct its name.");
	}
}

//#endregion
export { gatherFiles as n, gatherCommand as t };