import { t as FAIL_ON } from "./severity.js";
import { n as today, t as nodeClock } from "./clock.js";
import { t as nodeFiles } from "./files.js";
import { n as folderTree } from "./tree.js";
import { t as loadConfig } from "./configuration.js";
import { n as matching, t as compareFingerprints } from "./env-compare.js";
import { n as writeReport } from "./output.js";
import path from "node:path";

//#region src/app/cli/env-compare.ts
async function envCompare(files, options, terminal) {
	const tree = folderTree(nodeFiles, path.resolve(terminal.cwd, options.repo));
	const { parsed } = await loadConfig(tree, options.config);
	const failOn = FAIL_ON.find((each) => each === options.failOn);
	const report = await compareFingerprints({
		files: nodeFiles,
		paths: await matching(files, terminal.cwd),
		config: parsed.config,
		tree,
		today: today(nodeClock),
		...failOn === void 0 ? {} : { failOn },
		...options.warnOnly === void 0 ? {} : { warnOnly: options.warnOnly }
	});
	await writeReport(report, options, terminal);
	return report.exitCode;
}

//#endregion
export { envCompare };