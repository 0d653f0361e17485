import { n as UserError, t as InconclusiveError } from "./errors.js";
import { a as printable, t as cut } from "./text.js";
import { f as string, l as object, r as array, s as literal } from "./schemas.js";
import { t as describeLocation } from "./finding.js";
import { n as countOf } from "./outcome.js";
import { t as FINGERPRINT_PATTERN } from "./fingerprint.js";
import { o as parseIgnoreFile, r as applyIgnores, s as parseInlineIgnores, t as IGNORE_FILE } from "./suppress.js";
import { a as summaryLine, c as isBlocking, l as isDoubtful, n as blockingFindings, r as describeFindings } from "./report.js";
import { s as readText } from "./tree.js";
import { n as safeLine, t as paletteOf } from "./palette.js";
import { l as describeHidden, s as describeState, t as silencingOf, u as splitHistory } from "./silencing.js";
import { t as learnMore } from "./learn-more.js";
import { n as plainText, t as plainLines } from "./plain-text.js";
import { a as phasesOf, c as smokeRunsOf, d as RESULT_SIGNS, g as displayWidth, h as excerptParts, i as percentilesOf, l as totalOf, m as caretLine, n as detoursOf, o as shownMs, p as headlineOf, r as lastGoodWords, s as slowestFirst, u as worstChecksFirst, v as wrap } from "./smoke-rows.js";
import { t as examinedSentences } from "./examined.js";
import { n as withoutLiterals } from "./literals.js";
import { i as isReviewed } from "./subject.js";
import { r as placeOf$1, t as atLine } from "./rule2.js";
import { r as trustedTree, t as addedToOtherTools } from "./other-tools2.js";

//#region src/core/baseline.ts
const BASELINE_FILE = ".launch-ready/baseline.json";
function applyBaseline(findings, baseline) {
	const known = new Set(baseline.findings.map((entry) => entry.fingerprint));
	const seen = /* @__PURE__ */ new Set();
	return {
		findings: findings.map((finding) => {
			if (!known.has(finding.fingerprint)) return finding;
			seen.add(finding.fingerprint);
			return finding.state === "new" ? {
				...finding,
				state: "known"
			} : finding;
		}),
		stale: baseline.findings.filter((entry) => !seen.has(entry.fingerprint))
	};
}
function formatBaseline(findings, earlier) {
	const entries = new Map((earlier?.findings ?? []).map((entry) => [entry.fingerprint, entry]));
	for (const finding of findings) {
		if (finding.state === "ignored") continue;
		const { fingerprint, rule, location } = finding;
		entries.set(fingerprint, {
			fingerprint,
			rule,
			place: describeLocation(location)
		});
	}
	const lines = [...entries.values()].sort((a, b) => a.fingerprint < b.fingerprint ? -1 : 1).map((entry) => `    ${JSON.stringify(entry)}`).join(",\n");
	return `{\n  "version": 1,\n  "findings": [${lines === "" ? "" : `\n${lines}\n  `}]\n}\n`;
}

