import { a as summaryLine, d as countOf, r as describeFindings } from "./report.js";
import { a as printable } from "./text.js";
import { t as describeLocation } from "./finding.js";
import { t as IGNORE_FILE } from "./suppress.js";
import { c as describeHidden, l as splitHistory, o as describeState, t as silencingOf } from "./silencing.js";
import { a as wrap, i as displayWidth, n as caretLine, r as excerptParts, t as examinedSentences } from "./examined.js";
import { n as plainText, t as plainLines } from "./plain-text.js";
import { styleText } from "node:util";

//#region src/report/json.ts
const renderJson = (report) => `${JSON.stringify(orderReport(report), null, 2)}\n`;
const orderReport = (report) => ({
	schema: report.schema,
	tool: {
		name: report.tool.name,
		version: report.tool.version
	},
	verdict: report.verdict,
	exitCode: report.exitCode,
	wouldBe: report.wouldBe,
	failOn: report.failOn,
	scope: report.scope,
	commit: report.commit,
	outcomes: report.outcomes.map(orderOutcome),
	findings: report.findings.map(orderFinding),
	loosened: report.loosened,
	notices: report.notices,
	shown: report.shown
});
const orderOutcome = (outcome) => ({
	check: outcome.check,
	status: outcome.status,
	reason: outcome.reason,
	coverage: outcome.coverage,
	leftOut: outcome.leftOut.map(({ what, count, why }) => ({
		what,
		count,
		why
	})),
	durationMs: outcome.durationMs,
	asked: outcome.asked
});
const orderFinding = (finding) => ({
	check: finding.check,
	rule: finding.rule,
	severity: finding.severity,
	title: finding.title,
	message: finding.message,
	fix: finding.fix,
	impact: finding.impact,
	location: orderLocation(finding.location),
	fingerprint: finding.fingerprint,
	state: finding.state,
	ignored: finding.ignored && {
		by: finding.ignored.by,
		reason: finding.ignored.reason,
		until: finding.ignored.until
	},
	evidence: finding.evidence,
	excerpt: finding.excerpt && {
		text: finding.excerpt.text,
		line: finding.excerpt.line,
		highlight: finding.excerpt.highlight && {
			start: finding.excerpt.highlight.start,
			end: finding.excerpt.highlight.end
		}
	},
	replacement: finding.replacement && {
		startLine: finding.replacement.startLine,
		endLine: finding.replacement.endLine,
		startColumn: finding.replacement.startColumn,
		endColumn: finding.replacement.endColumn,
		text: finding.replacement.text
	},
	origin: finding.origin && {
		tool: finding.origin.tool,
		rule: finding.origin.rule,
		url: finding.origin.url
	},
	inlineIgnorable: finding.inlineIgnorable,
	docs: finding.docs,
	newIn: finding.newIn,
	data: finding.data === void 0 ? void 0 : sortKeys(finding.data)
});
function orderLocation(location) {
	switch (location.kind) {
		case "file": {
			const { kind, path, startLine, endLine, startColumn, endColumn } = location;
			return {
				kind,
				path,
				startLine,
				endLine,
				...defined({
					startColumn,
					endColumn
				})
			};
		}
		case "commit": {
			const { kind, commit, path, startLine, endLine } = location;
			return {
				kind,
				commit,
				...defined({ path }),
				...defined({
					startLine,
					endLine
				})
			};
		}
		case "object": return {
			kind: location.kind,
			object: location.object,
			...defined({ name: location.name })
		};
		case "variable": return {
			kind: location.kind,
			name: location.name,
			...defined({ environment: location.environment })
		};
		case "request": return {
			kind: location.kind,
			url: location.url,
			check: location.check
		};
		case "report": return {
			kind: location.kind,
			file: location.file
		};
	}
}
function defined(values) {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));
}
function sortKeys(value) {
	if (Array.isArray(value)) return value.map(sortKeys);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
	return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

//#endregion
//#region src/report/terminal/palette.ts
const plain = (text) => text;
const style = (...format) => (text) => format.reduce((styled, one) => styleText(one, styled, { validateStream: false }), text);
const paletteOf = (color) => color ? {
	severity: {
		blocker: style("red", "bold"),
		high: style("red"),
		medium: style("yellow"),
		low: style("cyan")
	},
	bold: style("bold"),
	dim: style("dim"),
	good: style("green", "bold"),
	bad: style("red", "bold")
} : {
	severity: {
		blocker: plain,
		high: plain,
		medium: plain,
		low: plain
	},
	bold: plain,
	dim: plain,
	good: plain,
	bad: plain
};

//#endregion
//#region src/report/terminal/safe-line.ts
const safeLine = (line) => line.replaceAll("##[", "## [").replace(/^(\s*):(?=:)/, "$1: ");

//#endregion
//#region src/report/terminal/terminal-finding.ts
function findingLines(finding, width, palette) {
	const paint = palette.severity[finding.severity];
	const newIn = finding.newIn === void 0 ? "" : ` (${printable(finding.newIn, 40)})`;
	const state = finding.state === "new" ? "" : ` (${printable(describeState(finding), 300)})`;
	const gutter = " ".repeat(String(finding.excerpt?.line ?? "").length);
	return [
		`${paint(`${finding.severity}:`)} ${palette.bold(printable(finding.title, 255))} ${palette.dim(`[${printable(finding.rule, 100)}]${newIn}${state}`)}`,
		`${gutter}${palette.dim("-->")} ${printable(placeOf(finding), 400)}`,
		...excerptLines(finding, gutter, width, palette),
		...finding.evidence === void 0 ? [] : section("found", `\`${finding.evidence}\``, width, palette),
		...section("", finding.message, width, palette),
		...section("breaks", finding.impact, width, palette),
		...section("fix", finding.fix, width, palette),
		...ignoreLines(finding, palette),
		`  ${palette.dim("learn:")}  launch-ready explain ${printable(finding.rule, 100)}`
	];
}
function placeOf({ location }) {
	const place = describeLocation(location);
	return location.kind === "file" && location.startColumn !== void 0 ? `${place}:${location.startColumn}` : place;
}
function excerptLines({ excerpt, severity }, gutter, width, palette) {
	if (excerpt === void 0 || excerpt.text.trim() === "") return [];
	const parts = excerptParts(excerpt, Math.max(20, width - gutter.length - 4));
	const caret = caretLine(parts);
	const bar = `${gutter} ${palette.dim("|")}`;
	return [
		bar,
		`${palette.dim(`${excerpt.line ?? ""} |`)} ${parts.before}${parts.marked}${parts.after}`.replace(/^ /, ""),
		...caret === void 0 ? [] : [`${bar} ${palette.severity[severity](caret)}`],
		bar
	];
}
function section(name, richText, width, palette) {
	const lines = plainLines(richText);
	const label = name === "" ? "" : `${name}:`;
	const indent = name === "" ? "  " : " ".repeat(10);
	let first = true;
	return lines.flatMap(({ code, text }) => {
		if (code) return [`${indent}    ${text}`.trimEnd()];
		return wrap(text, Math.max(20, width - indent.length)).map((line) => {
			const lead = first && label !== "" ? `  ${palette.dim(label)}${" ".repeat(8 - label.length)}` : indent;
			first = false;
			return line === "" ? "" : `${lead}${line}`;
		});
	});
}
function ignoreLines(finding, palette) {
	if (finding.state === "ignored") return [];
	const { inline, file } = silencingOf(finding);
	const lead = `  ${palette.dim("ignore:")} `;
	if (inline === void 0) return [`${lead}a line for ${IGNORE_FILE}, with your reason`, `          ${file}`];
	return [`${lead}a comment above line ${inline.line}, with your reason`, `          ${inline.text}`];
}

//#endregion
//#region src/report/terminal/terminal.ts
const IN_FULL = 50;
function renderTerminal(report, options) {
	const palette = paletteOf(options.color);
	const width = Math.max(40, options.width);
	const { shown, hidden } = splitHistory(report.findings, options.redactHistory ?? false);
	const fresh = shown.filter(({ state }) => state === "new");
	const marked = shown.filter(({ state }) => state !== "new");
	const full = options.verbose === true ? fresh.length : IN_FULL;
	return `${[
		...fresh.slice(0, full).map((finding) => findingLines(finding, width, palette)),
		shortList(fresh.slice(full), palette),
		sentences("This change loosens the checks:", report.loosened ?? [], width, palette),
		markedLines(marked, options.verbose === true, palette),
		hidden.length === 0 ? [] : wrap(printable(plainText(describeHidden(hidden)), 1e3), width),
		checkLines(report.outcomes, width, palette),
		report.notices.flatMap((notice) => wrap(`note: ${printable(plainText(notice), 2e3)}`, width)),
		[painted(report, palette)(printable(summaryLine(report), 4e3))]
	].filter((section) => section.length > 0).flatMap((section) => ["", ...section]).slice(1).map(safeLine).join("\n")}\n`;
}
const painted = ({ verdict, wouldBe }, palette) => verdict === "pass" ? (wouldBe ?? "pass") === "pass" ? palette.good : palette.bold : palette.bad;
const oneLine = (finding, palette, after = "") => `  ${palette.severity[finding.severity](finding.severity)}: ${printable(finding.title, 255)} [${printable(finding.rule, 100)}] --> ${printable(describeLocation(finding.location), 300)}${after}`;
function shortList(findings, palette) {
	if (findings.length === 0) return [];
	return [`${countOf(findings.length, "findings")} more, in short (${describeFindings(findings)}; --verbose shows all in full):`, ...findings.map((finding) => oneLine(finding, palette))];
}
function markedLines(findings, verbose, palette) {
	if (findings.length === 0) return [];
	const known = findings.filter(({ state }) => state === "known").length;
	const ignored = findings.length - known;
	const words = [known > 0 ? `${known} known already` : "", ignored > 0 ? `${ignored} ignored` : ""].filter((count) => count !== "").join(", ");
	if (!verbose) return [`${words} (--verbose lists them)`];
	return [`${words}:`, ...findings.map((finding) => oneLine(finding, palette, palette.dim(` (${printable(describeState(finding), 300)})`)))];
}
function sentences(title, all, width, palette) {
	if (all.length === 0) return [];
	const items = all.flatMap((sentence) => wrap(printable(plainText(sentence), 1e3), width - 4).map((line, index) => `${index === 0 ? "  - " : "    "}${line}`));
	return [palette.bold(title), ...items];
}
function checkLines(outcomes, width, palette) {
	const names = outcomes.map(({ check }) => printable(check, 40));
	const nameWidth = Math.max(0, ...names.map(displayWidth));
	const statusWidth = Math.max(0, ...outcomes.map(({ status }) => status.length));
	const indent = " ".repeat(nameWidth + statusWidth + 4);
	return outcomes.flatMap((outcome, index) => {
		const name = names[index] ?? "";
		const lead = `${palette.bold(name)}${" ".repeat(nameWidth - displayWidth(name) + 2)}${outcome.status.padEnd(statusWidth + 2)}`;
		const [first = "", ...more] = examinedSentences(outcome).flatMap((text) => wrap(printable(text, 1e3), Math.max(20, width - indent.length)));
		return [`${lead}${first}`, ...more.map((line) => `${indent}${line}`)];
	});
}

//#endregion
export { renderJson as n, renderTerminal as t };