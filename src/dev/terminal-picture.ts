/**
 * docs/terminal.svg: the terminal's report on the demo's pull request, as a picture for the README. The report is a real
 * one: a clone of the demo's shop, judged by the pipeline; only the app's answers are canned, so that every run draws the same.
 */

import { buildRepository, cloneLikeLaptop } from '../../__tests__/testkit/git/index.ts';
import { laptopSubject } from '../app/laptop.ts';
import type { RunOptions } from '../app/options.ts';
import { run } from '../app/run.ts';
import type { Report } from '../core/report.ts';
import { virtualClock } from '../io/clock.ts';
import { nodeFiles } from '../io/files.ts';
import type { Http } from '../io/http.ts';
import { noThreads } from '../io/threads.ts';
import { displayWidth, wrap } from '../report/terminal/display-width.ts';
import { renderTerminal } from '../report/terminal/terminal.ts';
import { changeOf, SHOP } from './demo/shop.ts';

const COLUMNS = 110;
/** The findings that are shown in full; more would make the picture taller than a screen. */
const IN_FULL = 2;
const COMMAND = '$ launch-ready --environment production --url https://shop.example.com';

export async function terminalPicture(): Promise<string> {
  const lines = renderTerminal(await demoReport(), { color: true, width: COLUMNS })
    .trimEnd()
    .split('\n');
  return drawTerminal([COMMAND, '', ...shortened(lines).flatMap(folded)]);
}

async function demoReport(): Promise<Report> {
  using server = buildRepository();
  server.commit('Open the shop', SHOP);
  using clone = await cloneLikeLaptop(server.gitDir);
  server.branch('card-payments').commit('Card payments', changeOf(20260414).files);
  await clone.git('fetch', '--quiet', 'origin', 'card-payments');
  await clone.git('checkout', '--quiet', '-b', 'card-payments', 'FETCH_HEAD');
  const options: RunOptions = {
    checks: ['env', 'secrets', 'migrations', 'smoke'],
    asked: false,
    scope: 'auto',
    workingDirectory: '',
    environment: 'production',
    url: 'https://shop.example.com',
  };
  const { report } = await run(
    await laptopSubject(clone.dir, options, { files: nodeFiles, env: process.env }),
    options,
    {
      files: nodeFiles,
      http: shopAnswers,
      clock: virtualClock('2026-04-14T09:00:00Z'),
      threads: noThreads,
      variables: {
        DATABASE_URL: 'postgres://shop@db.internal:5432/shop',
        SESSION_SECRET: ['a', 'session', 'secret', 'of', 'the', 'demo'].join('-'),
        STRIPE_WEBHOOK_SECRET: '',
        PORT: '3000',
      },
      progress: () => {},
    },
  );
  return report;
}

/** As the demo's server answers: the page of the orders is an error page, with status 200. */
const shopAnswers: Http = {
  send: async ({ url }) => {
    const { pathname } = new URL(url);
    const page = (title: string) =>
      `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1><p>Bread, milk and stamps, delivered before breakfast.</p></main></body></html>`;
    const isApi = pathname === '/api/health';
    const body = isApi ? '{"status":"ok"}' : page(pathname === '/orders' ? 'Internal Server Error' : 'Corner Shop');
    return {
      status: 200,
      headers: new Map([['content-type', [isApi ? 'application/json' : 'text/html; charset=utf-8']]]),
      body: Buffer.from(body),
      truncated: false,
      timing: { headersMs: 40, totalMs: 60 },
    };
  },
};

const ESCAPE = '\u001b';
const SGR = new RegExp(`${ESCAPE}\\[([\\d;]*)m`, 'g');
const plain = (line: string): string => line.replace(SGR, '');