//#endregion
//#region src/report/json.ts
const renderJson = (report, { trace = false } = {}) => `${JSON.stringify(orderReport(report, trace), null, 2)}\n`;
const orderReport = (report, withTrace) => ({
	schema: report.schema,
	tool: {
		name: report.tool.name,
		version: report.tool.version
	},
	verdict: report.verdict,
	exitCode: report.exitCode,
	wouldBe: report.wouldBe,
	failOn: report.failOn,
	scope: report.scope,
	headline: report.headline,
	commit: report.commit,
	pullRequest: report.pullRequest,
	outcomes: report.outcomes.map((outcome) => ({
		...orderOutcome(outcome),
		...withTrace ? { trace: outcome.trace } : {}
	})),
	findings: report.findings.map(orderFinding),
	loosened: report.loosened,
	notices: report.notices,
	shown: report.shown
});
const orderOutcome = (outcome) => ({
	check: outcome.check,
	status: outcome.status,
	reason: outcome.reason,
	coverage: outcome.coverage,
	leftOut: outcome.leftOut.map(({ what, count, why }) => ({
		what,
		count,
		why
	})),
	durationMs: outcome.durationMs,
	asked: outcome.asked,
	misconfigured: outcome.misconfigured,
	smoke: outcome.smoke && orderSmoke(outcome.smoke),
	shard: outcome.shard && {
		index: outcome.shard.index,
		of: outcome.shard.of,
		whole: outcome.shard.whole
	}
});
const orderSmoke = ({ origin, checks, lastGood }) => ({
	origin,
	checks: checks.map(({ name, result, why, requests }) => ({
		name,
		result,
		why,
		requests: requests.map((each) => ({
			request: each.request,
			status: each.status,
			unanswered: each.unanswered,
			retries: each.retries,
			redirects: each.redirects,
			redirectsMs: each.redirectsMs,
			dnsMs: each.dnsMs,
			connectMs: each.connectMs,
			tlsMs: each.tlsMs,
			firstByteMs: each.firstByteMs,
			totalMs: each.totalMs
		}))
	})),
	lastGood: lastGood && {
		commit: lastGood.commit,
		date: lastGood.date,
		environment: lastGood.environment
	}
});
const orderFinding = (finding) => ({
	check: finding.check,
	rule: finding.rule,
	severity: finding.severity,
	title: finding.title,
	message: finding.message,
	fix: finding.fix,
	impact: finding.impact,
	location: orderLocation(finding.location),
	fingerprint: finding.fingerprint,
	state: finding.state,
	ignored: finding.ignored && {
		by: finding.ignored.by,
		reason: finding.ignored.reason,
		until: finding.ignored.until
	},
	evidence: finding.evidence,
	excerpt: finding.excerpt && {
		text: finding.excerpt.text,
		line: finding.excerpt.line,
		highlight: finding.excerpt.highlight && {
			start: finding.excerpt.highlight.start,
			end: finding.excerpt.highlight.end
		}
	},
	replacement: finding.replacement && {
		startLine: finding.replacement.startLine,
		endLine: finding.replacement.endLine,
		startColumn: finding.replacement.startColumn,
		endColumn: finding.replacement.endColumn,
		text: finding.replacement.text
	},
	origin: finding.origin && {
		tool: finding.origin.tool,
		rule: finding.origin.rule,
		url: finding.origin.url
	},
	inlineIgnorable: finding.inlineIgnorable,
	docs: finding.docs,
	newIn: finding.newIn,
	data: finding.data === void 0 ? void 0 : sortKeys(finding.data)
});
function orderLocation(location) {
	switch (location.kind) {
		case "file": {
			const { kind, path, startLine, endLine, startColumn, endColumn } = location;
			return {
				kind,
				path,
				startLine,
				endLine,
				...defined({
					startColumn,
					endColumn
				})
			};
		}
		case "commit": {
			const { kind, commit, path, startLine, endLine } = location;
			return {
				kind,
				commit,
				...defined({ path }),
				...defined({
					startLine,
					endLine
				})
			};
		}
		case "object": return {
			kind: location.kind,
			object: location.object,
			...defined({ name: location.name })
		};
		case "variable": return {
			kind: location.kind,
			name: location.name,
			...defined({ environment: location.environment })
		};
		case "request": return {
			kind: location.kind,
			url: location.url,
			check: location.check
		};
		case "report": return {
			kind: location.kind,
			file: location.file
		};
	}
}
function defined(values) {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));
}
function sortKeys(value) {
	if (Array.isArray(value)) return value.map(sortKeys);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
	return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

//#endregion
//#region src/report/alike.ts
function alikeIn(findings) {
	const groups = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const { check, rule, severity, title, message, impact, fix } = finding;
		const key = JSON.stringify([
			check,
			rule,
			severity,
			title,
			message,
			impact,
			fix
		]);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [finding]);
		else group.push(finding);
	}
	return [...groups.values()];
}

