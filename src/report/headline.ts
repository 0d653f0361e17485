/** The verdict in one line, for titles. `summaryLine` is the long form. */
import { examinedSomething } from '../core/outcome.ts';
import { describeFindings, type Report } from '../core/report.ts';
import { listOf } from '../core/text.ts';
import { isDoubtful } from '../core/verdict.ts';

export interface Headline {
  icon: '✅' | '⛔' | '⚠️' | '⏭️';
  /** `Not ready to deploy: 1 blocker, 2 high`. Plain text, no full stop. */
  words: string;
}

export function headlineOf(report: Report): Headline {
  if (report.headline !== undefined) {
    const icons = { pass: '✅', fail: '⛔', error: '⚠️' } as const;
    const isSoft = (report.wouldBe ?? report.verdict) !== report.verdict;
    return { icon: isSoft ? '⚠️' : icons[report.verdict], words: report.headline };
  }
  const fresh = report.findings.filter((finding) => finding.state === 'new');
  const found = describeFindings(fresh);
  const unsure = listOf(report.outcomes.filter(isDoubtful).map((outcome) => outcome.check));
  const doubt = unsure === '' ? '' : `; could not finish ${unsure}`;
  const wouldBe = report.wouldBe ?? report.verdict;
  if (report.verdict === 'fail') return { icon: '⛔', words: `Not ready to deploy: ${found}${doubt}` };
  if (report.verdict === 'error') return { icon: '⚠️', words: describeDoubt(unsure, found, fresh.length) };
  if (wouldBe === 'fail') return { icon: '⚠️', words: `Reported only, nothing is stopped: ${found}${doubt}` };
  if (wouldBe === 'error') return { icon: '⚠️', words: `Reported only: ${describeDoubt(unsure, found, fresh.length)}` };
  if (fresh.length > 0) return { icon: '✅', words: `Nothing stops the deploy: ${found}` };
  if (!report.outcomes.some(examinedSomething)) return { icon: '⏭️', words: 'Nothing here to look at' };
  return { icon: '✅', words: 'Nothing stops the deploy: no new findings' };
}

const describeDoubt = (unsure: string, found: string, count: number): string =>
  `Could not finish ${unsure === '' ? 'the checks' : unsure}, so nothing is proven${count === 0 ? '' : `: ${found} so far`}`;
