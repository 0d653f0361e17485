/** Operators and methods of Python's own values: what strings and lists come to. */
import type { Place } from './syntax.ts';
import { format, formatBraces, MAX_TEXT, text, textOf } from './text.ts';
import {
  type CallValue,
  numberOf,
  pathOf,
  sameValue,
  stringOf,
  stringsOf,
  truthOf,
  unknown,
  type Value,
} from './values.ts';

const boolean = (value: boolean | undefined, place: Place): Value =>
  value === undefined ? unknown(place) : { kind: 'boolean', value, start: place.start, end: place.end };

/** An operator; without `left` it stands before `right`. What is not known stays an operation. */
export function applyOperator(operator: string, left: Value | undefined, right: Value, { start, end }: Place): Value {
  const place = { start, end };
  const kept: Value = { kind: 'operation', operator, left, right, ...place };
  if (left === undefined) {
    const truth = operator === 'not' ? truthOf(right) : undefined;
    return truth === undefined ? kept : boolean(!truth, place);
  }
  switch (operator) {
    case '+':
      if (left.kind === 'string' && right.kind === 'string') return text(left.value + right.value, place);
      if (left.kind === 'sequence' && right.kind === 'sequence')
        return { ...left, items: [...left.items, ...right.items], ...place };
      return arithmetic(left, right, (a, b) => a + b) ?? kept;
    case '-':
      return arithmetic(left, right, (a, b) => a - b) ?? kept;
    case '*':
      if (left.kind === 'string' && right.kind === 'number') return repeated(left.value, Number(right.text), place);
      return arithmetic(left, right, (a, b) => a * b) ?? kept;
    case '%':
      return left.kind === 'string' ? format(left.value, right, place) : kept;
    case 'and':
    case 'or': {
      const truth = truthOf(left);
      if (truth !== undefined) return truth === (operator === 'and') ? right : left;
      return truthOf(right) === (operator === 'or') ? right : kept;
    }
    case '==':
    case 'is': {
      const same = sameValue(left, right);
      return same === undefined ? kept : boolean(same, place);
    }
    case '!=':
    case 'is not': {
      const same = sameValue(left, right);
      return same === undefined ? kept : boolean(!same, place);
    }
    case 'in':
    case 'not in': {
      const found = contains(right, left);
      return found === undefined ? kept : boolean(found === (operator === 'in'), place);
    }
    default:
      return kept;
  }
}

const repeated = (value: string, times: number, place: Place): Value =>
  value.length * times > MAX_TEXT || !Number.isInteger(times)
    ? unknown(place)
    : text(value.repeat(Math.max(0, times)), place);

function arithmetic(left: Value, right: Value, apply: (a: number, b: number) => number): Value | undefined {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return undefined;
  const result = apply(a, b);
  return Number.isSafeInteger(result)
    ? { kind: 'number', text: String(result), start: left.start, end: right.end }
    : undefined;
}

function contains(list: Value, value: Value): boolean | undefined {
  if (list.kind === 'string' && value.kind === 'string') return list.value.includes(value.value);
  const items =
    list.kind === 'sequence' ? list.items : list.kind === 'dict' ? list.entries.map(({ key }) => key) : undefined;
  if (items === undefined) return undefined;
  const same = items.map((item) => sameValue(item, value));
  if (same.includes(true)) return true;
  return same.includes(undefined) ? undefined : false;
}

const STRING_METHODS: Readonly<Record<string, (value: string, args: readonly string[]) => string | undefined>> = {
  strip: (value, [characters]) => (characters === undefined ? value.trim() : undefined),
  lstrip: (value, [characters]) => (characters === undefined ? value.trimStart() : undefined),
  rstrip: (value, [characters]) => (characters === undefined ? value.trimEnd() : undefined),
  lower: (value) => value.toLowerCase(),
  upper: (value) => value.toUpperCase(),
  replace: (value, [from, to]) => (from === undefined || to === undefined ? undefined : value.replaceAll(from, to)),
};

