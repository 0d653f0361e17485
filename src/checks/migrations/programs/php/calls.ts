/** Calls of functions and methods, and objects. */

import { broughtClass, casesOf, classNamed } from './brought.ts';
import { builtin } from './functions.ts';
import { invokeFunction } from './invoke.ts';
import { fullName, type Machine } from './machine.ts';
import type { Argument, ClassSyntax, Expression, FunctionSyntax, Name, Span } from './syntax.ts';
import {
  type Arguments,
  type ClassValue,
  is,
  MODEL,
  native,
  type ObjectValue,
  type Scope,
  stringOf,
  UNKNOWN,
  type Value,
} from './values.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

export function argumentsIn(args: readonly Argument[], scope: Scope, machine: Machine): Arguments {
  const values: Value[] = [];
  const named = new Map<string, Value>();
  for (const { name, value, isSpread } of args) {
    if (name === '...') continue;
    const given = machine.evaluate(value, scope);
    if (name !== undefined) named.set(name, given);
    else if (!isSpread) values.push(given);
    else if (is(given, 'array'))
      for (const [key, item] of given.entries) {
        if (typeof key === 'string') named.set(key, item);
        else values.push(item);
      }
    else values.push(UNKNOWN);
  }
  return { values, named };
}

const isReference = (args: readonly Argument[]): boolean => args.length === 1 && args[0]?.name === '...';

export function callFunction(expression: Of<'call'>, scope: Scope, machine: Machine): Value {
  const { callee } = expression;
  const args = argumentsIn(expression.args, scope, machine);
  if (callee.kind !== 'name') {
    const called = machine.evaluate(callee, scope);
    return machine.invoke(called, args, expression);
  }
  if (isReference(expression.args)) return UNKNOWN;
  return callNamed(callee.name, args, expression, machine, scope);
}

function callNamed(written: string, args: Arguments, place: Span, machine: Machine, scope: Scope): Value {
  const name = written.slice(written.lastIndexOf('\\') + 1).toLowerCase();
  const own = machine.functions.get(name);
  if (own) {
    const outer: Scope = { variables: new Map(), self: undefined, class: undefined };
    return invokeFunction({ kind: 'function', function: own, scope: outer, outer, self: undefined }, args, machine);
  }
  if (name === 'compact') return compact(args, scope);
  const ofLanguage = builtin(name, args.values, machine, place);
  const known = ofLanguage === undefined ? machine.host.call(name, args, place, machine) : ofLanguage;
  if (known !== undefined) return known;
  followClosures(args, machine, place);
  return UNKNOWN;
}

function compact({ values }: Arguments, scope: Scope): Value {
  const names = values.flatMap((value) => (is(value, 'array') ? [...value.entries.values()] : [value]));
  const entries = new Map<string | number, Value>();
  for (const name of names) {
    if (typeof name !== 'string') return UNKNOWN;
    entries.set(name, scope.variables.get(name) ?? UNKNOWN);
  }
  return { kind: 'array', entries, isOpen: false };
}

/** Functions that are given to something unknown may be called: each is followed once. */
export function followClosures(
  { values, named }: Arguments,
  machine: Machine,
  place: Span,
  given: Value = UNKNOWN,
): void {
  for (const value of [...values, ...named.values()])
    if (is(value, 'function')) {
      const parameters = value.function.parameters.map(() => given);
      machine.invoke(value, { values: parameters, named: new Map() }, place);
    }
}

/** What can be called: closures, `'name'`, `[$this, 'name']`, `[Owner::class, 'name']`. */
export function invoke(callee: Value, args: Arguments, place: Span, machine: Machine, scope: Scope): Value {
  if (is(callee, 'function')) return invokeFunction(callee, args, machine);
  if (is(callee, 'native')) return callee.call(args.values, place);
  if (typeof callee === 'string') return callNamed(callee, args, place, machine, scope);
  if (is(callee, 'array')) {
    const [object, name] = [callee.entries.get(0), callee.entries.get(1)];
    if (typeof name === 'string' && object !== undefined) return methodOf(object, name, args, place, machine);
  }
  if (is(callee, 'object')) return machine.method(callee, '__invoke', args, place) ?? UNKNOWN;
  machine.effects.cannotRead('a function that is only known when it runs', place);
  followClosures(args, machine, place);
  return UNKNOWN;
}

