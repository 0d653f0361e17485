/** Values as literals of PostgreSQL, as Npgsql writes them for the type of a column. */
import { literal } from '../../sql/names.ts';
import { MAX_TICKS, partsOf } from '../csharp/dates.ts';
import { sqlOf } from '../csharp/text.ts';
import { type DatedValue, is, type ListValue, type NumberValue, type Value } from '../csharp/values.ts';

const base = (type: string): string => type.replace(/\s*\([^)]*\)/, '').toLowerCase();

/** Undefined where only the run tells. `type` is the column's, where it is known. */
export function literalOf(value: Value, type: string | undefined): string | undefined {
  if (value === null) return 'NULL';
  const own = type === undefined ? undefined : base(type);
  if (typeof value === 'string') return literal(value);
  // An enumeration of C# in a column of numbers, or a truth value.
  if (typeof value === 'boolean')
    return own !== undefined && NUMERIC.test(own) ? (value ? '1' : '0') : value ? 'TRUE' : 'FALSE';
  if (is(value, 'number')) return numberLiteral(value, own);
  if (is(value, 'guid')) return `'${value.text}'`;
  if (is(value, 'dated')) return datedLiteral(value, own);
  if (is(value, 'list')) return listLiteral(value, type);
  if (!is(value, 'unknown')) return undefined;
  const text = value.parts ? sqlOf({ kind: 'unknown', parts: ["'", ...value.parts, "'"] }) : undefined;
  return text === undefined || value.parts?.every((part) => typeof part !== 'string') ? standIn(value.type, own) : text;
}

const NUMERIC = /^(?:smallint|integer|int|bigint|int[248]|numeric|decimal|real|double precision|money)$/;

function numberLiteral({ text, type }: NumberValue, own: string | undefined): string {
  if (own === 'text' || own === 'character varying') return literal(text);
  if (own === 'boolean') return text === '0' ? 'FALSE' : 'TRUE';
  // https://github.com/npgsql/efcore.pg/blob/main/src/EFCore.PG/Storage/Internal/Mapping/NpgsqlMoneyTypeMapping.cs
  if (own === 'money') return `${text}::money`;
  const isReal = /^(?:decimal|double|float)$/.test(type);
  return isReal && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

const two = (value: number): string => String(value).padStart(2, '0');

function datedLiteral(value: DatedValue, own: string | undefined): string | undefined {
  if (value.type === 'TimeSpan') return spanLiteral(value, own);
  const { year, month, day, hour, minute, second, fraction } = partsOf(value.ticks);
  // Microseconds, as far as they are not zero.
  const micros = String(Math.trunc(fraction / 10))
    .padStart(6, '0')
    .replace(/0+$/, '');
  const time = `${two(hour)}:${two(minute)}:${two(second)}${micros === '' ? '' : `.${micros}`}`;
  if (value.type === 'TimeOnly') return `TIME '${time}'`;
  const isDate = value.type === 'DateOnly' || own === 'date';
  const isPlain = own === 'timestamp without time zone' || own === 'timestamp';
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const days = value.ticks / 864_000_000_000n;
  const isFirst = isDate ? days === 0n : value.ticks === 0n;
  const isLast = isDate ? days === MAX_TICKS / 864_000_000_000n : value.ticks === MAX_TICKS;
  const special = isFirst ? '-infinity' : isLast ? 'infinity' : undefined;
  if (isDate) return `DATE '${special ?? date}'`;
  if (own === 'text' || own === 'character varying') return literal(`${date} ${time}`);
  if (isPlain) return `TIMESTAMP '${special ?? `${date}T${time}`}'`;
  const shift = value.type === 'DateTimeOffset' ? zoneOf(value.offset) : 'Z';
  return `TIMESTAMPTZ '${special ?? `${date}T${time}${shift}`}'`;
}

const zoneOf = (offset: number): string => {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
};

function spanLiteral({ ticks }: DatedValue, own: string | undefined): string {
  const isNegative = ticks < 0n;
  const { days, hour, minute, second, fraction } = partsOf(isNegative ? -ticks : ticks);
  const micros = fraction === 0 ? '' : `.${String(Math.trunc(fraction / 10)).padStart(6, '0')}`;
  const time = `${two(hour)}:${two(minute)}:${two(second)}${micros}`;
  if (own?.startsWith('time')) return `TIME '${time}'`;
  return `INTERVAL '${isNegative ? '-' : ''}${days === 0 ? '' : `${days} `}${time}'`;
}

function listLiteral({ items, type }: ListValue, column: string | undefined): string | undefined {
  if (type === 'byte' && !column?.endsWith('[]')) {
    const bytes = items.map((item) => (is(item, 'number') ? Number(item.text) : Number.NaN));
    if (bytes.some((byte) => !(byte >= 0 && byte < 256))) return undefined;
    return `BYTEA E'\\\\x${bytes.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('')}'`;
  }
  const element = column?.endsWith('[]') ? column.slice(0, -2) : (ELEMENTS[type] ?? 'text');
  const literals = items.map((item) => literalOf(item, element));
  return literals.includes(undefined) ? undefined : `ARRAY[${literals.join(',')}]::${element}[]`;
}

const ELEMENTS: Readonly<Record<string, string>> = {
  ...{ int: 'integer', long: 'bigint', short: 'smallint', Guid: 'uuid', bool: 'boolean', string: 'text' },
  ...{ decimal: 'numeric', double: 'double precision', DateTime: 'timestamp with time zone' },
};

/** Any constant of a type, where the run tells which: `DateTime.UtcNow`, `(int)Role.Admin`. What it is is not judged. */
function standIn(type: string | undefined, own: string | undefined): string | undefined {
  const name = own ?? typeNames[type ?? ''];
  if (name === undefined) return undefined;
  if (NUMERIC.test(name)) return '0';
  if (/^timestamp/.test(name))
    return name.includes('with time') ? "TIMESTAMPTZ '2000-01-01T00:00:00Z'" : "TIMESTAMP '2000-01-01T00:00:00'";
  if (name === 'date') return "DATE '2000-01-01'";
  if (name.startsWith('time')) return "TIME '00:00:00'";
  if (name === 'uuid') return "'00000000-0000-0000-0000-000000000000'";
  if (name === 'boolean') return 'FALSE';
  if (/^(?:text|character|character varying|citext)$/.test(name)) return "''";
  if (name === 'interval') return "INTERVAL '00:00:00'";
  return undefined;
}

const typeNames: Readonly<Record<string, string>> = {
  ...{ DateTime: 'timestamp with time zone', DateTimeOffset: 'timestamp with time zone', Guid: 'uuid' },
  ...{ DateOnly: 'date', TimeOnly: 'time', TimeSpan: 'interval', int: 'integer', long: 'bigint', short: 'smallint' },
  ...{ byte: 'smallint', decimal: 'numeric', double: 'double precision', float: 'real' },
};
