import { t as InconclusiveError } from "./errors.js";
import { t as ApiFailure } from "./github-api.js";

//#region src/core/diff.ts
const diffOf = (files) => new Map([...files].map((file) => [file.path, file]));
function parseDiff(text) {
	const lines = text.split("\n");
	const files = [];
	for (let at = 0; at < lines.length;) {
		const header = lines[at++] ?? "";
		if (!header.startsWith("diff --git ")) continue;
		let [from, path] = pathsOfHeader(header.slice(11));
		while (at < lines.length && !isEndOfHeader(lines[at] ?? "")) {
			const line = lines[at++] ?? "";
			if (line.startsWith("--- ")) from = withoutPrefix(line.slice(4)) ?? from;
			else if (line.startsWith("+++ ")) path = withoutPrefix(line.slice(4)) ?? from;
			else if (/^(?:rename|copy) from /.test(line)) from = unquote(line.slice(line.indexOf("from ") + 5));
			else if (/^(?:rename|copy) to /.test(line)) path = unquote(line.slice(line.indexOf("to ") + 3));
			if (line.startsWith("--- /dev/null")) from = path;
		}
		const { hunks, end } = hunksFrom(lines, at);
		at = end;
		files.push({
			path,
			from,
			hunks
		});
	}
	return files;
}
const parseHunks = (patch) => hunksFrom(patch.split("\n"), 0).hunks;
const isEndOfHeader = (line) => line.startsWith("@@ ") || line.startsWith("diff --git ");
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
function hunksFrom(lines, start) {
	const hunks = [];
	let at = start;
	for (;;) {
		const header = HUNK.exec(lines[at] ?? "");
		if (!header) return {
			hunks,
			end: at
		};
		at++;
		const [oldStart, oldLines, newStart, newLines] = [
			header[1],
			header[2] ?? "1",
			header[3],
			header[4] ?? "1"
		].map(Number);
		const hunk = {
			oldStart,
			oldLines,
			newStart,
			newLines,
			lines: []
		};
		let [oldLine, newLine] = [oldStart, newStart];
		const [oldEnd, newEnd] = [oldStart + oldLines, newStart + newLines];
		for (; at < lines.length && (oldLine < oldEnd || newLine < newEnd); at++) {
			const line = lines[at] ?? "";
			const text = line.slice(1);
			const sign = line.charAt(0);
			if (sign === "+") hunk.lines.push({
				kind: "added",
				text,
				newLine: newLine++
			});
			else if (sign === "-") hunk.lines.push({
				kind: "removed",
				text,
				oldLine: oldLine++
			});
			else if (sign !== "\\") hunk.lines.push({
				kind: "context",
				text,
				oldLine: oldLine++,
				newLine: newLine++
			});
		}
		while (lines[at]?.startsWith("\\")) at++;
		hunks.push(hunk);
	}
}
function pathsOfHeader(rest) {
	const quoted = /^("(?:[^"\\]|\\.)*") (.*)$/.exec(rest) ?? /^(.*) ("(?:[^"\\]|\\.)*")$/.exec(rest);
	const middle = (rest.length - 1) / 2;
	const [from, to] = quoted ? [quoted[1] ?? "", quoted[2] ?? ""] : [rest.slice(0, middle), rest.slice(middle + 1)];
	return [withoutPrefix(from) ?? "", withoutPrefix(to) ?? ""];
}
function withoutPrefix(name) {
	const path = unquote(name.replace(/\t$/, ""));
	return path === "/dev/null" ? void 0 : path.replace(/^[^/]*\//, "");
}
const ESCAPES = {
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
function unquote(name) {
	const inner = /^"(.*)"$/s.exec(name)?.[1];
	if (inner === void 0) return name;
	const bytes = [...inner.matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs)].map(([, octal, letter, plain]) => octal !== void 0 ? Buffer.from([Number.parseInt(octal, 8)]) : Buffer.from(plain ?? ESCAPES[letter ?? ""] ?? letter ?? ""));
	return Buffer.concat(bytes).toString("utf8");
}
function lineAfter(hunks, oldLine) {
	let shift = 0;
	for (const hunk of hunks) {
		const first = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart;
		if (oldLine < first) break;
		const end = first + hunk.oldLines;
		if (oldLine < end) return hunk.lines.find((line) => line.oldLine === oldLine)?.newLine;
		shift = (hunk.newLines === 0 ? hunk.newStart + 1 : hunk.newStart + hunk.newLines) - end;
	}
	return oldLine + shift;
}
const hunkAt = (file, line) => file?.hunks.find(({ newStart, newLines }) => line >= newStart && line < newStart + newLines);
const lineAt = (file, line) => hunkAt(file, line)?.lines.find(({ newLine }) => newLine === line);
const turned = ({ path, from, hunks }) => ({
	path: from,
	from: path,
	hunks: hunks.map((hunk) => ({
		oldStart: hunk.newStart,
		oldLines: hunk.newLines,
		newStart: hunk.oldStart,
		newLines: hunk.oldLines,
		lines: hunk.lines.map(({ kind, text, oldLine, newLine }) => ({
			kind: kind === "context" ? kind : kind === "added" ? "removed" : "added",
			text,
			...newLine === void 0 ? {} : { oldLine: newLine },
			...oldLine === void 0 ? {} : { newLine: oldLine }
		}))
	}))
});

//#endregion
//#region src/app/place.ts
async function placeFindings(findings, { git, scope, shownAt }) {
	if (git === void 0 || shownAt === void 0 || scope.kind !== "change") return findings;
	const paths = new Set(findings.flatMap(({ location }) => location.kind === "file" ? [location.path] : []));
	let text;
	try {
		text = await git.diff(scope.head, shownAt, "lines", [...paths]);
	} catch (error) {
		if (error instanceof InconclusiveError) return findings;
		throw error;
	}
	return placedBy(findings, diffOf(parseDiff(text)));
}
async function placeForeign(report, event, checkedOut, api) {
	const isForeign = ({ origin, location }) => origin !== void 0 && location.kind === "file";
	const { question } = event;
	if (api === void 0 || question.kind !== "pull-request" || question.merge === void 0) return report;
	if (checkedOut !== question.merge) return report;
	if (!report.findings.some(isForeign)) return report;
	let text;
	try {
		text = await (await api()).compareDiff(question.head, question.merge);
	} catch (error) {
		if (error instanceof ApiFailure) return report;
		throw error;
	}
	if (text === void 0) return report;
	const toBranch = diffOf(parseDiff(text).map(turned));
	const findings = report.findings.map((each) => isForeign(each) ? placedBy([each], toBranch)[0] ?? each : each);
	return {
		...report,
		findings
	};
}
function placedBy(findings, diff) {
	return findings.map((finding) => {
		const { location, excerpt } = finding;
		const hunks = location.kind === "file" ? diff.get(location.path)?.hunks : void 0;
		if (location.kind !== "file" || hunks === void 0) return finding;
		const lineOf = (line) => {
			for (let at = line; at > 0; at--) {
				const after = lineAfter(hunks, at);
				if (after !== void 0) return Math.max(1, after);
			}
			return 1;
		};
		const startLine = lineOf(location.startLine);
		const { replacement, ...rest } = finding;
		return {
			...rest,
			...replacement === void 0 ? {} : replacementAt(replacement, lineOf),
			location: {
				...location,
				startLine,
				endLine: Math.max(startLine, lineOf(location.endLine))
			},
			...excerpt?.line === void 0 ? {} : { excerpt: {
				...excerpt,
				line: lineOf(excerpt.line)
			} }
		};
	});
}
function replacementAt(replacement, lineOf) {
	const [startLine, endLine] = [lineOf(replacement.startLine), lineOf(replacement.endLine)];
	return endLine - startLine === replacement.endLine - replacement.startLine ? { replacement: {
		...replacement,
		startLine,
		endLine
	} } : {};
}

//#endregion
export { lineAt as a, hunkAt as i, placeForeign as n, parseDiff as o, diffOf as r, parseHunks as s, placeFindings as t };