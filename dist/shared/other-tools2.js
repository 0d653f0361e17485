import { n as UserError } from "./errors.js";
import { n as countOf } from "./outcome.js";
import { s as readText } from "./tree.js";
import { i as findRulesFile, o as IGNORE_FILES, r as parseSecretsBaseline, s as parseLeakIgnores, t as SECRETS_BASELINE } from "./secrets-baseline.js";
import { i as isReviewed } from "./subject.js";
import { t as atLine } from "./rule2.js";

//#region src/app/policy/other-tools.ts
const trustedTree = ({ judgedBy, base, head }, trust) => judgedBy ?? (trust === "base" ? base ?? head : head);
async function otherToolsOf(subject, trust, rulesFile) {
	const trusted = trustedTree(subject, trust);
	const common = {
		ignores: trusted,
		allowComments: trust === "head"
	};
	const base = isReviewed(subject) ? subject.base : void 0;
	const onBase = base && await rulesIn(base, rulesFile);
	if (base !== void 0 && onBase !== void 0) {
		const isChanged = await readText(base, onBase) !== await readText(subject.head, onBase);
		const note = `${onBase} is read from the base; what this change alters in it counts once it is merged.`;
		return {
			...common,
			rules: {
				tree: base,
				path: onBase
			},
			notes: isChanged ? [note] : []
		};
	}
	const path = await rulesIn(trusted, rulesFile) ?? rulesFile;
	return {
		...common,
		...path === void 0 ? {} : { rules: {
			tree: trusted,
			path
		} }
	};
}
async function rulesIn(tree, given) {
	if (given === void 0) return findRulesFile(tree);
	return await tree.read(given) === void 0 ? void 0 : given;
}
async function addedToOtherTools(subject, findings) {
	const { base, head } = subject;
	if (base === void 0 || !isReviewed(subject)) return [];
	return [
		...await addedRules(head, base),
		...await addedEntries(head, base),
		...await addedAudits(head, base),
		...findings.flatMap(({ state, ignored, location }) => state === "ignored" && ignored?.by === "inline" ? [{
			what: `a comment ${ignored.reason}`,
			location
		}] : [])
	];
}
async function addedRules(head, base) {
	const path = await findRulesFile(head);
	if (path === void 0 || await findRulesFile(base) !== void 0) return [];
	return [{
		what: `the rules and allowlists of ${path}`,
		location: atLine(path, 1)
	}];
}
async function addedEntries(head, base) {
	const added = [];
	for (const file of IGNORE_FILES) {
		const text = await readText(head, file);
		if (text === void 0) continue;
		const nameOf = ({ commit = "", path, rule, line }) => `${commit}:${path}:${rule}:${line}`;
		const entriesOf = (of) => parseLeakIgnores(of, file).entries;
		const before = new Set(entriesOf(await readText(base, file) ?? "").map(nameOf));
		for (const entry of entriesOf(text)) if (!before.has(nameOf(entry))) added.push({
			what: `an entry of ${file} (${entry.path}:${entry.line})`,
			location: atLine(file, entry.entryLine)
		});
	}
	return added;
}
async function addedAudits(head, base) {
	const entries = async (tree) => {
		const text = await readText(tree, SECRETS_BASELINE);
		try {
			return text === void 0 ? /* @__PURE__ */ new Set() : parseSecretsBaseline(text).entries;
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			return /* @__PURE__ */ new Set();
		}
	};
	const before = await entries(base);
	const fresh = [...await entries(head)].filter((entry) => !before.has(entry));
	if (fresh.length === 0) return [];
	return [{
		what: `${countOf(fresh.length, "entries")} of ${SECRETS_BASELINE}`,
		location: atLine(SECRETS_BASELINE, 1)
	}];
}

//#endregion
export { otherToolsOf as n, trustedTree as r, addedToOtherTools as t };