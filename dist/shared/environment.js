//#region src/core/environment.ts
const isSameEnvironment = (a, b) => a.toLowerCase() === b.toLowerCase();
const STAGES = [
	["staging", /* @__PURE__ */ new Set([
		"staging",
		"stage",
		"stg",
		"preprod",
		"preproduction",
		"uat",
		"qa",
		"beta",
		"nonprod"
	])],
	["preview", /* @__PURE__ */ new Set([
		"preview",
		"review",
		"pr"
	])],
	["test", /* @__PURE__ */ new Set([
		"test",
		"testing",
		"ci",
		"e2e"
	])],
	["development", /* @__PURE__ */ new Set([
		"development",
		"develop",
		"dev",
		"local",
		"localhost",
		"sandbox"
	])],
	["production", /* @__PURE__ */ new Set([
		"production",
		"prod",
		"prd",
		"live",
		"main"
	])]
];
const ANY_WORD = new RegExp(STAGES.flatMap(([, words]) => [...words]).join("|"), "i");
function stageOf(name) {
	if (!ANY_WORD.test(name)) return void 0;
	const words = name.replaceAll(/([a-z])([A-Z])/g, "$1-$2").toLowerCase().replaceAll(/\b(pre|non)[-_. ]?(prod)/g, "$1$2").split(/[^a-z0-9]+/);
	return STAGES.find(([, set]) => words.some((word) => set.has(word)))?.[0];
}

//#endregion
export { stageOf as n, isSameEnvironment as t };