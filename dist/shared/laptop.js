import { n as UserError, t as InconclusiveError } from "./errors.js";
import { a as printable, i as nearest } from "./text.js";
import { m as folderTree, p as commitTree } from "./rules.js";
import { a as ProgramMissing, i as grepArgs, n as gitCommand, o as runText, r as gitEnvironment, s as locateGit, t as gitProcess } from "./git-process.js";
import { n as describeRange, r as filesOfFolder } from "./subject.js";
import path from "node:path";

//#region src/io/worktree.ts
async function uncommittedFiles(command, root) {
	const { exitCode, stdout, stderr } = await command.text([
		...inside(root),
		"status",
		"--porcelain=v1",
		"-z",
		"--untracked-files=all",
		"--no-renames",
		"--ignore-submodules=all"
	]);
	if (exitCode !== 0) throw new InconclusiveError(`git status failed: ${printable(stderr, 200)}`);
	return recordsOf(stdout).flatMap((record) => {
		const status = statusOf(record.slice(0, 2));
		return status === void 0 || record.endsWith("/") ? [] : [{
			path: record.slice(3),
			status
		}];
	});
}
function statusOf(code) {
	if (/^(?:DD|AU|UD|UA|DU|AA|UU)$/.test(code)) return "modified";
	if (code === "AD") return void 0;
	if (code.includes("D")) return "deleted";
	return code === "??" || code.includes("A") ? "added" : "modified";
}
const inside = (root) => [
	"-C",
	root,
	`--work-tree=${root}`
];
const recordsOf = (output) => output.split("\0").filter((record) => record !== "");
function worktreeTree(command, files, root) {
	const disk = folderTree(files, root);
	let listing;
	let links;
	const list = () => {
		listing ??= listWorktree(command, files, root).then((entries) => entries ?? disk.list());
		return listing;
	};
	return {
		describe: "working directory",
		list,
		async read(file) {
			links ??= list().then((entries) => new Set(entries.flatMap(({ path: entry, kind }) => kind === "symlink" ? [entry] : [])));
			return (await links).has(file) ? Buffer.from(await files.readLink(path.join(root, file))) : disk.read(file);
		},
		async search(literal) {
			const { exitCode, stdout } = await command.text([
				...inside(root),
				...grepArgs(literal),
				"--untracked"
			]);
			return exitCode > 1 ? [] : recordsOf(stdout);
		}
	};
}
async function listWorktree(command, files, root) {
	const ask = (...options) => command.text([
		...inside(root),
		"ls-files",
		"-z",
		"--full-name",
		...options
	]);
	const answers = await Promise.all([
		ask("--cached", "--stage"),
		ask("--deleted"),
		ask("--others", "--exclude-standard")
	]);
	if (answers.some(({ exitCode }) => exitCode !== 0)) return void 0;
	const [cached = [], deleted = [], others = []] = answers.map(({ stdout }) => recordsOf(stdout));
	const gone = new Set(deleted);
	const found = /* @__PURE__ */ new Map();
	for (const record of cached) {
		const entry = record.slice(record.indexOf("	") + 1);
		const kind = record.startsWith("160000") ? "submodule" : record.startsWith("120000") ? "symlink" : "file";
		if (!gone.has(entry)) found.set(entry, {
			path: entry,
			kind
		});
	}
	for (const entry of others) {
		const kind = entry.endsWith("/") ? "submodule" : await isLink(files, path.join(root, entry)) ? "symlink" : "file";
		found.set(entry, {
			path: entry.replace(/\/$/, ""),
			kind
		});
	}
	return [...found.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
const isLink = (files, file) => files.readLink(file).then(() => true, () => false);

//#endregion
//#region src/app/laptop.ts
const LOCAL = {
	trust: "disk",
	review: true,
	fork: false,
	existing: "new",
	notices: []
};
async function laptopSubject(repo, options, world) {
	const location = await locateGit(repo);
	if (location) await mustTrustOwner(location, world);
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
	const tip = await git.resolveCommit("HEAD");
	if (tip === void 0) {
		const head = worktreeTree(command, world.files, location.root);
		const changes = (await head.list()).map((entry) => ({
			path: entry.path,
			status: "added"
		}));
		return {
			...LOCAL,
			words: "all files (no commits yet)",
			scope: { kind: "tree" },
			head,
			changes
		};
	}
	const head = options.head === void 0 ? tip : await mustResolve(git, options.head, "--head");
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