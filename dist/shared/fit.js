//#region src/report/markdown/fit.ts
const bytesOf = (text) => Buffer.byteLength(text);
function fitPieces(pieces, steps, budget) {
	const sizes = pieces.map((piece) => piece.forms.map(bytesOf));
	const chosen = pieces.map(() => 0);
	let total = sizes.reduce((sum, forms) => sum + (forms[0] ?? 0), 0);
	const count = {
		applies: () => true,
		form: Number.POSITIVE_INFINITY
	};
	for (const { applies, form } of [...steps, count]) for (let index = pieces.length - 1; index >= 0 && total > budget; index--) {
		const piece = pieces[index];
		const before = chosen[index] ?? 0;
		const wanted = Math.min(form, (piece?.forms.length ?? 1) - 1);
		if (piece === void 0 || wanted <= before || !applies(piece.subject)) continue;
		total += (sizes[index]?.[wanted] ?? 0) - (sizes[index]?.[before] ?? 0);
		chosen[index] = wanted;
	}
	return pieces.map((piece, index) => {
		const form = chosen[index] ?? 0;
		return {
			subject: piece.subject,
			form,
			text: piece.forms[form] ?? ""
		};
	});
}
function fitLines(lines, budget, more) {
	const kept = [];
	let used = 0;
	for (const [index, line] of lines.entries()) {
		used += bytesOf(line) + 1;
		if (used > budget) return [...kept, more(lines.length - index)];
		kept.push(line);
	}
	return kept;
}

//#endregion
export { fitLines as n, fitPieces as r, bytesOf as t };