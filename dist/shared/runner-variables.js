import { n as UserError } from "./errors.js";
import path from "node:path";
import { readFile } from "node:fs/promises";

//#region src/app/runner-variables.ts
function runnerVariables(env) {
	const get = (name) => env[name] ?? "";
	const temp = get("RUNNER_TEMP") || path.join(get("GITHUB_WORKSPACE") || ".", ".launch-ready-temp");
	const serverUrl = (get("GITHUB_SERVER_URL") || "https://github.com").replace(/\/+$/, "");
	const repository = get("GITHUB_REPOSITORY");
	const run = get("GITHUB_RUN_ID");
	const step = `${get("GITHUB_ACTION") || "step"}`.replace(/[^\w.-]/g, "_").slice(0, 60);
	return {
		workspace: get("GITHUB_WORKSPACE") || process.cwd(),
		reports: path.join(temp, "launch-ready"),
		scratch: path.join(temp, `launch-ready-${step}`),
		repository,
		serverUrl,
		apiUrl: get("GITHUB_API_URL") || "https://api.github.com",
		sha: get("GITHUB_SHA"),
		ref: get("GITHUB_REF"),
		eventName: get("GITHUB_EVENT_NAME"),
		actor: get("GITHUB_ACTOR"),
		runUrl: repository && run ? `${serverUrl}/${repository}/actions/runs/${run}` : void 0,
		name: [get("GITHUB_WORKFLOW"), get("GITHUB_JOB")].filter(Boolean).join(" / ") || "launch-ready",
		step
	};
}
function remoteOf(variables, token) {
	if (variables.repository === "") return void 0;
	return {
		url: `${variables.serverUrl}/${variables.repository}`,
		...token === "" ? {} : { token }
	};
}
async function eventPayload(env) {
	const file = env["GITHUB_EVENT_PATH"];
	if (!file) return {};
	try {
		return JSON.parse(await readFile(file, "utf8"));
	} catch (error) {
		throw new UserError(`The event file ${file} cannot be read as JSON.`, "GITHUB_EVENT_PATH must name the file that the runner wrote; a step may have changed it.", { cause: error });
	}
}
const INTERNAL = /^(?:GITHUB_|ACTIONS_|INPUT_|RUNNER_|STATE_)/;
const userVariables = (env) => Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== void 0 && !INTERNAL.test(entry[0])));

//#endregion
export { userVariables as i, remoteOf as n, runnerVariables as r, eventPayload as t };