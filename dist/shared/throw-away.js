import { r as machinePath } from "./machine-path.js";
import path from "node:path";
import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";

//#region src/io/throw-away.ts
const NOBODY = {
	uid: 65534,
	gid: 65534
};
const GONE = {
	recursive: true,
	force: true,
	maxRetries: 5
};
function makeHome(prefix) {
	const home = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
	const owner = process.getuid?.() === 0 ? NOBODY : void 0;
	if (owner !== void 0) chownSync(home, owner.uid, owner.gid);
	return {
		path: home,
		options: {
			cwd: home,
			env: {
				PATH: machinePath(),
				LC_ALL: "C",
				TZ: "UTC",
				TMPDIR: home
			},
			...owner
		},
		running: /* @__PURE__ */ new Set()
	};
}
function remove(folder) {
	for (let left = TRIES; left > 0; left--) {
		try {
			rmSync(folder, GONE);
		} catch (error) {
			if (left === 1) throw error;
		}
		if (!existsSync(folder)) return;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
	}
}
const TRIES = 20;
const PAUSE = 25;
function removeHome({ path: home, running }) {
	for (const child of running) killGroup(child);
	remove(home);
}
function onEnd(cleanUp) {
	const heard = (signal) => {
		cleanUp();
		forget();
		process.kill(process.pid, signal);
	};
	const forget = () => {
		for (const signal of SIGNALS) process.off(signal, heard);
		process.off("exit", cleanUp);
	};
	for (const signal of SIGNALS) process.on(signal, heard);
	process.on("exit", cleanUp);
	return forget;
}
const SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
function runs(program, args, { options, running }, patience = LONGEST) {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, {
			...options,
			stdio: "ignore",
			detached: !isWindows()
		});
		const bell = setTimeout(() => killGroup(child), patience);
		const settle = (error) => {
			clearTimeout(bell);
			running.delete(child);
			if (error === void 0) resolve();
			else reject(error);
		};
		running.add(child);
		child.once("error", settle);
		child.once("close", (code, signal) => {
			const how = signal === null ? `with code ${code}` : `by ${signal}`;
			settle(code === 0 ? void 0 : /* @__PURE__ */ new Error(`${path.basename(program)} ended ${how}`));
		});
	});
}
function isWindows() {
	return process.platform === "win32";
}
function killGroup({ pid }) {
	if (pid === void 0) return;
	try {
		process.kill(isWindows() ? pid : -pid, "SIGKILL");
	} catch {}
}
const LONGEST = 12e4;
const hasEnded = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null;
async function endServer(server, home, signal) {
	if (server?.pid !== void 0 && !hasEnded(server)) {
		const gone = new Promise((resolve) => server.once("close", () => resolve()));
		server.kill(signal);
		await gone;
	}
	removeHome(home);
}

//#endregion
export { removeHome as a, onEnd as i, hasEnded as n, runs as o, makeHome as r, endServer as t };