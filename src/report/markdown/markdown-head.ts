/** What stands above the findings: the verdict, what this change loosens, and the table of checks. */
import type { Outcome } from '../../core/outcome.ts';
import { describeFindings, type Report } from '../../core/report.ts';
import { cut } from '../../core/text.ts';
import { isDoubtful } from '../../core/verdict.ts';
import { examinedSentences } from '../examined.ts';
import { headlineOf } from '../headline.ts';
import { SEVERITY_ICONS, STATUS_ICONS, worstOf } from '../severity-words.ts';
import { fitLines } from './fit.ts';
import { codeSpanInTable, escapeText } from './markdown-escape.ts';
import { richCell, richLine } from './rich-markdown.ts';

/** Bytes that hostile outcomes, notices and loosenings may take, each; real ones take a tenth. */
const LIST_BUDGET = 8_000;

/** `heading` is the number of `#` of the verdict. Parts are apart by an empty line. */
export function headParts(report: Report, heading: number): string[] {
  const { icon, words } = headlineOf(report);
  const scope = escapeText(cut(report.scope, 500));
  return [
    `${'#'.repeat(heading)} ${icon} ${escapeText(words)}`,
    scope === '' ? '**Launch Ready**' : `**Launch Ready** looked at ${scope}.`,
    loosenedBlock(report.loosened ?? []),
    checksTable(report),
    noticesList(report.notices),
  ].filter((part) => part !== '');
}

function loosenedBlock(loosened: readonly string[]): string {
  if (loosened.length === 0) return '';
  const lines = loosened.map((sentence) => `> - ${richLine(sentence) || 'no words'}`);
  const more = (count: number) => `> - ${count} more`;
  return ['> [!WARNING]', '> **This change loosens the checks:**', '>', ...fitLines(lines, LIST_BUDGET, more)].join(
    '\n',
  );
}

const noticesList = (notices: readonly string[]): string =>
  fitLines(
    notices.map((notice) => `- ${richLine(notice) || 'no words'}`),
    LIST_BUDGET,
    (count) => `- ${count} more`,
  ).join('\n');

function checksTable(report: Report): string {
  if (report.outcomes.length === 0) return '';
  const rows = report.outcomes.map((outcome) => {
    const cells = [
      codeSpanInTable(outcome.check),
      describeResult(outcome, report),
      examinedSentences(outcome)
        .map((sentence) => richCell(cut(sentence, 400)))
        .join('; '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const more = (count: number) => `| ${count} more | | |`;
  return ['| Check | Result | Looked at |', '| :-- | :-- | :-- |', ...fitLines(rows, LIST_BUDGET * 2, more)].join('\n');
}

/** Icon and words: `⛔ 1 blocker, 2 high`, `✅ nothing new`, `⏭️ skipped`. */
function describeResult(outcome: Outcome, report: Report): string {
  const fresh = report.findings.filter(({ check, state }) => check === outcome.check && state === 'new');
  const found = fresh.length === 0 ? '' : describeFindings(fresh);
  if (outcome.status !== 'completed')
    return `${STATUS_ICONS[outcome.status]} ${outcome.status}${found === '' ? '' : `, ${found}`}`;
  if (found !== '') return `${SEVERITY_ICONS[worstOf(fresh)]} ${found}`;
  return isDoubtful(outcome)
    ? `${STATUS_ICONS.inconclusive} looked at nothing`
    : `${STATUS_ICONS.completed} nothing new`;
}
