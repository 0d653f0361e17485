import { n as openPgliteRaw } from "./shared/pglite.js";

//#region src/app/wire.ts
function runWire() {
	process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
	const tell = (answer) => void process.send?.(answer);
	let opening;
	process.on("message", async (message) => {
		if ("extensions" in message) {
			opening = openPgliteRaw(message.extensions);
			tell({
				kind: "ready",
				version: (await opening).version
			});
			return;
		}
		const answer = await (await opening)?.ask(message.messages);
		if (answer !== void 0) tell({
			kind: "answer",
			id: message.id,
			answer
		});
	});
}

//#endregion
//#region src/entries/wire.ts
runWire();

//#endregion
export {  };