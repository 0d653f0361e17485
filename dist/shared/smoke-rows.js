import { a as printable, n as listOf } from "./text.js";
import { n as formatDuration } from "./duration.js";
import { a as examinedSomething, n as countOf } from "./outcome.js";
import { l as isDoubtful, r as describeFindings } from "./report.js";

//#region src/report/terminal/display-width.ts
let segmenter;
function graphemes(text) {
	segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
	return segmenter.segment(text);
}
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const graphemeWidth = (grapheme) => INVISIBLE.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1;
function displayWidth(text) {
	if (/^[\x20-\x7e]*$/.test(text)) return text.length;
	let width = 0;
	for (const { segment } of graphemes(text)) width += graphemeWidth(segment);
	return width;
}
function takeWidth(text, width) {
	if (/^[\x20-\x7e]*$/.test(text)) return text.slice(0, width);
	let taken = "";
	let used = 0;
	for (const { segment } of graphemes(text)) {
		used += graphemeWidth(segment);
		if (used > width) break;
		taken += segment;
	}
	return taken;
}
function wrap(text, width) {
	const lines = [];
	let line = "";
	let used = 0;
	for (const word of text.split(/ +/)) {
		let rest = word;
		let length = displayWidth(rest);
		if (line !== "" && used + 1 + length > width) {
			lines.push(line);
			line = "";
			used = 0;
		}
		while (length > width) {
			const piece = takeWidth(rest, width) || rest.slice(0, 1);
			lines.push(piece);
			rest = rest.slice(piece.length);
			length = displayWidth(rest);
		}
		line = line === "" ? rest : `${line} ${rest}`;
		used = displayWidth(line);
	}
	if (line !== "" || lines.length === 0) lines.push(line);
	return lines;
}

//#endregion
//#region src/report/excerpt.ts
const MAX_LINE = 1e4;
const show = (text) => printable(text.replaceAll("	", "  "), MAX_LINE);
function excerptParts(excerpt, max) {
	const { text } = excerpt;
	const start = clamp(excerpt.highlight?.start ?? 0, 0, text.length);
	const end = clamp(excerpt.highlight?.end ?? 0, start, text.length);
	const before = show(text.slice(0, start)).trimStart();
	const marked = before === "" && start === end ? "" : show(text.slice(start, end));
	return fitAround({
		before,
		marked,
		after: before === "" && marked === "" ? show(text.slice(end)).trim() : show(text.slice(end)).trimEnd()
	}, max);
}
function fitAround({ before, marked, after }, max) {
	if (before.length + marked.length + after.length <= max) return {
		before,
		marked,
		after
	};
	if (marked.length > max) return {
		before: "",
		marked: cutEnd(marked, max),
		after: ""
	};
	const room = max - marked.length;
	const left = Math.min(before.length, Math.max(Math.floor(room / 3), room - after.length));
	return {
		before: cutStart(before, left),
		marked,
		after: cutEnd(after, room - left)
	};
}
function caretLine({ before, marked }) {
	return marked === "" ? void 0 : " ".repeat(displayWidth(before)) + "^".repeat(Math.max(1, displayWidth(marked)));
}
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
function cutStart(text, max) {
	if (text.length <= max) return text;
	return max < 1 ? "" : `…${text.slice(text.length - max + 1).toWellFormed().replace(/^\ufffd/, "")}`;
}
function cutEnd(text, max) {
	if (text.length <= max) return text;
	return max < 1 ? "" : `${text.slice(0, max - 1).toWellFormed().replace(/\ufffd$/, "")}…`;
}

//#endregion
//#region src/report/headline.ts
function headlineOf(report) {
	if (report.headline !== void 0) return {
		icon: (report.wouldBe ?? report.verdict) !== report.verdict ? "⚠️" : {
			pass: "✅",
			fail: "⛔",
			error: "⚠️"
		}[report.verdict],
		words: report.headline
	};
	const fresh = report.findings.filter((finding) => finding.state === "new");
	const found = describeFindings(fresh);
	const unsure = listOf(report.outcomes.filter(isDoubtful).map((outcome) => outcome.check));
	const doubt = unsure === "" ? "" : `; could not finish ${unsure}`;
	const wouldBe = report.wouldBe ?? report.verdict;
	if (report.verdict === "fail") return {
		icon: "⛔",
		words: `Not ready to deploy: ${found}${doubt}`
	};
	if (report.verdict === "error") return {
		icon: "⚠️",
		words: describeDoubt(unsure, found, fresh.length)
	};
	if (wouldBe === "fail") return {
		icon: "⚠️",
		words: `Reported only, nothing is stopped: ${found}${doubt}`
	};
	if (wouldBe === "error") return {
		icon: "⚠️",
		words: `Reported only: ${describeDoubt(unsure, found, fresh.length)}`
	};
	if (fresh.length > 0) return {
		icon: "✅",
		words: `Nothing stops the deploy: ${found}`
	};
	if (!report.outcomes.some(examinedSomething)) return {
		icon: "⏭️",
		words: "Nothing here to look at"
	};
	return {
		icon: "✅",
		words: "Nothing stops the deploy: no new findings"
	};
}
const describeDoubt = (unsure, found, count) => `Could not finish ${unsure === "" ? "the checks" : unsure}, so nothing is proven${count === 0 ? "" : `: ${found} so far`}`;

