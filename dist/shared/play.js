import { i as messageOf, r as codeOf } from "./errors.js";
import { i as partsOf$1, l as stringsOf, n as keyOf, u as tableKey } from "./names.js";
import { r as alterationsOf } from "./alterations.js";
import { n as constraintsOf, s as walk } from "./expressions.js";

//#region src/checks/migrations/sql/concurrent.ts
function outsideOnly(node) {
	if ("IndexStmt" in node && node.IndexStmt.concurrent) return {
		words: "CREATE INDEX CONCURRENTLY",
		creates: true
	};
	if ("DropStmt" in node && node.DropStmt.concurrent) return {
		words: "DROP INDEX CONCURRENTLY",
		creates: false
	};
	if ("ReindexStmt" in node && isConcurrent(node)) return {
		words: "REINDEX CONCURRENTLY",
		creates: false
	};
	if ("VacuumStmt" in node && node.VacuumStmt.is_vacuumcmd) return {
		words: "VACUUM",
		creates: false
	};
	if ("CreatedbStmt" in node) return {
		words: "CREATE DATABASE",
		creates: false
	};
	if ("DropdbStmt" in node) return {
		words: "DROP DATABASE",
		creates: false
	};
	if ("AlterSystemStmt" in node) return {
		words: "ALTER SYSTEM",
		creates: false
	};
	if ("AlterTableStmt" in node) {
		if ((node.AlterTableStmt.cmds ?? []).some((cmd) => "AlterTableCmd" in cmd && cmd.AlterTableCmd.def && "PartitionCmd" in cmd.AlterTableCmd.def && cmd.AlterTableCmd.def.PartitionCmd.concurrent)) return {
			words: "DETACH PARTITION CONCURRENTLY",
			creates: false
		};
	}
}
function isConcurrent(node) {
	if (!("ReindexStmt" in node)) return false;
	return hasOption(node.ReindexStmt.params, "concurrently");
}
function hasOption(options, name) {
	return (options ?? []).some((option) => {
		if (!("DefElem" in option) || option.DefElem.defname !== name) return false;
		const { arg } = option.DefElem;
		if (arg === void 0) return true;
		if ("Boolean" in arg) return arg.Boolean.boolval === true;
		if ("Integer" in arg) return arg.Integer.ival === 1;
		return "String" in arg && /^(?:true|on)$/i.test(arg.String.sval ?? "");
	});
}

