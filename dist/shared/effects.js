import { t as TooMuch } from "./limits.js";

//#region src/checks/migrations/programs/javascript/effects.ts
const MAX_STATEMENTS = 2e4;
const MAX_SQL = 16e6;
function createEffects() {
	const slots = [];
	const unread = [];
	const seen = /* @__PURE__ */ new Set();
	let size = 0;
	return {
		slots,
		unread,
		send: (sql, { start, end }) => {
			size += typeof sql === "string" ? sql.length : 0;
			if (slots.length >= MAX_STATEMENTS || size > MAX_SQL) throw new TooMuch();
			const slot = {
				sql,
				start,
				end
			};
			slots.push(slot);
			return slot;
		},
		cannotRead: (what, { start, end }) => {
			const key = `${start} ${end} ${what}`;
			if (seen.has(key)) return;
			seen.add(key);
			unread.push({
				start,
				end,
				what
			});
		}
	};
}
const statementsOf = ({ slots }) => slots.flatMap(({ sql, start, end }) => {
	const text = withoutEnd(typeof sql === "string" ? sql : sql() ?? "");
	return text === "" ? [] : [{
		sql: text,
		start,
		end
	}];
});
function withoutEnd(sql) {
	let text = sql.trim();
	while (text.endsWith(";")) text = text.slice(0, -1).trimEnd();
	return text;
}

//#endregion
export { statementsOf as n, createEffects as t };