const nameOf = (name: Name, scope: Scope, machine: Machine): Value =>
  typeof name === 'string' ? name : machine.evaluate(name, scope);

export function callMethod(expression: Of<'method'>, scope: Scope, machine: Machine): Value {
  const object = machine.evaluate(expression.object, scope);
  if (object === null && expression.isNullsafe) return null;
  const name = nameOf(expression.name, scope, machine);
  const args = argumentsIn(expression.args, scope, machine);
  if (is(name, 'function') || is(name, 'native')) return machine.invoke(name, args, expression);
  if (typeof name !== 'string') {
    machine.effects.cannotRead('a method whose name is only known when it runs', expression);
    return UNKNOWN;
  }
  if (isReference(expression.args))
    return native((values, place) => methodOf(object, name, { values, named: new Map() }, place, machine));
  return methodOf(object, name, args, expression, machine);
}

/** Calls a method of a value; what is not known is asked of the host, or told as unread. */
export function methodOf(object: Value, name: string, args: Arguments, place: Span, machine: Machine): Value {
  if (is(object, 'object')) {
    const own = machine.method(object, name, args, place);
    if (own !== undefined) return own;
    const isOfFile = object.class !== undefined;
    const inherited = isOfFile ? machine.host.inherited(name, args, place, machine) : undefined;
    if (inherited !== undefined) return inherited;
    if (isOfFile) {
      machine.effects.cannotRead('a method that is in another file', place);
      followClosures(args, machine, place);
      return UNKNOWN;
    }
  }
  if (is(object, 'host')) {
    const known = object.call(name, args, place);
    if (known !== undefined) return known;
  }
  if (is(object, 'function') && ['call', '__invoke'].includes(name)) return machine.invoke(object, args, place);
  return machine.host.unknownCall(object, name, args, place, machine);
}

/** Undefined: neither the class nor what it extends in this file has it. */
export function ownMethod(
  owner: ClassValue,
  name: string,
  machine: Machine,
): { method: FunctionSyntax; owner: ClassValue } | undefined {
  const wanted = name.toLowerCase();
  let current: ClassValue | undefined = owner;
  for (let depth = 0; current !== undefined && depth < 10; depth++) {
    const { methods, traits, parent }: ClassSyntax = current.syntax;
    const method = methods.find((each) => each.name.toLowerCase() === wanted);
    if (method) return { method, owner: current };
    for (const trait of traits) {
      const used = classNamed(trait, machine);
      const found = used?.syntax.methods.find((each) => each.name.toLowerCase() === wanted);
      if (found) return { method: found, owner: current };
    }
    current = parent === undefined ? undefined : classNamed(parent, machine);
  }
  return undefined;
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('\\') + 1);

/** A method that the class or those that it extends have in the file; undefined: there is none. */
export function callOwn(self: ObjectValue, name: string, args: Arguments, machine: Machine): Value | undefined {
  const found = self.class && ownMethod(self.class, name, machine);
  return found && invokeMethod(found.method, found.owner, self, args, machine);
}

export function invokeMethod(
  method: FunctionSyntax,
  owner: ClassValue,
  self: ObjectValue | undefined,
  args: Arguments,
  machine: Machine,
): Value {
  const scope: Scope = { variables: new Map(), self, class: owner };
  return invokeFunction({ kind: 'function', function: method, scope, outer: scope, self }, args, machine);
}

/** The class of this file that is meant; undefined: it is of another. */
export function staticOwner(owner: Expression, scope: Scope, machine: Machine): ClassValue | undefined {
  if (owner.kind !== 'name') {
    const value = machine.evaluate(owner, scope);
    return is(value, 'object') ? value.class : undefined;
  }
  const word = owner.name.toLowerCase();
  if (word === 'self' || word === 'static') return scope.self?.class ?? scope.class;
  if (word === 'parent') {
    const parent = scope.class?.syntax.parent;
    return parent === undefined ? undefined : classNamed(parent, machine);
  }
  return machine.classes.get(lastPart(owner.name).toLowerCase());
}