/** The first findings in full, a word on the others, and the end. */
function shortened(lines: readonly string[]): string[] {
  const heads = lines.flatMap((line, index) => (/^(?:blocker|high|medium|low): /.test(plain(line)) ? [index] : []));
  const cut = heads[IN_FULL];
  const end = lines.findIndex((line) => /^env +(?:completed|skipped)/.test(plain(line)));
  if (cut === undefined || end === -1) return [...lines];
  const more = heads
    .slice(IN_FULL)
    .map((index) => lines[index] ?? '')
    .map((line) => `  ${line}`);
  return [...lines.slice(0, cut), ...more, '', ...lines.slice(end)];
}

/** The last line is one sentence; a terminal folds it. It has one style from its beginning to its end. */
function folded(line: string): string[] {
  if (displayWidth(plain(line)) <= COLUMNS) return [line];
  const style = line.slice(0, line.indexOf('Launch Ready'));
  return wrap(plain(line), COLUMNS).map((part) => `${style}${part}${ESCAPE}[0m`);
}

const CELL = { width: 8.4, height: 19 };
const MARGIN = { x: 20, top: 52, bottom: 20 };
/** On a dark ground of its own, so that it reads the same on a light page and a dark one. */
const COLORS = { ground: '#0d1117', bar: '#161b22', edge: '#30363d', text: '#e6edf3', dim: '#8b949e' } as const;
const FOREGROUNDS: Readonly<Record<string, string>> = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 36: '#76e3ea' };

/** Lines with the colours of `styleText`, as an SVG. Each run of one style is placed by its column. */
export function drawTerminal(lines: readonly string[]): string {
  const columns = Math.max(...lines.map((line) => displayWidth(plain(line))));
  const width = Math.ceil(columns * CELL.width + 2 * MARGIN.x);
  const height = MARGIN.top + lines.length * CELL.height + MARGIN.bottom;
  const rows = lines.flatMap((line, index) =>
    spansOf(line).map(({ column, text, fill, bold }) => {
      const x = round(MARGIN.x + column * CELL.width);
      const y = MARGIN.top + (index + 0.7) * CELL.height;
      const weight = bold ? ' font-weight="bold"' : '';
      const length = round(displayWidth(text) * CELL.width);
      return `<text x="${x}" y="${round(y)}" fill="${fill}"${weight} textLength="${length}">${escapeXml(text)}</text>`;
    }),
  );
  const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
    (fill, index) => `<circle cx="${22 + index * 20}" cy="19" r="6" fill="${fill}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">A pull request judged in a terminal: two blockers, three high findings, one low</title>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="${COLORS.ground}" stroke="${COLORS.edge}"/>
<path d="M1 38V11A10 10 0 0 1 11 1H${width - 11}A10 10 0 0 1 ${width - 1} 11V38Z" fill="${COLORS.bar}"/>
${dots.join('')}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace" font-size="14" xml:space="preserve" style="white-space:pre">
${rows.join('\n')}
</g>
</svg>
`;
}

interface Span {
  /** 0-based. */
  column: number;
  text: string;
  fill: string;
  bold: boolean;
}

function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  let look: { fill: string; bold: boolean } = { fill: COLORS.text, bold: false };
  let column = 0;
  const add = (text: string): void => {
    const lead = text.length - text.trimStart().length;
    if (text.trim() !== '') spans.push({ column: column + lead, text: text.trim(), ...look });
    column += displayWidth(text);
  };
  let start = 0;
  for (const match of line.matchAll(SGR)) {
    add(line.slice(start, match.index));
    start = match.index + match[0].length;
    for (const code of (match[1] ?? '').split(';')) look = restyled(look, code);
  }
  add(line.slice(start));
  return spans;
}

/** https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
function restyled(look: { fill: string; bold: boolean }, code: string): { fill: string; bold: boolean } {
  if (code === '1') return { ...look, bold: true };
  if (code === '2') return { ...look, fill: COLORS.dim };
  if (code === '22') return { bold: false, fill: look.fill === COLORS.dim ? COLORS.text : look.fill };
  if (code === '0' || code === '') return { fill: COLORS.text, bold: false };
  if (code === '39') return { ...look, fill: COLORS.text };
  return { ...look, fill: FOREGROUNDS[code] ?? look.fill };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
