/** Ways of which only the run knows which one is taken: all are followed, and what differs afterwards is not known. */
import { charge, type Machine } from './machine.ts';
import { identical } from './operators.ts';
import { type Scope, truth, UNKNOWN, type Value } from './values.ts';

interface Ways<T> {
  yes(): T;
  no(): T;
}

/** The value of the way that is taken; unknown where only the run tells and the ways differ. */
export function branches(test: Value, scope: Scope, machine: Machine, ways: Ways<Value>): Value {
  const [first, second] = follow(test, scope, machine, ways);
  if (second === undefined) return first;
  return identical(first, second.result) ? first : UNKNOWN;
}

/** What was found on the ways that may be taken; the second is missing where the test tells. */
export function follow<T>(
  test: Value,
  scope: Scope,
  machine: Machine,
  { yes, no }: Ways<T>,
): [first: T, second: { result: T } | undefined] {
  const isTrue = truth(test);
  if (isTrue !== undefined) return [isTrue ? yes() : no(), undefined];
  charge(machine, scope.variables.size * 3);
  const before = new Map(scope.variables);
  const first = yes();
  const after = new Map(scope.variables);
  restore(scope, before);
  const second = no();
  merge(scope, after);
  return [first, { result: second }];
}

/** Runs what may not run at all. */
export function maybe(scope: Scope, machine: Machine, work: () => void): void {
  charge(machine, scope.variables.size);
  const before = new Map(scope.variables);
  work();
  merge(scope, before);
}

function restore({ variables }: Scope, to: ReadonlyMap<string, Value>): void {
  variables.clear();
  for (const [name, value] of to) variables.set(name, value);
}

function merge({ variables }: Scope, other: ReadonlyMap<string, Value>): void {
  for (const [name, value] of variables) {
    const there = other.get(name);
    if (there !== undefined && there !== value && !identical(value, there)) variables.set(name, UNKNOWN);
  }
  for (const [name, value] of other) if (!variables.has(name)) variables.set(name, value);
}
