//#region src/core/env-matrix.ts
const CELL_STATES = [
	"set",
	"empty",
	"absent",
	"unneeded",
	"wrong",
	"unreadable"
];
const CELL_SIGNS = {
	set: "✅",
	empty: "⬜",
	absent: "🚫",
	unneeded: "–",
	wrong: "❌",
	unreadable: "❓"
};
const CELL_WORDS = {
	set: "set",
	empty: "empty",
	absent: "absent",
	unneeded: "not set, not needed",
	wrong: "wrong",
	unreadable: "not readable"
};
function legendOf({ rows }) {
	const used = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
	return CELL_STATES.filter((state) => used.has(state)).map((state) => `${CELL_SIGNS[state]} ${CELL_WORDS[state]}`).join(" · ");
}

//#endregion
export { CELL_WORDS as n, legendOf as r, CELL_SIGNS as t };