//#endregion
//#region src/checks/migrations/sql/locks.ts
const LOCK_MODES = [
	"ACCESS SHARE",
	"ROW SHARE",
	"ROW EXCLUSIVE",
	"SHARE UPDATE EXCLUSIVE",
	"SHARE",
	"SHARE ROW EXCLUSIVE",
	"EXCLUSIVE",
	"ACCESS EXCLUSIVE"
];
const modeNamed = (name) => LOCK_MODES.find((mode) => `${mode.replaceAll(" ", "")}LOCK` === name.toUpperCase());
function blockedBy(mode) {
	if (mode === "ACCESS EXCLUSIVE") return "reads and writes";
	return LOCK_MODES.indexOf(mode) >= LOCK_MODES.indexOf("SHARE") ? "writes" : void 0;
}
const strongLocksOf = (statement, schema) => isAboutView(statement.node) ? [] : locksOf(statement, schema).flatMap(({ relation, mode }) => {
	const blocks = blockedBy(mode);
	return blocks === void 0 ? [] : [{
		table: relation,
		blocks
	}];
});
const isAboutView = (node) => "ViewStmt" in node || "RefreshMatViewStmt" in node || "DropStmt" in node && VIEWS.has(node.DropStmt.removeType ?? "") || "AlterTableStmt" in node && VIEWS.has(node.AlterTableStmt.objtype ?? "");
const VIEWS = /* @__PURE__ */ new Set(["OBJECT_VIEW", "OBJECT_MATVIEW"]);
const locksOf = (statement, schema) => strongestOf(allLocksOf(statement, schema));
function strongestOf(locks) {
	const strongest = /* @__PURE__ */ new Map();
	for (const { relation, mode } of locks) {
		const before = strongest.get(relation);
		if (before === void 0 || LOCK_MODES.indexOf(mode) > LOCK_MODES.indexOf(before)) strongest.set(relation, mode);
	}
	return [...strongest].map(([relation, mode]) => ({
		relation,
		mode
	}));
}
function* allLocksOf(statement, schema) {
	const { node } = statement;
	if ("AlterTableStmt" in node) {
		const alterations = alterationsOf(statement);
		if (alterations.length === 0) yield* ofOtherKind(node.AlterTableStmt);
		for (const { command, table } of alterations) yield* ofCommand(command, table, schema);
	} else if ("RenameStmt" in node) {
		const { renameType, relation } = node.RenameStmt;
		if (renameType === "OBJECT_INDEX") yield {
			relation: tableKey(relation),
			mode: "SHARE UPDATE EXCLUSIVE"
		};
		else if (relation !== void 0) yield exclusive(tableKey(relation));
	} else if ("AlterObjectSchemaStmt" in node) {
		const { relation } = node.AlterObjectSchemaStmt;
		if (relation !== void 0) yield exclusive(tableKey(relation));
	} else if ("CreateStmt" in node) {
		const { inhRelations, partbound, tableElts } = node.CreateStmt;
		for (const parent of inhRelations ?? []) yield {
			relation: keyOf(partsOf$1(parent)),
			mode: partbound ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE"
		};
		for (const element of tableElts ?? []) yield* ofReferences(element);
	} else if ("IndexStmt" in node) {
		const { concurrent, relation } = node.IndexStmt;
		yield {
			relation: tableKey(relation),
			mode: concurrent ? "SHARE UPDATE EXCLUSIVE" : "SHARE"
		};
	} else if ("ReindexStmt" in node) {
		const { kind, relation, params } = node.ReindexStmt;
		const key = tableKey(relation);
		const mode = hasOption(params, "concurrently") ? "SHARE UPDATE EXCLUSIVE" : "SHARE";
		if (kind === "REINDEX_OBJECT_TABLE") yield {
			relation: key,
			mode
		};
		if (kind === "REINDEX_OBJECT_INDEX") yield {
			relation: schema.indexes.get(key),
			mode
		};
	} else if ("DropStmt" in node) yield* ofDrop(node.DropStmt, schema);
	else if ("TruncateStmt" in node) {
		const { relations, behavior } = node.TruncateStmt;
		for (const relation of relations ?? []) {
			const key = keyOf(partsOf$1(relation));
			yield exclusive(key);
			if (behavior === "DROP_CASCADE") for (const child of childrenOf(schema, key)) yield exclusive(child);
		}
	} else if ("CreateTrigStmt" in node) yield {
		relation: tableKey(node.CreateTrigStmt.relation),
		mode: "SHARE ROW EXCLUSIVE"
	};
	else if ("CreatePolicyStmt" in node) yield exclusive(tableKey(node.CreatePolicyStmt.table));
	else if ("AlterPolicyStmt" in node) yield exclusive(tableKey(node.AlterPolicyStmt.table));
	else if ("RuleStmt" in node) yield exclusive(tableKey(node.RuleStmt.relation));
	else if ("ViewStmt" in node) {
		if (node.ViewStmt.replace) yield exclusive(tableKey(node.ViewStmt.view));
	} else if ("RefreshMatViewStmt" in node) {
		const { concurrent, relation } = node.RefreshMatViewStmt;
		yield {
			relation: tableKey(relation),
			mode: concurrent ? "EXCLUSIVE" : "ACCESS EXCLUSIVE"
		};
	} else if ("ClusterStmt" in node) {
		if (node.ClusterStmt.relation) yield exclusive(tableKey(node.ClusterStmt.relation));
	} else if ("VacuumStmt" in node) {
		const mode = hasOption(node.VacuumStmt.options, "full") ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE";
		for (const rel of node.VacuumStmt.rels ?? []) if ("VacuumRelation" in rel && rel.VacuumRelation.relation) yield {
			relation: tableKey(rel.VacuumRelation.relation),
			mode
		};
	} else if ("CommentStmt" in node) {
		const { objtype, object } = node.CommentStmt;
		const parts = partsOf$1(object);
		const owner = objtype === "OBJECT_COLUMN" || objtype === "OBJECT_TABCONSTRAINT" ? parts.slice(0, -1) : parts;
		if (COMMENTED.has(objtype ?? "")) yield {
			relation: keyOf(owner),
			mode: "SHARE UPDATE EXCLUSIVE"
		};
	} else if ("CreateStatsStmt" in node) for (const relation of node.CreateStatsStmt.relations ?? []) yield {
		relation: keyOf(partsOf$1(relation)),
		mode: "SHARE UPDATE EXCLUSIVE"
	};
	else if ("AlterDomainStmt" in node) {
		const { subtype, typeName, def } = node.AlterDomainStmt;
		if (subtype === "C" && !(def && "Constraint" in def && def.Constraint.skip_validation) || subtype === "O" || subtype === "V") for (const table of tablesWithType(schema, stringsOf(typeName).at(-1) ?? "")) yield {
			relation: table,
			mode: "SHARE"
		};
	} else if ("LockStmt" in node) {
		const mode = LOCK_MODES[(node.LockStmt.mode ?? 8) - 1] ?? "ACCESS EXCLUSIVE";
		for (const relation of node.LockStmt.relations ?? []) yield {
			relation: keyOf(partsOf$1(relation)),
			mode
		};
	} else {
		const written = "UpdateStmt" in node ? node.UpdateStmt.relation : "DeleteStmt" in node ? node.DeleteStmt.relation : "InsertStmt" in node ? node.InsertStmt.relation : "MergeStmt" in node ? node.MergeStmt.relation : void 0;
		if (written !== void 0) yield {
			relation: tableKey(written),
			mode: "ROW EXCLUSIVE"
		};
	}
}
const exclusive = (relation) => ({
	relation,
	mode: "ACCESS EXCLUSIVE"
});
const COMMENTED = /* @__PURE__ */ new Set([
	"OBJECT_TABLE",
	"OBJECT_COLUMN",
	"OBJECT_VIEW",
	"OBJECT_MATVIEW",
	"OBJECT_TABCONSTRAINT"
]);
const WEAK = /* @__PURE__ */ new Set([
	"AT_ValidateConstraint",
	"AT_SetStatistics",
	"AT_SetOptions",
	"AT_ResetOptions",
	"AT_SetRelOptions",
	"AT_ResetRelOptions",
	"AT_ClusterOn",
	"AT_DropCluster",
	"AT_AttachPartition"
]);
const TRIGGERS = /^AT_(?:Enable|Disable|EnableAlways|EnableReplica)Trig/;
function* ofCommand(command, table, schema) {
	const { subtype = "", name = "", def } = command;
	const known = schema.tables.get(table);
	if (subtype === "AT_AddConstraint" && def && "Constraint" in def && def.Constraint.contype === "CONSTR_FOREIGN") {
		yield {
			relation: table,
			mode: "SHARE ROW EXCLUSIVE"
		};
		yield {
			relation: tableKey(def.Constraint.pktable),
			mode: "SHARE ROW EXCLUSIVE"
		};
		return;
	}
	if (subtype === "AT_AttachPartition" || subtype === "AT_DetachPartition") {
		const partition = def && "PartitionCmd" in def ? def.PartitionCmd : void 0;
		yield {
			relation: table,
			mode: subtype === "AT_AttachPartition" || partition?.concurrent === true ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE"
		};
		if (partition?.name) yield exclusive(tableKey(partition.name));
		return;
	}
	if (TRIGGERS.test(subtype)) yield {
		relation: table,
		mode: "SHARE ROW EXCLUSIVE"
	};
	else if (WEAK.has(subtype)) yield {
		relation: table,
		mode: "SHARE UPDATE EXCLUSIVE"
	};
	else yield exclusive(table);
	const parent = known?.foreignKeys.get(name);
	if (subtype === "AT_ValidateConstraint" && parent !== void 0) yield {
		relation: parent,
		mode: "ROW SHARE"
	};
	if (subtype === "AT_AddColumn" && def) yield* ofReferences(def);
	if (subtype === "AT_DropConstraint") {
		if (parent !== void 0) yield exclusive(parent);
		if (command.behavior === "DROP_CASCADE") for (const child of childrenOf(schema, table)) yield exclusive(child);
	}
}
function* ofReferences(element) {
	const constraints = "ColumnDef" in element ? constraintsOf(element.ColumnDef) : "Constraint" in element ? [element.Constraint] : [];
	for (const { contype, pktable } of constraints) if (contype === "CONSTR_FOREIGN") yield {
		relation: tableKey(pktable),
		mode: "SHARE ROW EXCLUSIVE"
	};
}
function* ofOtherKind({ objtype, relation, cmds }) {
	if (objtype === "OBJECT_SEQUENCE" || objtype === "OBJECT_TYPE" || relation === void 0) return;
	const isWeak = (cmds ?? []).every((cmd) => "AlterTableCmd" in cmd && WEAK.has(cmd.AlterTableCmd.subtype ?? ""));
	yield {
		relation: tableKey(relation),
		mode: isWeak ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE"
	};
}
function* ofDrop({ removeType, objects, concurrent, behavior }, schema) {
	for (const object of objects ?? []) {
		const parts = partsOf$1(object);
		const key = keyOf(parts);
		if (removeType === "OBJECT_INDEX") yield {
			relation: schema.indexes.get(key),
			mode: concurrent ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE"
		};
		else if (removeType === "OBJECT_TRIGGER" || removeType === "OBJECT_POLICY" || removeType === "OBJECT_RULE") yield exclusive(keyOf(parts.slice(0, -1)));
		else if (DROPPED.has(removeType ?? "")) {
			yield exclusive(key);
			for (const parent of schema.tables.get(key)?.foreignKeys.values() ?? []) yield exclusive(parent);
			if (behavior === "DROP_CASCADE") for (const child of childrenOf(schema, key)) yield exclusive(child);
		}
	}
}
const DROPPED = /* @__PURE__ */ new Set([
	"OBJECT_TABLE",
	"OBJECT_VIEW",
	"OBJECT_MATVIEW",
	"OBJECT_FOREIGN_TABLE"
]);
const childrenOf = (schema, parent) => [...schema.tables].flatMap(([key, { foreignKeys }]) => key !== parent && [...foreignKeys.values()].includes(parent) ? [key] : []);
const tablesWithType = (schema, type) => [...schema.tables].flatMap(([key, { columns }]) => [...columns.values()].some((column) => column.type?.name === type) ? [key] : []);

