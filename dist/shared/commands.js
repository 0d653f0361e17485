import { i as isAtLeast } from "./severity.js";
import { a as printable, t as cut } from "./text.js";
import { t as describeLocation } from "./finding.js";
import { r as describeFindings } from "./report.js";
import { r as SEVERITY_NAMES, t as silencingOf, u as splitHistory } from "./silencing.js";
import { t as learnMore } from "./learn-more.js";
import { n as plainText } from "./plain-text.js";

//#region src/report/inline/commands.ts
const COMMANDS_PER_TYPE = 10;
const COMMAND_MESSAGE_LIMIT = 4096;
const LEVELS = {
	blocker: "error",
	high: "error",
	medium: "warning",
	low: "notice"
};
function planCommands(findings, options = {}) {
	const fresh = findings.filter(({ state }) => state === "new");
	const { shown: open } = splitHistory(fresh, options.redactHistory ?? false);
	const candidates = open.filter(({ location, severity }) => location.kind === "file" || isAtLeast(severity, "high"));
	const commands = [];
	const shown = [];
	for (const level of [
		"error",
		"warning",
		"notice"
	]) {
		const all = candidates.filter(({ severity }) => LEVELS[severity] === level);
		const kept = all.length > 10 ? all.slice(0, 9) : all;
		const rest = all.slice(kept.length);
		commands.push(...kept.map((finding) => commandOf(finding, level)));
		shown.push(...kept.map(({ fingerprint }) => fingerprint));
		if (rest.length > 0) commands.push(pointer(rest, level));
	}
	return {
		commands,
		shown
	};
}
const pointer = (rest, level) => ({
	level,
	message: `${rest.length.toLocaleString("en-US")} more (${describeFindings(rest)}): see the job summary. GitHub shows 10 of a kind for each step.`,
	properties: { title: `Launch Ready: ${rest.length.toLocaleString("en-US")} more` }
});
function commandOf(finding, level) {
	const title = annotationTitle(finding);
	return {
		level,
		message: cut(annotationMessage(finding), COMMAND_MESSAGE_LIMIT),
		properties: {
			title,
			...rangeOf(finding)
		}
	};
}
const annotationTitle = ({ severity, title }) => printable(`${SEVERITY_NAMES[severity]}: ${title}`, 255);
function annotationMessage(finding) {
	const { inline, file } = silencingOf(finding);
	return [
		finding.location.kind === "file" ? "" : printable(describeLocation(finding.location), 400),
		plainText(finding.message),
		`What breaks: ${plainText(finding.impact)}`,
		`Fix: ${plainText(finding.fix)}`,
		inline === void 0 ? `Not here? A line for .launch-ready/ignore: ${file}` : `Not here? A comment above: ${inline.text}`,
		learnMore(finding)
	].filter((part) => part !== "").join("\n\n");
}
function rangeOf({ location }) {
	if (location.kind !== "file") return {};
	const { path: file, startLine, endLine, startColumn, endColumn } = location;
	const range = {
		file,
		startLine,
		endLine: startLine
	};
	if (startLine !== endLine || startColumn === void 0) return range;
	return {
		...range,
		startColumn,
		endColumn: Math.max(startColumn, (endColumn ?? startColumn + 1) - 1)
	};
}

//#endregion
export { planCommands as i, annotationMessage as n, annotationTitle as r, LEVELS as t };