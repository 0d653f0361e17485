//#region src/checks/migrations/programs/alembic/kind.ts
const tool = {
	name: "alembic",
	label: "Alembic",
	matches: (path) => /(?:^|\/)versions\/(?:[^/]+\/)*(?!__)[^/]+\.py$/.test(path) && !/\/(?:sqlite|mysql|mariadb|mssql|oracle)\//.test(path),
	wrapping: () => "transaction",
	onEdit: "does not run a revision twice, so databases that have it keep the old version and no longer match the file",
	outside: "Put it into `with op.get_context().autocommit_block():`, which ends the transaction before and opens one after, in a revision of its own."
};
const alembicKind = {
	tool,
	text: /^down_revision\b/m,
	what: "Alembic migrations"
};

//#endregion
export { alembicKind as t };