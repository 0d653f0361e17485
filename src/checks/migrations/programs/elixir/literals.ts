/** Texts, lists, maps and names as they stand in a program. */
import type { Scope } from './machine.ts';
import type { Run } from './run.ts';
import type { Node } from './tree.ts';
import {
  atom,
  concatenated,
  isNil,
  list,
  map,
  merged,
  NIL,
  nameOf,
  same,
  string,
  struct,
  textOf,
  UNKNOWN,
  type Value,
  valueAt,
} from './values.ts';

/** A text, an atom in quotes or a list of words; what only the run tells stands in it as it is written. */
export function textIn(node: Node & { kind: 'text' }, scope: Scope, run: Run): Value {
  const parts = node.parts.map((part): Value => (typeof part === 'string' ? string(part) : inText(part, scope, run)));
  const joined = concatenated(parts);
  if (node.as === 'string' || node.as === 'charlist') return joined;
  if (joined.type !== 'string') return UNKNOWN;
  const whole = joined.text;
  if (node.as === 'atom') return atom(whole);
  const words = whole.split(/\s+/).filter((word) => word !== '');
  return list(words.map(node.as === 'atoms' ? atom : string));
}

function inText(part: Node, scope: Scope, run: Run): Value {
  const value = run.evaluate(part, scope);
  if (value.type === 'unknown' ? value.parts : textOf(value) !== undefined) return value;
  return { type: 'unknown', parts: [{ code: run.source.slice(part.start, part.end) }] };
}

/** `[a, b]`, `[a, b | rest]` */
export function listIn(items: readonly Node[], scope: Scope, run: Run): Value {
  const last = items.at(-1);
  if (last?.kind !== 'binary' || last.op !== '|') return list(items.map((item) => run.evaluate(item, scope)));
  const heads = [...items.slice(0, -1), last.left].map((item) => run.evaluate(item, scope));
  const tail = run.evaluate(last.right, scope);
  return tail.type === 'list' ? list([...heads, ...tail.items]) : UNKNOWN;
}

/** `%{a: 1}`, `%{base | a: 1}`, `%User{a: 1}` */
export function mapIn(node: Node & { kind: 'map' }, scope: Scope, run: Run): Value {
  const base = node.base && run.evaluate(node.base, scope);
  const own = node.pairs.map(([key, value]) => [run.evaluate(key, scope), run.evaluate(value, scope)] as const);
  if (base?.type === 'unknown') return UNKNOWN;
  const named = node.struct && run.evaluate(node.struct, scope);
  if (base?.type !== 'struct' && named === undefined) return map(merged(base?.type === 'map' ? base.entries : [], own));
  const fields = new Map(base?.type === 'struct' ? base.fields : []);
  for (const [key, value] of own) fields.set(nameOf(key) ?? '', value);
  const name = base?.type === 'struct' ? base.name : named?.type === 'module' ? named.name : '';
  return struct(name, fields);
}

/** `target[key]`, `target.key` */
export function entryOf(target: Value, key: Value, run: Run): Value {
  run.spend(target);
  if (target.type === 'unknown' || key.type === 'unknown') return UNKNOWN;
  if (isNil(target)) return NIL;
  if (key.type === 'atom') return valueAt(target, key.name) ?? (target.type === 'struct' ? UNKNOWN : NIL);
  if (target.type !== 'map') return UNKNOWN;
  return target.entries.find(([other]) => same(key, other) === true)?.[1] ?? NIL;
}

/** A variable, or a call without brackets. */
export function nameIn(node: Node & { kind: 'name' }, scope: Scope, run: Run): Value {
  const value = scope.get(node.name);
  if (value !== undefined) return value;
  if (node.name === '__MODULE__') return { type: 'module', name: scope.module.name };
  if (node.name === '__DIR__') return string(run.host.path.slice(0, Math.max(0, run.host.path.lastIndexOf('/'))));
  if (node.name === '__ENV__') return struct('Macro.Env', new Map([['file', string(run.host.path)]]));
  if (/^(?:&\d+|__\w+__)$/.test(node.name)) return UNKNOWN;
  return run.call({ kind: 'call', name: node.name, args: [], start: node.start, end: node.end }, scope);
}
