/** `DataTypes`: https://sequelize.org/docs/v6/other-topics/other-data-types/ */
import { nameOf } from '../javascript/text.ts';
import { entry, type HostValue, is, itemsOf, type Value } from '../javascript/values.ts';

/** Kept in the `state` of a type. */
export interface DataType {
  kind: 'type';
  sql: string;
  /** Values of an enum. */
  values?: readonly string[];
  isArray?: boolean;
}

export const dataTypeOf = (value: Value): DataType | undefined =>
  is(value, 'host') &&
  typeof value.state === 'object' &&
  value.state !== null &&
  'kind' in value.state &&
  value.state.kind === 'type'
    ? (value.state as DataType)
    : undefined;

type Make = (args: readonly Value[]) => DataType;

const plain =
  (sql: string): Make =>
  () => ({ kind: 'type', sql });

const sized =
  (sql: string, fallback?: string): Make =>
  (args) => {
    const sizes = args
      .flatMap((arg) => nameOf(arg) ?? nameOf(entry(arg, 'length')) ?? [])
      .filter((size) => /^\d+$/.test(size));
    const size = sizes.length > 0 ? sizes.join(',') : fallback;
    return { kind: 'type', sql: size === undefined ? sql : `${sql}(${size})` };
  };

const decimal: Make = (args) => {
  const [first] = args;
  const given = is(first, 'record') ? [entry(first, 'precision'), entry(first, 'scale')] : args;
  const digits = given.flatMap((arg) => nameOf(arg) ?? []);
  return { kind: 'type', sql: digits.length > 0 ? `DECIMAL(${digits.join(',')})` : 'DECIMAL' };
};

/** Values that only another file knows stand for themselves: which they are changes nothing about the statement. */
const enumeration: Make = (args) => {
  const [first] = args;
  const given = is(first, 'list') ? first.items : is(first, 'record') ? itemsOf(entry(first, 'values')) : args;
  return { kind: 'type', sql: 'ENUM', values: given.map((value) => nameOf(value) ?? '…') };
};

const array: Make = ([of]) => {
  const inner = dataTypeOf(of) ?? dataTypeOf(entry(of, 'type'));
  const values = inner?.values;
  return { kind: 'type', sql: `${inner?.sql ?? 'TEXT'}[]`, isArray: true, ...(values && { values }) };
};

const RANGES: Readonly<Record<string, string>> = {
  INTEGER: 'INT4RANGE',
  BIGINT: 'INT8RANGE',
  DECIMAL: 'NUMRANGE',
  'TIMESTAMP WITH TIME ZONE': 'TSTZRANGE',
  DATE: 'DATERANGE',
};
const range: Make = ([of]) => ({ kind: 'type', sql: RANGES[dataTypeOf(of)?.sql ?? 'INTEGER'] ?? 'INT4RANGE' });

const shape =
  (name: string): Make =>
  (args) => {
    const words = args.flatMap((arg) => nameOf(arg) ?? []);
    return { kind: 'type', sql: words.length > 0 ? `${name}(${words.join(',')})` : name };
  };

const TYPES: Readonly<Record<string, Make>> = {
  STRING: sized('VARCHAR', '255'),
  CHAR: sized('CHAR', '255'),
  TEXT: plain('TEXT'),
  CITEXT: plain('CITEXT'),
  TSVECTOR: plain('TSVECTOR'),
  INTEGER: plain('INTEGER'),
  NUMBER: plain('NUMBER'),
  BIGINT: plain('BIGINT'),
  SMALLINT: plain('SMALLINT'),
  TINYINT: plain('TINYINT'),
  MEDIUMINT: plain('MEDIUMINT'),
  FLOAT: (args) => (args.length > 1 ? plain('FLOAT')(args) : sized('FLOAT')(args)),
  REAL: plain('REAL'),
  DOUBLE: plain('DOUBLE PRECISION'),
  DECIMAL: decimal,
  NUMERIC: decimal,
  BOOLEAN: plain('BOOLEAN'),
  DATE: plain('TIMESTAMP WITH TIME ZONE'),
  DATEONLY: plain('DATE'),
  TIME: plain('TIME'),
  UUID: plain('UUID'),
  JSON: plain('JSON'),
  JSONB: plain('JSONB'),
  BLOB: plain('BYTEA'),
  HSTORE: plain('HSTORE'),
  INET: plain('INET'),
  CIDR: plain('CIDR'),
  MACADDR: plain('MACADDR'),
  ENUM: enumeration,
  ARRAY: array,
  RANGE: range,
  GEOMETRY: shape('GEOMETRY'),
  GEOGRAPHY: shape('GEOGRAPHY'),
};

/** The type of that name, which can be called for a size; undefined where there is none. */
export function namedType(name: string): HostValue | undefined {
  const make = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  return make && typeHost(make, make([]));
}

function typeHost(make: Make, state: DataType): HostValue {
  const host: HostValue = {
    kind: 'host',
    isConnection: false,
    state,
    call: (args) => typeHost(make, make(args)),
    get: (property) => {
      if (property === 'BINARY') return typeHost(plain('BYTEA'), { kind: 'type', sql: 'BYTEA' });
      // For other databases.
      if (/^(?:UNSIGNED|ZEROFILL)$/.test(property)) return host;
      return undefined;
    },
  };
  return host;
}