//#endregion
//#region src/checks/migrations/shadow/observe.ts
const prepareObserver = (session) => session.exec(`
    CREATE SCHEMA ${LOG};
    CREATE TABLE ${LOG}.cascaded (kind text, name text);
    CREATE FUNCTION ${LOG}.note() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
    BEGIN
      INSERT INTO ${LOG}.cascaded SELECT object_type, object_identity FROM pg_event_trigger_dropped_objects()
      WHERE normal AND NOT original AND NOT is_temporary
        AND object_type IN ('table', 'view', 'materialized view', 'table column', 'table constraint', 'trigger', 'policy', 'function');
    END $$;
    CREATE EVENT TRIGGER ${LOG}_note ON sql_drop EXECUTE FUNCTION ${LOG}.note();
    GRANT USAGE ON SCHEMA ${LOG} TO PUBLIC;
    GRANT SELECT, DELETE ON ${LOG}.cascaded TO PUBLIC;`);
const LOG = "launch_ready_shadow";
async function lookBefore(session) {
	const { relations, columns } = await lookAround(session);
	const highest = [...relations.keys()].reduce((most, oid) => Math.max(most, oid), 0);
	return {
		relations: new Set(relations.keys()),
		columns: new Set(columns.keys()),
		highest,
		newest: highest
	};
}
async function observeNext(session, sql, { old, planned } = {}) {
	if (planned) await session.exec("SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_custom_plan");
	const named = planned ? await tablesOfPlan(session, sql) : void 0;
	const before = old?.around ?? await lookAround(session, old);
	const heldBefore = await locksHeld(session);
	try {
		await session.exec(sql);
	} catch (error) {
		return {
			...nothingSeen(),
			error: errorOf(error)
		};
	}
	const [after, held] = [await lookAround(session, old), await locksHeld(session)];
	if (old) {
		for (const oid of after.relations.keys()) old.newest = Math.max(old.newest, oid);
		old.around = after;
	}
	if (planned) await session.exec("SET LOCAL enable_seqscan = on");
	const seen = {
		...difference(before, after, held, old),
		taken: locksOn(before, newOf(held, heldBefore).filter(isOnTable(before)), old)
	};
	const cascaded = await cascades(session);
	if (named === void 0) return {
		...seen,
		cascaded
	};
	const isOld = (table) => [...before.relations.values()].some(({ oid, name }) => name === table && (old?.relations.has(oid) ?? true));
	const asked = await parentsOf(session, named);
	const scans = new Map([...seen.scans].filter(([name]) => named.includes(name) || !asked.has(name)));
	return {
		...seen,
		scans,
		touched: named.filter(isOld),
		cascaded
	};
}
async function parentsOf(session, tables) {
	const keys = await session.query(`
    SELECT cn.nspname || '.' || c.relname AS child, pn.nspname || '.' || p.relname AS parent FROM pg_catalog.pg_constraint k
    JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
    JOIN pg_catalog.pg_class p ON p.oid = k.confrelid JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace WHERE k.contype = 'f'`);
	return new Set(keys.flatMap(({ child, parent }) => tables.includes(child) ? parent : []));
}
async function tablesOfPlan(session, sql) {
	const tables = /* @__PURE__ */ new Set();
	await session.exec("SAVEPOINT launch_ready_plan");
	try {
		const rows = await session.query(`EXPLAIN (VERBOSE, FORMAT JSON) ${sql}`);
		for (const node of walk(rows)) if ("Relation Name" in node && "Schema" in node) tables.add(`${node.Schema}.${node["Relation Name"]}`);
	} catch {
		await session.exec("ROLLBACK TO launch_ready_plan");
	}
	await session.exec("RELEASE launch_ready_plan");
	return [...tables];
}
const cascades = (session) => session.query(`DELETE FROM ${LOG}.cascaded RETURNING kind, name`);
const nothingSeen = () => ({
	locks: [],
	taken: [],
	rewritten: [],
	scans: /* @__PURE__ */ new Map(),
	touched: [],
	created: [],
	dropped: [],
	renamed: [],
	columns: [],
	cascaded: []
});
function errorOf(error) {
	const field = (name) => {
		const value = typeof error === "object" && error !== null ? Object.entries(error).find(([key]) => key === name)?.[1] : void 0;
		return typeof value === "string" ? value : void 0;
	};
	const quoted = (name = "") => `"${name.replaceAll("\"", "\"\"")}"`;
	const table = field("table");
	return {
		code: codeOf(error) ?? "",
		message: messageOf(error),
		...table === void 0 ? {} : { table: `${quoted(field("schema"))}.${quoted(table)}` }
	};
}
const OWN = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg_temp%' AND n.nspname NOT LIKE 'pg_toast_temp%' AND n.nspname <> '${LOG}'`;
const RELATIONS = `
  SELECT c.oid::int AS oid, n.nspname || '.' || c.relname AS name, c.relkind AS kind,
    (SELECT i.inhparent::int FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid AND c.relispartition LIMIT 1) AS parent, c.relfilenode::int AS file,
    coalesce(s.seq_scan, 0)::int AS scans, coalesce(s.seq_tup_read, 0)::int AS rows,
    (coalesce(s.idx_scan, 0) + coalesce(s.n_tup_ins + s.n_tup_upd + s.n_tup_del, 0))::int AS touches
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_stat_xact_user_tables s ON s.relid = c.oid
  WHERE ${OWN} AND c.relkind IN ('r', 'i', 'v', 'm', 'p', 'I', 'S')`;
