import { n as listOf$1, t as cut } from "./text.js";
import { r as sortFindings, t as describeLocation } from "./finding.js";
import { i as describeCoverage, n as countOf } from "./outcome.js";
import { t as IGNORE_FILE } from "./suppress.js";
import { c as isBlocking, l as isDoubtful, r as describeFindings } from "./report.js";
import { a as STATUS_ICONS, c as worstOf, l as describeHidden, n as SEVERITY_ICONS, o as STATUS_WORDS, r as SEVERITY_NAMES, s as describeState, t as silencingOf, u as splitHistory } from "./silencing.js";
import { n as parseRichText, t as parseInlines } from "./rich-text.js";
import { a as toBlocks, i as placeWithin, n as sameAsBefore, r as sharedBy, t as heldLocks } from "./lock-timeline.js";
import { a as phasesOf, c as smokeRunsOf, d as RESULT_SIGNS, h as excerptParts, i as percentilesOf, l as totalOf, m as caretLine, n as detoursOf, o as shownMs, p as headlineOf, r as lastGoodWords, s as slowestFirst, t as cameOf, u as worstChecksFirst } from "./smoke-rows.js";
import { i as escapeText, n as codeSpan, r as codeSpanInTable, t as codeBlock } from "./markdown-escape.js";
import { a as placeUrl, i as originUrl, n as editUrl, r as ignoreFileUrl, t as docsUrl } from "./links.js";
import { t as matrixPart } from "./markdown-matrix2.js";
import { createHash } from "node:crypto";

//#region src/report/markdown/fit.ts
const bytesOf = (text) => Buffer.byteLength(text);
function fitPieces(pieces, steps, budget) {
	const chosen = pieces.map(() => 0);
	let total = pieces.reduce((sum, { sizes }) => sum + (sizes[0] ?? 0), 0);
	const count = {
		applies: () => true,
		form: Number.POSITIVE_INFINITY
	};
	for (const { applies, form } of [...steps, count]) for (let index = pieces.length - 1; index >= 0 && total > budget; index--) {
		const piece = pieces[index];
		const before = chosen[index] ?? 0;
		const wanted = Math.min(form, (piece?.sizes.length ?? 1) - 1);
		if (piece === void 0 || wanted <= before || !applies(piece.subject)) continue;
		total += (piece.sizes[wanted] ?? 0) - (piece.sizes[before] ?? 0);
		chosen[index] = wanted;
	}
	return chosen;
}
function fitLines(lines, budget, more) {
	const kept = [];
	let used = 0;
	for (const [index, line] of lines.entries()) {
		used += bytesOf(line) + 1;
		if (used > budget) return [...kept, more(lines.length - index)];
		kept.push(line);
	}
	return kept;
}

