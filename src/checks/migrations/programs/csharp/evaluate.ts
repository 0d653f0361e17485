/** What an expression stands for. */
import { callOf, givenOf } from './calls.ts';
import { instanceOf, libraryMember, zero } from './library.ts';
import { type Machine, step, wordsOf } from './machine.ts';
import { numberOf } from './numbers.ts';
import { compute, negated, same, truth } from './operators.ts';
import { fieldNamed, fieldOf, methodNamed, variable } from './scopes.ts';
import type { Expression } from './syntax.ts';
import { joined, textParts } from './text.ts';
import { childOf, integer, is, listOf, named, type Scope, UNKNOWN, type Value } from './values.ts';

type Of<K extends Expression['kind']> = Expression & { kind: K };

export function evaluate(expression: Expression, scope: Scope, machine: Machine): Value {
  step(machine);
  const value = (inner: Expression): Value => machine.evaluate(inner, scope);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'number':
      return numberOf(expression.text);
    case 'text':
      return joined(
        expression.pieces.flatMap((piece) =>
          typeof piece === 'string' ? [piece] : textParts(value(piece), wordsOf(machine, piece)),
        ),
      );
    case 'name':
      return nameValue(expression, scope, machine);
    case 'member':
      return memberValue(expression, scope, machine);
    case 'call':
      return callOf(expression, scope, machine);
    case 'index':
      return indexed(value(expression.object), givenOf(expression.args, scope, machine)[0]?.value);
    case 'new':
      return created(expression, scope, machine);
    case 'record':
      return { kind: 'record', entries: new Map(expression.members.map(({ name, value: own }) => [name, value(own)])) };
    case 'list':
      return listValue(expression, scope, machine);
    case 'lambda':
      return { kind: 'lambda', params: expression.params, body: expression.body, scope };
    case 'unary':
      return unary(expression, scope, machine);
    case 'binary':
      return binary(expression, scope, machine);
    case 'assign':
      return assign(expression, scope, machine);
    case 'choice': {
      const test = truth(value(expression.test));
      return test === undefined
        ? unsure(machine, [expression.yes, expression.no], scope)
        : value(test ? expression.yes : expression.no);
    }
    case 'switch':
      return switched(expression, scope, machine);
    case 'is': {
      const operand = value(expression.operand);
      const found = expression.patterns.map((pattern) => same(operand, value(pattern)));
      if (found.includes(true)) return !expression.isNot;
      return found.includes(undefined) ? UNKNOWN : expression.isNot;
    }
    case 'cast':
      return cast(value(expression.operand), expression.type.name);
    case 'default':
      return (expression.type && zero(expression.type.name)) ?? (expression.type ? UNKNOWN : null);
    case 'type':
      return { kind: 'unknown', parts: [{ words: expression.type.name, isName: true }] };
    case 'throw':
      return UNKNOWN;
    case 'unknown':
      return UNKNOWN;
  }
}

/** One of several values: what they send must not be passed over. */
function unsure(machine: Machine, ways: readonly Expression[], scope: Scope): Value {
  for (const way of ways) {
    const before = machine.mark();
    machine.evaluate(way, scope);
    if (machine.mark() === before) continue;
    machine.rollBack(before);
    machine.cannotRead('a condition that is only known when it runs', way);
  }
  return UNKNOWN;
}

function nameValue({ name }: Of<'name'>, scope: Scope, machine: Machine): Value {
  const found = variable(name, scope)?.value ?? fieldNamed(name, scope.class, machine);
  if (found !== undefined) return found;
  const own = machine.classNamed(name);
  if (own) return { kind: 'type', class: own };
  const method = methodNamed(name, 1, scope, machine);
  if (method && !('kind' in method.method.body))
    return {
      kind: 'lambda',
      params: method.method.params.map((param) => param.name),
      body: method.method.body,
      scope: childOf(scope, method.class),
    };
  return machine.inherited(name) ?? named(name);
}