/** Calls of methods of strings and dictionaries, and of Python's own functions; `undefined`: the call stands for itself. */
export function callMethod(call: CallValue): Value | undefined {
  const { callee, args } = call;
  const path = pathOf(callee);
  if (path !== undefined) return callBuiltin(path, call);
  if (callee.kind !== 'attribute') return undefined;
  const { object, name } = callee;
  if (object.kind === 'dict') return callDict(object.entries, name, call);
  if (object.kind !== 'string') return undefined;
  if (name === 'format') return formatBraces(object.value, call);
  if (name === 'join') {
    const [list] = args;
    const parts = stringsOf(list);
    return parts === undefined ? unknown(call) : text(parts.join(object.value), call);
  }
  if (name === 'split') {
    const separator = stringOf(args[0]);
    const parts = separator ? object.value.split(separator) : object.value.trim().split(/\s+/);
    return {
      kind: 'sequence',
      shape: 'list',
      items: parts.slice(0, 10_000).map((part) => text(part, call)),
      ...placeOf(call),
    };
  }
  if (name === 'startswith' || name === 'endswith') {
    const part = stringOf(args[0]);
    if (part === undefined) return unknown(call);
    return boolean(name === 'startswith' ? object.value.startsWith(part) : object.value.endsWith(part), call);
  }
  const strings = args.map(stringOf);
  if (!strings.every((part) => part !== undefined)) return unknown(call);
  const result = Object.hasOwn(STRING_METHODS, name) ? STRING_METHODS[name]?.(object.value, strings) : undefined;
  return result === undefined ? unknown(call) : text(result, call);
}

const placeOf = ({ start, end }: Place): Place => ({ start, end });

function callDict(entries: readonly { key: Value; value: Value }[], name: string, call: CallValue): Value | undefined {
  const place = placeOf(call);
  const list = (items: Value[]): Value => ({ kind: 'sequence', shape: 'list', items, ...place });
  if (name === 'keys') return list(entries.map(({ key }) => key));
  if (name === 'values') return list(entries.map(({ value }) => value));
  if (name === 'items')
    return list(entries.map(({ key, value }) => ({ kind: 'sequence', shape: 'tuple', items: [key, value], ...place })));
  return undefined;
}

function callBuiltin(path: string, call: CallValue): Value | undefined {
  const [first] = call.args;
  if (first === undefined) {
    if (path === 'dict' && call.named.size === 0) return { kind: 'dict', entries: [], ...placeOf(call) };
    return path === 'list' || path === 'tuple' || path === 'set'
      ? { kind: 'sequence', shape: path, items: [], ...placeOf(call) }
      : undefined;
  }
  switch (path) {
    case 'str': {
      const value = textOf(first);
      return value === undefined ? unknown(call) : text(value, call);
    }
    case 'textwrap.dedent':
    case 'inspect.cleandoc':
      return first.kind === 'string' ? first : undefined;
    // Translated strings: the same text in every schema.
    case 'django.utils.translation.gettext_lazy':
    case 'django.utils.translation.gettext':
    case 'django.utils.translation.ugettext_lazy':
      return first;
    case 'list':
    case 'tuple':
    case 'set':
    case 'sorted':
    case 'frozenset':
      return first.kind === 'sequence' ? first : undefined;
    case 'reversed':
      return first.kind === 'sequence' ? { ...first, items: first.items.toReversed() } : undefined;
    case 'enumerate':
      return first.kind === 'sequence' ? enumerated(first.items, call) : undefined;
    case 'zip':
      return zipped(call);
    case 'range':
      return range(call);
    case 'len':
      return first.kind === 'sequence'
        ? { kind: 'number', text: String(first.items.length), ...placeOf(call) }
        : undefined;
    default:
      return undefined;
  }
}

const tuple = (items: Value[], place: Place): Value => ({ kind: 'sequence', shape: 'tuple', items, ...placeOf(place) });

const enumerated = (items: readonly Value[], call: CallValue): Value =>
  tuple(
    items.map((item, index) => tuple([{ kind: 'number', text: String(index), ...placeOf(call) }, item], call)),
    call,
  );

function zipped(call: CallValue): Value | undefined {
  const lists = call.args.map((arg) => (arg.kind === 'sequence' ? arg.items : undefined));
  if (!lists.every((list) => list !== undefined)) return undefined;
  const length = Math.min(...lists.map((list) => list.length));
  const rows = Array.from({ length }, (_, index) => lists.map((list) => list[index] ?? unknown(call)));
  return tuple(
    rows.map((row) => tuple(row, call)),
    call,
  );
}

function range(call: CallValue): Value | undefined {
  const numbers = call.args.map(numberOf);
  const [first, second = undefined, step = 1] = numbers;
  if (first === undefined || (call.args.length > 1 && second === undefined) || step !== 1) return undefined;
  const [from, to] = second === undefined ? [0, first] : [first, second];
  if (to - from > 1000) return undefined;
  const length = Math.max(0, to - from);
  const items = Array.from(
    { length },
    (_, index): Value => ({ kind: 'number', text: String(from + index), ...placeOf(call) }),
  );
  return tuple(items, call);
}
