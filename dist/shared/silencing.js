import { r as bySeverity } from "./severity.js";
import { a as printable } from "./text.js";
import { n as countOf } from "./outcome.js";
import { a as formatInlineIgnore, i as formatIgnoreLine, n as REASON } from "./suppress.js";
import { r as describeFindings } from "./report.js";

//#region src/report/history.ts
const isInHistory = (finding) => finding.location.kind === "commit" || finding.location.kind === "object";
function splitHistory(findings, redact) {
	if (!redact) return {
		shown: [...findings],
		hidden: []
	};
	return {
		shown: findings.filter((finding) => !isInHistory(finding)),
		hidden: findings.filter(isInHistory)
	};
}
function describeHidden(hidden) {
	if (hidden.length === 0) return "";
	const fresh = hidden.filter((finding) => finding.state === "new");
	const detail = fresh.length === 0 ? "none of them new" : `new: ${describeFindings(fresh)}`;
	return `Only counted here, because this repository is public: ${countOf(hidden.length, "findings")} in the history (${detail}). Code scanning says where, or \`launch-ready secrets\` in a clone.`;
}

//#endregion
//#region src/report/severity-words.ts
const SEVERITY_ICONS = {
	blocker: "⛔",
	high: "❗",
	medium: "⚠️",
	low: "💡"
};
const SEVERITY_NAMES = {
	blocker: "Blocker",
	high: "High",
	medium: "Medium",
	low: "Low"
};
const SEVERITY_SHAPES = {
	blocker: "■",
	high: "▲",
	medium: "◆",
	low: "●"
};
const STATUS_ICONS = {
	completed: "✅",
	skipped: "⏭️",
	inconclusive: "❓",
	failed: "💥"
};
const STATUS_WORDS = {
	completed: "completed",
	skipped: "skipped",
	inconclusive: "could not finish",
	failed: "failed"
};
const worstOf = (findings) => findings.map(({ severity }) => severity).sort(bySeverity)[0] ?? "low";
function describeState(finding) {
	if (finding.state === "known") return "known already";
	if (finding.state === "new" || finding.ignored === void 0) return finding.state;
	const { by, reason, until } = finding.ignored;
	return `ignored ${{
		inline: "by a comment on the line",
		file: "in .launch-ready/ignore",
		rules: "by the configuration"
	}[by]}${until === void 0 ? "" : ` until ${until}`}: ${reason === "" ? "no reason given" : reason}`;
}

//#endregion
//#region src/report/silencing.ts
function silencingOf(finding) {
	const file = formatIgnoreLine(finding, REASON);
	const text = formatInlineIgnore(finding, REASON);
	if (text === void 0 || finding.location.kind !== "file" || finding.check === "secrets") return { file };
	const { path, startLine } = finding.location;
	return {
		inline: {
			text: printable(text),
			path,
			line: startLine
		},
		file
	};
}

//#endregion
export { STATUS_ICONS as a, worstOf as c, SEVERITY_SHAPES as i, describeHidden as l, SEVERITY_ICONS as n, STATUS_WORDS as o, SEVERITY_NAMES as r, describeState as s, silencingOf as t, splitHistory as u };