/** The value of an expression, and what it does on the way. */
import { checkItems } from '../javascript/limits.ts';
import { assign } from './assign.ts';
import { branches } from './branches.ts';
import { broughtClass, constantOf } from './brought.ts';
import { callFunction, callMethod, callStatic, create, fullOf, readProperty, staticOwner } from './calls.ts';
import { charge, deeper, fullName, type Machine, step } from './machine.ts';
import { binary, concat, equal, identical, numberOf } from './operators.ts';
import type { Expression } from './syntax.ts';
import {
  type ArrayValue,
  copyOf,
  is,
  keyOf,
  nextKey,
  type Scope,
  stringOf,
  truth,
  UNKNOWN,
  type Value,
} from './values.ts';

export function evaluate(expression: Expression, scope: Scope, machine: Machine): Value {
  step(machine);
  return deepen(expression, scope, machine);
}

function deepen(expression: Expression, scope: Scope, machine: Machine): Value {
  const value = (of: Expression): Value => evaluate(of, scope, machine);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'text':
      return expression.parts.reduce<Value>(
        (text, part) => concat(text, typeof part === 'string' ? part : value(part)),
        '',
      );
    case 'variable':
      if (expression.name === 'this') return scope.self ?? UNKNOWN;
      return scope.variables.get(expression.name) ?? (scope.variables.has(expression.name) ? null : UNKNOWN);
    case 'array':
      return arrayOf(expression, scope, machine);
    case 'index':
      return indexed(value(expression.object), expression.index === undefined ? null : value(expression.index));
    case 'property': {
      const object = value(expression.object);
      const name = typeof expression.name === 'string' ? expression.name : stringOf(value(expression.name));
      if (object === null && expression.isNullsafe) return null;
      return name === undefined ? UNKNOWN : readProperty(object, name, scope);
    }
    case 'static property': {
      const name = typeof expression.name === 'string' ? expression.name : stringOf(value(expression.name));
      const owner = staticOwner(expression.owner, scope, machine);
      return (name === undefined ? undefined : owner?.statics.get(name)) ?? UNKNOWN;
    }
    case 'class constant':
      return classConstant(expression, scope, machine);
    case 'name':
      return constant(expression.name, machine);
    case 'call':
      return callFunction(expression, scope, machine);
    case 'method':
      return callMethod(expression, scope, machine);
    case 'static call':
      return callStatic(expression, scope, machine);
    case 'new':
      return create(expression, scope, machine);
    case 'unary':
      return unary(expression.operator, value(expression.operand));
    case 'binary':
      return binaryOf(expression, scope, machine);
    case 'assign':
      return assignOf(expression, scope, machine);
    case 'step': {
      const before = value(expression.target);
      const number = numberOf(before);
      const after = number === undefined ? UNKNOWN : number + expression.by;
      assign(expression.target, after, scope, machine);
      return expression.isPrefix ? after : before;
    }
    case 'ternary': {
      const test = value(expression.test);
      return branches(test, scope, machine, {
        yes: () => (expression.then === undefined ? test : value(expression.then)),
        no: () => value(expression.otherwise),
      });
    }
    case 'function':
      return {
        kind: 'function',
        function: expression.function,
        scope: captured(expression.function.uses, scope),
        outer: scope,
        self: scope.self,
      };
    case 'match':
      return matchOf(expression, scope, machine);
    case 'cast':
      return cast(expression.to, value(expression.operand));
    case 'isset': {
      const all = expression.operands.map(value);
      if (all.some((each) => is(each, 'unknown'))) return UNKNOWN;
      return all.every((each) => each !== null);
    }
    case 'empty': {
      const isTrue = truth(value(expression.operand));
      return isTrue === undefined ? UNKNOWN : !isTrue;
    }
    case 'throw':
    case 'exit':
      return UNKNOWN;
    case 'other':
      for (const operand of expression.operands) value(operand);
      if (expression.what === 'include') machine.effects.cannotRead('another file that is brought in', expression);
      if (expression.what === 'shell') machine.effects.cannotRead('a command of the shell', expression);
      return UNKNOWN;
    default:
      return UNKNOWN;
  }
}

function captured(uses: readonly { name: string }[] | 'all', scope: Scope): Scope {
  if (uses === 'all') return scope;
  const variables = new Map<string, Value>();
  for (const { name } of uses) if (scope.variables.has(name)) variables.set(name, scope.variables.get(name) ?? null);
  return { variables, self: scope.self, class: scope.class };
}

function arrayOf({ items }: Expression & { kind: 'array' }, scope: Scope, machine: Machine): Value {
  const result: ArrayValue = { kind: 'array', entries: new Map(), isOpen: false };
  for (const { key, value, isSpread } of items) {
    if (value === undefined) continue;
    checkItems(result.entries.size);
    const name = key === undefined ? undefined : keyOf(machine.evaluate(key, scope));
    const item = machine.evaluate(value, scope);
    if (isSpread) {
      if (!is(item, 'array') || item.isOpen) result.isOpen = true;
      if (is(item, 'array')) charge(machine, item.entries.size);
      if (is(item, 'array'))
        for (const [own, each] of item.entries)
          result.entries.set(typeof own === 'number' ? nextKey(result) : own, each);
    } else if (key === undefined) result.entries.set(nextKey(result), copyOf(item));
    else if (name === undefined) result.isOpen = true;
    else result.entries.set(name, copyOf(item));
  }
  return result;
}

/** `object[index]`, as far as both are known. */
export function indexed(object: Value, index: Value): Value {
  const key = keyOf(index);
  if (is(object, 'array')) {
    if (key === undefined) return UNKNOWN;
    return object.entries.get(key) ?? (object.entries.has(key) || !object.isOpen ? null : UNKNOWN);
  }
  if (typeof object === 'string' && typeof key === 'number') return object.at(key) ?? '';
  return is(object, 'unknown') && object.isModel ? object : UNKNOWN;
}

