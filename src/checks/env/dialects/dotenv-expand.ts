/**
 * dotenv-expand 1000, over what dotenv read: https://github.com/motdotla/dotenv-expand. It expands every value, those in
 * single quotes too, and then runs each `$(…)` in it. Versions 11 and 12 run nothing.
 */
import { readValue } from './assignments.ts';
import { holdsCommand } from './command-places.ts';
import { type Dialect, type Entry, givenValue } from './dialect.ts';
import { readAssignments } from './dotenv-js.ts';
import { recorder } from './recorder.ts';
import { expandAsDotenvx, inObjectOrder, withDollars } from './references.ts';
import { budgetFor, EndlessExpansion, isUnknown, takeAway, UNKNOWN } from './unknown.ts';

export const dotenvExpand: Dialect = {
  name: 'dotenv-expand',
  title: 'dotenv-expand (Node)',
  source: 'https://github.com/motdotla/dotenv-expand#what-rules-does-the-expansion-engine-follow',
  parse(text, given = {}) {
    const record = recorder(text);
    const last = new Map<string, Entry>();
    readAssignments(text, record, (span, assignment) => {
      last.set(span.name, record.set(span, readValue(text, assignment).value));
    });
    const budget = budgetFor(text);
    const running = new Map<string, string>();
    const original = new Map([...last].map(([name, { value }]) => [name, value ?? '']));
    const lookup = (name: string): string | undefined => {
      const outer = givenValue(given, name);
      // A value that dotenv put into the environment is the file's.
      const isOurs = outer === undefined || (running.has(name) && outer === original.get(name));
      return isOurs ? running.get(name) : outer;
    };
    for (const name of inObjectOrder(last.keys())) {
      const entry = last.get(name);
      if (entry === undefined) continue;
      const outer = givenValue(given, name);
      let result = entry.value ?? '';
      let why: Parameters<typeof takeAway>[2] | undefined;
      if (outer && outer !== result) result = outer;
      else {
        try {
          result = expandAsDotenvx(result, lookup, budget);
          if (isUnknown(result)) why = 'derived';
          if (holdsCommand(result)) why = 'executes';
        } catch (error) {
          if (!(error instanceof EndlessExpansion)) throw error;
          why = 'endless';
        }
      }
      running.set(name, why === undefined ? withDollars(result) : UNKNOWN);
      if (why === undefined) record.change(entry, withDollars(result));
      else takeAway(record, entry, why, 'dotenv-expand');
    }
    return record.done();
  },
};
