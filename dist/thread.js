import { r as siftContent } from "./shared/scanner.js";
import { t as siftPack } from "./shared/sift-pack.js";
import { parentPort } from "node:worker_threads";

//#region src/app/thread.ts
const TASKS = { "sift-pack": siftPack };
function runThread() {
	parentPort?.once("message", async ({ task, data }) => {
		const run = TASKS[task];
		if (run === void 0) throw new Error(`no such task: ${task}`);
		parentPort?.postMessage(await run(data));
	});
	siftContent(Buffer.from("warm"), { generic: true });
}

//#endregion
//#region src/entries/thread.ts
runThread();

//#endregion
export {  };