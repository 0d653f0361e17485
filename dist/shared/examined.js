import { i as describeCoverage, n as countOf } from "./outcome.js";

//#region src/report/examined.ts
function examinedSentences(outcome) {
	const sentences = [
		outcome.status === "completed" ? "" : outcome.reason ?? "no reason given",
		describeCoverage(outcome.coverage),
		...outcome.leftOut.map(({ what, count, why }) => `${countOf(count, what)} not looked at: ${why}`)
	].filter((sentence) => sentence !== "");
	return sentences.length === 0 ? ["nothing to look at"] : sentences;
}

//#endregion
export { examinedSentences as t };