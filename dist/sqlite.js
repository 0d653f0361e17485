import { n as DONE } from "./shared/children.js";
import { n as playSqlite } from "./shared/isolated.js";

//#region src/app/sqlite.ts
function runSqlite() {
	process.once("message", (plan) => {
		const tell = (event) => void process.send?.(event);
		playSqlite(plan, tell);
		tell(DONE);
	});
}

//#endregion
//#region src/entries/sqlite.ts
runSqlite();

//#endregion
export {  };