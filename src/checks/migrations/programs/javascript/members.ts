/** `object.property` */
import type { Machine } from './machine.ts';
import { listMethod, stringMethod } from './methods.ts';
import {
  type ClassValue,
  type FunctionValue,
  is,
  isCallable,
  list,
  type NativeValue,
  native,
  type RecordValue,
  UNKNOWN,
  type Value,
} from './values.ts';

/** `words`: how the member stands in the file. */
export function memberOf(object: Value, key: Value, machine: Machine, words: string): Value {
  if (is(object, 'unknown')) {
    const isName = object.text?.length === 1 && object.text.every((part) => typeof part !== 'string' && part.isName);
    return isName && /^[\w$.[\]'"]{1,80}$/.test(words) ? { kind: 'unknown', text: [{ words, isName: true }] } : UNKNOWN;
  }
  if (typeof key !== 'string' && typeof key !== 'number') return UNKNOWN;
  const name = String(key);
  if (is(object, 'host')) return object.get(name);
  const chained = thenMethod(object, name, machine);
  if (chained) return chained;
  if (is(object, 'record')) return recordMember(object, name, machine);
  if (is(object, 'list')) {
    if (name === 'length' || name === 'size') return object.items.length;
    return /^\d+$/.test(name) ? object.items[Number(name)] : listMethod(object, name, machine);
  }
  if (is(object, 'class')) return object.statics.get(name) ?? staticMember(object, name);
  if (is(object, 'native')) return object.get?.(name) ?? functionMember(object, name, machine);
  if (is(object, 'function')) return functionMember(object, name, machine);
  if (typeof object === 'string') return name === 'length' ? object.length : stringMethod(object, name, machine);
  if (typeof object === 'number' && name === 'toString') return native(() => String(object));
  return UNKNOWN;
}

/** What is awaited is what it is awaited for: `.then` calls on with the value at hand. */
function thenMethod(object: Value, name: string, machine: Machine): NativeValue | undefined {
  if (is(object, 'record') && object.entries.has(name)) return undefined;
  if (name === 'then')
    return native(([callback], place) => (isCallable(callback) ? machine.call(callback, [object], place) : object));
  if (name === 'catch') return native(() => object);
  if (name !== 'finally') return undefined;
  return native(([callback], place) => {
    if (isCallable(callback)) machine.call(callback, [], place);
    return object;
  });
}

function recordMember(object: RecordValue, name: string, machine: Machine): Value {
  if (object.entries.has(name)) return object.entries.get(name);
  for (let owner: Value = object.parent; is(owner, 'class'); owner = owner.parent) {
    const method = owner.class.methods.find((candidate) => candidate.name === name && !candidate.isStatic);
    if (!method) continue;
    const value: FunctionValue = { kind: 'function', function: method.function, scope: owner.scope, self: object };
    const { start, end } = method.function;
    return method.isGetter ? machine.call(value, [], { start, end, name: start }) : value;
  }
  if (name === 'hasOwnProperty') return native(([key]) => (object.isOpen ? UNKNOWN : object.entries.has(String(key))));
  // `new Map([…])`
  if (name === 'get' && object.isOpen !== true) return native(([key]) => object.entries.get(String(key)));
  return object.isOpen || (object.parent && !is(object.parent, 'class')) ? UNKNOWN : undefined;
}

function staticMember(owner: ClassValue, name: string): Value {
  const method = owner.class.methods.find((candidate) => candidate.name === name && candidate.isStatic);
  if (method) return { kind: 'function', function: method.function, scope: owner.scope, self: owner };
  return name === 'name' ? owner.class.name : UNKNOWN;
}

function functionMember(callee: FunctionValue | NativeValue, name: string, machine: Machine): Value {
  if (name === 'call') return native(([self, ...args], place) => machine.call(callee, args, place, self));
  if (name === 'apply')
    return native(([self, args], place) => machine.call(callee, is(args, 'list') ? args.items : [], place, self));
  if (name === 'bind')
    return native(([self, ...first]) =>
      native((args, place) => machine.call(callee, [...first, ...args], place, self)),
    );
  return name === 'length' ? list([]) : UNKNOWN;
}
