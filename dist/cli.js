#!/usr/bin/env node
//#region src/entries/cli.ts
const MINIMUM = 24;
if (Number(process.versions.node.split(".")[0]) < MINIMUM) {
	process.stderr.write(`launch-ready needs Node ${MINIMUM} or newer; this is ${process.versions.node} (${process.execPath}).\nInstall it from https://nodejs.org, or run: npx -p node@${MINIMUM} node ${process.argv[1] ?? "dist/cli.js"}\n`);
	process.exitCode = 2;
} else {
	const [{ runCli }, { nodeTerminal }] = await Promise.all([import("./shared/cli.js"), import("./shared/terminal.js")]);
	process.exitCode = await runCli(process.argv.slice(2), nodeTerminal(process));
}

//#endregion
export {  };