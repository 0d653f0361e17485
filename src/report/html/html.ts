/** The report as one page: nothing is loaded from elsewhere, nothing runs, readable in light and dark and on a phone. */
import type { Finding } from '../../core/finding.ts';
import { countOf, type Outcome } from '../../core/outcome.ts';
import { describeFindings, type Report, summaryLine } from '../../core/report.ts';
import { isAtLeast } from '../../core/severity.ts';
import { cut } from '../../core/text.ts';
import { isDoubtful } from '../../core/verdict.ts';
import { type Block, toBlocks } from '../blocks.ts';
import { examinedSentences } from '../examined.ts';
import { headlineOf } from '../headline.ts';
import { describeHidden, splitHistory } from '../history.ts';
import type { Repository } from '../links.ts';
import { STATUS_WORDS } from '../severity-words.ts';
import { blockArticle } from './html-block.ts';
import { escapeHtml, richLineHtml } from './html-escape.ts';
import { checkClass, findingItem, type HtmlLook } from './html-finding.ts';
import { matrixHtml } from './html-matrix.ts';
import { smokeHtml } from './html-smoke.ts';
import { STYLE } from './html-style.ts';
import { traceHtml } from './html-trace.ts';

export interface HtmlOptions {
  /** Makes places clickable. */
  repository?: Repository;
  /** The page will be public: findings in the history are counted, not located. */
  redactHistory?: boolean;
  /** Pages that another tool names may be linked: not for the report of a fork, whose author chose them. */
  trustLinks?: boolean;
}

/** Findings in full; the rest is one line each, so that a browser opens the page at once. */
const IN_FULL = 500;

