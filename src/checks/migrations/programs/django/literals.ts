/** Python's values as literals of SQL, as Django and psycopg send them. */
import { argument, type CallValue, calleeOf, numberOf, own, pathOf, stringOf, type Value } from '../python/values.ts';

/** What decides how a value is written: the kind of field it is for. */
export interface LiteralType {
  /** Django's internal type: `CharField`. */
  internal: string;
  /** The column's type; for arrays with brackets. */
  sql: string;
}

export const sqlString = (text: string): string => {
  const quoted = text.replaceAll('\0', '').replaceAll("'", "''");
  return quoted.includes('\\') ? `E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`;
};

const NOW = "'2000-01-01T00:00:00+00:00'::timestamptz";

/** What stands in for a value that only a running program knows: of the right type, and the same each time. */
export function sampleLiteral({ internal, sql }: LiteralType): string {
  if (sql.endsWith(']')) return "'{}'";
  const known = own(SAMPLES, internal);
  if (known !== undefined) return known;
  return /^(?:integer|bigint|smallint|numeric|double)/.test(sql) ? '0' : /^uuid/.test(sql) ? UUID : "''";
}

const UUID = "'00000000-0000-4000-8000-000000000000'::uuid";

const SAMPLES: Readonly<Record<string, string>> = {
  BooleanField: 'false',
  NullBooleanField: 'false',
  DateField: "'2000-01-01'::date",
  DateTimeField: NOW,
  TimeField: "'00:00:00'::time",
  DurationField: "'0 days 0.000000 seconds'::interval",
  UUIDField: UUID,
  JSONField: "'{}'::jsonb",
  GenericIPAddressField: "'127.0.0.1'::inet",
  IPAddressField: "'127.0.0.1'::inet",
  BinaryField: "'\\x'::bytea",
  HStoreField: "''::hstore",
};

/**
 * The literal for a value of that type: `undefined` for Python's None, and a stand-in where the value is only known
 * when the program runs.
 */
export function literalFor(value: Value, type: LiteralType): string | undefined {
  if (value.kind === 'none') return undefined;
  return literalOf(value, type) ?? sampleLiteral(type);
}

/** As `literalFor`, but `undefined` where the value is not known. */
export function literalOf(value: Value, type: LiteralType): string | undefined {
  if (type.internal === 'JSONField') {
    const json = jsonOf(callableResult(value));
    return json === undefined ? undefined : `${sqlString(json)}::jsonb`;
  }
  const called = callableResult(value);
  const numeric = /^(?:integer|bigint|smallint|numeric|double)/.test(type.sql) && !type.sql.endsWith(']');
  switch (called.kind) {
    case 'string':
      if (numeric) return /^-?\d+(?:\.\d+)?$/.test(called.value.trim()) ? called.value.trim() : undefined;
      return `${sqlString(called.value)}${own(CASTS, type.internal) ?? ''}`;
    case 'number':
      if (type.internal === 'BooleanField') return Number(called.text) === 0 ? 'false' : 'true';
      if (type.internal === 'FloatField' && /^-?\d+$/.test(called.text)) return `${called.text}.0`;
      return isTextual(type) ? sqlString(called.text) : called.text;
    case 'boolean':
      if (numeric) return called.value ? '1' : '0';
      return isTextual(type) ? sqlString(called.value ? 'True' : 'False') : String(called.value);
    case 'bytes':
      return `'\\x${Buffer.from(called.value, 'latin1').toString('hex')}'::bytea`;
    case 'sequence':
      return arrayOf(called.items, type);
    case 'dict':
      return type.internal === 'HStoreField' && called.entries.length === 0 ? "''::hstore" : undefined;
    case 'call':
      return callLiteral(called, type);
    default:
      return undefined;
  }
}

const CASTS: Readonly<Record<string, string>> = { UUIDField: '::uuid', GenericIPAddressField: '::inet' };

const isTextual = ({ internal }: LiteralType): boolean =>
  /^(?:Char|Text|Slug|File|FilePath|Email|URL|CIText|CIChar)Field$/.test(internal);

