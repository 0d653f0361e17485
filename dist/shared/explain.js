import { n as UserError } from "./errors.js";
import { i as nearest } from "./text.js";
import { n as OTHER_TOOLS_URL } from "./rule.js";
import { n as isOurRule } from "./our-rules.js";
import { t as ALL_RULES } from "./rules3.js";

//#region src/report/rule-page.ts
const LANGUAGES = {
	migrations: "sql",
	env: "dotenv",
	smoke: "http"
};
function rulePage(rule) {
	const language = LANGUAGES[rule.id.split("/")[0] ?? ""] ?? "text";
	const block = (text) => {
		const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
		return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
	};
	const section = (title, texts) => texts.length === 0 ? [] : [`## ${title}`, ...texts];
	return `${[
		`# ${rule.id}`,
		`${rule.summary}.`,
		`Severity: **${rule.severity}**. Since ${rule.since}.${rule.aliases?.length ? ` Earlier names: ${rule.aliases.map((alias) => `\`${alias}\``).join(", ")}.` : ""}`,
		...section("Why", [rule.why]),
		...section("What to do", [rule.fix]),
		...section("Reported", rule.examples.bad.map(block)),
		...section("Not reported", rule.examples.good.map(block)),
		...section("How to silence it", [`Every finding prints the line to paste. For all of them, in \`launch-ready.yml\`: \`rules: { ${rule.id}: off }\`, or another severity.`]),
		...section("Sources", (rule.sources ?? []).map((source) => `- ${source}`))
	].join("\n\n")}\n`;
}

//#endregion
//#region src/app/cli/explain.ts
function explain(id, terminal) {
	if (id === void 0) {
		const width = Math.max(...ALL_RULES.map((rule) => rule.id.length));
		for (const rule of ALL_RULES) terminal.out(`${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`);
		return 0;
	}
	const rule = ALL_RULES.find((each) => each.id === id || each.aliases?.includes(id));
	if (!rule) {
		const ids = ALL_RULES.map((each) => each.id);
		const near = nearest(id, ids) ?? ids.find((each) => each.endsWith(`/${id}`));
		throw new UserError(`there is no rule \`${id}\`.`, near ? `Did you mean \`${near}\`?` : isOurRule(id) || !id.includes("/") ? "List them with `launch-ready explain`." : `If it is another tool’s, that tool explains it; see ${OTHER_TOOLS_URL}.`);
	}
	terminal.out(rulePage(rule));
	return 0;
}

//#endregion
export { explain };