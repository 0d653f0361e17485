import { a as printable } from "./text.js";

//#region src/checks/migrations/sql/names.ts
function tableKey(relation) {
	return keyOf([relation?.schemaname, relation?.relname]);
}
const keyOf = (parts) => {
	const given = parts.filter((part) => part !== void 0 && part !== "");
	return (given.length > 1 && given[0] === "public" ? given.slice(1) : given).join(".");
};
const withoutPublic = (name) => name.replace(/^public\./, "");
function partsOf(node) {
	if (node === void 0) return [];
	if ("List" in node) return (node.List.items ?? []).flatMap(partsOf);
	if ("String" in node) return [node.String.sval ?? ""];
	if ("TypeName" in node) return (node.TypeName.names ?? []).flatMap(partsOf);
	if ("ObjectWithArgs" in node) return (node.ObjectWithArgs.objname ?? []).flatMap(partsOf);
	if ("RangeVar" in node) return [node.RangeVar.schemaname, node.RangeVar.relname].filter((part) => part !== void 0);
	return [];
}
const stringsOf = (nodes) => (nodes ?? []).flatMap(partsOf);
const RESERVED = new Set("all analyse analyze and any array as asc both case cast check collate column constraint create current_date current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from grant group having in initially intersect into lateral leading limit localtime localtimestamp not null offset on only or order placing primary references returning select session_user some symmetric table then to trailing true union unique user using variadic when where window with".split(" "));
const quote = (name) => /^[a-z_][a-z0-9_$]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll("\"", "\"\"")}"`;
const literal = (text) => `'${text.replaceAll("\0", "").replaceAll("'", "''")}'`;
const relationSql = (relation) => [relation?.schemaname, relation?.relname].filter((part) => part !== void 0).map(quote).join(".");
const code = (text) => `\`${printable(text, 120).replaceAll("`", "'")}\``;
const plain = (text) => printable(text, 80);
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const sqlBlock = (...lines) => {
	return `\`\`\`sql\n${lines.join("\n").replaceAll("\r\n", "\n").replace(UNPRINTABLE, " ").replaceAll("```", "'''").replace(/^(?=::)/gm, " ")}\n\`\`\``;
};

//#endregion
export { plain as a, sqlBlock as c, withoutPublic as d, partsOf as i, stringsOf as l, keyOf as n, quote as o, literal as r, relationSql as s, code as t, tableKey as u };