import { n as UserError } from "./errors.js";
import { a as printable } from "./text.js";
import { n as countOf } from "./outcome.js";
import { r as runText } from "./process.js";
import { t as nodeFiles } from "./files.js";
import { c as locateGit, l as gitCommand, t as gitProcess } from "./git-process.js";
import { n as folderTree } from "./tree.js";
import { t as loadConfig } from "./configuration.js";
import { t as currentEvent } from "./current-event.js";
import { i as userVariables, r as runnerVariables } from "./runner-variables.js";
import { t as laptopSubject } from "./laptop.js";
import path from "node:path";

//#region src/app/cli/doctor.ts
async function doctor(options, terminal) {
	const repo = path.resolve(terminal.cwd, options.repo);
	const lines = [
		[
			"ok",
			"node",
			process.versions.node
		],
		await gitLine(terminal),
		...await repositoryLines(repo, options, terminal),
		...await configLines(repo, options),
		...await eventLines(repo, terminal)
	];
	const width = Math.max(...lines.map(([, topic]) => topic.length));
	const marks = {
		ok: "ok   ",
		note: "note ",
		bad: "wrong"
	};
	for (const [mark, topic, words] of lines) terminal.out(`${marks[mark]} ${topic.padEnd(width)}  ${words}\n`);
	return lines.some(([mark]) => mark === "bad") ? 2 : 0;
}
async function gitLine(terminal) {
	const env = Object.fromEntries(Object.entries(terminal.env).filter((entry) => entry[1] !== void 0));
	try {
		const { stdout } = await runText("git", ["--version"], { env });
		const version = /(\d+)\.(\d+)/.exec(stdout);
		const old = version !== null && (Number(version[1]) < 2 || Number(version[1]) === 2 && Number(version[2]) < 31);
		return [
			old ? "bad" : "ok",
			"git",
			`${printable(stdout.trim(), 60)}${old ? ": 2.31 or newer is needed" : ""}`
		];
	} catch {
		return [
			"bad",
			"git",
			"not installed: only smoke and folders can be looked at"
		];
	}
}
async function repositoryLines(repo, options, terminal) {
	const location = await locateGit(repo);
	if (!location) return [[
		"note",
		"repository",
		`none at ${repo}: all files would be looked at, and compared with nothing`
	]];
	const git = gitProcess(gitCommand(location.gitDir, terminal.env));
	const lines = [[
		"ok",
		"repository",
		location.root
	]];
	if (await git.isShallow()) lines.push([
		"note",
		"history",
		"cut off (shallow): an action fetches what it lacks; on a laptop run `git fetch --unshallow`"
	]);
	let subject;
	try {
		subject = await laptopSubject(repo, {
			checks: [],
			asked: false,
			scope: options.history ? "history" : options.tree ? "tree" : "auto",
			workingDirectory: options.workingDirectory ?? "",
			...options.base === void 0 ? {} : { base: options.base },
			...options.head === void 0 ? {} : { head: options.head }
		}, {
			files: nodeFiles,
			env: terminal.env
		});
	} catch (error) {
		return [...lines, [
			"bad",
			"comparison",
			wordsOf(error)
		]];
	}
	const sql = subject.changes.filter((change) => change.path.endsWith(".sql") && change.status !== "deleted").length;
	const mapped = Object.keys(userVariables(terminal.env)).length;
	return [
		...lines,
		[
			"ok",
			"comparison",
			`${subject.words}, ${subject.changes.length} files`
		],
		[
			"ok",
			"env",
			options.environment ? `judges the values of ${options.environment} among ${mapped} variables of this shell` : "compares declarations; give --environment or --values to judge values"
		],
		[
			"ok",
			"secrets",
			subject.scope.kind === "change" ? "looks at every object the change adds, merges and commit messages included" : `looks at ${subject.words}`
		],
		[
			"ok",
			"migrations",
			sql === 0 ? "no SQL file is among them" : `${countOf(sql, "SQL files")} among them`
		]
	];
}
const VERIFIES = [
	"note",
	"secrets",
	"asks the providers of found tokens whether these still work (`secrets.verify`)"
];
async function configLines(repo, options) {
	const root = (await locateGit(repo))?.root ?? repo;
	try {
		const { path: file, parsed } = await loadConfig(folderTree(nodeFiles, root), options.config);
		const { environments, secrets, smoke } = parsed.config;
		const urls = Object.values(environments).filter((each) => each.url !== void 0).length;
		return [
			file === void 0 ? [
				"note",
				"configuration",
				"none: every check does what it can find out by itself"
			] : [
				"ok",
				"configuration",
				file
			],
			...secrets.verify ? [VERIFIES] : [],
			urls === 0 ? [
				"note",
				"smoke",
				"needs an address: --url, or `environments.<name>.url` in launch-ready.yml"
			] : [
				"ok",
				"smoke",
				`${Object.keys(smoke.checks).length || "the homepage"} ${Object.keys(smoke.checks).length ? "checks" : ""} against ${urls} configured addresses; a run of a change makes no requests`.replace("  ", " ")
			]
		];
	} catch (error) {
		return [[
			"bad",
			"configuration",
			wordsOf(error)
		]];
	}
}
async function eventLines(repo, { env }) {
	if (env["GITHUB_ACTIONS"] !== "true") return [[
		"note",
		"event",
		"not in GitHub Actions"
	]];
	const variables = runnerVariables(env);
	const { event } = await currentEvent(env, variables, await locateGit(repo));
	const refused = event.question.kind === "refused" || event.question.kind === "nothing" ? event.question.why : void 0;
	return [
		[
			event.question.kind === "refused" ? "bad" : "ok",
			"event",
			refused === void 0 ? event.words : `${event.words}: ${refused}`
		],
		event.fork ? [
			"note",
			"token",
			"read-only and without secrets (fork or bot): annotations and summary, no comment, values are not judged"
		] : [
			"ok",
			"token",
			"a comment or review needs `pull-requests: write`, a check run `checks: write`, code scanning `security-events: write`, a status of the deployment `deployments: write`, the last deployment `deployments: read`"
		],
		event.isPublic ? [
			"note",
			"visibility",
			"public: findings in the history are counted, not located"
		] : [
			"ok",
			"visibility",
			"private"
		]
	];
}
const wordsOf = (error) => {
	if (error instanceof UserError) return `${error.message} ${error.advice}`;
	return Error.isError(error) ? error.message : String(error);
};

//#endregion
export { doctor };