/** What became of the smoke checks, and how long their requests took, as tables. */
import type { Report } from '../../core/report.ts';
import { RESULT_SIGNS, type SmokeRun } from '../../core/smoke-run.ts';
import { cut } from '../../core/text.ts';
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
import { codeSpanInTable, escapeText } from './markdown-escape.ts';
import { richCell } from './rich-markdown.ts';

const MOST_CHECKS = 60;
const MOST_REQUESTS = 30;

/** Empty where no smoke check ran. `times`: with the times, which differ from run to run. */
export const smokePart = (report: Report, { times }: { times: boolean }): string =>
  smokeRunsOf(report)
    .filter(({ checks }) => checks.length > 0)
    .map((run) =>
      [checksTable(run, times), ...(times ? [timesTable(run)] : [])].filter((part) => part !== '').join('\n\n'),
    )
    .join('\n\n');

const cell = (text: string): string => escapeText(cut(text, 300)).replaceAll('|', '\\|').replaceAll('\n', ' ');

function checksTable(run: SmokeRun, times: boolean): string {
  const rows = worstChecksFirst(run)
    .slice(0, MOST_CHECKS)
    .map((check) => {
      const cells = [
        `${RESULT_SIGNS[check.result]} ${check.result}`,
        cell(check.name),
        ...(times ? [check.requests.length === 0 ? '' : shownMs(totalOf(check))] : []),
        richCell(cut([check.why ?? '', detoursOf(check)].filter((part) => part !== '').join('; '), 300)),
      ];
      return `| ${cells.join(' | ')} |`;
    });
  const more = run.checks.length - MOST_CHECKS;
  const good = lastGoodWords(run);
  return [
    `**Smoke test of ${cell(run.origin)}**`,
    '',
    `| Result | Check | ${times ? 'Took | ' : ''}|`,
    `| :-- | :-- | ${times ? '--: | ' : ''}:-- |`,
    ...rows,
    ...(more > 0 ? [`| | ${more} more | ${times ? '| ' : ''}|`] : []),
    ...(good === undefined ? [] : ['', `${cell(good)}.`]),
  ].join('\n');
}

const PHASES = ['redirects', 'DNS', 'connect', 'TLS', 'first byte', 'body'];

function timesTable(run: SmokeRun): string {
  const requests = slowestFirst(run);
  const summary = percentilesOf(run);
  if (summary === undefined) return '';
  const rows = requests.slice(0, MOST_REQUESTS).map((request) => {
    const phases = new Map(phasesOf(request).map(({ name, ms }) => [name, shownMs(ms)]));
    return `| ${[codeSpanInTable(cut(request.request, 80)), cameOf(request), ...PHASES.map((name) => phases.get(name) ?? ''), shownMs(request.totalMs)].join(' | ')} |`;
  });
  const more = requests.length - MOST_REQUESTS;
  return [
    `<details><summary>Times of ${summary}</summary>`,
    '',
    `| Request | Status | ${PHASES.join(' | ')} | Total |`,
    `| :-- | --: | ${PHASES.map(() => '--:').join(' | ')} | --: |`,
    ...rows,
    ...(more > 0 ? [`| ${more} more |${' |'.repeat(PHASES.length + 2)}`] : []),
    '',
    '</details>',
  ].join('\n');
}
