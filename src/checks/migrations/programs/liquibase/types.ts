/** Types as Liquibase writes them for PostgreSQL: https://docs.liquibase.com/concepts/changelogs/data-types.html */

export interface Type {
  sql: string;
  /** How values of it are written. */
  kind: 'number' | 'boolean' | 'time' | 'text';
  /** `serial`: the column counts. */
  counts: boolean;
}

interface Parts {
  /** As written, without the prefix of JDBC. */
  name: string;
  /** `10, 2` */
  params: string;
  /** `unsigned`, `with time zone`, `[]` */
  rest: string;
}

type Make = (parts: Parts) => string;

const only =
  (sql: string): Make =>
  () =>
    sql;
const sized =
  (name: string): Make =>
  ({ params, rest }) =>
    `${name}${params === '' ? '' : `(${params})`}${tail(rest)}`;
/** `varchar(50 char)` is Oracle's. */
const characters =
  (name: string): Make =>
  ({ params, rest }) =>
    `${name}${params === '' ? '' : `(${params.replace(/\s+(?:char|byte)$/i, '')})`}${tail(rest)}`;
const tail = (rest: string): string => (rest === '' || rest.startsWith('[') ? rest : ` ${rest}`);

const moment =
  (name: string): Make =>
  ({ params, rest }) => {
    return `${name}${params === '' ? '' : `(${params})`} ${rest === '' ? 'WITHOUT TIME ZONE' : rest}`;
  };
const zoned =
  (name: string): Make =>
  ({ params }) =>
    `${name}${params === '' ? '' : `(${params})`} WITH TIME ZONE`;

interface Known {
  names: string;
  kind: Type['kind'];
  make: Make;
  counts?: true;
}

const KNOWN: readonly Known[] = [
  { names: 'int integer int4 int32', kind: 'number', make: only('INTEGER') },
  { names: 'bigint int8', kind: 'number', make: ({ rest }) => `BIGINT${tail(rest)}` },
  { names: 'smallint int2 tinyint', kind: 'number', make: only('SMALLINT') },
  { names: 'serial serial4', kind: 'number', make: only('INTEGER'), counts: true },
  { names: 'bigserial serial8', kind: 'number', make: only('BIGINT'), counts: true },
  { names: 'smallserial serial2', kind: 'number', make: only('SMALLINT'), counts: true },
  { names: 'number numeric', kind: 'number', make: sized('numeric') },
  { names: 'decimal', kind: 'number', make: sized('DECIMAL') },
  { names: 'currency money smallmoney', kind: 'number', make: only('DECIMAL') },
  { names: 'float', kind: 'number', make: sized('FLOAT') },
  { names: 'double double\tprecision', kind: 'number', make: only('DOUBLE PRECISION') },
  {
    names: 'float4 float8 real dec mediumint',
    kind: 'number',
    make: (parts) => sized(parts.name.toUpperCase())(parts),
  },
  { names: 'varchar varchar2 nvarchar nvarchar2 character\tvarying', kind: 'text', make: characters('VARCHAR') },
  { names: 'char character', kind: 'text', make: characters('CHAR') },
  { names: 'nchar', kind: 'text', make: characters('NCHAR') },
  {
    names: 'clob text longtext mediumtext tinytext nclob ntext longvarchar longnvarchar',
    kind: 'text',
    make: ({ rest }) => `TEXT${rest.startsWith('[') ? rest : ''}`,
  },
  { names: 'blob oid', kind: 'text', make: only('OID') },
  {
    names: 'longblob mediumblob tinyblob bytea binary varbinary longvarbinary image',
    kind: 'text',
    make: ({ rest }) => `BYTEA${rest.startsWith('[') ? rest : ''}`,
  },
  { names: 'boolean bool', kind: 'boolean', make: only('BOOLEAN') },
  { names: 'bit', kind: 'boolean', make: sized('BIT') },
  { names: 'date', kind: 'time', make: only('date') },
  { names: 'time', kind: 'time', make: moment('time') },
  { names: 'timetz', kind: 'time', make: zoned('time') },
  { names: 'timestamp datetime datetime2 smalldatetime', kind: 'time', make: moment('TIMESTAMP') },
  { names: 'timestamptz timestamp_with_timezone', kind: 'time', make: zoned('TIMESTAMP') },
  { names: 'uuid uniqueidentifier', kind: 'text', make: only('UUID') },
  { names: 'xml xmltype', kind: 'text', make: only('XML') },
];

const BY_NAME = new Map(
  KNOWN.flatMap((known) => known.names.split(' ').map((name): [string, Known] => [name.replace('\t', ' '), known])),
);

export function typeOf(written: string): Type {
  const text = written.trim().slice(0, 1_000);
  const isJdbc = /^java\.sql\.Types\./i.test(text);
  const parts = partsOf(isJdbc ? text.slice('java.sql.Types.'.length) : text);
  const counts = /\bautoincrement\b/i.test(parts.rest);
  if (counts) parts.rest = parts.rest.replace(/\bautoincrement\b/i, '').trim();
  const name = parts.name.toLowerCase();
  // JDBC has names of its own for some that PostgreSQL knows.
  if (isJdbc && name === 'real') return { sql: 'FLOAT', kind: 'number', counts };
  // A list of numbers is not looked at: `INT[]`.
  const isList = parts.rest.startsWith('[');
  const known =
    (isJdbc && name === 'bit') || (isList && BY_NAME.get(name)?.kind === 'number') ? undefined : BY_NAME.get(name);
  if (known !== undefined) return { sql: known.make(parts), kind: known.kind, counts: counts || known.counts === true };
  // Anything else is taken for a type of the database, in capitals and without quotes.
  const own = `${isJdbc ? 'JAVA.SQL.TYPES.' : ''}${parts.name.replaceAll('"', '').toUpperCase()}`;
  return { sql: sized(own)(parts), kind: 'text', counts };
}

const TWO_WORDS = /^(?:double\s+precision|character\s+varying)(?=$|[\s([])/i;

function partsOf(text: string): Parts {
  const name = (TWO_WORDS.exec(text)?.[0] ?? /^[^\s([]*/.exec(text)?.[0] ?? '').replace(/\s+/g, ' ');
  const after = text.slice((TWO_WORDS.exec(text)?.[0] ?? name).length).trim();
  if (!after.startsWith('(')) return { name, params: '', rest: after };
  const close = after.indexOf(')');
  const params = close === -1 ? after.slice(1) : after.slice(1, close);
  return {
    name,
    params: params
      .split(',')
      .map((param) => param.trim())
      .join(', '),
    rest: close === -1 ? '' : after.slice(close + 1).trim(),
  };
}