//#endregion
//#region src/report/markdown/comment-marker.ts
const commentMarker = (name) => `<!-- launch-ready:comment name=${markerName(name)} -->`;
function markerName(name) {
	const short = name.length <= 100 ? name : `${name.slice(0, 80)}…${sha256(name)}`;
	return encodeURIComponent(short.toWellFormed()).replaceAll("-", "%2D");
}
const sha256 = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);
function hasMarker(body, name) {
	return linesOf(body).find((line) => line.startsWith("<!-- launch-ready:")) === commentMarker(name);
}
const isSameComment = (existing, rendered) => contentOf(existing) === contentOf(rendered);
const contentOf = (body) => linesOf(body).join("\n").trimEnd().replace(RUN_LINK, "");
const RUN_LINK = / · \[this run\]\([^()\s]*\)(?=<\/sub>$)/;
const linesOf = (body) => body.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
const runLink = (url) => url !== void 0 && /^https?:\/\/[\w.:/-]+$/.test(url) ? ` · [this run](${url})` : "";

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
//#region src/report/markdown/markdown-place.ts
const linked = (text, url) => url === void 0 ? text : `[${text}](${url})`;
const placeOf = ({ location }, { repository }) => linked(codeSpan(cut(describeLocation(location), 300)), placeUrl(location, repository));
function shortPlaceOf(finding, thing, { repository }) {
	const words = placeWithin(thing, finding);
	if (words === "") return "";
	const text = thing.kind === "file" ? escapeText(capital(words)) : codeSpan(cut(words, 300));
	return linked(text, placeUrl(finding.location, repository));
}
const capital = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
function thingName({ thing, findings }, look) {
	const [first] = findings;
	switch (thing.kind) {
		case "file": {
			const name = linked(codeSpan(cut(thing.path, 300)), wholeFileUrl(first?.location, look.repository));
			return thing.tool === void 0 ? ` in ${name}` : ` from ${escapeText(cut(thing.tool, 80))} in ${name}`;
		}
		case "variable": return ` for ${codeSpan(cut(thing.name, 300))}`;
		case "request": return ` at ${codeSpan(cut(thing.place, 300))}`;
		default: return `: ${richLine(first?.title ?? "")}`;
	}
}
function wholeFileUrl(location, repository) {
	if (location?.kind !== "file" && location?.kind !== "commit") return void 0;
	return placeUrl(location, repository)?.replace(/#L\d+(?:-L\d+)?$/, "");
}
function ruleOf({ rule, docs, origin }, { trustLinks }, { findings }) {
	if (origin === void 0) return `[${codeSpan(rule)}](${docsUrl({
		rule,
		docs
	})})`;
	const name = linked(codeSpan(cut(origin.rule, 200)), originUrl(origin, trustLinks));
	return findings.length === 1 ? `${escapeText(cut(origin.tool, 80))} ${name}` : name;
}
const ruleName = ({ rule, origin }) => origin === void 0 ? codeSpan(rule) : `${escapeText(cut(origin.tool, 80))} ${codeSpan(cut(origin.rule, 200))}`;

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
const EXCERPT_WIDTH = 120;
const RECALLED_WIDTH = 80;
const severityWords = ({ severity }) => `${SEVERITY_ICONS[severity]} ${SEVERITY_NAMES[severity]}`;
function formsOf(block, look) {
	const shared = sharedBy(block);
	const before = sameAsBefore(block);
	const isAlone = block.findings.length === 1;
	return block.findings.map((finding) => {
		const line = isAlone ? aloneLine(finding, look) : memberLine(finding, block, look);
		if (block.thing.kind === "places") {
			const own = shared.message === void 0 ? richLine(cut(finding.message, 240)) : "";
			const full = own === "" ? line : `${line} · ${own}`;
			return [
				full,
				full,
				line,
				line,
				""
			];
		}
		const place = isAlone ? placeOf(finding, look) : shortPlaceOf(finding, block.thing, look);
		const head = [`${"#".repeat(look.heading + (isAlone ? 0 : 1))} ${severityWords(finding)}: ${richLine(finding.title) || "no title"}`, byline(finding, place, look, block)];
		const recalled = [head[0] ?? "", byline(finding, recall(finding, block, place), look, block)];
		const reference = before.get(finding);
		const message = shared.message !== void 0 || reference?.message ? "" : richMarkdown(finding.message);
		const words = (max) => {
			const short = (text) => max === void 0 ? text : cut(text, max);
			const isSaid = (key) => (shared[key] ?? reference?.[key]) !== void 0;
			return [
				isSaid("impact") ? "" : richMarkdown(short(finding.impact), "**What breaks:**"),
				isSaid("fix") ? "" : richMarkdown(short(finding.fix), "**Fix:**"),
				...referring(reference)
			];
		};
		const all = [message, ...words()];
		return [
			isAlone ? paragraphs([
				...head,
				message,
				excerptBlock(finding),
				...all.slice(1)
			]) : paragraphs([...recalled, ...all]),
			paragraphs([...head, ...all]),
			paragraphs([...head, ...words(240)]),
			line,
			""
		];
	});
}
function referring({ impact, fix } = {}) {
	if (impact !== void 0 && impact === fix) return [`**What breaks, and the fix:** ${escapeText(impact)}.`];
	return [impact === void 0 ? "" : `**What breaks:** ${escapeText(impact)}.`, fix === void 0 ? "" : `**Fix:** ${escapeText(fix)}.`];
}
const paragraphs = (parts) => parts.filter((part) => part !== "").join("\n\n");
function byline(finding, place, look, block) {
	const parts = [place, ruleOf(finding, look, block)].filter((part) => part !== "");
	if (finding.evidence !== void 0) parts.push(`found ${codeSpan(cut(finding.evidence, 120))}`);
	if (finding.newIn !== void 0) parts.push(escapeText(finding.newIn));
	return parts.join(" · ");
}
function aloneLine(finding, look) {
	return `- ${bold(finding)} ${[
		titleOf(finding),
		placeOf(finding, look),
		ruleName(finding),
		...stateOf(finding)
	].join(" · ")}`;
}
function memberLine(finding, { thing }, look) {
	const words = placeWithin(thing, finding);
	const place = thing.kind === "file" || words === "" ? escapeText(words) : codeSpan(cut(words, 300));
	const parts = thing.kind === "places" ? [placeOf(finding, look), finding.evidence === void 0 ? "" : codeSpan(cut(finding.evidence, 120))] : [
		titleOf(finding),
		place,
		ruleName(finding)
	];
	return `- ${bold(finding)} ${[...parts.filter((part) => part !== ""), ...stateOf(finding)].join(" · ")}`;
}
const titleOf = (finding) => richLine(finding.title) || "no title";
const bold = (finding) => `${SEVERITY_ICONS[finding.severity]} **${SEVERITY_NAMES[finding.severity]}**`;
const stateOf = (finding) => finding.state === "ignored" ? [richLine(describeState(finding))] : [];
function recall({ excerpt }, { thing }, place) {
	if (thing.kind === "variable") return place;
	if (excerpt === void 0 || excerpt.text.trim() === "") return place;
	const { before, marked, after } = excerptParts(excerpt, RECALLED_WIDTH);
	const code = codeSpan(before + marked + after);
	return place === "" ? code : `${place}: ${code}`;
}
function excerptBlock({ excerpt }) {
	if (excerpt === void 0 || excerpt.text.trim() === "") return "";
	const parts = excerptParts(excerpt, EXCERPT_WIDTH);
	const gutter = excerpt.line === void 0 ? "" : `${excerpt.line} | `;
	const caret = caretLine(parts);
	const line = gutter + parts.before + parts.marked + parts.after;
	return codeBlock(caret === void 0 ? [line] : [line, " ".repeat(gutter.length) + caret]);
}

//#endregion
//#region src/report/markdown/markdown-ignore.ts
function ignoreFold(findings, repository) {
	if (findings.length === 0) return "";
	const ways = findings.map(silencingOf);
	const comments = ways.flatMap(({ inline }) => inline === void 0 ? [] : [inline]);
	const lines = ways.flatMap(({ inline, file }) => inline === void 0 ? [file] : []);
	const [first] = comments;
	return [
		`<details><summary>Not a problem here? ${findings.length === 1 ? "Ignore it" : `Ignore any of these ${findings.length}`}</summary>`,
		...[...groupBy(comments, ({ path }) => path).values()].map((ofFile) => commentParts(ofFile, repository)),
		filePart(lines, repository, first !== void 0),
		"</details>"
	].filter((part) => part !== "").join("\n\n");
}
function commentParts(comments, repository) {
	const lineOf = ({ path, line }) => {
		const url = editUrl(path, line, repository);
		return url === void 0 ? `line ${line}` : `[line ${line}](${url})`;
	};
	const groups = [...groupBy(comments.toSorted((a, b) => a.line - b.line), ({ text }) => text)].map(([text, same]) => ({
		text,
		places: listOf$1([...new Map(same.map((comment) => [comment.line, comment])).values()].map(lineOf))
	}));
	const file = codeSpan(comments[0]?.path ?? "");
	const [only] = groups;
	if (only !== void 0 && groups.length === 1) return `Paste this above ${only.places} of ${file}, with your reason in place of REASON:\n\n${codeBlock([only.text])}`;
	const parts = groups.map(({ text, places }) => `Above ${places}:\n\n${codeBlock([text])}`);
	return [`Paste one of these into ${file}, with your reason in place of REASON.`, ...parts].join("\n\n");
}
function filePart(lines, repository, isSecond) {
	if (lines.length === 0) return "";
	const url = ignoreFileUrl(lines.join("\n"), repository);
	const file = url === void 0 ? codeSpan(IGNORE_FILE) : `[${codeSpan(IGNORE_FILE)}](${url})`;
	const what = lines.length === 1 ? "aste this line" : "aste the lines you mean";
	return `${isSecond ? "For the others, p" : "P"}${what} into ${file}, with your reason in place of REASON:\n\n${codeBlock(lines)}`;
}
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}

