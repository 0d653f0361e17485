import { i as messageOf } from "./errors.js";
import { t as foreignFolders } from "./machine-path.js";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fork } from "node:child_process";

//#region src/io/patience.ts
var TooSilent = class extends Error {
	name = "TooSilent";
};
const silenceWords = ({ silence, total }, isOver) => isOver ? `not within ${Math.round(total / 1e3)} s` : `nothing for ${Math.round(silence / 1e3)} s`;
async function withPatience(patience, work) {
	const deadline = performance.now() + patience.total;
	let bell;
	let ring = (_) => {};
	const silence = new Promise((_, reject) => {
		ring = reject;
	});
	let isOver = false;
	const wait = () => {
		clearTimeout(bell);
		if (isOver) return false;
		const left = deadline - performance.now();
		const isLast = left < patience.silence;
		const after = Math.max(0, Math.min(patience.silence, left));
		bell = setTimeout(() => ring(new TooSilent(silenceWords(patience, isLast))), after);
		return true;
	};
	wait();
	const working = work(wait);
	working.catch(() => {});
	try {
		await Promise.race([working, silence]);
	} finally {
		isOver = true;
		clearTimeout(bell);
	}
}

//#endregion
//#region src/io/children.ts
var ChildEnded = class extends Error {
	name = "ChildEnded";
};
const DONE = { done: true };
const childProcesses = {
	async postgres(major) {
		const { findPostgres, startPostgres } = await import("./postgres-server.js");
		const folder = findPostgres(major);
		return folder === void 0 ? void 0 : startPostgres(folder);
	},
	talk(entry, hear) {
		const child = start(entry);
		child.on("message", hear);
		child.once("error", () => hear(void 0));
		child.once("exit", () => hear(void 0));
		return {
			send: (message) => void (child.connected && child.send(message, () => {})),
			end: () => void child.kill("SIGKILL")
		};
	},
	async mysqlPrograms() {
		const { findMysqlPrograms } = await import("./mysql-programs.js");
		return findMysqlPrograms(process.env.PATH, foreignFolders());
	},
	async mysql(program) {
		const { startMysql } = await import("./mysql-server.js");
		return startMysql(program);
	},
	warmUp(entry, message) {
		const child = waiting.get(entry) ?? startAhead(entry);
		waiting.set(entry, child);
		if (message !== void 0 && child.connected) child.send(message);
	},
	coolDown(entry) {
		waiting.get(entry)?.kill("SIGKILL");
		waiting.delete(entry);
	},
	async *run(entry, message, patience) {
		const ahead = waiting.get(entry);
		waiting.delete(entry);
		const child = ahead?.connected === true && ahead.exitCode === null && ahead.signalCode === null ? ahead : start(entry);
		child.ref();
		child.channel?.ref();
		try {
			child.send(message);
			yield* listen(child, patience);
		} finally {
			child.kill("SIGKILL");
		}
	}
};
const waiting = /* @__PURE__ */ new Map();
function startAhead(entry) {
	const child = start(entry);
	child.on("error", () => {});
	child.unref();
	child.channel?.unref();
	return child;
}
function start(entry) {
	const isSource = import.meta.url.endsWith(".ts");
	const script = fileURLToPath(new URL(isSource ? `../entries/${entry}.ts` : `../${entry}.js`, import.meta.url));
	const readable = isSource ? path.resolve(import.meta.dirname, "../..") : path.dirname(script);
	return fork(script, [], {
		execArgv: [
			"--permission",
			`--allow-fs-read=${readable}`,
			...isSource ? ["--allow-fs-read=*"] : [],
			...NO_SCRIPTS,
			...LEAN
		],
		env: {},
		serialization: "advanced",
		stdio: [
			"ignore",
			"ignore",
			"ignore",
			"ipc"
		]
	});
}
const LEAN = [
	"--no-wasm-tier-up",
	"--no-wasm-dynamic-tiering",
	"--no-warnings"
];
const NO_SCRIPTS = ["--disallow-code-generation-from-strings"];
async function* listen(child, patience) {
	const heard = [];
	let failure;
	let wake = () => {};
	child.on("message", (message) => {
		heard.push(message);
		wake();
	});
	child.once("error", (error) => {
		failure = new ChildEnded(messageOf(error), { cause: error });
		wake();
	});
	child.once("exit", (code, signal) => {
		failure ??= new ChildEnded(`it ended with ${signal ?? `code ${code}`}`);
		wake();
	});
	const deadline = performance.now() + patience.total;
	for (;;) {
		const next = heard.shift();
		if (next !== void 0) {
			if (isDone(next)) return;
			yield next;
			continue;
		}
		if (failure) throw failure;
		const left = deadline - performance.now();
		const isLast = left < patience.silence;
		if (await new Promise((resolve) => {
			const bell = setTimeout(() => resolve("rung"), Math.max(0, Math.min(patience.silence, left)));
			wake = () => {
				clearTimeout(bell);
				resolve("woken");
			};
		}) === "rung" && heard.length === 0) throw new TooSilent(silenceWords(patience, isLast));
	}
}
const isDone = (message) => typeof message === "object" && message !== null && "done" in message && message.done === true;

//#endregion
export { withPatience as a, TooSilent as i, DONE as n, childProcesses as r, ChildEnded as t };