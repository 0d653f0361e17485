import { g as DONE, r as openPglite, t as play } from "./shared/play.js";

//#region src/app/shadow.ts
function runShadow() {
	process.once("message", async (plan) => {
		const tell = (event) => void process.send?.(event);
		const session = await openPglite(plan.extensions);
		await play(session, plan, tell);
		tell(DONE);
	});
}

//#endregion
//#region src/entries/shadow.ts
runShadow();

//#endregion
export {  };