//#region src/io/github-api.ts
var ApiFailure = class extends Error {
	name = "ApiFailure";
	status;
	constructor(status, message, options) {
		super(message, options);
		this.status = status;
	}
};

//#endregion
export { ApiFailure as t };