import { n as UserError, r as codeOf, t as InconclusiveError } from "./errors.js";
import { a as printable } from "./text.js";
import { i as streamBytes, n as ProgramMissing, r as runText, t as ProgramFailed } from "./process.js";
import path from "node:path";
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { isUtf8 } from "node:buffer";
import { devNull } from "node:os";

//#region src/io/git-command.ts
const CONFIG = {
	"safe.bareRepository": "explicit",
	"core.fsmonitor": "false",
	"core.hooksPath": devNull,
	"core.quotePath": "false",
	"core.alternateRefsCommand": "true",
	"advice.graftFileDeprecated": "false",
	"log.showSignature": "false",
	"init.defaultRefFormat": "files",
	"init.defaultObjectFormat": "sha1",
	"gc.auto": "0",
	"maintenance.auto": "false",
	"fetch.writeCommitGraph": "false",
	"fetch.recurseSubmodules": "false",
	"credential.helper": ""
};
const INHERITED = /^GIT_(?!SSL_|HTTP_|PROXY_|TRACE|ASKPASS$|SSH)/;
function gitEnvironment(env, config) {
	const kept = Object.entries(env).filter((entry) => entry[1] !== void 0);
	const clean = Object.fromEntries(kept.filter(([name]) => !INHERITED.test(name)));
	const settings = Object.entries({
		...CONFIG,
		...config
	});
	const numbered = settings.flatMap(([key, value], index) => [[`GIT_CONFIG_KEY_${index}`, key], [`GIT_CONFIG_VALUE_${index}`, value]]);
	return {
		...clean,
		...Object.fromEntries(numbered),
		GIT_CONFIG_COUNT: String(settings.length),
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_ATTR_NOSYSTEM: "1",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_GRAFT_FILE: devNull,
		GIT_NO_LAZY_FETCH: "1",
		LC_ALL: "C"
	};
}
function gitCommand(gitDir, env, indexFile) {
	const environment = (config) => ({
		...gitEnvironment(env, config),
		...indexFile === void 0 ? {} : { GIT_INDEX_FILE: indexFile }
	});
	const args = (rest) => [
		"--no-pager",
		`--git-dir=${gitDir}`,
		...rest
	];
	return {
		gitDir,
		async text(rest, { input, config = {} } = {}) {
			try {
				return await runText("git", args(rest), {
					env: environment(config),
					...input === void 0 ? {} : { input }
				});
			} catch (error) {
				throw explain(error);
			}
		},
		async *stream(rest, { input, config = {} } = {}) {
			try {
				yield* streamBytes("git", args(rest), {
					env: environment(config),
					...input === void 0 ? {} : { input }
				});
			} catch (error) {
				throw explain(error);
			}
		}
	};
}
const explain = (error) => error instanceof ProgramMissing ? new UserError("git is not installed.", "Install git 2.31 or newer on this machine (on a self-hosted runner: before the step `actions/checkout`).", { cause: error }) : error;

//#endregion
//#region src/io/git-location.ts
async function bareRepository(folder) {
	const gitDir = path.resolve(folder);
	const [head, objects, refs] = await Promise.all([
		"HEAD",
		"objects",
		"refs"
	].map((name) => stat(path.join(gitDir, name)).catch(() => void 0)));
	return head?.isFile() === true && objects?.isDirectory() === true && refs?.isDirectory() === true ? {
		root: gitDir,
		gitDir,
		isBare: true
	} : void 0;
}
async function locateGit(folder, ceiling) {
	const top = ceiling === void 0 ? void 0 : path.resolve(ceiling);
	for (let current = path.resolve(folder);; current = path.dirname(current)) {
		const gitDir = await gitDirIn(current);
		if (gitDir !== void 0) return {
			root: current,
			gitDir
		};
		if (current === top || path.dirname(current) === current) return void 0;
	}
}
async function gitDirIn(folder) {
	const candidate = path.join(folder, ".git");
	try {
		if ((await stat(candidate)).isDirectory()) return candidate;
		const pointer = /^gitdir: (.+?)\r?\n?$/.exec(await readFile(candidate, "utf8"))?.[1];
		return pointer === void 0 ? void 0 : path.resolve(folder, pointer);
	} catch {
		return;
	}
}