const COLUMNS$1 = `
  SELECT a.attrelid::int AS oid, a.attnum AS number, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
    a.attnotnull AS "notNull"
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE ${OWN} AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`;
async function lookAround(session, old) {
	const some = old === void 0 ? "" : ` AND (c.oid <= ${old.highest} OR c.oid > ${old.newest})`;
	const relations = await session.query(`${RELATIONS}${some}`);
	const columns = await session.query(`${COLUMNS$1}${old === void 0 ? "" : ` AND c.oid <= ${old.highest}`}`);
	return {
		relations: new Map(relations.map((relation) => [relation.oid, relation])),
		columns: new Map(columns.map((column) => [`${column.oid} ${column.number}`, column]))
	};
}
const locksHeld = (session) => session.query("SELECT relation::int AS oid, mode FROM pg_catalog.pg_locks WHERE locktype = 'relation' AND pid = pg_backend_pid() AND granted");
function newOf(held, before) {
	const known = new Set(before.map(({ oid, mode }) => `${oid} ${mode}`));
	return held.filter(({ oid, mode }) => !known.has(`${oid} ${mode}`));
}
const isOnTable = ({ relations }) => ({ oid }) => [
	"r",
	"p",
	"v",
	"m",
	"f"
].includes(relations.get(oid)?.kind ?? "");
function locksOn(before, held, old) {
	const locks = held.flatMap(({ oid, mode: name }) => {
		if (old?.relations.has(oid) === false) return [];
		const [relation, mode] = [before.relations.get(oid)?.name, modeNamed(name)];
		return relation === void 0 || mode === void 0 || mode === "ACCESS SHARE" ? [] : [{
			relation,
			mode
		}];
	});
	return strongestOf(locks);
}
function difference(before, after, held, old) {
	const isOld = (oid) => old?.relations.has(oid) ?? true;
	const rewritten = [];
	const dropped = [];
	const renamed = [];
	const scans = /* @__PURE__ */ new Map();
	const touched = [];
	for (const [oid, was] of before.relations) {
		const now = after.relations.get(oid);
		if (now === void 0) dropped.push(was.name);
		else {
			if (now.file !== was.file && was.file !== 0 && isOld(oid)) rewritten.push(was.name);
			if (now.name !== was.name) renamed.push({
				from: was.name,
				to: now.name
			});
			const isEmptied = now.file !== was.file && now.rows === was.rows;
			if (now.scans > was.scans && !isEmptied && isOld(oid)) scans.set(was.name, now.rows - was.rows);
			if (now.touches > was.touches && isOld(oid)) touched.push(was.name);
		}
	}
	const lost = [...[...before.relations].flatMap(([oid, { name, kind }]) => !after.relations.has(oid) && isOld(oid) && /^[rpm]$/.test(kind) ? name : []), ...[...before.columns].flatMap(([key, { oid, name }]) => !after.columns.has(key) && after.relations.has(oid) && isOld(oid) && (old?.columns.has(key) ?? true) ? `${before.relations.get(oid)?.name ?? ""}.${name}` : [])];
	const created = [...after.relations.values()].flatMap(({ oid, name }) => before.relations.has(oid) ? [] : [name]);
	return {
		locks: locksOn(before, held, old),
		rewritten,
		scans,
		touched,
		created,
		dropped,
		renamed,
		columns: columnChanges(before, after),
		...lost.length === 0 ? {} : { lost },
		...partsOf(before, [...rewritten, ...scans.keys()])
	};
}
function partsOf({ relations }, worked) {
	const above = (parent) => {
		const own = parent === null ? void 0 : relations.get(parent);
		return own === void 0 ? [] : [own.name, ...above(own.parent)];
	};
	const parts = [...relations.values()].filter(({ name, parent }) => parent !== null && worked.includes(name));
	return parts.length === 0 ? {} : { partOf: new Map(parts.map(({ name, parent }) => [name, above(parent)])) };
}
function columnChanges(before, after) {
	const changes = [];
	for (const [key, was] of before.columns) {
		const relation = before.relations.get(was.oid)?.name ?? "";
		const now = after.columns.get(key);
		if (now === void 0) {
			if (after.relations.has(was.oid)) changes.push({
				relation,
				column: was.name,
				change: "dropped"
			});
			continue;
		}
		const change = (kind, to) => void changes.push({
			relation,
			column: was.name,
			change: kind,
			...to === void 0 ? {} : { to }
		});
		if (now.name !== was.name) change("renamed", now.name);
		if (now.type !== was.type) change("type", now.type);
		if (now.notNull !== was.notNull) change(now.notNull ? "not null" : "nullable");
	}
	return changes;
}

