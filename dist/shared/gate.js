import { i as messageOf, n as UserError } from "./errors.js";
import { n as SEVERITIES$1, r as bySeverity, t as FAIL_ON } from "./severity.js";
import { a as printable, i as nearest, n as listOf$1, t as cut } from "./text.js";
import { a as discriminatedUnion, c as number$1, f as string, h as unknown, i as boolean, l as object, m as union, n as _enum, o as int, p as tuple, r as array, s as literal, u as record } from "./schemas.js";
import { c as WHEN, i as DEFAULT_CONFIG, o as ALL_CLEAR, s as OTHER_TOOLS } from "./parse.js";
import { r as sortFindings } from "./finding.js";
import { a as renderTerminal, o as renderJson } from "./mark.js";
import { a as examinedSomething, n as countOf, t as STATUSES$1 } from "./outcome.js";
import { n as fingerprint, t as FINGERPRINT_PATTERN } from "./fingerprint.js";
import { t as IGNORE_FILE } from "./suppress.js";
import { a as summaryLine, c as isBlocking, l as isDoubtful, n as blockingFindings, o as EXIT_CODES, r as describeFindings, s as decide, t as TOOL } from "./report.js";
import { n as today, t as nodeClock } from "./clock.js";
import { n as folderTree } from "./tree.js";
import { n as safeLine } from "./palette.js";
import { a as lineAt, i as hunkAt, o as parseDiff, r as diffOf, s as parseHunks } from "./place.js";
import { i as formsOf, n as partsHider } from "./parts-hider.js";
import { n as mapTexts, r as textsOf } from "./texts.js";
import { n as tokenHider, r as tokensIn, t as textRedactor } from "./hide-tokens2.js";
import { t as loadConfig } from "./configuration.js";
import { c as worstOf, n as SEVERITY_ICONS, r as SEVERITY_NAMES, t as silencingOf } from "./silencing.js";
import { i as planCommands, n as annotationMessage, r as annotationTitle, t as LEVELS$2 } from "./commands.js";
import { a as richLine, c as isSameComment, i as renderSummary, l as markerName, n as SUMMARY_LIMIT, o as richMarkdown, r as renderComment, s as hasMarker, u as bytesOf } from "./markdown.js";
import { f as SMOKE_RESULTS, p as headlineOf } from "./smoke-rows.js";
import { i as escapeText, n as codeSpan, t as codeBlock } from "./markdown-escape.js";
import { n as OTHER_TOOLS_URL } from "./rule.js";
import { t as docsUrl } from "./links.js";
import { a as SARIF_TOOL, o as renderSarif } from "./sarif2.js";
import { t as ApiFailure } from "./github-api.js";
import { c as linesOf$2, f as joinFinding, p as joinShards } from "./our-rules.js";
import { t as foreignJudge } from "./foreign-judge.js";
import { n as XmlElement, t as parseXml } from "./dist3.js";
import path from "node:path";
import { createHash, randomBytes } from "node:crypto";
import { glob, mkdir, rename, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

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
		description: "Token to fetch what the checkout lacks and to write comment, review and check run. The permissions it needs are in the README.",
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
		name: "only",
		description: "Names of smoke checks as the report shows them, one on a line: only these are run, with `ready` and `login` as needed. Default: all.",
		actions: ["smoke"]
	},
	{
		name: "deadline",
		description: "Longest time for everything, such as 3m. Default: what `smoke.deadline` says.",
		actions: ["smoke"]
	},
	{
		name: "env-file",
		description: "Judge the values of these files, one on a line, instead of the job’s variables: env files and saved lists of hosts; `staging=FILE` says whose they are.",
		actions: ["run", "env"]
	},
	{
		name: "dialect",
		description: "How env files are read: node, dotenv, dotenv-expand, next, vite, compose, docker, systemd, shell, python, ruby, godotenv, … Default: the project’s own loader, else dotenv.",
		actions: ["run", "env"]
	},
	{
		name: "vars",
		description: "What the job sees of GitHub’s variables, as JSON (`toJSON(vars)`): names that the step does not map count as set.",
		actions: ["run", "env"]
	},
	{
		name: "settings-token",
		description: "A token that may read names (fine-grained: Actions, Environments, Secrets and Variables, each read-only): what GitHub’s settings hold for each environment is then looked at too.",
		actions: ["run", "env"]
	},
	{
		name: "fingerprints",
		description: "Folder in which keyed fingerprints of the values are left for a job that compares; what an earlier deploy left there tells what is gone since.",
		actions: ["run", "env"]
	},
	{
		name: "compare",
		description: "Compare these fingerprint files of several environments (a glob on a line), and do nothing else.",
		actions: ["env"]
	},
	{
		name: "folder",
		description: "Look at this folder, such as the build output, instead of commits.",
		actions: ["secrets"]
	},
	{
		name: "cache",
		description: "With `scope: history`: keep in this folder which objects were looked at, and read only what is new. For actions/cache.",
		actions: ["secrets"]
	},
	{
		name: "shard",
		description: "With `scope: history`: look at one of several parts, such as `2/4`, so that the jobs of a matrix share a very large history. annotate puts their reports together.",
		actions: ["secrets"]
	},
	{
		name: "verify",
		description: "Ask the providers of found tokens whether these still work: one read-only request each, with the token in it. Never for forks. Default: false.",
		actions: ["secrets"],
		values: BOOLEAN
	},
	{
		name: "baseline",
		description: "`write`: print the findings of this run as a baseline, ready to commit.",
		actions: ["run"],
		values: ["write"]
	},
	{
		name: "findings",
		description: "Globs of files with findings, one a line: our reports, SARIF, checkstyle; relative to the workspace. Default: the reports of this job’s earlier steps.",
		actions: ["annotate", "gate"]
	},
	{
		name: "other-tools",
		description: "Findings of other tools that count: all, or those in files or on lines that the change touches. Default: all.",
		actions: ["annotate", "gate"],
		values: OTHER_TOOLS
	},
	{
		name: "comment",
		description: "Comment on the pull request. Default: on-failure.",
		actions: REPORTING,
		values: WHEN
	},
	{
		name: "check",
		description: "Check run with up to 700 annotations, what a review does not show; needs `checks: write`. Default: never.",
		actions: REPORTING,
		values: WHEN
	},
	{
		name: "review",
		description: "Review with a comment on each changed line that has a finding; needs `pull-requests: write`. Default: never.",
		actions: REPORTING,
		values: WHEN
	},
	{
		name: "summary",
		description: "Summary of the job. Default: always.",
		actions: REPORTING,
		values: WHEN
	},
	{
		name: "sarif",
		description: "Send the findings to code scanning; needs `security-events: write`. Default: never.",
		actions: REPORTING,
		values: WHEN
	},
	{
		name: "deployment",
		description: "Write a status of the deployment that the event is about; needs `deployments: write`. Default: never.",
		actions: [...REPORTING, "smoke"],
		values: WHEN
	},
	{
		name: "matrix",
		description: "Values of the job’s matrix: they tell the comments of its legs apart. Leave it as it is.",
		actions: REPORTING,
		default: `\${{ toJSON(matrix) }}`
	},
	{
		name: "dry-run",
		description: "Print what would be sent where, and send nothing.",
		actions: REPORTING,
		values: BOOLEAN
	},
	{
		name: "all-clear",
		description: "What becomes of the comment once nothing is left to say. Default: update, it turns green.",
		actions: REPORTING,
		values: ALL_CLEAR
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
		description: "Checks that must have left a report and looked at something, separated by commas or lines.",
		actions: ["gate"]
	},
	{
		name: "allow-skipped",
		description: "Jobs that may be skipped, and expected checks that may look at nothing, separated by commas or lines.",
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
//#region src/report/plan-text.ts
const SHOWN = 8;
const MARKS$1 = {
	sent: "would send",
	unchanged: "stands",
	"not-wanted": "not asked for",
	"not-here": "not here",
	failed: "cannot"
};
function renderPlan(event, lines) {
	const out = [`Plan for ${printable(event, 200)}. Nothing is sent.`, ""];
	for (const { sink, status, words, calls } of lines) {
		out.push(`${sink.padEnd(11)}${(MARKS$1[status] ?? status).padEnd(15)}${printable(words, 300)}`);
		for (const { call, what, shows } of calls) {
			out.push(`             ${printable(call, 200)}  ${printable(what, 200)}`);
			out.push(...shows.slice(0, SHOWN).map((place) => `               ${printable(place, 160)}`));
			if (shows.length > SHOWN) out.push(`               ${countOf(shows.length - SHOWN, "places")} more`);
		}
	}
	return `${out.map(safeLine).join("\n")}\n`;
}

//#endregion
//#region src/app/change-diff.ts
function changeDiff(event, api, pullRequest, local) {
	let answer;
	const ask = async () => {
		try {
			if (api !== void 0) {
				const target = await pullRequest();
				const { question } = event;
				if ("number" in target) return await diffOfPullRequest(await api(), target.number);
				if (question.kind === "range") {
					const text = await (await api()).compareDiff(question.base, question.head);
					if (text !== void 0) return diffOf(parseDiff(text));
				}
			}
		} catch {}
		return local?.();
	};
	return () => {
		answer ??= ask();
		return answer;
	};
}
async function diffOfPullRequest(api, number) {
	const text = await api.pullRequestDiff(number);
	if (text !== void 0) return diffOf(parseDiff(text));
	const files = [];
	for await (const { path, from, patch } of api.pullRequestFiles(number)) files.push({
		path,
		from,
		hunks: patch === void 0 ? [] : parseHunks(patch)
	});
	return diffOf(files);
}

//#endregion
//#region src/app/redact.ts
const SHORTEST = 8;
const SECRET_NAME = /SECRET|TOKEN|PASS|PRIVATE|CREDENTIAL|(?:^|_)(?:PWD|KEYS?|DSN|AUTH)$|API_?KEY|ACCESS_?KEY/i;
const NO_SECRET_NAME = /^(?:PWD|OLDPWD|SSH_AUTH_SOCK)$|_(?:PATH|FILE|DIR|URL|ENDPOINT)$/i;
const PASSWORD_IN = /[a-z][a-z0-9+.-]*:\/\/[^:/@\s'"]*:([^@\s'"]+)@|(?:password|passwd|pwd)=([^;&\s'"]+)/gi;
const ORDINARY = /^(?:[A-Za-z]?[a-z]{0,14}|[A-Z]{0,15}|[a-z]+\d{0,3}(?:[-_][a-z]+\d{0,3})+|\.{0,2}\/.*|[A-Za-z]:\\.*|https?:\/\/.*|[0-9a-f]{40}|[0-9a-f]{64}|[\d.:-]+|true|false)$/s;
function redactor(env) {
	const secrets = /* @__PURE__ */ new Set();
	let hide;
	const know = (value) => {
		for (const part of partsOf(value)) {
			if (part.length < SHORTEST || ORDINARY.test(part)) continue;
			for (const form of formsOf(part)) if (form.length >= SHORTEST) secrets.add(form);
		}
		hide = void 0;
	};
	for (const [name, value = ""] of Object.entries(env)) {
		for (const [, inAddress, assigned] of value.matchAll(PASSWORD_IN)) know(inAddress ?? assigned ?? "");
		if (SECRET_NAME.test(name) && !NO_SECRET_NAME.test(name)) know(value);
	}
	const known = (text) => {
		hide ??= secrets.size === 0 ? (each) => each : partsHider([...secrets]);
		return hide(text);
	};
	const text = (plain) => {
		const tokens = plain.length < SHORTEST ? [] : tokensIn(plain);
		return known(tokens.length === 0 ? plain : partsHider(tokens)(plain));
	};
	return {
		know,
		text,
		body(body) {
			const [first = "", ...rest] = body.split("\n");
			return first.startsWith("<!-- launch-ready:") ? [first, text(rest.join("\n"))].join("\n") : text(body);
		},
		all(value) {
			const hidden = tokenHider(textsOf(value))(value);
			return mapTexts(hidden, known, STRUCTURAL);
		}
	};
}
const STRUCTURAL = /* @__PURE__ */ new Set([
	"commit",
	"fingerprint",
	"docs",
	"rule",
	"check",
	"state",
	"severity",
	"kind",
	"verdict",
	"wouldBe",
	"failOn",
	"status",
	"shown"
]);
function partsOf(value) {
	const lines = value.split(/\r\n|\r|\n/).map((line) => line.trim());
	if (lines.length === 1 && !/^[[{]/.test(value.trim())) return [value.trim(), ...decoded$1(value.trim())];
	return lines.flatMap((line) => [...line.matchAll(/[^\s"'=:,;{}[\]()<>]{8,}/g)].map(([part]) => part)).filter(isRandom);
}
const isRandom = (part) => !part.startsWith("-----") && part.length >= 12 && /\d/.test(part) && /[A-Za-z]/.test(part);
function decoded$1(value) {
	try {
		const plain = decodeURIComponent(value);
		return plain === value ? [] : [plain];
	} catch {
		return [];
	}
}
function redactedRunner(runner, { know, text }) {
	return {
		...runner,
		mask(value) {
			know(value);
			runner.mask(value);
		},
		annotate: (level, message, properties) => runner.annotate(level, text(message), properties && {
			...properties,
			title: text(properties.title),
			...properties.file === void 0 ? {} : { file: text(properties.file) }
		}),
		log: (line) => runner.log(text(line)),
		group: (title, write) => runner.group(text(title), write),
		summary: async (markdown) => runner.summary(text(markdown))
	};
}
function redactedApi(api, { text, body: hidden, all }) {
	return {
		...api,
		createComment: async (number, body) => api.createComment(number, hidden(body)),
		updateComment: async (id, body) => api.updateComment(id, hidden(body)),
		createReview: async (number, { comments, ...review }) => api.createReview(number, {
			...review,
			body: text(review.body),
			comments: comments.map((comment) => ({
				...comment,
				body: withoutSuggestion(comment.body, hidden(comment.body))
			}))
		}),
		updateReviewComment: async (id, body) => api.updateReviewComment(id, hidden(body)),
		createCheckRun: async ({ head_sha, external_id, name, details_url, ...run }) => api.createCheckRun({
			...all(run),
			name,
			head_sha,
			external_id,
			...details_url === void 0 ? {} : { details_url }
		}),
		appendToCheckRun: async (id, output) => api.appendToCheckRun(id, all(output)),
		createDeploymentStatus: async (deployment, status) => api.createDeploymentStatus(deployment, {
			...status,
			description: text(status.description)
		})
	};
}
const withoutSuggestion = (before, after) => before === after ? after : after.replace(/^(`{3,})suggestion$/gm, "$1text");

//#endregion
//#region src/app/client-of.ts
function clientOf(token, { repository, apiUrl }, redact, progress) {
	const [owner, repo] = repository.split("/");
	if (token === "" || !owner || !repo) return void 0;
	let client;
	return () => {
		client ??= import("./client.js").then(async ({ githubClient }) => redactedApi(await githubClient({
			token,
			apiUrl,
			owner,
			repo,
			clock: nodeClock,
			progress
		}), redact));
		return client;
	};
}

//#endregion
//#region src/report/inline/place.ts
const PLACES = [
	"changed-line",
	"shown-line",
	"changed-file",
	"elsewhere",
	"no-file"
];
function placeOf({ location }, diff) {
	if (location.kind !== "file") return "no-file";
	const file = diff?.get(location.path);
	if (file === void 0) return "elsewhere";
	if (hunkAt(file, location.startLine) === void 0) return "changed-file";
	return lineAt(file, location.startLine)?.kind === "added" ? "changed-line" : "shown-line";
}
function inlineOrder(findings, diff) {
	return findings.filter(({ state }) => state === "new").map((finding) => ({
		finding,
		rank: PLACES.indexOf(placeOf(finding, diff))
	})).sort((a, b) => bySeverity(a.finding.severity, b.finding.severity) || a.rank - b.rank || (a.finding.fingerprint < b.finding.fingerprint ? -1 : a.finding.fingerprint > b.finding.fingerprint ? 1 : 0)).map(({ finding }) => finding);
}

//#endregion
//#region src/app/target.ts
function targetOf(event, api, told) {
	let answer;
	return () => {
		answer ??= ask(event, api, told);
		return answer;
	};
}
async function ask(event, api, told) {
	if (event.pullRequest !== void 0) return { number: event.pullRequest.number };
	if (event.ranFor === void 0) return { why: `${event.words} has no pull request` };
	if (api === void 0) return { why: "there is no token to ask for the pull request" };
	return targetOfRun(await api(), event.ranFor, told);
}
async function targetOfRun(client, ranFor, told) {
	const numbers = (await client.openPullRequests(ranFor)).filter(({ headSha }) => headSha === ranFor.sha).map(({ number }) => number).sort((a, b) => a - b);
	const number = told !== void 0 && numbers.includes(told) ? told : numbers[0];
	return number === void 0 ? { why: "No open pull request has this commit as its newest one, so there is no comment: it was closed, or it has moved on and a later run comments." } : { number };
}

//#endregion
//#region src/app/deliver/delivery.ts
async function hasMovedOn(client, number, event) {
	if (event.pullRequest === void 0 || event.reportCommit === void 0) return false;
	return (await client.pullRequest(number)).headSha !== event.reportCommit;
}
const MOVED_ON = "The pull request has moved on since this commit, so its comment and review are left to the run of the newest one.";
const readOnlyWords = ({ fork, ranFor, pullRequest, name }) => !fork || ranFor !== void 0 || name === "pull_request_target" ? void 0 : pullRequest?.sameRepository ? "The token of a bot’s pull request" : "A fork’s token";
const notWanted = (sink) => ({
	sink,
	status: "not-wanted",
	words: "by the configuration, or because nothing is wrong",
	shown: []
});

//#endregion
//#region src/report/inline/check-run.ts
const ANNOTATIONS_PER_REQUEST = 50;
const CHECK_TEXT_LIMIT = 65535;
const ANNOTATION_MESSAGE_LIMIT = 65536;
const MAX_ANNOTATIONS = 700;
const MAX_ROLL_UPS = 50;
const LEVELS$1 = {
	blocker: "failure",
	high: "failure",
	medium: "warning",
	low: "notice"
};
function planCheckRun(report, findings, options) {
	const located = findings.filter(({ location }) => location.kind === "file");
	const isMany = located.length > 700;
	const single = isMany ? located.slice(0, 650) : located;
	const annotations = [...single.flatMap((finding) => annotationOf(finding)), ...isMany ? rollUps(located.slice(single.length)) : []];
	const title = printable(headlineOf(report).words, 255);
	const summary = renderSummary(report, options, CHECK_TEXT_LIMIT);
	const batchAt = (from) => ({
		output: {
			title,
			summary,
			annotations: annotations.slice(from, from + 50)
		},
		shown: single.slice(from, from + 50).map(({ fingerprint }) => fingerprint)
	});
	const rest = [];
	for (let from = 50; from < annotations.length; from += 50) rest.push(batchAt(from));
	const softened = (report.wouldBe ?? report.verdict) !== report.verdict;
	const said = options.runUrl === void 0 ? summary : summary.replaceAll(options.runUrl, "");
	const conclusion = report.verdict !== "pass" ? "failure" : softened ? "neutral" : "success";
	return {
		create: {
			name: printable(options.name, 100),
			head_sha: options.headSha,
			status: "completed",
			conclusion,
			external_id: hashOf([
				title,
				said,
				conclusion,
				annotations
			]),
			...options.runUrl === void 0 ? {} : { details_url: options.runUrl }
		},
		batches: [batchAt(0), ...rest],
		annotations: annotations.length
	};
}
const hashOf = (value) => createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);
function rollUps(rest) {
	return [...Map.groupBy(rest, ({ location }) => location.kind === "file" ? location.path : "")].slice(0, MAX_ROLL_UPS).map(([path, findings]) => ({
		path,
		start_line: 1,
		end_line: 1,
		annotation_level: LEVELS$1[worstOf(findings)],
		title: `Launch Ready: ${findings.length.toLocaleString("en-US")} more in this file`,
		message: `${describeFindings(findings)}: see the summary of the check or of the job. So many have no annotation of their own.`
	}));
}
function annotationOf(finding) {
	const { location } = finding;
	if (location.kind !== "file") return [];
	const { path, startLine, endLine, startColumn, endColumn } = location;
	const columns = startLine !== endLine || startColumn === void 0 ? {} : {
		start_column: startColumn,
		end_column: Math.max(startColumn, (endColumn ?? startColumn + 1) - 1)
	};
	return [{
		path,
		start_line: startLine,
		end_line: startLine,
		annotation_level: LEVELS$1[finding.severity],
		message: cutBytes(annotationMessage(finding), ANNOTATION_MESSAGE_LIMIT),
		title: annotationTitle(finding),
		...columns
	}];
}
function cutBytes(text, max) {
	if (bytesOf(text) <= max) return text;
	return cut(text, Math.floor(max / 3));
}

//#endregion
//#region src/app/deliver/explain.ts
function explain(error, what, permission) {
	if (!(error instanceof ApiFailure)) return `${what} could not be written: ${printable(messageOf(error), 200)}`;
	const said = printable(error.message, 200);
	const could = `${what} could not be written (${error.status === 0 ? "no answer" : error.status}: ${said}).`;
	if (error.isLimit) return `${could} GitHub was asked too often; the next run tries again.`;
	if (/\blocked\b/i.test(said)) return `${could} The conversation is locked: only collaborators can write there.`;
	switch (error.status) {
		case 401: return `${could} The token has expired or is not one of this server: see \`github-token\`.`;
		case 403:
		case 404: return `${could} Give the job \`permissions: ${permission}\`.`;
		case 410: return `${could} It is switched off in this repository.`;
		default: return `${could} Nothing is lost: everything is in the summary of the job and the report file.`;
	}
}

//#endregion
//#region src/app/deliver/show-check.ts
const PERMISSION$2 = "checks: write";
async function showCheck(sending, findings) {
	const { api, event, report, markdown } = sending;
	const who = readOnlyWords(event);
	if (who !== void 0) return {
		sink: "check",
		status: "not-here",
		words: `${who} cannot make a check run`,
		shown: []
	};
	if (api === void 0 || event.reportCommit === void 0) {
		const trouble = `No check run was made: ${api === void 0 ? "no token was given; set `github-token`" : "the event has no commit"}.`;
		return {
			sink: "check",
			status: "failed",
			words: trouble,
			trouble,
			shown: []
		};
	}
	const plan = planCheckRun(report, findings, {
		...markdown,
		headSha: event.reportCommit
	});
	const all = plan.batches.flatMap(({ shown }) => shown);
	try {
		const client = await api();
		const before = await earlier(client, plan);
		if (before !== void 0) return {
			sink: "check",
			status: "unchanged",
			words: `check run ${before.id} says it already`,
			shown: all
		};
		const lost = await send$1(client, plan);
		const shown = plan.batches.filter((batch) => !lost.batches.includes(batch)).flatMap((batch) => batch.shown);
		const words = `${countOf(shown.length, "annotations")} in ${countOf(plan.batches.length, "requests")}`;
		if (lost.why === void 0) return {
			sink: "check",
			status: "sent",
			words,
			shown
		};
		return {
			sink: "check",
			status: "failed",
			words,
			trouble: `Of ${all.length} annotations the check run lacks ${all.length - shown.length}. ${lost.why}`,
			shown
		};
	} catch (error) {
		const trouble = explain(error, "The check run", PERMISSION$2);
		return {
			sink: "check",
			status: "failed",
			words: trouble,
			trouble,
			shown: []
		};
	}
}
async function earlier(client, { create, annotations }) {
	try {
		const found = await client.findCheckRun(create.head_sha, create.name);
		return found?.externalId === create.external_id && found.annotations === annotations ? found : void 0;
	} catch (error) {
		if (error instanceof ApiFailure) return void 0;
		throw error;
	}
}
async function send$1(client, { create, batches: [first, ...rest] }) {
	const make = () => client.createCheckRun({
		...create,
		output: first.output
	});
	const { id } = await make().catch((error) => {
		if (error instanceof ApiFailure && (error.status === 0 || error.status >= 500)) return make();
		throw error;
	});
	let sent = first.output.annotations.length;
	const lost = [];
	let why;
	for (const batch of rest) {
		const failure = await append(client, id, batch, sent);
		if (failure === void 0) sent += batch.output.annotations.length;
		else {
			lost.push(batch);
			why = failure;
		}
	}
	return {
		batches: lost,
		...why === void 0 ? {} : { why }
	};
}
async function append(client, id, { output }, sent) {
	for (let attempt = 0;; attempt++) try {
		await client.appendToCheckRun(id, output);
		return;
	} catch (error) {
		if (!(error instanceof ApiFailure)) throw error;
		if (!(error.status === 0 || error.status >= 500) || attempt > 0) return explain(error, "A part of the check run", PERMISSION$2);
		if (await annotationsOf(client, id) > sent) return void 0;
	}
}
async function annotationsOf(client, id) {
	try {
		return (await client.checkRun(id)).annotations;
	} catch (error) {
		if (error instanceof ApiFailure) return -1;
		throw error;
	}
}

//#endregion
//#region src/app/deliver/ours.ts
async function oursAmong(comments, login, isMarked) {
	const marked = comments.filter(({ body }) => isMarked(body));
	const isApps = ({ author }) => author.endsWith("[bot]");
	const me = marked.every(isApps) ? void 0 : await login();
	return marked.filter((comment) => isApps(comment) || me !== void 0 && comment.author === me);
}

//#endregion
//#region src/app/deliver/show-comment.ts
const PERMISSION$1 = "pull-requests: write";
async function showComment(sending, isWanted) {
	const { api, event, sinks } = sending;
	const done = (status, words, trouble) => ({
		sink: "comment",
		status,
		words,
		shown: [],
		...trouble === void 0 ? {} : { trouble }
	});
	if (event.pullRequest === void 0 && event.ranFor === void 0) return done("not-here", `${event.words} has no pull request`);
	const who = readOnlyWords(event);
	if (who !== void 0) {
		const trouble = `${who} cannot comment; everything is in the annotations and this summary. The README has a recipe for comments on forks and bots.`;
		return done("not-here", trouble, isWanted ? trouble : void 0);
	}
	if (api === void 0) {
		const trouble = "No token was given, so there is no comment on the pull request: set `github-token`.";
		return done("failed", trouble, isWanted ? trouble : void 0);
	}
	try {
		const target = await sending.pullRequest();
		if ("why" in target) return done("not-here", target.why, target.why);
		return await write(await api(), target.number);
	} catch (error) {
		const trouble = explain(error, "The comment on the pull request", PERMISSION$1);
		return done("failed", trouble, trouble);
	}
	async function write(client, number) {
		const body = sending.redactBody(renderComment(sending.report, sending.markdown));
		const look = async (since) => (await oursAmong(await client.listComments(number, since), () => client.login(), (text) => hasMarker(text, sending.markdown.name))).sort((a, b) => a.id - b.id);
		const [first, ...doubles] = await look();
		const place = `on pull request #${number}`;
		for (const double of doubles) await remove(client, double.id);
		if (first === void 0) {
			if (!isWanted) return done("not-wanted", "nothing is wrong, so no comment is begun");
			if (await hasMovedOn(client, number, event)) return movedOn();
			await begin(client, number, body, look);
			return done("sent", `a new comment ${place}`);
		}
		if (!isWanted && sinks["all-clear"] === "delete") {
			if (await hasMovedOn(client, number, event)) return movedOn();
			await remove(client, first.id);
			return done("sent", `comment ${first.id} ${place} is deleted: all clear`);
		}
		if (isSameComment(first.body, body)) return done("unchanged", `comment ${first.id} ${place} says it already`);
		if (await hasMovedOn(client, number, event)) return movedOn();
		await client.updateComment(first.id, body);
		return done("sent", `comment ${first.id} ${place} is updated`);
	}
	function movedOn() {
		return done("not-here", MOVED_ON, MOVED_ON);
	}
}
const SINCE_MS = 18e4;
async function begin(client, number, body, look) {
	let created;
	try {
		created = await client.createComment(number, body);
	} catch (error) {
		if (!(error instanceof ApiFailure) || error.status > 0 && error.status < 500) throw error;
		const [arrived] = await look();
		created = arrived ?? await client.createComment(number, body);
	}
	const [oldest, ...younger] = await look((/* @__PURE__ */ new Date(Date.parse(created.createdAt) - SINCE_MS)).toISOString());
	if (oldest === void 0) return;
	for (const { id } of younger) await remove(client, id);
	if (!isSameComment(oldest.body, body)) await client.updateComment(oldest.id, body);
}
async function remove(client, id) {
	try {
		await client.deleteComment(id);
	} catch (error) {
		if (!(error instanceof ApiFailure && [403, 404].includes(error.status))) throw error;
	}
}

//#endregion
//#region src/app/deliver/show-deployment.ts
const DESCRIPTION_LIMIT = 140;
const STATES = {
	pass: "success",
	fail: "failure",
	error: "error"
};
async function showDeployment({ api, event, report, markdown }) {
	const done = (status, words, trouble) => ({
		sink: "deployment",
		status,
		words,
		shown: [],
		...trouble === void 0 ? {} : { trouble }
	});
	const { deployment } = event;
	if (deployment === void 0) return done("not-here", `${event.words} names no deployment`);
	if (event.question.kind !== "deployed") return done("not-here", "the deployment is not finished, so its status is not ours to say");
	if (!report.outcomes.some(examinedSomething)) return done("not-here", "nothing was looked at");
	if (api === void 0) return done("failed", "no token", "No token was given, so the deployment has no status.");
	const state = STATES[report.verdict];
	const description = cut(headlineOf(report).words, DESCRIPTION_LIMIT);
	try {
		const client = await api();
		const [newest] = await client.listDeploymentStatuses(deployment);
		if (newest?.state === state && newest.description === description) return done("unchanged", `deployment ${deployment} has this status`);
		await client.createDeploymentStatus(deployment, {
			state,
			description,
			...markdown.runUrl === void 0 ? {} : { log_url: markdown.runUrl },
			...event.url === void 0 ? {} : { environment_url: event.url },
			auto_inactive: false
		});
		return done("sent", `deployment ${deployment}: ${state}`);
	} catch (error) {
		const trouble = explain(error, "The status of the deployment", "deployments: write");
		return done("failed", trouble, trouble);
	}
}

//#endregion
//#region src/report/inline/suggestion.ts
const LONGEST = 5e3;
function suggestionOf(replacement, file) {
	if (replacement === void 0 || file === void 0) return void 0;
	const { startLine, endLine, startColumn, endColumn, text } = replacement;
	if (endLine < startLine || hunkAt(file, startLine) === void 0) return void 0;
	if (hunkAt(file, startLine) !== hunkAt(file, endLine)) return void 0;
	const before = linesOf$1(file, startLine, endLine);
	if (before === void 0) return void 0;
	const [first = "", last = ""] = [before[0], before.at(-1)];
	const isPart = startColumn !== void 0 && endColumn !== void 0;
	if (isPart && (startColumn - 1 > first.length || endColumn - 1 > last.length)) return void 0;
	const after = isPart ? `${first.slice(0, startColumn - 1)}${text}${last.slice(endColumn - 1)}` : text;
	if (after.length > LONGEST) return void 0;
	if (/\r/.test(after) || before.some((line) => line.endsWith("\r")) || after === before.join("\n")) return void 0;
	const longest = Math.max(2, ...(after.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return {
		startLine,
		endLine,
		markdown: `${fence}suggestion\n${after === "" && !isPart ? "" : `${after}\n`}${fence}`
	};
}
function linesOf$1(file, startLine, endLine) {
	const lines = [];
	for (let line = startLine; line <= endLine; line++) {
		const shown = lineAt(file, line);
		if (shown === void 0) return void 0;
		lines.push(shown.text);
	}
	return lines;
}

//#endregion
//#region src/report/inline/review.ts
const MAX_REVIEW_COMMENTS = 30;
const MAX_REMOVALS = 10;
const REVIEW_COMMENT_LIMIT = 65536;
function planReview({ findings, diff, commit, name, existing }) {
	const onLines = findings.filter((finding) => ["changed-line", "shown-line"].includes(placeOf(finding, diff)));
	const wanted = new Set(onLines.map(({ fingerprint }) => fingerprint));
	const kept = /* @__PURE__ */ new Map();
	const gone = [];
	for (const comment of existing) {
		const finding = findingOfMarker(comment.body, name);
		if (finding === void 0 || comment.body.startsWith(SETTLED)) continue;
		if (comment.isCurrent && wanted.has(finding) && !kept.has(finding)) kept.set(finding, comment.id);
		else gone.push(comment);
	}
	const taken = distinct(onLines.filter(({ fingerprint }) => !kept.has(fingerprint))).slice(0, Math.max(0, 30 - kept.size));
	const over = gone.slice(0, 10);
	return {
		...taken.length === 0 ? {} : { create: {
			commit_id: commit,
			event: "COMMENT",
			body: `**Launch Ready:** ${countOf(taken.length, "findings")} on the lines of this change.`,
			comments: taken.map((finding) => commentOf(finding, diff, name))
		} },
		remove: over.filter(({ hasReplies }) => !hasReplies).map(({ id }) => id),
		settle: over.filter(({ hasReplies }) => hasReplies).map(({ id, body }) => ({
			id,
			body: cut(`${SETTLED} as of ${codeSpan(commit.slice(0, 7))}.\n\n${body}`, REVIEW_COMMENT_LIMIT)
		})),
		standing: [...kept.keys()],
		added: taken.map(({ fingerprint }) => fingerprint)
	};
}
const SETTLED = "✅ **No longer found**";
const distinct = (findings) => [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()];
const markerOf = (name, fingerprint) => `<!-- launch-ready:finding ${fingerprint} name=${markerName(name)} -->`;
function findingOfMarker(body, name) {
	const fingerprint = /^<!-- launch-ready:finding (\d+:[0-9a-f]{32}) /m.exec(body)?.[1];
	return fingerprint !== void 0 && body.includes(markerOf(name, fingerprint)) ? fingerprint : void 0;
}
function commentOf(finding, diff, name) {
	const { location } = finding;
	if (location.kind !== "file") throw new TypeError("a review comment needs a line");
	const file = diff.get(location.path);
	const suggestion = suggestionOf(finding.replacement, file);
	const { startLine, endLine } = suggestion ?? location;
	const body = bodyOf(finding, name, suggestion?.markdown ?? "");
	const hunk = hunkAt(file, startLine);
	const line = endLine > startLine && hunkAt(file, endLine) === hunk ? endLine : startLine;
	const range = line > startLine ? {
		start_line: startLine,
		start_side: "RIGHT"
	} : {};
	return {
		path: location.path,
		line,
		side: "RIGHT",
		...range,
		body
	};
}
function bodyOf(finding, name, suggestion) {
	const { severity, title, message, impact, fix, evidence, origin, rule } = finding;
	const marker = markerOf(name, finding.fingerprint);
	const heading = `**${SEVERITY_ICONS[severity]} ${SEVERITY_NAMES[severity]}: ${richLine(title)}**`;
	const source = origin === void 0 ? `[${codeSpan(rule)}](${docsUrl(finding)})` : `${escapeText(origin.tool)} ${codeSpan(origin.rule)}`;
	const found = evidence === void 0 ? "" : ` · found ${codeSpan(cut(evidence, 120))}`;
	const parts = (messages, shorten) => [
		`${marker}\n${heading}`,
		messages ? richMarkdown(shorten(message)) : "",
		richMarkdown(shorten(impact), "**What breaks:**"),
		richMarkdown(shorten(fix), "**Fix:**"),
		suggestion,
		ignoreBlock(finding),
		`<sub>${source}${found}</sub>`
	].filter((part) => part !== "").join("\n\n");
	const whole = parts(true, (text) => text);
	return whole.length <= 65536 ? whole : parts(false, (text) => cut(text, 1e3));
}
function ignoreBlock(finding) {
	const { inline, file } = silencingOf(finding);
	return [
		"<details><summary>Not a problem here? Ignore it</summary>",
		`Paste this ${inline === void 0 ? `as a line of ${codeSpan(IGNORE_FILE)}` : "above the line"}, with your reason in place of REASON:`,
		codeBlock([inline?.text ?? file]),
		"</details>"
	].join("\n\n");
}

//#endregion
//#region src/app/deliver/show-review.ts
const PERMISSION = "pull-requests: write";
async function showReview(sending, findings) {
	const { api, event, markdown } = sending;
	const none = (status, words, trouble) => ({
		sink: "review",
		status,
		words,
		shown: [],
		...trouble === void 0 ? {} : { trouble }
	});
	if (event.pullRequest === void 0 && event.ranFor === void 0) return none("not-here", `${event.words} has no pull request`);
	const who = readOnlyWords(event);
	if (who !== void 0) return none("not-here", `${who} cannot review`);
	if (api === void 0) return none("failed", "no token", "No token was given, so there is no review: set `github-token`.");
	try {
		const target = await sending.pullRequest();
		if ("why" in target) return none("not-here", target.why);
		const diff = await sending.diff();
		if (diff === void 0 || event.reportCommit === void 0) return none("not-here", "it is not known which lines the change shows");
		const client = await api();
		const isMarked = (body) => findingOfMarker(body, markdown.name) !== void 0;
		const look = async () => {
			const all = await client.listReviewComments(target.number);
			const answered = new Set(all.flatMap(({ answers }) => answers ?? []));
			return (await oursAmong(all, () => client.login(), isMarked)).map(({ id, body, isCurrent }) => ({
				id,
				body,
				isCurrent,
				hasReplies: answered.has(id)
			}));
		};
		const plan = planReview({
			findings,
			diff,
			commit: event.reportCommit,
			name: markdown.name,
			existing: await look()
		});
		const isQuiet = plan.create === void 0 && plan.remove.length + plan.settle.length === 0;
		if (!isQuiet && await hasMovedOn(client, target.number, event)) return none("not-here", MOVED_ON, MOVED_ON);
		const hasArrived = async () => (await look()).some(({ body }) => plan.added.includes(findingOfMarker(body, markdown.name) ?? ""));
		const trouble = await send(client, target.number, plan, hasArrived);
		return {
			sink: "review",
			status: trouble !== void 0 ? "failed" : isQuiet ? "unchanged" : "sent",
			words: wordsOf(plan, target.number),
			shown: trouble === void 0 ? [...plan.standing, ...plan.added] : plan.standing,
			...trouble === void 0 ? {} : { trouble }
		};
	} catch (error) {
		const trouble = explain(error, "The review", PERMISSION);
		return none("failed", trouble, trouble);
	}
}
async function send(client, number, { create, remove, settle }, hasArrived) {
	for (const id of remove) await quietly(client.deleteReviewComment(id));
	for (const { id, body } of settle) await quietly(client.updateReviewComment(id, body));
	if (create === void 0) return void 0;
	try {
		await client.createReview(number, create);
		return;
	} catch (error) {
		if (!(error instanceof ApiFailure && (error.status === 0 || error.status >= 500))) return explain(error, "The review", PERMISSION);
		if (await hasArrived()) return void 0;
		try {
			await client.createReview(number, create);
			return;
		} catch (again) {
			return explain(again, "The review", PERMISSION);
		}
	}
}
async function quietly(request) {
	try {
		await request;
	} catch (error) {
		if (!(error instanceof ApiFailure)) throw error;
	}
}
function wordsOf({ create, remove, settle, standing: kept }, number) {
	const parts = [
		create === void 0 ? "" : `${countOf(create.comments.length, "comments")} new`,
		kept.length === 0 ? "" : `${kept.length} there already`,
		remove.length === 0 ? "" : `${remove.length} taken back`,
		settle.length === 0 ? "" : `${settle.length} settled`
	].filter((part) => part !== "");
	return `pull request #${number}: ${parts.length === 0 ? "no finding on its lines" : parts.join(", ")}`;
}

//#endregion
//#region src/app/deliver/show-sarif.ts
const LIMIT_BYTES = 10485760;
async function showSarif(sending, sarif, ref) {
	const { api, event } = sending;
	const done = (status, words, trouble) => ({
		sink: "sarif",
		status,
		words,
		shown: [],
		...trouble === void 0 ? {} : { trouble }
	});
	const who = readOnlyWords(event);
	if (who !== void 0) {
		const trouble = `${who} cannot write to code scanning.`;
		return done("not-here", trouble, trouble);
	}
	if (api === void 0 || event.reportCommit === void 0) {
		const trouble = `Nothing was sent to code scanning: ${api === void 0 ? "no token was given; set `github-token`" : "the event has no commit"}.`;
		return done("failed", trouble, trouble);
	}
	const bytes = gzipSync(sarif).length;
	if (bytes > LIMIT_BYTES) {
		const trouble = `Nothing was sent to code scanning: the file has ${bytes.toLocaleString("en-US")} bytes compressed, and ${LIMIT_BYTES.toLocaleString("en-US")} are allowed.`;
		return done("failed", trouble, trouble);
	}
	try {
		const target = await sending.pullRequest();
		const place = "number" in target ? `refs/pull/${target.number}/head` : ref;
		await (await api()).uploadSarif({
			commit: event.reportCommit,
			ref: place,
			sarif
		});
		return done("sent", "findings sent to code scanning");
	} catch (error) {
		const trouble = explain(error, "Code scanning", "security-events: write");
		return done("failed", trouble, trouble);
	}
}

//#endregion
//#region src/app/deliver/deliver.ts
const CHECK_SINKS = ["commands", "summary"];
const ALL_SINKS = [
	"review",
	"check",
	"commands",
	"sarif",
	"deployment",
	"comment",
	"summary"
];
const SINKS_OF = {
	run: ALL_SINKS,
	annotate: ALL_SINKS,
	env: CHECK_SINKS,
	secrets: CHECK_SINKS,
	migrations: CHECK_SINKS,
	smoke: [...CHECK_SINKS, "deployment"],
	gate: CHECK_SINKS
};
const LEVEL_OF = {
	review: ["full"],
	check: ["full"],
	commands: ["full"],
	sarif: ["full"],
	deployment: ["full", "summary"],
	summary: ["full", "summary"]
};
const LOG_COLUMNS = 110;
async function deliver(input) {
	const { report, runner, level, sinks, event } = input;
	const redactHistory = event.isPublic;
	const isGood = (report.wouldBe ?? report.verdict) === "pass";
	const wanted = (when) => when === "always" || when === "on-failure" && !isGood;
	const sarif = renderSarif(report, input.rules);
	const files = await writeFiles(renderJson({
		...report,
		shown: []
	}), sarif, input);
	const log = level === "full" ? renderTerminal(report, {
		color: false,
		width: LOG_COLUMNS,
		redactHistory
	}) : summaryLine(report);
	for (const line of log.trimEnd().split("\n")) runner.log(line);
	const sending = sendingOf(input, markdownOptions(input));
	const deliveries = [];
	const shown = () => new Set(deliveries.flatMap((delivery) => delivery.shown));
	const { word } = input;
	const isWanted = (sink) => SINKS_OF[word].includes(sink) && LEVEL_OF[sink].includes(level) && wanted(sinks[sink]);
	const isTended = (sink) => SINKS_OF[word].includes(sink) && level === "full" && sinks[sink] !== "never";
	const deliver = async (sink, isAsked, show) => void deliveries.push(isAsked ? await show() : notWanted(sink));
	const candidates = report.findings.filter(({ fingerprint }) => !input.alreadyShown?.has(fingerprint));
	const needsDiff = isWanted("review") || isWanted("check") || isWanted("commands") && overflows(candidates);
	const findings = inlineOrder(candidates, needsDiff ? await sending.diff() : void 0);
	const waiting = () => {
		const done = shown();
		return findings.filter(({ fingerprint }) => !done.has(fingerprint));
	};
	await deliver("review", isTended("review"), () => showReview(sending, isWanted("review") ? waiting() : []));
	await deliver("check", isWanted("check"), () => showCheck(sending, waiting()));
	await deliver("commands", isWanted("commands"), () => showCommands(input, waiting()));
	if (shown().size > 0) await overwrite(files.reportFile, renderJson({
		...report,
		shown: [...shown()]
	}));
	await deliver("sarif", isWanted("sarif"), () => showSarif(sending, sarif, input.variables.ref));
	await deliver("deployment", isWanted("deployment"), () => showDeployment(sending));
	const troubles = () => deliveries.flatMap(({ trouble }) => trouble ?? []);
	const markdown = () => ({
		...sending.markdown,
		troubles: troubles()
	});
	await deliver("comment", isTended("comment"), () => showComment({
		...sending,
		markdown: markdown()
	}, wanted(sinks.comment)));
	await deliver("summary", isWanted("summary"), () => showSummary(input, markdown()));
	for (const trouble of troubles()) runner.log(`Note: ${trouble}`);
	return {
		...files,
		deliveries
	};
}
function overflows(findings) {
	const fresh = findings.filter(({ state }) => state === "new");
	return Object.values(Object.groupBy(fresh, ({ severity }) => LEVELS$2[severity])).some((group) => (group?.length ?? 0) > 10);
}
function sendingOf(input, markdown) {
	const { report, event, sinks, api } = input;
	const pullRequest = targetOf(event, api, report.pullRequest);
	const diff = input.diff ?? changeDiff(event, api, pullRequest);
	return {
		report,
		event,
		sinks,
		markdown,
		redactBody: input.redactBody ?? ((body) => body),
		api,
		pullRequest,
		diff
	};
}
function markdownOptions({ event, variables, sinks, ignoreFileExists }) {
	const headRef = event.pullRequest?.sameRepository ? event.pullRequest.headRef : void 0;
	const repository = variables.repository === "" ? void 0 : {
		serverUrl: variables.serverUrl,
		fullName: variables.repository,
		ignoreFileExists,
		...headRef === void 0 ? {} : { headRef },
		...event.reportCommit === void 0 ? {} : { commit: event.reportCommit }
	};
	return {
		name: sinks.name ?? variables.name,
		redactHistory: event.isPublic,
		trustLinks: !event.fork && event.ranFor === void 0,
		troubles: [],
		...repository === void 0 ? {} : { repository },
		...variables.runUrl === void 0 ? {} : { runUrl: variables.runUrl }
	};
}
async function writeFiles(report, sarif, { variables, word }) {
	await mkdir(variables.reports, { recursive: true });
	const stem = path.join(variables.reports, `${word}-${variables.step}-${randomBytes(4).toString("hex")}`);
	const files = {
		reportFile: `${stem}.json`,
		sarifFile: `${stem}.sarif`
	};
	await writeFile(files.reportFile, report);
	await writeFile(files.sarifFile, sarif);
	return files;
}
async function overwrite(file, text) {
	await writeFile(`${file}.part`, text);
	await rename(`${file}.part`, file);
}
function showCommands({ runner, event, report }, findings) {
	if (event.ranFor !== void 0) return {
		sink: "commands",
		status: "not-here",
		words: "this job belongs to another commit",
		shown: []
	};
	const { commands, shown } = planCommands(findings, { redactHistory: event.isPublic });
	if (report.headline !== void 0 && report.verdict !== "pass") commands.unshift({
		level: "error",
		message: report.headline,
		properties: { title: "Launch Ready" }
	});
	if (commands.length > 0) runner.group("The same for GitHub’s pages (annotations)", () => {
		for (const { level, message, properties } of commands) runner.annotate(level, message, properties);
	});
	return {
		sink: "commands",
		status: "sent",
		words: `${countOf(commands.length, "annotations")} of the job`,
		shown
	};
}
async function showSummary({ report, runner, appendix = "" }, markdown) {
	try {
		await runner.summary(`${renderSummary(report, markdown, SUMMARY_LIMIT - bytesOf(appendix))}${appendix}`);
		return {
			sink: "summary",
			status: "sent",
			words: "the summary of the job",
			shown: []
		};
	} catch (error) {
		const trouble = `The summary of the job could not be written: ${printable(messageOf(error), 200)}`;
		return {
			sink: "summary",
			status: "failed",
			words: trouble,
			trouble,
			shown: []
		};
	}
}
const countBlocking = (report) => blockingFindings(report).length;

//#endregion
//#region src/app/deliver/dry-run.ts
function planningApi(real, repository, head, plan) {
	const at = `/repos/${repository}`;
	const put = (sink, call, what, shows = []) => void plan.push({
		sink,
		call,
		what,
		shows
	});
	const characters = (text) => `${text.length.toLocaleString("en-US")} characters`;
	const unknown = async () => {
		throw new ApiFailure(0, "GitHub is not asked: set GITHUB_TOKEN");
	};
	let annotations = 0;
	const run = (more) => {
		annotations += more;
		return {
			id: 0,
			externalId: "",
			annotations
		};
	};
	return {
		login: async () => real?.login(),
		pullRequest: async (number) => real?.pullRequest(number) ?? {
			number,
			headSha: head
		},
		openPullRequests: real?.openPullRequests ?? unknown,
		pullRequestDiff: real?.pullRequestDiff ?? unknown,
		pullRequestFiles: (number) => real?.pullRequestFiles(number) ?? none(),
		compareDiff: async (base, to) => real?.compareDiff(base, to),
		listComments: async (number, since) => await real?.listComments(number, since) ?? [],
		listReviewComments: async (number) => await real?.listReviewComments(number) ?? [],
		findCheckRun: async (commit, name) => real?.findCheckRun(commit, name),
		checkRun: async () => run(0),
		listDeploymentStatuses: async (deployment) => await real?.listDeploymentStatuses(deployment) ?? [],
		lastDeployed: async (environment) => real?.lastDeployed(environment),
		lastGoodBefore: async (environment, commit) => real?.lastGoodBefore(environment, commit),
		async createComment(number, body) {
			put("comment", `POST ${at}/issues/${number}/comments`, characters(body));
			return {
				id: 0,
				body,
				author: "",
				url: "",
				createdAt: (/* @__PURE__ */ new Date(0)).toISOString()
			};
		},
		async updateComment(id, body) {
			put("comment", `PATCH ${at}/issues/comments/${id}`, characters(body));
			return {
				id,
				body,
				author: "",
				url: "",
				createdAt: (/* @__PURE__ */ new Date(0)).toISOString()
			};
		},
		deleteComment: async (id) => put("comment", `DELETE ${at}/issues/comments/${id}`, "takes the comment away"),
		createReview: async (number, { comments }) => put("review", `POST ${at}/pulls/${number}/reviews`, countOf(comments.length, "comments"), comments.map(({ path, line }) => `${path}:${line}`)),
		updateReviewComment: async (id, body) => put("review", `PATCH ${at}/pulls/comments/${id}`, characters(body)),
		deleteReviewComment: async (id) => put("review", `DELETE ${at}/pulls/comments/${id}`, "takes the comment back"),
		async createCheckRun({ output }) {
			put("check", `POST ${at}/check-runs`, countOf(output.annotations.length, "annotations"), placesOf(output.annotations));
			return run(output.annotations.length);
		},
		async appendToCheckRun(_, output) {
			put("check", `PATCH ${at}/check-runs/{id}`, `${countOf(output.annotations.length, "annotations")} more`, placesOf(output.annotations));
			return run(output.annotations.length);
		},
		uploadSarif: async ({ ref, sarif }) => put("sarif", `POST ${at}/code-scanning/sarifs`, `${characters(sarif)} for ${ref}`),
		createDeploymentStatus: async (deployment, { state }) => put("deployment", `POST ${at}/deployments/${deployment}/statuses`, state)
	};
}
async function* none() {}
const placesOf = (annotations) => annotations.map(({ path, start_line: line, title }) => `${path}:${line} ${title}`);
function planningRunner(runner, plan) {
	return {
		...runner,
		annotate: (level, _, properties) => {
			const place = properties?.file === void 0 ? "" : `${properties.file}:${properties.startLine} `;
			plan.push({
				sink: "commands",
				call: `workflow command ${level}`,
				what: `${place}${properties?.title ?? ""}`,
				shows: []
			});
		},
		log: () => {},
		group: (_, write) => write(),
		summary: async (markdown) => {
			plan.push({
				sink: "summary",
				call: "GITHUB_STEP_SUMMARY",
				what: `${markdown.length.toLocaleString("en-US")} characters`,
				shows: []
			});
		}
	};
}
async function planDelivery(input, { assumeToken = false } = {}) {
	const plan = [];
	const { variables, event } = input;
	const real = input.api;
	const delivered = await deliver({
		...input,
		runner: planningRunner(input.runner, plan),
		api: real === void 0 && !assumeToken ? void 0 : async () => planningApi(await real?.(), variables.repository, event.reportCommit ?? "", plan)
	});
	return {
		lines: delivered.deliveries.map(({ sink, status, words }) => ({
			sink,
			status,
			words,
			calls: plan.filter((call) => call.sink === sink)
		})),
		delivered
	};
}

//#endregion
//#region src/report/read/tool-name.ts
const MAX_CHECK = 40;
const MAX_RULE = 80;
const OURS$1 = [...ACTIONS, ...[
	"policy",
	"domain",
	"load",
	"uptime",
	"logs",
	"assistant",
	"rollback",
	"handover"
]];
const slug = (text) => text.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
function checkOfTool(tool) {
	const name = slug(tool);
	return (name === "" ? "tool" : /^[a-z]/.test(name) && !OURS$1.includes(name) ? name : `tool-${name}`).slice(0, MAX_CHECK).replace(/-$/, "");
}
function ruleOfTool(check, rule) {
	const whole = slug(rule);
	const name = whole.startsWith(`${check}-`) ? whole.slice(check.length + 1) : whole;
	return `${check}/${name !== "" && name.length <= MAX_RULE ? name : shortened(name, rule)}`;
}
function shortened(name, rule) {
	return `${createHash("sha256").update(rule).digest("hex").slice(0, 8)}-${name.slice(-71)}`.replace(/-{2,}/g, "-").replace(/-$/, "");
}

//#endregion
//#region src/report/read/foreign-finding.ts
const MAX_READ = 2e4;
const MAX_MESSAGE = 4e3;
const MAX_HELP = 1500;
const MAX_REPLACEMENT = 1e4;
const MAX_EXCERPT = 500;
const MAX_OTHER_PLACES = 20;
function draftOf(told, file, context) {
	const redact = (text) => context.redact(withoutSnippet(text.slice(0, MAX_READ), told)).toWellFormed();
	const line = (text, max) => printable(redact(text).trim(), max);
	const tool = line(told.tool, 80) || "tool";
	const rule = line(told.rule, 255) || "unnamed";
	const check = checkOfTool(context.redact(told.tool));
	const location = locationOf(told, file, redact);
	const message = paragraphs(redact(told.message));
	const said = message === "" ? `${tool} reports \`${withoutTicks(rule)}\` and says no more.` : message;
	const url = sanePage(told.url, context.redact);
	const replacement = sameAfter(told.replacement, redact);
	const excerpt = excerptOf(told, redact);
	const otherPlaces = (told.otherPlaces ?? []).slice(0, MAX_OTHER_PLACES).map((place) => line(place, 300));
	return {
		identity: identityOf$1(told, location, said),
		finding: {
			check,
			rule: ruleOfTool(check, redact(told.rule)),
			severity: told.severity,
			title: titleOf(said, line(told.summary ?? "", 255)),
			message: cut(`${said}${elsewhereWords(told, tool, redact)}`, 4500),
			fix: fixOf(told, tool, rule, message, url, redact),
			impact: `Only ${tool} can say; Launch Ready passes on its word.`,
			location,
			state: told.state,
			...told.ignored === void 0 ? {} : { ignored: {
				by: told.ignored.by,
				reason: line(told.ignored.reason, 500) || `suppressed in ${tool}’s own way, without a reason`
			} },
			...excerpt === void 0 ? {} : { excerpt },
			...replacement === void 0 ? {} : { replacement },
			origin: {
				tool,
				rule,
				...url === void 0 ? {} : { url }
			},
			inlineIgnorable: false,
			docs: OTHER_TOOLS_URL,
			...otherPlaces.length === 0 ? {} : { data: { otherPlaces } }
		}
	};
}
function withoutSnippet(text, { secret, snippet }) {
	const found = snippet?.trim() ?? "";
	if (!secret) return text;
	return (found.length >= 6 ? text.replaceAll(found, "****") : text).replace(/(['"`])([^'"`\n]{1,200})\1/g, (whole, quote, inner) => found === "" || found.includes(inner) ? `${quote}****${quote}` : whole);
}
function locationOf({ place, lines }, file, redact) {
	const path = place?.kind === "path" ? redact(place.path) : "";
	if (path === "") return {
		kind: "report",
		file: printable(redact(file), 255) || "report"
	};
	return {
		kind: "file",
		path,
		...lines ?? {
			startLine: 1,
			endLine: 1
		}
	};
}
function elsewhereWords({ place, lines }, tool, redact) {
	if (place?.kind !== "elsewhere") return "";
	const words = withoutTicks(printable(redact(place.words), 300));
	const at = lines === void 0 ? "" : `:${lines.startLine}`;
	return words === "" ? "" : `\n\n${tool} names the place \`${words}${at}\`, which is no file of this repository as far as can be told.`;
}
const paragraphs = (text) => cut(text.split(/\r\n|\r|\n/).map((each) => each.trim()).filter((each) => each !== "").join("\n\n"), MAX_MESSAGE);
function titleOf(message, summary) {
	const [first = "", ...more] = message.split("\n\n");
	if (more.length > 0 && summary !== "") return summary;
	const sentence = (first.length > 120 ? /^.{20,200}?[.!?](?=\s)/u : /^.{20,120}?[.!?](?=\s+\p{Lu})/u).exec(first)?.[0] ?? first;
	return printable(sentence.replace(/^[\s:#]+(?=.)/, ""), 255);
}
function fixOf({ help, replacement }, tool, rule, message, url, redact) {
	const text = (help ?? "").slice(0, MAX_READ);
	const advice = /\{\w*\}/.test(text) ? "" : paragraphs(redact(text));
	const page = url === void 0 ? `See what ${tool} says about \`${withoutTicks(rule)}\`.` : `See ${tool}’s page on the rule: ${url}`;
	return [
		replacement === void 0 ? "" : `${tool} offers a replacement.`,
		advice === message ? "" : cut(advice, MAX_HELP),
		page
	].filter((part) => part !== "").join("\n\n");
}
function sanePage(url, redact) {
	if (url === void 0 || url.length > 2e3 || !/^https:\/\/[^\s\p{Cc}\p{Cf}]+$/iu.test(url)) return void 0;
	const parsed = URL.parse(url);
	if (parsed === null || parsed.username !== "" || parsed.password !== "" || !/[^.]\.[^.]/.test(parsed.hostname)) return void 0;
	const { href } = parsed;
	return href.length > 2048 || redact(href) !== href ? void 0 : href;
}
const sameAfter = (replacement, redact) => replacement !== void 0 && replacement.text.length <= MAX_REPLACEMENT && redact(replacement.text) === replacement.text ? replacement : void 0;
function excerptOf({ snippet, secret, place, lines }, redact) {
	const first = snippet?.split(/\r\n|\r|\n/, 1)[0] ?? "";
	const text = secret ? "" : cut(redact(first).trimEnd(), MAX_EXCERPT);
	if (text.trim() === "") return void 0;
	return {
		text,
		...place?.kind === "path" && lines !== void 0 ? { line: lines.startLine } : {}
	};
}
const withoutTicks = (text) => text.replaceAll("`", "’");
const withoutLines = (text) => text.replace(/\b(lines?|columns?)[ :]+\d+/gi, "$1");
function identityOf$1({ rule, identity, place }, location, message) {
	const where = location.kind === "file" ? location.path : place?.kind === "elsewhere" ? place.words : "";
	if (identity?.whole) return [
		rule,
		"own",
		...identity.parts
	];
	if (identity !== void 0) return [
		rule,
		"own in file",
		where,
		...identity.parts
	];
	return [
		rule,
		"message",
		where,
		withoutLines(message)
	];
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
const words$1 = (max) => string().min(1).max(max);
const line = int().min(1).max(1e7);
const column = int().min(1).max(1e7);
const count = int().min(0).max(Number.MAX_SAFE_INTEGER);
const commit = string().regex(COMMIT_PATTERN, "is no commit: 7 to 64 hex digits");
const path$1 = string().min(1).max(4096).regex(/^(?![/\\])(?![A-Za-z]:)(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))[^\0\r\n]+$/, "must be relative to the repository, without \"..\"");
const location$1 = discriminatedUnion("kind", [
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
		name: words$1(500).exactOptional()
	}),
	object({
		kind: literal("variable"),
		name: words$1(255),
		environment: words$1(255).exactOptional()
	}),
	object({
		kind: literal("request"),
		url: string().max(2048).regex(/^https?:\/\//, "must begin with http:// or https://"),
		check: words$1(255)
	}),
	object({
		kind: literal("report"),
		file: words$1(255)
	})
]);
const finding = object({
	check: string().regex(CHECK_PATTERN, "is no name of a check"),
	rule: string().regex(RULE_PATTERN, "is no rule id, such as migrations/drop-column"),
	severity: _enum(SEVERITIES$1),
	title: words$1(255),
	message: string().max(1e4),
	fix: string().max(1e4),
	impact: string().max(5e3),
	location: location$1,
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
		tool: words$1(80),
		rule: words$1(255),
		url: string().max(2048).regex(/^https:\/\//, "must begin with https://").exactOptional()
	}).exactOptional(),
	inlineIgnorable: boolean(),
	docs: string().max(500).regex(/^https:\/\//, "must begin with https://"),
	newIn: words$1(40).exactOptional(),
	data: record(string().max(100), unknown()).exactOptional()
});
const relations = array(string().max(500)).max(1e3);
const milliseconds = number$1().min(0);
const timedRequest = object({
	request: string().max(500),
	status: int().exactOptional(),
	unanswered: string().max(40).exactOptional(),
	retries: int().min(0),
	redirects: int().min(0),
	redirectsMs: milliseconds.exactOptional(),
	dnsMs: milliseconds.exactOptional(),
	connectMs: milliseconds.exactOptional(),
	tlsMs: milliseconds.exactOptional(),
	firstByteMs: milliseconds.exactOptional(),
	totalMs: milliseconds
});
const traceStep = object({
	line: int().min(1),
	statement: string().max(300),
	locks: array(object({
		relation: string().max(500),
		mode: string().max(40)
	})).max(1e3),
	blocks: _enum([
		"reads and writes",
		"writes",
		"nothing"
	]),
	rewrite: relations,
	scan: relations,
	evidence: union([_enum(["seen", "said"]), object({ notRun: string().max(500) })]),
	transaction: int().min(0).exactOptional()
});
const outcome = object({
	check: words$1(120),
	status: _enum(STATUSES$1),
	reason: string().max(2e3).nullable(),
	coverage: record(string().min(1).max(60), count),
	leftOut: array(object({
		what: words$1(200),
		count,
		why: string().max(1e3)
	})).max(100),
	durationMs: number$1().min(0).max(1e9),
	asked: boolean(),
	misconfigured: literal(true).exactOptional(),
	shard: object({
		index: int().min(1).max(256),
		of: int().min(1).max(256),
		whole: string().regex(/^[0-9a-f]{32}$/, "is no hash: 32 hex digits")
	}).exactOptional(),
	smoke: object({
		origin: string().max(500),
		checks: array(object({
			name: string().max(200),
			result: _enum(SMOKE_RESULTS),
			why: string().max(2e3).exactOptional(),
			requests: array(timedRequest).max(1e3)
		})).max(2e3),
		lastGood: object({
			commit: string().max(64),
			date: string().max(10),
			environment: string().max(200)
		}).exactOptional()
	}).exactOptional().describe("What became of each smoke check. Times, in milliseconds, differ from run to run."),
	trace: array(object({
		path: string().max(1e3),
		steps: array(traceStep).max(1e4)
	})).max(1e3).exactOptional()
});
const reportSchema = object({
	schema: literal(1),
	tool: object({
		name: words$1(100),
		version: words$1(100)
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
	headline: string().max(2e3).exactOptional(),
	commit: commit.exactOptional(),
	pullRequest: int().min(1).exactOptional(),
	outcomes: array(outcome).max(100),
	findings: array(finding).max(MAX_FINDINGS),
	loosened: array(string().max(2e3)).max(1e3).exactOptional(),
	notices: array(string().max(2e3)).max(1e3),
	shown: array(string().regex(FINGERPRINT_PATTERN)).max(MAX_FINDINGS).exactOptional()
});

//#endregion
//#region src/report/read/foreign-report.ts
function foreignReport(runs, drafts, context) {
	const all = sortFindings(named$1(drafts));
	const findings = all.slice(0, MAX_FINDINGS);
	const outcomes = mergedRuns(runs).map((run) => outcomeOf(run, all.slice(MAX_FINDINGS), context));
	const { failOn } = context;
	const { verdict, exitCode, wouldBe } = decide(outcomes, findings, {
		failOn,
		warnOnly: false
	});
	return {
		schema: 1,
		tool: { ...TOOL },
		verdict,
		exitCode,
		...wouldBe === verdict ? {} : { wouldBe },
		failOn,
		scope: `findings of ${listOf$1([...new Set(outcomes.map(({ check }) => check))].slice(0, 20))}`,
		outcomes,
		findings,
		notices: []
	};
}
function named$1(drafts) {
	const lineOf = ({ finding: { location } }) => location.kind === "file" ? location.startLine : 0;
	const columnOf = ({ finding: { location } }) => location.kind === "file" ? location.startColumn ?? 0 : 0;
	const pathOf = ({ finding: { location } }) => location.kind === "file" ? location.path : "";
	const order = (a, b) => (pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : 0) || lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b);
	const seen = /* @__PURE__ */ new Map();
	return [...drafts].sort(order).map(({ finding, identity }) => {
		const key = JSON.stringify([finding.check, ...identity]);
		const occurrence = seen.get(key) ?? 0;
		seen.set(key, occurrence + 1);
		return {
			...finding,
			fingerprint: fingerprint(`tool/${finding.check}`, ...identity, String(occurrence))
		};
	});
}
const STATUSES = [
	"completed",
	"skipped",
	"inconclusive",
	"failed"
];
function mergedRuns(runs) {
	const merged = /* @__PURE__ */ new Map();
	for (const run of runs) {
		const before = merged.get(run.check);
		merged.set(run.check, before === void 0 ? run : together(before, run));
	}
	return [...merged.values()];
}
function together(a, b) {
	const nouns = /* @__PURE__ */ new Set([...Object.keys(a.coverage), ...Object.keys(b.coverage)]);
	const reasons = [...new Set([a.reason, b.reason].filter((reason) => reason !== null))];
	return {
		check: a.check,
		status: STATUSES.indexOf(a.status) >= STATUSES.indexOf(b.status) ? a.status : b.status,
		reason: reasons.length === 0 ? null : cut(reasons.join("; "), 2e3),
		coverage: Object.fromEntries([...nouns].map((noun) => [noun, (a.coverage[noun] ?? 0) + (b.coverage[noun] ?? 0)])),
		leftOut: [...a.leftOut, ...b.leftOut].slice(0, 99)
	};
}
function outcomeOf(run, dropped, { failOn }) {
	const mine = dropped.filter((finding) => finding.check === run.check);
	const why = `a report holds at most ${MAX_FINDINGS.toLocaleString("en-US")}; the worst are kept`;
	const leftOut = mine.length === 0 ? run.leftOut : [...run.leftOut, {
		what: "findings",
		count: mine.length,
		why
	}];
	const base = {
		...run,
		leftOut,
		durationMs: 0,
		asked: true
	};
	if (base.status !== "completed" || !mine.some((finding) => isBlocking(finding, failOn))) return base;
	return {
		...base,
		status: "inconclusive",
		reason: `there are more findings than can be read: ${why}`
	};
}

//#endregion
//#region src/report/read/repository-path.ts
const CHECKOUTS = [
	/^\/(?:home|Users)\/runner\/_?work\/([^/]+)\/\1\//,
	/^[a-z]:\/a\/([^/]+)\/\1\//i,
	/^\/__w\/([^/]+)\/\1\//,
	/^\/github\/workspace\//
];
const MAX_PATH = 4096;
const DRIVE = /^[a-z]:/i;
function placeOfPath(path, workspace) {
	const elsewhere = {
		kind: "elsewhere",
		words: printable(path, 300)
	};
	if (path.length > MAX_PATH || /[\0\r\n]/.test(path) || /^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return elsewhere;
	const slashes = path.replaceAll("\\", "/");
	if (slashes.startsWith("//")) return elsewhere;
	const root = slashes.startsWith("/") ? "/" : DRIVE.test(slashes) ? slashes.slice(0, 2) : "";
	const normal = normalize(slashes.slice(root.length));
	if (normal === void 0) return elsewhere;
	if (root.endsWith(":") && !/^\//.test(slashes.slice(2))) return elsewhere;
	const inside = root === "" ? normal : below(root === "/" ? `/${normal}` : `${root}/${normal}`, workspace);
	return inside === void 0 || inside === "" || DRIVE.test(inside) ? elsewhere : {
		kind: "path",
		path: inside
	};
}
function placeOfUri(uri, workspace) {
	if (uri.length > 3 * MAX_PATH) return {
		kind: "elsewhere",
		words: printable(uri, 300)
	};
	if (/^file:/i.test(uri)) {
		const path = pathOfFileUri(uri.slice(5));
		return path === void 0 ? {
			kind: "elsewhere",
			words: printable(uri, 300)
		} : placeOfPath(path, workspace);
	}
	if (/^[a-z][a-z0-9+.-]+:/i.test(uri)) return {
		kind: "elsewhere",
		words: printable(uri, 300)
	};
	return placeOfPath(decoded(uri), workspace);
}
function pathOfFileUri(rest) {
	const path = decoded(rest);
	if (!path.startsWith("//")) return withoutSlashOfDrive(path);
	const [, host = "", below = ""] = /^\/\/([^/\\]*)([\s\S]*)$/.exec(path) ?? [];
	if (DRIVE.test(host)) return `${host}${below}`;
	return host === "" || host.toLowerCase() === "localhost" ? withoutSlashOfDrive(below) : void 0;
}
const withoutSlashOfDrive = (path) => /^\/+[a-z]:/i.test(path) ? path.replace(/^\/+/, "") : path;
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function normalize(path) {
	const parts = [];
	for (const part of path.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === void 0) return void 0;
	}
	return parts.join("/");
}
function below(path, workspace) {
	const root = `${workspace.replaceAll("\\", "/").replace(/\/+$/, "")}/`;
	const starts = DRIVE.test(root) ? path.toLowerCase().startsWith(root.toLowerCase()) : path.startsWith(root);
	if (root !== "/" && starts) return path.slice(root.length);
	const checkout = CHECKOUTS.map((pattern) => pattern.exec(path)?.[0]).find((match) => match !== void 0);
	return checkout === void 0 ? void 0 : path.slice(checkout.length);
}

//#endregion
//#region src/report/read/secret-name.ts
const SCANNERS = /gitleaks|truffle-?hog|detect-?secrets|ggshield|gitguardian|secret/i;
const RULES = /(?:^|[^a-z])(?:secrets?|passwords?|passwd|credentials?|(?:api|access|private|secret)[-_ .]?keys?|(?:api|access|auth|bearer)[-_ .]?tokens?)(?:[^a-z]|$)/i;
const isSecretName = (tool, ...rule) => SCANNERS.test(tool) || rule.some((name) => RULES.test(name.slice(0, 1e3)));

//#endregion
//#region src/report/read/checkstyle.ts
const ADVICE$2 = "Let the tool write the file anew; when a shell redirects it (`>`), nothing else may be printed.";
const SEVERITIES = {
	error: "high",
	warning: "medium",
	info: "low"
};
const MAX_NUMBER$1 = 1e7;
function readCheckstyle(text, file, context, refuse) {
	const root = parsed$1(text, refuse);
	if (root?.name !== "checkstyle") return refuse(`is XML, but not of checkstyle: its root is <${printable(root?.name ?? "", 60)}>.`, ADVICE$2);
	const files = elementsOf(root).filter(({ name }) => name === "file");
	const errors = files.flatMap((each) => {
		const name = attributeOf(each.attributes, "name");
		return elementsOf(each).filter((child) => child.name === "error").map(({ attributes }) => ({
			file: name,
			attributes
		}));
	});
	const told = errors.filter(({ attributes }) => attributeOf(attributes, "severity") !== "ignore");
	const tool = toolOf(errors, file);
	const ignored = errors.length - told.length;
	const run = {
		check: checkOfTool(context.redact(tool)),
		status: "completed",
		reason: null,
		coverage: {
			reports: 1,
			files: files.length,
			results: errors.length,
			"ignored results": ignored
		},
		leftOut: []
	};
	const drafts = told.map((error) => draftOf(toldBy$1(error, tool, context), file, context));
	return foreignReport([run], drafts, context);
}
function parsed$1(text, refuse) {
	try {
		return parseXml(text).root;
	} catch (error) {
		if (Error.isError(error) && "line" in error && "column" in error) {
			const words = messageOf(error).split("\n", 1)[0] ?? "";
			const what = printable(words.replace(/ \(line \d+, column \d+\)$/, "").replace(/[:`&].*$/, ""), 120).trim();
			return refuse(`is not well-formed XML at line ${error.line}, column ${error.column}: ${what}.`, ADVICE$2);
		}
		return refuse("is nested deeper than any checkstyle file.", ADVICE$2);
	}
}
const elementsOf = (element) => element.children.filter((child) => child instanceof XmlElement);
const attributeOf = (attributes, name) => Object.hasOwn(attributes, name) ? attributes[name] ?? "" : "";
function toolOf(errors, file) {
	const source = errors.map(({ attributes }) => attributeOf(attributes, "source")).find((each) => each !== "") ?? "";
	if (source.startsWith("com.puppycrawl.")) return "checkstyle";
	const prefix = /^([a-z][\w-]{1,39})\.rules\./i.exec(source)?.[1];
	if (prefix !== void 0) return prefix === "eslint" ? "ESLint" : prefix;
	const isOne = errors.length > 1 && errors.every(({ attributes }) => attributeOf(attributes, "source") === source);
	return nameOfFile(file) ?? (isOne && /^[a-z][\w-]{1,39}$/i.test(source) ? source : "checkstyle");
}
function nameOfFile(file) {
	const words = file.replace(/\.\w{1,12}$/, "").split(/[^A-Za-z0-9]+/).filter((word) => word !== "" && !/^(?:checkstyle|report|result|results|output|findings|errors|\d+)$/i.test(word));
	const name = words.join("-").slice(0, 40);
	return words.length === 0 || words.length > 3 || name === "lint" ? void 0 : name;
}
function toldBy$1({ file, attributes }, tool, { workspace }) {
	const source = attributeOf(attributes, "source").slice(0, 1e3);
	const severity = attributeOf(attributes, "severity").toLowerCase();
	const rule = ruleOf$1(source, tool);
	const suffix = ` (${rule})`;
	const message = attributeOf(attributes, "message");
	return {
		tool,
		rule,
		severity: Object.hasOwn(SEVERITIES, severity) ? SEVERITIES[severity] ?? "medium" : "medium",
		message: message.endsWith(suffix) ? message.slice(0, -suffix.length) : message,
		place: file === "" ? void 0 : placeOfPath(file, workspace),
		lines: linesOf(attributes),
		state: "new",
		secret: isSecretName(tool, source)
	};
}
function ruleOf$1(source, tool) {
	if (source === "") return "unnamed";
	if (source.startsWith("com.puppycrawl.")) return source.slice(source.lastIndexOf(".") + 1).replace(/Check$/, "");
	const prefix = `${tool.toLowerCase()}.`;
	if (!source.toLowerCase().startsWith(prefix)) return source;
	return source.slice(prefix.length).replace(/^rules\./, "") || source;
}
function linesOf(attributes) {
	const numberOf = (name) => {
		const value = Number.parseInt(attributeOf(attributes, name), 10);
		return Number.isNaN(value) || value < 1 ? void 0 : Math.min(value, MAX_NUMBER$1);
	};
	const line = numberOf("line");
	const column = numberOf("column");
	if (line === void 0) return void 0;
	return {
		startLine: line,
		endLine: line,
		...column === void 0 ? {} : { startColumn: column }
	};
}

//#endregion
//#region src/report/read/file-text.ts
const MARKS = [
	["utf-8", [
		239,
		187,
		191
	]],
	["utf-16le", [255, 254]],
	["utf-16be", [254, 255]]
];
const LATIN = /^<\?xml[^>]{0,80}\bencoding=["'](?:iso-8859-1|iso-8859-15|windows-1252|us-ascii)["']/i;
function textOfFile(bytes) {
	return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
function encodingOf(bytes) {
	const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
	if (marked !== void 0) return marked[0];
	if (bytes.length >= 2 && bytes[0] !== 0 && bytes[1] === 0) return "utf-16le";
	if (bytes.length >= 2 && bytes[0] === 0 && bytes[1] !== 0) return "utf-16be";
	return LATIN.test(String.fromCharCode(...bytes.subarray(0, 120))) ? "windows-1252" : "utf-8";
}

//#endregion
//#region src/report/read/json-text.ts
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
function jsonTrouble(words) {
	const place = /\(line (\d+) column (\d+)\)/.exec(words);
	const token = /^Unexpected token '(.)'/u.exec(words)?.[1];
	const character = token === void 0 ? "" : ` at an unexpected \`${printable(token)}\``;
	const stop = place === null ? character : ` at line ${place[1]}, column ${place[2]}`;
	return /end of JSON|Unterminated/i.test(words) ? `it ends too early${stop}; was it cut off?` : `it breaks${stop}`;
}
function ownEntry(value, key) {
	if (typeof value !== "object" || value === null) return void 0;
	return Object.getOwnPropertyDescriptor(value, key)?.value;
}

//#endregion
//#region src/report/read/other-formats.ts
const first = (json) => Array.isArray(json) ? json[0] : void 0;
const has = (value, ...keys) => keys.every((key) => ownEntry(value, key) !== void 0);
const FORMATS = [
	{
		is: (json) => has(first(json), "filePath", "messages"),
		what: "is ESLint’s own JSON",
		advice: "Run ESLint with `--format @microsoft/eslint-formatter-sarif`."
	},
	{
		is: (json) => has(first(json), "RuleID", "Fingerprint"),
		what: "is Gitleaks’ own JSON",
		advice: "Run Gitleaks with `--report-format sarif`."
	},
	{
		is: (json) => has(json, "SchemaVersion", "ArtifactName"),
		what: "is Trivy’s own JSON",
		advice: "Run Trivy with `--format sarif`."
	},
	{
		is: (json) => has(json, "results", "paths", "errors"),
		what: "is Semgrep’s own JSON",
		advice: "Run Semgrep with `--sarif`."
	},
	{
		is: (json) => has(json, "auditReportVersion", "vulnerabilities"),
		what: "is what `npm audit --json` writes",
		advice: "npm cannot write SARIF; a scanner of dependencies such as Trivy or OSV-Scanner can."
	},
	{
		is: (json) => has(first(json), "location", "filename") || has(first(json), "file", "level"),
		what: "is a linter’s own JSON",
		advice: "Let the tool write SARIF 2.1.0 or checkstyle."
	}
];
const otherFormatOf = (json) => FORMATS.find(({ is }) => is(json));

//#endregion
//#region src/report/read/read-report.ts
const MAX_DEPTH$1 = 20;
const BADNESS = [
	"pass",
	"error",
	"fail"
];
const ADVICE$1 = "Give the file that a check of Launch Ready wrote (`report-file`, or `--format json --output FILE`), unchanged.";
function readReport(text, file) {
	const name = printable(file, 300);
	const refuse = (what, cause) => {
		throw new UserError(`${name} ${what}`, ADVICE$1, cause === void 0 ? {} : { cause });
	};
	if (bytesOf(text) > 16777216) refuse(`is larger than ${MAX_REPORT_BYTES / 1024 / 1024} MB, the most a report may be.`);
	if (depthOf(text) > MAX_DEPTH$1) refuse(`is nested deeper than ${MAX_DEPTH$1} levels, which no report is.`);
	const result = reportSchema.safeParse(parseJson$1(text, refuse));
	if (!result.success) return refuse(describeIssue(result.error.issues[0]), result.error);
	const report = result.data;
	if (report.exitCode !== EXIT_CODES[report.verdict]) refuse(`contradicts itself: verdict "${report.verdict}" has exit code ${EXIT_CODES[report.verdict]}, not ${report.exitCode}.`);
	const { failOn, wouldBe } = report;
	const decided = decide(report.outcomes, report.findings, {
		failOn,
		warnOnly: wouldBe !== void 0
	});
	if (BADNESS.indexOf(report.verdict) < BADNESS.indexOf(decided.verdict)) refuse(`contradicts itself: verdict "${report.verdict}" with findings and outcomes that make "${decided.verdict}".`);
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
function describeIssue(issue) {
	if (issue === void 0) return "is no report.";
	const place = issue.path.map((part) => typeof part === "number" ? `[${part}]` : `.${String(part)}`).join("");
	const where = place === "" ? "" : `${printable(place.replace(/^\./, ""), 200)}: `;
	if (issue.code === "too_big" && issue.path.at(-1) === "findings") return `has more than ${MAX_FINDINGS.toLocaleString("en-US")} findings, the most a report may have.`;
	if (place === ".schema") return "is of a version this Launch Ready does not read (\"schema\" must be 1): use the same major version in all jobs.";
	return `is no report: ${where}${printable(issue.message, 300)}.`;
}

//#endregion
//#region src/report/read/sarif-files.ts
const MAX_BASES = 10;
const SOURCE_ROOT = /^%?(?:SRCROOT|SRC_ROOT|PROJECTROOT|PROJECT_ROOT|REPOROOT|REPO_ROOT)%?$/i;
const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|[\\/])/i;
function filesOfRun(run, workspace) {
	const texts = /* @__PURE__ */ new Map();
	const artifactOf = (location) => run.artifacts?.[location?.index ?? -1];
	return {
		placeOf(location) {
			const artifact = artifactOf(location)?.location;
			const uri = location?.uri ?? artifact?.uri;
			if (uri === void 0 || uri === "") return void 0;
			const base = location?.uri === void 0 ? artifact?.uriBaseId : location.uriBaseId ?? artifact?.uriBaseId;
			if (base === void 0 || ABSOLUTE.test(uri)) return placeOfUri(uri, workspace);
			const folder = uriOfBase(base, run.originalUriBaseIds);
			const place = placeOfUri(folder === void 0 ? uri : `${folder}/${uri}`, workspace);
			return place.kind === "elsewhere" && SOURCE_ROOT.test(base) ? placeOfUri(uri, workspace) : place;
		},
		textOf(location) {
			const index = location?.index ?? -1;
			const contents = artifactOf(location)?.contents?.text;
			if (contents === void 0) return void 0;
			const text = texts.get(index) ?? embedded(contents);
			texts.set(index, text);
			return text;
		}
	};
}
function uriOfBase(id, bases) {
	let folder;
	let base = id;
	for (let step = 0; base !== void 0 && step < MAX_BASES; step++) {
		const entry = ownEntry(bases, base);
		const uri = ownEntry(entry, "uri");
		if (typeof uri !== "string" || uri === "" || uri.length > 4096) return folder;
		const own = /^file:\/+$/i.test(uri) ? "file://" : uri.replace(/[\\/]$/, "");
		folder = folder === void 0 ? own : `${own}/${folder}`;
		const next = ownEntry(entry, "uriBaseId");
		base = typeof next === "string" && !ABSOLUTE.test(uri) ? next : void 0;
	}
	return folder;
}
function embedded(contents) {
	const lines = contents.split(/\r\n|\n/);
	let starts;
	return {
		lines,
		lineAt(offset, unit) {
			starts ??= {
				characters: startsOf(contents),
				bytes: startsOf(Buffer.from(contents))
			};
			const all = starts[unit];
			let low = 0;
			let high = all.length;
			while (low + 1 < high) {
				const middle = low + high >> 1;
				if ((all[middle] ?? 0) <= offset) low = middle;
				else high = middle;
			}
			return low + 1;
		}
	};
}
function startsOf(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}

//#endregion
//#region src/report/read/sarif-region.ts
const MAX_NUMBER = 1e7;
function linesOfRegion(region, context) {
	if (region === void 0) return void 0;
	if (region.startLine === void 0) return linesOfOffset(region, context.embedded);
	const startLine = bounded(region.startLine);
	const endLine = Math.max(startLine, bounded(region.endLine ?? startLine));
	const { startColumn: from, endColumn: to } = region;
	if (from === void 0 && to === void 0) return {
		startLine,
		endLine
	};
	const startColumn = columnOf(bounded(from ?? 1), startLine, context);
	const endColumn = to === void 0 ? void 0 : columnOf(bounded(to), endLine, context);
	if (startColumn === void 0 || to !== void 0 && endColumn === void 0) return {
		startLine,
		endLine
	};
	return {
		startLine,
		endLine,
		startColumn,
		...endColumn === void 0 || endColumn !== void 0 && startLine === endLine && endColumn <= startColumn ? {} : { endColumn }
	};
}
function exactRange(region, context) {
	const { startLine, startColumn, endLine = startLine, endColumn } = region ?? {};
	const given = [
		startLine,
		startColumn,
		endLine,
		endColumn
	];
	if (!given.every((value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_NUMBER)) return void 0;
	const [line = 1, column = 1, lastLine = 1, lastColumn = 1] = given;
	const from = columnOf(column, line, context);
	const to = columnOf(lastColumn, lastLine, context);
	if (from === void 0 || to === void 0 || lastLine < line || lastLine === line && to < from) return void 0;
	return {
		startLine: line,
		startColumn: from,
		endLine: lastLine,
		endColumn: to
	};
}
const bounded = (value) => Math.min(MAX_NUMBER, Math.max(1, Math.floor(value) || 1));
function columnOf(column, line, { columnKind, lineText }) {
	if (columnKind !== "unicodeCodePoints" || column === 1) return column;
	const text = lineText(line);
	if (text === void 0) return void 0;
	const before = [...text].slice(0, column - 1);
	return before.join("").length + 1 + Math.max(0, column - 1 - before.length);
}
function linesOfOffset({ charOffset, byteOffset }, text) {
	const offset = charOffset ?? byteOffset;
	if (offset === void 0 || offset < 0) return void 0;
	const line = bounded(text?.lineAt(offset, charOffset === void 0 ? "bytes" : "characters") ?? 1);
	return {
		startLine: line,
		endLine: line
	};
}

//#endregion
//#region src/report/read/sarif-schema.ts
const lenient = (schema) => schema.optional().catch(void 0);
const listOf = (item) => lenient(array(lenient(item)));
const anything = unknown().optional();
const text = lenient(string());
const number = lenient(number$1());
const index = lenient(int().min(0));
const words = lenient(object({ text }));
const message = lenient(object({
	text,
	id: text,
	arguments: listOf(string())
}));
const region = lenient(object({
	startLine: number,
	startColumn: number,
	endLine: number,
	endColumn: number,
	charOffset: number,
	byteOffset: number,
	snippet: words
}));
const artifactLocation = lenient(object({
	uri: text,
	uriBaseId: text,
	index
}));
const location = object({
	id: number,
	physicalLocation: lenient(object({
		artifactLocation,
		region,
		contextRegion: region
	})),
	logicalLocations: listOf(object({
		fullyQualifiedName: text,
		name: text
	}))
});
const properties = lenient(object({
	"security-severity": lenient(union([string(), number$1()])),
	tags: listOf(string())
}));
const descriptor = object({
	id: text,
	name: text,
	shortDescription: words,
	fullDescription: words,
	help: words,
	helpUri: text,
	messageStrings: anything,
	defaultConfiguration: lenient(object({ level: text })),
	properties
});
const component = object({
	name: text,
	guid: text,
	rules: listOf(descriptor),
	globalMessageStrings: anything
});
const reference = lenient(object({
	id: text,
	index,
	toolComponent: lenient(object({
		index,
		name: text,
		guid: text
	}))
}));
const notification = object({
	level: text,
	message,
	locations: listOf(location)
});
const invocation = object({
	executionSuccessful: lenient(boolean()),
	processStartFailureMessage: text,
	toolExecutionNotifications: listOf(notification),
	toolConfigurationNotifications: listOf(notification),
	ruleConfigurationOverrides: listOf(object({
		descriptor: reference,
		configuration: lenient(object({ level: text }))
	}))
});
const fix = object({ artifactChanges: listOf(object({
	artifactLocation,
	replacements: listOf(object({
		deletedRegion: region,
		insertedContent: words
	}))
})) });
const resultSchema = object({
	ruleId: text,
	ruleIndex: index,
	rule: reference,
	kind: text,
	level: text,
	message,
	locations: listOf(location),
	relatedLocations: listOf(location),
	suppressions: listOf(object({
		kind: text,
		status: anything,
		justification: text
	})),
	baselineState: text,
	fingerprints: anything,
	partialFingerprints: anything,
	fixes: listOf(fix),
	provenance: lenient(object({ invocationIndex: index })),
	properties
});
const runSchema = object({
	tool: lenient(object({
		driver: lenient(component),
		extensions: listOf(component)
	})),
	invocations: listOf(invocation),
	results: anything,
	artifacts: listOf(object({
		location: artifactLocation,
		contents: words
	})),
	originalUriBaseIds: anything,
	columnKind: text,
	externalPropertyFileReferences: anything
});
const logSchema = object({
	version: string(),
	runs: array(unknown())
});
const present = (list) => (list ?? []).filter((item) => item !== void 0);

//#endregion
//#region src/report/read/sarif-location.ts
const MAX_SNIPPET = 1e4;
const MAX_OTHERS = 20;
function locatorOf(run, workspace) {
	const files = filesOfRun(run, workspace);
	return ({ locations, relatedLocations, fixes }) => {
		const [first, ...others] = present(locations);
		const { artifactLocation, region, contextRegion } = first?.physicalLocation ?? {};
		const context = regionContext(run, files, artifactLocation, [region, contextRegion]);
		const place = files.placeOf(artifactLocation) ?? logicalPlace(first);
		const named = [...others, ...present(relatedLocations)].slice(0, MAX_OTHERS).map((location) => placeWords(location, run, files)).filter((words) => words !== "");
		return {
			place,
			lines: linesOfRegion(region, context),
			snippet: region?.snippet?.text?.slice(0, MAX_SNIPPET),
			replacement: replacementOf(fixes, place, files, context),
			otherPlaces: [...new Set(named)]
		};
	};
}
function logicalPlace(location) {
	const words = present(location?.logicalLocations).map((each) => each.fullyQualifiedName ?? each.name ?? "").find((name) => name !== "");
	return words === void 0 ? void 0 : {
		kind: "elsewhere",
		words: printable(words, 300)
	};
}
function placeWords(location, run, files) {
	const { artifactLocation, region } = location.physicalLocation ?? {};
	const place = files.placeOf(artifactLocation) ?? logicalPlace(location);
	if (place === void 0) return "";
	const line = linesOfRegion(region, regionContext(run, files, artifactLocation, []))?.startLine;
	return `${place.kind === "path" ? place.path : place.words}${line === void 0 ? "" : `:${line}`}`;
}
function regionContext(run, files, location, regions) {
	const lineText = (line) => {
		for (const region of regions) {
			const { startLine, startColumn = 1, snippet } = region ?? {};
			if (startLine === void 0 || startColumn !== 1 || snippet?.text === void 0) continue;
			const text = snippet.text.split(/\r\n|\n/)[line - startLine];
			if (text !== void 0) return text;
		}
		return files.textOf(location)?.lines[line - 1];
	};
	return {
		columnKind: run.columnKind,
		lineText,
		embedded: files.textOf(location)
	};
}
function replacementOf(fixes, place, files, context) {
	const change = only(only(fixes)?.artifactChanges);
	const replacement = only(change?.replacements);
	const target = files.placeOf(change?.artifactLocation);
	if (replacement === void 0 || place?.kind !== "path" || target?.kind !== "path" || target.path !== place.path) return void 0;
	const range = exactRange(replacement.deletedRegion, context);
	return range === void 0 ? void 0 : {
		...range,
		text: replacement.insertedContent?.text ?? ""
	};
}
const only = (list) => list?.length === 1 ? list[0] : void 0;

//#endregion
//#region src/report/read/sarif-message.ts
const MAX_TEXT = 2e4;
function messageText(message, rule, components) {
	const text = (message?.text ?? lookedUp(message?.id, rule, components) ?? "").slice(0, MAX_TEXT);
	const values = present(message?.arguments);
	return values.length === 0 ? text : filledIn(text, values).slice(0, MAX_TEXT);
}
function lookedUp(id, rule, components) {
	if (id === void 0) return void 0;
	return [rule?.messageStrings, ...components.map((component) => component?.globalMessageStrings)].map((strings) => ownEntry(ownEntry(strings, id), "text")).find((text) => typeof text === "string");
}
function filledIn(text, values) {
	let room = MAX_TEXT;
	return text.replace(/\{\{|\}\}|\{(\d{1,3})\}/g, (whole, digits) => {
		if (digits === void 0) return whole.charAt(0);
		const value = (values[Number(digits)] ?? whole).slice(0, room);
		room -= value.length;
		return value;
	});
}
function withoutLinks(text, relatedIds) {
	if (!text.includes("](")) return text;
	return text.replace(/\[((?:[^[\]\\\n]|\\.){1,300})\]\((?:(\d{1,9})|https?:\/\/[^\s()]{1,2000})\)/g, (whole, words, id) => id !== void 0 && !relatedIds.has(Number(id)) ? whole : words.replace(/\\([[\]\\])/g, "$1"));
}

//#endregion
//#region src/report/read/sarif-rule.ts
function ruleBookOf(run) {
	const driver = run.tool?.driver;
	const extensions = run.tool?.extensions ?? [];
	const byId = /* @__PURE__ */ new Map();
	for (const component of [driver, ...extensions]) for (const rule of present(component?.rules)) if (rule.id !== void 0 && !byId.has(rule.id)) byId.set(rule.id, rule);
	const named = /* @__PURE__ */ new Map();
	for (const component of present([driver, ...extensions])) for (const name of [component.name, component.guid]) if (name !== void 0 && !named.has(name)) named.set(name, component);
	return {
		byId,
		driver,
		extensions,
		named,
		overrides: overridesOf(run)
	};
}
function overridesOf(run) {
	const levels = /* @__PURE__ */ new Map();
	for (const invocation of present(run.invocations)) for (const { descriptor, configuration } of present(invocation.ruleConfigurationOverrides)) {
		const key = descriptor?.id ?? (descriptor?.toolComponent === void 0 ? descriptor?.index : void 0);
		if (key !== void 0 && configuration?.level !== void 0) levels.set(key, configuration.level);
	}
	return levels;
}
function ruleOf({ rule: reference, ruleId, ruleIndex }, book) {
	const component = componentOf(reference?.toolComponent, book);
	const indexed = component?.rules?.[reference?.index ?? ruleIndex ?? -1];
	const id = ruleId ?? reference?.id ?? indexed?.id ?? "";
	const rule = indexed?.id === void 0 || isUnder(id, indexed.id) ? indexed ?? byName(id, book) : byName(id, book);
	return {
		id: id === "" ? rule?.name ?? "unnamed" : id,
		rule,
		component
	};
}
function componentOf(reference, { driver, extensions, named }) {
	if (reference === void 0) return driver;
	if (reference.index !== void 0) return extensions[reference.index];
	return named.get(reference.guid ?? "") ?? named.get(reference.name ?? "") ?? driver;
}
const isUnder = (id, ruleId) => id === ruleId || id.startsWith(`${ruleId}/`);
function byName(id, { byId }) {
	for (let name = id, depth = 0; name !== "" && depth < 10; depth++) {
		const rule = byId.get(name);
		if (rule !== void 0) return rule;
		name = name.slice(0, Math.max(0, name.lastIndexOf("/")));
	}
}
const LEVELS = {
	error: "high",
	warning: "medium",
	note: "low",
	none: "low"
};
function severityOf(result, found, { overrides }) {
	const score = scoreOf(result.properties) ?? scoreOf(found.rule?.properties);
	if (score !== void 0) return score;
	const override = overrides.get(found.id) ?? overrides.get(found.rule?.id ?? "") ?? overrides.get(result.ruleIndex ?? -1);
	const level = [
		result.level,
		override,
		found.rule?.defaultConfiguration?.level
	].find((each) => each !== void 0 && Object.hasOwn(LEVELS, each)) ?? "warning";
	return LEVELS[level] ?? "medium";
}
function scoreOf(properties) {
	const given = properties?.["security-severity"];
	if (given === void 0 || String(given).trim() === "") return void 0;
	const score = Number(given);
	if (!(score >= 0 && score <= 10)) return void 0;
	return score >= 9 ? "blocker" : score >= 7 ? "high" : score >= 4 ? "medium" : "low";
}
const isAboutSecrets = (tool, { id, rule }) => isSecretName(tool, id, rule?.name ?? "") || present(rule?.properties?.tags?.slice(0, 50)).some((tag) => /secret/i.test(tag.slice(0, 100)));

//#endregion
//#region src/report/read/sarif-run.ts
const MAX_NAMED = 5;
function toolRunOf(run, check, tool, counts, redact) {
	const { status, reason } = statusOf(run, tool, counts, redact);
	return {
		check,
		status,
		reason: reason === null ? null : cut(reason, 2e3),
		coverage: {
			reports: 1,
			results: counts.results,
			rules: [run.tool?.driver, ...run.tool?.extensions ?? []].flatMap((each) => present(each?.rules)).length,
			files: present(run.artifacts).length,
			...counts.others
		},
		leftOut: leftOutOf(run, counts, errorsOf(run, redact))
	};
}
function statusOf(run, tool, { unreadable }, redact) {
	const invocations = present(run.invocations);
	const startFailure = invocations.map((each) => each.processStartFailureMessage ?? "").find((words) => words !== "");
	if (startFailure !== void 0 || invocations.some(({ executionSuccessful }) => executionSuccessful === false)) {
		const said = [...startFailure === void 0 ? [] : [oneLine(startFailure, redact)], ...errorsOf(run, redact)];
		const fallback = said.length === 0 ? notificationsOf(run, redact, () => true) : said;
		return {
			status: "failed",
			reason: `${tool} did not finish; ${fallback.length === 0 ? "it does not say why" : `it says: ${named(fallback)}`}`
		};
	}
	if (!Array.isArray(run.results)) return {
		status: "inconclusive",
		reason: run.externalPropertyFileReferences === void 0 ? `the report has no list of results: ${tool} did not begin to look` : `the results of ${tool} are in other files, which are not read: give one file that holds them`
	};
	if (unreadable > 0) return {
		status: "inconclusive",
		reason: `${unreadable} of the results of ${tool} cannot be understood`
	};
	return {
		status: "completed",
		reason: null
	};
}
function leftOutOf(run, { unreadable }, errors) {
	const leftOut = [];
	if (errors.length > 0) leftOut.push({
		what: "places",
		count: errors.length,
		why: cut(`errors of the tool: ${named(errors)}`, 1e3)
	});
	if (unreadable > 0) leftOut.push({
		what: "results",
		count: unreadable,
		why: "they are no SARIF results"
	});
	if (run.externalPropertyFileReferences !== void 0) leftOut.push({
		what: "external property files",
		count: 1,
		why: "only one file is read; write the log into one"
	});
	return leftOut;
}
const named = (words) => listOf$1(words.length > MAX_NAMED ? [...words.slice(0, MAX_NAMED), `${words.length - MAX_NAMED} more`] : words);
const errorsOf = (run, redact) => notificationsOf(run, redact, (level) => level === "error");
function notificationsOf(run, redact, isWanted) {
	return present(run.invocations).flatMap((invocation) => [...present(invocation.toolExecutionNotifications), ...present(invocation.toolConfigurationNotifications)]).filter(({ level }) => isWanted(level ?? "warning")).map(({ message, locations }) => {
		const file = present(locations)[0]?.physicalLocation?.artifactLocation?.uri ?? "";
		const words = messageText(message, void 0, [run.tool?.driver]).trim();
		return oneLine(words === "" || file === "" ? words : `${words} (${file.slice(0, 1e3)})`, redact);
	}).filter((words) => words !== "");
}
const oneLine = (text, redact) => printable(redact(text).trim(), 300);

//#endregion
//#region src/report/read/sarif.ts
const MAX_RUNS = 100;
function readSarif(json, file, context, refuse) {
	const log = logSchema.safeParse(json);
	if (!log.success) return refuse("is no SARIF log: it has no list of `runs`.", "Let the tool write SARIF 2.1.0.");
	const { version, runs } = log.data;
	if (!version.startsWith("2.1.")) return refuse(`is SARIF ${printable(version, 20)}, which is not read.`, "Let the tool write SARIF 2.1.0, as code scanning wants it too.");
	if (runs.length > MAX_RUNS) return refuse(`has ${runs.length} runs; at most ${MAX_RUNS} are read.`, "Give a file for each tool.");
	const read = runs.map((run) => readRun(run, file, context));
	const outcomes = read.length === 0 ? [nothingRan(file, context)] : read.map(({ outcome }) => outcome);
	return foreignReport(outcomes, read.flatMap(({ drafts }) => drafts), context);
}
const MAX_RESULTS = 1e5;
function nothingRan(file, { redact }) {
	return {
		check: "sarif",
		status: "inconclusive",
		reason: `${printable(redact(file), 200)} has no runs: no tool says that it looked`,
		coverage: {},
		leftOut: []
	};
}
function readRun(raw, file, context) {
	const run = runSchema.safeParse(raw).data ?? runSchema.parse({});
	const tool = run.tool?.driver?.name?.trim().slice(0, 200) || "unnamed tool";
	if (Array.isArray(run.results) && run.results.length > MAX_RESULTS) throw new UserError(`${printable(file, 300)} has ${run.results.length.toLocaleString("en-US")} results in one run; ${MAX_RESULTS.toLocaleString("en-US")} are read.`, "Let the tool report less, or look at fewer files.");
	const results = Array.isArray(run.results) ? run.results.map((result) => resultSchema.safeParse(result).data) : [];
	const readable = present(results);
	const others = {};
	const failing = readable.filter((result) => {
		const noun = otherThanFinding(result);
		if (noun !== void 0) others[noun] = (others[noun] ?? 0) + 1;
		return noun === void 0;
	});
	const book = ruleBookOf(run);
	const locate = locatorOf(run, context.workspace);
	const words = printable(context.redact(tool), 80);
	const counts = {
		results: results.length,
		others,
		unreadable: results.length - readable.length
	};
	return {
		outcome: toolRunOf(run, checkOfTool(context.redact(tool)), words, counts, context.redact),
		drafts: failing.map((result) => draftOf(toldBy(result, tool, book, locate), file, context))
	};
}
const KINDS = {
	pass: "passed results",
	notApplicable: "inapplicable results",
	informational: "informational results"
};
function otherThanFinding({ kind, baselineState }) {
	if (kind !== void 0 && Object.hasOwn(KINDS, kind)) return KINDS[kind];
	return baselineState === "absent" ? "fixed results" : void 0;
}
function toldBy(result, tool, book, locate) {
	const found = ruleOf(result, book);
	const { rule } = found;
	const { place, lines, snippet, otherPlaces, replacement } = locate(result);
	const relatedIds = new Set(present(result.relatedLocations).flatMap(({ id }) => id ?? []));
	const words = messageText(result.message, rule, [found.component, book.driver]);
	const text = withoutLinks(words, relatedIds).trim();
	const suppression = suppressionOf(result);
	return {
		tool,
		rule: found.id,
		url: rule?.helpUri,
		severity: isUndecided(result) ? "low" : severityOf(result, found, book),
		message: text === "" ? rule?.shortDescription?.text ?? rule?.fullDescription?.text ?? "" : text,
		summary: summaryOf(found),
		help: rule?.help?.text,
		place,
		lines,
		snippet,
		replacement,
		otherPlaces,
		state: suppression === void 0 ? stateOf(result) : "ignored",
		...suppression === void 0 ? {} : { ignored: suppression },
		identity: identityOf(result),
		secret: isAboutSecrets(tool, found)
	};
}
const isUndecided = ({ kind }) => kind === "review" || kind === "open";
const stateOf = ({ baselineState }) => baselineState === "unchanged" || baselineState === "updated" ? "known" : "new";
function suppressionOf({ suppressions }) {
	const all = present(suppressions);
	const isAccepted = all.every(({ status }) => status === void 0 || status === null || status === "accepted");
	const [first] = all;
	if (first === void 0 || !isAccepted || all.length !== suppressions?.length) return void 0;
	const justified = all.find(({ justification }) => justification?.trim()) ?? first;
	return {
		by: first.kind === "inSource" ? "inline" : "file",
		reason: justified.justification ?? ""
	};
}
function summaryOf({ id, rule }) {
	const words = rule?.shortDescription?.text?.trim().split("\n", 1)[0] ?? "";
	return words === "" || words === id || words.endsWith(`: ${id}`) ? void 0 : words;
}
function identityOf({ fingerprints, partialFingerprints }) {
	const whole = idsOf(fingerprints);
	if (whole.length > 0) return {
		parts: whole,
		whole: true
	};
	const parts = idsOf(partialFingerprints);
	return parts.length === 0 ? void 0 : {
		parts,
		whole: false
	};
}
function idsOf(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
	return Object.entries(value).filter((entry) => typeof entry[1] === "string" && /^[^\s]{8,1000}$/.test(entry[1])).sort(([a], [b]) => a < b ? -1 : 1).map(([key, id]) => `${key.slice(0, 200)}=${id}`);
}

//#endregion
//#region src/report/read/read-file.ts
const MAX_DEPTH = 100;
const ADVICE = "Give a report of Launch Ready (`report-file`), SARIF 2.1.0 or checkstyle XML.";
const ARCHIVES = [["a ZIP archive", "PK"], ["a gzip archive", "�"]];
function readFindingsFile(bytes, fileName, context) {
	const name = printable(fileName, 300);
	const refuse = (what, advice = ADVICE, cause) => {
		throw new UserError(`${name} ${what}`, advice, cause === void 0 ? {} : { cause });
	};
	if (bytes.length > 16777216) refuse(`is larger than ${MAX_REPORT_BYTES / 1024 / 1024} MB, the most that is read.`, "Split it, or let the tool report less.");
	const text = textOfFile(bytes);
	const start = text.slice(0, 2e3).trimStart();
	if (start === "" && text.trim() === "") return refuse("is empty.", "Its tool wrote nothing: look at the log of its step.");
	const archive = ARCHIVES.find(([, begin]) => start.startsWith(begin));
	if (archive !== void 0) return refuse(`is ${archive[0]}.`, "Unpack it first.");
	if (start.startsWith("<")) return {
		kind: "checkstyle",
		report: readXml(text, start, name, context, refuse)
	};
	const json = parsed(text, start, refuse);
	if (isSarif(json)) return {
		kind: "sarif",
		report: readSarif(json, name, context, refuse)
	};
	if (isOurs(json)) return {
		kind: "report",
		report: readReport(text, name)
	};
	const other = otherFormatOf(json);
	return other === void 0 ? refuse("is JSON, but neither a report of Launch Ready nor SARIF.") : refuse(`${other.what}, which is not read.`, other.advice);
}
function readXml(text, start, name, context, refuse) {
	if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return refuse("is an HTML page.", "What wrote it got a page instead of a file: a failed download, or a login.");
	if (/<testsuites?\b/i.test(start)) return refuse("is JUnit XML: results of tests are no findings.", "The job’s own status tells of tests; see `needs` of the gate.");
	return readCheckstyle(text, name, context, refuse);
}
function parsed(text, start, refuse) {
	if (!/^[[{"]/.test(start)) return refuse("is neither JSON nor XML.");
	if (depthOf(text) > MAX_DEPTH) return refuse(`is nested deeper than ${MAX_DEPTH} levels, which no report is.`);
	try {
		return JSON.parse(text);
	} catch (error) {
		return refuse(`is not JSON: ${jsonTrouble(messageOf(error))}.`);
	}
}
const isSarif = (json) => {
	const schema = ownEntry(json, "$schema");
	return Array.isArray(ownEntry(json, "runs")) || typeof schema === "string" && /sarif/i.test(schema.slice(0, 500));
};
const isOurs = (json) => ownEntry(json, "schema") !== void 0 || Array.isArray(ownEntry(json, "outcomes")) && Array.isArray(ownEntry(json, "findings"));

//#endregion
//#region src/app/read-findings.ts
const MAX_FILES = 500;
const OWN = /^(?:annotate|gate)-.*-[0-9a-f]{8}\.(?:json|sarif)$/;
const UNMATCHED = "reports";
const OURS = checkOfTool(SARIF_TOOL);
async function readFindings(request) {
	const { names, broken } = await findNames(request);
	if (names.length > MAX_FILES) throw new UserError(`\`findings\` matches ${names.length} files.`, `At most ${MAX_FILES} are read; name the folder more closely.`);
	const redact = textRedactor();
	const read = [];
	const notices = [];
	const stems = /* @__PURE__ */ new Set();
	for (const name of names) {
		const shortName = printable(path.basename(name), 100);
		try {
			const bytes = await request.files.read(path.resolve(request.folder, name));
			if (bytes === void 0) {
				broken.push(gatheredOutcome(redact(shortName), "failed", "the file is not there: a link that leads nowhere", { reports: 1 }));
				continue;
			}
			const { workspace, failOn } = request;
			const { report, kind } = readFindingsFile(bytes, shortName, {
				workspace,
				failOn,
				redact
			});
			if (kind === "report") stems.add(stemOf(name));
			const isOurSarif = kind === "sarif" && report.outcomes.every(({ check }) => check === OURS);
			if (isOurSarif && stems.has(stemOf(name))) continue;
			if (isOurSarif) notices.push(`${shortName} is Launch Ready’s own SARIF, and its report (JSON) is not beside it: its findings are shown as those of another tool. Name the report instead.`);
			read.push({
				name: shortName,
				report,
				foreign: kind !== "report"
			});
		} catch (error) {
			const words = error instanceof UserError ? `${error.message} ${error.advice}` : `${shortName} cannot be read`;
			broken.push(gatheredOutcome(redact(shortName), "failed", redact(words), { reports: 1 }));
		}
	}
	return {
		read,
		broken,
		notices
	};
}
async function findNames({ folder, pattern }) {
	const names = /* @__PURE__ */ new Set();
	const broken = [];
	for (const each of pattern === void 0 ? ["*.json"] : linesOf$2(pattern)) {
		let found = false;
		for await (const name of glob(each, { cwd: folder })) {
			if (OWN.test(path.basename(name))) continue;
			names.add(name);
			found = true;
		}
		if (pattern !== void 0 && !found) broken.push(gatheredOutcome(UNMATCHED, "inconclusive", `\`findings: ${printable(each, 120)}\` matches no other file`, {}));
	}
	const isSarif = (name) => name.endsWith(".sarif");
	const order = (a, b) => Number(isSarif(a)) - Number(isSarif(b)) || (a < b ? -1 : 1);
	return {
		names: [...names].sort(order),
		broken
	};
}
const stemOf = (name) => name.replace(/\.(?:json|sarif)$/, "");
const gatheredOutcome = (check, status, reason, coverage) => ({
	check,
	status,
	reason,
	coverage,
	leftOut: [],
	durationMs: 0,
	asked: true
});

//#endregion
//#region src/app/gate-line.ts
function gateLine(report, { jobs, missing, broken, expected }) {
	const floor = report.failOn === "never" ? "high" : report.failOn;
	const blocking = report.findings.filter((finding) => isBlocking(finding, floor));
	const unsure = report.outcomes.filter((outcome) => isDoubtful(outcome) && ![
		...jobs,
		...missing,
		...broken
	].includes(outcome));
	const unmatched = broken.filter(({ check }) => check === UNMATCHED);
	const passed = jobs.filter(({ status }) => status === "completed").length;
	const reported = expected.filter((name) => !missing.some(({ check }) => check === name)).length;
	const rest = report.findings.filter(({ state }) => state === "new").length - blocking.length;
	const [known, ignored] = ["known", "ignored"].map((state) => report.findings.filter((finding) => finding.state === state).length);
	const against = [
		...jobs.filter(({ status }) => ["failed", "inconclusive"].includes(status)).map(jobWords),
		blocking.length === 0 ? "" : describeFindings(blocking),
		missing.length === 0 ? "" : `${listOf$1(missing.map(({ check }) => check))} ${missing.every(({ reason }) => reason?.startsWith("expected, but no report")) ? "left no report" : "proved nothing"}`,
		...broken.length > unmatched.length ? [`${listOf$1(broken.filter((each) => !unmatched.includes(each)).map(({ check }) => check))} cannot be read`] : [],
		unmatched.length === 0 ? "" : "no file is where `findings` looks",
		unsure.length === 0 ? "" : `${listOf$1(unsure.map(({ check }) => check))} could not finish`
	].filter((part) => part !== "");
	const facts = [
		jobs.length === 0 ? "" : `${passed} of ${jobs.length} jobs passed`,
		...jobs.filter(({ status }) => status === "skipped").map(({ check }) => `${check} was skipped, which is allowed`),
		expected.length === 0 ? "" : `${reported} of ${expected.length} expected checks reported`,
		blocking.length === 0 ? "nothing new that blocks" : "",
		rest === 0 ? "" : `${rest.toLocaleString("en-US")} new that ${rest === 1 ? "does" : "do"} not block`,
		known === 0 ? "" : `${known.toLocaleString("en-US")} known`,
		ignored === 0 ? "" : `${ignored.toLocaleString("en-US")} ignored`
	].filter((part) => part !== "");
	return `${report.verdict !== "pass" ? "STOP" : against.length === 0 ? "GO" : "GO, reported only"}: ${[...against, ...facts].join("; ")}`;
}
const jobWords = ({ check, reason }) => `${check} ${(reason ?? "failed").replace(/^the job /, "").split(";", 1)[0]}`;

//#endregion
//#region src/app/gather.ts
async function gather(input) {
	const { config, read, broken, notices } = await readAll(input);
	if (read.length === 0 && broken.every(({ check }) => check === "reports")) throw new UserError("There are no reports to show.", input.inputs.has("findings") ? `Nothing matches \`findings: ${printable(input.inputs.get("findings") ?? "", 100)}\`; download the artifact first, and name its folder.` : "Put this step behind the checks in the same job, or download their artifacts and say where they are: `findings: findings/*.json`.");
	const shown = new Set(read.flatMap(({ report }) => report.shown ?? []));
	return {
		report: combine(input, config, {
			read,
			broken,
			more: [],
			notices
		}),
		sinks: config.annotate,
		alreadyShown: shown
	};
}
async function readAll(input) {
	const { inputs, event, variables, files, clock } = input;
	const config = await configOf(input);
	const policy = {
		failOn: givenFloor(inputs) ?? config["fail-on"],
		warnOnly: config["warn-only"]
	};
	const pattern = inputs.get("findings");
	const found = await readFindings({
		folder: pattern === void 0 ? variables.reports : variables.workspace,
		workspace: variables.workspace,
		pattern,
		files,
		failOn: policy.failOn
	});
	if (!found.read.some(({ foreign }) => foreign)) return {
		...found,
		config
	};
	const isTrusted = !event.fork && config.policy !== "base";
	const tree = isTrusted ? folderTree(files, variables.workspace) : void 0;
	const { judge, notices: ofIgnores } = await foreignJudge(tree, isTrusted ? config : {
		...config,
		rules: {}
	}, today(clock));
	const scope = otherTools(inputs, config);
	const diff = scope === "all" ? void 0 : await input.diff?.();
	const isBlind = scope !== "all" && diff === void 0;
	const read = await Promise.all(found.read.map(async (each) => {
		if (!each.foreign) return each;
		const placed = await input.place?.(each.report) ?? each.report;
		return {
			...each,
			report: judge(diff === void 0 ? placed : onlyOfChange(placed, diff, scope), policy)
		};
	}));
	const notices = isBlind ? [
		...found.notices,
		...ofIgnores,
		`All findings of other tools count, old ones too, because it is not known here which lines changed: that takes a run for a pull request, and \`pull-requests: read\` under \`permissions:\` of the job. Then only those on ${scope === "changed-lines" ? "changed lines" : "changed files"} count, without further settings (\`other-tools: ${scope}\`).`
	] : [...found.notices, ...ofIgnores];
	return {
		...found,
		config,
		read,
		notices
	};
}
function otherTools(inputs, config) {
	const given = inputs.get("other-tools");
	return given === void 0 ? config.annotate["other-tools"] : oneOf("input `other-tools`", given, OTHER_TOOLS);
}
function onlyOfChange(report, diff, scope) {
	const places = scope === "changed-lines" ? ["changed-line", "no-file"] : IN_CHANGED_FILES;
	const findings = report.findings.map((finding) => finding.state !== "new" || places.includes(placeOf(finding, diff)) ? finding : {
		...finding,
		state: "known"
	});
	return {
		...report,
		findings
	};
}
const IN_CHANGED_FILES = [
	"changed-line",
	"shown-line",
	"changed-file",
	"no-file"
];
const givenFloor = (inputs) => {
	const given = inputs.get("fail-on");
	return given === void 0 ? void 0 : oneOf("input `fail-on`", given, FAIL_ON);
};
function combine({ inputs, event }, config, gathered) {
	const { read, broken, more } = gathered;
	const findings = /* @__PURE__ */ new Map();
	for (const { report } of read) {
		const parts = report.outcomes.filter(({ shard }) => shard !== void 0).map(({ check }) => check);
		for (const finding of report.findings) {
			const isOfPart = parts.includes(finding.check);
			const key = `${finding.fingerprint} ${isOfPart ? "of a shard" : JSON.stringify(finding.location)}`;
			const other = findings.get(key);
			if (other !== void 0 && isOfPart) findings.set(key, joinFinding(other, finding));
			else if (other === void 0 || sortFindings([other, finding])[0] === finding) findings.set(key, finding);
		}
	}
	const reported = read.flatMap(({ report }) => report.outcomes);
	const ofReports = joinShards(reported);
	const joined = ofReports.filter((outcome) => !reported.includes(outcome));
	const outcomes = [
		...ofReports,
		...broken,
		...more
	];
	const merged = sortFindings([...findings.values()]);
	const given = givenFloor(inputs);
	const warnOnly = inputs.get("warn-only");
	const failOn = given ?? strictest(read, config["fail-on"]);
	const { wouldBe, ...asked } = decide(outcomes, merged, {
		failOn,
		warnOnly: warnOnly === "true"
	});
	const verdict = given !== void 0 || warnOnly !== void 0 ? asked.verdict : worst([...read.map(({ report }) => report.verdict), decide([
		...broken,
		...more,
		...joined
	], [], {
		failOn,
		warnOnly: false
	}).verdict]);
	const loosened = [...new Set(read.flatMap(({ report }) => report.loosened ?? []))];
	const commit = read.map(({ report }) => report.commit).find((each) => each !== void 0) ?? event.commit;
	const pullRequest = read.map(({ report }) => report.pullRequest).find((each) => each !== void 0);
	return {
		schema: 1,
		tool: { ...TOOL },
		verdict,
		exitCode: EXIT_CODES[verdict],
		...wouldBe === verdict ? {} : { wouldBe },
		failOn,
		scope: `${event.words}: ${read.length === 0 ? "no reports" : countOf(read.length, "reports")}`,
		...commit === void 0 ? {} : { commit },
		...pullRequest === void 0 ? {} : { pullRequest },
		outcomes,
		findings: merged,
		...loosened.length === 0 ? {} : { loosened },
		notices: [.../* @__PURE__ */ new Set([...read.flatMap(({ report }) => report.notices), ...gathered.notices])]
	};
}
const worst = (verdicts) => verdicts.includes("fail") ? "fail" : verdicts.includes("error") ? "error" : "pass";
function strictest(read, fallback) {
	const floors = read.map(({ report }) => report.failOn);
	return FAIL_ON.find((floor) => floors.includes(floor)) ?? fallback;
}
const configOf = async ({ inputs, variables, event, files }) => event.fork ? DEFAULT_CONFIG : (await loadConfig(folderTree(files, variables.workspace), inputs.get("config-file"))).parsed.config;

//#endregion
//#region src/app/gate.ts
async function gate(input) {
	const { config, read, broken, notices } = await readAll(input);
	const jobs = judgeJobs(input.inputs);
	const missing = [...missingReports(input.inputs, read), ...otherCommits(input.event, read)];
	const more = [...jobs, ...missing];
	if (read.length + broken.length + more.length === 0) throw new UserError("The gate has nothing to look at.", "Give it the results of the jobs it waits for (`needs: ${{ toJSON(needs) }}` and `needs:` in the job), or report files (`findings`).");
	const combined = combine(input, config, {
		read,
		broken,
		more,
		notices
	});
	const report = {
		...combined,
		headline: gateLine(combined, {
			jobs,
			missing,
			broken,
			expected: listed(input.inputs.get("expect"))
		})
	};
	const shown = new Set(read.flatMap(({ report: each }) => each.findings.map((finding) => finding.fingerprint)));
	return {
		report,
		sinks: config.annotate,
		alreadyShown: shown
	};
}
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
		if (result === "success") return gatheredOutcome(name, "completed", null, { jobs: 1 });
		if (result === "skipped" && allowed.includes(job)) return gatheredOutcome(name, "skipped", "skipped, which is allowed", { jobs: 1 });
		const advice = adviceOn(result, job);
		return gatheredOutcome(name, result === "failure" ? "failed" : "inconclusive", `the job ${wordOf(result)}${advice}`, { jobs: 1 });
	});
}
const adviceOn = (result, job) => {
	if (result === "failure") return "; its own log says why";
	if (result === "cancelled") return "; run it again (Re-run jobs), since nobody knows what it would have said";
	return `; a job that did not run has proved nothing. ${allowWords(job)}`;
};
const allowWords = (name) => `Look at its \`if:\` and at the jobs it needs. If skipping is all right, write \`allow-skipped: ${printable(name, 80)}\` under \`with:\` of the gate's step in the workflow`;
const wordOf = (result) => result === "failure" ? "failed" : `was ${result}`;
function missingReports(inputs, read) {
	const outcomes = read.flatMap(({ report }) => report.outcomes);
	const there = new Set(outcomes.map((outcome) => outcome.check));
	const allowed = listed(inputs.get("allow-skipped"));
	const expected = listed(inputs.get("expect"));
	const idle = expected.filter((check) => {
		const own = outcomes.filter((outcome) => outcome.check === check);
		return own.length > 0 && !allowed.includes(check) && !own.some((outcome) => outcome.status !== "skipped" && examinedSomething(outcome));
	});
	const missing = expected.filter((check) => !there.has(check));
	return [...idle.map((check) => gatheredOutcome(printable(check, 80), "inconclusive", `expected, but it looked at nothing. ${allowWords(check)}`, {})), ...missing.map((check) => gatheredOutcome(printable(check, 80), "inconclusive", `expected, but no report of it was found${there.size === 0 ? "" : ` (there are reports of ${listOf$1([...there])})`}. Did its step run, did the job upload its report (\`actions/upload-artifact\`), and does \`findings:\` of the gate name the folder it was downloaded to? If it need not run, take it out of \`expect\` of the gate's step`, {}))];
}
const otherCommits = (event, read) => read.flatMap(({ name, report }) => report.commit === void 0 || event.commit === void 0 || report.commit === (event.reportCommit ?? event.commit) ? [] : [gatheredOutcome(name, "inconclusive", `it is about commit ${report.commit.slice(0, 7)}, and this run about ${(event.reportCommit ?? event.commit).slice(0, 7)}`, { reports: 1 })]);
const listed = (text) => (text ?? "").split(/[\n,]/).map((item) => item.trim()).filter((item) => item !== "");
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

//#endregion
export { deliver as a, redactedRunner as c, renderPlan as d, REPORT_LEVELS as f, countBlocking as i, redactor as l, readInputs as m, gather as n, targetOf as o, oneOf as p, planDelivery as r, clientOf as s, gate as t, changeDiff as u };