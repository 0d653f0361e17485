/** Types of SQLAlchemy as PostgreSQL has them. https://docs.sqlalchemy.org/en/20/dialects/postgresql.html#postgresql-data-types */
import {
  argument,
  booleanOf,
  type CallValue,
  calleeOf,
  lastOf,
  numberOf,
  pathOf,
  stringOf,
  stringsOf,
  type Value,
} from '../python/values.ts';
import { literal, qualified } from './names.ts';

export interface SqlType {
  sql: string;
  /** A whole number, which makes a primary key count by itself. */
  integer: 'SERIAL' | 'BIGSERIAL' | 'SMALLSERIAL' | undefined;
  /** An enumeration that is a type of its own in the database. */
  enumeration?: Enumeration;
}

export interface Enumeration {
  name: string;
  /** As in SQL, with its schema. */
  sql: string;
  /** `undefined`: they are those of a class of Python. */
  values: readonly string[] | undefined;
  /** Whether it is created with a table that uses it. */
  created: boolean;
}

const SIMPLE: Readonly<Record<string, string>> = {
  Text: 'TEXT',
  TEXT: 'TEXT',
  UnicodeText: 'TEXT',
  Boolean: 'BOOLEAN',
  BOOLEAN: 'BOOLEAN',
  Date: 'DATE',
  DATE: 'DATE',
  DATETIME: 'TIMESTAMP',
  Double: 'DOUBLE PRECISION',
  DOUBLE: 'DOUBLE PRECISION',
  DOUBLE_PRECISION: 'DOUBLE PRECISION',
  REAL: 'REAL',
  LargeBinary: 'BYTEA',
  PickleType: 'BYTEA',
  BYTEA: 'BYTEA',
  BLOB: 'BYTEA',
  JSON: 'JSON',
  JSONB: 'JSONB',
  UUID: 'UUID',
  Uuid: 'UUID',
  INET: 'INET',
  CIDR: 'CIDR',
  MACADDR: 'MACADDR',
  MACADDR8: 'MACADDR8',
  MONEY: 'MONEY',
  OID: 'OID',
  REGCLASS: 'REGCLASS',
  REGCONFIG: 'REGCONFIG',
  TSVECTOR: 'TSVECTOR',
  TSQUERY: 'TSQUERY',
  HSTORE: 'HSTORE',
  CITEXT: 'CITEXT',
  INT4RANGE: 'INT4RANGE',
  INT8RANGE: 'INT8RANGE',
  NUMRANGE: 'NUMRANGE',
  DATERANGE: 'DATERANGE',
  TSRANGE: 'TSRANGE',
  TSTZRANGE: 'TSTZRANGE',
  INT4MULTIRANGE: 'INT4MULTIRANGE',
  INT8MULTIRANGE: 'INT8MULTIRANGE',
  NUMMULTIRANGE: 'NUMMULTIRANGE',
  DATEMULTIRANGE: 'DATEMULTIRANGE',
  TSMULTIRANGE: 'TSMULTIRANGE',
  TSTZMULTIRANGE: 'TSTZMULTIRANGE',
};

const INTEGERS: Readonly<Record<string, readonly [string, SqlType['integer']]>> = {
  Integer: ['INTEGER', 'SERIAL'],
  INTEGER: ['INTEGER', 'SERIAL'],
  INT: ['INTEGER', 'SERIAL'],
  BigInteger: ['BIGINT', 'BIGSERIAL'],
  BIGINT: ['BIGINT', 'BIGSERIAL'],
  SmallInteger: ['SMALLINT', 'SMALLSERIAL'],
  SMALLINT: ['SMALLINT', 'SMALLSERIAL'],
};

/** Types of packages that many projects use. */
const PACKAGES: Readonly<Record<string, string>> = {
  'sqlmodel.GUID': 'UUID',
  'fastapi_users_db_sqlalchemy.GUID': 'UUID',
  'fastapi_users_db_sqlalchemy.TIMESTAMPAware': 'TIMESTAMP WITH TIME ZONE',
  'sqlalchemy_utils.TSVectorType': 'TSVECTOR',
  'sqlalchemy_utils.UUIDType': 'UUID',
  'sqlalchemy_utils.JSONType': 'JSON',
  'sqlalchemy_utils.EmailType': 'VARCHAR(255)',
  'sqlalchemy_utils.URLType': 'TEXT',
  'sqlalchemy_utils.LtreeType': 'LTREE',
  'sqlalchemy_searchable.TSVectorType': 'TSVECTOR',
};

const MAX_DEPTH = 20;

/** `undefined` for a type of the project itself or of a package that is not known. */
export function readType(value: Value | undefined, depth = 0): SqlType | undefined {
  if (value === undefined || depth > MAX_DEPTH) return undefined;
  if (value.kind === 'reference') return readType(asCall(value), depth + 1);
  if (value.kind !== 'call') return undefined;
  if (value.callee.kind === 'attribute') return variant(value, value.callee.object, value.callee.name, depth);
  const path = calleeOf(value);
  if (path === undefined || value.open) return undefined;
  const [root = ''] = path.split('.');
  const name = lastOf(path);
  const plain = (sql: string): SqlType => ({ sql, integer: undefined });
  if (/^pgvector$/.test(root)) {
    const size = numberOf(argument(value, 'dim', 0));
    return plain(`${name === 'Vector' ? 'VECTOR' : name.toUpperCase()}${size === undefined ? '' : `(${size})`}`);
  }
  if (root === 'sqlmodel' && name === 'AutoString') return plain(sized('VARCHAR', argument(value, 'length', 0)));
  const key = `${root}.${name}`;
  if (Object.hasOwn(PACKAGES, key)) return plain(PACKAGES[key] ?? '');
  return root === 'sqlalchemy' || root === 'sqlmodel' ? readOwn(value, name, depth) : undefined;
}