//#endregion
//#region src/checks/migrations/shadow/seed.ts
const ROWS = 3;
const COLUMNS = `
  WITH checked AS MATERIALIZED (
    SELECT k.conrelid, CASE WHEN k.conrelid <> 0 THEN k.conkey[1] END AS attnum, k.contypid, array_agg(m[1]) AS texts
    FROM pg_catalog.pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''', 'g') m
    WHERE k.contype = 'c' AND (k.conrelid = 0 OR cardinality(k.conkey) = 1) GROUP BY 1, 2, 3)
  SELECT c.oid::int AS oid, format('%I.%I', n.nspname, c.relname) AS "table", quote_ident(a.attname) AS name,
    format_type(a.atttypid, a.atttypmod) AS type, b.typname AS base, b.typcategory AS category,
    CASE WHEN coalesce(nullif(a.atttypmod, -1), t.typtypmod) > 4 AND b.typname IN ('varchar', 'bpchar')
      THEN coalesce(nullif(a.atttypmod, -1), t.typtypmod) - 4
      WHEN b.typname IN ('bit', 'varbit') THEN nullif(coalesce(nullif(a.atttypmod, -1), t.typtypmod), -1) END AS length,
    information_schema._pg_numeric_precision(b.oid, a.atttypmod) AS precision,
    information_schema._pg_numeric_scale(b.oid, a.atttypmod) AS scale,
    (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = b.oid) AS labels,
    (SELECT texts FROM checked WHERE checked.conrelid = c.oid AND checked.attnum = a.attnum OR checked.contypid = t.oid LIMIT 1) AS allowed
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid JOIN pg_catalog.pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
  WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg\\_temp%'
    AND n.nspname <> 'launch_ready_shadow' AND c.relkind = 'r' AND NOT c.relispartition
    AND a.attidentity = '' AND a.attgenerated = ''
  ORDER BY c.oid, a.attnum`;