function memberValue(expression: Of<'member'>, scope: Scope, machine: Machine): Value {
  const { object: owner, name } = expression;
  if (owner.kind === 'name' && (owner.name === 'this' || owner.name === 'base'))
    return fieldNamed(name, scope.class, machine) ?? machine.inherited(name) ?? named(name);
  const object = machine.evaluate(owner, scope);
  if (is(object, 'host')) return object.get?.(name) ?? UNKNOWN;
  if (is(object, 'record')) return object.entries.get(name) ?? UNKNOWN;
  if (is(object, 'type'))
    return fieldOf(object.class, name, machine) ?? nestedClass(name, machine) ?? named(wordsOf(machine, expression));
  if (is(object, 'list') && (name === 'Length' || name === 'Count')) return integer(object.items.length);
  const item = /^Item([1-7])$/.exec(name)?.[1];
  if (is(object, 'list') && item) return object.items[Number(item) - 1] ?? UNKNOWN;
  if (typeof object === 'string' && name === 'Result') return object;
  if (typeof object === 'string' && name === 'Length') return integer(object.length);
  if (is(object, 'dated'))
    return name === 'Date' ? { ...object, ticks: object.ticks - (object.ticks % 864_000_000_000n) } : UNKNOWN;
  if (!is(object, 'unknown')) return name === 'Value' ? object : UNKNOWN;
  const constant = libraryMember(wordsOf(machine, owner), name);
  if (constant !== undefined) return constant;
  const [part] = object.parts ?? [];
  const isPath = object.parts?.length === 1 && typeof part === 'object' && part.isName;
  return isPath ? named(wordsOf(machine, expression)) : UNKNOWN;
}

const nestedClass = (name: string, machine: Machine): Value | undefined => {
  const own = machine.classNamed(name);
  return own && { kind: 'type', class: own };
};

function indexed(object: Value, index: Value | undefined): Value {
  if (is(object, 'list') && is(index, 'number')) return object.items[Number(index.text)] ?? UNKNOWN;
  if (is(object, 'record') && typeof index === 'string') return object.entries.get(index) ?? UNKNOWN;
  return UNKNOWN;
}

function created(expression: Of<'new'>, scope: Scope, machine: Machine): Value {
  const { type, args, items } = expression;
  const given = givenOf(args, scope, machine);
  const name = type?.name ?? '';
  if (/^(?:List|HashSet|Collection|IList|SortedSet|Queue|Stack)$/.test(name)) {
    const [first] = given;
    const base = is(first?.value, 'list') ? first.value.items : [];
    return listOf([...base, ...(items ?? []).map((item) => machine.evaluate(item, scope))], type?.args[0]?.name ?? '');
  }
  if (/^(?:Sorted)?Dictionary$/.test(name)) return listOf((items ?? []).map((item) => pair(item, scope, machine)));
  const [lastArg] = args.slice(-1);
  const words = lastArg ? wordsOf(machine, lastArg.value) : '';
  // A reader of a file stands for what it reads.
  const [read] = given;
  if (name === 'StreamReader' && typeof read?.value === 'string') return machine.script(read.value) ?? read.value;
  const made = instanceOf(
    name,
    given.map(({ value }) => value),
    words,
  );
  if (made !== undefined) return made;
  if (given.some(({ value }) => is(value, 'host') && value.isBuilder))
    machine.cannotRead(`\`new ${name}\` with the builder of the migration`, expression);
  if (items === undefined || items.length === 0) return UNKNOWN;
  const entries = items.flatMap((item): [string, Value][] =>
    item.kind === 'assign' && item.target.kind === 'name'
      ? [[item.target.name, machine.evaluate(item.value, scope)]]
      : [],
  );
  return { kind: 'record', entries: new Map(entries) };
}

/** `{ "key", 1 }` or `["key"] = 1` of a dictionary, as what a loop over it gets. */
function pair(item: Expression, scope: Scope, machine: Machine): Value {
  const of = (key: Value, value: Value): Value => ({
    kind: 'record',
    entries: new Map([
      ['Key', key],
      ['Value', value],
    ]),
  });
  if (item.kind === 'assign' && (item.target.kind === 'list' || item.target.kind === 'index')) {
    const key = item.target.kind === 'list' ? item.target.items[0] : item.target.args[0]?.value;
    return of(key ? machine.evaluate(key, scope) : UNKNOWN, machine.evaluate(item.value, scope));
  }
  const value = machine.evaluate(item, scope);
  return is(value, 'list') ? of(value.items[0] ?? UNKNOWN, value.items[1] ?? UNKNOWN) : UNKNOWN;
}

