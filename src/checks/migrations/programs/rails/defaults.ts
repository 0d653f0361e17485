/** Values as literals of SQL: Rails casts a default to the type of its column before it writes it. */
import { isTrue, printed, textOf, type Value } from '../ruby/values.ts';
import { literal } from './names.ts';

type Family =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'float'
  | 'boolean'
  | 'json'
  | 'hstore'
  | 'uuid'
  | 'date'
  | 'datetime'
  | 'time'
  | 'binary'
  | 'bit'
  | 'xml'
  | 'other';

const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/^(?:character|varchar|char\b|text|citext|bpchar|tsvector|ltree|inet|cidr|macaddr)/, 'text'],
  [/^(?:smallint|int(?:eger)?[248]?$|bigint|oid$)/, 'integer'],
  [/^(?:decimal|numeric)/, 'decimal'],
  [/^(?:float|real|double)/, 'float'],
  [/^bool/, 'boolean'],
  [/^jsonb?$/, 'json'],
  [/^hstore$/, 'hstore'],
  [/^uuid$/, 'uuid'],
  [/^date$/, 'date'],
  [/^timestamp/, 'datetime'],
  [/^time\b/, 'time'],
  [/^bytea$/, 'binary'],
  [/^bit\b/, 'bit'],
  [/^xml$/, 'xml'],
];

/** Undefined: it cannot be known. `sqlType` is the type of the column, where it is known. */
export function defaultToSql(value: Value, sqlType: string | undefined): string | undefined {
  if (value.type === 'nil') return 'NULL';
  if (sqlType?.endsWith('[]')) {
    if (value.type !== 'array') return quoted(value);
    const list = arrayLiteral(value.items, sqlType);
    return list === undefined ? undefined : literal(list);
  }
  const family = FAMILIES.find(([pattern]) => sqlType !== undefined && pattern.test(sqlType))?.[1] ?? 'other';
  return cast(value, family);
}

function cast(value: Value, family: Family): string | undefined {
  const text = textOf(value);
  switch (family) {
    case 'text':
      if (value.type === 'boolean') return value.value ? "'t'" : "'f'";
      return value.type === 'hash' || value.type === 'array' ? undefined : asText(printed(value));
    case 'integer':
      if (value.type === 'integer') return value.text;
      if (value.type === 'boolean') return value.value ? '1' : '0';
      if (value.type === 'float') return value.text.replace(/\..*$/, '');
      if (value.type === 'string')
        return value.text.trim() === '' ? 'NULL' : (/^\s*[+-]?\d+/.exec(value.text)?.[0] ?? '0').trim();
      return 'NULL';
    case 'decimal':
    case 'float': {
      if (value.type === 'boolean') return value.value ? '1.0' : '0.0';
      const number = value.type === 'integer' || value.type === 'float' ? value.text : text;
      if (number === undefined || number.trim() === '') return 'NULL';
      const digits = /^\s*([+-]?\d+(?:\.\d+)?)(?:e([+-]?\d+))?/i.exec(number);
      if (digits?.[2] !== undefined) return number.trim();
      const plain = digits?.[1] ?? '0';
      return plain.includes('.') ? plain.replace(/(\.\d+?)0+$/, '$1') : `${plain}.0`;
    }
    case 'boolean': {
      if (value.type === 'boolean') return value.value ? 'TRUE' : 'FALSE';
      const word = printed(value) ?? '';
      if (word === '') return 'NULL';
      return ['0', 'f', 'F', 'false', 'FALSE', 'off', 'OFF'].includes(word) ? 'FALSE' : 'TRUE';
    }
    case 'json': {
      const json = toJson(value);
      return json === undefined ? undefined : literal(json);
    }
    case 'hstore':
      return value.type === 'hash' ? hstore(value) : asText(text);
    case 'uuid':
      if (text?.includes('()')) return text;
      return text !== undefined && /^\{?[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}\}?$/i.test(text)
        ? literal(text.toLowerCase())
        : 'NULL';
    case 'date':
    case 'datetime': {
      const [date, time] = [
        /^\s*(\d{4}-\d\d-\d\d)/.exec(text ?? '')?.[1],
        /[T ](\d\d:\d\d(?::\d\d)?)/.exec(text ?? '')?.[1],
      ];
      if (text === undefined) return undefined;
      if (/^-?infinity$/.test(text)) return literal(text);
      // What is no date becomes nothing: that is how `default: 'now()'` was lost on the way to Rails 5.
      if (date === undefined) return 'NULL';
      return literal(family === 'date' ? date : `${date} ${withSeconds(time ?? '00:00')}`);
    }
    case 'time': {
      const time = /(\d\d:\d\d(?::\d\d)?)/.exec(text ?? '')?.[1];
      return time === undefined ? 'NULL' : literal(withSeconds(time));
    }
    case 'binary':
      return text === undefined ? undefined : literal(`\\x${Buffer.from(text, 'utf8').toString('hex')}`);
    case 'bit': {
      const digits = text?.replace(/^[Bb]?'?([^']*)'?$/, '$1');
      if (digits === undefined) return undefined;
      return /^[01]*$/.test(digits) ? `B'${digits}'` : /^[0-9a-f]*$/i.test(digits) ? `X'${digits}'` : undefined;
    }
    case 'xml':
      return text === undefined ? undefined : `xml ${literal(text)}`;
    default:
      return quoted(value);
  }
}

