import { r as sortFindings } from "./finding.js";
import { c as applyBaseline, i as readIgnoreFile, n as override, r as readBaseline } from "./mark.js";
import { r as applyIgnores, t as IGNORE_FILE } from "./suppress.js";
import { s as decide } from "./report.js";
import { n as isOurRule } from "./our-rules.js";

//#region src/app/foreign-judge.ts
async function foreignJudge(tree, config, today) {
	const { entries: ignores, malformed } = tree === void 0 ? NO_IGNORES : await readIgnoreFile(tree);
	const baseline = tree === void 0 ? void 0 : await readBaseline(tree);
	const notices = [...ignores.filter(({ rule, until }) => !isOurRule(rule) && until !== void 0 && until < today).map(({ rule, until, line }) => `${IGNORE_FILE}:${line}: the ignore of \`${rule}\` expired on ${until}; what it hid counts again.`), ...malformed.map(({ line }) => `${IGNORE_FILE}:${line} is no entry, so it ignores nothing.`)];
	const judge = (report, policy) => {
		const overridden = report.findings.map((finding) => finding.state === "ignored" ? finding : override(finding, config.rules));
		const marked = applyIgnores(overridden, ignores, today).findings;
		const findings = sortFindings(baseline === void 0 ? marked : applyBaseline(marked, baseline).findings);
		const { wouldBe: _, ...rest } = report;
		const { verdict, exitCode, wouldBe } = decide(report.outcomes, findings, policy);
		return {
			...rest,
			verdict,
			exitCode,
			...wouldBe === verdict ? {} : { wouldBe },
			failOn: policy.failOn,
			findings
		};
	};
	return {
		judge,
		notices
	};
}
const NO_IGNORES = {
	entries: [],
	malformed: []
};

//#endregion
export { foreignJudge as t };