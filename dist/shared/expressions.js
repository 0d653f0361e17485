import { l as stringsOf } from "./names.js";

//#region src/checks/migrations/sql/walk.ts
function* walk(root) {
	const waiting = [root];
	while (waiting.length > 0) {
		const node = waiting.pop();
		if (typeof node !== "object" || node === null) continue;
		yield node;
		const children = Object.values(node);
		for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index]);
	}
}
function* namesIn(root) {
	for (const node of walk(root)) if ("sval" in node && typeof node.sval === "string") yield node.sval;
}

//#endregion
//#region src/checks/migrations/sql/expressions.ts
const VOLATILE = new Set("random random_normal clock_timestamp timeofday gen_random_uuid uuidv4 uuidv7 uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 gen_random_bytes gen_salt nextval setval currval lastval txid_current pg_current_xact_id cuid ulid generate_ulid gen_ulid nanoid pg_sleep".split(" "));
const STABLE = new Set("now transaction_timestamp statement_timestamp timezone date_trunc date_part to_timestamp to_char to_date to_number lower upper trim btrim concat concat_ws left right substr substring replace md5 sha256 encode decode length coalesce abs round floor ceil ceiling jsonb_build_object json_build_object jsonb_build_array json_build_array to_jsonb to_json array_append array_to_string string_to_array current_setting current_database current_schema inet_client_addr int4range int8range numrange tsrange tstzrange daterange to_tsvector make_date make_interval make_timestamp make_timestamptz age extract nullif greatest least power mod format repeat lpad rpad array_fill uuid_nil".split(" "));
function callsOf(expression) {
	const calls = [];
	for (const node of walk(expression)) if ("funcname" in node && Array.isArray(node.funcname)) calls.push(stringsOf(node.funcname).at(-1) ?? "");
	return calls;
}
function volatilityOf(expression) {
	const calls = callsOf(expression);
	const volatile = calls.find((call) => VOLATILE.has(call));
	if (volatile !== void 0) return {
		volatility: "volatile",
		call: volatile
	};
	const unknown = calls.find((call) => !STABLE.has(call));
	return unknown === void 0 ? {
		volatility: "stable",
		call: ""
	} : {
		volatility: "unknown",
		call: unknown
	};
}
const constraintsOf = (column) => (column.constraints ?? []).flatMap((node) => "Constraint" in node ? [node.Constraint] : []);
const isNull = (expression) => expression !== void 0 && "A_Const" in expression && expression.A_Const.isnull === true;
function defaultOf(column) {
	const expression = constraintsOf(column).find(({ contype }) => contype === "CONSTR_DEFAULT")?.raw_expr;
	return isNull(expression) ? void 0 : expression;
}
function notNullCheck(expression) {
	if (expression === void 0 || !("NullTest" in expression) || expression.NullTest.nulltesttype !== "IS_NOT_NULL") return void 0;
	const { arg } = expression.NullTest;
	return arg && "ColumnRef" in arg ? stringsOf(arg.ColumnRef.fields).at(-1) : void 0;
}
function* columnsIn(expression) {
	for (const node of walk(expression)) if ("ColumnRef" in node && typeof node.ColumnRef === "object" && node.ColumnRef !== null && "fields" in node.ColumnRef) yield stringsOf(Array.isArray(node.ColumnRef.fields) ? node.ColumnRef.fields : []).at(-1) ?? "";
}

//#endregion
export { volatilityOf as a, notNullCheck as i, constraintsOf as n, namesIn as o, defaultOf as r, walk as s, columnsIn as t };