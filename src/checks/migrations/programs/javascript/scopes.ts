/** Variables, and what becomes of them in branches of which only the run knows whether they are taken. */
import type { Machine } from './machine.ts';
import { type Scope, UNKNOWN, type Value } from './values.ts';

interface Journal {
  /** Scopes with a lower number were there before. */
  since: number;
  changed: Map<Scope, Map<string, Value>>;
}

/** The scope that holds a variable. */
export function holderOf(scope: Scope, name: string): Scope | undefined {
  for (let current: Scope | undefined = scope; current; current = current.parent)
    if (current.variables.has(name)) return current;
  return undefined;
}

export function createScopes(): Pick<Machine, 'scope' | 'assign' | 'maybe'> {
  const journals: Journal[] = [];
  let count = 0;
  const set = (scope: Scope, name: string, value: Value): void => {
    for (const { since, changed } of journals) {
      if (scope.number >= since) continue;
      const known = changed.get(scope) ?? new Map<string, Value>();
      if (!known.has(name)) known.set(name, scope.variables.get(name));
      changed.set(scope, known);
    }
    scope.variables.set(name, value);
  };
  return {
    scope: (parent) => ({ variables: new Map(), number: count++, ...(parent && { parent }) }),
    assign: (scope, name, value) => {
      const holder = holderOf(scope, name);
      if (holder) set(holder, name, value);
    },
    maybe: (...branches) => {
      const ends: Map<Scope, Map<string, Value>>[] = [];
      const results = branches.map((branch) => {
        const journal: Journal = { since: count, changed: new Map() };
        journals.push(journal);
        try {
          return branch();
        } finally {
          journals.pop();
          const end = new Map<Scope, Map<string, Value>>();
          for (const [scope, names] of journal.changed) {
            end.set(scope, new Map([...names.keys()].map((name) => [name, scope.variables.get(name)])));
            for (const [name, before] of names) scope.variables.set(name, before);
          }
          ends.push(end);
        }
      });
      for (const end of ends)
        for (const [scope, names] of end)
          for (const [name, value] of names) {
            const agreed =
              ends.length > 1 &&
              ends.every((other) => other.get(scope)?.has(name) && other.get(scope)?.get(name) === value);
            set(scope, name, agreed ? value : UNKNOWN);
          }
      return results;
    },
  };
}
