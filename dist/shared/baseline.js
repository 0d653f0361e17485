import { i as isAtLeast } from "./severity.js";
import { l as formatBaseline, r as readBaseline, s as BASELINE_FILE } from "./mark.js";
import { n as countOf } from "./outcome.js";
import { r as describeFindings } from "./report.js";
import { c as locateGit } from "./git-process.js";
import { n as isOurRule } from "./our-rules.js";
import { n as checkOnce } from "./check-command.js";
import { t as writeWholeFile } from "./write-file.js";
import { n as gatherFiles } from "./gather-command2.js";
import path from "node:path";

//#region src/app/cli/baseline.ts
async function baseline(files, options, terminal) {
	const repo = path.resolve(terminal.cwd, options.repo);
	const root = (await locateGit(repo))?.root ?? repo;
	const everything = options.base === void 0 && !options.tree;
	const { report, subject } = await checkOnce("run", everything ? {
		...options,
		history: true
	} : options, terminal, { checks: [
		"env",
		"secrets",
		"migrations"
	] });
	const foreign = files.length === 0 ? [] : (await gatherFiles(files, options, terminal)).report.findings;
	const kept = [...report.findings, ...foreign.filter(({ origin }) => origin !== void 0)].filter((finding) => finding.state !== "ignored" && finding.check !== "policy" && finding.check !== "smoke");
	const file = path.join(root, BASELINE_FILE);
	const before = await readBaseline(subject.judgedBy ?? subject.head);
	const earlier = everything && before !== void 0 ? {
		...before,
		findings: before.findings.filter(({ rule }) => files.length === 0 && !isOurRule(rule))
	} : before;
	await writeWholeFile(file, formatBaseline(kept, earlier), "The baseline must be a file that you can write.");
	const doubtful = report.outcomes.filter((outcome) => outcome.status === "failed" || outcome.status === "inconclusive");
	terminal.out(`Recorded ${countOf(kept.length, "findings")} of ${report.scope} in ${BASELINE_FILE} (${describeFindings(kept)}). Commit it; what comes later is new.\n`);
	const live = kept.filter(({ check, severity }) => check === "secrets" && isAtLeast(severity, "high")).length;
	if (live > 0) terminal.out(`${countOf(live, "credentials")} among them: recording does not make them harmless. Rotate them; \`launch-ready secrets --history --verbose\` lists them.\n`);
	for (const { check, reason } of doubtful) terminal.error(`${check} could not finish, so its findings are not recorded: ${reason ?? ""}\n`);
	return doubtful.length > 0 ? 2 : 0;
}

//#endregion
export { baseline };