const withSeconds = (time: string): string => (time.length === 5 ? `${time}:00` : time);

const asText = (text: string | undefined): string | undefined => (text === undefined ? undefined : literal(text));

/** A value as it is, where no type says what to make of it. Undefined: it has no form in SQL, or is not known. */
export function quoted(value: Value): string | undefined {
  switch (value.type) {
    case 'nil':
      return 'NULL';
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'integer':
    case 'float':
      return value.text;
    case 'string':
    case 'symbol':
      return literal(value.text);
    case 'hash': {
      const json = toJson(value);
      return json === undefined ? undefined : literal(json);
    }
    case 'array': {
      const list = arrayLiteral(value.items, undefined);
      return list === undefined ? undefined : literal(list);
    }
    default:
      return undefined;
  }
}

function arrayLiteral(items: readonly Value[], sqlType: string | undefined): string | undefined {
  const family = FAMILIES.find(([pattern]) => sqlType !== undefined && pattern.test(sqlType.replace(/\[\]$/, '')))?.[1];
  const parts = items.map((item) => {
    if (item.type === 'array') return arrayLiteral(item.items, sqlType);
    if (item.type === 'nil') return 'NULL';
    if (family === 'json') {
      const json = toJson(item);
      return json === undefined ? undefined : `"${json.replace(/["\\]/g, '\\$&')}"`;
    }
    if (item.type === 'boolean') return item.value ? 't' : 'f';
    const text = printed(item);
    if (text === undefined) return undefined;
    return text === '' || /[{}",\\\s]|^null$/i.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
  });
  return parts.every((part) => part !== undefined) ? `{${parts.join(',')}}` : undefined;
}

function hstore(value: Value & { type: 'hash' }): string | undefined {
  const escaped = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
  const pairs = value.pairs.map(({ key, value: part }) => {
    const [name, text] = [printed(key), part.type === 'nil' ? undefined : printed(part)];
    if (name === undefined || (text === undefined && part.type !== 'nil')) return undefined;
    return `${escaped(name)}=>${text === undefined ? 'NULL' : escaped(text)}`;
  });
  return pairs.every((pair) => pair !== undefined) ? literal(pairs.join(', ')) : undefined;
}

function toJson(value: Value): string | undefined {
  switch (value.type) {
    case 'nil':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'integer':
    case 'float':
      return value.text;
    case 'string':
    case 'symbol':
      return JSON.stringify(value.text);
    case 'array': {
      const parts = value.items.map(toJson);
      return parts.every((part) => part !== undefined) ? `[${parts.join(',')}]` : undefined;
    }
    case 'hash': {
      const parts = value.pairs.map(({ key, value: part }) => {
        const [name, json] = [printed(key), toJson(part)];
        return name === undefined || json === undefined ? undefined : `${JSON.stringify(name)}:${json}`;
      });
      return parts.every((part) => part !== undefined) ? `{${parts.join(',')}}` : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether a default is written at all: `nil` is not, where the column may not be null. */
export const writesDefault = (options: ReadonlyMap<string, Value>): boolean => {
  const value = options.get('default');
  return (
    value !== undefined &&
    !(options.get('null')?.type === 'boolean' && isTrue(options.get('null')) === false && value.type === 'nil')
  );
};
