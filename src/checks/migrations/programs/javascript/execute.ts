/** Statements of a migration. */
import { bind } from './bind.ts';
import { named } from './calls.ts';
import { saysNothing } from './harmless.ts';
import { type Completion, type Machine, step } from './machine.ts';
import { memberOf } from './members.ts';
import { binary } from './operators.ts';
import type { Statement } from './syntax.ts';
import { type ClassValue, is, list, type Scope, truth, UNKNOWN, unknownName, type Value } from './values.ts';

const MAX_ROUNDS = 5_000;

export function execute(statements: readonly Statement[], scope: Scope, machine: Machine): Completion {
  hoist(statements, scope);
  for (const statement of statements) {
    const completion = run(statement, scope, machine);
    if (completion) return completion;
  }
  return undefined;
}

/** Functions are there before their line. */
function hoist(statements: readonly Statement[], scope: Scope): void {
  for (const statement of statements)
    if (statement.kind === 'function')
      scope.variables.set(statement.name, { kind: 'function', function: statement.function, scope });
}

type Of<K extends Statement['kind']> = Extract<Statement, { kind: K }>;

function run(statement: Statement, scope: Scope, machine: Machine): Completion {
  step(machine);
  const block = (body: readonly Statement[]): Completion => machine.execute(body, machine.scope(scope));
  switch (statement.kind) {
    case 'declare':
      bind(statement.target, statement.value && machine.evaluate(statement.value, scope), scope, machine, true);
      if (statement.isExported && statement.target.kind === 'name')
        exportAs(statement.target.name, scope.variables.get(statement.target.name), scope);
      return undefined;
    case 'function':
      if (statement.isExported) exportAs(statement.name, scope.variables.get(statement.name), scope);
      return undefined;
    case 'class': {
      const value = classValue(statement, scope, machine);
      scope.variables.set(statement.name, value);
      if (statement.isExported) exportAs(statement.name, value, scope);
      return undefined;
    }
    case 'enum':
      scope.variables.set(statement.name, enumValue(statement, scope, machine));
      return undefined;
    case 'import':
      importNames(statement, scope, machine);
      return undefined;
    case 'export':
      exportAs(statement.name, machine.evaluate(statement.value, scope), scope);
      return undefined;
    case 'expression':
      runExpression(statement, scope, machine);
      return undefined;
    case 'return':
      return { kind: 'return', value: statement.value && machine.evaluate(statement.value, scope) };
    case 'throw':
      return { kind: 'throw' };
    case 'break':
    case 'continue':
      return { kind: statement.kind };
    case 'block':
      return block(statement.body);
    case 'if': {
      const known = truth(machine.evaluate(statement.test, scope));
      if (known !== undefined) return block(known ? statement.yes : statement.no);
      const [yes, no] = machine.maybe(
        () => block(statement.yes),
        () => block(statement.no),
      );
      // What follows runs unless both ways leave.
      return yes && no ? yes : undefined;
    }
    case 'for-of':
      return forOf(statement, scope, machine);
    case 'loop':
      return loop(statement, scope, machine);
    case 'try':
      return tryAll(statement, scope, machine);
    case 'switch':
      return choose(statement, scope, machine);
    case 'unknown':
      machine.effects.cannotRead('code of a form that is not read', statement);
      return undefined;
  }
}

/** What a module exports stands in its scope under this name, which no variable can have. */
export const EXPORTS = 'module exports';

function exportAs(name: string, value: Value, scope: Scope): void {
  const exports = scope.variables.get(EXPORTS);
  if (is(exports, 'record')) exports.entries.set(name, value);
}

function classValue(statement: Of<'class'>, scope: Scope, machine: Machine): ClassValue {
  const value: ClassValue = { kind: 'class', class: statement.class, scope, statics: new Map() };
  if (statement.class.parent) value.parent = machine.evaluate(statement.class.parent, scope);
  for (const field of statement.class.fields)
    if (field.isStatic) value.statics.set(field.name, field.value ? machine.evaluate(field.value, scope) : undefined);
  return value;
}

function enumValue(statement: Of<'enum'>, scope: Scope, machine: Machine): Value {
  const entries = new Map<string, Value>();
  let next = 0;
  for (const { name, value } of statement.members) {
    const known = value ? machine.evaluate(value, scope) : next;
    if (typeof known === 'number') next = known + 1;
    entries.set(name, known);
  }
  return { kind: 'record', entries };
}

function importNames(statement: Of<'import'>, scope: Scope, machine: Machine): void {
  const module = machine.packages(statement.module);
  for (const { name, as } of statement.names) {
    if (module === undefined) scope.variables.set(as, unknownName(as));
    else if (name === '*') scope.variables.set(as, module);
    else {
      const value = memberOf(module, name, machine, as);
      scope.variables.set(as, value === undefined ? (name === 'default' ? module : unknownName(as)) : value);
    }
  }
}