const asCall = (callee: Value): CallValue => ({
  kind: 'call',
  callee,
  args: [],
  named: new Map(),
  open: false,
  start: callee.start,
  end: callee.end,
});

const sized = (name: string, length: Value | undefined): string => {
  const size = numberOf(length);
  return size === undefined ? name : `${name}(${size})`;
};

/** `sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')` */
function variant(call: CallValue, base: Value, method: string, depth: number): SqlType | undefined {
  if (method !== 'with_variant') return undefined;
  const names = call.args.slice(1).map(stringOf);
  return names.includes('postgresql') ? readType(call.args[0], depth + 1) : readType(base, depth + 1);
}

function readOwn(call: CallValue, name: string, depth: number): SqlType | undefined {
  const plain = (sql: string): SqlType => ({ sql, integer: undefined });
  const zoned = booleanOf(call.named.get('timezone') ?? call.args[0]) ? 'WITH TIME ZONE' : 'WITHOUT TIME ZONE';
  const precision = numberOf(call.named.get('precision'));
  const exact = precision === undefined ? '' : `(${precision})`;
  const integer = Object.hasOwn(INTEGERS, name) ? INTEGERS[name] : undefined;
  if (integer !== undefined) return { sql: integer[0], integer: integer[1] };
  if (Object.hasOwn(SIMPLE, name)) return plain(SIMPLE[name] ?? '');
  switch (name) {
    case 'String':
    case 'Unicode':
    case 'VARCHAR':
    case 'NVARCHAR': {
      const collation = stringOf(call.named.get('collation'));
      const sql = sized('VARCHAR', argument(call, 'length', 0));
      return plain(collation === undefined ? sql : `${sql} COLLATE "${collation}"`);
    }
    case 'CHAR':
    case 'NCHAR':
      return plain(sized('CHAR', argument(call, 'length', 0)));
    case 'DateTime':
    case 'TIMESTAMP':
      return plain(`TIMESTAMP${exact} ${zoned}`);
    case 'Time':
    case 'TIME':
      return plain(`TIME${exact} ${zoned}`);
    case 'Interval':
    case 'INTERVAL': {
      const fields = stringOf(call.named.get('fields'));
      return plain(`INTERVAL${fields === undefined ? '' : ` ${fields}`}${exact}`);
    }
    case 'Float':
    case 'FLOAT':
      return plain(sized('FLOAT', argument(call, 'precision', 0)));
    case 'Numeric':
    case 'NUMERIC':
    case 'DECIMAL': {
      const [digits, scale] = [numberOf(argument(call, 'precision', 0)), numberOf(argument(call, 'scale', 1))];
      if (digits === undefined) return plain('NUMERIC');
      return plain(scale === undefined ? `NUMERIC(${digits})` : `NUMERIC(${digits}, ${scale})`);
    }
    case 'BIT': {
      const length = numberOf(argument(call, 'length', 0)) ?? 1;
      return plain(booleanOf(call.named.get('varying')) ? `BIT VARYING(${length})` : `BIT(${length})`);
    }
    case 'ARRAY': {
      const inner = readType(argument(call, 'item_type', 0), depth + 1);
      const dimensions = numberOf(call.named.get('dimensions')) ?? 1;
      return (
        inner && {
          ...inner,
          sql: `${inner.sql}${'[]'.repeat(Math.min(9, Math.max(1, dimensions)))}`,
          integer: undefined,
        }
      );
    }
    case 'Enum':
    case 'ENUM':
      return readEnumeration(call);
    default:
      return undefined;
  }
}

function readEnumeration(call: CallValue): SqlType | undefined {
  const [first] = call.args;
  const given = first?.kind === 'sequence' ? stringsOf(first) : call.args.map(stringOf);
  const values = given?.every((value) => value !== undefined) ? given : undefined;
  const className = first === undefined ? undefined : lastOf(pathOf(first) ?? '') || undefined;
  const name = stringOf(call.named.get('name')) ?? className?.toLowerCase();
  if (booleanOf(call.named.get('native_enum')) === false) {
    const length = numberOf(call.named.get('length')) ?? Math.max(0, ...(values ?? []).map((value) => value.length));
    return values === undefined && length === 0 ? undefined : { sql: `VARCHAR(${length})`, integer: undefined };
  }
  if (name === undefined) return undefined;
  const sql = qualified(name, stringOf(call.named.get('schema')));
  const created = booleanOf(call.named.get('create_type')) !== false;
  return { sql, integer: undefined, enumeration: { name, sql, values, created } };
}

export const createTypeSql = ({ sql }: Enumeration, values: readonly string[]): string =>
  `CREATE TYPE ${sql} AS ENUM (${values.map(literal).join(', ')})`;
