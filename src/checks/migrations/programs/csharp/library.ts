/** What C# and .NET bring, as far as migrations use it. */
import { createDated, dated, datedCall, datedConstant, isDated } from './dates.ts';
import { joined, textParts } from './text.ts';
import {
  type DatedValue,
  type HostCall,
  type HostValue,
  integer,
  is,
  listOf,
  type TextPart,
  UNKNOWN,
  type Value,
} from './values.ts';

interface LibraryCall {
  /** What the method is called on, as far as it is known, and as it stands in the file. */
  object: Value;
  words: string;
  name: string;
  call: HostCall;
}

const ZEROS = '00000000-0000-0000-0000-000000000000';
const GUID = /^\{?([\da-fA-F]{8}-?[\da-fA-F]{4}-?[\da-fA-F]{4}-?[\da-fA-F]{4}-?[\da-fA-F]{12})\}?$/;

/** A text as a Guid; undefined where it is none. */
function guidOf(value: Value | undefined): Value {
  const digits = typeof value === 'string' ? GUID.exec(value)?.[1]?.replaceAll('-', '').toLowerCase() : undefined;
  if (digits === undefined) return { kind: 'unknown', type: 'Guid' };
  return { kind: 'guid', text: digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}

const last = (words: string): string => words.slice(words.lastIndexOf('.') + 1);

/** A constant of .NET: `string.Empty`, `DateTime.MinValue`; undefined: it is none. */
export function libraryMember(words: string, name: string): Value | undefined {
  const type = last(words);
  if (/^[Ss]tring$/.test(type) && name === 'Empty') return '';
  if (type === 'Environment' && name === 'NewLine') return '\n';
  if (type === 'Guid' && name === 'Empty') return { kind: 'guid', text: ZEROS };
  if (isDated(type)) return datedConstant(type, name) ?? { kind: 'unknown', type };
  const [low, high] = BOUNDS[type] ?? [];
  if (low !== undefined && name === 'MinValue') return { kind: 'number', type: TYPES[type] ?? type, text: low };
  if (high !== undefined && name === 'MaxValue') return { kind: 'number', type: TYPES[type] ?? type, text: high };
  return undefined;
}

const TYPES: Readonly<Record<string, string>> = { Int32: 'int', Int64: 'long', Int16: 'short', Byte: 'byte' };
const BOUNDS: Readonly<Record<string, readonly [string, string]>> = {
  ...{ int: ['-2147483648', '2147483647'], Int32: ['-2147483648', '2147483647'] },
  ...{ long: ['-9223372036854775808', '9223372036854775807'], Int64: ['-9223372036854775808', '9223372036854775807'] },
  ...{ short: ['-32768', '32767'], Int16: ['-32768', '32767'], byte: ['0', '255'], Byte: ['0', '255'] },
};

/** `new DateTime(…)`, `new Guid(…)`, `new StringBuilder()`; undefined: not of .NET. `words` are those of the arguments. */
export function instanceOf(type: string, args: readonly Value[], words: string): Value | undefined {
  if (isDated(type)) return createDated(type, args, words) ?? { kind: 'unknown', type };
  if (type === 'Guid') return args.length === 0 ? { kind: 'guid', text: ZEROS } : guidOf(args[0]);
  if (type === 'StringBuilder') return stringBuilder(args.filter((arg) => typeof arg === 'string'));
  return undefined;
}

function stringBuilder(first: readonly string[]): HostValue {
  const parts: TextPart[] = [...first];
  const host: HostValue = {
    kind: 'host',
    isBuilder: false,
    call: (name, { args }) => {
      if (name === 'ToString') return joined(parts);
      if (name === 'Append' || name === 'AppendLine') {
        const [value] = args;
        if (value) parts.push(...textParts(value.value, 'text'));
        if (name === 'AppendLine') parts.push('\n');
      } else parts.push({ words: name, isName: false });
      return host;
    },
  };
  return host;
}

/** A call of what .NET has itself; undefined: it is not one of those that are known. */
export function libraryCall({ object, words, name, call }: LibraryCall): Value | undefined {
  const args = call.args.map(({ value }) => value);
  if (typeof object === 'string' || (is(object, 'unknown') && object.parts && !isType(words)))
    return ofText(object, name, args);
  if (is(object, 'list')) return ofList(object.items, object.type, name, call);
  if (is(object, 'dated')) return ofDated(object, name);
  if (is(object, 'guid') || is(object, 'number'))
    return name === 'ToString' && args.length === 0 ? object.text : UNKNOWN;
  const type = last(words);
  if (/^[Ss]tring$/.test(type)) return ofString(name, args);
  if (type === 'Guid') return /^Parse/.test(name) ? guidOf(args[0]) : { kind: 'unknown', type };
  if (type === 'DateTime' && name === 'SpecifyKind') {
    const [value] = args;
    const kind = args[1];
    const isUtc =
      is(kind, 'unknown') && kind.parts?.some((part) => typeof part !== 'string' && /Utc$/.test(part.words));
    return is(value, 'dated') ? { ...value, zone: isUtc ? 'utc' : 'unspecified' } : { kind: 'unknown', type };
  }
  if (isDated(type)) return datedCall(type, name, args) ?? { kind: 'unknown', type };
  if (type === 'Path' && /^(?:Combine|Join)$/.test(name))
    return args.findLast((arg) => typeof arg === 'string') ?? UNKNOWN;
  if (type === 'Array' && name === 'Empty') return listOf([], call.types[0]?.name ?? '');
  return undefined;
}

const isType = (words: string): boolean =>
  /^(?:System\.)?(?:[Ss]tring|Guid|Array|Path|DateTime|DateTimeOffset|DateOnly|TimeOnly|TimeSpan)$/.test(words);

function ofDated(value: DatedValue, name: string): Value {
  if (name === 'ToUniversalTime') return { ...value, zone: 'utc' };
  if (name === 'ToLocalTime') return { ...value, zone: 'local' };
  return { kind: 'unknown', type: value.type };
}

/** `string.Join(", ", names)` */
function ofString(name: string, args: readonly Value[]): Value {
  const [first, second] = args;
  if (name === 'IsNullOrEmpty' || name === 'IsNullOrWhiteSpace')
    return typeof first === 'string' ? first.trim() === '' : first === null ? true : UNKNOWN;
  if (name === 'Concat')
    return joined((is(first, 'list') ? first.items : args).flatMap((arg) => textParts(arg, 'text')));
  if (name === 'Join') {
    const items = is(second, 'list') ? second.items : args.slice(1);
    if (is(second, 'unknown') && !second.parts) return UNKNOWN;
    const parts = items.flatMap((item, index) => [
      ...(index === 0 ? [] : textParts(first ?? '', 'separator')),
      ...textParts(item, 'item'),
    ]);
    return joined(parts);
  }
  if (name === 'Format' && typeof first === 'string') {
    const values = is(second, 'list') ? second.items : args.slice(1);
    const parts = first.split(/(\{\d{1,2}\})/).flatMap((part): readonly TextPart[] => {
      const index = /^\{(\d+)\}$/.exec(part)?.[1];
      if (index === undefined) return [part.replaceAll('{{', '{').replaceAll('}}', '}')];
      return textParts(values[Number(index)] ?? UNKNOWN, 'value');
    });
    return joined(parts);
  }
  return UNKNOWN;
}

function ofText(text: Value, name: string, args: readonly Value[]): Value | undefined {
  const [first, second] = args;
  if (/^(?:ToString|Normalize|ReadToEnd(?:Async)?|GetAwaiter|GetResult)$/.test(name)) return text;
  // Of a constant of another file, which may as well be a class.
  if (typeof text !== 'string') return undefined;
  if (name === 'Replace' && typeof first === 'string' && first !== '') {
    const pieces = text.split(first);
    return joined(
      pieces.flatMap((piece, index) => (index === 0 ? [piece] : [...textParts(second ?? '', 'text'), piece])),
    );
  }
  if (name === 'Trim' && first === undefined) return text.trim();
  if (name === 'TrimEnd' && first === undefined) return text.trimEnd();
  if (name === 'TrimStart' && first === undefined) return text.trimStart();
  if (/^ToLower/.test(name)) return text.toLowerCase();
  if (/^ToUpper/.test(name)) return text.toUpperCase();
  if (typeof first !== 'string') return UNKNOWN;
  if (name === 'StartsWith') return text.startsWith(first);
  if (name === 'EndsWith') return text.endsWith(first);
  if (name === 'Contains') return text.includes(first);
  if (name === 'Equals') return text === first;
  if (name === 'Split') return listOf(text.split(first), 'string');
  return UNKNOWN;
}

function ofList(items: Value[], type: string, name: string, call: HostCall): Value {
  const [first] = call.args;
  const by = first?.value ?? UNKNOWN;
  if (/^(?:ToArray|ToList|AsEnumerable|ToImmutable\w*|AsReadOnly)$/.test(name)) return listOf([...items], type);
  if (name === 'Add') {
    items.push(call.args.length > 1 ? listOf(call.args.map(({ value }) => value)) : by);
    return UNKNOWN;
  }
  if ((name === 'AddRange' || name === 'Concat') && is(by, 'list')) {
    if (name === 'Concat') return listOf([...items, ...by.items], type);
    items.push(...by.items);
    return UNKNOWN;
  }
  if (name === 'Select') return listOf(items.map((item, index) => call.invoke(by, [item, integer(index)])));
  if (name === 'SelectMany')
    return listOf(
      items.flatMap((item) => {
        const made = call.invoke(by, [item]);
        return is(made, 'list') ? made.items : [made];
      }),
    );
  if (name === 'Where') {
    const kept = items.map((item) => call.invoke(by, [item]));
    return kept.every((keep) => typeof keep === 'boolean')
      ? listOf(
          items.filter((_, index) => kept[index] === true),
          type,
        )
      : UNKNOWN;
  }
  if (name === 'ForEach') {
    for (const item of items) call.invoke(by, [item]);
    return UNKNOWN;
  }
  if (name === 'Reverse') return listOf(items.toReversed(), type);
  if (
    name === 'Contains' &&
    (typeof by === 'string' || is(by, 'number')) &&
    items.every((item) => typeof item === typeof by)
  )
    return items.some((item) => item === by || (is(item, 'number') && is(by, 'number') && item.text === by.text));
  if (name === 'Count' && !first) return integer(items.length);
  if (name === 'Any' && !first) return items.length > 0;
  if (name === 'First' && !first) return items[0] ?? UNKNOWN;
  return UNKNOWN;
}

/** `default(int)`; undefined for types that are not known. */
export const zero = (type: string): Value | undefined => {
  if (isDated(type)) return dated(type, 0n);
  if (type === 'Guid') return { kind: 'guid', text: ZEROS };
  if (type === 'bool' || type === 'Boolean') return false;
  if (/^(?:string|object|String|Object)$/.test(type)) return null;
  return Object.hasOwn(BOUNDS, type) || /^(?:decimal|double|float)$/.test(type)
    ? { kind: 'number', type: TYPES[type] ?? type, text: '0' }
    : undefined;
};
