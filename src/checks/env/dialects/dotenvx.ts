/**
 * dotenvx 2: https://dotenvx.com/docs/env-file. Single quotes keep a value as it is; otherwise it runs `$(…)`, or else
 * expands, entry by entry. An encrypted value needs the private key, which is not here.
 */
import { readValue } from './assignments.ts';
import { holdsCommand } from './command-places.ts';
import { type Dialect, type Entry, givenValue } from './dialect.ts';
import { readAssignments } from './dotenv-js.ts';
import { recorder } from './recorder.ts';
import { expandAsDotenvx, withDollars } from './references.ts';
import { budgetFor, EndlessExpansion, isUnknown, takeAway, UNKNOWN } from './unknown.ts';

export const dotenvx: Dialect = {
  name: 'dotenvx',
  title: 'dotenvx',
  source: 'https://dotenvx.com/docs/env-file',
  parse(text, given = {}) {
    const record = recorder(text);
    const budget = budgetFor(text);
    const running = new Map<string, string>();
    const literals = new Map<string, string>();
    const lookup = (name: string): string | undefined => givenValue(given, name) ?? running.get(name);
    readAssignments(text, record, (span, assignment) => {
      const { name } = span;
      const { value, first } = readValue(text, assignment, decode);
      const outer = givenValue(given, name);
      const result = outer ?? value;
      const entry: Entry = record.set(span, result);
      if (first === "'") literals.set(name, result);
      if (first === "'" || outer) {
        running.set(name, result);
        return;
      }
      if (result.startsWith('encrypted:')) {
        running.set(name, UNKNOWN);
        record.change(entry, undefined);
        record.problemOf(
          'unpredictable',
          entry,
          'The value is encrypted; dotenvx sets what the private key makes of it.',
        );
        return;
      }
      let why: Parameters<typeof takeAway>[2] | undefined;
      let expanded = '';
      try {
        if (holdsCommand(result)) why = 'executes';
        else expanded = withDollars(expandAsDotenvx(result, lookup, budget, (other) => literals.get(other)));
        if (isUnknown(expanded)) why = 'derived';
      } catch (error) {
        if (!(error instanceof EndlessExpansion)) throw error;
        why = 'endless';
      }
      running.set(name, why === undefined ? expanded : UNKNOWN);
      if (why === undefined) record.change(entry, expanded);
      else takeAway(record, entry, why, 'dotenvx');
    });
    return record.done();
  },
};

function decode(value: string, first: string): string {
  if (!value.includes('\\')) return value;
  if (first === "'") return value.replaceAll("\\'", "'");
  if (first !== '"') return value;
  return value.replaceAll('\\n', '\n').replaceAll('\\r', '\r').replaceAll('\\t', '\t');
}
