/** What an expression comes to without running the program: literals, and calls that stand for themselves. */
import type { Expression, FunctionDefinition, Parameter, Place, Shape, Statement } from './syntax.ts';

export type Value = Place &
  (
    | { kind: 'string'; value: string }
    | { kind: 'bytes'; value: string }
    | { kind: 'number'; text: string }
    | { kind: 'boolean'; value: boolean }
    | { kind: 'none' }
    | { kind: 'sequence'; shape: Shape; items: Value[] }
    | { kind: 'dict'; entries: { key: Value; value: Value }[] }
    /** Something that an import names: `django.db.models.CharField`. */
    | { kind: 'reference'; path: string }
    | CallOf
    | { kind: 'attribute'; object: Value; name: string }
    /** `Q(a=1) | Q(b=2)`, `~Q(a=1)` (without `left`). */
    | { kind: 'operation'; operator: string; left: Value | undefined; right: Value }
    | FunctionOf
    | { kind: 'class'; name: string; bases: Value[]; members: Scope }
    | { kind: 'unknown' }
  );

interface CallOf {
  kind: 'call';
  callee: Value;
  args: Value[];
  named: ReadonlyMap<string, Value>;
  /** Some arguments are not known: `*names`, `**options`. */
  open: boolean;
}

interface FunctionOf {
  kind: 'function';
  name: string;
  parameters: Parameter[];
  body: Statement[] | Expression;
  scope: Scope;
}

export type CallValue = Value & CallOf;
export type FunctionValue = Value & FunctionOf;
export type Definition = FunctionDefinition;

/** Names and what they stand for, inside of other names. */
export interface Scope {
  names: Map<string, Value>;
  parent: Scope | undefined;
}

export const createScope = (parent?: Scope): Scope => ({ names: new Map(), parent });

export function lookUp(scope: Scope, name: string): Value | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const value = at.names.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The innermost scope that has the name; the scope itself where none has. */
export function ownerOf(scope: Scope, name: string): Scope {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) if (at.names.has(name)) return at;
  return scope;
}

export const unknown = ({ start, end }: Place): Value => ({ kind: 'unknown', start, end });

/** The path of what an import names, and of its members. */
export const pathOf = (value: Value | undefined): string | undefined =>
  value?.kind === 'reference' ? value.path : undefined;

/** The path of what is called: `django.db.models.CharField`. */
export const calleeOf = (value: Value | undefined): string | undefined =>
  value?.kind === 'call' ? pathOf(value.callee) : undefined;

/** The last part of a path. */
export const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

export const stringOf = (value: Value | undefined): string | undefined =>
  value?.kind === 'string' ? value.value : undefined;

/** `undefined` where there is none or it is not known. */
export const booleanOf = (value: Value | undefined): boolean | undefined => {
  if (value?.kind === 'boolean') return value.value;
  return value?.kind === 'none' ? false : undefined;
};

export const numberOf = (value: Value | undefined): number | undefined =>
  value?.kind === 'number' ? Number(value.text) : undefined;

export const itemsOf = (value: Value | undefined): readonly Value[] | undefined =>
  value?.kind === 'sequence' ? value.items : undefined;

/** Strings of a list or tuple; `undefined` when one of them is no string. */
export function stringsOf(value: Value | undefined): string[] | undefined {
  const strings = itemsOf(value)?.map(stringOf);
  return strings?.every((text) => text !== undefined) ? strings : undefined;
}

/** An argument by name, or by place where it is not named. */
export const argument = (call: CallValue, name: string, index: number): Value | undefined =>
  call.named.get(name) ?? (index < 0 ? undefined : call.args[index]);

/** An entry of a table by a name that a file gives: `constructor` is none. */
export const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Whether Python takes it as true; `undefined` when that is not known. */
export function truthOf(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'boolean':
      return value.value;
    case 'none':
      return false;
    case 'string':
    case 'bytes':
      return value.value !== '';
    case 'number':
      return Number(value.text) !== 0;
    case 'sequence':
      return value.items.length > 0;
    case 'dict':
      return value.entries.length > 0;
    case 'function':
    case 'class':
      return true;
    default:
      return undefined;
  }
}

/** Whether two literals are equal, and whether that is known. */
export function sameValue(left: Value, right: Value): boolean | undefined {
  if (left.kind === 'number' && right.kind === 'number') return Number(left.text) === Number(right.text);
  if (!isPlain(left) || !isPlain(right)) return undefined;
  if (left.kind === 'sequence' && right.kind === 'sequence') {
    if (left.items.length !== right.items.length) return false;
    const pairs = left.items.map((item, index) => {
      const other = right.items[index];
      return other === undefined ? false : sameValue(item, other);
    });
    if (pairs.includes(false)) return false;
    return pairs.includes(undefined) ? undefined : true;
  }
  if (left.kind !== right.kind) return false;
  if ('value' in left && 'value' in right) return left.value === right.value;
  return left.kind === 'none' ? true : undefined;
}

const isPlain = ({ kind }: Value): boolean =>
  kind === 'string' ||
  kind === 'bytes' ||
  kind === 'number' ||
  kind === 'boolean' ||
  kind === 'none' ||
  kind === 'sequence';