export function callStatic(expression: Of<'static call'>, scope: Scope, machine: Machine): Value {
  const { owner } = expression;
  const name = nameOf(expression.name, scope, machine);
  const args = argumentsIn(expression.args, scope, machine);
  if (typeof name !== 'string') {
    machine.effects.cannotRead('a method whose name is only known when it runs', expression);
    return UNKNOWN;
  }
  const own = staticOwner(owner, scope, machine);
  const found = own && ownMethod(own, name, machine);
  const isInside = owner.kind === 'name' && /^(?:self|static|parent)$/i.test(owner.name);
  if (found) return invokeMethod(found.method, found.owner, isInside ? scope.self : undefined, args, machine);
  const ownCases = own && name.toLowerCase() === 'cases' ? casesOf(own, machine) : undefined;
  if (ownCases) return ownCases;
  if (isInside) {
    const inherited = machine.host.inherited(name, args, expression, machine);
    if (inherited !== undefined) return inherited;
    machine.effects.cannotRead('a method that is in another file', expression);
    return UNKNOWN;
  }
  const written = owner.kind === 'name' ? owner.name : stringOf(machine.evaluate(owner, scope));
  const full = written === undefined ? undefined : fullName(machine, written);
  const brought = full === undefined ? undefined : broughtClass(full, machine);
  const cases = brought && casesOf(brought, machine);
  if (brought && cases) {
    // An enum touches no database.
    const method = ownMethod(brought, name, machine);
    if (name.toLowerCase() === 'cases') return cases;
    if (method) return invokeMethod(method.method, method.owner, undefined, args, machine);
  }
  const known = full === undefined ? undefined : machine.host.staticCall(full, name, args, expression, machine);
  return known === undefined ? machine.host.unknownCall(MODEL, name, args, expression, machine) : known;
}

export function create(expression: Of<'new'>, scope: Scope, machine: Machine): Value {
  const args = argumentsIn(expression.args, scope, machine);
  const { owner } = expression;
  if (owner.kind === 'class') return instanceOf(classOf(owner, machine), args, machine);
  const own = staticOwner(owner, scope, machine);
  if (own) return instanceOf(own, args, machine);
  const written = owner.kind === 'name' ? owner.name : stringOf(machine.evaluate(owner, scope));
  if (written === undefined) return MODEL;
  followClosures(args, machine, expression);
  const name = fullName(machine, written);
  const known = machine.host.create(name, args, expression, machine);
  return known === undefined ? { kind: 'object', class: undefined, name, properties: new Map() } : known;
}

/** A class with its static properties; it is not declared by that. */
export function classOf(syntax: ClassSyntax, machine: Machine): ClassValue {
  const value: ClassValue = { syntax, statics: new Map() };
  const scope: Scope = { variables: new Map(), self: undefined, class: value };
  for (const { name, value: given, isStatic } of syntax.properties)
    if (isStatic) value.statics.set(name, given === undefined ? null : machine.evaluate(given, scope));
  return value;
}

export function declareClass(syntax: ClassSyntax, machine: Machine): void {
  machine.classes.set(syntax.name.toLowerCase(), classOf(syntax, machine));
}

/** A new object: its properties are set, those of its parents first, and its constructor runs. */
export function instanceOf(owner: ClassValue, args: Arguments, machine: Machine): ObjectValue {
  const self: ObjectValue = { kind: 'object', class: owner, name: owner.syntax.name, properties: new Map() };
  const chain: ClassValue[] = [];
  for (let current: ClassValue | undefined = owner; current !== undefined && chain.length < 10; ) {
    chain.unshift(current);
    const { parent }: ClassSyntax = current.syntax;
    current = parent === undefined ? undefined : classNamed(parent, machine);
  }
  for (const each of chain)
    for (const { name, value, isStatic } of each.syntax.properties)
      if (!isStatic) {
        const scope: Scope = { variables: new Map(), self, class: each };
        self.properties.set(name, value === undefined ? null : machine.evaluate(value, scope));
      }
  callOwn(self, '__construct', args, machine);
  return self;
}

/** Unknown for an object from elsewhere; `null` where the class of the file does not have it. */
export function readProperty(object: Value, name: string, scope: Scope): Value {
  if (is(object, 'object')) {
    const value = object.properties.get(name);
    if (value !== undefined) return value;
    return object.class === undefined || object === scope.self ? UNKNOWN : null;
  }
  if (is(object, 'host')) return object.get?.(name) ?? UNKNOWN;
  return is(object, 'unknown') ? object : UNKNOWN;
}

export const fullOf = ({ class: owner, name }: ObjectValue, machine: Machine): string =>
  owner === undefined ? name : fullName(machine, owner.syntax.name);
