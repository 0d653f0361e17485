import { i as messageOf, n as UserError } from "./errors.js";
import { d as countOf, h as SEVERITIES, m as FAIL_ON, o as EXIT_CODES, s as decide, t as TOOL, u as STATUSES } from "./report.js";
import { a as printable, i as nearest, n as listOf } from "./text.js";
import { _ as string, b as unknown, c as array, d as int, f as literal, h as record, l as boolean, m as object, p as number, s as _enum, u as discriminatedUnion, v as tuple } from "./smoke.js";
import { g as DEFAULT_CONFIG, p as folderTree, x as WHEN } from "./rules.js";
import { n as sortFindings } from "./finding.js";
import { c as FINGERPRINT_PATTERN } from "./suppress.js";
import { a as loadConfig } from "./runner-variables.js";
import { t as bytesOf } from "./fit.js";
import { t as docsUrl } from "./links.js";
import path from "node:path";
import { glob } from "node:fs/promises";

//#region src/config/inputs.ts
const ACTIONS = [
	"run",
	"env",
	"secrets",
	"migrations",
	"smoke",
	"annotate",
	"gate"
];
const CHECKING = [
	"run",
	"env",
	"secrets",
	"migrations",
	"smoke"
];
const REPORTING = ["run", "annotate"];
const BOOLEAN = ["true", "false"];
const REPORT_LEVELS = [
	"full",
	"summary",
	"none"
];
const INPUTS = [
	{
		name: "github-token",
		description: "Token to fetch what the checkout lacks and to write the comment. The permissions it needs are in the README.",
		actions: ACTIONS,
		default: `\${{ github.token }}`
	},
	{
		name: "config-file",
		description: "Configuration, relative to the repository. Default: launch-ready.yml or .github/launch-ready.yml.",
		actions: ACTIONS
	},
	{
		name: "working-directory",
		description: "Folder of the app in a monorepo, relative to the repository.",
		actions: ACTIONS
	},
	{
		name: "environment",
		description: "Environment to judge, such as `production`: env then checks the values that the step maps.",
		actions: ACTIONS
	},
	{
		name: "fail-on",
		description: "New findings of this severity or worse fail the step. Default: high.",
		actions: ACTIONS,
		values: FAIL_ON
	},
	{
		name: "warn-only",
		description: "Report all the same and exit 0.",
		actions: ACTIONS,
		values: BOOLEAN
	},
	{
		name: "base",
		description: "Commit to compare with. Default: what the event says.",
		actions: ACTIONS
	},
	{
		name: "head",
		description: "Commit to look at. Default: what the event says.",
		actions: ACTIONS
	},
	{
		name: "report",
		description: "How much this step shows: full, summary or none. The report file is always written.",
		actions: ACTIONS,
		values: REPORT_LEVELS
	},
	{
		name: "scope",
		description: "What to look at: auto (what the event says), change, history or tree.",
		actions: [
			"run",
			"env",
			"secrets",
			"migrations"
		],
		values: [
			"auto",
			"change",
			"history",
			"tree"
		]
	},
	{
		name: "url",
		description: "Address of the deployed app. Default: the event’s, or the environment’s in launch-ready.yml.",
		actions: ["run", "smoke"]
	},
	{
		name: "env-file",
		description: "Judge the values of this env file instead of the job’s variables.",
		actions: ["run", "env"]
	},
	{
		name: "folder",
		description: "Look at this folder, such as the build output, instead of commits.",
		actions: ["secrets"]
	},
	{
		name: "baseline",
		description: "`write`: print the findings of this run as a baseline, ready to commit.",
		actions: ["run"],
		values: ["write"]
	},
	{
		name: "findings",
		description: "Glob of report files, relative to the workspace. Default: those of this job’s earlier steps.",
		actions: ["annotate", "gate"]
	},
	{
		name: "comment",
		description: "Comment on the pull request. Default: on-failure.",
		actions: REPORTING,
		values: WHEN
	},
	{
		name: "check",
		description: "Check run with every annotation; needs `checks: write`. Default: never.",
		actions: REPORTING,
		values: WHEN
	},
	{
		name: "name",
		description: "Tells comments apart where several jobs write one. Default: workflow and job.",
		actions: REPORTING
	},
	{
		name: "needs",
		description: "Results of the jobs to wait for: the expression `toJSON(needs)`.",
		actions: ["gate"]
	},
	{
		name: "expect",
		description: "Checks that must have left a report, separated by commas or lines.",
		actions: ["gate"]
	},
	{
		name: "allow-skipped",
		description: "Jobs that may be skipped, separated by commas or lines.",
		actions: ["gate"]
	}
];
const OUTPUTS = [
	{
		name: "verdict",
		description: "pass, fail or error.",
		actions: ACTIONS
	},
	{
		name: "findings",
		description: "Number of new findings.",
		actions: ACTIONS
	},
	{
		name: "blockers",
		description: "Number of new findings that fail the step.",
		actions: ACTIONS
	},
	{
		name: "report-file",
		description: "Path of the report (JSON) on the runner.",
		actions: ACTIONS
	},
	{
		name: "sarif-file",
		description: "Path of the SARIF file on the runner, for github/codeql-action/upload-sarif.",
		actions: [...CHECKING, "annotate"]
	}
];
const inputsOf = (action) => INPUTS.filter((input) => input.actions.includes(action));
function readInputs(action, get) {
	const given = /* @__PURE__ */ new Map();
	for (const { name, values } of inputsOf(action)) {
		const value = get(name).trim();
		if (value === "") continue;
		given.set(name, values ? oneOf(`input \`${name}\``, value, values) : value);
	}
	return given;
}
function oneOf(what, value, allowed) {
	const found = allowed.find((candidate) => candidate === value.toLowerCase());
	if (found !== void 0) return found;
	const near = nearest(value, allowed);
	throw new UserError(`The ${what} is \`${printable(value, 60)}\`.`, `Write one of ${allowed.map((candidate) => `\`${candidate}\``).join(", ")}${near ? ` (did you mean \`${near}\`?)` : ""}.`);
}

//#endregion
//#region src/report/read/report-schema.ts
const MAX_REPORT_BYTES = 16777216;
const MAX_FINDINGS = 1e4;
const VERDICTS = [
	"pass",
	"fail",
	"error"
];
const RULE_PATTERN = /^[a-z][a-z0-9-]{0,39}\/[a-z0-9-]{1,80}$/;
const CHECK_PATTERN = /^[a-z][a-z0-9-]{0,39}$/;
const COMMIT_PATTERN = /^[0-9a-f]{7,64}$/;
const words = (max) => string().min(1).max(max);
const line = int().min(1).max(1e7);
const column = int().min(1).max(1e7);
const count = int().min(0).max(Number.MAX_SAFE_INTEGER);
const commit = string().regex(COMMIT_PATTERN, "is no commit: 7 to 64 hex digits");
const path$1 = string().min(1).max(4096).regex(/^(?![/\\])(?![A-Za-z]:)(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))[^\0\r\n]+$/, "must be relative to the repository, without \"..\"");
const location = discriminatedUnion("kind", [
	object({
		kind: literal("file"),
		path: path$1,
		startLine: line,
		endLine: line,
		startColumn: column.exactOptional(),
		endColumn: column.exactOptional()
	}),
	object({
		kind: literal("commit"),
		commit,
		path: path$1.exactOptional(),
		startLine: line.exactOptional(),
		endLine: line.exactOptional()
	}),
	object({
		kind: literal("object"),
		object: commit,
		name: words(500).exactOptional()
	}),
	object({
		kind: literal("variable"),
		name: words(255),
		environment: words(255).exactOptional()
	}),
	object({
		kind: literal("request"),
		url: string().max(2048).regex(/^https?:\/\//, "must begin with http:// or https://"),
		check: words(255)
	}),
	object({
		kind: literal("report"),
		file: words(255)
	})
]);
const finding = object({
	check: string().regex(CHECK_PATTERN, "is no name of a check"),
	rule: string().regex(RULE_PATTERN, "is no rule id, such as migrations/drop-column"),
	severity: _enum(SEVERITIES),
	title: words(255),
	message: string().max(1e4),
	fix: string().max(1e4),
	impact: string().max(5e3),
	location,
	fingerprint: string().regex(FINGERPRINT_PATTERN, "is no fingerprint: a version, a colon and 32 hex digits"),
	state: _enum([
		"new",
		"known",
		"ignored"
	]),
	ignored: object({
		by: _enum([
			"inline",
			"file",
			"rules"
		]),
		reason: string().max(1e3),
		until: string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date such as 2027-01-31").exactOptional()
	}).exactOptional(),
	evidence: string().max(500).exactOptional(),
	excerpt: object({
		text: string().max(1e4),
		line: line.exactOptional(),
		highlight: object({
			start: count,
			end: count
		}).exactOptional()
	}).exactOptional(),
	replacement: object({
		startLine: line,
		endLine: line,
		startColumn: column.exactOptional(),
		endColumn: column.exactOptional(),
		text: string().max(1e4)
	}).exactOptional(),
	origin: object({
		tool: words(80),
		rule: words(255),
		url: string().max(2048).regex(/^https:\/\//, "must begin with https://").exactOptional()
	}).exactOptional(),
	inlineIgnorable: boolean(),
	docs: string().max(500).regex(/^https:\/\//, "must begin with https://"),
	newIn: words(40).exactOptional(),
	data: record(string().max(100), unknown()).exactOptional()
});
const outcome = object({
	check: string().regex(CHECK_PATTERN, "is no name of a check"),
	status: _enum(STATUSES),
	reason: string().max(2e3).nullable(),
	coverage: record(string().min(1).max(60), count),
	leftOut: array(object({
		what: words(200),
		count,
		why: string().max(1e3)
	})).max(100),
	durationMs: number().min(0).max(1e9),
	asked: boolean(),
	misconfigured: literal(true).exactOptional()
});
const reportSchema = object({
	schema: literal(1),
	tool: object({
		name: words(100),
		version: words(100)
	}),
	verdict: _enum(VERDICTS),
	exitCode: literal([
		0,
		1,
		2
	]),
	wouldBe: _enum(VERDICTS).exactOptional(),
	failOn: _enum(FAIL_ON),
	scope: string().max(2e3),
	commit: commit.exactOptional(),
	outcomes: array(outcome).max(100),
	findings: array(finding).max(MAX_FINDINGS),
	loosened: array(string().max(2e3)).max(1e3).exactOptional(),
	notices: array(string().max(2e3)).max(1e3),
	shown: array(string().regex(FINGERPRINT_PATTERN)).max(MAX_FINDINGS).exactOptional()
});

//#endregion
//#region src/report/read/read-report.ts
const MAX_DEPTH = 20;
const ADVICE = "Give the file that a check of Launch Ready wrote (`report-file`, or `--format json --output FILE`), unchanged.";
function readReport(text, file) {
	const name = printable(file, 300);
	const refuse = (what, cause) => {
		throw new UserError(`${name} ${what}`, ADVICE, cause === void 0 ? {} : { cause });
	};
	if (bytesOf(text) > 16777216) refuse(`is larger than ${MAX_REPORT_BYTES / 1024 / 1024} MB, the most a report may be.`);
	if (depthOf(text) > MAX_DEPTH) refuse(`is nested deeper than ${MAX_DEPTH} levels, which no report is.`);
	const result = reportSchema.safeParse(parseJson$1(text, refuse));
	if (!result.success) return refuse(describeIssue(result.error.issues[0]), result.error);
	const report = result.data;
	if (report.exitCode !== EXIT_CODES[report.verdict]) refuse(`contradicts itself: verdict "${report.verdict}" has exit code ${EXIT_CODES[report.verdict]}, not ${report.exitCode}.`);
	const { failOn, wouldBe } = report;
	const decided = decide(report.outcomes, report.findings, {
		failOn,
		warnOnly: wouldBe !== void 0
	});
	if (decided.verdict !== report.verdict) refuse(`contradicts itself: verdict "${report.verdict}" with findings and outcomes that make "${decided.verdict}".`);
	return {
		...report,
		findings: sortFindings(report.findings.map((finding) => ({
			...finding,
			docs: docsUrl(finding)
		})))
	};
}
function parseJson$1(text, refuse) {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ""));
	} catch (error) {
		return refuse(`is not JSON: ${printable(messageOf(error), 200)}`, error);
	}
}
function depthOf(text) {
	let depth = 0;
	let deepest = 0;
	let inString = false;
	for (let index = 0; index < text.length; index++) {
		const char = text.charAt(index);
		if (inString) {
			if (char === "\\") index++;
			else if (char === "\"") inString = false;
		} else if (char === "\"") inString = true;
		else if (char === "[" || char === "{") deepest = Math.max(deepest, ++depth);
		else if (char === "]" || char === "}") depth--;
	}
	return deepest;
}
function describeIssue(issue) {
	if (issue === void 0) return "is no report.";
	const place = issue.path.map((part) => typeof part === "number" ? `[${part}]` : `.${String(part)}`).join("");
	const where = place === "" ? "" : `${printable(place.replace(/^\./, ""), 200)}: `;
	if (issue.code === "too_big" && issue.path.at(-1) === "findings") return `has more than ${MAX_FINDINGS.toLocaleString("en-US")} findings, the most a report may have.`;
	if (place === ".schema") return "is of a version this Launch Ready does not read (\"schema\" must be 1): use the same major version in all jobs.";
	return `is no report: ${where}${printable(issue.message, 300)}.`;
}

//#endregion
//#region src/app/gather.ts
const MAX_FILES = 500;
const OWN = /^(?:annotate|gate)-.*-[0-9a-f]{8}\.json$/;
const UNMATCHED = "reports";
async function gather(input) {
	const { read, broken } = await readReports(input);
	if (read.length === 0 && broken.every(({ check }) => check === UNMATCHED)) throw new UserError("There are no reports to show.", input.inputs.has("findings") ? `Nothing matches \`findings: ${printable(input.inputs.get("findings") ?? "", 100)}\`; download the artifact first, and name its folder.` : "Put this step behind the checks in the same job, or download their artifacts and say where they are: `findings: findings/*.json`.");
	const shown = new Set(read.flatMap(({ report }) => report.shown ?? []));
	const config = await configOf(input);
	return {
		report: combine(input, config, read, broken, []),
		sinks: config.annotate,
		alreadyShown: shown
	};
}
async function gate(input) {
	const { read, broken } = await readReports(input);
	const jobs = judgeJobs(input.inputs);
	const missing = missingReports(input.inputs, read);
	const outcomes = [...jobs, ...missing];
	if (read.length + broken.length + outcomes.length === 0) throw new UserError("The gate has nothing to look at.", "Give it the results of the jobs it waits for (`needs: ${{ toJSON(needs) }}` and `needs:` in the job), or report files (`findings`).");
	const config = await configOf(input);
	const report = combine(input, config, read, broken, outcomes);
	const shown = new Set(read.flatMap(({ report: each }) => each.findings.map((finding) => finding.fingerprint)));
	return {
		report,
		sinks: config.annotate,
		alreadyShown: shown
	};
}
async function readReports({ inputs, variables, files }) {
	const pattern = inputs.get("findings");
	const folder = pattern === void 0 ? variables.reports : variables.workspace;
	const read = [];
	const broken = [];
	const names = /* @__PURE__ */ new Set();
	const patterns = pattern === void 0 ? ["*.json"] : pattern.split("\n").map((each) => each.trim()).filter(Boolean);
	for (const each of patterns) {
		const before = names.size;
		for await (const name of glob(each, { cwd: folder })) if (!OWN.test(path.basename(name))) names.add(name);
		if (pattern !== void 0 && names.size === before) broken.push(outcomeOf(UNMATCHED, "inconclusive", `\`findings: ${printable(each, 120)}\` matches no other file`, {}));
	}
	if (names.size > MAX_FILES) throw new UserError(`\`findings\` matches ${names.size} files.`, `At most ${MAX_FILES} are read; name the folder more closely.`);
	for (const name of [...names].sort((a, b) => a < b ? -1 : 1)) {
		const shortName = printable(path.basename(name), 100);
		try {
			const bytes = await files.read(path.resolve(folder, name));
			if (bytes) read.push({
				name: shortName,
				report: readReport(bytes.toString("utf8"), shortName)
			});
		} catch (error) {
			const words = error instanceof UserError ? `${error.message} ${error.advice}` : `${shortName} cannot be read`;
			broken.push(outcomeOf(shortName, "failed", words, { reports: 1 }));
		}
	}
	return {
		read,
		broken
	};
}
function combine({ inputs, event }, config, read, broken, more) {
	const findings = /* @__PURE__ */ new Map();
	for (const finding of read.flatMap(({ report }) => report.findings)) {
		const key = `${finding.fingerprint} ${JSON.stringify(finding.location)}`;
		if (!findings.has(key)) findings.set(key, finding);
	}
	const outcomes = [
		...read.flatMap(({ report }) => report.outcomes),
		...broken,
		...more
	];
	const merged = sortFindings([...findings.values()]);
	const given = inputs.get("fail-on");
	const warnOnly = inputs.get("warn-only");
	const failOn = given === void 0 ? strictest(read, config["fail-on"]) : oneOf("input `fail-on`", given, FAIL_ON);
	const { wouldBe, ...asked } = decide(outcomes, merged, {
		failOn,
		warnOnly: warnOnly === "true"
	});
	const verdict = given !== void 0 || warnOnly !== void 0 ? asked.verdict : worst([...read.map(({ report }) => report.verdict), decide([...broken, ...more], [], {
		failOn,
		warnOnly: false
	}).verdict]);
	const loosened = [...new Set(read.flatMap(({ report }) => report.loosened ?? []))];
	const commit = read.map(({ report }) => report.commit).find((each) => each !== void 0) ?? event.commit;
	return {
		schema: 1,
		tool: { ...TOOL },
		verdict,
		exitCode: EXIT_CODES[verdict],
		...wouldBe === verdict || verdict !== "pass" ? {} : { wouldBe },
		failOn,
		scope: `${event.words}: ${read.length === 0 ? "no reports" : countOf(read.length, "reports")}`,
		...commit === void 0 ? {} : { commit },
		outcomes,
		findings: merged,
		...loosened.length === 0 ? {} : { loosened },
		notices: [...new Set(read.flatMap(({ report }) => report.notices))]
	};
}
const worst = (verdicts) => verdicts.includes("fail") ? "fail" : verdicts.includes("error") ? "error" : "pass";
function strictest(read, fallback) {
	const floors = read.map(({ report }) => report.failOn);
	return FAIL_ON.find((floor) => floors.includes(floor)) ?? fallback;
}
const configOf = async ({ inputs, variables, event, files }) => event.fork ? DEFAULT_CONFIG : (await loadConfig(folderTree(files, variables.workspace), inputs.get("config-file"))).parsed.config;
const needsSchema = array(tuple([string(), object({ result: _enum([
	"success",
	"failure",
	"cancelled",
	"skipped"
]) })]));
function judgeJobs(inputs) {
	const text = inputs.get("needs");
	if (text === void 0) return [];
	const allowed = listed(inputs.get("allow-skipped"));
	const json = parseJson(text);
	const parsed = needsSchema.safeParse(typeof json === "object" && json !== null && !Array.isArray(json) ? Object.entries(json) : void 0);
	if (!parsed.success) throw new UserError("The input `needs` is not what `toJSON(needs)` gives.", "Write `needs: ${{ toJSON(needs) }}`.");
	const jobs = parsed.data;
	if (jobs.length === 0) throw new UserError("The input `needs` names no job.", "Give the job that runs the gate `needs: [checks, …]`.");
	return jobs.map(([job, { result }]) => {
		const name = `job ${printable(job, 80)}`;
		if (result === "success") return outcomeOf(name, "completed", null, { jobs: 1 });
		if (result === "skipped" && allowed.includes(job)) return outcomeOf(name, "skipped", "skipped, which is allowed", { jobs: 1 });
		const advice = result === "skipped" ? `; if that is all right, write \`allow-skipped: ${printable(job, 80)}\`` : "";
		return outcomeOf(name, result === "failure" ? "failed" : "inconclusive", `the job ${wordOf(result)}${advice}`, { jobs: 1 });
	});
}
const wordOf = (result) => result === "failure" ? "failed" : `was ${result}`;
function missingReports(inputs, read) {
	const there = new Set(read.flatMap(({ report }) => report.outcomes.map((outcome) => outcome.check)));
	return listed(inputs.get("expect")).filter((check) => !there.has(check)).map((check) => outcomeOf(printable(check, 80), "inconclusive", `expected, but no report of it was found${there.size === 0 ? "" : ` among those of ${listOf([...there])}`}`, {}));
}
const listed = (text) => (text ?? "").split(/[\n,]/).map((item) => item.trim()).filter((item) => item !== "");
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
const outcomeOf = (check, status, reason, coverage) => ({
	check,
	status,
	reason,
	coverage,
	leftOut: [],
	durationMs: 0,
	asked: true
});

//#endregion
export { readInputs as a, oneOf as i, gather as n, REPORT_LEVELS as r, gate as t };