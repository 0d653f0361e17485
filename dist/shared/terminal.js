//#region src/app/cli/terminal.ts
function nodeTerminal(process) {
	for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => {
		if (error.code !== "EPIPE") throw error;
	});
	return {
		out: (text) => void process.stdout.write(text),
		error: (text) => void process.stderr.write(text),
		width: process.stdout.columns ?? 100,
		color: Boolean(process.stdout.isTTY) && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb",
		env: process.env,
		cwd: process.cwd()
	};
}

//#endregion
export { nodeTerminal };