import { i as messageOf, n as UserError, t as InconclusiveError } from "./errors.js";
import { t as FAIL_ON } from "./severity.js";
import { a as printable } from "./text.js";
import { c as WHEN, i as DEFAULT_CONFIG, l as annotateSchema, o as ALL_CLEAR, r as CONFIG_FILES } from "./parse.js";
import { a as deliver, c as redactedRunner, d as renderPlan, f as REPORT_LEVELS, i as countBlocking, l as redactor, m as readInputs, n as gather, o as targetOf, p as oneOf, r as planDelivery, s as clientOf, t as gate, u as changeDiff } from "./gate.js";
import { l as formatBaseline, s as BASELINE_FILE } from "./mark.js";
import { n as countOf } from "./outcome.js";
import { t as IGNORE_FILE } from "./suppress.js";
import { o as EXIT_CODES } from "./report.js";
import "./lib.js";
import "./process.js";
import { r as childProcesses } from "./children.js";
import { n as today, t as nodeClock } from "./clock.js";
import { t as nodeFiles } from "./files.js";
import { c as locateGit, l as gitCommand, t as gitProcess } from "./git-process.js";
import { a as onStop, i as nodeTls, o as stageOf, r as run, s as nodeHttp, t as inconclusiveReport } from "./run.js";
import { n as folderTree, t as commitTree } from "./tree.js";
import { n as workerThreads } from "./threads.js";
import { r as writeWhole } from "./whole-file.js";
import { n as placeForeign } from "./place.js";
import { r as textsOf } from "./texts.js";
import { t as loadConfig } from "./configuration.js";
import { t as currentEvent } from "./current-event.js";
import { i as userVariables, n as remoteOf, r as runnerVariables } from "./runner-variables.js";
import { n as matching, t as compareFingerprints } from "./env-compare.js";
import { n as describeRange, r as filesOfFolder, t as changesOf } from "./subject.js";
import { a as SCOPES, c as linesOf, d as valuesFilesOf, i as CHECK_WORDS, l as safeFolder, r as rulesOf, s as durationOf, u as shardOf } from "./our-rules.js";
import path from "node:path";
import { appendFile, mkdir, rm, writeFile } from "node:fs/promises";
import * as os$1 from "os";
import os, { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants, promises } from "fs";

//#region node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

//#endregion
//#region node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os$1.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

//#endregion
//#region node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os$1.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os$1.EOL}${convertedValue}${os$1.EOL}${delimiter}`;
}

//#endregion
//#region node_modules/@actions/http-client/lib/auth.js
var __awaiter$4 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

//#endregion
//#region node_modules/@actions/core/lib/oidc-utils.js
var __awaiter$3 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

