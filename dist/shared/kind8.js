import { t as NO_EFFECT } from "./files2.js";

//#region src/checks/migrations/programs/laravel/kind.ts
const PLACE = /(?:^|\/)[Dd]atabase\/[Mm]igrations\/(?:[^/]+\/)*[^/]*_[^/]*\.php$/;
const tool = {
	name: "laravel",
	label: "Laravel",
	matches: (path) => PLACE.test(path),
	wrapping: (text) => /\$withinTransaction\s{0,20}=\s{0,20}false\b/i.test(text) ? "none" : "transaction",
	onEdit: NO_EFFECT,
	outside: "Put it into a migration of its own, with `public $withinTransaction = false;` in the class."
};
const laravelKind = {
	tool,
	text: /\bIlluminate\\Database\b|\bBlueprint\b|\bextends\s{1,20}\\?Migration\b/,
	what: "Laravel migrations"
};

//#endregion
export { laravelKind as t };