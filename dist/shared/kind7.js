import { r as isScript, t as NO_EFFECT } from "./files2.js";

//#region src/checks/migrations/programs/kysely/kind.ts
const tool = {
	name: "kysely",
	label: "Kysely",
	matches: isScript,
	wrapping: (text) => /\.(?:transaction|startTransaction|connection)\(\)/.test(text) ? "none" : "transaction",
	onEdit: NO_EFFECT,
	outside: "Put it into a migration of its own, and run that one with a `Migrator` that has `disableTransactions: true`: then no migration of that run has a transaction."
};
const BUILDERS = /\bdb\s{0,40}\.schema\s{0,40}\.\w{1,40}\(\s{0,20}['"`][^'"`\n]{0,200}['"`]\s{0,20}\)\s{0,40}\.(?:execute|if(?:Not)?Exists|add\w{0,40}|alterColumn|dropColumn|rename\w{0,20}|on|unique|using|as|asEnum|cascade)\(/;
const kyselyKind = {
	tool,
	text: new RegExp(`\\bKysely\\b|['":/]kysely(?:@[\\w.^~-]{1,20})?['"]|${BUILDERS.source}`),
	what: "Kysely migrations"
};

//#endregion
export { kyselyKind as t };