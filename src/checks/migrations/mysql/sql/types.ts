/** Types of columns: https://dev.mysql.com/doc/refman/8.4/en/data-types.html */
import type { ColumnType } from './ast.ts';
import { type Cursor, isNext, name, parens, take, takeAny, unread, word } from './cursor.ts';

const SAME: Readonly<Record<string, string>> = {
  integer: 'int',
  int4: 'int',
  int8: 'bigint',
  int3: 'mediumint',
  middleint: 'mediumint',
  int2: 'smallint',
  int1: 'tinyint',
  bool: 'tinyint',
  boolean: 'tinyint',
  numeric: 'decimal',
  dec: 'decimal',
  fixed: 'decimal',
  real: 'double',
  float4: 'float',
  float8: 'double',
  character: 'char',
  nchar: 'char',
  varcharacter: 'varchar',
  nvarchar: 'varchar',
  varchar2: 'varchar',
  geometrycollection: 'geomcollection',
  clob: 'longtext',
  number: 'decimal',
};

const KNOWN = new Set(
  'tinyint smallint mediumint int bigint decimal float double bit date time datetime timestamp year char varchar binary varbinary tinyblob blob mediumblob longblob tinytext text mediumtext longtext enum set json geometry point linestring polygon multipoint multilinestring multipolygon geomcollection uuid inet4 inet6 vector serial'.split(
    ' ',
  ),
);

export const WHOLE: ReadonlySet<string> = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'bigint']);

/** Types that hold characters, and so have a character set. */
export const TEXTUAL: ReadonlySet<string> = new Set(
  'char varchar tinytext text mediumtext longtext enum set'.split(' '),
);

/** Reads a type, with UNSIGNED, CHARACTER SET and COLLATE where they follow at once. */
export function columnType(cursor: Cursor): ColumnType {
  const first = word(cursor);
  let type = SAME[first] ?? first;
  let national = first === 'nchar' || first === 'nvarchar';
  if (first === 'national') {
    cursor.at++;
    national = true;
    type = SAME[word(cursor)] ?? word(cursor);
  }
  if (first === 'long') {
    // `LONG`, `LONG VARCHAR`, `LONG VARBINARY`
    cursor.at++;
    const binary = word(cursor) === 'varbinary';
    takeAny(cursor, 'varchar', 'varbinary');
    return finish(cursor, { name: binary ? 'mediumblob' : 'mediumtext', limits: [], national });
  }
  if (!KNOWN.has(type)) throw unread(cursor, 'the type of the column is not known');
  cursor.at++;
  if (type === 'double') take(cursor, 'precision');
  if (type === 'char' && take(cursor, 'varying')) type = 'varchar';
  if (type === 'char' && take(cursor, 'byte')) type = 'binary';
  if (type === 'serial') return { name: 'bigint', limits: [], unsigned: true, zerofill: false, sql: 'SERIAL' };
  const inside = isNext(cursor, '(') ? parens(cursor) : undefined;
  if (type === 'enum' || type === 'set') {
    if (inside === undefined) throw unread(cursor, 'the members are missing');
    const members = inside.filter(({ kind }) => kind === 'string').map(({ text }) => text);
    return finish(cursor, { name: type, limits: [], members, national });
  }
  const numbers = (inside ?? []).filter(({ kind }) => kind === 'number').map(({ text }) => Number(text));
  return finish(cursor, { name: type, limits: limitsOf(type, first, numbers), national });
}

function limitsOf(type: string, first: string, numbers: readonly number[]): readonly number[] {
  if (first === 'bool' || first === 'boolean') return [];
  // The display width of whole numbers changes nothing that is stored.
  if (WHOLE.has(type) || type === 'year') return [];
  if (type === 'decimal') return [numbers[0] ?? 10, numbers[1] ?? 0];
  if (type === 'char' || type === 'binary' || type === 'bit') return [numbers[0] ?? 1];
  if (type === 'datetime' || type === 'timestamp' || type === 'time') return [numbers[0] ?? 0];
  return numbers;
}

function finish(
  cursor: Cursor,
  { name: type, limits, members, national }: Pick<ColumnType, 'name' | 'limits' | 'members'> & { national: boolean },
): ColumnType {
  let unsigned = false;
  let zerofill = false;
  let charset = national ? 'utf8mb3' : undefined;
  let collation: string | undefined;
  for (;;) {
    if (take(cursor, 'unsigned')) unsigned = true;
    else if (take(cursor, 'signed')) unsigned = false;
    else if (take(cursor, 'zerofill')) {
      zerofill = true;
      unsigned = true;
    } else if (take(cursor, 'character', 'set') || take(cursor, 'charset') || take(cursor, 'char', 'set'))
      charset = charsetName(cursor);
    else if (take(cursor, 'collate')) collation = charsetName(cursor);
    else if (TEXTUAL.has(type) && take(cursor, 'ascii')) charset = 'latin1';
    else if (TEXTUAL.has(type) && take(cursor, 'unicode')) charset = 'ucs2';
    else if (TEXTUAL.has(type) && take(cursor, 'binary')) collation = 'binary';
    else break;
  }
  const sql = `${type}${members ? `(…)` : limits.length > 0 ? `(${limits.join(',')})` : ''}${unsigned ? ' unsigned' : ''}`;
  return {
    name: type,
    limits,
    unsigned,
    zerofill,
    ...(charset === undefined ? {} : { charset }),
    ...(collation === undefined ? {} : { collation }),
    ...(members === undefined ? {} : { members }),
    sql: sql.toUpperCase(),
  };
}

/** A character set or collation: a name or a literal; `utf8` is the older name of `utf8mb3`. */
export function charsetName(cursor: Cursor): string {
  take(cursor, '=');
  const token = cursor.tokens[cursor.at];
  if (token?.kind === 'string') {
    cursor.at++;
    return modern(token.text.slice(1, -1).toLowerCase());
  }
  return modern(name(cursor).toLowerCase());
}

const modern = (text: string): string => text.replace(/^utf8(?=$|_)/, 'utf8mb3');
