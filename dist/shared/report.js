import { i as isAtLeast, n as SEVERITIES, r as bySeverity } from "./severity.js";
import { a as examinedSomething, i as describeCoverage, n as countOf } from "./outcome.js";

//#region src/core/verdict.ts
const EXIT_CODES = {
	pass: 0,
	fail: 1,
	error: 2
};
const isBlocking = (finding, failOn) => finding.state === "new" && isAtLeast(finding.severity, failOn);
const isDoubtful = (outcome) => outcome.status === "failed" || outcome.status === "inconclusive" || outcome.asked && !examinedSomething(outcome);
function decide(outcomes, findings, policy) {
	const floor = policy.failOn === "never" ? "high" : policy.failOn;
	const wouldBe = findings.some((finding) => isBlocking(finding, floor)) ? "fail" : outcomes.some(isDoubtful) ? "error" : "pass";
	const isSoftened = policy.warnOnly || policy.failOn === "never";
	const isMisused = outcomes.some((outcome) => outcome.misconfigured);
	const verdict = !isSoftened ? wouldBe : isMisused ? "error" : "pass";
	return {
		verdict,
		exitCode: EXIT_CODES[verdict],
		wouldBe
	};
}

//#endregion
//#region src/core/report.ts
const TOOL = {
	name: "launch-ready",
	version: "0.1.0"
};
function describeFindings(findings) {
	const counts = [...SEVERITIES].sort(bySeverity).map((severity) => ({
		severity,
		count: findings.filter((finding) => finding.severity === severity).length
	})).filter(({ count }) => count > 0).map(({ severity, count }) => severity === "blocker" ? countOf(count, "blockers") : `${count} ${severity}`);
	return counts.length === 0 ? "no findings" : counts.join(", ");
}
function summaryLine(report) {
	if (report.headline !== void 0) return `Launch Ready: ${report.headline}.`;
	const fresh = report.findings.filter((finding) => finding.state === "new");
	const known = report.findings.filter((finding) => finding.state === "known").length;
	const ignored = report.findings.filter((finding) => finding.state === "ignored").length;
	const looked = report.outcomes.map(describeOutcome);
	return [
		`Launch Ready: ${describeVerdict(report, fresh)}.`,
		looked.length === 0 ? "" : `${looked.join("; ")}.`,
		known > 0 ? `${known} known.` : "",
		ignored > 0 ? `${ignored} ignored.` : ""
	].filter((part) => part !== "").join(" ");
}
function describeVerdict(report, fresh) {
	const found = fresh.length === 0 && report.findings.length > 0 ? "no new findings" : describeFindings(fresh);
	const unsure = report.outcomes.filter(isDoubtful).map((outcome) => outcome.check);
	return `${found}${unsure.length === 0 ? "" : `; could not finish: ${unsure.join(", ")}`}${report.wouldBe === void 0 || report.wouldBe === report.verdict ? "" : " (warn-only: exit 0)"}`;
}
function describeOutcome(outcome) {
	const examined = [describeCoverage(outcome.coverage), ...outcome.leftOut.map(({ what, count, why }) => `${countOf(count, what)} not looked at: ${why}`)].filter((part) => part !== "").join("; ");
	if (outcome.status === "completed") return `${outcome.check}: ${examined === "" ? "nothing to look at" : examined}`;
	return `${outcome.check} ${outcome.status} (${outcome.reason ?? "no reason given"}${examined === "" ? "" : `; ${examined}`})`;
}
const blockingFindings = (report) => report.findings.filter((finding) => isBlocking(finding, report.failOn === "never" ? "high" : report.failOn));

//#endregion
export { summaryLine as a, isBlocking as c, describeOutcome as i, isDoubtful as l, blockingFindings as n, EXIT_CODES as o, describeFindings as r, decide as s, TOOL as t };