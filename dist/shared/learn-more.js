import { a as printable } from "./text.js";

//#region src/report/learn-more.ts
function learnMore({ rule, origin }) {
	if (origin === void 0) return `launch-ready explain ${printable(rule, 100)}`;
	const page = origin.url === void 0 ? "" : ` ${printable(origin.url, 300)}`;
	return `${printable(origin.rule, 200)} of ${printable(origin.tool, 80)}${page}`;
}

//#endregion
export { learnMore as t };