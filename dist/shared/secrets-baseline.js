import { i as messageOf, n as UserError } from "./errors.js";
import { a as printable } from "./text.js";
import { s as readText } from "./tree.js";
import { posix } from "node:path";
import { createHash } from "node:crypto";

//#region src/checks/secrets/other-tools/gitleaks-ignore.ts
const IGNORE_FILES = [".gitleaksignore", ".betterleaksignore"];
const ENTRY = /^(?:([0-9a-f]{40}|[0-9a-f]{64}):)?(.+):([^:]+):(\d+)$/;
function parseLeakIgnores(text, file) {
	const parsed = {
		entries: [],
		notes: []
	};
	for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		const line = raw.trim();
		if (line === "" || line.startsWith("#")) continue;
		const [, commit, path = "", rule = "", at = ""] = ENTRY.exec(line) ?? [];
		if (path === "") {
			parsed.notes.push(`${file}:${index + 1}: \`${printable(line, 80)}\` is no fingerprint (\`commit:path:rule:line\`), so it ignores nothing.`);
			continue;
		}
		parsed.entries.push({
			file,
			entryLine: index + 1,
			...commit === void 0 ? {} : { commit },
			path: path.replaceAll("\\", "/").replace(/^\.\//, ""),
			rule,
			line: Number(at)
		});
	}
	return parsed;
}

//#endregion
//#region src/checks/secrets/other-tools/rules-file.ts
const RULES_FILES = [".betterleaks.toml", ".gitleaks.toml"];
const MAX_DEPTH = 2;
async function findRulesFile(tree) {
	for (const path of RULES_FILES) if (await tree.read(path) !== void 0) return path;
}
async function readRulesFiles(tree, path) {
	const { readGitleaksConfig } = await import("./gitleaks-config.js");
	const files = [];
	let next = path;
	while (next !== void 0) {
		const [extending, named] = [files.at(-1)?.path ?? "", printable(next, 200)];
		if (files.some((file) => file.path === next)) throw new UserError(extending === next ? `${extending} extends itself.` : `${extending} extends ${named}, which extends it.`, `Take \`extend.path\` out of ${extending}.`);
		if (files.length > MAX_DEPTH) return {
			files,
			notes: [`\`${extending}\` extends \`${named}\`, which is not read: two levels at most.`]
		};
		const text = await readText(tree, next);
		if (text === void 0) throw new UserError(`${named} does not exist in the ${tree.describe}.`, files.length === 0 ? "Correct the name of the file." : `Correct \`extend.path\` in ${extending}.`);
		files.push({
			path: next,
			text
		});
		const below = readGitleaksConfig(text, next).extends;
		next = below === void 0 ? void 0 : posix.normalize(below);
	}
	return {
		files,
		notes: []
	};
}

//#endregion
//#region src/checks/secrets/other-tools/secrets-baseline.ts
const SECRETS_BASELINE = ".secrets.baseline";
const baselineEntry = (path, secret) => `${path} ${createHash("sha1").update(secret).digest("hex")}`;
function parseSecretsBaseline(text, file = SECRETS_BASELINE) {
	const json = asRecord(parseJson(text, file));
	const results = asRecord(json?.results);
	if (results === void 0) throw new UserError(`${file} has no \`results\`.`, "Write it anew with `detect-secrets scan`, or delete it.");
	const entries = /* @__PURE__ */ new Set();
	for (const [path, found] of Object.entries(results)) {
		if (!Array.isArray(found)) throw new UserError(`${file}: \`results\` of ${printable(path, 120)} is no list.`, "Write it anew.");
		for (const each of found) {
			const { hashed_secret: hash, is_secret: isSecret } = asRecord(each) ?? {};
			if (typeof hash === "string" && isSecret !== true) entries.add(`${path.replaceAll("\\", "/")} ${hash.toLowerCase()}`);
		}
	}
	return {
		entries,
		notes: (Array.isArray(json?.filters_used) ? json.filters_used : []).some((filter) => Object.hasOwn(asRecord(filter) ?? {}, "pattern")) ? [`${file} leaves out files or lines by a pattern, which is not read: use \`secrets.ignore-paths\`.`] : []
	};
}
function parseJson(text, file) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new UserError(`${file} is not valid JSON: ${printable(messageOf(error), 160)}.`, "Write it anew with `detect-secrets scan`, or restore it from git.", { cause: error });
	}
}
const asRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : void 0;

//#endregion
export { readRulesFiles as a, findRulesFile as i, baselineEntry as n, IGNORE_FILES as o, parseSecretsBaseline as r, parseLeakIgnores as s, SECRETS_BASELINE as t };