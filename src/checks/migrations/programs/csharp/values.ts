/** What expressions of a migration stand for, as far as it can be known without running it. */
import type { Class, Expression, Method, Place, Statement, TypeName } from './syntax.ts';

/** A piece of a text; `words` are how a value stands in the file that only the run knows. */
export type TextPart = string | { words: string; isName: boolean };

export type Value =
  | string
  | boolean
  | null
  | NumberValue
  | DatedValue
  | GuidValue
  | ListValue
  | RecordValue
  | LambdaValue
  | TypeValue
  | HostValue
  | UnknownValue;

export interface NumberValue {
  kind: 'number';
  /** `int`, `long`, `decimal`, `double`, `float`, … */
  type: string;
  /** Digits, as C# prints them. */
  text: string;
}

/** A date, a time of day or a length of time. */
export interface DatedValue {
  kind: 'dated';
  type: 'DateTime' | 'DateTimeOffset' | 'DateOnly' | 'TimeOnly' | 'TimeSpan';
  /** Of 100 nanoseconds: since the year 1, since midnight, or long. */
  ticks: bigint;
  zone: 'utc' | 'local' | 'unspecified';
  /** Of a DateTimeOffset, in minutes. */
  offset: number;
}

export interface GuidValue {
  kind: 'guid';
  text: string;
}

export interface ListValue {
  kind: 'list';
  /** Of its items, as written: `byte`; empty where it is not. */
  type: string;
  items: Value[];
}

/** `new { Id = … }`, or what keeps values by names. */
export interface RecordValue {
  kind: 'record';
  entries: Map<string, Value>;
}

export interface LambdaValue {
  kind: 'lambda';
  params: readonly string[];
  body: Expression | readonly Statement[];
  scope: Scope;
}

export interface TypeValue {
  kind: 'type';
  /** A class of the file. */
  class: Class;
}

/** What a library gives, such as the builder of migrations. */
export interface HostValue {
  kind: 'host';
  /** What it is handed to may change the database. */
  isBuilder: boolean;
  /** Undefined: it has no such method that is known. */
  call(name: string, call: HostCall): Value | undefined;
  get?(name: string): Value | undefined;
}

export interface HostCall {
  /** With their names, in the order in which they stand. */
  args: readonly { name: string | undefined; value: Value; place: Place }[];
  /** Types in `<…>`, last parts. */
  types: readonly TypeName[];
  place: Place;
  invoke(lambda: Value, args: readonly Value[]): Value;
}

export interface UnknownValue {
  kind: 'unknown';
  /** Of a text that is known in parts. */
  parts?: readonly TextPart[];
  /** A constant of a known type whose value the run tells: `DateTime.UtcNow`. */
  type?: string;
}

export interface Scope {
  variables: Map<string, Value>;
  methods: Map<string, Method>;
  parent: Scope | undefined;
  /** Where methods and fields are looked for. */
  class: Class | undefined;
}

export const UNKNOWN: UnknownValue = { kind: 'unknown' };

export type Kind = Exclude<Value, string | boolean | null>['kind'];

export const is = <K extends Kind>(value: Value | undefined, kind: K): value is Extract<Value, { kind: K }> =>
  typeof value === 'object' && value !== null && value.kind === kind;

export const childOf = (parent: Scope, own = parent.class): Scope => ({
  variables: new Map(),
  methods: new Map(),
  parent,
  class: own,
});

/** `Tables.Users`: a constant of another file. */
export const named = (words: string): UnknownValue => ({ kind: 'unknown', parts: [{ words, isName: true }] });

export const listOf = (items: Value[], type = ''): ListValue => ({ kind: 'list', type, items });

export const integer = (value: number | bigint): NumberValue => ({ kind: 'number', type: 'int', text: String(value) });