//#endregion
//#region src/report/reasons.ts
const MAX_REASONS = 10;
function reasonsOf(report, options = {}) {
	const { shown, hidden } = splitHistory(blockingFindings(report), options.redactHistory ?? false);
	const reasons = [
		...report.outcomes.filter(isDoubtful).map(doubtWords),
		...alikeIn(shown).map(findingWords),
		...hidden.length === 0 ? [] : [`${hidden.length} in the history, which is not located in public`]
	];
	if ((report.wouldBe ?? report.verdict) === "pass" || reasons.length === 0) return NONE;
	const listed = reasons.length <= 12 ? reasons.length : MAX_REASONS;
	return {
		title: `${report.verdict === "pass" ? "Would have failed" : "FAILED"}: ${reasons.length === 1 ? "1 reason" : `${reasons.length.toLocaleString("en-US")} reasons`}`,
		reasons: reasons.slice(0, listed),
		more: reasons.length - listed,
		floor: shown.length + hidden.length === 0 ? "" : floorWords(report)
	};
}
const NONE = {
	title: "",
	reasons: [],
	more: 0,
	floor: ""
};
const floorWords = ({ failOn, findings, verdict }) => {
	const floor = failOn === "never" ? "high" : failOn;
	const rest = findings.filter((finding) => finding.state === "new" && !isBlocking(finding, floor)).length;
	const others = rest === 0 ? "" : `; ${rest.toLocaleString("en-US")} below that ${rest === 1 ? "is" : "are"} only reported`;
	return `Findings of ${floor} and above ${verdict === "pass" ? "would stop" : "stop"} the run (fail-on: ${failOn})${others}.`;
};
const findingWords = ([{ severity, title, location }, ...others]) => {
	const place = printable(describeLocation(location), 300);
	const more = others.length === 0 ? "" : ` and ${others.length.toLocaleString("en-US")} more ${others.length === 1 ? "place" : "places"}`;
	return `${severity}: ${printable(title, 255)} (${place}${more})`;
};
const doubtWords = ({ check, status, reason }) => `${printable(check, 80)}: ${printable(reason ?? (status === "completed" ? "looked at nothing" : status), 600)}`;

//#endregion
//#region src/report/terminal/terminal-finding.ts
function findingLines(finding, width, palette) {
	const paint = palette.severity[finding.severity];
	const newIn = finding.newIn === void 0 ? "" : ` (${printable(finding.newIn, 40)})`;
	const state = finding.state === "new" ? "" : ` (${printable(describeState(finding), 300)})`;
	const gutter = " ".repeat(String(finding.excerpt?.line ?? "").length);
	return [
		`${paint(`${finding.severity}:`)} ${palette.bold(printable(finding.title, 255))} ${palette.dim(`[${printable(finding.rule, 100)}]${newIn}${state}`)}`,
		`${gutter}${palette.dim("-->")} ${printable(placeOf(finding), 400)}`,
		...excerptLines(finding, gutter, width, palette),
		...finding.evidence === void 0 ? [] : section("found", `\`${finding.evidence}\``, width, palette),
		...section("", finding.message, width, palette),
		...section("breaks", finding.impact, width, palette),
		...section("fix", finding.fix, width, palette),
		...ignoreLines(finding, palette),
		`  ${palette.dim("learn:")}  ${learnMore(finding)}`
	];
}
function placeOf({ location }) {
	const place = describeLocation(location);
	return location.kind === "file" && location.startColumn !== void 0 ? `${place}:${location.startColumn}` : place;
}
function excerptLines({ excerpt, severity }, gutter, width, palette) {
	if (excerpt === void 0 || excerpt.text.trim() === "") return [];
	const parts = excerptParts(excerpt, Math.max(20, width - gutter.length - 4));
	const caret = caretLine(parts);
	const bar = `${gutter} ${palette.dim("|")}`;
	return [
		bar,
		`${palette.dim(`${excerpt.line ?? ""} |`)} ${parts.before}${parts.marked}${parts.after}`.replace(/^ /, ""),
		...caret === void 0 ? [] : [`${bar} ${palette.severity[severity](caret)}`],
		bar
	];
}
function section(name, richText, width, palette) {
	const lines = plainLines(richText);
	const label = name === "" ? "" : `${name}:`;
	const indent = name === "" ? "  " : " ".repeat(10);
	let first = true;
	return lines.flatMap(({ code, text }) => {
		if (code) return [`${indent}    ${text}`.trimEnd()];
		const hanging = hangingOf(text);
		return wrap(text, Math.max(20, width - indent.length - hanging.length)).map((words, index) => {
			const line = index === 0 || words === "" ? words : `${hanging}${words}`;
			const lead = first && label !== "" ? `  ${palette.dim(label)}${" ".repeat(8 - label.length)}` : indent;
			first = false;
			return line === "" ? "" : `${lead}${line}`;
		});
	});
}
const hangingOf = (text) => " ".repeat(/^(?:- |\d{1,2}\. )/.exec(text)?.[0].length ?? 0);
function ignoreLines(finding, palette) {
	if (finding.state === "ignored") return [];
	const { inline, file } = silencingOf(finding);
	const lead = `  ${palette.dim("ignore:")} `;
	if (inline === void 0) return [`${lead}a line for ${IGNORE_FILE}, with your reason (for this place; it holds when lines move)`, `          ${file}`];
	return [`${lead}a comment above line ${inline.line}, with your reason`, `          ${inline.text}`];
}