async function seed(session, only) {
	if (only?.size === 0) return {
		tables: 0,
		refused: 0
	};
	const wanted = (await session.query(COLUMNS)).filter(({ oid }) => only?.has(oid) ?? true);
	const columns = Map.groupBy(wanted, ({ table }) => table);
	const seeded = {
		tables: 0,
		refused: 0
	};
	await runs(session, "SET session_replication_role = replica");
	try {
		if (only !== void 0) for (const table of columns.keys()) await runs(session, `DELETE FROM ${table}`);
		const empty = await emptyOf(session, [...columns.keys()]);
		for (const [table, own] of columns) if (!empty.has(table) || await isFilled(session, table, own)) seeded.tables++;
		else seeded.refused++;
	} finally {
		await runs(session, "SET session_replication_role = origin");
	}
	await session.exec(`ANALYZE ${[...columns.keys()].join(", ")}`);
	return seeded;
}
const actAs = (role) => `DO $$ BEGIN SET LOCAL session_replication_role = ${role}; EXCEPTION WHEN insufficient_privilege THEN NULL; END $$`;
async function emptyOf(session, tables) {
	if (tables.length === 0) return /* @__PURE__ */ new Set();
	const looks = tables.map((table) => `SELECT ${literal(table)} AS "table" WHERE NOT EXISTS (SELECT FROM ${table})`);
	return new Set((await session.query(looks.join(" UNION ALL "))).map(({ table }) => table));
}
async function isFilled(session, table, columns) {
	const names = columns.map(({ name }) => name).join(", ");
	const rows = Array.from({ length: ROWS }, (_, row) => `(${columns.map((column) => valueFor(column, row)).join(", ")})`);
	return await runs(session, `INSERT INTO ${table} (${names}) VALUES ${rows.join(", ")}`) || await runs(session, `INSERT INTO ${table} (${names}) VALUES ${rows[0]}`) || await runs(session, `INSERT INTO ${table} DEFAULT VALUES`);
}
async function runs(session, sql) {
	try {
		await session.exec(sql);
		return true;
	} catch {
		return false;
	}
}
const literal = (text) => `'${text.replaceAll("'", "''")}'`;
function valueFor({ type, base, category, length, precision, scale, labels, allowed }, row) {
	const number = row + 1;
	const known = labels ?? allowed;
	if (known !== null && known.length > 0 && (labels !== null || category === "S")) return literal(known[row % known.length] ?? "");
	switch (category) {
		case "N": return precision !== null && scale !== null && precision - scale < 1 && base === "numeric" ? `0.${number}` : String(number);
		case "B": return number % 2 === 1 ? "true" : "false";
		case "S": return literal((length ?? 20) > 8 ? `row ${number}` : String(number).slice(0, length ?? 20));
		case "D": return base === "time" || base === "timetz" ? `'0${number}:00'` : `'2024-01-0${number}'`;
		case "T": return `'${number} days'`;
		case "I": return `'10.0.0.${number}'`;
		case "V": return literal((length === null ? String(number) : number.toString(2)).padStart(length ?? 1, "0").slice(-(length ?? 8)));
		case "A": return "'{}'";
		case "R": return "'empty'";
		case "G": return geometry(base, number);
		default: return other(base, type, number);
	}
}
function geometry(base, number) {
	return `'${{
		point: `(${number},0)`,
		line: `{1,${number},0}`,
		circle: `<(0,0),${number}>`,
		polygon: `((0,0),(${number},0),(0,1))`
	}[base] ?? `((0,0),(${number},1))`}'`;
}
function other(base, type, number) {
	switch (base) {
		case "uuid": return `'00000000-0000-4000-8000-00000000000${number}'`;
		case "json":
		case "jsonb": return "'{}'";
		case "bytea": return `'\\x0${number}'`;
		case "xml": return `'<a>${number}</a>'`;
		case "macaddr":
		case "macaddr8": return `'08:00:2b:01:02:0${number}${base === "macaddr8" ? ":00:00" : ""}'`;
		case "tsvector":
		case "tsquery": return `'row${number}'`;
		case "vector":
		case "halfvec": return vector(type, number);
		case "citext":
		case "ltree": return `'row${number}'`;
		default: return "NULL";
	}
}
function vector(type, number) {
	const dimensions = Number(/\((\d+)\)/.exec(type)?.[1] ?? 3);
	return `'[${Array.from({ length: Math.min(dimensions, 16e3) }, () => number).join(",")}]'`;
}

//#endregion
//#region src/checks/migrations/shadow/attempt.ts
async function isRoleMade(session, error) {
	const role = /^role "(.+)" does not exist$/.exec(messageOf(error))?.[1];
	if (role === void 0) return false;
	try {
		await session.exec(`CREATE ROLE "${role.replaceAll("\"", "\"\"")}"`);
		return true;
	} catch {
		return false;
	}
}
const OUTSIDE_ONLY = "25001";
async function observeAlone(session, statement, old) {
	await begin(session, old);
	const seen = await observeInside(session, statement, old);
	await commit(session);
	if (seen.error?.code !== OUTSIDE_ONLY) return seen;
	old.around = void 0;
	const outside = await observeNext(session, statement.sql, { old });
	old.around = void 0;
	return {
		...outside,
		isOutside: true
	};
}
const MARK$1 = "launch_ready_before";
const ROWS_VIOLATE$1 = /^2[23]/;
async function observeInside(session, { sql, planned }, old) {
	const attempt = async () => {
		await session.exec(`SAVEPOINT ${MARK$1}`);
		const seen = await observeNext(session, sql, {
			old,
			planned
		});
		if (seen.error !== void 0) old.around = void 0;
		await session.exec(seen.error === void 0 ? `RELEASE ${MARK$1}` : `ROLLBACK TO ${MARK$1}`);
		return seen;
	};
	let seen = await attempt();
	if (seen.error !== void 0 && await isRoleMade(session, new Error(seen.error.message))) seen = await attempt();
	const { error } = seen;
	if (error === void 0 || !ROWS_VIOLATE$1.test(error.code)) return seen;
	for (const tables of [error.table === void 0 ? [] : [error.table], await tablesOf(session)]) {
		await empty(session, tables);
		const again = await attempt();
		if (again.error === void 0) return {
			...again,
			refusedRows: error
		};
	}
	return seen;
}
const tablesOf = async (session) => (await session.query("SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_catalog.pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'launch_ready_shadow')")).map(({ name }) => name);
async function emptyTables(session, tables) {
	await session.exec("BEGIN");
	await empty(session, tables);
	await session.exec("COMMIT");
}
async function empty(session, tables) {
	await session.exec(actAs("replica"));
	for (const table of tables) await session.exec(`DELETE FROM ${table}`);
	await session.exec(actAs("origin"));
}
async function begin(session, old) {
	old.around = void 0;
	await session.exec("BEGIN");
}
async function commit(session) {
	try {
		await session.exec("COMMIT");
	} catch {
		await session.exec("ROLLBACK");
	}
}

