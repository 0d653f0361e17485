/** What became of the smoke checks, and a bar for each request: where its time went. */
import type { Report } from '../../core/report.ts';
import type { SmokeResult, SmokeRun } from '../../core/smoke-run.ts';
import {
  cameOf,
  detoursOf,
  lastGoodWords,
  percentilesOf,
  phasesOf,
  shownMs,
  slowestFirst,
  smokeRunsOf,
  totalOf,
  worstChecksFirst,
} from '../smoke-rows.ts';
import { escapeHtml, richLineHtml } from './html-escape.ts';

const MOST_REQUESTS = 60;

/** Signs that every font has, where a browser may have no emoji. */
const SIGNS: Readonly<Record<SmokeResult, { sign: string; tone: string }>> = {
  pass: { sign: '✓', tone: 'good' },
  fail: { sign: '✕', tone: 'bad' },
  blocked: { sign: '■', tone: 'doubt' },
  inconclusive: { sign: '?', tone: 'doubt' },
  skipped: { sign: '–', tone: 'off' },
};

/** Empty where no smoke check ran. */
export const smokeHtml = (report: Report): string =>
  smokeRunsOf(report)
    .filter(({ checks }) => checks.length > 0)
    .map((run, index) => oneRun(run, index === 0 ? 'smoke-test' : `smoke-test-${index + 1}`))
    .join('\n');

function oneRun(run: SmokeRun, id: string): string {
  const rows = worstChecksFirst(run).map((check) => {
    const about = [check.why ?? '', detoursOf(check)].filter((part) => part !== '').join('; ');
    const { sign, tone } = SIGNS[check.result];
    return `<tr><td class="result ${tone}">${sign} ${check.result}</td><th scope="row">${escapeHtml(check.name)}</th><td class="number">${check.requests.length === 0 ? '' : shownMs(totalOf(check))}</td><td class="words">${richLineHtml(about)}</td></tr>`;
  });
  const good = lastGoodWords(run);
  return `<section aria-labelledby="${id}"><h2 id="${id}">Smoke test of ${escapeHtml(run.origin)}</h2>
${good === undefined ? '' : `<p>${escapeHtml(good)}.</p>`}
<div class="scroll"><table class="smoke"><thead><tr><th scope="col">Result</th><th scope="col">Check</th><th scope="col">Took</th><th scope="col">What came of it</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>
${timesHtml(run)}</section>`;
}

/** Width of the widest bar, in units of the picture. */
const WIDTH = 400;
const ROW = 18;

const PHASES = ['redirects', 'DNS', 'connect', 'TLS', 'first byte', 'body'];

/** What is not in the list (no answer) is the darkest. */
const opacityOf = (phase: string): string => {
  const index = PHASES.indexOf(phase);
  return (0.2 + 0.15 * (index < 0 ? PHASES.length - 1 : index)).toFixed(2);
};

function timesHtml(run: SmokeRun): string {
  const requests = slowestFirst(run).slice(0, MOST_REQUESTS);
  const summary = percentilesOf(run);
  const longest = requests[0]?.totalMs ?? 0;
  if (summary === undefined || longest <= 0) return '';
  const bars = requests.map((request, row) => {
    let x = 0;
    const rects = phasesOf(request).map(({ name, ms }) => {
      const width = Math.min(WIDTH - x, (ms / longest) * WIDTH);
      const rect = `<rect x="${x.toFixed(1)}" y="${row * ROW + 3}" width="${Math.max(0, width).toFixed(1)}" height="12" class="phase-${name.replace(' ', '-').toLowerCase()}" opacity="${opacityOf(name)}"><title>${name} ${shownMs(ms)}</title></rect>`;
      x += width;
      return rect;
    });
    const label = `${request.request} ${cameOf(request)} ${shownMs(request.totalMs)}`;
    return `${rects.join('')}<text x="${WIDTH + 8}" y="${row * ROW + 13}">${escapeHtml(label)}</text>`;
  });
  return `<details><summary>Times of ${escapeHtml(summary)}</summary><div class="scroll"><svg class="times" role="img" aria-label="How long each request took" width="${WIDTH + 420}" height="${requests.length * ROW + 4}">${bars.join('\n')}</svg></div><p class="place">From light to dark: ${PHASES.join(', ')} (or no answer).</p></details>`;
}
