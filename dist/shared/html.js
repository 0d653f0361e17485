import { i as isAtLeast } from "./severity.js";
import { a as printable, t as cut } from "./text.js";
import { t as describeLocation } from "./finding.js";
import { n as countOf } from "./outcome.js";
import { t as IGNORE_FILE } from "./suppress.js";
import { a as summaryLine, l as isDoubtful, r as describeFindings } from "./report.js";
import { c as worstOf, i as SEVERITY_SHAPES, l as describeHidden, o as STATUS_WORDS, r as SEVERITY_NAMES, s as describeState, t as silencingOf, u as splitHistory } from "./silencing.js";
import { n as parseRichText, t as parseInlines } from "./rich-text.js";
import { a as toBlocks, i as placeWithin, n as sameAsBefore, r as sharedBy, t as heldLocks } from "./lock-timeline.js";
import { a as phasesOf, c as smokeRunsOf, h as excerptParts, i as percentilesOf, l as totalOf, m as caretLine, n as detoursOf, o as shownMs, p as headlineOf, r as lastGoodWords, s as slowestFirst, t as cameOf, u as worstChecksFirst } from "./smoke-rows.js";
import { a as placeUrl, i as originUrl, n as editUrl, r as ignoreFileUrl, t as docsUrl } from "./links.js";
import { n as CELL_WORDS, r as legendOf, t as CELL_SIGNS } from "./env-matrix.js";
import { t as worstFirst } from "./worst-first.js";
import { t as examinedSentences } from "./examined.js";

//#region src/report/html/html-escape.ts
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const escapeHtml = (text, max = 2e4) => printable(text.toWellFormed(), max).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? "");
const inlineHtml = ({ kind, text }) => {
	if (kind === "code") return `<code>${escapeHtml(text)}</code>`;
	return kind === "strong" ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text);
};
const richLineHtml = (text) => parseInlines(text).map(inlineHtml).join("");
const preHtml = (lines) => `<pre tabindex="0">${lines.map((line) => escapeHtml(line.replaceAll("	", "    "))).join("\n")}</pre>`;
function richHtml(text) {
	const blocks = parseRichText(text);
	return blocks.map((block, index) => blockHtml(block, blocks[index - 1], blocks[index + 1])).join("");
}
function blockHtml(block, previous, next) {
	if (block.kind === "code") return preHtml(block.lines);
	const inner = block.inlines.map(inlineHtml).join("");
	if (block.kind === "paragraph") return `<p>${inner}</p>`;
	const list = block.marker === "-" ? "ul" : "ol";
	const isSame = (other) => other?.kind === "item" && other.marker === "-" === (block.marker === "-");
	const number = Number.parseInt(block.marker, 10);
	const start = number > 1 ? ` start="${number}"` : "";
	return `${isSame(previous) ? "" : `<${list}${start}>`}<li>${inner}</li>${isSame(next) ? "" : `</${list}>`}`;
}