//#endregion
//#region src/checks/migrations/shadow/blocking.ts
function blockingWork({ locks, rewritten, scans, touched, partOf }, moves) {
	const whole = (names) => new Set([...names].flatMap((name) => [name, ...partOf?.get(name) ?? []]));
	const [anew, read] = [whole(rewritten), whole(scans.keys())];
	return locks.flatMap(({ relation = "", mode }) => {
		if (blockedBy(mode) === void 0) return [];
		if (anew.has(relation)) return [{
			relation,
			mode,
			work: "rewrite"
		}];
		if (read.has(relation)) return [{
			relation,
			mode,
			work: "scan"
		}];
		return moves && touched.includes(relation) ? [{
			relation,
			mode,
			work: "rows"
		}] : [];
	});
}

//#endregion
//#region src/checks/migrations/shadow/play-safe.ts
async function playSafe(session, statements, tell) {
	const old = await lookBefore(session);
	for (const [index, statement] of statements.entries()) {
		let isRefused = statement.steps.length === 0;
		for (const [position, step] of statement.steps.entries()) {
			const seen = await playStep(session, step, old);
			if (!step.isQuiet) tell(index, position, seen);
			if (seen.refused === void 0 || step.isQuiet) continue;
			isRefused = true;
			break;
		}
		if (isRefused) await runAlone(session, statement.sql, statement.planned, old);
	}
}
async function runAlone(session, sql, planned, old) {
	try {
		await session.exec(sql);
	} catch {
		await observeAlone(session, {
			sql,
			planned,
			group: void 0
		}, old);
	}
}
async function playStep(session, step, old) {
	if (step.isQuiet) {
		for (const sql of step.statements) await runAlone(session, sql, false, old);
		return { blocks: [] };
	}
	const observations = step.runs === "outside" ? await outside(session, step, old) : await together(session, step, old);
	const error = observations.find((each) => each.error !== void 0)?.error;
	return {
		...error === void 0 ? {} : { refused: error.code },
		blocks: observations.flatMap((each) => blockingWork(each, false).map(({ relation, mode }) => ({
			relation,
			mode
		})))
	};
}
async function together(session, { statements }, old) {
	const seen = [];
	await session.exec("BEGIN");
	for (const sql of statements) {
		const observation = await observeInside(session, {
			sql,
			planned: false,
			group: 0
		}, old);
		seen.push(observation);
		if (observation.error !== void 0) {
			await session.exec("ROLLBACK");
			return seen;
		}
	}
	try {
		await session.exec("COMMIT");
	} catch (error) {
		await session.exec("ROLLBACK");
		seen.push({
			...nothingSeen(),
			error: errorOf(error)
		});
	}
	return seen;
}
const ROWS_VIOLATE = /^23/;
async function outside(session, { statements }, old) {
	const seen = [];
	for (const sql of statements) {
		let observation = await observeNext(session, sql, { old });
		if (ROWS_VIOLATE.test(observation.error?.code ?? "")) {
			await dropInvalid(session);
			await emptyTables(session, await tablesOf(session));
			observation = await observeNext(session, sql, { old });
		}
		seen.push(observation);
		if (observation.error !== void 0) {
			await dropInvalid(session);
			break;
		}
	}
	return seen;
}
async function dropInvalid(session) {
	const invalid = await session.query("SELECT indexrelid::regclass::text AS name FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid WHERE NOT indisvalid AND c.relkind = 'i'");
	for (const { name } of invalid) await session.exec(`DROP INDEX IF EXISTS ${name}`);
}

//#endregion
//#region src/checks/migrations/shadow/queries.ts
const GENERIC_PLAN_SINCE = 16e4;
async function watchQueries(session, queries) {
	const working = /* @__PURE__ */ new Map();
	if (queries.length === 0) return {
		working: 0,
		ask: async () => {},
		settle: async () => /* @__PURE__ */ new Map()
	};
	const [{ version, path } = {
		version: 0,
		path: ""
	}] = await session.query("SELECT current_setting('server_version_num')::int AS version, quote_literal(current_setting('search_path')) AS path");
	const plan = (text) => version >= GENERIC_PLAN_SINCE ? `EXPLAIN (GENERIC_PLAN) ${text}` : `PREPARE launch_ready_query AS ${text};\nDEALLOCATE launch_ready_query`;
	const codeOf = async (texts, inside) => {
		await session.exec(inside ? `SAVEPOINT ${MARK}` : "BEGIN");
		try {
			await session.exec(`SELECT set_config('search_path', ${path}, true);\n${texts.map(plan).join(";\n")}`);
			return;
		} catch (error) {
			return errorOf(error).code;
		} finally {
			await session.exec(inside ? `ROLLBACK TO ${MARK}; RELEASE ${MARK}` : "ROLLBACK");
			if (version < GENERIC_PLAN_SINCE) await session.exec(FORGET).catch(() => {});
		}
	};
	for (const [query, text] of queries.entries()) if (await codeOf([text], false) === void 0) working.set(query, text);
	const broken = /* @__PURE__ */ new Map();
	return {
		working: working.size,
		async ask(index, { group, planned }, seen) {
			if (planned || working.size === 0 || !mayBreak(seen)) return;
			const inside = group !== void 0;
			if (await codeOf([...working.values()], inside) === void 0) return;
			for (const [query, text] of working) if (await codeOf([text], inside) !== void 0) broken.set(query, {
				index,
				text
			});
			for (const query of broken.keys()) working.delete(query);
		},
		async settle() {
			const found = /* @__PURE__ */ new Map();
			for (const [query, { index, text }] of broken) {
				const code = await codeOf([text], false);
				if (code === void 0) working.set(query, text);
				else found.set(index, [...found.get(index) ?? [], {
					query,
					code
				}]);
			}
			broken.clear();
			return found;
		}
	};
}
const MARK = "launch_ready_queries";
const FORGET = "DEALLOCATE launch_ready_query";
const mayBreak = ({ created, dropped, renamed, columns, cascaded, error }) => error === void 0 && (created.length === 0 || dropped.length + renamed.length + columns.length + cascaded.length > 0);