function listValue({ type, items, sizes }: Of<'list'>, scope: Scope, machine: Machine): Value {
  const name = type === undefined ? '' : `${type.name}${'[]'.repeat(type.ranks.length)}`;
  const size = sizes[0] ? machine.evaluate(sizes[0], scope) : undefined;
  if (is(size, 'number')) return size.text === '0' ? listOf([], name) : UNKNOWN;
  const values = items.flatMap((item): Value[] => {
    if (item.kind !== 'unary' || item.operator !== '..') return [machine.evaluate(item, scope)];
    const spread = machine.evaluate(item.operand, scope);
    return is(spread, 'list') ? spread.items : [UNKNOWN];
  });
  return listOf(values, name);
}

function unary({ operator, operand }: Of<'unary'>, scope: Scope, machine: Machine): Value {
  const value = machine.evaluate(operand, scope);
  if (operator === '++' || operator === '--') {
    const found = operand.kind === 'name' ? variable(operand.name, scope) : undefined;
    if (operand.kind === 'name')
      found?.holder.variables.set(operand.name, compute(operator === '++' ? '+' : '-', value, integer(1), ['', '']));
    return value;
  }
  return negated(operator, value);
}

function binary({ operator, left, right }: Of<'binary'>, scope: Scope, machine: Machine): Value {
  const first = machine.evaluate(left, scope);
  if (operator === '&&' || operator === '||') {
    const known = truth(first);
    if (known !== undefined && known === (operator === '||')) return known;
    const second = truth(machine.evaluate(right, scope));
    if (known !== undefined) return second ?? UNKNOWN;
    return second !== undefined && second === (operator === '||') ? second : UNKNOWN;
  }
  if (operator === '??') {
    if (first === null) return machine.evaluate(right, scope);
    return first;
  }
  return compute(operator, first, machine.evaluate(right, scope), [wordsOf(machine, left), wordsOf(machine, right)]);
}

function assign({ operator, target, value: given }: Of<'assign'>, scope: Scope, machine: Machine): Value {
  const value = machine.evaluate(given, scope);
  if (target.kind !== 'name') return value;
  const found = variable(target.name, scope);
  const next =
    operator === '='
      ? value
      : operator === '??='
        ? (found?.value ?? value)
        : compute(operator.slice(0, -1), found?.value ?? UNKNOWN, value, [target.name, wordsOf(machine, given)]);
  const holder = found?.holder ?? outermost(scope);
  holder.variables.set(target.name, next);
  return next;
}

/** Fields that code sets are kept where all of the method sees them. */
function outermost(scope: Scope): Scope {
  let current = scope;
  while (current.parent) current = current.parent;
  return current;
}

function switched({ value, arms }: Of<'switch'>, scope: Scope, machine: Machine): Value {
  const given = machine.evaluate(value, scope);
  for (const arm of arms) {
    const found = arm.isDefault ? [true] : arm.patterns.map((pattern) => same(given, machine.evaluate(pattern, scope)));
    if (found.includes(true)) return machine.evaluate(arm.value, scope);
    if (found.includes(undefined))
      return unsure(
        machine,
        arms.map((each) => each.value),
        scope,
      );
  }
  return UNKNOWN;
}

const NUMBERS: Readonly<Record<string, string>> = {
  ...{ int: 'int', long: 'long', short: 'short', byte: 'byte', decimal: 'decimal', double: 'double', float: 'float' },
  ...{ sbyte: 'sbyte', uint: 'uint', ulong: 'ulong', ushort: 'ushort' },
};

/** A number keeps its digits; a cast to an enumeration keeps the number. */
function cast(value: Value, type: string): Value {
  const number = NUMBERS[type];
  if (is(value, 'number')) return number === undefined ? value : { ...value, type: number };
  // `(int)Role.Admin` of another file
  if (is(value, 'unknown') && number !== undefined) return { kind: 'unknown', type: number };
  return value;
}