//#endregion
//#region src/report/html/html-finding.ts
const EXCERPT_WIDTH = 400;
function findingHtml(finding, level, within, look) {
	const { shared, same } = within;
	const extra = [finding.evidence === void 0 ? "" : `found <code>${escapeHtml(finding.evidence)}</code>`, finding.newIn === void 0 ? "" : escapeHtml(finding.newIn)];
	const byline = [
		within.place,
		ruleHtml(finding, look),
		...extra
	].filter((part) => part !== "").join(" · ");
	const message = shared.message !== void 0 || same?.message ? "" : richHtml(finding.message);
	const say = (key) => same?.[key] === void 0 ? richHtml(finding[key]) : `<p>${escapeHtml(capital(same[key]))}.</p>`;
	const terms = same?.impact !== void 0 && same.impact === same.fix ? [["What breaks, and the fix", say("impact")]] : [["What breaks", shared.impact === void 0 ? say("impact") : ""], ["Fix", shared.fix === void 0 ? say("fix") : ""]];
	return `<header><h${level}>${severityHtml(finding)}: ${richLineHtml(finding.title)}</h${level}><p>${byline}</p></header>
${message}${same?.message ? "" : excerptHtml(finding)}
${describe$1(terms)}`;
}
function describe$1(terms) {
	const said = terms.filter(([, html]) => html !== "");
	return said.length === 0 ? "" : `<dl>${said.map(([term, html]) => `<dt>${term}</dt><dd>${html}</dd>`).join("")}</dl>`;
}
const capital = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
function findingItem(finding, look) {
	const state = finding.state === "new" ? "" : ` · ${escapeHtml(describeState(finding))}`;
	return `<li class="${classesOf([finding])}">${severityHtml(finding)}: ${richLineHtml(finding.title)}<br><span class="place">${placeHtml(finding, look.repository)} · ${ruleHtml(finding, look)}${state}</span></li>`;
}
const checkClass = (check) => `c-${check.replace(/[^\w-]/g, "")}`;
const classesOf = ([first]) => first === void 0 ? "finding" : `finding ${checkClass(first.check)} s-${first.severity}`;
const severityHtml = ({ severity }) => `<span class="severity"><span aria-hidden="true">${SEVERITY_SHAPES[severity]}</span> ${SEVERITY_NAMES[severity]}</span>`;
function ruleHtml(finding, { trustLinks }) {
	const { origin, rule } = finding;
	if (origin === void 0) return linked(docsUrl(finding), `<code>${escapeHtml(rule)}</code>`);
	const name = linked(originUrl(origin, trustLinks), `<code>${escapeHtml(origin.rule, 200)}</code>`);
	return `${escapeHtml(origin.tool, 80)} ${name}`;
}
const placeHtml = ({ location }, repository) => linked(placeUrl(location, repository), `<code>${escapeHtml(describeLocation(location), 500)}</code>`);
const linked = (url, html) => url === void 0 ? html : `<a href="${escapeHtml(url)}">${html}</a>`;
function excerptHtml({ excerpt }) {
	if (excerpt === void 0 || excerpt.text.trim() === "") return "";
	const parts = excerptParts(excerpt, EXCERPT_WIDTH);
	const gutter = excerpt.line === void 0 ? "" : `${excerpt.line} | `;
	const marked = caretLine(parts) === void 0 ? "" : `<mark>${escapeHtml(parts.marked)}</mark>`;
	return `<pre tabindex="0">${gutter}${escapeHtml(parts.before)}${marked}${escapeHtml(parts.after)}</pre>`;
}

