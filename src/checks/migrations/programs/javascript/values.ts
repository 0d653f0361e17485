/** What expressions are worth while a migration is followed. Values of the language are themselves. */
import { checkItems } from './limits.ts';
import type { ClassSyntax, FunctionSyntax, Place } from './syntax.ts';

export type Primitive = string | number | boolean | null | undefined;

export type Value =
  | Primitive
  | ListValue
  | RecordValue
  | FunctionValue
  | ClassValue
  | NativeValue
  | HostValue
  | UnknownValue;

export interface ListValue {
  kind: 'list';
  items: Value[];
}

/** Objects, and instances of classes of the file. */
export interface RecordValue {
  kind: 'record';
  entries: Map<string, Value>;
  /** More entries may be there than are known. */
  isOpen?: boolean;
  /** The class, whose methods it has. */
  parent?: ClassValue;
}

export interface FunctionValue {
  kind: 'function';
  function: FunctionSyntax;
  scope: Scope;
  /** What `this` is in it, where that is fixed. */
  self?: Value;
}

export interface ClassValue {
  kind: 'class';
  class: ClassSyntax;
  scope: Scope;
  statics: Map<string, Value>;
  parent?: Value;
}

/** Where a call stands; `name` is where its last word begins: `c` of `a.b().c()`. */
export interface CallPlace extends Place {
  name: number;
}

/** A function whose doing the reader knows. */
export interface NativeValue {
  kind: 'native';
  call(args: readonly Value[], place: CallPlace): Value;
  get?(property: string): Value;
}

/** An object of the tool: the connection, a builder of tables. */
export interface HostValue {
  kind: 'host';
  /** Whoever gets hold of it can send SQL. */
  isConnection: boolean;
  get(property: string): Value;
  call?(args: readonly Value[], place: CallPlace): Value;
  /** What awaiting it gives; absent: itself. */
  awaited?(): Value;
  /** What the tool's own code keeps about it. */
  state?: unknown;
}

/** Text of which parts are known. */
export type TextPart = string | { words: string; isName: boolean };

/** What is only known when the program runs. */
export interface UnknownValue {
  kind: 'unknown';
  /** As it stands in the file. `isName`: a constant of another file, which stands for one thing all through the project. */
  text?: readonly TextPart[];
}

export interface Scope {
  variables: Map<string, Value>;
  parent?: Scope;
  /** Scopes that are made later have higher numbers. */
  number: number;
}

export const UNKNOWN: UnknownValue = { kind: 'unknown' };

export const unknownName = (words: string): UnknownValue => ({ kind: 'unknown', text: [{ words, isName: true }] });

export const native = (call: (args: readonly Value[], place: CallPlace) => Value): NativeValue => ({
  kind: 'native',
  call,
});

export function list(given: Iterable<Value>): ListValue {
  const items = [...given];
  checkItems(items.length);
  return { kind: 'list', items };
}

export const record = (entries: Iterable<readonly [string, Value]>): RecordValue => ({
  kind: 'record',
  entries: new Map(entries),
});

/** An object of which only some entries are known. */
export const openRecord = (entries: Iterable<readonly [string, Value]>): RecordValue => ({
  ...record(entries),
  isOpen: true,
});

export const isPrimitive = (value: Value): value is Primitive => typeof value !== 'object' || value === null;

type Kinds = { [K in Exclude<Value, Primitive> as K['kind']]: K };

export const is = <K extends keyof Kinds>(value: Value, kind: K): value is Kinds[K] =>
  typeof value === 'object' && value !== null && value.kind === kind;

/** Something that can be called. */
export const isCallable = (value: Value): value is FunctionValue | NativeValue =>
  is(value, 'function') || is(value, 'native');

/** What awaiting a value gives. */
export const awaited = (value: Value): Value => (is(value, 'host') && value.awaited ? value.awaited() : value);

/** Items of a list, or none. */
export const itemsOf = (value: Value): readonly Value[] => (is(value, 'list') ? value.items : []);

/** What an object holds under a name; undefined where it is no object. */
export const entry = (value: Value, name: string): Value =>
  is(value, 'record') ? value.entries.get(name) : is(value, 'host') ? value.get(name) : undefined;

/** Whether a condition holds; undefined where only the run tells. */
export function truth(value: Value): boolean | undefined {
  if (is(value, 'unknown')) {
    // A text with known words in it is not empty.
    return value.text?.some((part) => typeof part === 'string' && part !== '') ? true : undefined;
  }
  return isPrimitive(value) ? Boolean(value) : true;
}

/** Visits a value and all that it holds, each once. */
export function visitValues(value: Value, visit: (value: Value) => void): void {
  const seen = new Set<Value>([value]);
  for (const current of seen) {
    visit(current);
    const inner = is(current, 'list') ? current.items : is(current, 'record') ? current.entries.values() : [];
    for (const next of inner) if (!isPrimitive(next) && seen.size < 10_000) seen.add(next);
  }
}
