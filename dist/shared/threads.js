import { Worker } from "node:worker_threads";
import { availableParallelism } from "node:os";

//#region src/io/threads.ts
const noThreads = {
	run: async (_, data, here) => [await here(data)],
	warm: () => {}
};
const MOST = 8;
function workerThreads(wanted) {
	const count = Math.max(1, Math.min(MOST, wanted ?? availableParallelism()));
	if (count === 1) return noThreads;
	let waiting = [];
	const warm = () => {
		while (waiting.length < count) waiting.push(start());
	};
	return {
		warm,
		run(task, data, here) {
			warm();
			const workers = waiting;
			waiting = [];
			return Promise.all(workers.map((worker) => ask(worker, task, data, here)));
		}
	};
}
const YOUNG_MIB = 16;
const ended = /* @__PURE__ */ new WeakSet();
function start() {
	const isSource = import.meta.url.endsWith(".ts");
	const worker = new Worker(new URL(isSource ? "../entries/thread.ts" : "../thread.js", import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB } });
	worker.unref();
	worker.on("error", () => {});
	worker.once("exit", () => ended.add(worker));
	return worker;
}
function ask(worker, task, data, here) {
	return new Promise((resolve, reject) => {
		if (ended.has(worker)) {
			resolve(here(data));
			return;
		}
		worker.ref();
		worker.once("message", (answer) => {
			resolve(answer);
			worker.terminate();
		});
		worker.once("error", (error) => {
			if (error.code === "ERR_MODULE_NOT_FOUND") resolve(here(data));
			else reject(error);
		});
		worker.once("exit", (code) => reject(/* @__PURE__ */ new Error(`a thread ended with code ${code} and no answer`)));
		worker.postMessage({
			task,
			data
		});
	});
}

//#endregion
export { workerThreads as n, noThreads as t };