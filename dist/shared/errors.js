//#region src/core/errors.ts
/** Something the user can mend. Says what is wrong, where, and what to write instead; printed without a stack; exit 2. */
var UserError = class extends Error {
	name = "UserError";
	/** What to do about it, one sentence. */
	advice;
	constructor(message, advice, options) {
		super(message, options);
		this.advice = advice;
	}
};
/** The check could not prove that it looked. Becomes the outcome `inconclusive`, exit 2. */
var InconclusiveError = class extends Error {
	name = "InconclusiveError";
};
/** Node's own errors are not `instanceof Error` across realms (jest), so look at the shape. */
const messageOf = (error) => Error.isError(error) ? error.message : typeof error === "string" ? error : JSON.stringify(error);
const codeOf = (error) => Error.isError(error) && "code" in error && typeof error.code === "string" ? error.code : void 0;

//#endregion
export { messageOf as i, UserError as n, codeOf as r, InconclusiveError as t };