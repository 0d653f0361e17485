import { n as UserError } from "./errors.js";
import { t as FAIL_ON } from "./severity.js";
import { r as childProcesses } from "./children.js";
import { t as nodeClock } from "./clock.js";
import { t as nodeFiles } from "./files.js";
import { c as locateGit, l as gitCommand } from "./git-process.js";
import { a as onStop, c as warmHttp, i as nodeTls, o as stageOf, r as run, s as nodeHttp } from "./run.js";
import { n as workerThreads } from "./threads.js";
import { i as userVariables } from "./runner-variables.js";
import { d as valuesFilesOf, i as CHECK_WORDS, l as safeFolder, s as durationOf, t as checkOf, u as shardOf } from "./our-rules.js";
import { t as laptopSubject } from "./laptop.js";
import { t as writeWholeFile } from "./write-file.js";
import { n as writeReport } from "./output.js";
import path from "node:path";

//#region src/app/cli/origin.ts
async function originOf(git) {
	const { stdout } = await git.text([
		"config",
		"--get",
		"remote.origin.url"
	]);
	return parseOrigin(stdout.trim());
}
function parseOrigin(url) {
	const [, host, owner, name] = /^(?:(?:https?|ssh|git):\/\/)?(?:[^@/\s]+@)?([\w.-]+)(?::\d+)?[/:]\/?([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(url) ?? [];
	if (host === void 0 || owner === void 0 || name === void 0 || !host.includes(".")) return void 0;
	return {
		host: host === "ssh.github.com" ? "github.com" : host.toLowerCase(),
		owner,
		name
	};
}

//#endregion
//#region src/app/cli/check-command.ts
async function checkCommand(name, options, terminal, migrations) {
	const { report } = await checkOnce(name, options, terminal, { ...migrations && { migrations } });
	await writeReport(report, options, terminal);
	return report.exitCode;
}
async function checkOnce(name, options, terminal, more = {}) {
	const word = CHECK_WORDS.find((each) => each === name);
	const runOptions = {
		...await toRunOptions(word, options, terminal),
		...more
	};
	const threads = workerThreads(options.jobs);
	if (options.history && options.cache === void 0 && runOptions.checks.includes("secrets")) threads.warm();
	const subjectLater = laptopSubject(path.resolve(terminal.cwd, options.repo), runOptions, {
		files: nodeFiles,
		env: terminal.env,
		isNamed: options.repo !== "."
	});
	if (word === "smoke") checkOf(word).then(warmHttp);
	const subject = await subjectLater;
	const result = await run(subject, runOptions, {
		files: nodeFiles,
		http: nodeHttp,
		tls: nodeTls,
		clock: nodeClock,
		threads,
		children: childProcesses,
		...options.github ? { githubSettings: await githubHere(options.repo, terminal) } : {},
		...options.run === void 0 ? {} : { openStage: await stageHere(options.repo, terminal) },
		variables: {
			...userVariables(terminal.env),
			...subject.commit === void 0 ? {} : { DEPLOYED_SHA: subject.commit }
		},
		progress: (message) => terminal.error(`${message}\n`),
		onStop
	});
	for (const { file, text } of result.leaves) await writeWholeFile(file, text, "Name a folder you can write to (`--fingerprints`).");
	return {
		...result,
		subject
	};
}
async function githubHere(repo, { cwd, env }) {
	const token = env["GH_TOKEN"] ?? env["GITHUB_TOKEN"] ?? "";
	if (token === "") throw new UserError("`--github` needs a token.", "Set GH_TOKEN, such as `GH_TOKEN=$(gh auth token) launch-ready …`.");
	const location = await locateGit(path.resolve(cwd, repo));
	const origin = location && await originOf(gitCommand(location.gitDir, env));
	if (origin === void 0) throw new UserError("`--github` needs a repository with an `origin` at GitHub.", "Add the remote, or leave it out.");
	const { host, owner, name } = origin;
	const apiUrl = env["GITHUB_API_URL"] ?? (host === "github.com" ? "https://api.github.com" : `https://${host}/api/v3`);
	const progress = () => {};
	return async () => {
		const { githubClient } = await import("./client.js");
		return githubClient({
			token,
			apiUrl,
			owner,
			repo: name,
			clock: nodeClock,
			progress
		});
	};
}
async function stageHere(repo, { cwd, env }) {
	const location = await locateGit(path.resolve(cwd, repo));
	return stageOf({
		children: childProcesses,
		env,
		...location && { checkout: {
			command: gitCommand(location.gitDir, env),
			root: location.root
		} }
	});
}
async function toRunOptions(word, options, terminal) {
	mustBeOneLook(options);
	mustHavePartner(options);
	const failOn = FAIL_ON.find((each) => each === options.failOn);
	const folder = typeof options.tree === "string" ? options.tree : options.folder;
	const valuesFiles = valuesFilesOf([...options.values ?? [], ...options.envFile ?? []], terminal.cwd);
	const optional = {
		configFile: options.config,
		environment: options.environment,
		valuesFiles: valuesFiles.length === 0 ? void 0 : valuesFiles,
		dialect: options.dialect,
		fingerprints: options.fingerprints === void 0 ? void 0 : path.resolve(terminal.cwd, options.fingerprints),
		url: options.url,
		base: options.base,
		head: options.head,
		folder: folder === void 0 ? void 0 : path.resolve(terminal.cwd, folder),
		staged: options.staged,
		stdin: options.stdin ? await readStandardInput(options.name ?? "standard-input.txt") : void 0,
		rulesFile: options.rules === void 0 ? void 0 : safeFolder(options.rules, "`--rules`"),
		secrets: {
			...options.unreachable === false ? { onlyReachable: true } : {},
			...options.cache === void 0 ? {} : { cache: path.resolve(terminal.cwd, options.cache) },
			...options.verify === void 0 ? {} : { verify: options.verify },
			...options.shard === void 0 ? {} : { shard: shardOf(options.shard, "`--shard`", {
				isHistory: options.history === true,
				isCached: options.cache !== void 0
			}) }
		},
		smoke: options.only === void 0 && options.deadline === void 0 ? void 0 : {
			...options.only === void 0 ? {} : { only: options.only },
			...options.deadline === void 0 ? {} : { deadline: durationOf(options.deadline, "`--deadline`") }
		},
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
function mustHavePartner({ history, cache, unreachable, stdin, name }) {
	const wants = (given, option, partner) => {
		if (given) throw new UserError(`\`${option}\` does nothing without \`${partner}\`.`, `Add \`${partner}\`, or leave it out.`);
	};
	wants(cache !== void 0 && !history, "--cache", "--history");
	wants(unreachable === false && !history, "--no-unreachable", "--history");
	wants(name !== void 0 && !stdin, "--name", "--stdin");
}
function mustBeOneLook({ history, tree, folder, staged, stdin, base, head }) {
	const given = Object.entries({
		"--history": history,
		"--tree": tree,
		"--folder": folder,
		"--staged": staged,
		"--stdin": stdin
	}).flatMap(([option, value]) => value === void 0 || value === false ? [] : [option]);
	if (given.length > 1) throw new UserError(`${given.join(" and ")} are two different looks.`, "Leave one out.");
	if ((staged || stdin) && (base ?? head) !== void 0) throw new UserError(`${given[0]} and --base or --head are two different looks.`, "Leave one out.");
}
const MAX_INPUT = 268435456;
async function readStandardInput(name) {
	const parts = [];
	let length = 0;
	for await (const part of process.stdin) {
		parts.push(part);
		length += part.length;
		if (length > MAX_INPUT) throw new UserError("Standard input is larger than 256 MiB.", "Hand it over in pieces (`split -C 200m`).");
	}
	if (length === 0) throw new UserError("Standard input is empty, so there is nothing to look at.", "See what the program before it says; a folder is looked at with `--tree DIR`.");
	return {
		name: safeFolder(name, "`--name`"),
		bytes: Buffer.concat(parts)
	};
}
const withoutUndefined = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));

//#endregion
export { checkOnce as n, originOf as r, checkCommand as t };