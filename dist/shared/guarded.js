//#region src/checks/migrations/programs/python/guarded.ts
function guarded({ text }, tool, read) {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return {
			statements: [],
			unread: [{
				start: 0,
				end: text.length,
				what: "a program that is too deep to follow"
			}],
			wrapping: tool.wrapping(text),
			down: "missing"
		};
	}
}

//#endregion
export { guarded as t };