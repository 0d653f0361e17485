import { a as formatBaseline, i as BASELINE_FILE } from "./run.js";
import { t as locateGit } from "./git-location.js";
import { n as writeWholeFile } from "./output.js";
import { n as checkOnce } from "./check-command2.js";
import path from "node:path";

//#region src/app/cli/baseline.ts
async function baseline(options, terminal) {
	const repo = path.resolve(terminal.cwd, options.repo);
	const root = (await locateGit(repo))?.root ?? repo;
	const everything = options.base === void 0 && !options.tree;
	const { report } = await checkOnce("run", everything ? {
		...options,
		history: true
	} : options, terminal);
	const kept = report.findings.filter((finding) => finding.state !== "ignored" && finding.check !== "policy" && finding.check !== "smoke");
	const file = path.join(root, BASELINE_FILE);
	await writeWholeFile(file, formatBaseline(kept), "The baseline must be a file that you can write.");
	const doubtful = report.outcomes.filter((outcome) => outcome.status === "failed" || outcome.status === "inconclusive");
	terminal.out(`Recorded ${kept.length} ${kept.length === 1 ? "finding" : "findings"} of ${report.scope} in ${BASELINE_FILE}. Commit it; what comes later is new.\n`);
	for (const { check, reason } of doubtful) terminal.error(`${check} could not finish, so its findings are not recorded: ${reason ?? ""}\n`);
	return doubtful.length > 0 ? 2 : 0;
}

//#endregion
export { baseline };