export function renderHtml(report: Report, options: HtmlOptions = {}): string {
  const { shown, hidden } = splitHistory(report.findings, options.redactHistory ?? false);
  const fresh = shown.filter(({ state }) => state === 'new');
  const marked = shown.filter(({ state }) => state !== 'new');
  const checks = [...new Set(fresh.map(({ check }) => check))];
  const { words } = headlineOf(report);
  const look: HtmlLook = { repository: options.repository, trustLinks: options.trustLinks ?? false };
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
${fresh.length === 0 ? '<p>No new findings.</p>' : ''}
${hidden.length === 0 ? '' : `<p>${richLineHtml(describeHidden(hidden))}</p>`}
${full.map((block) => blockArticle(block, look)).join('\n')}
${groupHtml(`${countOf(short.length, 'findings')} more, in short`, short, look)}
${groupHtml(describeMarked(marked), marked, look)}
${smokeHtml(report)}
${matrixHtml(report)}
${traceHtml(report)}
</main>
<footer><p>${richLineHtml(cut(summaryLine(report), 4_000))}</p><p>${escapeHtml(`${report.tool.name} ${report.tool.version}`)}${report.commit === undefined ? '' : ` · commit <code>${escapeHtml(report.commit.slice(0, 12))}</code>`}</p></footer>
</div>
</body>
</html>
`;
}

/** The first `IN_FULL` findings in their blocks, the rest as it comes. */
function splitBlocks(blocks: readonly Block[]): { full: Block[]; short: Finding[] } {
  const full: Block[] = [];
  const short: Finding[] = [];
  let room = IN_FULL;
  for (const { thing, findings } of blocks) {
    const first = findings.slice(0, room);
    if (first.length > 0) full.push({ thing, findings: first });
    short.push(...findings.slice(room));
    room = Math.max(0, room - findings.length);
  }
  return { full, short };
}

function headHtml(report: Report): string {
  const { words } = headlineOf(report);
  const softened = report.verdict === 'pass' && (report.wouldBe ?? 'pass') !== 'pass';
  const icon = { pass: softened ? '!' : '✓', fail: '✕', error: '!' }[report.verdict];
  const loosened = report.loosened ?? [];
  const callout = `<section class="callout" aria-labelledby="loosened"><h2 id="loosened">This change loosens the checks</h2><ul>${loosened.map((sentence) => `<li>${richLineHtml(sentence)}</li>`).join('')}</ul></section>`;
  return `<header>
<p class="brand">Launch Ready</p>
<div class="verdict ${softened ? 'softened' : report.verdict}"><h1><span class="icon" aria-hidden="true">${icon}</span>${escapeHtml(words)}</h1>${report.scope === '' ? '' : `<p>Looked at ${richLineHtml(report.scope)}.</p>`}</div>
${loosened.length === 0 ? '' : callout}
</header>`;
}

function checksHtml(report: Report): string {
  if (report.outcomes.length === 0) return '';
  const rows = report.outcomes.map((outcome) => {
    const { words, tone } = resultOf(outcome, report);
    const examined = examinedSentences(outcome).map(richLineHtml).join('<br>');
    return `<tr role="row"><th scope="row" role="rowheader">${escapeHtml(outcome.check)}</th><td role="cell" class="result ${tone}">${words}</td><td role="cell">${examined}</td></tr>`;
  });
  return `<section aria-labelledby="checks"><h2 id="checks">Checks</h2><div class="scroll"><table role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Check</th><th scope="col" role="columnheader">Result</th><th scope="col" role="columnheader">Looked at</th></tr></thead>
<tbody role="rowgroup">${rows.join('\n')}</tbody></table></div></section>`;
}

function resultOf(outcome: Outcome, report: Report): { words: string; tone: 'bad' | 'good' | 'off' | 'doubt' } {
  const fresh = report.findings.filter(({ check, state }) => check === outcome.check && state === 'new');
  const found = fresh.length === 0 ? '' : describeFindings(fresh);
  if (outcome.status === 'completed') {
    if (found !== '')
      return { words: found, tone: fresh.some(({ severity }) => isAtLeast(severity, 'high')) ? 'bad' : 'doubt' };
    return isDoubtful(outcome) ? { words: 'looked at nothing', tone: 'doubt' } : { words: 'nothing new', tone: 'good' };
  }
  return {
    words: [STATUS_WORDS[outcome.status], found].filter((part) => part !== '').join(', '),
    tone: outcome.status === 'skipped' ? 'off' : 'doubt',
  };
}

const noticesHtml = (notices: readonly string[]): string =>
  notices.length === 0
    ? ''
    : `<section aria-labelledby="notices"><h2 id="notices">Good to know</h2><ul>${notices.map((notice) => `<li>${richLineHtml(notice)}</li>`).join('')}</ul></section>`;

/** Radio buttons and `:has()`: the page runs no script. Where there is one check only there is nothing to choose. */
function filterHtml(findings: readonly Finding[], checks: readonly string[]): string {
  if (checks.length < 2) return '';
  const choice = (id: string, words: string, checked: boolean) =>
    `<label><input type="radio" name="check" id="${id}"${checked ? ' checked' : ''}><span>${words}</span></label>`;
  const each = checks.map((check) => {
    const count = findings.filter((finding) => finding.check === check).length;
    return choice(`show-${checkClass(check)}`, `${escapeHtml(check)} (${count})`, false);
  });
  return `<fieldset><legend>Show</legend>${choice('show-all', `all (${findings.length})`, true)}${each.join('')}</fieldset>`;
}

const filterStyle = (checks: readonly string[]): string =>
  checks
    .map(
      (check) =>
        `main:has(#show-${checkClass(check)}:checked) .finding:not(.${checkClass(check)}) { display: none; }\n`,
    )
    .join('');

const groupHtml = (summary: string, findings: readonly Finding[], look: HtmlLook): string =>
  findings.length === 0
    ? ''
    : `<details class="group"><summary>${summary}</summary><ul class="plain">${findings.map((finding) => findingItem(finding, look)).join('\n')}</ul></details>`;

function describeMarked(findings: readonly Finding[]): string {
  const known = findings.filter(({ state }) => state === 'known').length;
  const ignored = findings.length - known;
  return [known > 0 ? `${known} known already` : '', ignored > 0 ? `${ignored} ignored` : '']
    .filter((part) => part !== '')
    .join(', ');
}