//#endregion
//#region src/report/markdown/markdown-block.ts
const isMarked = (rank) => rank === "known" || rank === "ignored";
const FRAME = 160;
function planBlock(block, ranks, look) {
	const areMarked = isMarked(ranks[0]);
	const line = (forms) => forms[FORMS.line] ?? "";
	const forms = formsOf(block, look).map((all) => areMarked ? [
		line(all),
		line(all),
		line(all),
		line(all),
		""
	] : all);
	const around = (form) => {
		if (block.findings.length === 1) return 0;
		const isHeading = form < FORMS.line && !areMarked;
		return bytesOf(isHeading ? headOf(block, look, form === FORMS.brief) : `${itemOf(block, look)}\n`);
	};
	return {
		block,
		entries: block.findings.map((finding, index) => {
			const rank = ranks[index] ?? "rest";
			const own = forms[index] ?? [];
			const isFirst = index === 0;
			const opensFold = !isFirst && rank !== ranks[index - 1];
			const ignore = areMarked ? 0 : bytesOf(ignoreFold([finding], look.repository));
			return {
				finding,
				rank,
				forms: own,
				sizes: own.map((text, form) => {
					if (form >= FORMS.counted) return 0;
					const extra = (form <= FORMS.withoutExcerpt ? ignore : 0) + (isFirst ? around(form) : 0);
					return bytesOf(text) + extra + (opensFold ? FRAME : 0) + 4;
				})
			};
		})
	};
}
function headOf(block, look, brief = false) {
	const { findings, thing } = block;
	const [first] = findings;
	const { message = "", impact = "", fix = "" } = sharedBy(block);
	const all = findings.length === 2 ? "both" : `all ${findings.length}`;
	const short = (text) => brief ? cut(text, 240) : text;
	return paragraphs([
		`${"#".repeat(look.heading)} ${SEVERITY_ICONS[worstOf(findings)]} ${describeFindings(findings)}${thingName(block, look)}`,
		thing.kind === "places" && first !== void 0 ? ruleOf(first, look, block) : "",
		brief ? "" : richMarkdown(message),
		richMarkdown(short(impact), `**What breaks (${all}):**`),
		richMarkdown(short(fix), `**Fix (${all}):**`)
	]);
}
const itemOf = (block, look) => `- ${describeFindings(block.findings)}${thingName(block, look)}`;
function blockText({ block, entries }, chosen, look) {
	const shown = entries.map((entry, index) => ({
		...entry,
		form: chosen[index] ?? FORMS.counted
	})).filter(({ form }) => form < FORMS.counted);
	const isAlone = entries.length === 1;
	const textOf = ({ forms, form }) => forms[form] ?? "";
	const [first] = shown;
	if (first === void 0) return {
		kind: "list",
		text: ""
	};
	if (first.form >= FORMS.line || isMarked(first.rank)) {
		const lines = shown.map(textOf);
		if (isAlone) return {
			kind: "list",
			text: lines.join("\n")
		};
		return {
			kind: "list",
			text: [itemOf(block, look), ...lines.map((line) => `  ${line}`)].join("\n")
		};
	}
	const isItem = ({ form }) => form === FORMS.line || block.thing.kind === "places";
	const membersOf = (rank) => {
		const members = shown.filter((entry) => entry.rank === rank);
		const items = members.filter((entry) => !isAlone && isItem(entry)).map(textOf);
		return paragraphs([...members.filter((entry) => isAlone || !isItem(entry)).map(textOf), items.join("\n")]);
	};
	const inner = ["folded", "rest"].filter((rank) => rank !== first.rank).map((rank) => innerFold(rank, shown.filter((entry) => entry.rank === rank).map(({ finding }) => finding), membersOf(rank)));
	const ignorable = shown.filter(({ form }) => form <= FORMS.withoutExcerpt).map(({ finding }) => finding);
	const parts = [
		isAlone ? "" : headOf(block, look, first.form === FORMS.brief),
		membersOf(first.rank),
		...inner,
		ignoreFold(ignorable, look.repository)
	];
	return {
		kind: "block",
		text: paragraphs(parts)
	};
}
function innerFold(rank, findings, text) {
	if (findings.length === 0) return "";
	const what = rank === "folded" ? "More here that stops the deploy" : "Here, too, but it does not stop the deploy";
	return `<details><summary>${SEVERITY_ICONS[worstOf(findings)]} ${what}: ${describeFindings(findings)}</summary>\n\n${text}\n\n</details>`;
}

