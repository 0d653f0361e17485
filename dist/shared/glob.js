import { n as UserError } from "./errors.js";
import { a as printable } from "./text.js";

//#region src/core/glob.ts
function globMatcher(globs) {
	const patterns = globs.flatMap(parseGlob);
	return (path) => patterns.some((steps) => matches(steps, path));
}
function globMistake(glob) {
	try {
		parseGlob(glob);
		return;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return `${error.message}; ${error.advice}`;
	}
}
const ONE = Symbol("one character");
const SOME = Symbol("characters of a name");
const ANY = Symbol("anything");
const FOLDERS = Symbol("folders");
const MAX_LENGTH = 1e3;
const MAX_ALTERNATIVES = 256;
function parseGlob(glob) {
	if (glob.length > MAX_LENGTH) throw new UserError(`it is longer than ${MAX_LENGTH} characters`, "write several shorter ones");
	const text = glob.replace(/^\.?\//, "");
	if (text === "") throw new UserError("it names no file", "write a glob such as `tests/**`");
	const { alternatives, end } = parseAlternatives(text, 0, false);
	if (end < text.length) throw new Error(`a glob was read up to ${end}`);
	return alternatives.map(withFolders);
}
function parseAlternatives(text, start, inBrace) {
	const done = [];
	let current = [[]];
	const add = (step) => current.forEach((steps) => void steps.push(step));
	for (let at = start; at < text.length;) {
		const char = text.charAt(at);
		if (inBrace && (char === "," || char === "}")) {
			done.push(...current);
			if (char === "}") return {
				alternatives: done,
				end: at + 1
			};
			current = [[]];
			at++;
		} else if (char === "{") {
			const { alternatives, end } = parseAlternatives(text, at + 1, true);
			if (current.length * alternatives.length + done.length > MAX_ALTERNATIVES) throw new UserError(`its braces mean more than ${MAX_ALTERNATIVES} globs`, "write `*` for some of them");
			current = current.flatMap((before) => alternatives.map((after) => [...before, ...after]));
			at = end;
		} else if (char === "*") {
			const stars = /^\*+/.exec(text.slice(at))?.[0].length ?? 1;
			add(stars === 1 ? SOME : ANY);
			at += stars;
		} else if (char === "\\") {
			add(escaped(text, at));
			at += 2;
		} else {
			const found = char === "[" ? parseClass(text, at) : void 0;
			add(found?.step ?? (char === "?" ? ONE : char));
			at = found?.end ?? at + 1;
		}
	}
	if (inBrace) throw new UserError("a `{` has no `}`", "close it, or write `\\{` for the character itself");
	return {
		alternatives: current,
		end: text.length
	};
}
function escaped(text, at) {
	const char = text.charAt(at + 1);
	if (/^[*?[\]{},!^\\-]$/.test(char)) return char;
	throw new UserError(`\`${printable(text.slice(at, at + 2), 10)}\` means nothing`, "write `/` between folders on Windows too, and `\\` only before a character such as `*` or `[` that is meant as it is");
}
function parseClass(text, start) {
	const negated = /[!^]/.test(text.charAt(start + 1));
	const first = start + (negated ? 2 : 1);
	const members = [];
	let end = first;
	for (; end < text.length && (end === first || text.charAt(end) !== "]");) {
		const isEscaped = text.charAt(end) === "\\";
		const char = isEscaped ? escaped(text, end) : String.fromCodePoint(text.codePointAt(end) ?? 0);
		end += char.length + (isEscaped ? 1 : 0);
		members.push({
			point: char.codePointAt(0) ?? 0,
			end,
			isDash: char === "-" && !isEscaped
		});
	}
	if (end >= text.length) return void 0;
	const ranges = [];
	for (let at = 0; at < members.length; at++) {
		const from = members[at]?.point ?? 0;
		const to = members[at + 1]?.isDash ? members[at + 2]?.point : void 0;
		ranges.push([from, to ?? from]);
		if (to === void 0) continue;
		if (to < from) {
			const [low, high] = [to, from].map((point) => String.fromCodePoint(point));
			throw new UserError(`the range \`${printable(`${high}-${low}`, 20)}\` runs backwards`, `write \`${printable(`${low}-${high}`, 20)}\``);
		}
		at += 2;
	}
	return {
		step: {
			ranges,
			negated
		},
		end: end + 1
	};
}
function withFolders(steps) {
	const whole = steps.at(-1) === "/" ? [...steps, ANY] : steps;
	const found = [];
	for (let at = 0; at < whole.length; at++) {
		const step = whole[at];
		const isWhole = step === ANY && (at === 0 || whole[at - 1] === "/") && whole[at + 1] === "/";
		found.push(isWhole ? FOLDERS : step);
		if (isWhole) at++;
	}
	return found;
}
function matches(steps, path) {
	let at = 0;
	let next = 0;
	let star = {
		next: -1,
		at: 0
	};
	let deep = {
		next: -1,
		at: 0
	};
	for (;;) {
		const step = steps[next];
		if (step === SOME) {
			star = {
				next: ++next,
				at
			};
			continue;
		}
		if (step === ANY || step === FOLDERS) {
			deep = {
				next: ++next,
				at
			};
			star.next = -1;
			continue;
		}
		if (step === void 0 && at === path.length) return true;
		const width = step === void 0 ? 0 : widthOf(step, path, at);
		if (width > 0) {
			at += width;
			next++;
		} else if (star.next !== -1 && star.at < path.length && path[star.at] !== "/") {
			at = ++star.at;
			next = star.next;
		} else {
			const skipped = deep.next === -1 ? 0 : steps[deep.next - 1] === ANY ? 1 : path.indexOf("/", deep.at) + 1 - deep.at;
			if (skipped < 1 || deep.at + skipped > path.length) return false;
			at = deep.at += skipped;
			next = deep.next;
			star.next = -1;
		}
	}
}
function widthOf(step, path, at) {
	if (typeof step === "string") return path[at] === step ? 1 : 0;
	const point = path.codePointAt(at);
	if (point === void 0 || path[at] === "/") return 0;
	return step === ONE || step.ranges.some(([from, to]) => from <= point && point <= to) !== step.negated ? point > 65535 ? 2 : 1 : 0;
}

//#endregion
export { globMistake as n, globMatcher as t };