//#region src/io/signals.ts
const SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
function onSignals(cleanUp) {
	const heard = (signal) => {
		cleanUp();
		forget();
		process.kill(process.pid, signal);
	};
	const forget = () => {
		for (const signal of SIGNALS) process.off(signal, heard);
	};
	for (const signal of SIGNALS) process.on(signal, heard);
	return forget;
}

//#endregion
export { onSignals as t };