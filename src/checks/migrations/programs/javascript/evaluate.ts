/** Expressions of a migration, as far as they are known without running it. */
import { bind } from './bind.ts';
import { callPlace, callUnknown } from './calls.ts';
import { type Machine, step, wordsAt } from './machine.ts';
import { memberOf } from './members.ts';
import { binary, unary } from './operators.ts';
import { holderOf } from './scopes.ts';
import type { Expression } from './syntax.ts';
import { joined, textParts } from './text.ts';
import {
  awaited,
  is,
  type ListValue,
  list,
  type RecordValue,
  type Scope,
  truth,
  UNKNOWN,
  type Value,
} from './values.ts';

export function evaluate(expression: Expression, scope: Scope, machine: Machine): Value {
  step(machine);
  const at = (inner: Expression): Value => evaluate(inner, scope, machine);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'name':
      return holderOf(scope, expression.name)?.variables.get(expression.name) ?? unset(expression.name, scope);
    case 'this':
      return holderOf(scope, 'this')?.variables.get('this');
    case 'template':
      return templateOf(expression, scope, machine);
    case 'array':
      return spreadInto(expression.items, scope, machine);
    case 'object':
      return objectOf(expression, scope, machine);
    case 'function':
      return functionValue(expression, scope);
    case 'class':
      return { kind: 'class', class: expression.class, scope, statics: new Map() };
    case 'member':
      return member(expression, scope, machine);
    case 'call':
      return callOf(expression, scope, machine);
    case 'unary':
      return unary(expression.operator, at(expression.operand));
    case 'binary':
      return binaryOf(expression, scope, machine);
    case 'conditional': {
      const known = truth(at(expression.test));
      if (known !== undefined) return at(known ? expression.yes : expression.no);
      const [yes, no] = machine.maybe(
        () => at(expression.yes),
        () => at(expression.no),
      );
      return yes === no ? yes : UNKNOWN;
    }
    case 'assign':
      return assignOf(expression, scope, machine);
    case 'await':
      return awaited(at(expression.operand));
    case 'spread':
      return at(expression.operand);
    case 'sequence': {
      let last: Value;
      for (const item of expression.items) last = at(item);
      return last;
    }
    case 'pattern':
      return { kind: 'record', entries: new Map([['source', expression.source]]), isOpen: true };
    case 'unknown':
      // Code that is nested more deeply than people write.
      machine.effects.cannotRead('code of a form that is not read', expression);
      return UNKNOWN;
  }
}

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** A name that is declared is undefined, any other is one of the surroundings: `Buffer`. */
const unset = (name: string, scope: Scope): Value => (holderOf(scope, name) ? undefined : UNKNOWN);

function functionValue(expression: Of<'function'>, scope: Scope): Value {
  const { name, isArrow } = expression.function;
  if (name === undefined || isArrow) return { kind: 'function', function: expression.function, scope };
  // `function f() { f() }` knows itself.
  const inner: Scope = { variables: new Map(), parent: scope, number: scope.number };
  const value: Value = { kind: 'function', function: expression.function, scope: inner };
  inner.variables.set(name, value);
  return value;
}

function templateOf(expression: Of<'template'>, scope: Scope, machine: Machine): Value {
  const values = expression.parts.map((part) => (typeof part === 'string' ? part : evaluate(part, scope, machine)));
  if (expression.tag !== undefined) {
    const tag = evaluate(expression.tag, scope, machine);
    const texts = list(expression.parts.filter((part) => typeof part === 'string'));
    const args = [texts, ...values.filter((_, index) => typeof expression.parts[index] !== 'string')];
    if (is(tag, 'native')) return tag.call(args, callPlace(expression, expression.tag));
    // `dedent`, `sql`, `gql` of packages: the text is what they were given.
  }
  const parts = values.flatMap((value, index) => {
    const part = expression.parts[index];
    return textParts(value, part === undefined || typeof part === 'string' ? '' : wordsAt(machine, part));
  });
  return joined(parts);
}