//#endregion
//#region src/report/terminal/terminal-smoke.ts
const MOST_CHECKS = 100;
const smokeLines = (report, width, palette) => smokeRunsOf(report).filter(({ checks }) => checks.length > 0).flatMap((run) => runLines(run, width, palette));
function runLines(run, width, palette) {
	const checks = worstChecksFirst(run).slice(0, MOST_CHECKS);
	const names = checks.map(({ name }) => cut(printable(name, 80), 32));
	const nameWidth = Math.max(0, ...names.map(displayWidth));
	const rows = checks.flatMap((check, index) => {
		const name = names[index] ?? "";
		const took = check.requests.length === 0 ? "" : shownMs(totalOf(check));
		const lead = `  ${RESULT_SIGNS[check.result]} ${name}${" ".repeat(nameWidth - displayWidth(name))}  ${took.padStart(8)}  `;
		const about = [
			check.result === "pass" ? "" : check.result,
			check.why ?? "",
			detoursOf(check)
		];
		const indent = nameWidth + 17;
		const [first = "", ...more] = wrap(printable(about.filter((part) => part !== "").join(": "), 800), Math.max(20, width - indent));
		return [`${lead}${first}`.trimEnd(), ...more.map((line) => `${" ".repeat(indent)}${line}`)];
	});
	const more = run.checks.length - MOST_CHECKS;
	const [slowest] = slowestFirst(run);
	const percentiles = percentilesOf(run);
	const good = lastGoodWords(run);
	return [
		palette.bold(`smoke test of ${printable(run.origin, 200)}`),
		...rows,
		...more > 0 ? [`  ${more} more`] : [],
		...percentiles === void 0 ? [] : [palette.dim(`  ${percentiles}`)],
		...slowest === void 0 ? [] : [palette.dim(`  slowest: ${printable(slowest.request, 100)}, ${slowest.unanswered === void 0 ? "" : `${slowest.unanswered}, `}${shownMs(slowest.totalMs)}${wrapped(phasesOf(slowest).map(({ name, ms }) => `${name} ${shownMs(ms)}`))}`)],
		...good === void 0 ? [] : [`  ${printable(good, 200)}.`]
	];
}
const wrapped = (parts) => parts.length === 0 ? "" : ` (${parts.join(", ")})`;

