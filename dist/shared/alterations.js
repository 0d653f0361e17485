import { g as tableKey, p as relationSql } from "./expressions.js";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fork } from "node:child_process";

//#region src/io/children.ts
var ChildSilent = class extends Error {
	name = "ChildSilent";
};
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
	warmUp(entry, message) {
		const child = waiting.get(entry) ?? startAhead(entry);
		waiting.set(entry, child);
		if (message !== void 0 && child.connected) child.send(message);
	},
	async *run(entry, message, patience) {
		const ahead = waiting.get(entry);
		waiting.delete(entry);
		const child = ahead?.connected ? ahead : start(entry);
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
async function* listen(child, { silence, total }) {
	const waiting = [];
	let failure;
	let wake = () => {};
	child.on("message", (message) => {
		waiting.push(message);
		wake();
	});
	child.once("error", (error) => {
		failure = error;
		wake();
	});
	child.once("exit", (code, signal) => {
		failure ??= new ChildEnded(`it ended with ${signal ?? `code ${code}`}`);
		wake();
	});
	const deadline = performance.now() + total;
	for (;;) {
		const next = waiting.shift();
		if (next !== void 0) {
			if (isDone(next)) return;
			yield next;
			continue;
		}
		if (failure) throw failure;
		const patience = Math.min(silence, deadline - performance.now());
		if (await new Promise((resolve) => {
			const bell = setTimeout(() => resolve("rung"), Math.max(0, patience));
			wake = () => {
				clearTimeout(bell);
				resolve("woken");
			};
		}) === "rung" && waiting.length === 0) throw new ChildSilent(`nothing for ${Math.round(patience / 1e3)} s`);
	}
}
const isDone = (message) => typeof message === "object" && message !== null && "done" in message && message.done === true;

//#endregion
//#region src/checks/migrations/sql/alterations.ts
function alterationsOf({ node }) {
	if (!("AlterTableStmt" in node) || node.AlterTableStmt.objtype !== "OBJECT_TABLE") return [];
	const { relation, cmds } = node.AlterTableStmt;
	if (relation === void 0) return [];
	return (cmds ?? []).flatMap((cmd, index) => "AlterTableCmd" in cmd ? [{
		command: cmd.AlterTableCmd,
		relation,
		table: tableKey(relation),
		tableSql: relationSql(relation),
		index
	}] : []);
}
const addedColumns = (statement) => alterationsOf(statement).flatMap((alteration) => {
	const { subtype, def } = alteration.command;
	return subtype === "AT_AddColumn" && def && "ColumnDef" in def ? [{
		...alteration,
		column: def.ColumnDef
	}] : [];
});
const addedConstraints = (statement) => alterationsOf(statement).flatMap((alteration) => {
	const { subtype, def } = alteration.command;
	return subtype === "AT_AddConstraint" && def && "Constraint" in def ? [{
		...alteration,
		constraint: def.Constraint
	}] : [];
});

//#endregion
export { ChildSilent as a, ChildEnded as i, addedConstraints as n, DONE as o, alterationsOf as r, childProcesses as s, addedColumns as t };