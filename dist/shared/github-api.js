//#region src/io/github-api.ts
var ApiFailure = class extends Error {
	name = "ApiFailure";
	status;
	isLimit;
	constructor(status, message, options) {
		super(message, options);
		this.status = status;
		this.isLimit = options?.isLimit ?? false;
	}
};

//#endregion
export { ApiFailure as t };