//#endregion
//#region src/report/html/html-block.ts
function blockArticle(block, look) {
	const { findings } = block;
	const [first] = findings;
	if (first === void 0) return "";
	const ignore = ignoreHtml(findings, look.repository);
	if (findings.length === 1) {
		const alone = {
			place: placeHtml(first, look.repository),
			shared: {},
			same: void 0
		};
		return `<article class="${classesOf(findings)}">\n${findingHtml(first, 3, alone, look)}\n${ignore}\n</article>`;
	}
	const shared = sharedBy(block);
	const same = sameAsBefore(block);
	const all = findings.length === 2 ? "both" : `all ${findings.length}`;
	const words = describe$1([[`What breaks (${all})`, richHtml(shared.impact ?? "")], [`Fix (${all})`, richHtml(shared.fix ?? "")]]);
	const members = findings.map((finding) => {
		const within = {
			place: shortPlace(block, finding, look),
			shared,
			same: same.get(finding)
		};
		return `<section class="member s-${finding.severity}">\n${findingHtml(finding, 4, within, look)}\n</section>`;
	});
	const shape = `<span class="severity" aria-hidden="true">${SEVERITY_SHAPES[worstOf(findings)]}</span>`;
	return `<article class="${classesOf(findings)}">
<header><h3>${shape} ${describeFindings(findings)}${thingHtml(block)}</h3></header>
${richHtml(shared.message ?? "")}${words}
${members.join("\n")}
${ignore}
</article>`;
}
function thingHtml({ thing, findings }) {
	const code = (text) => `<code>${escapeHtml(text, 500)}</code>`;
	switch (thing.kind) {
		case "file": return `${thing.tool === void 0 ? "" : ` from ${escapeHtml(thing.tool, 80)}`} in ${code(thing.path)}`;
		case "variable": return ` for ${code(thing.name)}`;
		case "request": return ` at ${code(thing.place)}`;
		default: return `: ${richLineHtml(findings[0]?.title ?? "")}`;
	}
}
function shortPlace({ thing }, finding, { repository }) {
	const words = placeWithin(thing, finding);
	if (words === "") return "";
	const html = thing.kind === "file" ? `<span class="line">${escapeHtml(words)}</span>` : `<code>${escapeHtml(words, 500)}</code>`;
	return linked(placeUrl(finding.location, repository), html);
}
function ignoreHtml(findings, repository) {
	const ways = findings.map(silencingOf);
	const comments = ways.flatMap(({ inline }) => {
		if (inline === void 0) return [];
		return [`<p>Paste this above ${linked(editUrl(inline.path, inline.line, repository), `line ${inline.line}`)} of <code>${escapeHtml(inline.path)}</code>, with your reason in place of REASON:</p>${preHtml([inline.text])}`];
	});
	const lines = ways.flatMap(({ inline, file }) => inline === void 0 ? [file] : []);
	const file = linked(ignoreFileUrl(lines.join("\n"), repository), `<code>${IGNORE_FILE}</code>`);
	const what = lines.length === 1 ? "this line" : "the lines you mean";
	const entries = lines.length === 0 ? "" : `<p>Paste ${what} into ${file}, with your reason in place of REASON:</p>${preHtml(lines)}`;
	return `<details><summary>Not a problem here? ${findings.length === 1 ? "Ignore it" : `Ignore any of these ${findings.length}`}</summary>${comments.join("")}${entries}</details>`;
}

//#endregion
//#region src/report/html/html-matrix.ts
const MOST_ROWS = 1e3;
function matrixHtml(report) {
	return report.outcomes.flatMap(({ matrix }) => matrix ?? []).filter(({ environments, rows }) => environments.some(({ source }) => source !== void 0) && rows.length > 0).map((matrix, index) => oneMatrix(matrix, index === 0 ? "matrix" : `matrix-${index + 1}`)).join("\n");
}
function oneMatrix(matrix, id) {
	const { environments, rows } = matrix;
	const more = rows.length - MOST_ROWS;
	const heads = [
		"Variable",
		...environments.map(({ name }) => name),
		"Safe shape",
		"Read at",
		"If missing",
		"Owner"
	];
	return `<section aria-labelledby="${id}"><h2 id="${id}">Variables and environments</h2>
<p class="place">${escapeHtml(legendOf(matrix))} · 🔒 secret</p>
<div class="scroll"><table class="matrix"><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join("")}</tr></thead>
<tbody>${worstFirst(rows).slice(0, MOST_ROWS).map((row) => rowHtml(row, environments.map(({ name }) => name))).join("\n")}</tbody></table></div>${more > 0 ? `<p>${countOf(more, "variables")} more.</p>` : ""}</section>`;
}
function rowHtml({ name, isSecret, cells, shape, readAt, reads, ifMissing, owner }, names) {
	const [first] = readAt;
	const place = first === void 0 ? "" : `<code>${escapeHtml(`${first.path}:${first.line}`)}</code>${reads > 1 ? ` (+${reads - 1})` : ""}`;
	const found = cells.map((cell, index) => cellHtml(cell, names[index] ?? ""));
	return `<tr><th scope="row"><code>${escapeHtml(name)}</code>${isSecret ? " 🔒" : ""}</th>${found.join("")}<td>${shape === "" ? "" : `<code>${escapeHtml(shape)}</code>`}</td><td>${place}</td><td>${escapeHtml(ifMissing)}</td><td>${escapeHtml(owner ?? "")}</td></tr>`;
}
const TONES = {
	set: "good",
	empty: "bad",
	absent: "bad",
	wrong: "bad",
	unneeded: "off",
	unreadable: "off"
};
const cellHtml = ({ state, note }, environment) => `<td class="${TONES[state]}"><span class="where">${escapeHtml(environment)}: </span><span aria-hidden="true">${CELL_SIGNS[state]}</span> ${escapeHtml(note ?? CELL_WORDS[state])}</td>`;

