import { t as siftPack } from "./shared/sift-pack.js";
import { parentPort, workerData } from "node:worker_threads";

//#region src/app/thread.ts
const TASKS = { "sift-pack": siftPack };
function runThread() {
	const { task, data } = workerData;
	const run = TASKS[task];
	if (run === void 0) throw new Error(`no such task: ${task}`);
	parentPort?.postMessage(run(data));
}

//#endregion
//#region src/entries/thread.ts
runThread();

//#endregion
export {  };