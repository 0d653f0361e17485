/**
 * Next.js (@next/env): https://nextjs.org/docs/app/guides/environment-variables. dotenv's reading, then expansion from
 * the last `$` to the first; quotes of the file make no difference. What refers to itself makes it give up on the file.
 */
import { readValue } from './assignments.ts';
import { type Dialect, type Entry, givenValue } from './dialect.ts';
import { readAssignments } from './dotenv-js.ts';
import { recorder } from './recorder.ts';
import { inObjectOrder, type Lookup, withDollars } from './references.ts';
import { type Budget, budgetFor, EndlessExpansion, spend } from './unknown.ts';

export const next: Dialect = {
  name: 'next',
  title: 'Next.js (@next/env)',
  source: 'https://nextjs.org/docs/app/guides/environment-variables#referencing-other-variables',
  parse(text, given = {}) {
    const record = recorder(text);
    const last = new Map<string, Entry>();
    readAssignments(text, record, (span, assignment) => {
      last.set(span.name, record.set(span, readValue(text, assignment).value));
    });
    const budget = budgetFor(text);
    const outer: Lookup = (name) => givenValue(given, name);
    for (const name of inObjectOrder(last.keys())) {
      const entry = last.get(name);
      if (entry === undefined) continue;
      try {
        const value = outer(name) ?? entry.value ?? '';
        record.change(entry, withDollars(expandFromTheEnd(value, outer, (other) => last.get(other)?.value, budget)));
      } catch (error) {
        if (!(error instanceof EndlessExpansion)) throw error;
        record.problemOf('error', entry, 'The value refers to itself, and Next.js then reads nothing of the file.');
        return { ...record.done(), variables: new Map() };
      }
    }
    return record.done();
  },
};

/** Node's stack holds about so many steps of it. */
const MAX_STEPS = 5_000;

function expandFromTheEnd(value: string, outer: Lookup, file: Lookup, budget: Budget): string {
  let result = value;
  for (let step = 0; step < MAX_STEPS; step++) {
    const at = lastDollar(result);
    if (at === -1) return result;
    spend(budget, result.length);
    const match = /^\$\{?(\w+)(?::-([^}\\]*))?\}?/.exec(result.slice(at));
    if (match === null) return result;
    const [whole, name = '', fallback = ''] = match;
    // The first that reads the same is replaced, wherever it stands.
    result = result.replace(whole, outer(name) || fallback || file(name) || '');
  }
  throw new EndlessExpansion('a variable that refers to itself');
}

function lastDollar(value: string): number {
  let at = value.lastIndexOf('$');
  while (at > 0 && value[at - 1] === '\\') at = value.lastIndexOf('$', at - 1);
  return at;
}