//#endregion
//#region src/report/html/html-smoke.ts
const MOST_REQUESTS = 60;
const SIGNS = {
	pass: {
		sign: "✓",
		tone: "good"
	},
	fail: {
		sign: "✕",
		tone: "bad"
	},
	blocked: {
		sign: "■",
		tone: "doubt"
	},
	inconclusive: {
		sign: "?",
		tone: "doubt"
	},
	skipped: {
		sign: "–",
		tone: "off"
	}
};
const smokeHtml = (report) => smokeRunsOf(report).filter(({ checks }) => checks.length > 0).map((run, index) => oneRun(run, index === 0 ? "smoke-test" : `smoke-test-${index + 1}`)).join("\n");
function oneRun(run, id) {
	const rows = worstChecksFirst(run).map((check) => {
		const about = [check.why ?? "", detoursOf(check)].filter((part) => part !== "").join("; ");
		const { sign, tone } = SIGNS[check.result];
		return `<tr><td class="result ${tone}">${sign} ${check.result}</td><th scope="row">${escapeHtml(check.name)}</th><td class="number">${check.requests.length === 0 ? "" : shownMs(totalOf(check))}</td><td class="words">${richLineHtml(about)}</td></tr>`;
	});
	const good = lastGoodWords(run);
	return `<section aria-labelledby="${id}"><h2 id="${id}">Smoke test of ${escapeHtml(run.origin)}</h2>
${good === void 0 ? "" : `<p>${escapeHtml(good)}.</p>`}
<div class="scroll"><table class="smoke"><thead><tr><th scope="col">Result</th><th scope="col">Check</th><th scope="col">Took</th><th scope="col">What came of it</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>
${timesHtml(run)}</section>`;
}
const WIDTH = 400;
const ROW$1 = 18;
const PHASES = [
	"redirects",
	"DNS",
	"connect",
	"TLS",
	"first byte",
	"body"
];
const opacityOf = (phase) => {
	const index = PHASES.indexOf(phase);
	return (.2 + .15 * (index < 0 ? PHASES.length - 1 : index)).toFixed(2);
};
function timesHtml(run) {
	const requests = slowestFirst(run).slice(0, MOST_REQUESTS);
	const summary = percentilesOf(run);
	const longest = requests[0]?.totalMs ?? 0;
	if (summary === void 0 || longest <= 0) return "";
	const bars = requests.map((request, row) => {
		let x = 0;
		const rects = phasesOf(request).map(({ name, ms }) => {
			const width = Math.min(WIDTH - x, ms / longest * WIDTH);
			const rect = `<rect x="${x.toFixed(1)}" y="${row * ROW$1 + 3}" width="${Math.max(0, width).toFixed(1)}" height="12" class="phase-${name.replace(" ", "-").toLowerCase()}" opacity="${opacityOf(name)}"><title>${name} ${shownMs(ms)}</title></rect>`;
			x += width;
			return rect;
		});
		const label = `${request.request} ${cameOf(request)} ${shownMs(request.totalMs)}`;
		return `${rects.join("")}<text x="408" y="${row * ROW$1 + 13}">${escapeHtml(label)}</text>`;
	});
	return `<details><summary>Times of ${escapeHtml(summary)}</summary><div class="scroll"><svg class="times" role="img" aria-label="How long each request took" width="820" height="${requests.length * ROW$1 + 4}">${bars.join("\n")}</svg></div><p class="place">From light to dark: ${PHASES.join(", ")} (or no answer).</p></details>`;
}