//#endregion
//#region src/core/smoke-run.ts
const SMOKE_RESULTS = [
	"pass",
	"fail",
	"blocked",
	"inconclusive",
	"skipped"
];
const RESULT_SIGNS = {
	pass: "✅",
	fail: "❌",
	blocked: "🚧",
	inconclusive: "❓",
	skipped: "⏭️"
};
function percentile(values, percent) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(percent / 100 * sorted.length) - 1)];
}

//#endregion
//#region src/report/smoke-rows.ts
const smokeRunsOf = (report) => report.outcomes.flatMap(({ smoke }) => smoke ?? []);
const shownMs = (ms) => formatDuration(ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms));
function phasesOf(request) {
	const { dnsMs, connectMs, tlsMs, firstByteMs, redirectsMs, totalMs, unanswered } = request;
	const marks = [
		{
			name: "DNS",
			at: dnsMs
		},
		{
			name: "connect",
			at: connectMs
		},
		{
			name: "TLS",
			at: tlsMs
		},
		{
			name: "first byte",
			at: firstByteMs
		},
		{
			name: unanswered === void 0 ? "body" : "no answer",
			at: totalMs - (redirectsMs ?? 0)
		}
	];
	let before = 0;
	const phases = marks.flatMap(({ name, at }) => {
		if (at === void 0) return [];
		const ms = Math.max(0, at - before);
		before = Math.max(before, at);
		return [{
			name,
			ms
		}];
	});
	return redirectsMs === void 0 ? phases : [{
		name: "redirects",
		ms: redirectsMs
	}, ...phases];
}
const requestsOf = ({ checks }) => checks.flatMap(({ name, requests }) => requests.map((request) => ({
	...request,
	check: name
})));
const hasTime = ({ unanswered }) => unanswered === void 0 || unanswered === "timeout";
const slowestFirst = (run) => requestsOf(run).filter(hasTime).sort((a, b) => b.totalMs - a.totalMs);
function percentilesOf(run) {
	const all = slowestFirst(run).map(({ totalMs }) => totalMs);
	if (all.length === 0) return void 0;
	const requests = requestsOf(run);
	const lost = requests.filter(({ unanswered }) => unanswered !== void 0).length;
	const words = [
		50,
		95,
		99
	].map((percent) => `p${percent} ${shownMs(percentile(all, percent) ?? 0)}`);
	const some = lost === 0 ? "" : `, ${lost === requests.length ? "none" : lost} of them ${lost === requests.length ? "answered" : "not answered"}`;
	return `${countOf(requests.length, "requests")}${some}: ${words.join(", ")}`;
}
const cameOf = ({ status, unanswered }) => String(status ?? unanswered ?? "");
function detoursOf({ requests }) {
	const sum = (of) => requests.reduce((total, each) => total + of(each), 0);
	return [[sum(({ retries }) => retries), "retries"], [sum(({ redirects }) => redirects), "redirects"]].filter(([count]) => count > 0).map(([count, noun]) => countOf(count, noun)).join(", ");
}
const totalOf = ({ requests }) => requests.reduce((total, { totalMs }) => total + totalMs, 0);
function worstChecksFirst({ checks }) {
	const order = [
		"fail",
		"blocked",
		"inconclusive",
		"pass",
		"skipped"
	];
	return [...checks].sort((a, b) => order.indexOf(a.result) - order.indexOf(b.result));
}
const lastGoodWords = ({ lastGood }) => lastGood === void 0 ? void 0 : `The last good deployment to ${lastGood.environment} was ${lastGood.commit.slice(0, 7)} of ${lastGood.date}`;

//#endregion
export { takeWidth as _, phasesOf as a, smokeRunsOf as c, RESULT_SIGNS as d, SMOKE_RESULTS as f, displayWidth as g, excerptParts as h, percentilesOf as i, totalOf as l, caretLine as m, detoursOf as n, shownMs as o, headlineOf as p, lastGoodWords as r, slowestFirst as s, cameOf as t, worstChecksFirst as u, wrap as v };