import { n as DONE } from "./shared/children.js";
import { t as loadPglite } from "./shared/pglite.js";
import { t as play } from "./shared/play.js";

//#region src/app/shadow.ts
function runShadow() {
	process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
	if (!process.connected) return;
	const loading = loadPglite();
	const opening = async (names) => ({
		names,
		shadow: await (await loading)(names)
	});
	let ahead;
	process.on("message", async (message) => {
		ahead ??= opening(message.extensions);
		if (!("change" in message)) return;
		const { names, shadow } = await ahead;
		const isEnough = message.extensions.every((name) => names.includes(name));
		const tell = (event) => void process.send?.(event);
		await play(isEnough ? shadow : (await opening(message.extensions)).shadow, message, tell);
		tell(DONE);
	});
}

//#endregion
//#region src/entries/shadow.ts
runShadow();

//#endregion
export {  };