import { n as UserError, r as codeOf } from "./errors.js";
import { t as describeLocation } from "./finding.js";
import { i as formatIgnoreLine, o as parseIgnoreFile, t as IGNORE_FILE } from "./suppress.js";
import { n as today, t as nodeClock } from "./clock.js";
import { c as locateGit } from "./git-process.js";
import { n as checkOnce } from "./check-command.js";
import { t as writeWholeFile } from "./write-file.js";
import path from "node:path";
import { readFile } from "node:fs/promises";

//#region src/app/cli/ignore.ts
async function ignore(fingerprint, options, terminal) {
	const reason = options.reason.trim();
	if (reason === "") throw new UserError("The reason is empty.", "Say why it is all right: `--reason \"…\"`.");
	if (options.until !== void 0 && !isDate(options.until)) throw new UserError(`\`--until ${options.until}\` is not a date.`, "Write it as 2027-01-31.");
	if (options.until !== void 0 && options.until < today(nodeClock)) throw new UserError(`\`--until ${options.until}\` is past.`, "Name a day to come, or leave it out.");
	if (options.rotated !== void 0 && !(isDate(options.rotated) && options.rotated <= today(nodeClock))) throw new UserError(`\`--rotated ${options.rotated}\` is no day that has been.`, "Write the day on which the secret was changed, as 2026-11-02.");
	const { report } = await checkOnce("run", options, terminal);
	const wanted = fingerprint.replace(/^\d+:/, "").toLowerCase();
	const matching = report.findings.filter((finding) => finding.fingerprint.replace(/^\d+:/, "").startsWith(wanted));
	const [finding] = matching;
	if (!finding) throw new UserError(`No finding of ${report.scope} has the fingerprint ${fingerprint}.`, "Run `launch-ready --format json` to see them; for one in the history add --history.");
	if (new Set(matching.map((each) => each.fingerprint)).size > 1) throw new UserError(`${matching.length} findings begin with ${fingerprint}.`, "Give more of the fingerprint.");
	const repo = path.resolve(terminal.cwd, options.repo);
	const file = path.join((await locateGit(repo))?.root ?? repo, IGNORE_FILE);
	const before = await readFile(file, "utf8").catch((error) => {
		if (codeOf(error) === "ENOENT") return "";
		throw error;
	});
	if (parseIgnoreFile(before).entries.some((entry) => entry.fingerprint === finding.fingerprint)) throw new UserError(`${IGNORE_FILE} has an entry for this finding already.`, "Edit its reason or date there.");
	const line = formatIgnoreLine(finding, reason, options);
	const after = `${before}${before === "" || before.endsWith("\n") ? "" : "\n"}${line}\n`;
	await writeWholeFile(file, after, "The ignores must be in a file that you can write.");
	terminal.out(`Ignored ${finding.rule} at ${describeLocation(finding.location)}${options.until ? ` until ${options.until}` : ""}. Commit ${IGNORE_FILE}.\n`);
	return 0;
}
const isDate = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && (/* @__PURE__ */ new Date(`${text}T00:00:00Z`)).toJSON()?.slice(0, 10) === text;

//#endregion
export { ignore };