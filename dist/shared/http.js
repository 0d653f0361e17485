//#region src/io/http.ts
var HttpFailure = class extends Error {
	name = "HttpFailure";
	kind;
	code;
	afterMs;
	constructor(kind, code, message, options) {
		super(message, options);
		this.kind = kind;
		this.code = code;
	}
};

//#endregion
export { HttpFailure as t };