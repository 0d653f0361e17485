/** What is not known because a command or the machine decides it, and what is made of that. */
import type { Entry } from './dialect.ts';
import type { Recorder } from './recorder.ts';

/** Stands for such text within a value; noncharacters of Unicode, which no file that is meant holds. */
export const UNKNOWN = '\uffff\ufffe\uffff';

export const isUnknown = (value: string): boolean => value.includes(UNKNOWN);

/** Takes the variable away and says so, once for an entry. */
export function takeAway(record: Recorder, entry: Entry, why: 'executes' | 'derived' | 'endless', by: string): void {
  record.change(entry, undefined);
  if (why === 'executes')
    record.problemOf('executes', entry, `${by} runs a command that stands in the value, and sets what it prints.`);
  else if (why === 'derived')
    record.problemOf('unpredictable', entry, 'The value refers to a variable that is not known before it runs.');
  else
    record.problemOf(
      'unpredictable',
      entry,
      'The references in the value lead around in circles, or to too much text.',
    );
}

/** How much text expansion may go through in a file, in UTF-16 units; what refers to itself would never end. */
export interface Budget {
  left: number;
}

export const budgetFor = (text: string): Budget => ({ left: 2_000_000 + 4 * text.length });

/** Expansion that would go on for too long. */
export class EndlessExpansion extends Error {}

export function spend(budget: Budget, units: number): void {
  budget.left -= units;
  if (budget.left < 0) throw new EndlessExpansion('expansion without end');
}
