/** Statements, one after the other. */
import { assign } from './assign.ts';
import { follow, maybe } from './branches.ts';
import { declareClass } from './calls.ts';
import { type Completion, charge, type Machine, step } from './machine.ts';
import { equal } from './operators.ts';
import type { Statement } from './syntax.ts';
import { is, MODEL, type Scope, truth, UNKNOWN, type Value } from './values.ts';

/** What ends the list early; undefined where it ran through, or where only the run knows. */
export function execute(statements: readonly Statement[], scope: Scope, machine: Machine): Completion | undefined {
  for (const statement of statements) {
    step(machine);
    const completion = run(statement, scope, machine);
    if (completion !== undefined) return completion;
  }
  return undefined;
}

function run(statement: Statement, scope: Scope, machine: Machine): Completion | undefined {
  const value = machine.evaluate;
  switch (statement.kind) {
    case 'expression': {
      const { expression } = statement;
      value(expression, scope);
      return expression.kind === 'throw' || expression.kind === 'exit' ? { kind: 'throw' } : undefined;
    }
    case 'echo':
      for (const operand of statement.operands) value(operand, scope);
      return undefined;
    case 'unset':
      for (const operand of statement.operands) if (operand.kind === 'variable') scope.variables.delete(operand.name);
      return undefined;
    case 'return':
      return { kind: 'return', value: statement.value === undefined ? null : value(statement.value, scope) };
    case 'break':
    case 'continue':
      return { kind: statement.kind, levels: statement.levels };
    case 'block':
      return execute(statement.body, scope, machine);
    case 'if': {
      const [first, second] = follow(value(statement.test, scope), scope, machine, {
        yes: () => execute(statement.then, scope, machine),
        no: () => execute(statement.otherwise, scope, machine),
      });
      if (second === undefined) return first;
      // Where only one way ends here, what comes after may run.
      note(first, scope);
      if (first !== undefined && second.result !== undefined) return second.result;
      note(second.result, scope);
      return undefined;
    }
    case 'while':
    case 'for':
      return loop(statement, scope, machine);
    case 'foreach':
      return each(statement, scope, machine);
    case 'switch':
      return choose(statement, scope, machine);
    case 'try': {
      const completion = execute(statement.body, scope, machine);
      const last = execute(statement.last, scope, machine);
      if (last !== undefined) return last;
      // What is thrown is caught, as far as is known.
      if (completion?.kind !== 'throw' || statement.catches.length === 0) return completion;
      const [handler] = statement.catches;
      if (handler?.variable !== undefined) scope.variables.set(handler.variable, UNKNOWN);
      return execute(handler?.body ?? [], scope, machine);
    }
    case 'constants':
      for (const { name, value: given } of statement.items) machine.constants.set(name, value(given, scope));
      return undefined;
    case 'static':
      for (const { name, value: given } of statement.items)
        scope.variables.set(name, given === undefined ? null : value(given, scope));
      return undefined;
    case 'class declaration':
      declareClass(statement.class, machine);
      return undefined;
    case 'function declaration':
      machine.functions.set(statement.function.name.toLowerCase(), statement.function);
      return undefined;
    case 'import':
      machine.imports.set(statement.alias.toLowerCase(), statement.name);
      return undefined;
    default:
      return undefined;
  }
}

/** The function may have ended there. */
function note(completion: Completion | undefined, scope: Scope): void {
  if (completion?.kind !== 'return') return;
  scope.returned ??= [];
  if (scope.returned.length < 10) scope.returned.push(completion.value);
}

/** What a loop makes of the end of a round: undefined to go on. */
function afterRound(completion: Completion | undefined): { leave: Completion | undefined } | undefined {
  if (completion === undefined) return undefined;
  if (completion.kind === 'return' || completion.kind === 'throw') return { leave: completion };
  if (completion.levels > 1) return { leave: { kind: completion.kind, levels: completion.levels - 1 } };
  return completion.kind === 'break' ? { leave: undefined } : undefined;
}

function loop(
  statement: Statement & { kind: 'while' | 'for' },
  scope: Scope,
  machine: Machine,
): Completion | undefined {
  const tests = statement.kind === 'for' ? statement.tests : [statement.test];
  if (statement.kind === 'for') for (const each of statement.init) machine.evaluate(each, scope);
  const isTrue = (): boolean | undefined => {
    let last: Value = true;
    for (const test of tests) last = machine.evaluate(test, scope);
    return truth(last);
  };
  let isFirst = statement.kind === 'while' && statement.isAfter;
  for (;;) {
    step(machine);
    const goesOn = isFirst ? true : isTrue();
    isFirst = false;
    if (goesOn === false) return undefined;
    // Only the run knows how often: once is looked at.
    if (goesOn === undefined) {
      maybe(scope, machine, () => note(execute(statement.body, scope, machine), scope));
      return undefined;
    }
    const end = afterRound(execute(statement.body, scope, machine));
    if (end) return end.leave;
    if (statement.kind === 'for') for (const each of statement.steps) machine.evaluate(each, scope);
  }
}

function each(statement: Statement & { kind: 'foreach' }, scope: Scope, machine: Machine): Completion | undefined {
  const subject = machine.evaluate(statement.subject, scope);
  if (is(subject, 'array')) {
    charge(machine, subject.entries.size);
    for (const [key, item] of [...subject.entries]) {
      step(machine);
      if (statement.key !== undefined) assign(statement.key, key, scope, machine);
      assign(statement.value, item, scope, machine);
      const end = afterRound(execute(statement.body, scope, machine));
      if (end) return end.leave;
    }
    if (!subject.isOpen) return undefined;
  }
  if (subject === null) return undefined;
  maybe(scope, machine, () => {
    if (statement.key !== undefined) assign(statement.key, UNKNOWN, scope, machine);
    assign(statement.value, is(subject, 'unknown') && subject.isModel ? MODEL : UNKNOWN, scope, machine);
    note(execute(statement.body, scope, machine), scope);
  });
  return undefined;
}

function choose(statement: Statement & { kind: 'switch' }, scope: Scope, machine: Machine): Completion | undefined {
  const subject = machine.evaluate(statement.subject, scope);
  const { cases } = statement;
  const answers = cases.map(({ test }) => (test === undefined ? false : equal(subject, machine.evaluate(test, scope))));
  if (answers.includes(undefined)) {
    for (const { body } of cases) maybe(scope, machine, () => note(execute(body, scope, machine), scope));
    return undefined;
  }
  const hit = answers.indexOf(true);
  const from = hit >= 0 ? hit : cases.findIndex(({ test }) => test === undefined);
  if (from < 0) return undefined;
  for (const { body } of cases.slice(from)) {
    const completion = execute(body, scope, machine);
    if (completion === undefined) continue;
    if (completion.kind === 'return' || completion.kind === 'throw') return completion;
    return completion.levels > 1 ? { ...completion, levels: completion.levels - 1 } : undefined;
  }
  return undefined;
}
