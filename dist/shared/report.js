//#region src/core/severity.ts
const SEVERITIES = [
	"low",
	"medium",
	"high",
	"blocker"
];
const FAIL_ON = [...SEVERITIES, "never"];
const rankOf = (severity) => SEVERITIES.indexOf(severity);
const isAtLeast = (severity, floor) => floor !== "never" && rankOf(severity) >= rankOf(floor);
const bySeverity = (a, b) => rankOf(b) - rankOf(a);

//#endregion
//#region src/core/text.ts
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
function printable(text, max = 500) {
	return cut(text.slice(0, max * 2).toWellFormed().replace(UNPRINTABLE, (char) => {
		if (char === "\n") return "\\n";
		if (char === "\r") return "\\r";
		if (char === "	") return " ";
		const code = char.codePointAt(0) ?? 0;
		const hex = code.toString(16);
		return code < 256 ? `\\x${hex.padStart(2, "0")}` : `\\u${code > 65535 ? `{${hex}}` : hex.padStart(4, "0")}`;
	}), max);
}
function cut(text, max) {
	if (text.length <= max) return text;
	const end = /[\ud800-\udbff]/.test(text.charAt(max - 2)) ? max - 2 : max - 1;
	return `${text.slice(0, end)}…`;
}
function mask(secret, visible = 4) {
	const shown = Math.min(visible, Math.floor(secret.length / 3));
	return `${secret.slice(0, shown)}****`;
}
function nearest(word, names) {
	let best;
	for (const name of names) {
		const limit = Math.min(Math.max(1, Math.floor(name.length / 3)), name.length - 1);
		if (Math.abs(name.length - word.length) > limit) continue;
		const distance = editDistance(word.toLowerCase(), name.toLowerCase());
		if (distance <= limit && (best === void 0 || distance < best.distance)) best = {
			name,
			distance
		};
	}
	return best?.name;
}
function editDistance(a, b) {
	let previous = [];
	let current = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const beforePrevious = previous;
		previous = current;
		current = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
			current[j] = cost;
		}
	}
	return current[b.length] ?? 0;
}
function listOf(words) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

//#endregion
//#region src/core/outcome.ts
const STATUSES = [
	"completed",
	"skipped",
	"inconclusive",
	"failed"
];
const examinedSomething = (outcome) => Object.values(outcome.coverage).some((count) => count > 0);
function describeCoverage(coverage) {
	return Object.entries(coverage).filter(([, count]) => count > 0).map(([noun, count]) => noun === "bytes" ? describeBytes(count) : countOf(count, noun)).join(", ");
}
function countOf(count, plural) {
	return `${count.toLocaleString("en-US")} ${count === 1 ? singular(plural) : plural}`;
}
function singular(plural) {
	if (plural.endsWith("ies")) return `${plural.slice(0, -3)}y`;
	if (/(?:sses|shes|ches|xes)$/.test(plural)) return plural.slice(0, -2);
	return plural.endsWith("s") ? plural.slice(0, -1) : plural;
}
const describeBytes = (bytes) => bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : bytes >= 1e3 ? `${(bytes / 1e3).toFixed(1)} kB` : `${bytes} B`;

//#endregion
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
	const verdict = policy.warnOnly || policy.failOn === "never" ? "pass" : wouldBe;
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
export { rankOf as C, isAtLeast as S, nearest as _, summaryLine as a, SEVERITIES as b, isBlocking as c, countOf as d, describeCoverage as f, mask as g, listOf as h, describeOutcome as i, isDoubtful as l, cut as m, blockingFindings as n, EXIT_CODES as o, examinedSomething as p, describeFindings as r, decide as s, TOOL as t, STATUSES as u, printable as v, bySeverity as x, FAIL_ON as y };