/** What calling it without arguments gives, for callables that are known. */
function callableResult(value: Value): Value {
  const { start, end } = value;
  switch (pathOf(value)) {
    case 'dict':
      return { kind: 'dict', entries: [], start, end };
    case 'list':
    case 'tuple':
    case 'set':
      return { kind: 'sequence', shape: 'list', items: [], start, end };
    case 'str':
      return { kind: 'string', value: '', start, end };
    case 'int':
      return { kind: 'number', text: '0', start, end };
    case 'bool':
      return { kind: 'boolean', value: false, start, end };
    default:
      return value;
  }
}

function arrayOf(items: readonly Value[], type: LiteralType): string | undefined {
  if (!type.sql.endsWith(']')) return undefined;
  if (items.length === 0) return "'{}'";
  const inner = { internal: type.internal, sql: type.sql.replace(/\[\d*\]$/, '') };
  const parts = items.map((item) => (item.kind === 'none' ? 'NULL' : literalOf(item, inner)));
  return parts.every((part) => part !== undefined) ? `ARRAY[${parts.join(', ')}]` : undefined;
}

function callLiteral(call: CallValue, type: LiteralType): string | undefined {
  const path = calleeOf(call);
  const [first] = call.args;
  const numbers = call.args.map(numberOf);
  switch (path) {
    case 'decimal.Decimal':
      return stringOf(first) ?? (first?.kind === 'number' ? first.text : undefined);
    case 'uuid.UUID': {
      const text = stringOf(first) ?? stringOf(call.named.get('hex'));
      return text === undefined ? undefined : `${sqlString(text)}::uuid`;
    }
    case 'datetime.datetime':
      return `${sqlString(`${dateOf(numbers)}T${timeOf(numbers.slice(3))}+00:00`)}::timestamptz`;
    case 'datetime.date':
      return `${sqlString(dateOf(numbers))}::date`;
    case 'datetime.time':
      return `${sqlString(timeOf(numbers))}::time`;
    case 'datetime.timedelta':
      return intervalOf(call);
    case 'django.db.models.Value':
    case 'django.db.models.expressions.Value':
      return first === undefined ? undefined : literalOf(first, type);
    default:
      return undefined;
  }
}

const two = (value: number | undefined): string => String(value ?? 0).padStart(2, '0');
const dateOf = ([year, month, day]: readonly (number | undefined)[]): string =>
  `${String(year ?? 2000).padStart(4, '0')}-${two(month ?? 1)}-${two(day ?? 1)}`;
const timeOf = ([hour, minute, second, micro]: readonly (number | undefined)[]): string =>
  `${two(hour)}:${two(minute)}:${two(second)}${micro ? `.${String(micro).padStart(6, '0')}` : ''}`;

const UNITS: readonly (readonly [name: string, seconds: number])[] = [
  ['days', 86_400],
  ['seconds', 1],
  ['microseconds', 0.000_001],
  ['milliseconds', 0.001],
  ['minutes', 60],
  ['hours', 3600],
  ['weeks', 604_800],
];

function intervalOf(call: CallValue): string | undefined {
  const amounts = UNITS.map(([name, seconds], index) => {
    const given = argument(call, name, index);
    return given === undefined ? 0 : (numberOf(given) ?? Number.NaN) * seconds;
  });
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (!Number.isFinite(total)) return undefined;
  const days = Math.floor(total / 86_400);
  return `'${days} days ${(total - days * 86_400).toFixed(6)} seconds'::interval`;
}

/** A value as JSON with Python's spaces; `undefined` where a part is not known. */
function jsonOf(value: Value): string | undefined {
  const joined = (parts: readonly (string | undefined)[], open: string, close: string): string | undefined =>
    parts.every((part) => part !== undefined) ? `${open}${parts.join(', ')}${close}` : undefined;
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return value.text;
    case 'boolean':
      return String(value.value);
    case 'none':
      return 'null';
    case 'sequence':
      return joined(value.items.map(jsonOf), '[', ']');
    case 'dict':
      return joined(
        value.entries.map(({ key, value: inner }) => {
          const [name, text] = [stringOf(key), jsonOf(inner)];
          return name === undefined || text === undefined ? undefined : `${JSON.stringify(name)}: ${text}`;
        }),
        '{',
        '}',
      );
    default:
      return undefined;
  }
}
