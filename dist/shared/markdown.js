import { c as isBlocking, d as countOf, h as SEVERITIES, l as isDoubtful, r as describeFindings } from "./report.js";
import { a as printable, t as cut } from "./text.js";
import { t as describeLocation } from "./finding.js";
import { t as IGNORE_FILE } from "./suppress.js";
import { t as headlineOf } from "./headline.js";
import { n as fitLines, r as fitPieces, t as bytesOf } from "./fit.js";
import { a as STATUS_ICONS, c as describeHidden, l as splitHistory, n as SEVERITY_ICONS, o as describeState, r as SEVERITY_NAMES, s as worstOf, t as silencingOf } from "./silencing.js";
import { n as caretLine, r as excerptParts, t as examinedSentences } from "./examined.js";
import { i as placeUrl, n as editUrl, r as ignoreFileUrl, t as docsUrl } from "./links.js";
import { n as parseRichText, t as parseInlines } from "./rich-text.js";
import { createHash } from "node:crypto";

//#region src/report/markdown/markdown-escape.ts
const APART = "&#8203;";
const MAX = 2e4;
const SPECIAL = new RegExp([
	"[&<>\"]",
	"\\$",
	"[\\\\`*_[\\]~|^]",
	"@",
	"#(?=\\d)",
	"GH-(?=\\d)",
	":(?=//)",
	"www(?=\\.)",
	":(?=[\\w+-]+:)"
].join("|"), "gi");
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	$: "&#36;"
};
const escapeSpecial = (found) => ENTITIES[found] ?? (/^[\\`*_[\]~|^]$/.test(found) ? `\\${found}` : `${found}${APART}`);
function escapeText(text) {
	return printable(text, MAX).trim().replace(SPECIAL, escapeSpecial).replace(/^(?:([-+=#:])|(\d{1,9})([.)]))/, (_, mark, digits, end) => mark === void 0 ? `${digits}\\${end}` : `\\${mark}`);
}
function codeSpan(text) {
	const line = printable(text, MAX);
	if (line.trim() === "") return "` `";
	const fence = "`".repeat(longestRun(line) + 1);
	const pad = /^`|`$|^ .* $/.test(line) ? " " : "";
	return `${fence}${pad}${line}${pad}${fence}`;
}
const codeSpanInTable = (text) => text.includes("|") ? `<code>${escapeText(text)}</code>` : codeSpan(text);
function codeBlock(lines, language = "text") {
	const printed = lines.map((line) => printable(line.replaceAll("	", "    "), MAX));
	const fence = "`".repeat(Math.max(3, ...printed.map((line) => longestRun(line) + 1)));
	return [
		`${fence}${/^[\w+-]{1,20}$/.test(language) ? language : "text"}`,
		...printed,
		fence
	].join("\n");
}
const longestRun = (line) => (line.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

//#endregion
//#region src/report/markdown/rich-markdown.ts
const richLine = (text) => joinInlines(parseInlines(text.replace(/\s+/g, " ")), codeSpan);
const richCell = (text) => joinInlines(parseInlines(text.replace(/\s+/g, " ")), codeSpanInTable);
function richMarkdown(text, lead = "") {
	const parts = [];
	for (const [index, block] of parseRichText(text).entries()) {
		if (index === 0 && lead !== "" && block.kind !== "paragraph") parts.push(lead);
		if (block.kind === "code") {
			parts.push(codeBlock(block.lines, block.language));
			continue;
		}
		const line = joinInlines(block.inlines, codeSpan);
		const last = parts.at(-1);
		if (block.kind === "paragraph") parts.push(index === 0 && lead !== "" ? `${lead} ${line}` : line);
		else if (last !== void 0 && /^(?:-|\d+\.) /.test(last)) parts[parts.length - 1] = `${last}\n${block.marker} ${line}`;
		else parts.push(`${block.marker} ${line}`);
	}
	return parts.join("\n\n");
}
function joinInlines(inlines, code) {
	return inlines.map((inline, index) => {
		const apart = inline.kind === "code" && inlines[index - 1]?.kind === "code" ? "&#8203;" : "";
		return inline.kind === "code" ? `${apart}${code(inline.text)}` : wordsOf(inline);
	}).join("").trim();
}
function wordsOf({ kind, text }) {
	const before = /^\s/.test(text) ? " " : "";
	const after = /\s$/.test(text) && text.trim() !== "" ? " " : "";
	const escaped = escapeText(text);
	return kind === "strong" && escaped !== "" ? `${before}**${escaped}**${after}` : `${before}${escaped}${after}`;
}

//#endregion
//#region src/report/markdown/markdown-finding.ts
const FORMS = {
	full: 0,
	withoutExcerpt: 1,
	brief: 2,
	line: 3,
	counted: 4
};
const BRIEF = 240;
const EXCERPT_WIDTH = 160;
function findingForms(finding, heading, repository) {
	const { impact, fix, message } = finding;
	const head = [`${"#".repeat(heading)} ${SEVERITY_ICONS[finding.severity]} ${SEVERITY_NAMES[finding.severity]}: ${richLine(finding.title)}`, byline(finding, repository)];
	const breaks = richMarkdown(impact, "**What breaks:**");
	const mend = richMarkdown(fix, "**Fix:**");
	const ignore = ignoreBlock(finding, repository);
	const brief = [richMarkdown(cut(impact, BRIEF), "**What breaks:**"), richMarkdown(cut(fix, BRIEF), "**Fix:**")];
	return [
		block([
			...head,
			richMarkdown(message),
			excerptBlock(finding),
			breaks,
			mend,
			ignore
		]),
		block([
			...head,
			richMarkdown(message),
			breaks,
			mend,
			ignore
		]),
		block([...head, ...brief]),
		findingLine(finding, repository),
		""
	];
}
function findingLine(finding, repository, after = "") {
	return `- ${`${SEVERITY_ICONS[finding.severity]} **${SEVERITY_NAMES[finding.severity]}**`} ${richLine(finding.title)} · ${place(finding, repository)} · ${codeSpan(finding.rule)}${after}\n`;
}
const block = (parts) => `${parts.filter((part) => part !== "").join("\n\n")}\n\n`;
function byline(finding, repository) {
	const parts = [place(finding, repository), `[${codeSpan(finding.rule)}](${docsUrl(finding)})`];
	if (finding.evidence !== void 0) parts.push(`found ${codeSpan(cut(finding.evidence, 120))}`);
	if (finding.newIn !== void 0) parts.push(escapeText(finding.newIn));
	return parts.join(" · ");
}
function place(finding, repository) {
	const text = codeSpan(cut(describeLocation(finding.location), 300));
	const url = placeUrl(finding.location, repository);
	return url === void 0 ? text : `[${text}](${url})`;
}
function excerptBlock({ excerpt }) {
	if (excerpt === void 0 || excerpt.text.trim() === "") return "";
	const parts = excerptParts(excerpt, EXCERPT_WIDTH);
	const gutter = excerpt.line === void 0 ? "" : `${excerpt.line} | `;
	const caret = caretLine(parts);
	const line = gutter + parts.before + parts.marked + parts.after;
	return codeBlock(caret === void 0 ? [line] : [line, " ".repeat(gutter.length) + caret]);
}
function ignoreBlock(finding, repository) {
	const { inline, file } = silencingOf(finding);
	const [where, url, line] = inline === void 0 ? [
		`as a line of ${codeSpan(IGNORE_FILE)}`,
		ignoreFileUrl(file, repository),
		file
	] : [
		`above line ${inline.line} of ${codeSpan(inline.path)}`,
		editUrl(inline.path, inline.line, repository),
		inline.text
	];
	return [
		"<details><summary>Not a problem here? Ignore it</summary>",
		`Paste this ${where}${url === void 0 ? "" : ` ([open the editor](${url}))`}, with your reason in place of REASON:`,
		codeBlock([line]),
		"</details>"
	].join("\n\n");
}

//#endregion
//#region src/report/markdown/markdown-head.ts
const LIST_BUDGET = 8e3;
function headParts(report, heading) {
	const { icon, words } = headlineOf(report);
	const scope = escapeText(cut(report.scope, 500));
	return [
		`${"#".repeat(heading)} ${icon} ${escapeText(words)}`,
		scope === "" ? "**Launch Ready**" : `**Launch Ready** looked at ${scope}.`,
		loosenedBlock(report.loosened ?? []),
		checksTable(report),
		noticesList(report.notices)
	].filter((part) => part !== "");
}
function loosenedBlock(loosened) {
	if (loosened.length === 0) return "";
	const lines = loosened.map((sentence) => `> - ${richLine(sentence) || "no words"}`);
	const more = (count) => `> - ${count} more`;
	return [
		"> [!WARNING]",
		"> **This change loosens the checks:**",
		">",
		...fitLines(lines, LIST_BUDGET, more)
	].join("\n");
}
const noticesList = (notices) => fitLines(notices.map((notice) => `- ${richLine(notice) || "no words"}`), LIST_BUDGET, (count) => `- ${count} more`).join("\n");
function checksTable(report) {
	if (report.outcomes.length === 0) return "";
	const rows = report.outcomes.map((outcome) => {
		return `| ${[
			codeSpanInTable(outcome.check),
			describeResult(outcome, report),
			examinedSentences(outcome).map((sentence) => richCell(cut(sentence, 400))).join("; ")
		].join(" | ")} |`;
	});
	const more = (count) => `| ${count} more | | |`;
	return [
		"| Check | Result | Looked at |",
		"| :-- | :-- | :-- |",
		...fitLines(rows, LIST_BUDGET * 2, more)
	].join("\n");
}
function describeResult(outcome, report) {
	const fresh = report.findings.filter(({ check, state }) => check === outcome.check && state === "new");
	const found = fresh.length === 0 ? "" : describeFindings(fresh);
	if (outcome.status !== "completed") return `${STATUS_ICONS[outcome.status]} ${outcome.status}${found === "" ? "" : `, ${found}`}`;
	if (found !== "") return `${SEVERITY_ICONS[worstOf(fresh)]} ${found}`;
	return isDoubtful(outcome) ? `${STATUS_ICONS.inconclusive} looked at nothing` : `${STATUS_ICONS.completed} nothing new`;
}

//#endregion
//#region src/report/markdown/markdown.ts
const SUMMARY_LIMIT = 1048576;
const COMMENT_LIMIT = 65536;
const OPENED = 10;
const RESERVE = 4e3;
function renderSummary(report, options, limit = SUMMARY_LIMIT) {
	const foot = footer(report, options, options.runUrl);
	return `${renderBody(report, options, 2, limit - bytesOf(foot))}${foot}`;
}
function renderComment(report, options) {
	const foot = footer(report, options, options.runUrl);
	const marker = commentMarker(options.name);
	const body = renderBody(report, options, 3, COMMENT_LIMIT - bytesOf(marker) - bytesOf(foot) - 40);
	return `${marker}hash=${sha256(`${body}${footer(report, options, void 0)}`)} -->\n${body}${foot}`;
}
function commentMarker(name) {
	const short = name.length <= 100 ? name : `${name.slice(0, 80)}…${sha256(name)}`;
	return `<!-- launch-ready:comment name=${encodeURIComponent(short.toWellFormed()).replaceAll("-", "%2D")} `;
}
const sha256 = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const isSameComment = (existing, rendered) => existing.split("\n", 1)[0]?.trimEnd() === rendered.split("\n", 1)[0];
const STEPS = [
	{
		applies: ({ group }) => group === "rest",
		form: FORMS.withoutExcerpt
	},
	{
		applies: ({ group }) => group === "rest",
		form: FORMS.brief
	},
	{
		applies: ({ group }) => group === "rest",
		form: FORMS.line
	},
	{
		applies: ({ group }) => group === "marked",
		form: FORMS.counted
	},
	{
		applies: ({ group }) => group === "folded",
		form: FORMS.withoutExcerpt
	},
	{
		applies: ({ group }) => group === "folded",
		form: FORMS.brief
	},
	{
		applies: ({ group }) => group === "folded",
		form: FORMS.line
	},
	{
		applies: ({ group }) => group === "rest",
		form: FORMS.counted
	},
	{
		applies: ({ group }) => group === "folded",
		form: FORMS.counted
	},
	{
		applies: () => true,
		form: FORMS.withoutExcerpt
	},
	{
		applies: () => true,
		form: FORMS.brief
	},
	{
		applies: () => true,
		form: FORMS.line
	}
];
function renderBody(report, options, heading, limit) {
	const { shown, hidden } = splitHistory(report.findings, options.redactHistory);
	const head = headParts(report, heading);
	if (hidden.length > 0) head.push(`> [!NOTE]\n> ${richLine(describeHidden(hidden))}`);
	const budget = limit - bytesOf(head.join("\n\n")) - RESERVE;
	const fitted = fitPieces(piecesOf(report, shown, heading, options.repository), STEPS, budget);
	const of = (group) => fitted.filter(({ subject }) => subject.group === group);
	return `${[
		...head,
		joinGroup(of("opened")),
		foldGroup(`${countOf(of("folded").length, "findings")} more that block`, of("folded")),
		...foldBySeverity(of("rest")),
		foldGroup(describeMarked(of("marked")), of("marked"))
	].filter((part) => part !== "").join("\n\n")}\n\n`;
}
function piecesOf(report, findings, heading, repository) {
	const floor = report.failOn === "never" ? "high" : report.failOn;
	let opened = 0;
	return findings.map((finding) => {
		if (finding.state !== "new") {
			const line = findingLine(finding, repository, ` · ${richLine(describeState(finding))}`);
			return {
				subject: {
					finding,
					group: "marked"
				},
				forms: [
					line,
					line,
					line,
					line,
					""
				]
			};
		}
		const blocks = isBlocking(finding, floor);
		if (blocks) opened++;
		return {
			subject: {
				finding,
				group: !blocks ? "rest" : opened <= OPENED ? "opened" : "folded"
			},
			forms: findingForms(finding, heading + 1, repository)
		};
	});
}
function joinGroup(fitted) {
	const counted = fitted.filter(({ text }) => text === "");
	const isLine = ({ subject, form }) => subject.group === "marked" || form === FORMS.line;
	const lines = fitted.filter((piece) => isLine(piece));
	const blocks = fitted.filter((piece) => !isLine(piece) && piece.text !== "");
	const more = `**${counted.length.toLocaleString("en-US")} more, counted here only:** ${describeFindings(counted.map(({ subject }) => subject.finding))}.`;
	return [
		...blocks.map(({ text }) => text.trimEnd()),
		lines.map(({ text }) => text).join("").trimEnd(),
		counted.length === 0 ? "" : more
	].filter((part) => part !== "").join("\n\n");
}
const foldGroup = (summary, fitted) => fitted.length === 0 ? "" : `<details><summary>${summary}</summary>\n\n${joinGroup(fitted)}\n\n</details>`;
function foldBySeverity(fitted) {
	return [...SEVERITIES].reverse().map((severity) => {
		const group = fitted.filter(({ subject }) => subject.finding.severity === severity);
		const count = group.length.toLocaleString("en-US");
		return foldGroup(`${SEVERITY_ICONS[severity]} ${count} ${SEVERITY_NAMES[severity].toLowerCase()}: does not stop the deploy`, group);
	});
}
function describeMarked(fitted) {
	const known = fitted.filter(({ subject }) => subject.finding.state === "known").length;
	const ignored = fitted.length - known;
	return [known > 0 ? `${known.toLocaleString("en-US")} known already` : "", ignored > 0 ? `${ignored.toLocaleString("en-US")} ignored` : ""].filter((part) => part !== "").join(", ");
}
function footer(report, options, runUrl) {
	const commit = report.commit === void 0 ? "" : ` · commit ${codeSpan(report.commit.slice(0, 7))}`;
	const run = runUrl !== void 0 && /^https?:\/\/[\w.:/-]+$/.test(runUrl) ? ` · [this run](${runUrl})` : "";
	return `<sub>${escapeText(options.name.slice(0, 80))}${commit} · ${escapeText(`${report.tool.name} ${report.tool.version}`)}${run}</sub>\n`;
}

//#endregion
export { renderComment as a, isSameComment as i, SUMMARY_LIMIT as n, renderSummary as o, commentMarker as r, COMMENT_LIMIT as t };