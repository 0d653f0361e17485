import { setTimeout } from "node:timers/promises";

//#region src/io/clock.ts
const nodeClock = {
	now: () => Date.now(),
	sleep: async (milliseconds) => {
		await setTimeout(milliseconds);
	}
};
function virtualClock(start) {
	let now = Date.parse(start);
	return {
		now: () => now,
		sleep: async (milliseconds) => {
			now += milliseconds;
		}
	};
}
const today = (clock) => new Date(clock.now()).toISOString().slice(0, 10);

//#endregion
export { today as n, virtualClock as r, nodeClock as t };