//#endregion
//#region src/report/markdown/markdown-body.ts
const OPENED_BLOCKS = 10;
const OPENED_IN_BLOCK = 10;
const isRank = (rank) => (entry) => entry.rank === rank;
const STEPS = [
	{
		applies: isRank("rest"),
		form: FORMS.withoutExcerpt
	},
	{
		applies: isRank("rest"),
		form: FORMS.brief
	},
	{
		applies: isRank("rest"),
		form: FORMS.line
	},
	{
		applies: isRank("known"),
		form: FORMS.counted
	},
	{
		applies: isRank("ignored"),
		form: FORMS.counted
	},
	{
		applies: isRank("folded"),
		form: FORMS.withoutExcerpt
	},
	{
		applies: isRank("folded"),
		form: FORMS.brief
	},
	{
		applies: isRank("folded"),
		form: FORMS.line
	},
	{
		applies: isRank("rest"),
		form: FORMS.counted
	},
	{
		applies: isRank("folded"),
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
function bodyOf(report, findings, look, limit) {
	const blocks = planBlocks(report, findings, look);
	const entries = blocks.flatMap((block) => block.entries);
	const pieces = entries.map((entry) => ({
		subject: entry,
		sizes: entry.sizes
	}));
	for (let budget = limit;; budget -= Math.max(500, limit >> 4)) {
		const chosen = fitPieces(pieces, STEPS, budget);
		const text = assemble(blocks, chosen, look);
		if (bytesOf(text) <= limit || budget < 0) return {
			text,
			shortened: chosen.some((form, index) => form > FORMS.full && entries[index]?.finding.state === "new")
		};
	}
}
function planBlocks(report, findings, look) {
	const floor = report.failOn === "never" ? "high" : report.failOn;
	const sorted = sortFindings(findings);
	let opened = 0;
	const ranksOf = (block) => {
		const isOpen = block.findings.some((finding) => isBlocking(finding, floor)) && opened++ < OPENED_BLOCKS;
		return block.findings.map((finding, index) => {
			if (!isBlocking(finding, floor)) return "rest";
			return isOpen && index < OPENED_IN_BLOCK ? "opened" : "folded";
		});
	};
	const ofState = (state) => toBlocks(sorted.filter((finding) => finding.state === state));
	const marked = ["known", "ignored"].flatMap((rank) => ofState(rank).map((block) => planBlock(block, block.findings.map(() => rank), look)));
	return [...ofState("new").map((block) => planBlock(block, ranksOf(block), look)), ...marked];
}
function assemble(blocks, chosen, look) {
	let from = 0;
	const all = blocks.map((block) => {
		const forms = chosen.slice(from, from + block.entries.length);
		from += block.entries.length;
		return {
			block,
			forms
		};
	});
	const of = (rank) => all.filter(({ block }) => block.entries[0]?.rank === rank);
	const counted = (...ranks) => all.flatMap(({ block, forms }) => block.entries.filter(({ rank }, index) => ranks.includes(rank) && (forms[index] ?? 0) >= FORMS.counted).map(({ finding }) => finding));
	const stops = (found) => `${SEVERITY_ICONS[worstOf(found)]} More that stops the deploy: ${describeFindings(found)}`;
	const rest = (found) => `${SEVERITY_ICONS[worstOf(found)]} Does not stop the deploy: ${describeFindings(found)}`;
	return [
		joinBlocks(of("opened"), look),
		foldGroup(of("folded"), counted("opened", "folded"), stops, look),
		foldGroup(of("rest"), counted("rest"), rest, look),
		foldGroup(of("known"), counted("known"), (found) => `${numberOf(found)} known already`, look),
		foldGroup(of("ignored"), counted("ignored"), (found) => `${numberOf(found)} ignored`, look)
	].filter((part) => part !== "").join("\n\n");
}
const numberOf = (findings) => findings.length.toLocaleString("en-US");
function joinBlocks(blocks, look) {
	const texts = blocks.map(({ block, forms }) => blockText(block, forms, look)).filter(({ text }) => text !== "");
	const of = (kind) => texts.filter((text) => text.kind === kind).map(({ text }) => text);
	return [...of("block"), of("list").join("\n")].filter((part) => part !== "").join("\n\n");
}
function foldGroup(blocks, counted, describe, look) {
	const shown = blocks.flatMap(({ block, forms }) => block.entries.filter((_, index) => (forms[index] ?? 0) < FORMS.counted).map(({ finding }) => finding));
	if (shown.length + counted.length === 0) return "";
	const more = counted.length === 0 ? "" : `**${numberOf(counted)} more, counted here only:** ${describeFindings(counted)}.`;
	if (shown.length === 0) return more;
	const inside = [joinBlocks(blocks, look), more].filter((part) => part !== "").join("\n\n");
	return `<details><summary>${describe([...shown, ...counted])}</summary>\n\n${inside}\n\n</details>`;
}

//#endregion
//#region src/report/markdown/markdown-head.ts
const LIST_BUDGET = 8e3;
function headParts(report, heading) {
	const { icon, words } = headlineOf(report);
	const scope = escapeText(cut(report.scope, 500));
	return [
		`${"#".repeat(heading)} ${icon} ${escapeText(cut(words, 500))}`,
		scope === "" ? "**Launch Ready**" : `**Launch Ready** looked at ${scope}.`,
		alert("WARNING", "This change loosens the checks:", report.loosened ?? []),
		checksTable$1(report),
		notLookedAt(report.outcomes)
	].filter((part) => part !== "");
}
const noticesPart = (notices) => notices.length === 0 ? "" : `**Good to know**\n\n${listOf(notices).join("\n")}`;
const troublesPart = (troubles) => alert("NOTE", "Not everything could be delivered:", troubles);
const alert = (kind, title, sentences) => sentences.length === 0 ? "" : [
	`[!${kind}]`,
	`**${title}**`,
	"",
	...listOf(sentences)
].map((line) => `> ${line}`.trimEnd()).join("\n");
const listOf = (sentences) => fitLines(sentences.map((sentence) => `- ${richLine(cut(sentence, 1e3)) || "no words"}`), LIST_BUDGET, (count) => `- ${count.toLocaleString("en-US")} more`);
function checksTable$1(report) {
	if (report.outcomes.length === 0) return "";
	const rows = report.outcomes.map((outcome) => {
		return `| ${[
			codeSpanInTable(outcome.check),
			describeResult(outcome, report),
			describeExamined(outcome)
		].join(" | ")} |`;
	});
	const more = (count) => `| ${count} more | | |`;
	return [
		"| Check | Result | Looked at |",
		"| :-- | :-- | :-- |",
		...fitLines(rows, LIST_BUDGET, more)
	].join("\n");
}
const describeExamined = (outcome) => richCell(cut(describeCoverage(outcome.coverage), 200)) || "nothing";
function describeResult(outcome, report) {
	const fresh = report.findings.filter(({ check, state }) => check === outcome.check && state === "new");
	const found = fresh.length === 0 ? "" : describeFindings(fresh);
	const say = (icon, words) => `${icon}&nbsp;${words}`;
	const { status } = outcome;
	if (status !== "completed") return say(STATUS_ICONS[status], [STATUS_WORDS[status], found].filter(Boolean).join(", "));
	if (found !== "") return say(SEVERITY_ICONS[worstOf(fresh)], found);
	return isDoubtful(outcome) ? say(STATUS_ICONS.inconclusive, "looked at nothing") : say(STATUS_ICONS.completed, "nothing new");
}
function notLookedAt(outcomes) {
	const lines = outcomes.flatMap(({ check, status, reason, leftOut }) => {
		const name = codeSpan(check);
		const why = richLine(cut(reason ?? "no reason given", 1e3));
		return [...status === "completed" ? [] : [`- ${name} ${status === "skipped" ? "was " : ""}${STATUS_WORDS[status]} (${why})`], ...leftOut.map(({ what, count, why: because }) => `- ${name}: ${richLine(cut(countOf(count, what), 200))} (${richLine(cut(because, 500))})`)];
	});
	if (lines.length === 0) return "";
	const more = (count) => `- ${count.toLocaleString("en-US")} more`;
	return `**What was not looked at**\n\n${fitLines(lines, LIST_BUDGET, more).join("\n")}`;
}

//#endregion
//#region src/report/markdown/markdown-smoke.ts
const MOST_CHECKS = 60;
const MOST_REQUESTS = 30;
const smokePart = (report, { times }) => smokeRunsOf(report).filter(({ checks }) => checks.length > 0).map((run) => [checksTable(run, times), ...times ? [timesTable(run)] : []].filter((part) => part !== "").join("\n\n")).join("\n\n");
const cell = (text) => escapeText(cut(text, 300)).replaceAll("|", "\\|").replaceAll("\n", " ");
function checksTable(run, times) {
	const rows = worstChecksFirst(run).slice(0, MOST_CHECKS).map((check) => {
		return `| ${[
			`${RESULT_SIGNS[check.result]} ${check.result}`,
			cell(check.name),
			...times ? [check.requests.length === 0 ? "" : shownMs(totalOf(check))] : [],
			richCell(cut([check.why ?? "", detoursOf(check)].filter((part) => part !== "").join("; "), 300))
		].join(" | ")} |`;
	});
	const more = run.checks.length - MOST_CHECKS;
	const good = lastGoodWords(run);
	return [
		`**Smoke test of ${cell(run.origin)}**`,
		"",
		`| Result | Check | ${times ? "Took | " : ""}|`,
		`| :-- | :-- | ${times ? "--: | " : ""}:-- |`,
		...rows,
		...more > 0 ? [`| | ${more} more | ${times ? "| " : ""}|`] : [],
		...good === void 0 ? [] : ["", `${cell(good)}.`]
	].join("\n");
}
const PHASES = [
	"redirects",
	"DNS",
	"connect",
	"TLS",
	"first byte",
	"body"
];
function timesTable(run) {
	const requests = slowestFirst(run);
	const summary = percentilesOf(run);
	if (summary === void 0) return "";
	const rows = requests.slice(0, MOST_REQUESTS).map((request) => {
		const phases = new Map(phasesOf(request).map(({ name, ms }) => [name, shownMs(ms)]));
		return `| ${[
			codeSpanInTable(cut(request.request, 80)),
			cameOf(request),
			...PHASES.map((name) => phases.get(name) ?? ""),
			shownMs(request.totalMs)
		].join(" | ")} |`;
	});
	const more = requests.length - MOST_REQUESTS;
	return [
		`<details><summary>Times of ${summary}</summary>`,
		"",
		`| Request | Status | ${PHASES.join(" | ")} | Total |`,
		`| :-- | --: | ${PHASES.map(() => "--:").join(" | ")} | --: |`,
		...rows,
		...more > 0 ? [`| ${more} more |${" |".repeat(PHASES.length + 2)}`] : [],
		"",
		"</details>"
	].join("\n");
}

//#endregion
//#region src/report/markdown/markdown-trace.ts
const MOST_MIGRATIONS = 10;
const MOST_STATEMENTS = 60;
function tracePart(report) {
	const traces = report.outcomes.flatMap(({ trace }) => trace ?? []).filter(({ steps }) => steps.length > 0);
	const parts = traces.slice(0, MOST_MIGRATIONS).map(migrationPart);
	const more = traces.length - MOST_MIGRATIONS;
	return [...parts, ...more > 0 ? [`${countOf(more, "migrations")} more.`] : []].join("\n\n");
}
function migrationPart({ path, steps }) {
	const rows = steps.slice(0, MOST_STATEMENTS).map((step, index) => `| ${index + 1} | ${[
		codeSpanInTable(cut(step.statement, 80)),
		locksCell(step),
		step.blocks === "nothing" ? "" : step.blocks,
		workCell(step),
		evidenceCell(step)
	].join(" | ")} |`);
	const more = steps.length - MOST_STATEMENTS;
	if (more > 0) rows.push(`| | ${more} more | | | | |`);
	return [
		`<details><summary>What ${codeSpan(cut(path, 120))} does (${countOf(steps.length, "statements")})</summary>`,
		"",
		"| | Statement | Locks | Who waits | Work | |",
		"| --: | :-- | :-- | :-- | :-- | :-- |",
		...rows,
		...gantt(steps),
		"",
		"</details>"
	].join("\n");
}
const locksCell = ({ locks }) => locks.filter(({ mode }) => !WEAK.has(mode)).slice(0, 4).map(({ relation, mode }) => `${codeSpanInTable(cut(relation, 60))}: ${mode}`).join("<br>");
const WEAK = /* @__PURE__ */ new Set([
	"ACCESS SHARE",
	"ROW SHARE",
	"ROW EXCLUSIVE"
]);
function workCell({ rewrite, scan }) {
	const names = (relations) => relations.slice(0, 3).map((name) => codeSpanInTable(cut(name, 60))).join(", ");
	return [...rewrite.length > 0 ? [`writes ${names(rewrite)} anew`] : [], ...scan.length > 0 ? [`reads all of ${names(scan)}`] : []].join("<br>");
}
const evidenceCell = ({ evidence }) => evidence === "seen" ? "seen" : evidence === "said" ? "from the text" : "not run";
function gantt(steps) {
	const held = heldLocks(steps);
	if (held.length === 0) return [];
	return [
		"",
		"```mermaid",
		"gantt",
		"  title Locks that others wait for, from statement to statement",
		"  dateFormat X",
		"  axisFormat %s",
		...[...Map.groupBy(held, ({ relation }) => relation)].flatMap(([relation, locks]) => [`  section ${word(relation)}`, ...locks.map(({ mode, blocks, from, until }) => `  ${mode} :${blocks === "reads and writes" ? "crit, " : ""}${from}, ${until}`)]),
		"```"
	];
}
const word = (name) => cut(name.replace(/[^\p{L}\p{N}_. -]/gu, "_"), 60);

//#endregion
//#region src/report/markdown/markdown.ts
const SUMMARY_LIMIT = 1048576;
const COMMENT_LIMIT = 65536;
const IN_REPORT_FILE = "Shortened to fit here. The report file has every finding in full.";
const IN_SUMMARY = "Shortened to fit into a comment. The summary of the job has more, the report file everything.";
const renderSummary = (report, options, limit = SUMMARY_LIMIT) => renderAll(report, options, {
	top: "",
	elsewhere: IN_REPORT_FILE,
	limit,
	tables: [
		smokePart(report, { times: true }),
		matrixPart(report),
		tracePart(report)
	]
});
const renderComment = (report, options) => renderAll(report, options, {
	top: `${commentMarker(options.name)}\n`,
	elsewhere: IN_SUMMARY,
	limit: COMMENT_LIMIT,
	tables: [smokePart(report, { times: false }), matrixPart(report)]
});
const VERDICT = 2;
function renderAll(report, options, { top, elsewhere, limit, tables }) {
	const { shown, hidden } = splitHistory(report.findings, options.redactHistory);
	const head = headParts(report, VERDICT);
	if (hidden.length > 0) head.push(`> [!NOTE]\n> ${richLine(describeHidden(hidden))}`);
	const tail = [noticesPart(report.notices), troublesPart(options.troubles)];
	const foot = footer(report, options);
	const around = [
		...head,
		elsewhere,
		...tail,
		foot
	].reduce((sum, part) => sum + bytesOf(part) + 2, bytesOf(top));
	const look = {
		repository: options.repository,
		trustLinks: options.trustLinks,
		heading: 3
	};
	const body = bodyOf(report, shown, look, limit - around);
	let used = around + bytesOf(body.text);
	const fitting = tables.filter((table) => {
		const size = bytesOf(table) + 2;
		if (table !== "" && used + size > limit) return false;
		used += size;
		return true;
	});
	const isShortened = body.shortened || fitting.length < tables.length;
	return `${top}${[
		...head,
		body.text,
		isShortened ? elsewhere : "",
		...fitting,
		...tail,
		foot
	].filter((part) => part !== "").join("\n\n")}\n`;
}
function footer(report, { name, runUrl }) {
	const commit = report.commit === void 0 ? "" : ` · commit ${codeSpan(report.commit.slice(0, 7))}`;
	const tool = escapeText(`${report.tool.name} ${report.tool.version}`);
	return `<sub>${escapeText(name.slice(0, 80))}${commit} · ${tool}${runLink(runUrl)}</sub>`;
}

//#endregion
export { richLine as a, isSameComment as c, renderSummary as i, markerName as l, SUMMARY_LIMIT as n, richMarkdown as o, renderComment as r, hasMarker as s, COMMENT_LIMIT as t, bytesOf as u };