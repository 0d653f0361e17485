import { s as relationSql, u as tableKey } from "./names.js";

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
export { addedConstraints as n, alterationsOf as r, addedColumns as t };