import { i as __toESM } from "./rolldown-runtime.js";
import { i as messageOf, r as codeOf } from "./errors.js";
import { setFlagsFromString } from "node:v8";

//#region src/checks/migrations/programs/rails/kind.ts
const tool = {
	name: "rails",
	label: "Rails",
	matches: (path) => !/(?:^|\/)db\/\w*(?:clickhouse|mysql|sqlite|oracle|sqlserver)\w*_migrate\//i.test(path) && /(?:^|\/)db\/(?:\w+_)?migrate\/(?:[^/]+\/)*\d+_\w+(?:\.\w+)?\.rb$/.test(path),
	wrapping: (text) => /^[ \t]*disable_ddl_transaction!/m.test(text) ? "none" : "transaction",
	onEdit: "does not run a migration twice, so databases that have it keep the old version and no longer match the file",
	outside: "Put it into a migration of its own with `disable_ddl_transaction!` at the top of the class."
};
const railsKind = {
	tool,
	what: "Rails migrations"
};

//#endregion
//#region src/checks/migrations/sql/positions.ts
function byteMap(text) {
	const bytes = Buffer.byteLength(text);
	if (bytes === text.length) return (byte) => byte;
	const map = new Uint32Array(bytes + 1);
	let byte = 0;
	let unit = 0;
	for (const char of text) {
		const code = char.codePointAt(0) ?? 0;
		const width = code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
		map.fill(unit, byte, byte + width);
		byte += width;
		unit += char.length;
	}
	map[bytes] = unit;
	return (offset) => map[Math.min(offset, bytes)] ?? unit;
}
function fromCodePoints(text, codePoints) {
	let unit = 0;
	for (let left = codePoints; left > 0 && unit < text.length; left--) unit += (text.codePointAt(unit) ?? 0) > 65535 ? 2 : 1;
	return unit;
}
function lineMap(text) {
	const starts = [0];
	for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
	const lineAt = (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	};
	const startOf = (line) => starts[line - 1] ?? text.length;
	return {
		at(offset) {
			const index = lineAt(offset);
			return {
				line: index + 1,
				column: offset - (starts[index] ?? 0) + 1
			};
		},
		startOf,
		endOf(line) {
			let end = startOf(line + 1);
			while (end > startOf(line) && /[\r\n]/.test(text.charAt(end - 1))) end--;
			return end;
		}
	};
}

//#endregion
//#region src/checks/migrations/sql/parser.ts
let loading;
function loadParser() {
	loading ??= load();
	return loading;
}
async function load() {
	setFlagsFromString("--no-wasm-tier-up");
	setFlagsFromString("--no-wasm-dynamic-tiering");
	const { loadModule, parseSync } = await import("./wasm.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	await loadModule();
	return (sql) => {
		if (sql.trim() === "") return {
			ok: true,
			statements: []
		};
		const nul = sql.indexOf("\0");
		if (nul !== -1) return {
			ok: false,
			message: "a NUL character: the file is not UTF-8 text",
			codePoint: [...sql.slice(0, nul)].length
		};
		try {
			const bytes = Buffer.byteLength(sql);
			return {
				ok: true,
				statements: (parseSync(sql).stmts ?? []).flatMap(({ stmt, stmt_location: start = 0, stmt_len: length }) => stmt ? [{
					node: stmt,
					start,
					end: length ? start + length : bytes
				}] : [])
			};
		} catch (error) {
			if (codeOf(error) !== void 0) throw error;
			return {
				ok: false,
				message: error instanceof RangeError || /stack size/.test(messageOf(error)) ? "the statement is nested too deeply" : messageOf(error),
				codePoint: positionOf(error)
			};
		}
	};
}
function positionOf(error) {
	const details = Error.isError(error) && "sqlDetails" in error ? error.sqlDetails : void 0;
	const position = typeof details === "object" && details !== null && "cursorPosition" in details ? details.cursorPosition : void 0;
	return typeof position === "number" ? position : 0;
}

//#endregion
export { railsKind as a, lineMap as i, byteMap as n, fromCodePoints as r, loadParser as t };