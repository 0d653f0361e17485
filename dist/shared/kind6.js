import { r as isScript, t as NO_EFFECT } from "./files2.js";

//#region src/checks/migrations/programs/knex/kind.ts
const tool = {
	name: "knex",
	label: "Knex",
	matches: isScript,
	wrapping: (text) => isBare(text) ? "none" : "transaction",
	onEdit: NO_EFFECT,
	outside: "Put it into a migration of its own, with `export const config = { transaction: false }` (`exports.config = …` in JavaScript)."
};
const isBare = (text) => /\bconfig\b[^=\n]{0,80}=\s{0,20}\{[^}]{0,200}\btransaction\s{0,20}:\s{0,20}false\b/.test(text);
const knexKind = {
	tool,
	text: /\bknex\b|\bKnex\b/,
	what: "Knex migrations"
};

//#endregion
export { knexKind as t };