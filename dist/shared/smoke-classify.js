import { n as UserError } from "./errors.js";
import { a as printable } from "./text.js";
import { n as countOf } from "./outcome.js";
import { t as nodeFiles } from "./files.js";
import { n as safeLine, t as paletteOf } from "./palette.js";
import { t as writeWholeFile } from "./write-file.js";
import { a as readPage, r as isBlankPage, s as recogniseWall, t as recogniseErrorPage } from "./error-pages.js";
import path from "node:path";

//#region src/checks/smoke/saved-page.ts
const TYPES = [[/\.x?html?$/i, "text/html"], [/\.json$/i, "application/json"]];
function judgeSaved(bytes, file) {
	const { status, headers, body } = readSaved(bytes);
	const type = headers.get("content-type")?.[0] ?? TYPES.find(([name]) => name.test(file))?.[1];
	const page = readPage(body, type);
	if (page.kind === "binary") return void 0;
	const wall = recogniseWall({
		status: status ?? 403,
		headers,
		page
	});
	if (wall !== void 0 && (wall.certain || status !== void 0)) return error(wall.id, `This is ${wall.what}: the app was not seen.`);
	if (isBlankPage(page)) return error("empty", "There is nothing on the page.");
	const found = recogniseErrorPage(page);
	if (found !== void 0) return error(found.id, `This is ${found.what}.`);
	return {
		verdict: "page",
		kind: null,
		why: null
	};
}
const error = (kind, why) => ({
	verdict: "error-page",
	kind,
	why
});
const MAX_HEAD = 65536;
const MAX_HEADS = 20;
function readSaved(bytes) {
	let body = bytes;
	let status;
	let headers = /* @__PURE__ */ new Map();
	for (let count = 0; count < MAX_HEADS; count++) {
		const start = new TextDecoder("latin1").decode(body.subarray(0, MAX_HEAD));
		const line = /^HTTP\/\d(?:\.\d)? (\d{3})(?: [^\r\n]*)?\r?\n/.exec(start);
		if (line === null) break;
		const rest = start.slice(line[0].length);
		const end = /^\r?\n|\r?\n\r?\n/.exec(rest);
		const head = end === null ? rest : rest.slice(0, end.index);
		if (!head.split(/\r?\n/).every((each) => each === "" || /^[\w!#$%&'*+.^`|~-]+:|^[ \t]/.test(each))) break;
		status = Number(line[1]);
		headers = headersOf(head);
		body = end === null ? body.subarray(body.length) : body.subarray(line[0].length + end.index + end[0].length);
	}
	return {
		status,
		headers,
		body
	};
}
function headersOf(head) {
	const headers = /* @__PURE__ */ new Map();
	for (const line of head.split(/\r?\n/)) {
		const colon = line.indexOf(":");
		if (colon <= 0) continue;
		const name = line.slice(0, colon).trim().toLowerCase();
		headers.set(name, [...headers.get(name) ?? [], line.slice(colon + 1).trim()]);
	}
	return headers;
}

//#endregion
//#region src/app/cli/smoke-classify.ts
const MAX_FILE = 16777216;
const MAX_FILES = 1e5;
async function smokeClassify(named, options, terminal) {
	if (named.length === 0) throw new UserError("no file is named.", "Name saved pages, or a folder of them.");
	const unread = [];
	const classified = [];
	for (const each of named) for await (const file of filesOf(each, terminal.cwd, unread)) {
		const judged = await classify(file, terminal.cwd);
		if ("why" in judged && !("verdict" in judged)) unread.push(judged);
		else classified.push(judged);
	}
	const palette = paletteOf(terminal.color && options.color);
	const text = options.format === "json" ? `${JSON.stringify(classified.map(({ file, verdict, kind, why }) => ({
		file,
		verdict,
		kind,
		why
	})), null, 2)}\n` : classified.map(({ file, verdict, kind, why }) => verdict === "page" ? `${palette.dim("page")}        ${printable(file, 300)}` : `${palette.severity.high("error-page")}  ${printable(file, 300)}  ${kind}: ${why}`).map((line) => `${safeLine(line)}\n`).join("");
	if (options.output === void 0) terminal.out(text);
	else await writeWholeFile(path.resolve(terminal.cwd, options.output), text, "Name a file that can be written with `--output`.");
	for (const { file, why } of unread) terminal.error(`${safeLine(`${printable(file, 300)}: ${why}`)}\n`);
	if (options.format === "terminal") terminal.out(`${summary(classified, unread)}\n`);
	const isMissing = unread.some(({ file }) => named.includes(file));
	return classified.length === 0 || isMissing ? 2 : 0;
}
function summary(classified, unread) {
	const errors = classified.filter(({ verdict }) => verdict === "error-page").length;
	const left = unread.length === 0 ? "" : `; ${countOf(unread.length, "files")} not judged`;
	return `${countOf(classified.length, "files")}: ${errors} error pages, ${classified.length - errors} pages${left}.`;
}
async function* filesOf(named, cwd, unread) {
	const info = await nodeFiles.look?.(path.resolve(cwd, named));
	if (info === void 0 || !info.isFolder) {
		yield named;
		return;
	}
	const folder = named.replace(/[\\/]+$/, "") || named;
	const inside = (below) => below === "" ? folder : `${folder}/${below}`;
	const onUnreadable = (below) => {
		unread.push({
			file: inside(below),
			why: "cannot be read."
		});
	};
	let count = 0;
	for await (const { path: below, kind } of nodeFiles.walk(path.resolve(cwd, named), onUnreadable)) {
		if (kind !== "file") {
			unread.push({
				file: inside(below),
				why: "is a symbolic link, which is not followed."
			});
			continue;
		}
		if (++count > MAX_FILES) {
			unread.push({
				file: folder,
				why: `has more than ${MAX_FILES} files; the rest is left out.`
			});
			return;
		}
		yield inside(below);
	}
}
async function classify(file, cwd) {
	const full = path.resolve(cwd, file);
	const info = await nodeFiles.look?.(full);
	if (info === void 0) return {
		file,
		why: "does not exist or cannot be looked at."
	};
	if (!info.isFile) return {
		file,
		why: "is no regular file."
	};
	if (info.size > MAX_FILE) return {
		file,
		why: "is larger than 16 MiB, which no page is."
	};
	const bytes = await nodeFiles.read(full).catch(() => void 0);
	if (bytes === void 0) return {
		file,
		why: "cannot be read."
	};
	const judged = judgeSaved(bytes, file);
	return judged === void 0 ? {
		file,
		why: "is no text, so no page."
	} : {
		file,
		...judged
	};
}

//#endregion
export { smokeClassify };