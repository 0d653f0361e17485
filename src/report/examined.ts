/** What a check looked at, for the tables. */
import { countOf, describeCoverage, type Outcome } from '../core/outcome.ts';

/** The reason first (where it is not `completed`), then what was examined, then what was left out and why. At least one sentence. */
export function examinedSentences(outcome: Outcome): string[] {
  const sentences = [
    outcome.status === 'completed' ? '' : (outcome.reason ?? 'no reason given'),
    describeCoverage(outcome.coverage),
    ...outcome.leftOut.map(({ what, count, why }) => `${countOf(count, what)} not looked at: ${why}`),
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? ['nothing to look at'] : sentences;
}
