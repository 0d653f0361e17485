/** What stands around the findings: verdict, loosened checks, table of checks, what was not looked at, notices, troubles. */
import { countOf, describeCoverage, type Outcome } from '../../core/outcome.ts';
import { describeFindings, type Report } from '../../core/report.ts';
import { cut } from '../../core/text.ts';
import { isDoubtful } from '../../core/verdict.ts';
import { headlineOf } from '../headline.ts';
import { SEVERITY_ICONS, STATUS_ICONS, STATUS_WORDS, worstOf } from '../severity-words.ts';
import { fitLines } from './fit.ts';
import { codeSpan, codeSpanInTable, escapeText } from './markdown-escape.ts';
import { richCell, richLine } from './rich-markdown.ts';

/** Bytes that hostile outcomes, notices and loosenings may take, each; real ones take a tenth. */
const LIST_BUDGET = 8_000;

/** `heading` is the number of `#` of the verdict. Parts are apart by an empty line. */
export function headParts(report: Report, heading: number): string[] {
  const { icon, words } = headlineOf(report);
  const scope = escapeText(cut(report.scope, 500));
  return [
    `${'#'.repeat(heading)} ${icon} ${escapeText(cut(words, 500))}`,
    scope === '' ? '**Launch Ready**' : `**Launch Ready** looked at ${scope}.`,
    alert('WARNING', 'This change loosens the checks:', report.loosened ?? []),
    checksTable(report),
    notLookedAt(report.outcomes),
  ].filter((part) => part !== '');
}

export const noticesPart = (notices: readonly string[]): string =>
  notices.length === 0 ? '' : `**Good to know**\n\n${listOf(notices).join('\n')}`;

export const troublesPart = (troubles: readonly string[]): string =>
  alert('NOTE', 'Not everything could be delivered:', troubles);

/** GitHub draws it with a colour, an icon and the word. https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts */
const alert = (kind: 'NOTE' | 'WARNING', title: string, sentences: readonly string[]): string =>
  sentences.length === 0
    ? ''
    : [`[!${kind}]`, `**${title}**`, '', ...listOf(sentences)].map((line) => `> ${line}`.trimEnd()).join('\n');

const listOf = (sentences: readonly string[]): string[] =>
  fitLines(
    sentences.map((sentence) => `- ${richLine(cut(sentence, 1_000)) || 'no words'}`),
    LIST_BUDGET,
    (count) => `- ${count.toLocaleString('en-US')} more`,
  );

/** Short cells only: on a phone a long one makes a tower of the row. Reasons stand below. */
function checksTable(report: Report): string {
  if (report.outcomes.length === 0) return '';
  const rows = report.outcomes.map((outcome) => {
    const cells = [codeSpanInTable(outcome.check), describeResult(outcome, report), describeExamined(outcome)];
    return `| ${cells.join(' | ')} |`;
  });
  const more = (count: number) => `| ${count} more | | |`;
  return ['| Check | Result | Looked at |', '| :-- | :-- | :-- |', ...fitLines(rows, LIST_BUDGET, more)].join('\n');
}

const describeExamined = (outcome: Outcome): string =>
  richCell(cut(describeCoverage(outcome.coverage), 200)) || 'nothing';

/** Icon and words: `⛔ 1 blocker, 2 high`, `✅ nothing new`, `⏭️ skipped`. They are not parted at the end of a line. */
function describeResult(outcome: Outcome, report: Report): string {
  const fresh = report.findings.filter(({ check, state }) => check === outcome.check && state === 'new');
  const found = fresh.length === 0 ? '' : describeFindings(fresh);
  const say = (icon: string, words: string): string => `${icon}&nbsp;${words}`;
  const { status } = outcome;
  if (status !== 'completed')
    return say(STATUS_ICONS[status], [STATUS_WORDS[status], found].filter(Boolean).join(', '));
  if (found !== '') return say(SEVERITY_ICONS[worstOf(fresh)], found);
  return isDoubtful(outcome)
    ? say(STATUS_ICONS.inconclusive, 'looked at nothing')
    : say(STATUS_ICONS.completed, 'nothing new');
}

/** One line for each check that did not complete, and for each thing that one left out. */
function notLookedAt(outcomes: readonly Outcome[]): string {
  const lines = outcomes.flatMap(({ check, status, reason, leftOut }) => {
    const name = codeSpan(check);
    const why = richLine(cut(reason ?? 'no reason given', 1_000));
    return [
      ...(status === 'completed'
        ? []
        : [`- ${name} ${status === 'skipped' ? 'was ' : ''}${STATUS_WORDS[status]} (${why})`]),
      ...leftOut.map(
        ({ what, count, why: because }) =>
          `- ${name}: ${richLine(cut(countOf(count, what), 200))} (${richLine(cut(because, 500))})`,
      ),
    ];
  });
  if (lines.length === 0) return '';
  const more = (count: number) => `- ${count.toLocaleString('en-US')} more`;
  return `**What was not looked at**\n\n${fitLines(lines, LIST_BUDGET, more).join('\n')}`;
}