function unary(operator: string, operand: Value): Value {
  if (operator === '!') {
    const isTrue = truth(operand);
    return isTrue === undefined ? UNKNOWN : !isTrue;
  }
  const number = numberOf(operand);
  if (number === undefined) return UNKNOWN;
  return operator === '-' ? -number : operator === '~' ? ~number : number;
}

function binaryOf(expression: Expression & { kind: 'binary' }, scope: Scope, machine: Machine): Value {
  const { operator, left, right } = expression;
  const value = (of: Expression): Value => evaluate(of, scope, machine);
  switch (operator) {
    case '??': {
      const first = value(left);
      if (first !== null && !is(first, 'unknown')) return first;
      const second = value(right);
      return first === null ? second : UNKNOWN;
    }
    case '&&':
    case 'and':
    case '||':
    case 'or': {
      const isAnd = operator === '&&' || operator === 'and';
      const first = truth(value(left));
      if (first === !isAnd) return first;
      const second = truth(value(right));
      if (second === !isAnd) return second;
      return first === undefined || second === undefined ? UNKNOWN : second;
    }
    case 'instanceof': {
      const object = value(left);
      if (!is(object, 'object') || right.kind !== 'name') return UNKNOWN;
      return fullOf(object, machine) === fullName(machine, right.name) ? true : UNKNOWN;
    }
    default:
      return binary(operator, value(left), value(right));
  }
}

function assignOf(expression: Expression & { kind: 'assign' }, scope: Scope, machine: Machine): Value {
  const { target, operator } = expression;
  if (operator === '=') {
    const given = evaluate(expression.value, scope, machine);
    if (is(given, 'array')) charge(machine, given.entries.size);
    const value = ['variable', 'property', 'index'].includes(expression.value.kind) ? copyOf(given) : given;
    assign(target, value, scope, machine);
    return value;
  }
  const before = evaluate(target, scope, machine);
  if (operator === '??=') {
    if (before !== null && !is(before, 'unknown')) return before;
    const second = evaluate(expression.value, scope, machine);
    const value = before === null || !isAssigned(target, scope) ? second : UNKNOWN;
    assign(target, value, scope, machine);
    return value;
  }
  if (is(before, 'array')) charge(machine, before.entries.size);
  const value = binary(operator.slice(0, -1), before, evaluate(expression.value, scope, machine));
  assign(target, value, scope, machine);
  return value;
}

const isAssigned = (target: Expression, scope: Scope): boolean =>
  target.kind !== 'variable' || scope.variables.has(target.name);

function matchOf(expression: Expression & { kind: 'match' }, scope: Scope, machine: Machine): Value {
  const subject = evaluate(expression.subject, scope, machine);
  let isSure = true;
  const found: Value[] = [];
  for (const { tests, value } of expression.arms) {
    const answers = tests?.map((test) => identical(subject, evaluate(test, scope, machine))) ?? [isSure || undefined];
    if (answers.every((answer) => answer === false)) continue;
    found.push(evaluate(value, scope, machine));
    if (answers.includes(true)) {
      isSure = isSure && found.length === 1;
      break;
    }
    isSure = false;
  }
  const [first = UNKNOWN] = found;
  return found.every((each) => each === first || equal(each, first) === true) ? first : UNKNOWN;
}

function classConstant(expression: Expression & { kind: 'class constant' }, scope: Scope, machine: Machine): Value {
  const { owner, name } = expression;
  if (name === 'class') {
    if (owner.kind !== 'name') return UNKNOWN;
    if (['self', 'static'].includes(owner.name.toLowerCase())) return scope.class?.syntax.name ?? UNKNOWN;
    return fullName(machine, owner.name);
  }
  const known =
    staticOwner(owner, scope, machine) ??
    (owner.kind === 'name' ? broughtClass(fullName(machine, owner.name), machine) : undefined);
  const own = known && deeper(machine, () => constantOf(known, name, machine));
  if (own !== undefined) return own;
  return (owner.kind === 'name' ? machine.host.constant(fullName(machine, owner.name), name) : undefined) ?? UNKNOWN;
}

const CONSTANTS: Readonly<Record<string, Value>> = {
  PHP_EOL: '\n',
  PHP_INT_MAX: Number.MAX_SAFE_INTEGER,
  PHP_VERSION_ID: 80_400,
  PHP_VERSION: '8.4.0',
  PHP_OS: 'Linux',
  DIRECTORY_SEPARATOR: '/',
};

function constant(name: string, machine: Machine): Value {
  const short = name.slice(name.lastIndexOf('\\') + 1);
  return machine.constants.get(short) ?? (Object.hasOwn(CONSTANTS, short) ? (CONSTANTS[short] ?? null) : UNKNOWN);
}

function cast(to: string, value: Value): Value {
  switch (to) {
    case 'string':
    case 'binary':
      return stringOf(value) ?? UNKNOWN;
    case 'int':
    case 'integer': {
      const number = typeof value === 'string' ? Number.parseInt(value, 10) || 0 : numberOf(value);
      return number === undefined ? UNKNOWN : Math.trunc(number);
    }
    case 'float':
    case 'double':
      return numberOf(value) ?? UNKNOWN;
    case 'bool':
    case 'boolean':
      return truth(value) ?? UNKNOWN;
    case 'array':
      if (is(value, 'array') || is(value, 'unknown')) return value;
      return { kind: 'array', entries: new Map(value === null ? [] : [[0, value]]), isOpen: false };
    default:
      return is(value, 'unknown') ? value : UNKNOWN;
  }
}
