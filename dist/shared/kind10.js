import { r as isScript, t as NO_EFFECT } from "./files2.js";

//#region src/checks/migrations/programs/sequelize/kind.ts
const tool = {
	name: "sequelize",
	label: "Sequelize",
	matches: isScript,
	wrapping: () => "none",
	onEdit: NO_EFFECT,
	outside: "Put it outside of `sequelize.transaction(…)`: without one, Sequelize runs each statement by itself."
};
const sequelizeKind = {
	tool,
	text: /\bqueryInterface\b|\bQueryInterface\b/,
	what: "Sequelize migrations"
};

//#endregion
export { sequelizeKind as t };