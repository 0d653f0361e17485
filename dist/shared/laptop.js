import { n as UserError, t as InconclusiveError } from "./errors.js";
import { a as printable, i as nearest } from "./text.js";
import { n as countOf } from "./outcome.js";
import { n as ProgramMissing, r as runText } from "./process.js";
import { a as parseRaw, c as locateGit, i as parseEntry, l as gitCommand, n as askForRecords, r as grepFiles, s as bareRepository, t as gitProcess, u as gitEnvironment } from "./git-process.js";
import { a as readObjectsOf, n as folderTree, r as memoryTree, t as commitTree } from "./tree.js";
import { n as describeRange, r as filesOfFolder } from "./subject.js";
import { n as worktreeTree, t as uncommittedFiles } from "./worktree.js";
import path from "node:path";

//#region src/io/index-tree.ts
function indexTree(command, git) {
	let listing;
	let byPath;
	const list = () => {
		listing ??= listIndex(command);
		return listing;
	};
	return {
		describe: "index",
		list,
		async read(file) {
			byPath ??= list().then((entries) => new Map(entries.map((entry) => [entry.path, entry])));
			const oid = (await byPath).get(file)?.oid;
			return oid === void 0 ? void 0 : git.readBlob(oid);
		},
		async search(literal) {
			const found = new Set(await grepFiles(command, literal, "--cached"));
			const both = (await list()).filter(({ isUnmerged }) => isUnmerged);
			for (const { path } of both) found.delete(path);
			for await (const { entry, content } of readObjectsOf(git, both, Number.POSITIVE_INFINITY)) if (typeof content === "string") throw new InconclusiveError(`git cannot read ${printable(entry.path, 200)}.`);
			else if (content.includes(literal)) found.add(entry.path);
			return [...found];
		},
		readAll: (entries, maxBytes) => readObjectsOf(git, entries, maxBytes)
	};
}
const COMMON_BASE = "1";
async function listIndex(command) {
	return (await askForRecords(command, [
		"ls-files",
		"-z",
		"--full-name",
		"--cached",
		"--stage"
	])).flatMap((record) => {
		const { path, oid, kind, fields } = parseEntry(record);
		const stage = fields.at(-1);
		if (stage === COMMON_BASE) return [];
		return [{
			path,
			oid,
			kind,
			...stage === "0" ? {} : { isUnmerged: true }
		}];
	});
}
async function stagedFiles(command, commit) {
	const records = await askForRecords(command, [
		"diff-index",
		"--cached",
		"--raw",
		"-z",
		"--no-abbrev",
		"--no-renames",
		"--ignore-submodules",
		"--ita-invisible-in-index",
		commit
	]);
	return parseRaw(records).map(({ path, status }) => ({
		path,
		status
	}));
}

//#endregion
//#region src/app/files-subject.ts
const NOWHERE = "0".repeat(40);
function filesSubject(files, context) {
	const tree = (named) => memoryTree(Object.fromEntries(named.map(({ path, text }) => [path, text])));
	return {
		words: `${files.length === 1 ? files[0]?.path : `${files.length} files`}${context.length === 0 ? "" : `, after ${context.length === 1 ? "1 other" : `${context.length} others`}`}`,
		scope: {
			kind: "change",
			base: NOWHERE,
			head: NOWHERE,
			uncommitted: files.map(({ path }) => path)
		},
		head: tree([...context, ...files]),
		base: tree(context),
		changes: files.map(({ path }) => ({
			path,
			status: "added"
		})),
		trust: "disk",
		review: true,
		fork: false,
		existing: "new",
		notices: []
	};
}