//#endregion
//#region src/report/html/html-style.ts
const STYLE = `
:root { color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #1c2128; --soft: #57606a; --line: #d8dee4; --code: #eff2f5; --mark: #fff0b3;
  --blocker: #b3141d; --high: #b04500; --medium: #7d5800; --low: #0a5aa8; --good: #17692c; --link: #0a58b0; }
@media (prefers-color-scheme: dark) { :root {
  --page: #0f1318; --card: #181e25; --ink: #e4e9ee; --soft: #9ba7b3; --line: #303a45; --code: #232b34; --mark: #5c4a00;
  --blocker: #ff8a80; --high: #ffab70; --medium: #ecc25a; --low: #82bdff; --good: #6fd487; --link: #82bdff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
.wrap { max-width: 60rem; margin: 0 auto; padding: 1.25rem 1rem 4rem; }
a { color: var(--link); } a:focus-visible, summary:focus-visible, pre:focus-visible, input:focus-visible + span { outline: 3px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; } h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem; } h3 { font-size: 1.05rem; line-height: 1.35; margin: 0; overflow-wrap: anywhere; } h3 code { font-size: .95em; } h4 { font-size: .98rem; line-height: 1.35; margin: 0; overflow-wrap: anywhere; }
p { margin: .5rem 0; overflow-wrap: anywhere; } ul, ol { margin: .5rem 0; padding-left: 1.35rem; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; background: var(--code); border-radius: 5px; }
code { padding: .1em .35em; overflow-wrap: anywhere; } pre { margin: .5rem 0; padding: .7rem .85rem; overflow-x: auto; } pre code { padding: 0; background: none; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid currentcolor; padding-bottom: 1px; }
.brand { margin: 0 0 .35rem; color: var(--soft); font-size: .9rem; font-weight: 600; letter-spacing: .02em; }
.verdict { background: var(--card); border: 1px solid var(--line); border-left: 8px solid var(--accent); border-radius: 10px; padding: 1.1rem 1.25rem; }
.verdict .icon { color: var(--accent); margin-right: .4rem; } .verdict p { color: var(--soft); margin-bottom: 0; }
.fail { --accent: var(--blocker); } .error, .softened { --accent: var(--medium); } .pass { --accent: var(--good); }
.callout { background: var(--card); border: 1px solid var(--line); border-left: 8px solid var(--medium); border-radius: 10px; padding: .75rem 1.25rem; margin-top: 1rem; } .callout h2 { margin: .2rem 0; font-size: 1rem; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .55rem .85rem; border-top: 1px solid var(--line); } thead th { border-top: 0; color: var(--soft); font-size: .82rem; font-weight: 600; } td { overflow-wrap: anywhere; } tbody th { font-weight: 600; white-space: nowrap; }
.result { font-weight: 600; white-space: nowrap; } td.bad { color: var(--blocker); } td.good { color: var(--good); } td.off { color: var(--soft); } td.doubt { color: var(--medium); }
fieldset { border: 0; margin: 0 0 .9rem; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem; } legend { float: left; padding: .3rem .5rem .3rem 0; color: var(--soft); font-size: .9rem; }
fieldset label { position: relative; } fieldset input { position: absolute; opacity: 0; inset: 0; margin: 0; width: 100%; height: 100%; cursor: pointer; }
fieldset span { display: inline-block; padding: .3rem .8rem; border: 1px solid var(--line); border-radius: 99px; background: var(--card); font-size: .9rem; } fieldset input:checked + span { background: var(--ink); color: var(--page); border-color: var(--ink); }
article { background: var(--card); border: 1px solid var(--line); border-left: 6px solid var(--accent); border-radius: 10px; padding: 1rem 1.25rem; margin: 0 0 1rem; }
.s-blocker { --accent: var(--blocker); } .s-high { --accent: var(--high); } .s-medium { --accent: var(--medium); } .s-low { --accent: var(--low); }
.member { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: 1rem; } 
.severity { color: var(--accent); font-weight: 700; } article header p { margin: .3rem 0 0; color: var(--soft); font-size: .9rem; } article header code { background: none; padding: 0; }
dl { margin: .75rem 0 0; } dt { font-weight: 700; margin-top: .75rem; } dd { margin: 0; } dd > p:first-child { margin-top: .15rem; }
details { margin-top: .75rem; } summary { cursor: pointer; color: var(--soft); padding: .25rem 0; } details.group { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .5rem 1.25rem; margin-top: 1rem; } details.group > summary { color: var(--ink); font-weight: 600; }
.plain { list-style: none; padding: 0; } .plain li { padding: .5rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; } .plain li:first-child { border-top: 0; } .place { color: var(--soft); font-size: .9rem; }
footer { margin-top: 2.5rem; color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem; }
@media (max-width: 40rem) { .wrap { padding: .75rem .75rem 3rem; } article, .verdict { padding: .85rem .95rem; } h1 { font-size: 1.25rem; }
  thead { display: none; } tbody tr { display: block; padding: .6rem .85rem; border-top: 1px solid var(--line); } tbody tr:first-child { border-top: 0; } tbody th, td { display: block; border: 0; padding: .1rem 0; } }
@media print { body { background: none; } fieldset, .skip { display: none; } article:not(:has(.member)), .member { break-inside: avoid; } }
.trace td { vertical-align: top; } .locks text { fill: var(--soft); font-size: 12px; } .locks .all { fill: var(--blocker); } .locks .writes { fill: var(--medium); }
.smoke td:first-child { white-space: nowrap; } .smoke .number { text-align: right; white-space: nowrap; } .smoke .words { min-width: 12rem; } .times rect { fill: currentColor; } .times text { fill: currentColor; font-size: 12px; }
.matrix td { white-space: nowrap; } .where { display: none; } @media (max-width: 40rem) { .where { display: inline; color: var(--soft); } .matrix td { white-space: normal; } }
figure { margin: .75rem 0 0; padding: .75rem; } figcaption { color: var(--soft); font-size: .875rem; }
`;

