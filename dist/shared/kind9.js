import { r as isScript, t as NO_EFFECT } from "./files2.js";

//#region src/checks/migrations/programs/mikroorm/kind.ts
const tool = {
	name: "mikroorm",
	label: "MikroORM",
	matches: isScript,
	wrapping: (text) => /\bisTransactional\s{0,10}\(\s{0,10}\)[^{]{0,80}\{\s{0,80}return\s{1,10}false\b/.test(text) ? "none" : "transaction",
	onEdit: NO_EFFECT,
	outside: "Put it into a migration of its own, with `isTransactional() { return false; }` in the class, and set `migrations: { allOrNothing: false }`, or the transaction around all migrations stays open beside it."
};
const mikroormKind = {
	tool,
	text: /\bmikro-orm\/migrations\b/,
	what: "MikroORM migrations"
};

//#endregion
export { mikroormKind as t };