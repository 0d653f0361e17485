import { n as UserError } from "./errors.js";
import { a as printable, i as nearest } from "./text.js";
import { n as dialectOf, t as DIALECTS } from "./dialects.js";

//#region src/app/dialect-named.ts
function dialectNamed(name) {
	const dialect = dialectOf(name);
	if (dialect !== void 0) return dialect;
	const names = DIALECTS.map((each) => each.name);
	const near = nearest(name, names);
	throw new UserError(`There is no dialect \`${printable(name, 40)}\`.`, near === void 0 ? `Write one of ${names.join(", ")}.` : `Did you mean \`${near}\`?`);
}

//#endregion
export { dialectNamed as t };