//#endregion
//#region src/report/html/html-trace.ts
const MOST_MIGRATIONS = 50;
const MOST_STATEMENTS = 200;
function traceHtml(report) {
	const traces = report.outcomes.flatMap(({ trace }) => trace ?? []).filter(({ steps }) => steps.length > 0);
	if (traces.length === 0) return "";
	const more = traces.length - MOST_MIGRATIONS;
	return `<section aria-labelledby="trace"><h2 id="trace">What the migrations do</h2>
${traces.slice(0, MOST_MIGRATIONS).map(migrationHtml).join("\n")}
${more > 0 ? `<p>${countOf(more, "migrations")} more.</p>` : ""}</section>`;
}
function migrationHtml({ path, steps }) {
	const shown = steps.slice(0, MOST_STATEMENTS);
	const more = steps.length - shown.length;
	const rows = shown.map((step, index) => `<tr><td>${index + 1}</td><td><code>${escapeHtml(step.statement)}</code></td><td>${locksOf(step)}</td><td>${step.blocks === "nothing" ? "" : step.blocks}</td><td>${workOf(step)}</td><td>${evidenceOf(step)}</td></tr>`);
	return `<details open><summary><code>${escapeHtml(path)}</code> (${countOf(steps.length, "statements")})</summary>
<div class="scroll"><table class="trace"><thead><tr><th scope="col">#</th><th scope="col">Statement</th><th scope="col">Locks</th><th scope="col">Who waits</th><th scope="col">Work</th><th scope="col">Evidence</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>${more > 0 ? `<p>${countOf(more, "statements")} more.</p>` : ""}
${timeline(steps)}</details>`;
}
const names = (relations) => relations.slice(0, 5).map((name) => `<code>${escapeHtml(name)}</code>`).join(", ");
const locksOf = ({ locks }) => locks.slice(0, 6).map(({ relation, mode }) => `<code>${escapeHtml(relation)}</code>: ${escapeHtml(mode)}`).join("<br>");
const workOf = ({ rewrite, scan }) => [...rewrite.length > 0 ? [`writes ${names(rewrite)} anew`] : [], ...scan.length > 0 ? [`reads all of ${names(scan)}`] : []].join("<br>");
function evidenceOf({ evidence }) {
	if (evidence === "seen") return "seen in PostgreSQL";
	return evidence === "said" ? "from the text" : `not run: ${escapeHtml(evidence.notRun)}`;
}
const STEP = 40;
const ROW = 22;
const LABEL = 260;
function timeline(steps) {
	const held = heldLocks(steps);
	if (held.length === 0) return "";
	const count = Math.min(steps.length, Math.max(...held.map(({ until }) => until - 1)));
	const width = LABEL + count * STEP + 10;
	const height = held.length * ROW + 30;
	const bars = held.map((lock, index) => barOf(lock, index));
	const ticks = Array.from({ length: count }, (_, index) => `<text x="${LABEL + index * STEP + STEP / 2}" y="${height - 8}" text-anchor="middle">${index + 1}</text>`);
	return `<figure class="scroll"><figcaption>Locks that others wait for, from statement to statement</figcaption>
<svg class="locks" role="img" aria-label="${escapeHtml(describe(held))}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${bars.join("")}${ticks.join("")}</svg></figure>`;
}
function barOf({ relation, mode, blocks, from, until }, index) {
	const y = index * ROW + 4;
	const label = relation.length > 26 ? `${relation.slice(0, 25)}…` : relation;
	const title = `${relation}: ${mode}, ${blocks} wait from statement ${from} to ${until - 1}`;
	return `<g><title>${escapeHtml(title)}</title><text x="252" y="${y + 13}" text-anchor="end">${escapeHtml(label)}</text><rect class="${blocks === "writes" ? "writes" : "all"}" x="${LABEL + (from - 1) * STEP}" y="${y}" width="${(until - from) * STEP - 3}" height="16" rx="3"/></g>`;
}
const describe = (held) => held.slice(0, 10).map(({ relation, blocks, from, until }) => `${relation}: ${blocks} wait from statement ${from} to ${until - 1}`).join("; ");

