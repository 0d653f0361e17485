import { i as messageOf } from "./errors.js";
import { a as printable } from "./text.js";
import { i as entropyOf, t as providers } from "./credentials.js";
import { a as lineStart, i as lineFinder, o as GENERIC, r as lineEnd, t as buildAutomaton } from "./automaton.js";
import { t as RE2JS } from "./build.js";
import { n as wrong, t as readGitleaksConfig } from "./gitleaks-config2.js";

//#region src/checks/secrets/other-tools/regex.ts
const MAX_PROGRAM = 5e3;
const MAX_LENGTH = 2e4;
function compileRegex(source, where) {
	if (source.length > MAX_LENGTH) throw tooLarge(where);
	let compiled;
	try {
		compiled = RE2JS.compile(source);
	} catch (error) {
		throw wrong(where, `the regular expression \`${printable(source, 80)}\` is none of Go's (${printable(reasonOf(error), 120)})`, adviceFor(source));
	}
	if (compiled.programSize() > MAX_PROGRAM) throw tooLarge(where);
	return {
		groupCount: compiled.groupCount(),
		size: compiled.programSize(),
		test: (input) => compiled.test(input),
		each(input, onMatch) {
			const matcher = compiled.matcher(input);
			const group = (index) => ({
				start: matcher.start(index),
				end: matcher.end(index)
			});
			while (matcher.find()) if (!onMatch(matcher.start(), matcher.end(), group)) return;
		}
	};
}
const tooLarge = (where) => wrong(where, "the regular expression is too large", "Repeat fewer times (`{1,100}`), or make two rules of it.");
const reasonOf = (error) => messageOf(error).replace(/^error parsing regexp: /, "");
const adviceFor = (source) => /\(\?[=!]|\(\?<[=!]/.test(source) ? "Go knows no look-around: match the text around as well, and take the secret with `secretGroup`." : "Write it as https://github.com/google/re2/wiki/Syntax says; at most 1000 repetitions in all.";

//#endregion
//#region src/checks/secrets/other-tools/allowlist.ts
function compileAllowlist(config) {
	const { commits, regexTarget, condition } = config;
	const paths = config.paths.map((source) => compileRegex(source, config.where));
	const regexes = config.regexes.map((source) => compileRegex(source, config.where));
	const stopwords = config.stopwords.map((word) => word.toLowerCase());
	const criteria = [];
	if (commits.length > 0) criteria.push(({ commit }) => commit !== "" && commits.includes(commit));
	if (paths.length > 0) criteria.push(({ path }) => path !== "" && paths.some((regex) => regex.test(path)));
	if (regexes.length > 0) criteria.push((candidate) => regexes.some((regex) => regex.test(candidate[regexTarget])));
	if (stopwords.length > 0) criteria.push(({ secret }) => {
		const text = secret.toLowerCase();
		return stopwords.some((word) => text.includes(word));
	});
	return condition === "AND" ? (candidate) => criteria.every((holds) => holds(candidate)) : (candidate) => criteria.some((holds) => holds(candidate));
}

//#endregion
//#region src/checks/secrets/other-tools/merge.ts
function mergeConfigs(extending, extended) {
	const rules = new Map(extended.rules.filter(({ id }) => !extending.disabledRules.includes(id)).map((rule) => [rule.id, rule]));
	for (const rule of extending.rules) {
		const below = rules.get(rule.id);
		rules.set(rule.id, below === void 0 ? rule : mergeRules(rule, below));
	}
	const isOwn = (id) => extended.rules.some((rule) => rule.id === id);
	return {
		useDefault: extending.useDefault || extended.useDefault,
		disabledRules: [...extending.disabledRules.filter((id) => !isOwn(id)), ...extended.disabledRules],
		rules: [...rules.values()],
		allowlists: [...extended.allowlists, ...extending.allowlists],
		notes: [...extended.notes, ...extending.notes]
	};
}
const mergeRules = (upper, lower) => ({
	...lower,
	...upper,
	keywords: [...lower.keywords, ...upper.keywords],
	required: [...lower.required, ...upper.required],
	allowlists: [...lower.allowlists, ...upper.allowlists]
});

//#endregion
//#region src/checks/secrets/other-tools/our-ids.ts
const SAME = {
	"generic-api-key": GENERIC,
	jwt: "json-web-token"
};
const bare = (id) => id.toLowerCase().split(/[-_]/).filter((word) => word !== "api" && word !== "access").join("-");
function ourIdOf(theirs) {
	const wanted = bare(theirs);
	return SAME[theirs.toLowerCase()] ?? providers.find(({ id }) => id === theirs || bare(id) === wanted)?.id;
}

//#endregion
//#region src/checks/secrets/other-tools/compile.ts
function compileRules(files) {
	const config = files.map(({ path, text }) => readGitleaksConfig(text, path)).reduceRight((below, above) => mergeConfigs(above, below));
	const file = files[0]?.path ?? "";
	const notes = [...config.notes];
	const ours = /* @__PURE__ */ new Map();
	const isChange = ({ regex, path }) => regex === void 0 && path === void 0;
	const known = new Set(config.rules.filter((rule) => !isChange(rule)).map(({ id }) => id));
	const compiled = [];
	for (const rule of config.rules) if (isChange(rule)) changeOurs(rule, config, ours, notes);
	else if (hasAllItRequires(rule, config, known, notes)) compiled.push(compileRule(rule));
	const everywhere = [];
	for (const allowlist of config.allowlists) {
		const allows = compileAllowlist(allowlist);
		if (allowlist.targetRules.length === 0) everywhere.push(allows);
		for (const id of allowlist.targetRules) {
			const rule = compiled.find((each) => each.id === id);
			if (rule === void 0) allowOurs(id, allows, allowlist, config, ours, notes);
			else rule.allowlists.push(allows);
		}
	}
	const disabled = /* @__PURE__ */ new Set();
	for (const id of config.disabledRules) {
		const our = config.useDefault ? ourIdOf(id) : void 0;
		if (our !== void 0) disabled.add(our);
		else notes.push(`${file}: \`disabledRules\` names \`${printable(id, 80)}\`, which is none of ours, so nothing is switched off by it.`);
	}
	return {
		rules: compiled,
		allowlists: everywhere,
		ours,
		disabled,
		notes
	};
}
function compileRule(rule) {
	const { id, where, description = "", secretGroup = 0, entropy = 0, skipReport = false, required } = rule;
	const regex = rule.regex === void 0 ? void 0 : compileRegex(rule.regex, where);
	if (secretGroup > (regex?.groupCount ?? 0)) throw wrong(where, `\`secretGroup\` is ${secretGroup}, and the regular expression has ${regex?.groupCount ?? 0} groups`, "Name one that is there, or leave `secretGroup` out.");
	return {
		id,
		description,
		...regex === void 0 ? {} : { regex },
		...rule.path === void 0 ? {} : { path: compileRegex(rule.path, where) },
		secretGroup,
		entropy,
		keywords: rule.keywords.map((keyword) => keyword.toLowerCase()),
		skipReport,
		required,
		allowlists: rule.allowlists.map(compileAllowlist)
	};
}
function changeOurs(rule, config, ours, notes) {
	if (!config.useDefault) throw wrong(rule.where, "there is neither `regex` nor `path`", "Write `regex = '''…'''`.");
	const our = ourIdOf(rule.id);
	if (our === void 0) {
		notes.push(`${rule.where} changes a rule that gitleaks brings along; ours on this is another one and stays as it is.`);
		return;
	}
	for (const allowlist of rule.allowlists) add(ours, our, compileAllowlist(allowlist));
	if (rule.entropy !== void 0 || rule.keywords.length > 0 || rule.required.length > 0) notes.push(`${rule.where}: only its allowlists are taken over for \`secrets/${our}\`.`);
}
function allowOurs(id, allows, { where }, { useDefault }, ours, notes) {
	const our = ourIdOf(id);
	if (our !== void 0) add(ours, our, allows);
	else if (useDefault) notes.push(`${where}: \`targetRules\` names \`${printable(id, 80)}\`, which is none of ours.`);
	else throw wrong(where, `there is no rule \`${printable(id, 80)}\``, "Correct `targetRules`.");
}
function hasAllItRequires(rule, config, known, notes) {
	const missing = rule.required.find(({ id }) => !known.has(id));
	if (missing === void 0) return true;
	const name = printable(missing.id, 80);
	if (!config.useDefault) throw wrong(rule.where, `it requires \`${name}\`, which is no rule`, "Correct the id.");
	notes.push(`${rule.where} requires \`${name}\`, a rule that gitleaks brings along and we do not have, so it is not run.`);
	return false;
}
function add(map, key, allows) {
	const list = map.get(key);
	if (list === void 0) map.set(key, [allows]);
	else list.push(allows);
}

//#endregion
//#region src/checks/secrets/other-tools/custom-rules.ts
const MAX_MATCHES = 1e3;
const PATIENCE_MS = 5e3;
const PIECE = 65536;
const OVERLAP = 8192;
const STEPS = 67108864;
const MAX_LATE = 3;
const LINE = 2048;
function customRules(files) {
	const compiled = compileRules(files);
	const { rules, notes } = compiled;
	const owners = new Map(rules.map(({ id, description }) => [id, {
		custom: id,
		description
	}]));
	const wakes = keywordFilter(rules);
	const isOwn = ({ path }) => files.some((file) => file.path === path);
	return {
		notes,
		find: (bytes, source, { binary }) => isOwn(source) ? {
			matches: [],
			cut: false
		} : findAll(compiled, owners, wakes, bytes, source, binary),
		mayFind(bytes, { binary }) {
			const isAwake = wakes(bytes);
			return rules.some((rule) => !rule.skipReport && (rule.regex === void 0 || !binary && isAwake(rule) && mayMatch(rule.regex, bytes)));
		},
		allows(match, bytes, source) {
			const { ours, disabled, allowlists } = compiled;
			const id = ownerIdOf(match);
			if (id !== void 0 && disabled.has(id)) return true;
			return isAllowed([...allowlists, ...(id === void 0 ? void 0 : ours.get(id)) ?? []], bytes, match.context ?? match, match.hidden, source);
		}
	};
}
function ownerIdOf({ owner }) {
	if (typeof owner === "string") return owner;
	return "custom" in owner ? void 0 : owner.id;
}
function keywordFilter(rules) {
	const isSearchable = ({ keywords }) => keywords.length > 0 && keywords.every((keyword) => /^[\x20-\x7e]+$/.test(keyword));
	const filtered = rules.filter(isSearchable);
	const automaton = buildAutomaton(filtered.flatMap(({ keywords }, id) => keywords.map((keyword) => ({
		keyword,
		id
	}))));
	const idOf = new Map(filtered.map((rule, id) => [rule, id]));
	return (bytes) => {
		const awake = new Uint8Array(filtered.length);
		if (filtered.length > 0) automaton.search(bytes, (at) => {
			for (const { id } of automaton.at[at]) awake[id] = 1;
		});
		return (rule) => {
			const id = idOf.get(rule);
			return id === void 0 || awake[id] === 1;
		};
	};
}
function findAll({ rules }, owners, wakes, bytes, source, binary) {
	const isAwake = wakes(bytes);
	let cut = false;
	const done = /* @__PURE__ */ new Map();
	const of = (rule) => {
		const cached = done.get(rule.id);
		if (cached !== void 0) return cached;
		const { regex } = rule;
		const isHere = rule.path === void 0 || source.path !== "" && rule.path.test(source.path);
		const found = [];
		if (isHere && regex === void 0) {
			const nothing = {
				start: 0,
				end: 0
			};
			found.push({
				whole: nothing,
				secret: nothing,
				allowed: isAllowed(rule.allowlists, bytes, nothing, nothing, source)
			});
		} else if (isHere && regex !== void 0 && !binary) cut = matchRule(rule, regex, bytes, source, found) || cut;
		done.set(rule.id, found);
		return found;
	};
	const matches = [];
	for (const rule of rules) {
		const owner = owners.get(rule.id);
		if (rule.skipReport || owner === void 0 || rule.regex !== void 0 && !isAwake(rule)) continue;
		const found = of(rule);
		if (found.length === 0) continue;
		const near = rule.required.map(({ id, ...reach }) => {
			const other = rules.find((each) => each.id === id);
			return nearness(bytes, other === void 0 ? [] : of(other).filter(({ allowed }) => !allowed), reach);
		});
		const positionOf = lineFinder(bytes);
		for (const { whole, secret, allowed } of found) {
			if (near.length > 0 && !near.every((isNear) => isNear(positionOf(whole.start)))) continue;
			matches.push({
				owner,
				...secret,
				hidden: secret,
				visible: 0,
				context: whole,
				...allowed ? { allowed } : {}
			});
		}
	}
	return {
		matches,
		cut
	};
}
function matchRule(rule, regex, bytes, source, found) {
	const { entropy } = rule;
	let met = 0;
	return !piecewise(regex, bytes, (piece, base, next, isLate) => {
		let goOn = true;
		if (!regex.test(piece)) return goOn;
		regex.each(piece, (start, end, group) => {
			if (base + start >= next && next < bytes.length) return false;
			if (++met > MAX_MATCHES || isLate()) {
				goOn = false;
				return false;
			}
			const whole = trimmed(bytes, {
				start: base + start,
				end: base + end
			});
			if (whole.end === whole.start || end === piece.length && next < bytes.length) return true;
			const secret = trimmed(bytes, shifted(secretOf(rule, regex.groupCount, group) ?? {
				start,
				end
			}, base));
			if (entropy > 0 && entropyOf(textOf(bytes, secret)) <= entropy) return true;
			found.push({
				whole,
				secret,
				allowed: isAllowed(rule.allowlists, bytes, whole, secret, source)
			});
			return true;
		});
		return goOn;
	});
}
function mayMatch(regex, bytes) {
	let isMet = false;
	const isWhole = piecewise(regex, bytes, (piece) => {
		isMet = regex.test(piece);
		return !isMet;
	});
	return isMet || !isWhole;
}
function piecewise(regex, bytes, onPiece) {
	const late = lateness.get(regex) ?? 0;
	if (late >= MAX_LATE) return false;
	const until = performance.now() + PATIENCE_MS;
	const isLate = () => performance.now() > until;
	const length = Math.min(PIECE, Math.ceil(STEPS / regex.size));
	for (let from = 0; from < bytes.length;) {
		const isLast = from + length + OVERLAP >= bytes.length;
		const next = isLast ? bytes.length : lineEnd(bytes, from + length, from + length + OVERLAP);
		const goesOn = onPiece(bytes.subarray(from, next + OVERLAP), from, next, isLate);
		if (isLate()) lateness.set(regex, late + 1);
		if (!goesOn || !isLast && isLate()) return false;
		from = next;
	}
	return true;
}
const lateness = /* @__PURE__ */ new WeakMap();
const shifted = ({ start, end }, by) => ({
	start: start + by,
	end: end + by
});
function secretOf({ secretGroup }, groups, group) {
	const isThere = ({ start, end }) => start !== -1 && end > start;
	if (secretGroup > 0) return isThere(group(secretGroup)) ? group(secretGroup) : void 0;
	for (let index = 1; index <= groups; index++) if (isThere(group(index))) return group(index);
}
function trimmed(bytes, { start, end }) {
	let [from, to] = [start, end];
	while (from < to && bytes[from] === 10) from++;
	while (to > from && bytes[to - 1] === 10) to--;
	return {
		start: from,
		end: to
	};
}
const textOf = (bytes, { start, end }) => bytes.toString("utf8", start, end);
function isAllowed(allowlists, bytes, whole, secret, { path, commit }) {
	if (allowlists.length === 0) return false;
	const candidate = {
		path,
		commit,
		secret: textOf(bytes, secret),
		match: textOf(bytes, whole),
		line: textOf(bytes, {
			start: lineStart(bytes, whole.start, Math.max(0, whole.start - LINE)),
			end: lineEnd(bytes, whole.end, whole.end + LINE)
		})
	};
	return allowlists.some((allows) => allows(candidate));
}
function nearness(bytes, others, { withinLines = Number.POSITIVE_INFINITY, withinColumns = Number.POSITIVE_INFINITY }) {
	const positionOf = lineFinder(bytes);
	const spots = others.map(({ whole }) => positionOf(whole.start));
	return ({ line, column }) => spots.some((spot) => Math.abs(spot.line - line) <= withinLines && Math.abs(spot.column - column) <= withinColumns);
}

//#endregion
export { customRules };