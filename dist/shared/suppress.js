import { a as printable } from "./text.js";
import { n as exposedOn, t as describeLocation } from "./finding.js";
import { t as FINGERPRINT_PATTERN } from "./fingerprint.js";

//#region src/core/suppress.ts
const IGNORE_FILE = ".launch-ready/ignore";
const REASON = "REASON";
const MARKER = "launch-ready:ignore";
const RULE = /^[ \t]+([a-z][a-z0-9-]*\/[a-z0-9-]+)(?![^ \t])/;
const UNTIL = /(?:^|[ \t])\(?until (\d{4}-\d{2}-\d{2})\)?$/;
const ROTATED = /(?:^|[ \t(])rotated:? (\d{4}-\d{2}-\d{2})(?![\d-])/;
const COMMENT_START = /^[ \t]*(?:\/\/|\{?\/\*+|\*|#|--|<!--|;|\{#)[ \t]*$/;
const COMMENT_ENDS = [
	[/\/\*|^[ \t]*\*/, "*/"],
	[/<!--/, "-->"],
	[/\{#/, "#}"]
];
function parseInlineIgnores(path, text) {
	if (!text.includes(MARKER)) return [];
	return text.split(/\r\n|\r|\n/).flatMap((line, index) => isComment(path, line) ? ignoresOfLine(path, index + 1, line) : []);
}
const isComment = (path, line) => PAGES.test(path) ? /<!--[ \t]*launch-ready:ignore/.test(line) : line.includes(MARKER);
const PAGES = /\.(?:html?|xml|svg|md|mdx|txt|json|sarif)$/i;
function ignoresOfLine(path, line, text) {
	const [before = "", ...parts] = text.split(MARKER);
	const end = COMMENT_ENDS.find(([begin]) => begin.test(before))?.[1];
	const bodies = parts.map((part) => upTo(part, end));
	const behind = (bodies.at(-1)?.rest ?? "").trim();
	const alone = COMMENT_START.test(before) && (behind === "" || behind === "}");
	return bodies.flatMap(({ body }, index) => {
		const rule = RULE.exec(body);
		if (!rule?.[1]) return [];
		const isLast = index === bodies.length - 1;
		const words = withoutOpening(body.slice(rule[0].length).trim(), !isLast);
		const until = UNTIL.exec(words);
		const said = (until ? words.slice(0, until.index) : words).trim();
		if (said !== "" && !said.startsWith("--")) return [];
		const reason = said.replace(/^--/, "").trim();
		return [{
			kind: "inline",
			path,
			line,
			alone,
			rule: rule[1],
			reason,
			...until?.[1] === void 0 ? {} : { until: until[1] }
		}];
	});
}
function upTo(text, end) {
	const at = end === void 0 ? -1 : text.indexOf(end);
	return at === -1 ? {
		body: text,
		rest: ""
	} : {
		body: text.slice(0, at),
		rest: text.slice(at + (end ?? "").length)
	};
}
const withoutOpening = (words, another) => another ? words.replace(/(?:\/\/|\/\*|#|--|<!--|;)$/, "").trim() : words;
function parseIgnoreFile(text) {
	const file = {
		entries: [],
		malformed: []
	};
	for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		const line = raw.trim();
		if (line === "" || line.startsWith("#")) continue;
		const [entry = "", ...comments] = line.split(" # ");
		const [fingerprint = "", rule = "", ...place] = entry.trim().split(/[ \t]+/);
		if (!FINGERPRINT_PATTERN.test(fingerprint) || !/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/.test(rule)) {
			file.malformed.push({
				line: index + 1,
				text: printable(line, 120)
			});
			continue;
		}
		const comment = comments.join(" # ").trim();
		const until = UNTIL.exec(comment);
		const rotated = ROTATED.exec(comment)?.[1];
		file.entries.push({
			kind: "file",
			line: index + 1,
			fingerprint,
			rule,
			place: place.join(" "),
			reason: (until ? comment.slice(0, until.index) : comment).trim(),
			...until?.[1] === void 0 ? {} : { until: until[1] },
			...rotated === void 0 ? {} : { rotated }
		});
	}
	return file;
}
function formatIgnoreLine(finding, reason, { until, rotated } = {}) {
	const place = describeLocation(finding.location).replaceAll(" # ", " ");
	const end = `${rotated === void 0 ? "" : ` rotated: ${rotated}`}${until === void 0 ? "" : ` until ${until}`}`;
	return `${finding.fingerprint} ${finding.rule} ${printable(place, 200)} # ${printable(reason, 300)}${end}`;
}
const COMMENTS = [
	{
		extensions: /\.(?:sql|lua|hs|elm)$/i,
		open: "-- ",
		close: ""
	},
	{
		extensions: /\.(?:[cm]?[jt]sx?|java|kt|kts|go|rs|swift|dart|c|h|cc|cpp|cs|php|scala|scss|less|prisma|groovy)$/i,
		open: "// ",
		close: ""
	},
	{
		extensions: /(?:\.(?:ya?ml|toml|py|rb|sh|bash|zsh|tf|hcl|conf|cfg|properties|ex|exs|r|pl|ps1|env)|(?:^|\/)\.env(?:\.[\w.-]+)?|(?:^|\/)(?:Dockerfile|Makefile|Gemfile|Rakefile|Procfile)[\w.-]*)$/i,
		open: "# ",
		close: ""
	},
	{
		extensions: /\.(?:html?|xml|svg|vue|svelte|md|mdx)$/i,
		open: "<!-- ",
		close: " -->"
	},
	{
		extensions: /\.css$/i,
		open: "/* ",
		close: " */"
	}
];
function formatInlineIgnore(finding, reason) {
	const { location } = finding;
	if (!finding.inlineIgnorable || location.kind !== "file") return void 0;
	const style = COMMENTS.find(({ extensions }) => extensions.test(location.path));
	return style && `${style.open}${MARKER} ${finding.rule} -- ${reason}${style.close}`;
}
function applyIgnores(findings, ignores, today, namesOf = (rule) => [rule]) {
	const used = /* @__PURE__ */ new Set();
	const expired = /* @__PURE__ */ new Set();
	return {
		findings: findings.map((finding) => {
			const names = namesOf(finding.rule);
			const matching = ignores.filter((ignore) => names.includes(ignore.rule) && covers(ignore, finding));
			for (const ignore of matching) used.add(ignore);
			const isPast = ({ until }) => until !== void 0 && until < today;
			const counts = (ignore) => !isPast(ignore) && ignore.reason !== "REASON";
			const valid = matching.find((ignore) => counts(ignore) && whyNotRotated(ignore, finding, today) === void 0);
			if (valid === void 0) {
				for (const ignore of matching.filter(isPast)) expired.add(ignore);
				const why = matching.filter(counts).map((ignore) => whyNotRotated(ignore, finding, today))[0];
				return why === void 0 ? finding : {
					...finding,
					message: `${finding.message} ${why}`
				};
			}
			const { kind: by, reason, until } = valid;
			return {
				...finding,
				state: "ignored",
				ignored: {
					by,
					reason,
					...until === void 0 ? {} : { until }
				}
			};
		}),
		expired: [...expired],
		used
	};
}
function whyNotRotated(ignore, finding, today) {
	if (ignore.kind === "inline" || ignore.rotated === void 0) return void 0;
	const said = `Line ${ignore.line} of \`${IGNORE_FILE}\` says that it was rotated on ${ignore.rotated}`;
	if (ignore.rotated > today) return `${said}, which is yet to come.`;
	const exposed = exposedOn(finding);
	if (exposed === void 0 || exposed <= ignore.rotated) return void 0;
	return `${said}, but a commit of ${exposed} brings it again: rotate what stands there now, and correct the date.`;
}
function covers(ignore, finding) {
	if (ignore.kind === "file") return ignore.fingerprint === finding.fingerprint;
	const { location } = finding;
	if (location.kind !== "file" || location.path !== ignore.path || !finding.inlineIgnorable) return false;
	const first = ignore.alone ? location.startLine - 1 : location.startLine;
	return ignore.line >= first && ignore.line <= location.endLine;
}

//#endregion
export { formatInlineIgnore as a, formatIgnoreLine as i, REASON as n, parseIgnoreFile as o, applyIgnores as r, parseInlineIgnores as s, IGNORE_FILE as t };