/** Values of PHP as far as they are known without running it. */
import type { ClassSyntax, FunctionSyntax, Span } from './syntax.ts';

export type Value =
  | null
  | boolean
  | number
  | string
  | ArrayValue
  | FunctionValue
  | NativeValue
  | ObjectValue
  | HostValue
  | Unknown;

/** Mutable; copied where PHP would copy. */
export interface ArrayValue {
  kind: 'array';
  entries: Map<string | number, Value>;
  /** It may have entries that are not known. */
  isOpen: boolean;
}

export interface FunctionValue {
  kind: 'function';
  function: FunctionSyntax;
  /** What it sees of the variables around it. */
  scope: Scope;
  /** Where it was written: what it takes by reference is changed there. */
  outer: Scope;
  self: ObjectValue | undefined;
}

export interface NativeValue {
  kind: 'native';
  call(args: readonly Value[], place: Span): Value;
}

/** An object of a class of the file, or of one that is not known. */
export interface ObjectValue {
  kind: 'object';
  class: ClassValue | undefined;
  name: string;
  properties: Map<string, Value>;
}

export interface ClassValue {
  syntax: ClassSyntax;
  statics: Map<string, Value>;
}

/** What the tool gives: answers to calls. */
export interface HostValue {
  kind: 'host';
  /** Undefined: no such method as far as is known. The name is as written. */
  call(name: string, args: Arguments, place: Span): Value | undefined;
  get?(name: string): Value | undefined;
  set?(name: string, value: Value): void;
  /** For those who know what it is. */
  state?: unknown;
}

export interface Arguments {
  values: readonly Value[];
  /** `f(name: value)` */
  named: ReadonlyMap<string, Value>;
}

export interface Unknown {
  kind: 'unknown';
  /** It stands for an object of the application, whose methods may change rows: a model. */
  isModel?: true;
}

export interface Scope {
  variables: Map<string, Value>;
  self: ObjectValue | undefined;
  class: ClassValue | undefined;
  /** What the function returned on ways that may not be taken. */
  returned?: Value[];
}

export const UNKNOWN: Unknown = { kind: 'unknown' };
export const MODEL: Unknown = { kind: 'unknown', isModel: true };

type Kinded = Exclude<Value, null | boolean | number | string>;

export const is = <K extends Kinded['kind']>(
  value: Value | undefined,
  kind: K,
): value is Extract<Kinded, { kind: K }> => typeof value === 'object' && value !== null && value.kind === kind;

export const isScalar = (value: Value | undefined): value is null | boolean | number | string =>
  value === null || (typeof value !== 'object' && value !== undefined);

/** A function of PHP itself. */
export const native = (call: NativeValue['call']): NativeValue => ({ kind: 'native', call });

/** Numbered from 0. */
export const array = (items: readonly Value[]): ArrayValue => ({
  kind: 'array',
  entries: new Map(items.map((item, index) => [index, item])),
  isOpen: false,
});

export const record = (items: readonly (readonly [string | number, Value])[]): ArrayValue => ({
  kind: 'array',
  entries: new Map(items),
  isOpen: false,
});

/** Arrays are copied when they are given on, other values are not. */
export const copyOf = (value: Value): Value =>
  is(value, 'array') ? { kind: 'array', entries: new Map(value.entries), isOpen: value.isOpen } : value;

/** The key that an array has for it: digits are numbers. */
export function keyOf(value: Value): string | number | undefined {
  if (typeof value === 'string') return /^(?:0|-?[1-9]\d{0,14})$/.test(value) ? Number(value) : value;
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === null ? '' : undefined;
}

/** The next key of `$list[] = …`. */
export function nextKey({ entries }: ArrayValue): number {
  if (entries.has(entries.size - 1) || entries.size === 0) return entries.size;
  let next = 0;
  for (const key of entries.keys()) if (typeof key === 'number' && key >= next) next = key + 1;
  return next;
}

/** Whether it counts as true; undefined where only the run tells. */
export function truth(value: Value): boolean | undefined {
  if (is(value, 'unknown')) return undefined;
  if (is(value, 'array')) return value.entries.size > 0 ? true : value.isOpen ? undefined : false;
  if (isScalar(value)) return Boolean(value) && value !== '0';
  return is(value, 'host') ? undefined : true;
}

/** As a string; undefined where only the run tells. */
export function stringOf(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '';
  return value === null ? '' : undefined;
}

/** Undefined for other values, and for arrays of which not all is known. */
export const itemsOf = (value: Value | undefined): Value[] | undefined =>
  is(value, 'array') && !value.isOpen ? [...value.entries.values()] : undefined;

/** Of an array of strings, or one string. */
export function namesOf(value: Value | undefined): string[] | undefined {
  if (typeof value === 'string') return [value];
  const names = itemsOf(value)?.map(stringOf);
  return names?.every((name) => name !== undefined) ? names : undefined;
}

export const argumentsFor = (values: readonly Value[]): Arguments => ({ values, named: new Map() });
