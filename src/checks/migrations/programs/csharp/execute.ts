/** What statements do. */
import { isHarmless } from './calls.ts';
import { type Leaving, type Machine, step } from './machine.ts';
import { same, truth } from './operators.ts';
import type { Statement } from './syntax.ts';
import { childOf, is, named, type Scope, UNKNOWN, type Value } from './values.ts';

type Of<K extends Statement['kind']> = Statement & { kind: K };

/** Undefined: they run to their end. */
export function execute(statements: readonly Statement[], scope: Scope, machine: Machine): Leaving | undefined {
  // Methods in a method can be called before they stand.
  for (const statement of statements)
    if (statement.kind === 'function') scope.methods.set(statement.method.name, statement.method);
  for (const statement of statements) {
    const left = one(statement, scope, machine);
    if (left) return left;
  }
  return undefined;
}

function one(statement: Statement, scope: Scope, machine: Machine): Leaving | undefined {
  step(machine);
  const block = (body: readonly Statement[]): Leaving | undefined => machine.execute(body, childOf(scope));
  switch (statement.kind) {
    case 'expression': {
      const { value } = statement;
      const before = machine.mark();
      machine.foreign = undefined;
      machine.evaluate(value, scope);
      const isSilent = machine.foreign === value && machine.mark() === before;
      if (value.kind === 'call' && isSilent && !isHarmless(value, machine))
        machine.cannotRead('C# code that runs with the migration', statement);
      return undefined;
    }
    case 'local':
      for (const { name, value } of statement.variables) {
        const known = value ? machine.evaluate(value, scope) : null;
        scope.variables.set(name, is(known, 'unknown') && !known.parts && !known.type ? named(name) : known);
      }
      return undefined;
    case 'function':
      return undefined;
    case 'block':
      return block(statement.body);
    case 'if':
      return choose(statement, scope, machine);
    case 'foreach':
      return forEach(statement, scope, machine);
    case 'for':
      return forLoop(statement, scope, machine);
    case 'switch':
      return switchCase(statement, scope, machine);
    case 'try': {
      const left = block(statement.body);
      // Calls of the builder only note down what is to be done: what catches their errors does not run.
      const last = block(statement.last);
      return last ?? left;
    }
    case 'return':
      return { kind: 'return', value: statement.value ? machine.evaluate(statement.value, scope) : UNKNOWN };
    case 'throw':
    case 'break':
    case 'continue':
      return { kind: statement.kind };
    case 'unknown':
      machine.cannotRead('code of a form that is not read', statement);
      return undefined;
  }
}

/** Where only the run tells: the way that does something; where both do, the second is told. */
function choose({ test, yes, no }: Of<'if'>, scope: Scope, machine: Machine): Leaving | undefined {
  const known = truth(machine.evaluate(test, scope));
  if (known !== undefined) return machine.execute(known ? yes : no, childOf(scope));
  const before = machine.mark();
  const left = machine.execute(yes, childOf(scope));
  const between = machine.mark();
  const other = machine.execute(no, childOf(scope));
  if (between > before && machine.mark() > between) {
    machine.rollBack(between);
    machine.cannotRead('a condition that is only known when it runs', test);
  }
  // Who leaves without having done anything leaves out what follows, which would be passed over.
  return left && other && between > before ? left : undefined;
}

function forEach({ names, list, body, ...place }: Of<'foreach'>, scope: Scope, machine: Machine): Leaving | undefined {
  const values = machine.evaluate(list, scope);
  if (!is(values, 'list')) {
    guess(body, names, scope, machine, place);
    return undefined;
  }
  for (const item of values.items) {
    step(machine);
    const left = machine.execute(body, withItem(names, item, scope));
    if (left?.kind === 'break') return undefined;
    if (left && left.kind !== 'continue') return left;
  }
  return undefined;
}

function withItem(names: readonly string[], item: Value, scope: Scope): Scope {
  const inner = childOf(scope);
  const parts = is(item, 'list') ? item.items : is(item, 'record') ? [...item.entries.values()] : [];
  if (names.length === 1) inner.variables.set(names[0] ?? '', item);
  else for (const [index, name] of names.entries()) inner.variables.set(name, parts[index] ?? UNKNOWN);
  return inner;
}

/** A loop of which only the run tells how often: it is told where it does something. */
function guess(
  body: readonly Statement[],
  names: readonly string[],
  scope: Scope,
  machine: Machine,
  place: { start: number; end: number },
): void {
  const before = machine.mark();
  machine.execute(body, withItem(names, UNKNOWN, scope));
  if (machine.mark() === before) return;
  machine.rollBack(before);
  machine.cannotRead('a loop over what is only known when it runs', place);
}

function forLoop(
  { first, test, step: steps, body, ...place }: Of<'for'>,
  outer: Scope,
  machine: Machine,
): Leaving | undefined {
  const scope = childOf(outer);
  machine.execute(first, scope);
  for (;;) {
    step(machine);
    const goes = test ? truth(machine.evaluate(test, scope)) : undefined;
    if (goes === undefined) guess(body, [], scope, machine, place);
    if (goes !== true) return undefined;
    const left = machine.execute(body, childOf(scope));
    if (left?.kind === 'break') return undefined;
    if (left && left.kind !== 'continue') return left;
    for (const each of steps) machine.evaluate(each, scope);
  }
}

function switchCase({ value, cases, ...place }: Of<'switch'>, scope: Scope, machine: Machine): Leaving | undefined {
  const given = machine.evaluate(value, scope);
  const found = cases.map(({ labels }) => labels.map((label) => same(given, machine.evaluate(label, scope))));
  const index = found.findIndex((labels) => labels.includes(true));
  const isKnown = !found
    .slice(0, index < 0 ? found.length : index)
    .flat()
    .includes(undefined);
  if (!isKnown) {
    const before = machine.mark();
    for (const { body } of cases) machine.execute(body, childOf(scope));
    if (machine.mark() === before) return undefined;
    machine.rollBack(before);
    machine.cannotRead('a condition that is only known when it runs', place);
    return undefined;
  }
  const own = cases[index] ?? cases.find(({ isDefault }) => isDefault);
  const left = own && machine.execute(own.body, childOf(scope));
  return left?.kind === 'break' ? undefined : left;
}
