import { l as isDoubtful, p as examinedSomething, r as describeFindings } from "./report.js";
import { n as listOf } from "./text.js";

//#region src/report/headline.ts
function headlineOf(report) {
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
export { headlineOf as t };