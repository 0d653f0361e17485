//#region src/core/text.ts
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
function printable(text, max = 500) {
	return cut(text.slice(0, max * 2).toWellFormed().replace(UNPRINTABLE, (char) => {
		if (char === "\n") return "\\n";
		if (char === "\r") return "\\r";
		if (char === "	") return " ";
		const code = char.codePointAt(0) ?? 0;
		const hex = code.toString(16);
		return code < 256 ? `\\x${hex.padStart(2, "0")}` : `\\u${code > 65535 ? `{${hex}}` : hex.padStart(4, "0")}`;
	}), max);
}
function cut(text, max) {
	if (text.length <= max) return text;
	const end = /[\ud800-\udbff]/.test(text.charAt(max - 2)) ? max - 2 : max - 1;
	return `${text.slice(0, end)}…`;
}
function mask(secret, visible = 4) {
	const shown = Math.min(visible, Math.floor(secret.length / 3));
	return `${secret.slice(0, shown)}****`;
}
function nearest(word, names) {
	let best;
	for (const name of names) {
		const limit = Math.min(Math.max(1, Math.floor(name.length / 3)), name.length - 1);
		if (Math.abs(name.length - word.length) > limit) continue;
		const distance = editDistance(word.toLowerCase(), name.toLowerCase());
		if (distance <= limit && (best === void 0 || distance < best.distance)) best = {
			name,
			distance
		};
	}
	return best?.name;
}
function editDistance(a, b) {
	let previous = [];
	let current = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const beforePrevious = previous;
		previous = current;
		current = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
			current[j] = cost;
		}
	}
	return current[b.length] ?? 0;
}
function listOf(words) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

//#endregion
export { printable as a, nearest as i, listOf as n, mask as r, cut as t };