/** Canaries: secrets of a test that must come out nowhere, in no form, and no piece of them either. */
import { readFile } from 'node:fs/promises';
import type { Report } from '../src/core/report.ts';
import { renderHtml } from '../src/report/html/html.ts';
import { renderJson } from '../src/report/json.ts';
import { renderJunit } from '../src/report/junit.ts';
import { renderSummary } from '../src/report/markdown/markdown.ts';
import { renderTerminal } from '../src/report/terminal/terminal.ts';
import { eventOf, play } from './app/deliver/stage.ts';

/** Characters of a canary that must not be seen in a row. */
const WINDOW = 8;

const piecesOf = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

/** By length: pieces as long as what eight characters become. */
export function piecesOfAll(canaries: readonly string[]): Map<number, Map<string, string>> {
  const byLength = new Map<number, Map<string, string>>();
  const add = (text: string, length: number, form: string): void => {
    const pieces = byLength.get(length) ?? new Map<string, string>();
    byLength.set(length, pieces);
    for (const piece of piecesOf(text, length)) pieces.set(piece, form);
  };
  for (const canary of canaries) {
    add(canary, WINDOW, 'as it is');
    add(encodeURIComponent(canary), WINDOW, 'percent-encoded');
    add([...canary].reverse().join(''), WINDOW, 'backwards');
    const hex = Buffer.from(canary).toString('hex');
    add(hex, 2 * WINDOW, 'hexadecimal');
    add(hex.toUpperCase(), 2 * WINDOW, 'hexadecimal');
    // At each of the three offsets; the ends depend on what stands beside.
    for (const skip of [0, 1, 2])
      for (const encoding of ['base64', 'base64url'] as const)
        add(Buffer.from(canary.slice(skip)).toString(encoding).replace(/=+$/, '').slice(0, -2), 11, encoding);
  }
  return byLength;
}

export function leaksIn(
  sinks: Readonly<Record<string, string>>,
  pieces: ReadonlyMap<number, ReadonlyMap<string, string>>,
): string[] {
  const leaks = new Set<string>();
  for (const [sink, text] of Object.entries(sinks))
    for (const [length, forms] of pieces)
      for (let at = 0; at + length <= text.length; at++) {
        const form = forms.get(text.slice(at, at + length));
        if (form !== undefined) leaks.add(`${form} in ${sink}`);
      }
  return [...leaks];
}

/** All that a report becomes, by the name of the sink; files go into `temp`. */
export async function sinksOf(
  report: Report,
  notices: readonly string[],
  temp: string,
): Promise<Record<string, string>> {
  const { github, annotations, log, summary, reportFile, delivered } = await play({
    report,
    event: eventOf('same-repository', { deployment: 1 }),
    sinks: { comment: 'always', check: 'always', review: 'always', sarif: 'always', deployment: 'always' },
    temp,
  });
  return {
    comment: github.comments.map(({ body }) => body).join('\n'),
    review: JSON.stringify(github.reviews),
    'check run': JSON.stringify(github.checkRuns),
    'code scanning': github.sarif.join('\n'),
    deployment: JSON.stringify(github.statuses),
    annotations: JSON.stringify(annotations),
    log: log.join('\n'),
    summary,
    notices: notices.join('\n'),
    'report file': JSON.stringify(reportFile),
    'SARIF file': await readFile(delivered.sarifFile, 'utf8'),
    terminal: renderTerminal(report, { color: false, width: 120 }),
    JSON: renderJson(report),
    JUnit: renderJunit(report),
    HTML: renderHtml(report),
    Markdown: renderSummary(report, { name: 'checks', redactHistory: false, trustLinks: true, troubles: [] }),
  };
}