/** A call whose result nobody wants does something; what it does is not known where it is not. */
function runExpression(statement: Of<'expression'>, scope: Scope, machine: Machine): void {
  const { effects } = machine;
  const before = effects.slots.length + effects.unread.length;
  const result = machine.evaluate(statement.value, scope);
  const call = statement.value.kind === 'await' ? statement.value.operand : statement.value;
  if (call.kind !== 'call' || !is(result, 'unknown') || effects.slots.length + effects.unread.length > before) return;
  const words = machine.text.slice(call.callee.start, call.callee.end);
  const callee = machine.evaluate(call.callee, scope);
  if (is(callee, 'unknown') && !saysNothing(words))
    effects.cannotRead(`${named(words)}, which is not known here`, call);
}

function forOf(statement: Of<'for-of'>, scope: Scope, machine: Machine): Completion {
  const value = machine.evaluate(statement.list, scope);
  const items = statement.keys
    ? is(value, 'record') && !value.isOpen
      ? list([...value.entries.keys()])
      : is(value, 'list')
        ? list(value.items.keys().map(String))
        : UNKNOWN
    : value;
  const round = (item: Value): Completion => {
    const inner = machine.scope(scope);
    bind(statement.target, item, inner, machine, true);
    return machine.execute(statement.body, inner);
  };
  if (!is(items, 'list')) {
    machine.maybe(() => round(UNKNOWN));
    return undefined;
  }
  for (const item of items.items.slice()) {
    const completion = round(item);
    if (completion?.kind === 'break') return undefined;
    if (completion && completion.kind !== 'continue') return completion;
  }
  return undefined;
}

function loop(statement: Of<'loop'>, scope: Scope, machine: Machine): Completion {
  const outer = machine.scope(scope);
  machine.execute(statement.before, outer);
  const { test } = statement;
  // `while (true)` ends by what is found on the way.
  const isEndless = test === undefined || test.kind === 'literal';
  for (let rounds = 0; rounds < MAX_ROUNDS; rounds++) {
    const isFirst = statement.testsLast && rounds === 0;
    const known = isFirst ? true : isEndless ? undefined : truth(machine.evaluate(test, outer));
    if (known === false || (statement.testsLast && known === undefined)) return undefined;
    if (known === undefined) {
      machine.maybe(() => machine.execute(statement.body, machine.scope(outer)));
      return undefined;
    }
    const completion = machine.execute(statement.body, machine.scope(outer));
    if (completion?.kind === 'break') return undefined;
    if (completion && completion.kind !== 'continue') return completion;
    if (statement.after) machine.evaluate(statement.after, outer);
  }
  machine.effects.cannotRead('a loop without an end in sight', statement);
  return undefined;
}

/** What happens after an error is not the way up, unless it changes something. */
function tryAll(statement: Of<'try'>, scope: Scope, machine: Machine): Completion {
  const completion = machine.execute(statement.body, machine.scope(scope));
  const { slots } = machine.effects;
  const before = slots.length;
  machine.maybe(() => {
    const inner = machine.scope(scope);
    if (statement.error) bind(statement.error, UNKNOWN, inner, machine, true);
    return machine.execute(statement.failed, inner);
  });
  const sent = slots.splice(before);
  if (sent.some(({ sql }) => typeof sql !== 'string' || !/^\s*(?:rollback|abort)\b/i.test(sql)))
    machine.effects.cannotRead('what runs after an error', statement);
  const last = machine.execute(statement.last, machine.scope(scope));
  return last ?? completion;
}

function choose(statement: Of<'switch'>, scope: Scope, machine: Machine): Completion {
  const value = machine.evaluate(statement.value, scope);
  const tests = statement.cases.map(({ test }) => (test ? machine.evaluate(test, scope) : UNKNOWN));
  const inner = machine.scope(scope);
  // Undefined: only the run tells.
  const matches = tests.map((test, index) =>
    statement.cases[index]?.test === undefined ? false : binary('===', value, test, ['', '']),
  );
  const match = matches.indexOf(true);
  const undecided = match === -1 ? matches : matches.slice(0, match);
  if (undecided.some((known) => known !== false)) {
    machine.maybe(
      ...statement.cases.map(
        ({ body }) =>
          () =>
            machine.execute(body, machine.scope(inner)),
      ),
    );
    return undefined;
  }
  const start = match === -1 ? statement.cases.findIndex(({ test }) => test === undefined) : match;
  if (start === -1) return undefined;
  for (const { body } of statement.cases.slice(start)) {
    const completion = machine.execute(body, inner);
    if (completion?.kind === 'break') return undefined;
    if (completion) return completion;
  }
  return undefined;
}