//#endregion
//#region src/report/terminal/terminal.ts
const IN_FULL = 50;
function renderTerminal(report, options) {
	const palette = paletteOf(options.color);
	const width = Math.max(40, options.width);
	const { shown, hidden } = splitHistory(report.findings, options.redactHistory ?? false);
	const fresh = shown.filter(({ state }) => state === "new");
	const marked = shown.filter(({ state }) => state !== "new");
	const alike = alikeIn(fresh);
	const full = options.verbose === true ? fresh.length : IN_FULL;
	const isGood = (report.wouldBe ?? report.verdict) === "pass";
	const notes = report.notices.flatMap((notice) => wrap(`note: ${printable(plainText(notice), 2e3)}`, width));
	return `${[
		reasonLines(report, options, width, palette),
		...isGood ? [] : [notes],
		...alike.slice(0, full).map((group) => groupLines(group, width, options, palette)),
		shortList(alike.slice(full).flat(), palette),
		sentences("This change loosens the checks:", report.loosened ?? [], width, palette),
		markedLines(marked, options.verbose === true, palette),
		hidden.length === 0 ? [] : wrap(printable(plainText(describeHidden(hidden)), 1e3), width),
		smokeLines(report, width, palette),
		checkLines(report.outcomes, width, palette),
		...isGood ? [notes] : [],
		[painted(report, palette)(printable(summaryLine(report), 4e3))]
	].filter((section) => section.length > 0).flatMap((section) => ["", ...section]).slice(1).map(safeLine).join("\n")}\n`;
}
function reasonLines(report, options, width, palette) {
	const { title, reasons, more, floor } = reasonsOf(report, options);
	if (reasons.length === 0) return [];
	const numberWidth = String(reasons.length).length;
	const items = reasons.flatMap((reason, index) => wrap(reason, width - numberWidth - 4).map((line, row) => `  ${(row === 0 ? `${index + 1}.` : "").padStart(numberWidth + 1)} ${line}`));
	const paint = report.verdict === "pass" ? palette.bold : palette.bad;
	return [
		...wrap(`${title}. ${printable(headlineOf(report).words, 4e3)}.`, width).map(paint),
		...items,
		...more === 0 ? [] : [`  and ${more.toLocaleString("en-US")} more, below`],
		...floor === "" ? [] : wrap(floor, width).map(palette.dim)
	];
}
const painted = ({ verdict, wouldBe }, palette) => verdict === "pass" ? (wouldBe ?? "pass") === "pass" ? palette.good : palette.bold : palette.bad;
const PLACES_LISTED = 20;
function groupLines([first, ...others], width, options, palette) {
	const lines = findingLines(first, width, palette);
	const off = `  ${palette.dim("all:")}    \`rules: { ${printable(first.rule, 100)}: off }\` (or \`low\`) in launch-ready.yml, for the whole rule`;
	if (others.length === 0) return first.origin === void 0 ? lines : [...lines, off];
	const listed = options.verbose === true ? others : others.slice(0, PLACES_LISTED);
	const rest = others.length - listed.length;
	return [
		...lines,
		`  ${palette.dim("also:")}   in ${others.length.toLocaleString("en-US")} more ${others.length === 1 ? "place" : "places"}`,
		...listed.map(({ location }) => `          ${printable(describeLocation(location), 400)}`),
		...rest === 0 ? [] : [`          and ${rest.toLocaleString("en-US")} more (--verbose lists them, and the report file has them)`],
		off
	];
}
const oneLine = (finding, palette, after = "") => `  ${palette.severity[finding.severity](finding.severity)}: ${printable(finding.title, 255)} [${printable(finding.rule, 100)}] --> ${printable(describeLocation(finding.location), 300)}${after}`;
function shortList(findings, palette) {
	if (findings.length === 0) return [];
	return [`${countOf(findings.length, "findings")} more, in short (${describeFindings(findings)}; --verbose shows all in full):`, ...findings.map((finding) => oneLine(finding, palette))];
}
function markedLines(findings, verbose, palette) {
	if (findings.length === 0) return [];
	const known = findings.filter(({ state }) => state === "known").length;
	const ignored = findings.length - known;
	const words = [known > 0 ? `${known} known already` : "", ignored > 0 ? `${ignored} ignored` : ""].filter((count) => count !== "").join(", ");
	if (!verbose) return [`${words} (--verbose lists them)`];
	return [`${words}:`, ...findings.map((finding) => oneLine(finding, palette, palette.dim(` (${printable(describeState(finding), 300)})`)))];
}
function sentences(title, all, width, palette) {
	if (all.length === 0) return [];
	const items = all.flatMap((sentence) => wrap(printable(plainText(sentence), 1e3), width - 4).map((line, index) => `${index === 0 ? "  - " : "    "}${line}`));
	return [palette.bold(title), ...items];
}
function checkLines(outcomes, width, palette) {
	const names = outcomes.map(({ check }) => printable(check, 40));
	const nameWidth = Math.max(0, ...names.map(displayWidth));
	const statusWidth = Math.max(0, ...outcomes.map(({ status }) => status.length));
	const indent = " ".repeat(nameWidth + statusWidth + 4);
	return outcomes.flatMap((outcome, index) => {
		const name = names[index] ?? "";
		const lead = `${palette.bold(name)}${" ".repeat(nameWidth - displayWidth(name) + 2)}${outcome.status.padEnd(statusWidth + 2)}`;
		const [first = "", ...more] = examinedSentences(outcome).flatMap((text) => wrap(printable(text, 1e3), Math.max(20, width - indent.length)));
		return [`${lead}${first}`, ...more.map((line) => `${indent}${line}`)];
	});
}

