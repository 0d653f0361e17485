import { r as codeOf, t as InconclusiveError } from "./errors.js";
import path from "node:path";

//#region src/io/tree.ts
async function* readAll(tree, entries, maxBytes) {
	if (tree.readAll !== void 0) yield* tree.readAll(entries, maxBytes);
	else for (const entry of entries) yield {
		entry,
		content: await readOne(tree, entry.path, maxBytes)
	};
}
async function readOne(tree, file, maxBytes) {
	try {
		const content = await tree.read(file);
		if (content === void 0) return "unreadable";
		return content.length > maxBytes ? "huge" : content;
	} catch (error) {
		if (codeOf(error) === "ERR_FS_FILE_TOO_LARGE") return "huge";
		if (error instanceof InconclusiveError) return "damaged";
		if ([
			"EACCES",
			"EPERM",
			"EIO"
		].includes(codeOf(error) ?? "")) return "unreadable";
		throw error;
	}
}
async function* readObjectsOf(git, entries, maxBytes) {
	let at = 0;
	let told = 0;
	function* lost() {
		for (; told < at; told++) {
			const entry = entries[told];
			if (entry !== void 0) yield {
				entry,
				content: "damaged"
			};
		}
	}
	const onLost = () => void at++;
	try {
		const oids = entries.map(({ oid = "" }) => oid);
		for await (const { content = "huge" } of git.readObjects(oids, {
			maxBytes,
			onLost
		})) {
			yield* lost();
			const entry = entries[at++];
			told = at;
			if (entry !== void 0) yield {
				entry,
				content
			};
		}
	} catch (error) {
		if (!(error instanceof InconclusiveError)) throw error;
		at = entries.length;
	}
	yield* lost();
}
async function readText(tree, file) {
	const bytes = await tree.read(file);
	return bytes && new TextDecoder("utf-8").decode(bytes);
}
function commitTree(git, commit) {
	let listing;
	let byPath;
	const list = () => {
		listing ??= git.listTree(commit);
		return listing;
	};
	return {
		describe: `commit ${commit.slice(0, 7)}`,
		list,
		async read(file) {
			byPath ??= list().then((entries) => new Map(entries.map((entry) => [entry.path, entry])));
			const oid = (await byPath).get(file)?.oid;
			return oid === void 0 ? void 0 : git.readBlob(oid);
		},
		search: (literal) => git.grep(commit, literal),
		readAll: (entries, maxBytes) => readObjectsOf(git, entries, maxBytes)
	};
}
function folderTree(files, root) {
	const tree = {
		describe: `folder ${path.basename(root) || root}`,
		async list() {
			const entries = [];
			const onUnreadable = (entry) => void entries.push({
				path: entry,
				kind: "file"
			});
			for await (const { path: entry, kind } of files.walk(root, onUnreadable)) entries.push({
				path: entry,
				kind,
				untracked: true
			});
			return entries;
		},
		async read(file) {
			const target = path.resolve(root, file);
			return target.startsWith(path.resolve(root) + path.sep) ? readFile(files, target) : void 0;
		},
		search: (literal) => searchOneByOne(tree, literal)
	};
	return tree;
}
async function readFile(files, file) {
	try {
		return await files.read(file);
	} catch (error) {
		if (codeOf(error) === "EISDIR") return void 0;
		throw error;
	}
}
async function searchOneByOne(tree, literal) {
	const found = [];
	for (const { path: file, kind } of await tree.list()) if (kind === "file" && (await tree.read(file))?.includes(literal)) found.push(file);
	return found;
}
function memoryTree(contents) {
	const paths = Object.keys(contents).sort((a, b) => a < b ? -1 : 1);
	const tree = {
		describe: "memory",
		list: async () => paths.map((entry) => ({
			path: entry,
			kind: "file"
		})),
		async read(file) {
			const content = contents[file];
			return typeof content === "string" ? Buffer.from(content) : content;
		},
		search: (literal) => searchOneByOne(tree, literal)
	};
	return tree;
}

//#endregion
export { readObjectsOf as a, readAll as i, folderTree as n, readOne as o, memoryTree as r, readText as s, commitTree as t };