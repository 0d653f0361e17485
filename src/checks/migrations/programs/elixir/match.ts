/** Patterns: https://hexdocs.pm/elixir/patterns-and-guards.html */
import type { Node } from './tree.ts';
import { list, same, string, truth, UNKNOWN, type Value, valueAt } from './values.ts';

export type Verdict = 'yes' | 'no' | 'maybe';

export interface Bindings {
  set(name: string, value: Value): void;
  evaluate(node: Node): Value;
}

/** Matches a value, and gives names to its parts. */
export function match(pattern: Node, value: Value, bindings: Bindings): Verdict {
  switch (pattern.kind) {
    case 'name':
      if (pattern.name !== '_') bindings.set(pattern.name, value);
      return 'yes';
    case 'binary':
      return matchBinary(pattern, value, bindings);
    case 'tuple':
    case 'list':
      return matchItems(pattern, value, bindings);
    case 'map':
      return matchMap(pattern, value, bindings);
    case 'unary':
      return verdict(same(bindings.evaluate(pattern.op === '^' ? pattern.operand : pattern), value));
    case 'opaque':
      return 'maybe';
    default:
      return verdict(same(bindings.evaluate(pattern), value));
  }
}

const verdict = (is: boolean | undefined): Verdict => (is === undefined ? 'maybe' : is ? 'yes' : 'no');
const both = (a: Verdict, b: Verdict): Verdict => (a === 'no' || b === 'no' ? 'no' : a === 'yes' ? b : a);

function matchBinary(pattern: Node & { kind: 'binary' }, value: Value, bindings: Bindings): Verdict {
  const { op, left, right } = pattern;
  if (op === '=') return both(match(left, value, bindings), match(right, value, bindings));
  if (op === '\\\\') return match(left, value, bindings);
  if (op === 'when') {
    const matched = match(left, value, bindings);
    return matched === 'no' ? 'no' : both(matched, verdict(truth(bindings.evaluate(right))));
  }
  if (op === '<>') {
    const head = bindings.evaluate(left);
    if (head.type === 'string' && value.type === 'string')
      return value.text.startsWith(head.text)
        ? match(right, string(value.text.slice(head.text.length)), bindings)
        : 'no';
    return both('maybe', match(right, UNKNOWN, bindings));
  }
  return verdict(same(bindings.evaluate(pattern), value));
}

function matchItems(pattern: Node & { kind: 'list' | 'tuple' }, value: Value, bindings: Bindings): Verdict {
  const { items } = pattern;
  const last = items.at(-1);
  // `[head | tail]`
  const tail = pattern.kind === 'list' && last?.kind === 'binary' && last.op === '|' ? last : undefined;
  const heads = tail === undefined ? items : [...items.slice(0, -1), tail.left];
  const given = value.type === pattern.kind ? value.items : undefined;
  if (value.type !== 'unknown' && given === undefined) return 'no';
  if (given && (tail ? given.length < heads.length : given.length !== heads.length)) return 'no';
  let result: Verdict = given === undefined ? 'maybe' : 'yes';
  heads.forEach((head, index) => {
    result = both(result, match(head, given?.[index] ?? UNKNOWN, bindings));
  });
  if (tail) result = both(result, match(tail.right, given ? list(given.slice(heads.length)) : UNKNOWN, bindings));
  return result;
}

function matchMap(pattern: Node & { kind: 'map' }, value: Value, bindings: Bindings): Verdict {
  const isMap = value.type === 'map' || value.type === 'struct';
  if (value.type !== 'unknown' && !isMap) return 'no';
  let result: Verdict = isMap && pattern.struct === undefined ? 'yes' : 'maybe';
  for (const [key, inner] of pattern.pairs) {
    const found = key.kind === 'atom' ? valueAt(value, key.name) : undefined;
    if (found === undefined && isMap && key.kind === 'atom') return 'no';
    result = both(found === undefined ? 'maybe' : result, match(inner, found ?? UNKNOWN, bindings));
  }
  return result;
}