//#endregion
//#region src/app/laptop.ts
const LOCAL = {
	trust: "disk",
	review: true,
	fork: false,
	existing: "new",
	notices: []
};
async function laptopSubject(repo, given, world) {
	const bare = world.isNamed ? await bareRepository(repo) : void 0;
	const location = bare ?? await locateGit(repo);
	const options = bare !== void 0 && given.head === void 0 ? {
		...given,
		head: "HEAD"
	} : given;
	if (location) await mustTrustOwner(location, world);
	const named = options.migrations?.files;
	if (named !== void 0) {
		const subject = filesSubject(named, options.migrations?.context ?? []);
		return location === void 0 ? subject : {
			...subject,
			judgedBy: worktreeTree(gitCommand(location.gitDir, world.env), world.files, location.root)
		};
	}
	if (options.stdin !== void 0) {
		const { name, bytes } = options.stdin;
		const head = memoryTree({ [name]: bytes });
		const subject = {
			...LOCAL,
			words: "standard input",
			scope: { kind: "stdin" },
			head,
			review: false
		};
		const changes = [{
			path: name,
			status: "added"
		}];
		const judgedBy = location && worktreeTree(gitCommand(location.gitDir, world.env), world.files, location.root);
		return {
			...subject,
			changes,
			...judgedBy === void 0 ? {} : { judgedBy }
		};
	}
	if (options.folder !== void 0) {
		const subject = await folderSubject(path.resolve(repo, options.folder), "`--folder`", world);
		return location ? {
			...subject,
			judgedBy: worktreeTree(gitCommand(location.gitDir, world.env), world.files, location.root)
		} : subject;
	}
	if (options.base !== void 0 && options.scope !== "auto" && options.scope !== "change") throw new UserError("--base and --tree or --history are two different looks.", "Leave one of them out.");
	if (!location) {
		if (!await world.files.exists(repo)) throw new UserError(`There is no folder ${repo}.`, "Correct `--repo`.");
		if (options.base ?? options.head) throw new UserError(`${repo} is not a git repository, so there is nothing to compare.`, "Leave out --base and --head, or correct --repo.");
		return {
			...await folderSubject(path.resolve(repo), "`--repo`", world),
			scope: { kind: "tree" },
			words: "all files (not a git repository)",
			notices: options.checks.every((check) => check === "smoke") ? [] : [`${repo} is not a git repository: all files below it were looked at, and compared with nothing.`]
		};
	}
	const command = gitCommand(location.gitDir, world.env);
	const git = gitProcess(command);
	if (options.checks.every((check) => check === "smoke") && options.scope === "auto" && options.head === void 0) {
		const commit = await git.resolveCommit("HEAD");
		return {
			...LOCAL,
			words: "what is deployed",
			scope: { kind: "tree" },
			head: {
				...folderTree(world.files, location.root),
				describe: "working directory"
			},
			git,
			changes: [],
			review: false,
			...commit === void 0 ? {} : { commit }
		};
	}
	const complaint = await git.complaint();
	if (complaint !== void 0 && options.scope !== "tree") throw new UserError(`${location.gitDir} cannot be read as a git repository: ${complaint}`, "Mend it or clone again; `--tree` looks at the files alone.");
	if (options.staged) return stagedSubject(location, await git.resolveCommit("HEAD"), world);
	const tip = options.head === void 0 ? await git.resolveCommit("HEAD") : void 0;
	if (options.head === void 0 && tip === void 0) {
		const head = worktreeTree(command, world.files, location.root);
		const changes = (await head.list()).map((entry) => ({
			path: entry.path,
			status: "added"
		}));
		const all = {
			...LOCAL,
			head,
			changes
		};
		const unborn = await git.isUnborn();
		if (options.scope === "history" && (!unborn || await git.hasReferences())) return {
			...all,
			words: "the whole history",
			scope: {
				kind: "history",
				...unborn ? {} : { head: "HEAD" }
			},
			git,
			review: false
		};
		if (options.base !== void 0 || !unborn && options.scope !== "tree") throw new UserError("HEAD names no commit that is here, so there is nothing to compare.", "Check out a branch, or name the commit with `--head`.");
		const words = unborn ? "all files (no commits yet)" : "all files";
		return {
			...all,
			words,
			scope: { kind: "tree" }
		};
	}
	const head = tip ?? await mustResolve(git, options.head ?? "HEAD", "--head");
	const fromDisk = options.head === void 0;
	const tree = fromDisk ? worktreeTree(command, world.files, location.root) : commitTree(git, head);
	if (options.scope === "history" || options.scope === "tree") {
		if (options.scope === "history" && await git.isShallow()) throw new UserError("This clone is shallow: most of its history is not here.", "Run `git fetch --unshallow` first.");
		const changes = (await tree.list()).map((entry) => ({
			path: entry.path,
			status: "added"
		}));
		const scope = options.scope === "history" ? {
			kind: "history",
			head
		} : { kind: "tree" };
		const words = options.scope === "history" ? "the whole history" : "all files";
		return {
			...LOCAL,
			words,
			scope,
			head: tree,
			git,
			changes,
			commit: head,
			review: false
		};
	}
	const since = await findBase(git, options, head);
	if (since === void 0) {
		const changes = (await tree.list()).map((entry) => ({
			path: entry.path,
			status: "added"
		}));
		return {
			...LOCAL,
			words: "all files",
			scope: { kind: "tree" },
			head: tree,
			git,
			changes,
			commit: head,
			notices: ["No default branch was found to compare with, so all files were looked at. Give --base to compare."]
		};
	}
	await mustHaveRange(git, since.base, head);
	const uncommitted = fromDisk ? await uncommittedFiles(command, location.root) : [];
	const committed = await git.changedFiles(since.base, head);
	const words = await describeRange(git, since.base, head, `${since.words} (${since.base.slice(0, 7)})`);
	return {
		...LOCAL,
		words: uncommitted.length === 0 ? words : `${words} and ${uncommitted.length} uncommitted ${uncommitted.length === 1 ? "file" : "files"}`,
		scope: {
			kind: "change",
			base: since.base,
			head,
			uncommitted: uncommitted.filter((change) => change.status !== "deleted").map((change) => change.path)
		},
		head: tree,
		base: commitTree(git, since.base),
		git,
		changes: mergeChanges(committed, uncommitted),
		commit: head
	};
}
async function mustTrustOwner({ root }, { env }) {
	const { GIT_CONFIG_COUNT: _, ...clean } = gitEnvironment(env, {});
	const answer = await runText("git", [
		"-C",
		root,
		"rev-parse",
		"--git-dir"
	], { env: clean }).catch((error) => {
		if (error instanceof ProgramMissing) return void 0;
		throw error;
	});
	if (answer !== void 0 && answer.exitCode !== 0 && /dubious ownership/.test(answer.stderr)) throw new UserError(`${root} belongs to another user, and git does not work there: its configuration could run programs as you.`, `If you trust it: git config --global --add safe.directory ${root}`);
}
function mergeChanges(committed, uncommitted) {
	const merged = new Map(committed.map((change) => [change.path, change]));
	for (const change of uncommitted) {
		const earlier = merged.get(change.path);
		if (earlier?.status === "added" && change.status === "modified") continue;
		if (earlier?.status === "added" && change.status === "deleted") merged.delete(change.path);
		else if (earlier?.status === "deleted" && change.status === "added") merged.set(change.path, {
			path: change.path,
			status: "modified"
		});
		else merged.set(change.path, earlier && change.status === "modified" ? earlier : change);
	}
	return [...merged.values()];
}
async function stagedSubject({ gitDir, root }, tip, { env }) {
	const indexFile = env["GIT_INDEX_FILE"];
	const command = gitCommand(gitDir, env, indexFile === void 0 ? void 0 : path.resolve(root, indexFile));
	const git = gitProcess(command);
	const head = indexTree(command, git);
	if (tip === void 0) {
		const changes = (await head.list()).map((entry) => ({
			path: entry.path,
			status: "added"
		}));
		return {
			...LOCAL,
			words: "staged files (no commits yet)",
			scope: { kind: "tree" },
			head,
			changes
		};
	}
	const changes = await stagedFiles(command, tip);
	const uncommitted = changes.filter(({ status }) => status !== "deleted").map((change) => change.path);
	return {
		...LOCAL,
		words: changes.length === 0 ? "nothing that is staged" : `${countOf(changes.length, "staged files")}`,
		scope: {
			kind: "change",
			base: tip,
			head: tip,
			uncommitted
		},
		head,
		base: commitTree(git, tip),
		git,
		changes,
		commit: tip
	};
}
async function folderSubject(folder, option, { files }) {
	const head = folderTree(files, folder);
	const changes = await filesOfFolder(head, folder, option);
	return {
		...LOCAL,
		words: `folder ${path.basename(folder)}`,
		scope: {
			kind: "folder",
			path: folder
		},
		head,
		changes,
		review: false
	};
}
async function findBase(git, options, head) {
	if (options.base !== void 0) return {
		base: await mustResolve(git, options.base, "--base"),
		words: printable(options.base, 80)
	};
	const branch = await git.currentBranch();
	const candidates = [await git.defaultUpstream(), ...branch === "main" || branch === "master" ? [] : ["main", "master"]];
	for (const name of candidates) {
		if (name === void 0) continue;
		const tip = await git.resolveCommit(name.startsWith("origin/") ? `refs/remotes/${name}` : `refs/heads/${name}`);
		const base = tip && await git.mergeBase(tip, head);
		if (base) return {
			base,
			words: `the merge base with ${name}`
		};
	}
	if (options.scope === "change") throw new UserError("No default branch was found to compare with.", "Name the commit to compare with: `--base REV`.");
}
async function mustResolve(git, revision, option) {
	const commit = await git.resolveCommit(revision);
	if (commit !== void 0) return commit;
	const near = nearest(revision, [
		"HEAD",
		"main",
		"master",
		"origin/main",
		"origin/master"
	]);
	const shallow = await git.isShallow() ? " This clone is shallow; `git fetch --unshallow` brings the rest." : "";
	throw new UserError(`There is no commit \`${printable(revision, 80)}\` (${option}).`, `Write a commit, branch or tag of this repository${near ? ` (did you mean \`${near}\`?)` : ""}.${shallow}`);
}
async function mustHaveRange(git, base, head) {
	if (!await git.isShallow()) return;
	if (await git.mergeBase(base, head) === base) return;
	throw new UserError("This clone is shallow: the commits between base and head cannot be proven to be all here.", "Run `git fetch --unshallow` first.");
}

//#endregion
export { laptopSubject as t };