/** What tables are like at one moment: their columns, keys and rows. */
import { type MysqlClient, MysqlError } from '../../../../io/mysql-client.ts';

export interface TablePicture {
  /** In their order, by name in lower case. */
  columns: ReadonlyMap<string, ColumnPicture>;
  /** In lower case; the primary key is `primary`. */
  indexes: ReadonlySet<string>;
  /** Names of the columns that refer to another table, in lower case. */
  references: readonly Reference[];
  partitions: readonly string[];
  rows: number;
  /** The file with its rows was thrown away: `rows` is 0, and no query reads it. */
  isDiscarded?: true;
}

export interface ColumnPicture {
  name: string;
  /** As the server writes it: `varchar(50)`. It may hold members of an ENUM: never shown. */
  type: string;
  nullable: boolean;
  hasDefault: boolean;
  autoIncrement: boolean;
  onUpdate: boolean;
  generated: boolean;
  /** Of all its values, as they show. */
  sum: string;
  /** Of each of its values, where that was asked for and there are not too many: in no order. */
  values?: readonly string[];
}

export interface Reference {
  column: string;
  /** Database, table and column, as the server writes them. */
  parent: readonly [string, string, string];
}

export interface PlacedTable {
  database: string;
  name: string;
}

/** A text as a literal. */
export const literal = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** A name, or one with what it stands in before it: `` `shop`.`users` ``. */
export const quoted = (...parts: readonly string[]): string =>
  parts.map((part) => `\`${part.replaceAll('`', '``')}\``).join('.');

/** Rows whose values are looked at one by one. */
const MOST_ROWS = 1_000;

/** Undefined where there is no such table; of a view nothing is said. `isEach`: each value is looked at, too. */
export async function takePicture(
  admin: MysqlClient,
  table: PlacedTable,
  isEach = false,
): Promise<TablePicture | undefined> {
  const of = `TABLE_SCHEMA = ${literal(table.database)} AND TABLE_NAME = ${literal(table.name)}`;
  const read = async (sql: string): Promise<(string | null)[][]> => (await admin.query(sql)).rows;
  const [[type] = []] = await read(`SELECT TABLE_TYPE FROM information_schema.TABLES WHERE ${of}`);
  if (type !== 'BASE TABLE') return undefined;
  const columns = (
    await read(
      `SELECT COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA FROM information_schema.COLUMNS WHERE ${of} ORDER BY ORDINAL_POSITION`,
    )
  ).map((row) => row.map((value) => value ?? undefined));
  const indexes = await read(`SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS WHERE ${of}`);
  const references = await read(
    `SELECT COLUMN_NAME, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME FROM information_schema.KEY_COLUMN_USAGE WHERE ${of} AND REFERENCED_TABLE_NAME IS NOT NULL`,
  );
  const partitions = await read(
    `SELECT PARTITION_NAME FROM information_schema.PARTITIONS WHERE ${of} AND PARTITION_NAME IS NOT NULL`,
  );
  const sums = columns.map(([name = '', type = '']) => sumOf(name, type));
  const counted = await unlessDiscarded(
    read(`SELECT ${['COUNT(*)', ...sums].join(', ')} FROM ${quoted(table.database, table.name)}`),
  );
  const [[rows = '0', ...values] = []] = counted ?? [];
  const each =
    isEach && columns.length > 0 && Number(rows) > 0 && Number(rows) <= MOST_ROWS
      ? await read(
          `SELECT ${columns.map(([name = '', type = '']) => sumOfOne(name, type)).join(', ')} FROM ${quoted(table.database, table.name)}`,
        )
      : undefined;
  return {
    columns: new Map(
      columns.map(([name = '', kind = '', nullable, value, extra = ''], at) => [
        name.toLowerCase(),
        {
          name,
          type: kind,
          nullable: nullable === 'YES',
          // MariaDB writes NULL where there is a default of NULL, or none.
          hasDefault: value !== undefined && value !== 'NULL',
          autoIncrement: /auto_increment/i.test(extra),
          onUpdate: /on update/i.test(extra),
          generated: /\b(?:VIRTUAL|STORED|PERSISTENT)\b/i.test(extra),
          sum: values[at] ?? '',
          ...(each === undefined ? {} : { values: each.map((row) => row[at] ?? '') }),
        },
      ]),
    ),
    indexes: new Set(indexes.map(([name]) => (name ?? '').toLowerCase())),
    references: references.map(([column, ...parent]) => ({
      column: (column ?? '').toLowerCase(),
      parent: [parent[0] ?? '', parent[1] ?? '', parent[2] ?? ''],
    })),
    partitions: partitions.map(([name]) => name ?? ''),
    rows: Number(rows),
    ...(counted === undefined ? { isDiscarded: true } : {}),
  };
}

/** What a query gives; undefined where the file of the table was thrown away (ER_TABLESPACE_DISCARDED). */
export async function unlessDiscarded<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof MysqlError && error.code === 1814) return undefined;
    throw error;
  }
}

type Family = 'number' | 'moment' | 'time' | 'bytes' | 'text';

function familyOf(type: string): Family {
  if (/^(?:(?:tiny|small|medium|big)?int|decimal|float|double|year)\b/i.test(type)) return 'number';
  if (/^(?:date|datetime|timestamp)\b/i.test(type)) return 'moment';
  if (/^time\b/i.test(type)) return 'time';
  return /blob|binary|bit|point|geom|line|polygon|vector/i.test(type) ? 'bytes' : 'text';
}

/** Whether a column holds other values than before, as far as the two types write the same values alike. */
export const holdsOthers = (was: ColumnPicture | undefined, is: ColumnPicture | undefined): boolean =>
  was !== undefined && is !== undefined && familyOf(was.type) === familyOf(is.type) && was.sum !== is.sum;

/** What writes the same value alike, whatever type of its family holds it. */
const SHOWN: Readonly<Record<Family, (column: string) => string>> = {
  // `1.50` is `1.5`.
  number: (column) => `CONVERT(${column} + 0e0 USING utf8mb4)`,
  moment: (column) => `DATE_FORMAT(${column}, '%Y-%m-%d %H:%i:%s.%f')`,
  time: (column) => `TIME_FORMAT(${column}, '%H:%i:%s.%f')`,
  bytes: (column) => `HEX(${column})`,
  text: (column) => `CONVERT(${column} USING utf8mb4)`,
};

/** The same for the same values in whatever order. */
const sumOf = (name: string, type: string): string => `SUM(${sumOfOne(name, type)})`;

const sumOfOne = (name: string, type: string): string => `CRC32(IFNULL(${SHOWN[familyOf(type)](quoted(name))}, '-'))`;

/** Whether a value that stood in a row before stands in none any more, or in fewer: rows may have come besides. */
export function hasLost(was: ColumnPicture, is: ColumnPicture | undefined): boolean {
  if (was.values === undefined || is?.values === undefined) return false;
  const left = new Map<string, number>();
  for (const value of is.values) left.set(value, (left.get(value) ?? 0) + 1);
  return was.values.some((value) => {
    const count = (left.get(value) ?? 0) - 1;
    left.set(value, count);
    return count < 0;
  });
}
