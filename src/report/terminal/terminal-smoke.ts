/** What became of the smoke checks, one line each, and the percentiles of their times. */
import type { Report } from '../../core/report.ts';
import { RESULT_SIGNS, type SmokeRun } from '../../core/smoke-run.ts';
import { cut, printable } from '../../core/text.ts';
import {
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
import { displayWidth, wrap } from './display-width.ts';
import type { Palette } from './palette.ts';

const MOST_CHECKS = 100;

/** Empty where no smoke check ran. */
export const smokeLines = (report: Report, width: number, palette: Palette): string[] =>
  smokeRunsOf(report)
    .filter(({ checks }) => checks.length > 0)
    .flatMap((run) => runLines(run, width, palette));

function runLines(run: SmokeRun, width: number, palette: Palette): string[] {
  const checks = worstChecksFirst(run).slice(0, MOST_CHECKS);
  const names = checks.map(({ name }) => cut(printable(name, 80), 32));
  const nameWidth = Math.max(0, ...names.map(displayWidth));
  const rows = checks.flatMap((check, index) => {
    const name = names[index] ?? '';
    const took = check.requests.length === 0 ? '' : shownMs(totalOf(check));
    const lead = `  ${RESULT_SIGNS[check.result]} ${name}${' '.repeat(nameWidth - displayWidth(name))}  ${took.padStart(8)}  `;
    const about = [check.result === 'pass' ? '' : check.result, check.why ?? '', detoursOf(check)];
    const indent = nameWidth + 17;
    const [first = '', ...more] = wrap(
      printable(about.filter((part) => part !== '').join(': '), 800),
      Math.max(20, width - indent),
    );
    return [`${lead}${first}`.trimEnd(), ...more.map((line) => `${' '.repeat(indent)}${line}`)];
  });
  const more = run.checks.length - MOST_CHECKS;
  const [slowest] = slowestFirst(run);
  const percentiles = percentilesOf(run);
  const good = lastGoodWords(run);
  return [
    palette.bold(`smoke test of ${printable(run.origin, 200)}`),
    ...rows,
    ...(more > 0 ? [`  ${more} more`] : []),
    ...(percentiles === undefined ? [] : [palette.dim(`  ${percentiles}`)]),
    ...(slowest === undefined
      ? []
      : [
          palette.dim(
            `  slowest: ${printable(slowest.request, 100)}, ${slowest.unanswered === undefined ? '' : `${slowest.unanswered}, `}${shownMs(slowest.totalMs)}${wrapped(phasesOf(slowest).map(({ name, ms }) => `${name} ${shownMs(ms)}`))}`,
          ),
        ]),
    ...(good === undefined ? [] : [`  ${printable(good, 200)}.`]),
  ];
}

const wrapped = (parts: readonly string[]): string => (parts.length === 0 ? '' : ` (${parts.join(', ')})`);