//#endregion
//#region src/app/mark.ts
async function mark(input) {
	const { subject, config, rules, today } = input;
	const namesOf = (id) => [id, ...rules.find((rule) => rule.id === id)?.aliases ?? []];
	const trusted = trustedTree(subject, input.trust);
	const ignoreFile = await readIgnoreFile(trusted);
	const before = subject.base && isReviewed(subject) ? await readIgnoreFile(subject.base) : void 0;
	const inline = await inlineIgnores(input);
	const ignores = [...ignoreFile.entries, ...inline.counting];
	const overridden = input.findings.map((finding) => override(finding, config.rules, namesOf));
	const marked = applyIgnores(overridden, ignores, today, namesOf);
	const baseline = await readBaseline(trusted);
	const known = baseline ? applyBaseline(marked.findings, baseline).findings : marked.findings;
	const wasHere = baseline ? [] : retrospective(input);
	return {
		findings: known.map((finding) => wasHere.includes(finding.check) ? asKnown(finding) : finding),
		hasBaseline: baseline !== void 0,
		ignores: {
			ignores,
			expired: marked.expired,
			stale: ignores.filter((ignore) => !marked.used.has(ignore) && isStale(ignore, input)),
			malformed: ignoreFile.malformed,
			added: before ? [
				...addedEntries(ignoreFile.entries, before),
				...inline.added,
				...await addedBaseline(subject, baseline),
				...readsOtherTools(input) ? await addedToOtherTools(subject, input.findings) : []
			] : []
		}
	};
}
const readsOtherTools = ({ examined, trust }) => trust === "head" && (examined.has("secrets") || examined.has("migrations"));
function retrospective({ subject, asked }) {
	if (subject.existing === "known") return ["secrets", "migrations"];
	return subject.scope.kind === "history" && !asked ? ["migrations"] : [];
}
const asKnown = (finding) => finding.state === "new" ? {
	...finding,
	state: "known"
} : finding;
function override(finding, rules, namesOf = (id) => [id]) {
	const severity = namesOf(finding.rule).map((name) => rules[name]).find((setting) => setting !== void 0);
	if (severity === void 0) return finding;
	if (severity === "off") return {
		...finding,
		state: "ignored",
		ignored: {
			by: "rules",
			reason: `\`${finding.rule}: off\` in launch-ready.yml`
		}
	};
	return {
		...finding,
		severity
	};
}
async function readIgnoreFile(tree) {
	return parseIgnoreFile(await readText(tree, ".launch-ready/ignore") ?? "");
}
const baselineSchema = object({
	version: literal(1),
	findings: array(object({
		fingerprint: string().regex(FINGERPRINT_PATTERN),
		rule: string(),
		place: string()
	}))
});
async function readBaseline(tree) {
	const text = await readText(tree, BASELINE_FILE);
	if (text === void 0) return void 0;
	const advice = "Write it anew with `launch-ready baseline`, or restore it from git.";
	let json;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw new UserError(`${BASELINE_FILE} is not valid JSON: ${printable(String(error), 160)}`, advice, { cause: error });
	}
	const parsed = baselineSchema.safeParse(json);
	if (!parsed.success) throw new UserError(`${BASELINE_FILE}: ${parsed.error.issues[0]?.path.join(".") ?? ""}: ${parsed.error.issues[0]?.message ?? "not a baseline"}`, advice);
	return parsed.data;
}
async function filesWithIgnores(head, findings) {
	try {
		return await head.search("launch-ready:ignore");
	} catch (error) {
		if (!(error instanceof InconclusiveError)) throw error;
		return new Set(findings.flatMap(({ location }) => location.kind === "file" ? [location.path] : []));
	}
}
async function inlineIgnores({ subject, findings, examined, trust }) {
	const counting = [];
	const added = [];
	const wanted = /* @__PURE__ */ new Set([...findings.flatMap((finding) => finding.location.kind === "file" ? [finding.location.path] : []), ...[...examined.values()].flat()]);
	if (wanted.size === 0) return {
		counting,
		added
	};
	for (const path of await filesWithIgnores(subject.head, findings)) {
		if (!wanted.has(path)) continue;
		const text = await readText(subject.head, path) ?? "";
		const lines = linesOf(text);
		const now = ignoresIn(path, text);
		const from = subject.changes.find((change) => change.path === path)?.from ?? path;
		const earlier = new Set(subject.base ? identitiesOf(from, await readText(subject.base, from) ?? "") : []);
		const wasThere = (ignore) => earlier.has(identityOf(ignore, lines));
		for (const ignore of now) {
			if (trust === "base" && !wasThere(ignore)) continue;
			counting.push(ignore);
			if (isReviewed(subject) && subject.base && !wasThere(ignore)) added.push({
				what: `${placeOf$1(ignore).words} in ${path}`,
				location: placeOf$1(ignore).location
			});
		}
	}
	return {
		counting,
		added
	};
}
const ignoresIn = (path, text) => parseInlineIgnores(path, /\.sql$/i.test(path) && text.includes("launch-ready:") ? withoutLiterals(text) : text);
const linesOf = (text) => text.split(/\r\n|\r|\n/);
function identityOf({ rule, reason, until, line, alone }, lines) {
	return JSON.stringify([
		rule,
		reason,
		until,
		lines[alone ? line : line - 1]?.trim()
	]);
}
const identitiesOf = (path, text) => ignoresIn(path, text).map((ignore) => identityOf(ignore, linesOf(text)));
function isStale(ignore, { examined, subject, rules }) {
	const check = ignore.rule.split("/")[0] ?? "";
	if (!examined.has(check)) return false;
	if (ignore.kind === "inline") return examined.get(check)?.includes(ignore.path) ?? false;
	return subject.scope.kind === "history" && rules.some((rule) => rule.id === ignore.rule);
}
const addedEntries = (entries, before) => {
	const lasts = (entry) => entry.until ?? "9999-12-31";
	const wasThere = (entry) => before.entries.some((old) => old.fingerprint === entry.fingerprint && old.rule === entry.rule && lasts(old) >= lasts(entry));
	return entries.filter((entry) => !wasThere(entry)).map((entry) => ({
		what: `an ignore of \`${entry.rule}\` (${entry.place})`,
		location: atLine(IGNORE_FILE, entry.line)
	}));
};
async function addedBaseline(subject, baseline) {
	if (!baseline || !subject.base) return [];
	const earlier = new Set((await readBaseline(subject.base))?.findings.map((entry) => entry.fingerprint) ?? []);
	const fresh = baseline.findings.filter((entry) => !earlier.has(entry.fingerprint));
	if (fresh.length === 0) return [];
	return [{
		what: `${fresh.length} ${fresh.length === 1 ? "entry" : "entries"} of the baseline`,
		location: atLine(BASELINE_FILE, 1)
	}];
}

//#endregion
export { renderTerminal as a, applyBaseline as c, readIgnoreFile as i, formatBaseline as l, override as n, renderJson as o, readBaseline as r, BASELINE_FILE as s, mark as t };