//#endregion
//#region src/checks/migrations/shadow/shape.ts
const SHAPE = `
  SELECT n.nspname || '.' || c.relname AS name, concat_ws(E'\\n',
    (SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'NOT NULL' END,
        nullif(a.attidentity, ''), nullif(a.attgenerated, ''), pg_get_expr(d.adbin, d.adrelid)), E'\\n' ORDER BY a.attname)
      FROM pg_catalog.pg_attribute a LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
    (SELECT string_agg(concat_ws(' ', CASE WHEN k.contype <> 'n' THEN k.conname END, pg_get_constraintdef(k.oid)), E'\\n'
        ORDER BY k.contype = 'n', k.conname, pg_get_constraintdef(k.oid))
      FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype <> 'n'),
    (SELECT string_agg(concat_ws(' ', pg_get_indexdef(i.indexrelid), CASE WHEN NOT i.indisvalid THEN 'INVALID' END), E'\\n' ORDER BY i.indexrelid::regclass::text)
      FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid)) AS shape
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'launch_ready_shadow')
    AND n.nspname NOT LIKE 'pg\\_temp%'
  UNION ALL
  SELECT n.nspname || '.' || t.typname, (SELECT string_agg(k.conname || ' ' || pg_get_constraintdef(k.oid), E'\\n' ORDER BY k.conname)
      FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid)
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typtype = 'd' AND n.nspname NOT IN ('pg_catalog', 'information_schema')`;
const shapeOf = async (session) => new Map((await session.query(SHAPE)).map(({ name, shape }) => [name, shape ?? ""]));

//#endregion
//#region src/checks/migrations/shadow/play.ts
const TELL_EVERY = 10;
async function play(shadow, plan, tell) {
	const { session, owner } = shadow;
	const [{ version } = { version: "" }] = await session.query("SELECT current_setting('server_version') AS version");
	tell({
		kind: "ready",
		version: version.split(" ")[0] ?? ""
	});
	for (const role of plan.prelude.roles) await owner.exec(`CREATE ROLE "${role}"`);
	if (plan.prelude.sql !== "") await session.exec(plan.prelude.sql);
	const base = await replay(session, plan.base, tell);
	await prepareObserver(owner);
	const seeded = await seed(session);
	const queries = await watchQueries(session, plan.queries);
	tell({
		kind: "prepared",
		base,
		seeded,
		queries: queries.working
	});
	const putBack = plan.safe.length > 0 ? await shadow.keep() : void 0;
	await playChange(session, plan.change, (index, observation) => tell({
		kind: "observed",
		index,
		observation
	}), {
		watched: queries,
		tell: (index, broken) => tell({
			kind: "broken",
			index,
			broken
		})
	});
	tell({
		kind: "end",
		version: "written",
		shape: await shapeOf(session)
	});
	if (putBack === void 0) return;
	await putBack();
	await playSafe(session, plan.safe, (statement, step, seen) => tell({
		kind: "step",
		statement,
		step,
		seen
	}));
	tell({
		kind: "end",
		version: "safe",
		shape: await shapeOf(session)
	});
}
async function playChange(session, statements, tell, queries) {
	const old = await lookBefore(session);
	const end = async () => {
		for (const [index, broken] of await queries?.watched.settle() ?? []) queries?.tell(index, broken);
	};
	let open;
	for (const [index, statement] of statements.entries()) {
		const { group } = statement;
		if (open !== void 0 && open !== group) {
			await commit(session);
			await end();
		}
		if (group !== void 0 && group !== open) await begin(session, old);
		open = group;
		const seen = group === void 0 ? await observeAlone(session, statement, old) : await observeInside(session, statement, old);
		tell(index, seen);
		await queries?.watched.ask(index, statement, seen);
		if (group === void 0) await end();
	}
	if (open !== void 0) await commit(session);
	await end();
}
async function replay(session, files, tell) {
	const result = {
		statements: 0,
		failed: []
	};
	for (const [index, { path, statements }] of files.entries()) {
		result.statements += statements.length;
		if (!await runsTogether(session, statements)) for (const sql of statements) {
			const error = await errorOfRun(session, sql);
			if (error !== void 0) result.failed.push({
				path,
				code: error.code
			});
		}
		await session.exec("RESET ALL");
		if (index % TELL_EVERY === 0) tell({
			kind: "base",
			files: index
		});
	}
	return result;
}
async function runsTogether(session, statements) {
	try {
		await session.exec(`BEGIN;\n${statements.join(";\n")};\nCOMMIT`);
		return true;
	} catch {
		await session.exec("ROLLBACK");
		return false;
	}
}
async function errorOfRun(session, sql) {
	try {
		await session.exec(sql);
		return;
	} catch (error) {
		return await isRoleMade(session, error) ? errorOfRun(session, sql) : errorOf(error);
	}
}

//#endregion
export { blockedBy as a, strongestOf as c, outsideOnly as d, LOCK_MODES as i, hasOption as l, blockingWork as n, locksOf as o, nothingSeen as r, strongLocksOf as s, play as t, isConcurrent as u };