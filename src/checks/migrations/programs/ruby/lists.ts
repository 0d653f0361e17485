/** Methods of arrays, hashes and ranges. */
import { contains, each, MAX_ITEMS, type Yield } from './blocks.ts';
import { counted } from './numbers.ts';
import { capped } from './texts.ts';
import {
  array,
  boolean,
  type Call,
  integer,
  isTrue,
  keyOf,
  listOf,
  NIL,
  type Pair,
  printed,
  textOf,
  UNKNOWN,
  type Value,
} from './values.ts';

export function ofRange(range: Value & { type: 'range' }, call: Call, yields: Yield | undefined): Value | undefined {
  if (range.from.type !== 'integer' || range.to.type !== 'integer') return UNKNOWN;
  const last = BigInt(range.to.text) - (range.isExclusive ? 1n : 0n);
  const numbers = counted(BigInt(range.from.text), last, undefined);
  return numbers.type === 'array' ? ofArray(numbers.items, call, yields) : UNKNOWN;
}

export function ofArray(list: readonly Value[], call: Call, yields: Yield | undefined): Value | undefined {
  const [first] = call.args;
  const self = array(list);
  const grown = (more: readonly Value[]): Value =>
    list.length + more.length > MAX_ITEMS ? UNKNOWN : array([...list, ...more]);
  switch (call.name) {
    case 'each':
    case 'find_each':
      return yields === undefined ? self : each(list, yields, self);
    case 'reverse_each':
      return yields === undefined ? array([...list].reverse()) : each([...list].reverse(), yields, self);
    case 'each_with_index':
    case 'each_with_object':
      if (yields === undefined) return UNKNOWN;
      for (const [index, value] of list.entries())
        yields(value, call.name === 'each_with_index' ? integer(index) : UNKNOWN);
      return call.name === 'each_with_index' ? self : UNKNOWN;
    case 'each_slice':
    case 'in_groups_of': {
      const size = first?.type === 'integer' ? Number(first.text) : 0;
      if (size < 1) return UNKNOWN;
      const slices: Value[] = [];
      for (let start = 0; start < list.length; start += size) slices.push(array(list.slice(start, start + size)));
      return yields === undefined ? array(slices) : each(slices, yields, self);
    }
    case 'map':
    case 'collect':
      return yields === undefined ? UNKNOWN : array(list.map((value) => yields(value)));
    case 'flat_map':
      return yields === undefined ? UNKNOWN : array(list.flatMap((value) => listOf(yields(value))));
    case 'select':
    case 'filter':
    case 'reject': {
      if (yields === undefined) return UNKNOWN;
      const kept = list.map((value) => isTrue(yields(value)));
      return kept.includes(undefined)
        ? UNKNOWN
        : array(list.filter((_, index) => kept[index] === (call.name !== 'reject')));
    }
    case 'join': {
      const texts = list.map(printed);
      return texts.every((text) => text !== undefined) ? capped(texts.join(textOf(first) ?? '')) : UNKNOWN;
    }
    case '+':
    case 'concat':
      return first?.type === 'array' ? grown(first.items) : UNKNOWN;
    case '|':
      return first?.type === 'array' ? unique([...list, ...first.items]) : UNKNOWN;
    case '-': {
      if (first?.type !== 'array' || [...list, ...first.items].some((value) => keyOf(value) === undefined))
        return UNKNOWN;
      const gone = new Set(first.items.map(keyOf));
      return array(list.filter((value) => !gone.has(keyOf(value))));
    }
    case '<<':
    case 'push':
    case 'append':
      return grown(call.args);
    case 'first':
      return first === undefined
        ? (list[0] ?? NIL)
        : first.type === 'integer'
          ? array(list.slice(0, Number(first.text)))
          : UNKNOWN;
    case 'last':
      return first === undefined ? (list.at(-1) ?? NIL) : UNKNOWN;
    case '[]':
      return first?.type === 'integer' && call.args.length === 1 ? (list.at(Number(first.text)) ?? NIL) : UNKNOWN;
    case 'include?':
    case 'member?':
      return contains(list, first);
    case 'reverse':
      return array([...list].reverse());
    case 'uniq':
      return yields === undefined ? unique(list) : UNKNOWN;
    case 'compact':
      return list.some(({ type }) => type === 'unknown') ? UNKNOWN : array(list.filter(({ type }) => type !== 'nil'));
    case 'flatten':
      return array(list.flatMap((value) => listOf(value)));
    case 'sort': {
      const texts = list.map(textOf);
      if (!texts.every((text) => text !== undefined) || yields !== undefined) return UNKNOWN;
      return array([...list].sort((a, b) => ((textOf(a) ?? '') < (textOf(b) ?? '') ? -1 : 1)));
    }
    case 'zip':
      return first?.type === 'array'
        ? array(list.map((value, index) => array([value, first.items[index] ?? NIL])))
        : UNKNOWN;
    case 'size':
    case 'length':
    case 'count':
      return call.args.length === 0 && yields === undefined ? integer(list.length) : UNKNOWN;
    case 'empty?':
      return boolean(list.length === 0);
    case 'any?':
      return yields === undefined ? boolean(list.length > 0) : UNKNOWN;
    case 'to_a':
    case 'to_set':
    case 'lazy':
      return self;
    case 'to_h':
      return pairsIn(list, yields);
    default:
      return undefined;
  }
}

