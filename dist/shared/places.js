//#region src/checks/env/dialects/assignments.ts
function* assignmentsOf(text) {
	let at = skipBlanks(text, 0);
	while (at < text.length) {
		const assignment = readAssignment(text, at);
		if (assignment !== void 0) yield assignment;
		at = skipBlanks(text, endOfLine(text, assignment?.end ?? at));
	}
}
function readAssignment(text, at) {
	if (text.startsWith("export", at) && isBlank(text.charCodeAt(at + 6))) {
		const found = readNamed(text, skipBlanks(text, at + 6), at);
		if (found !== void 0) return found;
	}
	return readNamed(text, at, void 0);
}
function readNamed(text, nameStart, exportStart) {
	let nameEnd = nameStart;
	while (isNamePart(text.charCodeAt(nameEnd))) nameEnd++;
	if (nameEnd === nameStart) return void 0;
	const valueStart = behindSeparator(text, nameEnd);
	if (valueStart === void 0) return void 0;
	const name = {
		exportStart,
		nameStart,
		nameEnd,
		valueStart
	};
	const opening = skipBlanks(text, valueStart);
	const quote = quoteAt(text, opening);
	const closing = quote && closingOf(text, opening, quote);
	let valueEnd = closing === void 0 ? valueStart : closing + 1;
	if (closing === void 0) while (valueEnd < text.length && !isEndOfBare(text.charCodeAt(valueEnd))) valueEnd++;
	const behind = closing === void 0 ? valueEnd : skipBlanksOfLine(text, valueEnd);
	const hasComment = text.charCodeAt(behind) === HASH;
	return {
		...name,
		valueEnd,
		quote: closing === void 0 ? void 0 : quote,
		commentStart: hasComment ? behind : void 0,
		end: hasComment ? endOfLine(text, behind) : valueEnd
	};
}
function behindSeparator(text, nameEnd) {
	const at = skipBlanks(text, nameEnd);
	if (text[at] === "=") return at + 1;
	if (text[nameEnd] !== ":" || !isBlank(text.charCodeAt(nameEnd + 1))) return void 0;
	return text.startsWith("\r\n", nameEnd + 1) ? nameEnd + 3 : nameEnd + 2;
}
function closingOf(text, opening, quote) {
	let found;
	for (let at = text.indexOf(quote, opening + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
		const behind = skipBlanksOfLine(text, at + 1);
		if (behind >= text.length || isLineEnd(text.charCodeAt(behind)) || text[behind] === "#") found = at;
		if (text[at - 1] !== "\\") break;
	}
	return found;
}
function readValue(text, assignment, decode = withLineBreaks) {
	const whole = withoutCarriageReturns(text.slice(assignment.valueStart, assignment.valueEnd)).trim();
	const first = whole.charAt(0);
	return {
		value: decode(withoutQuotes(whole), first),
		first
	};
}
function withLineBreaks(value, first) {
	return first === "\"" && value.includes("\\") ? value.replaceAll("\\n", "\n").replaceAll("\\r", "\r") : value;
}
const withoutCarriageReturns = (text) => text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
function withoutQuotes(value) {
	if (/[\u2028\u2029]/.test(value) && value.length < 1e4) return value.replace(/^(['"`])([\s\S]*)\1$/gm, "$2");
	const first = value.charAt(0);
	return value.length > 1 && quoteAt(value, 0) !== void 0 && value.endsWith(first) ? value.slice(1, -1) : value;
}
const HASH = 35;
function quoteAt(text, at) {
	const char = text.charAt(at);
	return char === "\"" || char === "'" || char === "`" ? char : void 0;
}
const isNamePart = (code) => code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === 95 || code === 46 || code === 45;
const isBlank = (code) => code <= 32 ? code === 32 || code >= 9 && code <= 13 : code >= 160 && (code === 160 || code === 5760 || code >= 8192 && code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288 || code === 65279);
const isLineEnd = (code) => code === 10 || code === 13 || code === 8232 || code === 8233;
const isEndOfBare = (code) => code === HASH || code === 10 || code === 13;
function skipBlanks(text, from) {
	let at = from;
	while (at < text.length && isBlank(text.charCodeAt(at))) at++;
	return at;
}
function skipBlanksOfLine(text, from) {
	let at = from;
	while (at < text.length && isBlank(text.charCodeAt(at)) && !isLineEnd(text.charCodeAt(at))) at++;
	return at;
}
function endOfLine(text, from) {
	let at = from;
	while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
	return at;
}

//#endregion
//#region src/checks/env/dialects/places.ts
function placesOf(text) {
	const lines = lineStarts(text);
	const hasMark = text.charCodeAt(0) === 65279;
	let hint = 0;
	return (offset) => {
		if ((lines[hint] ?? 0) > offset) hint = 0;
		if ((lines[hint + 64] ?? Number.POSITIVE_INFINITY) <= offset) hint = search(lines, offset);
		while ((lines[hint + 1] ?? Number.POSITIVE_INFINITY) <= offset) hint++;
		const column = offset - (lines[hint] ?? 0) + 1;
		return {
			line: hint + 1,
			column: hint === 0 && hasMark && column > 1 ? column - 1 : column
		};
	};
}
function lineStarts(text) {
	const starts = [0];
	if (!text.includes("\r")) {
		for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
		return starts;
	}
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 10 || code === 13 && text.charCodeAt(at + 1) !== 10) starts.push(at + 1);
	}
	return starts;
}
function search(lines, offset) {
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((lines[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

//#endregion
export { readValue as i, assignmentsOf as n, quoteAt as r, placesOf as t };