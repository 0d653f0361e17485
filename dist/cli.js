#!/usr/bin/env node
//#region src/entries/cli.ts
const MINIMUM = 24;
if (Number(process.versions.node.split(".")[0]) < MINIMUM) {
	process.stderr.write(`launch-ready needs Node ${MINIMUM} or newer; this is ${process.versions.node} (${process.execPath}).\nInstall it from https://nodejs.org, or run: npx -p node@${MINIMUM} node ${process.argv[1] ?? "dist/cli.js"}\n`);
	process.exitCode = 2;
} else {
	await keepCompiledCode();
	const [{ runCli }, { nodeTerminal }] = await Promise.all([import("./shared/cli.js"), import("./shared/terminal.js")]);
	process.exitCode = await runCli(process.argv.slice(2), nodeTerminal(process));
}
async function keepCompiledCode() {
	const { CI, HOME, LOCALAPPDATA, NODE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
	const folder = XDG_CACHE_HOME || LOCALAPPDATA || HOME && `${HOME}/.cache`;
	if (CI || NODE_COMPILE_CACHE || !folder || !/^(?:\/|[a-z]:)/i.test(folder)) return;
	const { enableCompileCache } = await import("node:module");
	enableCompileCache(`${folder}/launch-ready`);
}

//#endregion
export {  };