function unique(list: readonly Value[]): Value {
  const keys = list.map(keyOf);
  return keys.includes(undefined) ? UNKNOWN : array(list.filter((_, index) => keys.indexOf(keys[index]) === index));
}

function pairsIn(list: readonly Value[], yields: Yield | undefined): Value {
  const pairs: Pair[] = [];
  for (const item of list) {
    const [key, value] = listOf(yields === undefined ? item : yields(item));
    if (key === undefined || value === undefined) return UNKNOWN;
    pairs.push({ key, value });
  }
  return { type: 'hash', pairs };
}

export function ofHash(pairs: readonly Pair[], call: Call, yields: Yield | undefined): Value | undefined {
  const [first] = call.args;
  const self: Value = { type: 'hash', pairs };
  const wanted = first === undefined ? undefined : keyOf(first);
  const find = (): Value | undefined => pairs.find(({ key }) => keyOf(key) === wanted)?.value;
  switch (call.name) {
    case 'each':
    case 'each_pair':
      if (yields === undefined) return self;
      for (const { key, value } of pairs) yields(key, value);
      return self;
    case 'each_with_index':
      if (yields === undefined) return UNKNOWN;
      for (const [index, { key, value }] of pairs.entries()) yields(array([key, value]), integer(index));
      return self;
    case 'each_key':
      return yields === undefined
        ? UNKNOWN
        : each(
            pairs.map(({ key }) => key),
            yields,
            self,
          );
    case 'each_value':
      return yields === undefined
        ? UNKNOWN
        : each(
            pairs.map(({ value }) => value),
            yields,
            self,
          );
    case 'map':
    case 'collect':
      return yields === undefined ? UNKNOWN : array(pairs.map(({ key, value }) => yields(key, value)));
    case 'keys':
      return array(pairs.map(({ key }) => key));
    case 'values':
      return array(pairs.map(({ value }) => value));
    case '[]':
    case 'dig':
      return wanted === undefined || call.args.length !== 1 ? UNKNOWN : (find() ?? NIL);
    case 'fetch':
      return wanted === undefined ? UNKNOWN : (find() ?? call.args[1] ?? UNKNOWN);
    case 'key?':
    case 'has_key?':
    case 'include?':
      return wanted === undefined ? UNKNOWN : boolean(find() !== undefined);
    case 'merge':
    case 'merge!':
    case 'update':
    case 'reverse_merge': {
      const more = call.args.at(-1);
      if (more?.type !== 'hash' || call.args.length !== 1) return call.args.length === 0 ? self : UNKNOWN;
      return call.name === 'reverse_merge' ? merged(more.pairs, pairs) : merged(pairs, more.pairs);
    }
    case 'except':
    case 'slice': {
      const keys = call.args.map(keyOf);
      if (keys.includes(undefined)) return UNKNOWN;
      return { type: 'hash', pairs: pairs.filter(({ key }) => keys.includes(keyOf(key)) === (call.name === 'slice')) };
    }
    case 'transform_values':
      return yields === undefined
        ? UNKNOWN
        : { type: 'hash', pairs: pairs.map(({ key, value }) => ({ key, value: yields(value) })) };
    case 'invert':
      return { type: 'hash', pairs: pairs.map(({ key, value }) => ({ key: value, value: key })) };
    case 'to_a':
      return array(pairs.map(({ key, value }) => array([key, value])));
    case 'to_h':
    case 'symbolize_keys':
    case 'stringify_keys':
      return call.name === 'to_h' && yields === undefined ? self : UNKNOWN;
    case 'size':
    case 'length':
      return integer(pairs.length);
    case 'empty?':
      return boolean(pairs.length === 0);
    case 'any?':
      return yields === undefined ? boolean(pairs.length > 0) : UNKNOWN;
    default:
      return undefined;
  }
}

/** The later one wins, at the place of the earlier one. */
export function merged(before: readonly Pair[], after: readonly Pair[]): Value {
  const byKey = new Map<string, Pair>();
  for (const pair of [...before, ...after]) {
    const key = keyOf(pair.key);
    if (key === undefined) return UNKNOWN;
    byKey.set(key, pair);
  }
  return { type: 'hash', pairs: [...byKey.values()] };
}