//#endregion
//#region src/io/git-names.ts
const nameOf = (bytes) => isUtf8(bytes) ? bytes.toString() : bytes.toString("latin1").replace(/[\u0080-\u00ff]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`);
function splitNames(output, separator) {
	if (isUtf8(output)) return output.toString().split(String.fromCharCode(separator)).slice(0, -1);
	const names = [];
	for (let from = 0, to = output.indexOf(separator); to !== -1; from = to + 1, to = output.indexOf(separator, from)) names.push(nameOf(output.subarray(from, to)));
	return names;
}

//#endregion
//#region src/io/git-listing.ts
const splitNul = (output) => splitNames(typeof output === "string" ? Buffer.from(output) : output, 0);
async function askForRecords(command, args) {
	const { exitCode, stdout, stderr } = await command.text(args);
	const name = args.find((arg, at) => /^[a-z]/.test(arg) && args[at - 1] !== "-C");
	if (exitCode !== 0) throw new InconclusiveError(`git ${name} failed: ${printable(stderr.trim(), 200)}`);
	return splitNul(stdout);
}
const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const MODE = /^[0-7]{6}$/;
function parseEntry(record) {
	const tab = record.indexOf("	");
	const fields = record.slice(0, tab).split(" ");
	const mode = fields.find((field) => MODE.test(field));
	const kind = mode === "120000" ? "symlink" : mode === "160000" ? "submodule" : "file";
	return {
		path: record.slice(tab + 1),
		oid: fields.find((field) => ID.test(field)) ?? "",
		kind,
		fields
	};
}
const STATUS = {
	A: "added",
	M: "modified",
	D: "deleted",
	R: "renamed",
	C: "copied",
	T: "type-changed"
};
function parseRaw(tokens) {
	const changes = [];
	for (let at = 0; at < tokens.length;) {
		const [, , before = "", after = "", letter = ""] = (tokens[at] ?? "").split(" ");
		const status = STATUS[letter.charAt(0)] ?? "modified";
		const two = status === "renamed" || status === "copied";
		const path = tokens[at + (two ? 2 : 1)] ?? "";
		const from = two ? tokens[at + 1] : void 0;
		const oids = [before, after].filter((oid) => !/^0*$/.test(oid));
		changes.push({
			path,
			status,
			oids,
			...from === void 0 ? {} : { from }
		});
		at += two ? 3 : 2;
	}
	return changes;
}
const NAMES_OF_TEXT_FILES = [
	"grep",
	"-l",
	"-z",
	"-I",
	"-F",
	"--full-name"
];
async function grepFiles(command, literal, where, before = []) {
	const { exitCode, stdout, stderr } = await command.text([
		...before,
		...NAMES_OF_TEXT_FILES,
		"-e",
		literal,
		where
	]);
	if (exitCode > 1 || stderr.trim() !== "") throw new InconclusiveError(`git grep failed: ${printable(stderr.trim(), 200)}`);
	return [...new Set(splitNul(stdout))];
}

//#endregion
//#region src/io/git-batch.ts
const TYPES = [
	"blob",
	"commit",
	"tag",
	"tree"
];
const isObjectType = (type) => TYPES.includes(type);
const MOST_DEATHS = 500;
async function* readBatch(command, wanted, { maxBytes, onLost }) {
	let at = 0;
	for (let deaths = 0; at < wanted.length && deaths <= MOST_DEATHS; deaths++) {
		const stream = command.stream([
			"cat-file",
			"--batch",
			"--buffer"
		], { input: linesFrom(wanted, at) });
		for await (const object of untilDeath(parseBatch(stream, maxBytes))) {
			const oid = wanted[at++] ?? "";
			if (object !== void 0 && isGenuine(object)) yield object;
			else onLost(oid);
		}
		const fatal = wanted[at++];
		if (fatal !== void 0) onLost(fatal);
	}
	for (; at < wanted.length; at++) onLost(wanted[at] ?? "");
}
function* linesFrom(wanted, first) {
	for (let at = first; at < wanted.length; at++) yield `${wanted[at]}\n`;
}
async function* untilDeath(items) {
	try {
		yield* items;
	} catch (error) {
		if (!(error instanceof ProgramFailed)) throw error;
	}
}
function isGenuine({ oid, type, content }) {
	if (content === void 0) return true;
	return createHash(oid.length === 40 ? "sha1" : "sha256").update(`${type} ${content.length}\0`).update(content).digest("hex") === oid;
}
async function* parseBatch(chunks, maxBytes) {
	let buffer = Buffer.alloc(0);
	const iterator = chunks[Symbol.asyncIterator]();
	const more = async () => {
		const next = await iterator.next();
		if (next.done) return false;
		buffer = buffer.length === 0 ? next.value : Buffer.concat([buffer, next.value]);
		return true;
	};
	try {
		for (;;) {
			let end = buffer.indexOf(10);
			while (end === -1) {
				if (!await more()) return;
				end = buffer.indexOf(10);
			}
			const [oid = "", type = "", size = ""] = buffer.toString("latin1", 0, end).split(" ");
			buffer = buffer.subarray(end + 1);
			if (!isObjectType(type)) {
				yield void 0;
				continue;
			}
			const bytes = Number(size);
			const content = await takeBytes(bytes, bytes <= maxBytes);
			await takeBytes(1, false);
			yield content === void 0 ? {
				oid,
				type,
				size: bytes
			} : {
				oid,
				type,
				size: bytes,
				content
			};
		}
	} finally {
		await iterator.return?.();
	}
	async function takeBytes(count, keep) {
		const parts = [];
		let wanted = count;
		for (;;) {
			const part = buffer.subarray(0, wanted);
			if (keep) parts.push(part);
			buffer = buffer.subarray(part.length);
			wanted -= part.length;
			if (wanted === 0) break;
			if (!await more()) throw new Error("git cat-file ended in the middle of an object");
		}
		if (!keep) return void 0;
		return parts.length === 1 ? parts[0] : Buffer.concat(parts);
	}
}

//#endregion
//#region src/io/git-range.ts
const OID = /^[0-9a-f]{40,64}$/;
const WAYS = [
	[
		"--in-commit-order",
		"--topo-order",
		"--reverse"
	],
	["--in-commit-order"],
	["--no-walk"]
];
async function* listRange(command, range, onGap) {
	for (const [at, way] of WAYS.entries()) try {
		yield* listOneWay(command, way, at === 2 ? {
			...range,
			notFrom: []
		} : range);
		return;
	} catch (error) {
		if (onGap === void 0 || !(error instanceof ProgramFailed)) throw error;
		if (at === 0) onGap(printable(error.message, 300));
	}
}
async function* listOneWay(command, way, range) {
	const stream = command.stream([
		"rev-list",
		"--objects",
		...way,
		"--missing=print",
		...toArgs(range)
	], { input: toStdin(range) });
	let commit = "";
	for await (const some of lines(stream)) yield some.map((line) => {
		if (line.startsWith("?")) return {
			oid: line.slice(1),
			commit,
			missing: true
		};
		const space = line.indexOf(" ");
		if (space !== -1) return {
			oid: line.slice(0, space),
			commit,
			path: line.slice(space + 1)
		};
		commit = line;
		return {
			oid: line,
			commit
		};
	});
}
async function* brokenNames(command, commits) {
	const input = [...commits].map((commit) => `${mustBeId(commit)}\n`);
	if (input.length === 0) return;
	const options = [
		"--stdin",
		"-z",
		"-r",
		"-m",
		"--root",
		"--raw",
		"--no-abbrev",
		"--no-renames"
	];
	let oid;
	try {
		for await (const some of records(command.stream(["diff-tree", ...options], { input }), 0)) for (const token of some) if (oid === void 0) oid = token.startsWith(":") ? token.split(" ")[3] : void 0;
		else {
			if (token.includes("\n")) yield {
				oid,
				path: token
			};
			oid = void 0;
		}
	} catch (error) {
		if (!(error instanceof ProgramFailed)) throw error;
	}
}
async function missingObjects(command, range) {
	const missing = [];
	const stream = command.stream([
		"rev-list",
		"--objects",
		"--missing=print",
		...toArgs(range)
	], { input: toStdin(range) });
	for await (const some of lines(stream)) for (const line of some) if (line.startsWith("?")) missing.push(line.slice(1));
	return missing;
}
function toStdin({ from, notFrom }) {
	for (const oid of [...from === "all" ? [] : from, ...notFrom]) mustBeId(oid);
	return [...from === "all" ? [] : from.map((oid) => `${oid}\n`), ...notFrom.map((oid) => `^${oid}\n`)];
}
function mustBeId(oid) {
	if (!OID.test(oid)) throw new Error(`not an object id: ${JSON.stringify(oid)}`);
	return oid;
}
const toArgs = ({ from }) => from === "all" ? ["--all", "--stdin"] : ["--stdin"];
async function* records(chunks, separator) {
	let rest = Buffer.alloc(0);
	for await (const chunk of chunks) {
		const buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
		const end = buffer.lastIndexOf(separator);
		if (end !== -1) yield splitNames(buffer.subarray(0, end + 1), separator);
		rest = buffer.subarray(end + 1);
	}
	if (rest.length > 0) yield [nameOf(rest)];
}
const lines = (chunks) => records(chunks, 10);

//#endregion
//#region src/io/git-process.ts
const PATHS_AT_ONCE = 50;
function gitProcess(command, ensure) {
	const git = {
		async resolveCommit(revision) {
			if (revision === "" || /[\u0000-\u001f]/.test(revision)) return void 0;
			const { exitCode, stdout } = await command.text([
				"rev-parse",
				"--verify",
				"--quiet",
				"--end-of-options",
				`${revision}^{commit}`
			]);
			return exitCode === 0 && OID.test(stdout.trim()) ? stdout.trim() : void 0;
		},
		async mergeBase(a, b) {
			const answer = await command.text([
				"merge-base",
				"--end-of-options",
				a,
				b
			]);
			return isYes(answer) ? answer.stdout.trim().split("\n")[0] : void 0;
		},
		async isAncestor(ancestor, descendant) {
			return isYes(await command.text([
				"merge-base",
				"--is-ancestor",
				"--end-of-options",
				ancestor,
				descendant
			]));
		},
		async currentBranch() {
			const { exitCode, stdout } = await command.text([
				"symbolic-ref",
				"--quiet",
				"--short",
				"HEAD"
			]);
			return exitCode === 0 ? stdout.trim() : void 0;
		},
		async complaint() {
			const { exitCode, stderr } = await command.text(["rev-parse", "--git-dir"]);
			return exitCode === 0 ? void 0 : printable(stderr.trim(), 300);
		},
		async isUnborn() {
			const { exitCode, stdout } = await command.text([
				"symbolic-ref",
				"--quiet",
				"HEAD"
			]);
			if (exitCode !== 0) return false;
			return (await command.text([
				"rev-parse",
				"--verify",
				"--quiet",
				"--end-of-options",
				stdout.trim()
			])).exitCode !== 0;
		},
		async hasReferences() {
			const { exitCode, stdout, stderr } = await command.text([
				"for-each-ref",
				"--count=1",
				"--format=%(refname)"
			]);
			return exitCode !== 0 || stdout !== "" || stderr !== "";
		},
		async defaultUpstream() {
			const { exitCode, stdout } = await command.text([
				"symbolic-ref",
				"--quiet",
				"--short",
				"refs/remotes/origin/HEAD"
			]);
			const candidates = [
				...exitCode === 0 ? [stdout.trim()] : [],
				"origin/main",
				"origin/master"
			];
			for (const name of candidates) if (await git.resolveCommit(`refs/remotes/${name}`)) return name;
		},
		async previousTag(commit) {
			const { exitCode, stdout } = await command.text([
				"describe",
				"--tags",
				"--abbrev=0",
				`${commit}^`
			]);
			return exitCode === 0 ? stdout.trim() : void 0;
		},
		async isShallow() {
			const { stdout } = await command.text(["rev-parse", "--is-shallow-repository"]);
			return stdout.trim() === "true";
		},
		async shallowCommits() {
			const { exitCode, stdout } = await command.text([
				"rev-parse",
				"--git-path",
				"shallow"
			]);
			return exitCode === 0 ? readShallow(withoutLastLineBreak(stdout)) : [];
		},
		async isPartial() {
			const { exitCode } = await command.text([
				"config",
				"--get-regexp",
				"^remote\\..*\\.promisor$"
			]);
			return exitCode === 0;
		},
		async changedFiles(base, head) {
			const diff = (...options) => collect(command.stream([
				"diff-tree",
				"-r",
				"--raw",
				"-z",
				"--no-abbrev",
				...options,
				"--end-of-options",
				base,
				head
			]));
			const plain = parseRaw(splitNul(await diff("--no-renames")));
			const moved = plain.filter((change) => change.status === "added" || change.status === "deleted");
			if (new Set(moved.map((change) => change.status)).size < 2) return plain.map(({ oids: _, ...change }) => change);
			await ensure?.(moved.flatMap((change) => change.oids));
			return parseRaw(splitNul(await diff("-M", "-l1000"))).map(({ oids: _, ...change }) => change);
		},
		async diff(from, to, form, paths) {
			const texts = [];
			for (let at = 0; at < paths.length; at += PATHS_AT_ONCE) {
				const some = paths.slice(at, at + PATHS_AT_ONCE);
				const run = (...options) => collect(command.stream([
					"--literal-pathspecs",
					"diff-tree",
					"-r",
					...options,
					"--end-of-options",
					from,
					to,
					"--",
					...some
				]));
				if (ensure !== void 0) await ensure(parseRaw(splitNul(await run("--raw", "-z", "--no-abbrev", "--no-renames"))).flatMap((change) => change.oids));
				const look = form === "lines" ? [
					"-U0",
					"--no-renames",
					"--text"
				] : ["-U3", "-M"];
				texts.push((await run("-p", ...look, "--no-ext-diff", "--no-textconv")).toString());
			}
			return texts.join("");
		},
		async listTree(commit) {
			const listing = await collect(command.stream([
				"ls-tree",
				"-r",
				"-z",
				"--full-tree",
				"--end-of-options",
				commit
			]));
			return splitNul(listing).map((record) => {
				const { path, oid, kind } = parseEntry(record);
				return {
					path,
					oid,
					kind
				};
			});
		},
		async grep(commit, literal) {
			return (await grepFiles(command, literal, mustBeId(commit))).map((name) => name.slice(name.indexOf(":") + 1));
		},
		async readBlob(oid) {
			for await (const object of git.readObjects([oid])) if (object.content) return object.content;
			throw new InconclusiveError(`git has no object ${oid}.`);
		},
		async listCommits(range) {
			const fields = (await collect(command.stream([
				"rev-list",
				"--topo-order",
				"--no-commit-header",
				"--format=%H%x00%P%x00%aI%x00%an%x00%s%x00",
				...toArgs(range)
			], { input: toStdin(range) }))).toString().split("\0");
			const commits = [];
			for (let at = 0; at + 4 < fields.length; at += 5) {
				const [oid = "", parents = "", date = "", author = "", subject = ""] = fields.slice(at, at + 5);
				commits.push({
					oid: oid.trim(),
					parents: parents.split(" ").filter(Boolean),
					date,
					author,
					subject
				});
			}
			return commits;
		},
		async tips() {
			const [references, head] = await Promise.all([command.text(["for-each-ref", "--format=%(objectname)"]), command.text([
				"rev-parse",
				"--verify",
				"--quiet",
				"HEAD"
			])]);
			const listed = `${references.stdout}\n${head.stdout}`.split("\n").filter((oid) => OID.test(oid));
			return [...new Set(listed)].sort();
		},
		async areReachable(oids) {
			const { exitCode, stdout } = await command.text([
				"rev-list",
				"--objects",
				"--max-count=1",
				"--stdin",
				"--not",
				"--all"
			], { input: oids.map((oid) => `${mustBeId(oid)}\n`).join("") });
			return exitCode === 0 && stdout.trim() === "";
		},
		async makersOf(commits) {
			const makers = /* @__PURE__ */ new Map();
			const wanted = [...commits];
			if (wanted.length === 0) return makers;
			const fields = (await collect(command.stream([
				"rev-list",
				"--no-walk=unsorted",
				"--no-commit-header",
				"--ignore-missing",
				"--format=%H%x00%cI%x00%an%x00",
				"--stdin"
			], { input: wanted.map((oid) => `${mustBeId(oid)}\n`) }))).toString().split("\0");
			for (let at = 0; at + 2 < fields.length; at += 3) {
				const [oid = "", date = "", author = ""] = fields.slice(at, at + 3);
				makers.set(oid.trim(), {
					date,
					author
				});
			}
			return makers;
		},
		async *listObjects(range, onGap) {
			if (ensure !== void 0) {
				const absent = await missingObjects(command, range);
				if (absent.length > 0) await ensure(absent);
			}
			yield* listRange(command, range, onGap);
		},
		brokenNames: (commits) => brokenNames(command, commits),
		async *listAllObjects() {
			const stream = command.stream([
				"cat-file",
				"--batch-all-objects",
				"--unordered",
				"--batch-check=%(objectname)"
			]);
			yield* lines(orInconclusive(stream));
		},
		async objectFolder() {
			const { exitCode, stdout } = await command.text([
				"rev-parse",
				"--show-object-format",
				"--git-path",
				"objects"
			]);
			const folder = withoutLastLineBreak(stdout.slice(stdout.indexOf("\n") + 1));
			return exitCode === 0 && stdout.startsWith("sha1\n") && folder !== "" ? folder : void 0;
		},
		async *readObjects(oids, { maxBytes = Number.POSITIVE_INFINITY, onLost = mustHave } = {}) {
			const wanted = [...oids];
			if (wanted.length === 0) return;
			await ensure?.(wanted);
			yield* readBatch(command, wanted, {
				maxBytes,
				onLost
			});
		}
	};
	return git;
}
function mustHave(oid) {
	throw new InconclusiveError(`The repository lacks the object ${oid}, or it is damaged; \`git fsck\` tells what else.`);
}
function isYes({ exitCode, stderr }) {
	if (exitCode > 1 && !/not a valid/i.test(stderr)) throw new InconclusiveError(`git could not tell: ${printable(stderr.trim(), 200)}`);
	return exitCode === 0;
}
async function collect(chunks) {
	const parts = [];
	for await (const chunk of orInconclusive(chunks)) parts.push(chunk);
	return Buffer.concat(parts);
}
async function* orInconclusive(chunks) {
	try {
		yield* chunks;
	} catch (error) {
		if (!(error instanceof ProgramFailed)) throw error;
		throw new InconclusiveError(`The repository cannot be read: ${printable(error.message, 300)}. \`git fsck\` tells what is wrong; a fresh clone helps.`, { cause: error });
	}
}
const withoutLastLineBreak = (text) => text.replace(/\r?\n$/, "");
async function readShallow(file) {
	try {
		return (await readFile(file, "latin1")).split("\n").filter((line) => OID.test(line));
	} catch (error) {
		if (codeOf(error) === "ENOENT") return [];
		throw error;
	}
}

//#endregion
export { parseRaw as a, locateGit as c, parseEntry as i, gitCommand as l, askForRecords as n, splitNul as o, grepFiles as r, bareRepository as s, gitProcess as t, gitEnvironment as u };