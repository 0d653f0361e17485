/**
 * Some rows for tables that are empty, so that statements meet rows: made up from types, keys and CHECKs. The last of them has no value
 * wherever that is allowed.
 */
import { type MysqlClient, MysqlError } from '../../../../io/mysql-client.ts';
import { literal, type PlacedTable, quoted, unlessDiscarded } from './picture.ts';
import { madeUp } from './seed-values.ts';

const ROWS = 3;
/** Ways to satisfy a CHECK, one row. */
const MAX_TRIES = 24;
/** Tables that are filled at most: those that a change names, and those they refer to. */
const MOST_TABLES = 200;

/** Fills tables that are empty, parents first. Returns how many rows were made. */
export async function seed(admin: MysqlClient, tables: readonly PlacedTable[]): Promise<number> {
  // Of what does not fit the server makes something that does; and rows may refer to what comes later.
  await admin.query("SET SESSION foreign_key_checks = 0, sql_mode = 'NO_AUTO_VALUE_ON_ZERO'");
  let made = 0;
  const done = new Set<string>();
  const fill = async (table: PlacedTable, depth: number): Promise<void> => {
    const key = quoted(table.database, table.name);
    if (done.has(key) || done.size >= MOST_TABLES || depth > 50) return;
    done.add(key);
    const columns = await columnsOf(admin, table);
    if (columns.length === 0) return;
    for (const { parent } of columns)
      if (parent !== undefined) await fill({ database: parent[0], name: parent[1] }, depth + 1);
    // A table without a file takes no rows.
    const isFilled = await unlessDiscarded(one(admin, `SELECT EXISTS (SELECT * FROM ${key})`));
    if (isFilled !== '0') return;
    for (let row = 0; row < ROWS; row++) if (await insert(admin, key, table, columns, row)) made++;
  };
  for (const table of tables) await fill(table, 0);
  await admin.query('SET SESSION foreign_key_checks = DEFAULT, sql_mode = DEFAULT');
  return made;
}

interface SeedColumn {
  name: string;
  type: string;
  nullable: boolean;
  isUnique: boolean;
  isKey: boolean;
  parent: [database: string, table: string, column: string] | undefined;
}

const one = async (admin: MysqlClient, sql: string): Promise<string | undefined> =>
  (await admin.query(sql)).rows[0]?.[0] ?? undefined;

async function columnsOf(admin: MysqlClient, { database, name }: PlacedTable): Promise<SeedColumn[]> {
  const of = `TABLE_SCHEMA = ${literal(database)} AND TABLE_NAME = ${literal(name)}`;
  const [[type] = []] = (await admin.query(`SELECT TABLE_TYPE FROM information_schema.TABLES WHERE ${of}`)).rows;
  if (type !== 'BASE TABLE') return [];
  const columns = await admin.query(
    `SELECT COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_KEY, EXTRA FROM information_schema.COLUMNS WHERE ${of} ORDER BY ORDINAL_POSITION`,
  );
  const unique = await admin.query(
    `SELECT DISTINCT COLUMN_NAME FROM information_schema.STATISTICS WHERE ${of} AND NON_UNIQUE = 0`,
  );
  const keys = await admin.query(
    `SELECT COLUMN_NAME, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME FROM information_schema.KEY_COLUMN_USAGE WHERE ${of} AND REFERENCED_TABLE_NAME IS NOT NULL`,
  );
  const isUnique = new Set(unique.rows.map(([column]) => column));
  const parents = new Map(keys.rows.map(([column, ...parent]) => [column, parent]));
  return columns.rows
    .filter(([, , , , extra]) => !/\b(?:VIRTUAL|STORED|PERSISTENT)\b|ROW (?:START|END)/i.test(extra ?? ''))
    .map(([column, kind, nullable, key]) => {
      const parent = parents.get(column ?? '');
      return {
        name: column ?? '',
        type: kind ?? '',
        nullable: nullable === 'YES',
        isUnique: isUnique.has(column ?? ''),
        isKey: key === 'PRI',
        parent: parent && [parent[0] ?? '', parent[1] ?? '', parent[2] ?? ''],
      };
    });
}

async function insert(
  admin: MysqlClient,
  key: string,
  table: PlacedTable,
  columns: readonly SeedColumn[],
  row: number,
): Promise<boolean> {
  const names = columns.map(({ name }) => quoted(name)).join(', ');
  const put = (values: readonly string[]): Promise<boolean> =>
    runs(admin, `INSERT INTO ${key} (${names}) VALUES (${values.join(', ')})`);
  const plain = columns.map((column) => valueFor(table, column, row, false));
  const full = columns.map((column) => valueFor(table, column, row, true));
  if ((await put(plain)) || (row === ROWS - 1 && (await put(full)))) return true;
  const [[, text = ''] = []] = (await admin.query(`SHOW CREATE TABLE ${key}`)).rows;
  const literals = literalsOfChecks(text ?? '');
  for (let attempt = 0; attempt < Math.min(MAX_TRIES, literals.length); attempt++) {
    const value = literals[(attempt + row) % literals.length] ?? 'NULL';
    const values = columns.map((column, at) =>
      column.isKey || column.isUnique || column.parent || !isChecked(text ?? '', column.name)
        ? (full[at] ?? 'NULL')
        : value,
    );
    if (await put(values)) return true;
  }
  return runs(admin, `INSERT INTO ${key} () VALUES ()`);
}

function valueFor(table: PlacedTable, column: SeedColumn, row: number, isFull: boolean): string {
  const { parent, nullable, isKey } = column;
  if (row === ROWS - 1 && !isFull && nullable && !isKey) return 'NULL';
  const value = madeUp(column, row) ?? (nullable ? 'NULL' : 'DEFAULT');
  if (parent === undefined) return value;
  const [database, name, other] = parent;
  // It cannot read what it writes; its own rows count from the same number.
  if (database === table.database && name === table.name) return nullable ? 'NULL' : value;
  const from = `FROM ${quoted(database, name)} WHERE ${quoted(other)} IS NOT NULL ORDER BY 1 LIMIT 1`;
  return `COALESCE((SELECT ${quoted(other)} ${from} OFFSET ${row}), (SELECT ${quoted(other)} ${from}), ${value})`;
}

async function runs(admin: MysqlClient, sql: string): Promise<boolean> {
  try {
    await admin.query(sql);
    return true;
  } catch (error) {
    if (error instanceof MysqlError) return false;
    throw error;
  }
}

/** Literals that stand in a CHECK, as SQL; of one about JSON a text that passes. */
function literalsOfChecks(text: string): string[] {
  const found = new Set<string>();
  for (const [check] of text.matchAll(/\bcheck\s*\([^;]{0,2000}/gi)) {
    if (/json_valid/i.test(check)) found.add("'{}'");
    for (const [value] of check.matchAll(/'(?:[^'\\]|''){0,200}'|\b\d{1,12}(?:\.\d{1,6})?\b/g)) {
      found.add(value);
      if (/^\d+$/.test(value)) found.add(String(Number(value) + 1));
      if (found.size > 60) return [...found];
    }
  }
  return [...found];
}

const isChecked = (text: string, column: string): boolean => {
  const first = text.search(/\bcheck\s*\(/i);
  return first !== -1 && text.toLowerCase().includes(column.toLowerCase(), first - 200);
};
