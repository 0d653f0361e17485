//#region src/io/github-api.ts
/** Why a call did not work, told apart by what the user can do about it. */
var ApiFailure = class extends Error {
	name = "ApiFailure";
	/** HTTP status; 0 where no answer came. */
	status;
	constructor(status, message, options) {
		super(message, options);
		this.status = status;
	}
};

//#endregion
export { ApiFailure as t };