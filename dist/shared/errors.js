//#region src/core/errors.ts
var UserError = class extends Error {
	name = "UserError";
	advice;
	constructor(message, advice, options) {
		super(message, options);
		this.advice = advice;
	}
};
var InconclusiveError = class extends Error {
	name = "InconclusiveError";
};
const messageOf = (error) => Error.isError(error) ? error.message : typeof error === "string" ? error : JSON.stringify(error);
const codeOf = (error) => Error.isError(error) && "code" in error && typeof error.code === "string" ? error.code : void 0;

//#endregion
export { messageOf as i, UserError as n, codeOf as r, InconclusiveError as t };