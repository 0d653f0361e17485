import { l as stringsOf, o as quote } from "./names.js";

//#region src/checks/migrations/sql/types.ts
const WRITTEN = {
	int2: "smallint",
	int4: "integer",
	int8: "bigint",
	int: "integer",
	bpchar: "char",
	float4: "real",
	float8: "double precision",
	bool: "boolean",
	decimal: "numeric",
	serial: "integer",
	serial4: "integer",
	bigserial: "bigint",
	serial8: "bigint",
	smallserial: "smallint",
	serial2: "smallint"
};
function columnType(type) {
	const parts = stringsOf(type?.names);
	const last = parts.at(-1);
	if (last === void 0) return void 0;
	const name = WRITTEN[last] ?? last;
	const limits = (type?.typmods ?? []).flatMap((node) => "A_Const" in node && node.A_Const.ival ? [node.A_Const.ival.ival ?? 0] : []);
	const array = (type?.arrayBounds ?? []).length > 0;
	return {
		name,
		limits,
		array,
		sql: `${parts[0] === "pg_catalog" || WRITTEN[last] !== void 0 ? name : parts.map(quote).join(".")}${limits.length > 0 ? `(${limits.join(", ")})` : ""}${array ? "[]" : ""}`
	};
}
const isSerial = (type) => /^(?:small|big)?serial[248]?$/.test(stringsOf(type?.names).at(-1) ?? "");
const describeType = (type) => `${type.name}${type.limits.length > 0 ? `(${type.limits.join(", ")})` : ""}${type.array ? "[]" : ""}`;
const INTEGERS = [
	"smallint",
	"integer",
	"bigint"
];
function compareTypes(from, to) {
	if (from.array !== to.array) return "rewrite";
	const a = from.limits[0];
	const b = to.limits[0];
	const pair = `${from.name} ${to.name}`;
	if (from.name === to.name) {
		if (from.limits.join() === to.limits.join()) return "none";
		switch (from.name) {
			case "varchar":
			case "varbit": return b === void 0 || a !== void 0 && b >= a ? "metadata" : "narrowing";
			case "numeric":
				if (b === void 0) return "metadata";
				return a !== void 0 && (from.limits[1] ?? 0) === (to.limits[1] ?? 0) && b >= a ? "metadata" : a !== void 0 && b >= a ? "rewrite" : "narrowing";
			case "timestamp":
			case "timestamptz":
			case "time":
			case "timetz":
			case "interval": return (b ?? 6) >= (a ?? 6) ? "metadata" : "rewrite";
			default: return "rewrite";
		}
	}
	if (pair === "varchar text" || pair === "cidr inet" || pair === "xml text") return "metadata";
	if (pair === "text varchar") return b === void 0 ? "metadata" : "narrowing";
	if ((pair === "timestamp timestamptz" || pair === "timestamptz timestamp") && (b ?? 6) >= (a ?? 6)) return "utc";
	const fromSize = INTEGERS.indexOf(from.name);
	const toSize = INTEGERS.indexOf(to.name);
	if (fromSize !== -1 && toSize !== -1 && toSize < fromSize) return "narrowing";
	return "rewrite";
}

//#endregion
export { isSerial as i, compareTypes as n, describeType as r, columnType as t };