import { n as gather, t as gate } from "./gather.js";
import { r as runnerVariables, s as nodeFiles } from "./runner-variables.js";
import { t as writeReport } from "./output.js";
import path from "node:path";

//#region src/app/cli/gather-command.ts
async function gatherCommand(name, patterns, options, terminal) {
	const given = [
		["needs", options.needs],
		["expect", options.expect],
		["allow-skipped", options.allowSkipped],
		["fail-on", options.failOn],
		["warn-only", options.warnOnly ? "true" : void 0],
		["config-file", options.config],
		["findings", patterns.length === 0 ? void 0 : patterns.map((pattern) => path.resolve(terminal.cwd, pattern)).join("\n")]
	];
	const input = {
		inputs: new Map(given.filter((entry) => entry[1] !== void 0)),
		files: nodeFiles,
		variables: {
			...runnerVariables(terminal.env),
			workspace: path.resolve(terminal.cwd, options.repo)
		},
		event: {
			words: "report files",
			commit: void 0,
			fork: false
		}
	};
	const { report } = name === "gate" ? await gate(input) : await gather(input);
	await writeReport(report, options, terminal);
	return report.exitCode;
}

//#endregion
export { gatherCommand };