export function spreadInto(items: readonly Expression[], scope: Scope, machine: Machine): ListValue {
  return list(
    items.flatMap((item) => {
      const value = evaluate(item, scope, machine);
      if (item.kind !== 'spread') return [value];
      return is(value, 'list') ? value.items : [UNKNOWN];
    }),
  );
}

function objectOf(expression: Of<'object'>, scope: Scope, machine: Machine): Value {
  const result: RecordValue = { kind: 'record', entries: new Map() };
  for (const property of expression.properties) {
    const value = evaluate(property.value, scope, machine);
    if (property.kind === 'spread') {
      if (is(value, 'record')) for (const [key, inner] of value.entries) result.entries.set(key, inner);
      if (is(value, 'unknown') || (is(value, 'record') && value.isOpen)) result.isOpen = true;
      continue;
    }
    const key = typeof property.key === 'string' ? property.key : evaluate(property.key, scope, machine);
    if (typeof key === 'string' || typeof key === 'number') result.entries.set(String(key), bound(value, result));
    else result.isOpen = true;
  }
  return result;
}

/** A method written into an object has it as `this`. */
const bound = (value: Value, self: Value): Value =>
  is(value, 'function') && !value.function.isArrow && value.self === undefined ? { ...value, self } : value;

function member(expression: Of<'member'>, scope: Scope, machine: Machine): Value {
  const object = evaluate(expression.object, scope, machine);
  const key =
    typeof expression.property === 'string' ? expression.property : evaluate(expression.property, scope, machine);
  return memberOf(object, key, machine, wordsAt(machine, expression));
}

function callOf(expression: Of<'call'>, scope: Scope, machine: Machine): Value {
  const place = callPlace(expression, expression.callee);
  const { callee } = expression;
  const self = callee.kind === 'member' ? evaluate(callee.object, scope, machine) : undefined;
  const target =
    callee.kind === 'member'
      ? memberOf(
          self,
          typeof callee.property === 'string' ? callee.property : evaluate(callee.property, scope, machine),
          machine,
          wordsAt(machine, callee),
        )
      : evaluate(callee, scope, machine);
  const args = spreadInto(expression.args, scope, machine).items;
  if (is(target, 'unknown') || target === undefined || target === null)
    return callUnknown(callee, args, self, place, machine);
  return machine.call(target, args, place, self);
}

function binaryOf(expression: Of<'binary'>, scope: Scope, machine: Machine): Value {
  const { operator, left, right } = expression;
  const first = evaluate(left, scope, machine);
  if (operator !== '&&' && operator !== '||' && operator !== '??') {
    const words = [wordsAt(machine, left), wordsAt(machine, right)] as const;
    return binary(operator, first, evaluate(right, scope, machine), words);
  }
  const known = operator === '??' ? (is(first, 'unknown') ? undefined : first != null) : truth(first);
  if (known === (operator !== '&&')) return first;
  if (known !== undefined) return evaluate(right, scope, machine);
  const [second] = machine.maybe(() => evaluate(right, scope, machine));
  // What stands after `||` is what is meant where nothing else is set.
  return operator !== '&&' && (typeof second === 'string' || typeof second === 'number' || is(second, 'list'))
    ? second
    : UNKNOWN;
}

function assignOf(expression: Of<'assign'>, scope: Scope, machine: Machine): Value {
  const { target, operator } = expression;
  const value = evaluate(expression.value, scope, machine);
  if (operator === '') {
    bind(target, value, scope, machine, false);
    return value;
  }
  const before =
    target.kind === 'name'
      ? holderOf(scope, target.name)?.variables.get(target.name)
      : target.kind === 'member'
        ? evaluate(target.member, scope, machine)
        : UNKNOWN;
  const words = ['', wordsAt(machine, expression.value)] as const;
  const after = /^(?:\|\||&&|\?\?)$/.test(operator) ? UNKNOWN : binary(operator, before, value, words);
  bind(target, after, scope, machine, false);
  return after;
}
