//#region src/core/severity.ts
const SEVERITIES = [
	"low",
	"medium",
	"high",
	"blocker"
];
const FAIL_ON = [...SEVERITIES, "never"];
const rankOf = (severity) => SEVERITIES.indexOf(severity);
const isAtLeast = (severity, floor) => floor !== "never" && rankOf(severity) >= rankOf(floor);
const bySeverity = (a, b) => rankOf(b) - rankOf(a);

//#endregion
//#region src/core/text.ts
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
function printable(text, max = 500) {
	return cut(text.slice(0, max * 2).toWellFormed().replace(UNPRINTABLE, (char) => {
		if (char === "\n") return "\\n";
		if (char === "\r") return "\\r";
		if (char === "	") return " ";
		const code = char.codePointAt(0) ?? 0;
		return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
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
		const distance = editDistance(word.toLowerCase(), name.toLowerCase());
		if (distance <= Math.max(1, Math.floor(name.length / 3)) && (best === void 0 || distance < best.distance)) best = {
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
export { printable as a, bySeverity as c, nearest as i, isAtLeast as l, listOf as n, FAIL_ON as o, mask as r, SEVERITIES as s, cut as t, rankOf as u };