import { r as isScript, t as NO_EFFECT } from "./files2.js";

//#region src/checks/migrations/programs/typeorm/kind.ts
const tool = {
	name: "typeorm",
	label: "TypeORM",
	matches: isScript,
	wrapping: (text) => /\btransaction\s*(?::\s*boolean\s*)?=\s*false\b/.test(text) ? "none" : "transaction",
	onEdit: NO_EFFECT,
	outside: "Put it into a migration of its own, with `transaction = false` in the class, and run migrations with `--transaction each`."
};
const typeormKind = {
	tool,
	text: /\bMigrationInterface\b|\bqueryRunner\b/,
	what: "TypeORM migrations"
};

//#endregion
export { typeormKind as t };