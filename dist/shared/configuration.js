import { n as UserError } from "./errors.js";
import { a as rankOf } from "./severity.js";
import { n as listOf } from "./text.js";
import { n as parseConfig, r as CONFIG_FILES, t as NO_CONFIG } from "./parse.js";
import { s as readText } from "./tree.js";

//#region src/app/configuration.ts
async function loadConfig(tree, file) {
	for (const path of file === void 0 ? CONFIG_FILES : [file]) {
		const text = await readText(tree, path);
		if (text !== void 0) return {
			path,
			parsed: parseConfig(text, path)
		};
	}
	if (file !== void 0) throw new UserError(`The configuration ${file} does not exist in the ${tree.describe}.`, `Correct \`config-file\` (\`--config\`), or leave it out: ${CONFIG_FILES.join(" and ")} are found by themselves.`);
	for (const path of CONFIG_FILES.map((each) => each.replace(/\.yml$/, ".yaml"))) if (await tree.read(path) !== void 0) throw new UserError(`${path} is not read.`, `Rename it to ${path.replace(/\.yaml$/, ".yml")}.`);
	return {
		path: void 0,
		parsed: NO_CONFIG
	};
}
function looseningsOf(before, after, rules) {
	const found = [];
	const rank = (failOn) => failOn === "never" ? 99 : rankOf(failOn);
	if (rank(after["fail-on"]) > rank(before["fail-on"])) found.push({
		what: `\`fail-on\` goes from \`${before["fail-on"]}\` to \`${after["fail-on"]}\``,
		key: ["fail-on"]
	});
	if (after["warn-only"] && !before["warn-only"]) found.push({
		what: "`warn-only` is switched on",
		key: ["warn-only"]
	});
	if (after.policy === "head" && before.policy === "base") found.push({
		what: "`policy: base` is taken away",
		key: ["policy"]
	});
	for (const rule of rules) {
		const { name, severity } = settingOf(rule, after);
		if (rankOrOff(severity) >= rankOrOff(settingOf(rule, before).severity)) continue;
		const what = severity === "off" ? "is switched off" : `becomes \`${severity}\``;
		found.push({
			what: `rule \`${name}\` ${what}`,
			key: ["rules", name]
		});
	}
	for (const section of [
		"env",
		"secrets",
		"migrations"
	]) {
		const paths = ignoredPaths(after[section]).filter((glob) => !ignoredPaths(before[section]).includes(glob));
		for (const glob of paths) found.push({
			what: `\`${section}\` no longer looks at \`${glob}\``,
			key: [section, "ignore-paths"]
		});
	}
	const examples = before.env.examples.filter((name) => !after.env.examples.includes(name));
	if (examples.length > 0) found.push({
		what: `\`env\` no longer reads \`${listOf(examples)}\``,
		key: ["env", "examples"]
	});
	if (before.env["require-owner"] && !after.env["require-owner"]) found.push({
		what: "`env.require-owner` is switched off",
		key: ["env", "require-owner"]
	});
	if (before.secrets.generic && !after.secrets.generic) found.push({
		what: "`secrets.generic` is switched off",
		key: ["secrets", "generic"]
	});
	if (before.secrets.verify && !after.secrets.verify) found.push({
		what: "`secrets.verify` is switched off",
		key: ["secrets", "verify"]
	});
	for (const key of [
		"database",
		"paths",
		"transactions"
	]) {
		const [earlier, later] = [before.migrations[key], after.migrations[key]].map(valueInWords);
		if (earlier !== later) found.push({
			what: `\`migrations.${key}\` goes from \`${earlier}\` to \`${later}\``,
			key: ["migrations", key]
		});
	}
	const [appsBefore = [], appsAfter = []] = [before, after].map(({ apps }) => Object.values(apps).map((app) => app.path));
	const isNarrower = appsBefore.length === 0 || appsBefore.some((path) => !appsAfter.includes(path));
	if (appsAfter.length > 0 && isNarrower) found.push({
		what: `\`apps\` limits the search for variables to \`${listOf(appsAfter)}\``,
		key: ["apps"]
	});
	for (const [name, variable] of Object.entries(before.env.vars)) {
		const later = after.env.vars[name];
		const key = [
			"env",
			"vars",
			name
		];
		if (later === void 0) {
			if (isRequired(variable)) found.push({
				what: `variable \`${name}\` is no longer declared`,
				key: ["env", "vars"]
			});
			continue;
		}
		if (isRequired(variable) && !isRequired(later)) found.push({
			what: `variable \`${name}\` is no longer required`,
			key
		});
		else if (isNarrowed(variable.required, later.required)) found.push({
			what: `variable \`${name}\` is required in fewer environments`,
			key
		});
		else if (JSON.stringify(demandsOf(variable)) !== JSON.stringify(demandsOf(later))) found.push({
			what: `other values of \`${name}\` are allowed`,
			key
		});
	}
	for (const [name, check] of Object.entries(before.smoke.checks)) {
		const later = after.smoke.checks[name];
		if (later === void 0) found.push({
			what: `smoke check \`${name}\` is taken away`,
			key: ["smoke", "checks"]
		});
		else if (JSON.stringify(check) !== JSON.stringify(later)) found.push({
			what: `smoke check \`${name}\` is another one`,
			key: [
				"smoke",
				"checks",
				name
			]
		});
	}
	for (const [name, { url }] of Object.entries(before.environments)) if (url !== void 0 && after.environments[name]?.url !== url) found.push({
		what: `the address of \`${name}\` is another one`,
		key: ["environments", name]
	});
	return found;
}
function settingOf(rule, { rules }) {
	const name = [rule.id, ...rule.aliases ?? []].find((each) => rules[each] !== void 0) ?? rule.id;
	return {
		name,
		severity: rules[name] ?? rule.severity
	};
}
const valueInWords = (value) => typeof value === "string" ? value : value === void 0 ? "auto" : JSON.stringify(value);
const rankOrOff = (severity) => severity === "off" ? -1 : rankOf(severity);
const demandsOf = (variable) => ({
	type: variable.type,
	pattern: variable.pattern,
	preset: variable.preset,
	values: variable.values,
	forbid: variable.forbid,
	allowEmpty: variable["allow-empty"],
	secret: variable.secret,
	neverShare: variable["never-share"],
	group: variable.group,
	expires: variable.expires,
	rotate: variable.rotate
});
const isNarrowed = (before, after) => Array.isArray(after) && (before === true || Array.isArray(before) && before.some((name) => !after.includes(name)));
const isRequired = ({ required, default: fallback, group }) => fallback === void 0 && group === void 0 && (typeof required === "boolean" ? required : required.length > 0);
const ignoredPaths = (section) => "ignore-paths" in section && Array.isArray(section["ignore-paths"]) ? section["ignore-paths"].map(String) : [];

//#endregion
export { looseningsOf as n, loadConfig as t };