//#endregion
//#region node_modules/@actions/core/lib/summary.js
var __awaiter$2 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile: appendFile$1, writeFile: writeFile$1 } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$2(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$2(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile$1 : appendFile$1)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$2(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();

//#endregion
//#region node_modules/@actions/core/lib/platform.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const platform = os.platform();
const arch = os.arch();

//#endregion
//#region node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os$1.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os$1.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}

//#endregion
//#region src/github/workflow.ts
function githubRunner(env) {
	const log = (line) => info(line.replaceAll("##[", "## [").replace(/^(\s*):(?=:)/gm, "$1​:"));
	return {
		input: (name) => getInput(name),
		output: (name, value) => setOutput(name, value),
		mask: (value) => setSecret(value),
		annotate: (level, message, properties) => {
			const write = {
				error,
				warning,
				notice
			}[level];
			write(message, properties);
		},
		log,
		group(title, write) {
			startGroup(title);
			write();
			endGroup();
		},
		async summary(markdown) {
			const file = env["GITHUB_STEP_SUMMARY"];
			if (file) await appendFile(file, markdown.endsWith("\n") ? markdown : `${markdown}\n`);
		}
	};
}

//#endregion
//#region src/io/git-fetch.ts
const REMOTE = "launch-ready";
async function fetchGit(options) {
	const gitDir = path.join(options.folder, "git");
	await rm(gitDir, {
		recursive: true,
		force: true
	});
	await mkdir(gitDir, { recursive: true });
	const command = gitCommand(gitDir, options.env);
	await must(command, [
		"init",
		"--quiet",
		"--bare"
	]);
	const partial = options.blobs === "on-demand";
	const config = fetchConfig(options.remote, partial);
	const refspecs = [...options.commits.map((commit, index) => `+${commit}:refs/launch-ready/${index}`), ...(options.refs ?? []).map((ref) => `+${ref}:${ref}`)];
	const fetched = await command.text([
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-write-fetch-head",
		...partial ? ["--filter=blob:none"] : [],
		"--end-of-options",
		REMOTE,
		...refspecs
	], { config });
	if (fetched.exitCode !== 0) throw couldNotFetch(fetched.stderr, options.remote);
	await forgetPromises(gitDir);
	await mkdir(path.join(gitDir, "objects", "info"), { recursive: true });
	await writeFile(path.join(gitDir, "objects", "info", "alternates"), `${path.join(options.workspaceGitDir, "objects").replaceAll("\\", "/")}\n`);
	return gitProcess(command, partial ? (oids) => ensureObjects(command, options.remote, oids) : void 0);
}
async function remoteRefs(remote, env, gitDir) {
	const listed = await gitCommand(gitDir, env).text([
		"ls-remote",
		"--quiet",
		"--heads",
		"--tags",
		"--refs",
		"--end-of-options",
		REMOTE
	], { config: fetchConfig(remote, false) });
	if (listed.exitCode !== 0) throw couldNotFetch(listed.stderr, remote);
	return listed.stdout.split("\n").flatMap((line) => line === "" ? [] : [line.slice(0, line.indexOf("	"))]);
}
async function ensureObjects(command, remote, oids) {
	const missing = (await command.text([
		"cat-file",
		"--batch-check=%(objectname) %(objecttype)",
		"--buffer"
	], { input: [...new Set(oids)].map((oid) => `${oid}\n`).join("") })).stdout.split("\n").flatMap((line) => line.endsWith(" missing") ? [line.slice(0, -8)] : []);
	if (missing.length === 0) return;
	const fetched = await command.text([
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-write-fetch-head",
		"--filter=blob:none",
		"--stdin",
		REMOTE
	], {
		input: missing.map((oid) => `${oid}\n`).join(""),
		config: {
			...fetchConfig(remote, true),
			"fetch.negotiationAlgorithm": "noop"
		}
	});
	if (fetched.exitCode !== 0) throw couldNotFetch(fetched.stderr, remote);
	await forgetPromises(command.gitDir);
}
function fetchConfig({ url, token }, partial) {
	const { origin } = new URL(url);
	const basic = token && Buffer.from(`x-access-token:${token}`).toString("base64");
	return {
		[`remote.${REMOTE}.url`]: url,
		...partial ? {
			[`remote.${REMOTE}.promisor`]: "true",
			[`remote.${REMOTE}.partialclonefilter`]: "blob:none"
		} : {},
		"http.followRedirects": "false",
		...basic ? { [`http.${origin}/.extraheader`]: `AUTHORIZATION: basic ${basic}` } : {}
	};
}
const forgetPromises = (gitDir) => writeFile(path.join(gitDir, "config"), "[core]\n	repositoryformatversion = 0\n	bare = true\n");
async function must(command, args) {
	const { exitCode, stderr } = await command.text(args);
	if (exitCode !== 0) throw new Error(`git ${args[0]} failed: ${printable(stderr)}`);
}
function couldNotFetch(stderr, remote) {
	const said = printable(stderr.trim().split("\n").at(-1) ?? "", 300);
	const gone = /not our ref ([0-9a-f]{7})/.exec(stderr)?.[1];
	if (gone !== void 0) return new InconclusiveError(`The commit ${gone} to compare with is no longer at ${remote.url}: a forced push took it away. Name another one with the input \`base\`; the next push is compared again.`);
	const denied = /40[134]|Authentication|could not read Username|not found/i.test(stderr);
	return new InconclusiveError(`The history could not be fetched from ${remote.url}: ${said}. ${denied ? "Give the job `permissions: contents: read`, or let actions/checkout bring the history with `fetch-depth: 0`." : "Let actions/checkout bring the history with `fetch-depth: 0`, or run again."}`);
}

//#endregion
//#region src/app/hosts.ts
function hostsConfigOf({ event, variables, token, env, location, checkedOut, options }) {
	const branch = event.defaultBranch;
	if (branch !== void 0 && variables.ref === `refs/heads/${branch}` && checkedOut === variables.sha) return void 0;
	const load = async () => {
		if (branch === void 0) throw new InconclusiveError("The event does not name the default branch, whose launch-ready.yml says where requests may go. Give the input `url`.");
		const remote = remoteOf(variables, token);
		if (!remote || !location) throw new InconclusiveError("The address of the app must come from the default branch’s launch-ready.yml, which cannot be fetched here. Give the input `url`.");
		const git = await fetchGit({
			remote,
			workspaceGitDir: location.gitDir,
			folder: `${variables.scratch}-hosts`,
			env,
			commits: [],
			refs: [`refs/heads/${branch}`],
			blobs: "on-demand"
		});
		const commit = await git.resolveCommit(`refs/heads/${branch}`);
		if (commit === void 0) throw new InconclusiveError(`The default branch ${branch} could not be read. Give the input \`url\`.`);
		const tree = commitTree(git, commit);
		const file = options.configFile !== void 0 && await tree.read(options.configFile) ? options.configFile : void 0;
		return (await loadConfig(tree, file)).parsed.config;
	};
	let loaded;
	return async () => {
		loaded ??= load();
		return loaded;
	};
}

//#endregion
//#region src/app/commits.ts
async function parentsOf(git, commit) {
	for await (const { content } of git.readObjects([commit])) return [...(content?.toString("latin1").split("\n\n")[0] ?? "").matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap((match) => match[1] ?? []);
	return [];
}
async function bring(here, base, head, tipOfBase) {
	const git = !await isCutOff(here.git) && await here.git.resolveCommit(base) !== void 0 && await here.git.resolveCommit(head) !== void 0 ? here.git : await fetchHere(here, { commits: [.../* @__PURE__ */ new Set([base, head])] });
	const since = base === tipOfBase ? await git.mergeBase(base, head) : base;
	if (since === void 0) throw new InconclusiveError(`The commits ${base.slice(0, 7)} and ${head.slice(0, 7)} have no common history, so there is nothing to compare.`);
	return {
		git,
		base: since,
		head
	};
}
async function rangeOf(here, base, head) {
	const to = await mustName(here, head, "head");
	if (base !== void 0) return bring(here, await mustName(here, base, "base"), to);
	const [parent] = await parentsOf(await here.git.resolveCommit(to) !== void 0 ? here.git : await fetchHere(here, { commits: [to] }), to);
	if (parent === void 0) throw new UserError(`The commit ${to.slice(0, 7)} is the first one, so there is nothing to compare it with.`, "Leave out the input `head`, or name the commit to compare with in `base`.");
	return bring(here, parent, to);
}
async function mustName(here, revision, input) {
	const commit = await here.git.resolveCommit(revision) ?? revision;
	if (/^[0-9a-f]{40,64}$/.test(commit)) return commit;
	throw new UserError(`There is no commit \`${printable(revision, 80)}\` in this checkout (input \`${input}\`).`, "Write a full commit id (it is fetched), or let actions/checkout bring the branch with `fetch-depth: 0`.");
}
async function fetchHere(here, what) {
	const { world } = here;
	if (!world.remote) throw new InconclusiveError("This checkout lacks the commits to compare, and there is no GITHUB_REPOSITORY to fetch them from. Let actions/checkout bring the history with `fetch-depth: 0`.");
	world.progress("Fetching the commits that this checkout lacks …");
	return fetchGit({
		remote: world.remote,
		workspaceGitDir: here.gitDir,
		folder: world.temp,
		env: world.env,
		commits: what.commits,
		blobs: what.blobs ?? "on-demand",
		...what.refs === void 0 ? {} : { refs: what.refs }
	});
}
const isCutOff = async (git) => await git.isShallow() || await git.isPartial();
async function wholeHistory(here, head) {
	const { world } = here;
	if (!await isCutOff(here.git)) {
		if (!world.remote) return here.git;
		const tips = await remoteRefs(world.remote, world.env, here.gitDir);
		if (!(await Promise.all(tips.map((tip) => here.git.resolveCommit(tip)))).includes(void 0)) return here.git;
	}
	world.progress("Fetching the whole history …");
	return fetchHere(here, {
		commits: [head],
		refs: [
			"refs/heads/*",
			"refs/tags/*",
			"refs/notes/*"
		],
		blobs: "all"
	});
}

//#endregion
//#region src/app/workflow.ts
async function workflowSubject(event, options, world) {
	const { question } = event;
	const environment = options.environment ?? event.environment;
	const common = {
		fork: event.fork,
		notices: [],
		...environment === void 0 ? {} : { environment },
		...event.url === void 0 ? {} : { url: event.url },
		...event.deployedAt === void 0 ? {} : { deployedAt: event.deployedAt },
		...event.commit === void 0 ? {} : { commit: event.commit },
		...event.pullRequest === void 0 ? {} : { pullRequest: event.pullRequest.number }
	};
	if (question.kind === "refused") throw new UserError(question.why, question.advice);
	if (options.folder !== void 0) return folderSubject(event, options, options.folder, world);
	const { location } = world;
	const isAsked = options.asked && !options.checks.includes("smoke") || options.environment !== void 0;
	const nothingToCompare = question.kind === "nothing" || question.kind === "deployed" && !isAsked;
	if (!location && !nothingToCompare) throw new UserError(`There is no git repository in ${world.workspace}.`, "Put `- uses: actions/checkout@v7` before this step. On a self-hosted runner or in a container, install git before the checkout: without it, checkout brings the files and no repository.");
	const folder = folderTree(world.files, location?.root ?? world.workspace);
	if (nothingToCompare || !location) return {
		...common,
		words: event.words,
		scope: { kind: "tree" },
		head: folder,
		changes: [],
		trust: "head",
		review: false,
		existing: "new",
		...question.kind === "nothing" ? { nothing: question.why } : { onlyDeployed: `${event.words} is about the deployed app` }
	};
	const here = {
		git: gitProcess(gitCommand(location.gitDir, world.env)),
		gitDir: location.gitDir,
		world
	};
	const tip = await here.git.resolveCommit("HEAD");
	if (tip === void 0) throw new UserError("The repository has no commits.", "Check out a commit before this step.");
	if (options.scope === "tree" || options.scope === "history") {
		const everything = options.scope === "tree" ? await treeSubject(here, common, tip, event.words) : await historySubject(here, {
			...common,
			existing: "new"
		}, tip, event.words);
		return event.fork ? judgedByBase(here, event, tip, everything) : everything;
	}
	if (options.base !== void 0 || options.head !== void 0) {
		const range = await rangeOf(here, options.base, options.head ?? tip);
		const since = options.base === void 0 ? range.base.slice(0, 7) : printable(options.base, 60);
		return change(event, common, range, `${event.words}: since ${since}`);
	}
	const since = environment !== void 0 && RELEASING.includes(event.name) ? await world.lastDeployed(environment) : void 0;
	if (since !== void 0 && since !== tip) {
		const range = await bring(here, since, tip);
		if (await range.git.isAncestor(since, tip)) return change(event, common, range, `${event.words}: since the last deployment to ${environment}`);
	}
	switch (question.kind) {
		case "pull-request": {
			const { base, head } = await pullRequestRange(here, question, tip);
			const subject = await change(event, common, await bring(here, base, head, question.base), event.words);
			return head === question.head ? subject : {
				...subject,
				shownAt: question.head
			};
		}
		case "range": return change(event, common, await bring(here, question.base, question.head), event.words);
		case "deployed":
		case "since-tag": {
			const head = question.kind === "deployed" ? tip : question.head;
			const git = await isCutOff(here.git) ? await fetchHere(here, {
				commits: [head],
				refs: ["refs/tags/*"]
			}) : here.git;
			const tag = await git.previousTag(head);
			const base = tag && await git.resolveCommit(`refs/tags/${tag}`);
			if (!base) {
				const subject = await treeSubject({
					...here,
					git
				}, common, head, event.words);
				const notices = ["There is no earlier tag to compare with, so all files were looked at."];
				return {
					...subject,
					existing: "known",
					notices
				};
			}
			return change(event, common, {
				git,
				base,
				head
			}, `${event.words}: since the tag ${printable(tag, 60)}`);
		}
		case "since-branch": {
			const ref = `refs/heads/${question.branch}`;
			const git = await isCutOff(here.git) ? await fetchHere(here, {
				commits: [question.head],
				refs: [ref]
			}) : here.git;
			const branch = await git.resolveCommit(ref) ?? await git.resolveCommit(`refs/remotes/origin/${question.branch}`);
			const base = branch && await git.mergeBase(branch, question.head);
			if (!base) return historySubject(here, {
				...common,
				existing: "known"
			}, question.head, event.words);
			return change(event, common, {
				git,
				base,
				head: question.head
			}, `${event.words}: since ${question.branch}`);
		}
		case "history": return historySubject(here, {
			...common,
			existing: "known"
		}, question.head, event.words);
		case "tree": return {
			...await treeSubject(here, common, tip, event.words),
			existing: "known",
			notices: [`The event \`${printable(event.name, 60)}\` names no change, so all files were looked at.`]
		};
	}
}
const RELEASING = [
	"push",
	"deployment",
	"release",
	"repository_dispatch",
	"workflow_dispatch"
];
async function folderSubject(event, options, folder, world) {
	const head = folderTree(world.files, path.resolve(world.workspace, folder));
	const about = {
		words: `folder ${folder}`,
		scope: {
			kind: "folder",
			path: folder
		},
		head,
		changes: await filesOfFolder(head, folder, "the input `folder`"),
		review: false,
		existing: "new"
	};
	if (!world.location) return {
		...about,
		judgedBy: folderTree(world.files, world.workspace),
		trust: "head",
		fork: event.fork,
		notices: []
	};
	const { folder: _, ...others } = options;
	const { base, git: __, ...around } = await workflowSubject(event, {
		...others,
		asked: true
	}, world);
	return {
		...around,
		...about,
		judgedBy: around.trust === "base" && base ? base : around.head
	};
}
async function change(event, common, range, words) {
	const { git, base, head } = range;
	const review = event.pullRequest !== void 0 || event.name === "merge_group";
	const scope = {
		kind: "change",
		base,
		head,
		uncommitted: []
	};
	const changes = await git.changedFiles(base, head);
	const baseTree = commitTree(git, base);
	await prefetch(git, baseTree, changes);
	return {
		...common,
		words: `${words} (${await describeRange(git, base, head, base.slice(0, 7))})`,
		scope,
		head: commitTree(git, head),
		base: baseTree,
		git,
		changes,
		trust: event.fork ? "base" : "head",
		review,
		existing: "new"
	};
}
async function treeSubject(here, common, head, words) {
	const tree = commitTree(here.git, head);
	const scope = { kind: "tree" };
	return {
		...common,
		words: `${words}: all files of ${head.slice(0, 7)}`,
		scope,
		head: tree,
		git: here.git,
		changes: await changesOf(void 0, scope, tree),
		trust: "head",
		review: false,
		existing: "new"
	};
}
async function historySubject(here, common, head, words) {
	const git = await wholeHistory(here, head);
	return {
		...await treeSubject({
			...here,
			git
		}, common, head, words),
		words: `${words}: the whole history`,
		scope: {
			kind: "history",
			head
		},
		existing: common.existing
	};
}
async function judgedByBase(here, { question }, tip, subject) {
	const range = question.kind === "pull-request" ? await pullRequestRange(here, question, tip) : question.kind === "range" ? question : void 0;
	if (range === void 0) return subject;
	const fetched = subject.git && await subject.git.resolveCommit(range.base) !== void 0 ? subject.git : void 0;
	const { git, base } = fetched ? {
		git: fetched,
		base: range.base
	} : await bring(here, range.base, range.head);
	return {
		...subject,
		base: commitTree(git, base),
		trust: "base"
	};
}
async function pullRequestRange(here, question, tip) {
	if (tip !== question.merge) return {
		base: question.base,
		head: question.head
	};
	const [base, branch, ...others] = await parentsOf(here.git, tip);
	return {
		base: base !== void 0 && branch === question.head && others.length === 0 ? base : question.base,
		head: tip
	};
}
async function prefetch(git, base, changes) {
	const wanted = /* @__PURE__ */ new Set([
		...CONFIG_FILES,
		IGNORE_FILE,
		BASELINE_FILE,
		"package.json"
	]);
	for (const { path: file, from, status } of changes) if (status !== "added" && /\.sql$|\.env[\w.-]*$/.test(file)) wanted.add(from ?? file);
	const oids = (await base.list()).flatMap(({ path: file, oid }) => oid !== void 0 && (wanted.has(file) || /(?:^|\/)\.env\.[\w.-]+$/.test(file)) ? [oid] : []);
	for await (const _ of git.readObjects(oids));
}

//#endregion
//#region src/app/action.ts
async function runAction(word) {
	const { env } = process;
	const redact = redactor(env);
	const runner = redactedRunner(githubRunner(env), redact);
	try {
		process.exitCode = await act(word, runner, redact, env);
	} catch (error) {
		process.exitCode = EXIT_CODES.error;
		const advice = Error.isError(error) && "advice" in error ? ` ${String(error.advice)}` : "";
		const words = `${messageOf(error)}${advice}`;
		const stack = advice === "" && Error.isError(error) ? error.stack ?? "" : "";
		runner.annotate("error", words, { title: "Launch Ready could not run" });
		if (stack !== "") runner.log(stack);
		runner.output("verdict", "error");
	}
}
async function act(word, runner, redact, env) {
	const inputs = readInputs(word, runner.input);
	const variables = runnerVariables(env);
	const token = inputs.get("github-token") ?? "";
	if (token !== "") runner.mask(token);
	const location = await locateGit(path.join(variables.workspace, inputs.get("working-directory") ?? ""), variables.workspace);
	const { event, checkedOut } = await currentEvent(env, variables, location);
	const api = clientOf(token, variables, redact, (message) => runner.log(message));
	const given = givenSinks(inputs);
	const diff = changeDiff(event, api, targetOf(event, api));
	const { report: made, sinks, alreadyShown } = await reportOf();
	const report = redact.all(made);
	const input = {
		report,
		rules: await rulesOf(CHECK_WORDS),
		event,
		runner,
		variables,
		level: oneOf("input `report`", inputs.get("report") ?? "full", REPORT_LEVELS),
		sinks: {
			...sinks,
			...given,
			...nameOf(sinks, inputs, variables.name)
		},
		api,
		redactBody: redact.body,
		diff,
		word,
		...inputs.get("baseline") === "write" ? { appendix: baselineOf(report) } : {},
		ignoreFileExists: await nodeFiles.exists(path.join(location?.root ?? variables.workspace, IGNORE_FILE)),
		...alreadyShown === void 0 ? {} : { alreadyShown }
	};
	const delivered = inputs.get("dry-run") === "true" ? await planned(input) : await deliver(input);
	runner.output("verdict", report.verdict);
	runner.output("findings", String(report.findings.filter((finding) => finding.state === "new").length));
	runner.output("blockers", String(countBlocking(report)));
	runner.output("report-file", delivered.reportFile);
	if (word !== "gate") runner.output("sarif-file", delivered.sarifFile);
	return report.exitCode;
	async function compared() {
		const root = location?.root ?? variables.workspace;
		const tree = folderTree(nodeFiles, root);
		const { parsed } = await loadConfig(tree, inputs.get("config-file"));
		const failOn = inputs.get("fail-on");
		const isTrusted = !event.fork && !(parsed.config.policy === "base" && event.pullRequest !== void 0);
		const config = isTrusted ? parsed.config : DEFAULT_CONFIG;
		return {
			report: await compareFingerprints({
				files: nodeFiles,
				paths: await matching(linesOf(inputs.get("compare")), variables.workspace),
				config,
				...isTrusted ? { tree } : {},
				today: today(nodeClock),
				...failOn === void 0 ? {} : { failOn: oneOf("input `fail-on`", failOn, FAIL_ON) },
				...inputs.has("warn-only") ? { warnOnly: inputs.get("warn-only") === "true" } : {}
			}),
			sinks: config.annotate
		};
	}
	async function planned(dry) {
		const { lines, delivered } = await planDelivery(dry);
		for (const line of renderPlan(event.words, lines).trimEnd().split("\n")) runner.log(line);
		return delivered;
	}
	async function reportOf() {
		if (word === "annotate" || word === "gate") {
			const place = async (foreign) => placeForeign(foreign, event, checkedOut, api);
			const gathering = {
				inputs,
				variables,
				event,
				files: nodeFiles,
				clock: nodeClock,
				place,
				diff
			};
			return word === "annotate" ? gather(gathering) : gate(gathering);
		}
		if (inputs.has("compare")) return compared();
		const options = runOptions(word, inputs, location && path.relative(location.root, path.join(variables.workspace, inputs.get("working-directory") ?? "")), variables.workspace);
		const progress = (message) => runner.log(message);
		const world = {
			files: nodeFiles,
			env,
			workspace: variables.workspace,
			location,
			temp: variables.scratch,
			remote: remoteOf(variables, token),
			lastDeployed: async (environment) => lastDeployed(api, environment, progress),
			progress
		};
		let subject;
		try {
			subject = await workflowSubject(event, options, world);
		} catch (error) {
			if (!(error instanceof InconclusiveError)) throw error;
			return {
				report: inconclusiveReport(event.words, options, error.message),
				sinks: annotateSchema.parse({})
			};
		}
		const hostsConfig = hostsConfigOf({
			event,
			variables,
			token,
			env,
			location,
			checkedOut,
			options
		});
		const settingsToken = inputs.get("settings-token") ?? "";
		if (settingsToken !== "") runner.mask(settingsToken);
		const settings = clientOf(settingsToken, variables, redact, progress);
		const { report, config, leaves } = await run(subject, options, {
			files: nodeFiles,
			http: nodeHttp,
			tls: nodeTls,
			clock: nodeClock,
			threads: workerThreads(),
			children: childProcesses,
			openStage: stageOf({
				children: childProcesses,
				env,
				...location && { checkout: {
					command: gitCommand(location.gitDir, env),
					root: location.root
				} }
			}),
			variables: {
				...userVariables(env),
				...subject.commit === void 0 ? {} : { DEPLOYED_SHA: subject.commit }
			},
			...hostsConfig === void 0 ? {} : { hostsConfig },
			...settings === void 0 ? {} : { githubSettings: settings },
			...api === void 0 ? {} : { lastGood: lastGoodOf(api, progress) },
			onStop,
			mask: runner.mask,
			progress
		});
		for (const { file, text } of leaves) await writeWhole(file, text);
		return {
			report,
			sinks: config.annotate
		};
	}
}
function runOptions(word, inputs, folder, workspace) {
	const text = (name) => inputs.get(name);
	const failOn = text("fail-on");
	const warnOnly = text("warn-only");
	const verify = text("verify");
	const cache = text("cache");
	const shard = text("shard");
	const scope = oneOf("input `scope`", text("scope") ?? "auto", SCOPES);
	const only = linesOf(text("only"));
	const deadline = text("deadline");
	return {
		checks: word === "run" ? CHECK_WORDS : [word],
		asked: word !== "run",
		scope,
		workingDirectory: safeFolder(folder ?? text("working-directory") ?? "", "the input `working-directory`"),
		...optional("configFile", text("config-file")),
		...optional("environment", text("environment")),
		...text("env-file") === void 0 ? {} : { valuesFiles: valuesFilesOf(linesOf(text("env-file")), workspace) },
		...optional("dialect", text("dialect")),
		...optional("vars", text("vars")),
		...text("fingerprints") === void 0 ? {} : { fingerprints: path.resolve(workspace, text("fingerprints") ?? "") },
		...optional("url", text("url")),
		...optional("base", text("base")),
		...optional("head", text("head")),
		...optional("folder", text("folder")),
		smoke: {
			...only.length === 0 ? {} : { only },
			...deadline === void 0 ? {} : { deadline: durationOf(deadline, "The input `deadline`") }
		},
		secrets: {
			...verify === void 0 ? {} : { verify: verify === "true" },
			...cache === void 0 ? {} : { cache: path.resolve(workspace, cache) },
			...shard === void 0 ? {} : { shard: shardOf(shard, "The input `shard`", {
				isHistory: scope === "history",
				isCached: cache !== void 0
			}) }
		},
		...failOn === void 0 ? {} : { failOn: oneOf("input `fail-on`", failOn, FAIL_ON) },
		...warnOnly === void 0 ? {} : { warnOnly: warnOnly === "true" }
	};
}
function nameOf(sinks, inputs, job) {
	if (inputs.has("name")) return {};
	const parts = [
		...textsOf(parsedMatrix(inputs.get("matrix") ?? "null")),
		inputs.get("working-directory"),
		inputs.get("environment")
	].filter(Boolean);
	return parts.length === 0 ? {} : { name: `${sinks.name ?? job} (${parts.join(", ")})` };
}
function parsedMatrix(text) {
	try {
		return JSON.parse(text, asText);
	} catch {
		return text;
	}
}
const asText = (_, value) => typeof value === "number" || typeof value === "boolean" ? String(value) : value;
const optional = (key, value) => value === void 0 ? {} : { [key]: value };
function givenSinks(inputs) {
	const when = (name) => {
		const value = inputs.get(name);
		return value === void 0 ? void 0 : oneOf(`input \`${name}\``, value, WHEN);
	};
	const given = [
		"comment",
		"check",
		"review",
		"summary",
		"sarif",
		"deployment"
	].flatMap((sink) => {
		const value = when(sink);
		return value === void 0 ? [] : [[sink, value]];
	});
	const name = inputs.get("name");
	const allClear = inputs.get("all-clear");
	return {
		...Object.fromEntries(given),
		...name === void 0 ? {} : { name },
		...allClear === void 0 ? {} : { "all-clear": oneOf("input `all-clear`", allClear, ALL_CLEAR) }
	};
}
async function lastDeployed(api, environment, progress) {
	if (!api) return void 0;
	try {
		return await (await api()).lastDeployed(environment);
	} catch (error) {
		progress(`The last deployment to ${environment} cannot be read (${messageOf(error)}); give the job \`permissions: deployments: read\` to compare with it.`);
		return;
	}
}
const lastGoodOf = (api, progress) => async (environment, commit) => {
	try {
		const good = await (await api()).lastGoodBefore(environment, commit);
		return good === void 0 ? void 0 : {
			...good,
			environment
		};
	} catch (error) {
		progress(`The last good deployment to ${environment} cannot be read (${messageOf(error)}); give the job \`permissions: deployments: read\` to have it named.`);
		return;
	}
};
function baselineOf(report) {
	const text = formatBaseline(report.findings);
	return `\n### Baseline\n\n${Buffer.byteLength(text) > MAX_BASELINE ? `It has ${countOf(Buffer.byteLength(text), "bytes")}, too many for this page: write it with \`launch-ready baseline\` in a clone.` : `Save this as \`.launch-ready/baseline.json\` and commit it: what it lists is then known, and a later finding is new.\n\n\`\`\`json\n${text}\`\`\``}\n`;
}
const MAX_BASELINE = 7e5;

//#endregion
export { runAction as t };