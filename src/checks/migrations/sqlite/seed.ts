/**
 * Some rows for every empty table, so that statements meet rows. They are made up from names, types and CHECKs; the same number stands
 * for the same row everywhere, and foreign keys take what their table holds.
 */
import type { Engine } from './engine.ts';
import { always, keyOf, literal } from './names.ts';
import type { ColumnPicture, Picture, TablePicture } from './picture.ts';

/** Rows a table. */
const ROWS = 3;
/** No migration writes a row with such a number by itself. */
const FIRST_KEY = 7_000_001;
/** Ways to satisfy a CHECK, one row. */
const MAX_TRIES = 24;

/** Returns the keys of the tables that hold rows now which were made up. `only`: of those tables. */
export function seed(engine: Engine, picture: Picture): Set<string> {
  const enforced = engine.enforcesForeignKeys();
  engine.run('PRAGMA foreign_keys = OFF');
  // What a trigger would do to made-up rows tells nothing.
  const triggers = [...picture.triggers.values()];
  for (const { name } of triggers) engine.run(`DROP TRIGGER ${always(name)}`);
  const seeded = new Set<string>();
  for (const key of parentsFirst(picture)) {
    const table = picture.tables.get(key);
    if (!table || table.isVirtual || table.rows > 0) continue;
    let rows = 0;
    for (let row = 0; row < ROWS; row++) if (insert(engine, picture, table, row)) rows++;
    if (rows > 0) seeded.add(key);
  }
  for (const { sql } of triggers) engine.run(sql);
  if (enforced) engine.run('PRAGMA foreign_keys = ON');
  return seeded;
}

function parentsFirst({ tables }: Picture): string[] {
  const order = new Set<string>();
  const begun = new Set<string>();
  const visit = (key: string, depth: number): void => {
    if (begun.has(key) || depth > 500) return;
    begun.add(key);
    for (const { parent } of tables.get(key)?.foreignKeys ?? []) visit(keyOf(parent), depth + 1);
    order.add(key);
  };
  for (const key of tables.keys()) visit(key, 0);
  return [...order];
}

function insert(engine: Engine, picture: Picture, table: TablePicture, row: number): boolean {
  const columns = table.columns.filter(({ generated }) => !generated);
  const names = columns.map(({ name }) => always(name)).join(', ');
  const unique = uniqueColumns(picture, table);
  const plain = columns.map((column) => valueFor(engine, picture, table, column, row, unique.has(keyOf(column.name))));
  const put = (values: readonly string[]): boolean =>
    engine.run(`INSERT INTO ${always(table.name)} (${names}) VALUES (${values.join(', ')})`) === undefined;
  if (put(plain)) return true;
  const literals = literalsOfChecks(table.sql);
  for (let attempt = 0; attempt < Math.min(MAX_TRIES, literals.length + 2); attempt++) {
    const values = columns.map((column, index) => {
      if (!isChecked(table.sql, column.name) || column.key > 0) return plain[index] ?? 'NULL';
      if (attempt === 0) return fitting(column, literals, row);
      if (attempt === 1) return column.notNull ? '0' : 'NULL';
      return literals[(attempt - 2 + row) % literals.length] ?? 'NULL';
    });
    if (put(values)) return true;
  }
  return engine.run(`INSERT INTO ${always(table.name)} DEFAULT VALUES`) === undefined;
}

const uniqueColumns = ({ indexes }: Picture, { name }: TablePicture): Set<string> =>
  new Set(
    [...indexes.values()].flatMap(({ unique, table, columns }) => (unique && table === keyOf(name) ? columns : [])),
  );

/** A literal of the CHECKs that looks like the column's type. */
function fitting({ type }: ColumnPicture, literals: readonly string[], row: number): string {
  const isText = /char|text|clob/i.test(type);
  const own = literals.filter((value) => value.startsWith("'") === isText);
  return own[row % Math.max(1, own.length)] ?? (isText ? "'a'" : '1');
}

/** Literals that stand in a CHECK, as SQL; of a JSON check a text that passes. */
function literalsOfChecks(sql: string): string[] {
  const found = new Set<string>();
  for (const [check] of sql.matchAll(/\bcheck\s*\([^;]{0,2000}/gi)) {
    if (/json_valid/i.test(check)) found.add("'{}'");
    for (const [value] of check.matchAll(/'(?:[^']|''){0,200}'|\b\d{1,12}(?:\.\d{1,6})?\b/g)) {
      found.add(value);
      if (/^\d+$/.test(value)) found.add(String(Number(value) + 1));
      if (found.size > 60) return [...found];
    }
  }
  return [...found];
}

/** Whether a CHECK of the table may speak of it. */
const isChecked = (sql: string, column: string): boolean => {
  const first = sql.search(/\bcheck\s*\(/i);
  return first !== -1 && sql.slice(first).toLowerCase().includes(column.toLowerCase());
};

function valueFor(
  engine: Engine,
  picture: Picture,
  table: TablePicture,
  column: ColumnPicture,
  row: number,
  isUnique: boolean,
): string {
  const key = table.foreignKeys.find(({ from }) => keyOf(from) === keyOf(column.name));
  const parent = key && picture.tables.get(keyOf(key.parent));
  const isOwn = parent?.name === table.name;
  if (key && parent && !isOwn) {
    const to = key.to ?? parent.columns.find((each) => each.key === 1)?.name ?? 'rowid';
    const [found] = engine.rows(
      `SELECT quote(${always(to)}) AS value FROM ${always(parent.name)} WHERE ${always(to)} IS NOT NULL LIMIT 1 OFFSET ${row}`,
    );
    const [first] = found
      ? [found]
      : engine.rows(`SELECT quote(${always(to)}) AS value FROM ${always(parent.name)} LIMIT 1`);
    if (typeof first?.['value'] === 'string') return first['value'];
  }
  if (isOwn && !column.notNull && column.key === 0) return 'NULL';
  return madeUp(column, row, isUnique || column.key > 0);
}

function madeUp({ name, type }: ColumnPicture, row: number, isUnique: boolean): string {
  const number = row + 1;
  if (/bool/i.test(type)) return String(number % 2);
  if (/int|serial/i.test(type) && !/point|interval/i.test(type)) return String(isUnique ? FIRST_KEY + row : number);
  if (/json/i.test(type)) return "'{}'";
  if (/date|time/i.test(type)) return literal(`2024-01-0${number} 00:00:00`);
  if (/real|floa|doub|dec|num/i.test(type)) return isUnique ? String(FIRST_KEY + row) : `${number}.5`;
  if (/blob|binary|bytea/i.test(type))
    return `x'${keyOf(name).length.toString(16).padStart(2, '0').slice(-2)}0${number}'`;
  return literal(`made up ${name} ${number}`);
}
