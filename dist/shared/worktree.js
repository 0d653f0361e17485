import { t as InconclusiveError } from "./errors.js";
import { i as parseEntry, n as askForRecords, o as splitNul, r as grepFiles, t as gitProcess } from "./git-process.js";
import { a as readObjectsOf, n as folderTree, o as readOne } from "./tree.js";
import path from "node:path";

//#region src/io/worktree.ts
async function uncommittedFiles(command, root) {
	return (await askForRecords(command, [
		...inside(root),
		"status",
		"--porcelain=v1",
		"-z",
		"--untracked-files=all",
		"--no-renames",
		"--ignore-submodules=all"
	])).flatMap((record) => {
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
function worktreeTree(command, files, root) {
	const disk = folderTree(files, root);
	let listing;
	const entries = () => {
		listing ??= listWorktree(command, files, root).then(async (found) => found ?? await disk.list()).then((found) => new Map(found.map((entry) => [entry.path, entry])));
		return listing;
	};
	const tree = {
		describe: "working directory",
		list: async () => [...(await entries()).values()].map(({ path: entry, kind, untracked }) => ({
			path: entry,
			kind,
			...untracked === void 0 ? {} : { untracked }
		})),
		async read(file) {
			const { kind, absent } = (await entries()).get(file) ?? {};
			if (kind === "symlink" && absent === void 0) return Buffer.from(await files.readLink(path.join(root, file)));
			const onDisk = await disk.read(file);
			return onDisk === void 0 && absent !== void 0 ? readIndexed(command, absent) : onDisk;
		},
		search: (literal) => grepFiles(command, literal, "--untracked", inside(root)),
		async *readAll(wanted, maxBytes) {
			const absent = [];
			for (const entry of wanted) {
				const oid = (await entries()).get(entry.path)?.absent;
				if (oid !== void 0 && !await files.exists(path.join(root, entry.path))) absent.push({
					...entry,
					oid
				});
				else yield {
					entry,
					content: await readOne(tree, entry.path, maxBytes)
				};
			}
			yield* readObjectsOf(gitProcess(command), absent, maxBytes);
		}
	};
	return tree;
}
async function readIndexed(command, oid) {
	for await (const { content } of gitProcess(command).readObjects([oid])) if (content !== void 0) return content;
	throw new InconclusiveError(`git has no object ${oid}.`);
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
		ask("--cached", "--stage", "-t"),
		ask("--deleted"),
		ask("--others", "--exclude-standard")
	]);
	if (answers.some(({ exitCode }) => exitCode !== 0)) return void 0;
	const [cached = [], deleted = [], others = []] = answers.map(({ stdout }) => splitNul(stdout));
	const gone = new Set(deleted);
	const found = /* @__PURE__ */ new Map();
	for (const record of cached) {
		const { path: entry, oid, kind, fields } = parseEntry(record);
		const isSkipped = fields[0] === "S" && kind !== "submodule";
		if (!gone.has(entry)) found.set(entry, {
			path: entry,
			kind,
			...isSkipped ? { absent: oid } : {}
		});
	}
	for (const entry of others) {
		const kind = entry.endsWith("/") ? "submodule" : await isLink(files, path.join(root, entry)) ? "symlink" : "file";
		found.set(entry, {
			path: entry.replace(/\/$/, ""),
			kind,
			untracked: true
		});
	}
	return [...found.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
const isLink = (files, file) => files.readLink(file).then(() => true, () => false);

//#endregion
export { worktreeTree as n, uncommittedFiles as t };