import { n as fingerprint } from "./fingerprint.js";
import { r as docsOf } from "./rule.js";

//#region src/app/policy/rule.ts
const atLine = (path, line) => ({
	kind: "file",
	path,
	startLine: line,
	endLine: line
});
const withoutLine = (ignore) => ignore.kind === "file" ? { replacement: {
	startLine: ignore.line,
	endLine: ignore.line,
	text: ""
} } : {};
const placeOf = (ignore) => ignore.kind === "inline" ? {
	location: atLine(ignore.path, ignore.line),
	words: `\`launch-ready:ignore ${ignore.rule}\``
} : {
	location: atLine(".launch-ready/ignore", ignore.line),
	words: `the entry for \`${ignore.rule}\` (${ignore.place})`
};
function judgePolicy(rules, subject) {
	return rules.flatMap((rule) => [...rule.check(subject)].map(({ parts, ...problem }) => ({
		check: "policy",
		rule: rule.id,
		severity: rule.severity,
		...problem,
		fingerprint: fingerprint(rule.id, ...parts),
		state: "new",
		inlineIgnorable: false,
		docs: docsOf(rule.id)
	})));
}

//#endregion
export { withoutLine as i, judgePolicy as n, placeOf as r, atLine as t };