//#endregion
//#region src/report/html/html.ts
const IN_FULL = 500;
function renderHtml(report, options = {}) {
	const { shown, hidden } = splitHistory(report.findings, options.redactHistory ?? false);
	const fresh = shown.filter(({ state }) => state === "new");
	const marked = shown.filter(({ state }) => state !== "new");
	const checks = [...new Set(fresh.map(({ check }) => check))];
	const { words } = headlineOf(report);
	const look = {
		repository: options.repository,
		trustLinks: options.trustLinks ?? false
	};
	const { full, short } = splitBlocks(toBlocks(fresh));
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Launch Ready: ${escapeHtml(words)}</title>
<style>${STYLE}${filterStyle(checks)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<div class="wrap">
${headHtml(report)}
<main>
${checksHtml(report)}
${noticesHtml(report.notices)}
<h2 id="findings">Findings</h2>
${filterHtml(fresh, checks)}
${fresh.length === 0 ? "<p>No new findings.</p>" : ""}
${hidden.length === 0 ? "" : `<p>${richLineHtml(describeHidden(hidden))}</p>`}
${full.map((block) => blockArticle(block, look)).join("\n")}
${groupHtml(`${countOf(short.length, "findings")} more, in short`, short, look)}
${groupHtml(describeMarked(marked), marked, look)}
${smokeHtml(report)}
${matrixHtml(report)}
${traceHtml(report)}
</main>
<footer><p>${richLineHtml(cut(summaryLine(report), 4e3))}</p><p>${escapeHtml(`${report.tool.name} ${report.tool.version}`)}${report.commit === void 0 ? "" : ` · commit <code>${escapeHtml(report.commit.slice(0, 12))}</code>`}</p></footer>
</div>
</body>
</html>
`;
}
function splitBlocks(blocks) {
	const full = [];
	const short = [];
	let room = IN_FULL;
	for (const { thing, findings } of blocks) {
		const first = findings.slice(0, room);
		if (first.length > 0) full.push({
			thing,
			findings: first
		});
		short.push(...findings.slice(room));
		room = Math.max(0, room - findings.length);
	}
	return {
		full,
		short
	};
}
function headHtml(report) {
	const { words } = headlineOf(report);
	const softened = report.verdict === "pass" && (report.wouldBe ?? "pass") !== "pass";
	const icon = {
		pass: softened ? "!" : "✓",
		fail: "✕",
		error: "!"
	}[report.verdict];
	const loosened = report.loosened ?? [];
	const callout = `<section class="callout" aria-labelledby="loosened"><h2 id="loosened">This change loosens the checks</h2><ul>${loosened.map((sentence) => `<li>${richLineHtml(sentence)}</li>`).join("")}</ul></section>`;
	return `<header>
<p class="brand">Launch Ready</p>
<div class="verdict ${softened ? "softened" : report.verdict}"><h1><span class="icon" aria-hidden="true">${icon}</span>${escapeHtml(words)}</h1>${report.scope === "" ? "" : `<p>Looked at ${richLineHtml(report.scope)}.</p>`}</div>
${loosened.length === 0 ? "" : callout}
</header>`;
}
function checksHtml(report) {
	if (report.outcomes.length === 0) return "";
	return `<section aria-labelledby="checks"><h2 id="checks">Checks</h2><div class="scroll"><table role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Check</th><th scope="col" role="columnheader">Result</th><th scope="col" role="columnheader">Looked at</th></tr></thead>
<tbody role="rowgroup">${report.outcomes.map((outcome) => {
		const { words, tone } = resultOf(outcome, report);
		const examined = examinedSentences(outcome).map(richLineHtml).join("<br>");
		return `<tr role="row"><th scope="row" role="rowheader">${escapeHtml(outcome.check)}</th><td role="cell" class="result ${tone}">${words}</td><td role="cell">${examined}</td></tr>`;
	}).join("\n")}</tbody></table></div></section>`;
}
function resultOf(outcome, report) {
	const fresh = report.findings.filter(({ check, state }) => check === outcome.check && state === "new");
	const found = fresh.length === 0 ? "" : describeFindings(fresh);
	if (outcome.status === "completed") {
		if (found !== "") return {
			words: found,
			tone: fresh.some(({ severity }) => isAtLeast(severity, "high")) ? "bad" : "doubt"
		};
		return isDoubtful(outcome) ? {
			words: "looked at nothing",
			tone: "doubt"
		} : {
			words: "nothing new",
			tone: "good"
		};
	}
	return {
		words: [STATUS_WORDS[outcome.status], found].filter((part) => part !== "").join(", "),
		tone: outcome.status === "skipped" ? "off" : "doubt"
	};
}
const noticesHtml = (notices) => notices.length === 0 ? "" : `<section aria-labelledby="notices"><h2 id="notices">Good to know</h2><ul>${notices.map((notice) => `<li>${richLineHtml(notice)}</li>`).join("")}</ul></section>`;
function filterHtml(findings, checks) {
	if (checks.length < 2) return "";
	const choice = (id, words, checked) => `<label><input type="radio" name="check" id="${id}"${checked ? " checked" : ""}><span>${words}</span></label>`;
	const each = checks.map((check) => {
		const count = findings.filter((finding) => finding.check === check).length;
		return choice(`show-${checkClass(check)}`, `${escapeHtml(check)} (${count})`, false);
	});
	return `<fieldset><legend>Show</legend>${choice("show-all", `all (${findings.length})`, true)}${each.join("")}</fieldset>`;
}
const filterStyle = (checks) => checks.map((check) => `main:has(#show-${checkClass(check)}:checked) .finding:not(.${checkClass(check)}) { display: none; }\n`).join("");
const groupHtml = (summary, findings, look) => findings.length === 0 ? "" : `<details class="group"><summary>${summary}</summary><ul class="plain">${findings.map((finding) => findingItem(finding, look)).join("\n")}</ul></details>`;
function describeMarked(findings) {
	const known = findings.filter(({ state }) => state === "known").length;
	const ignored = findings.length - known;
	return [known > 0 ? `${known} known already` : "", ignored > 0 ? `${ignored} ignored` : ""].filter((part) => part !== "").join(", ");
}

//#endregion
export { renderHtml };