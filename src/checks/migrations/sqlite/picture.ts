/** What a database holds: the schema and how many rows, as it was at one moment. */
import type { DatabaseSync } from 'node:sqlite';
import { always, keyOf, literal } from './names.ts';

export interface Picture {
  /** By key. Without SQLite's own and shadow tables. */
  tables: ReadonlyMap<string, TablePicture>;
  indexes: ReadonlyMap<string, IndexPicture>;
  triggers: ReadonlyMap<string, ObjectPicture>;
  views: ReadonlyMap<string, ObjectPicture>;
}

export interface ObjectPicture {
  name: string;
  /** Key. */
  table: string;
  sql: string;
}

export interface IndexPicture extends ObjectPicture {
  unique: boolean;
  /** Keys; what is no column is empty. */
  columns: string[];
  /** Made by a UNIQUE or PRIMARY KEY of the table itself. */
  isOwn: boolean;
  partial: boolean;
}

export interface TablePicture {
  name: string;
  sql: string;
  isVirtual: boolean;
  columns: readonly ColumnPicture[];
  foreignKeys: readonly ForeignKey[];
  rows: number;
  /** How many rows hold a value, by column key: of those that refer to another table. */
  filled: ReadonlyMap<string, number>;
}

export interface ColumnPicture {
  name: string;
  type: string;
  notNull: boolean;
  /** As written. */
  default: string | undefined;
  /** Position in the primary key, from 1; 0: none. */
  key: number;
  generated: boolean;
}

export interface ForeignKey {
  /** Number within the table: the columns of one key share it. */
  id: number;
  /** As written. */
  parent: string;
  from: string;
  /** Absent: the primary key. */
  to: string | undefined;
  onDelete: string;
}

export const columnNamed = (table: TablePicture | undefined, name: string): ColumnPicture | undefined =>
  table?.columns.find((column) => keyOf(column.name) === keyOf(name));

const EMPTY: Picture = { tables: new Map(), indexes: new Map(), triggers: new Map(), views: new Map() };

/** Takes pictures of a database, and looks again only at what may have changed. */
export function camera(database: DatabaseSync): () => Picture {
  let last = EMPTY;
  let version = '';
  let changes = '';
  const shapes: Shapes = new Map();
  const one = (sql: string): string => JSON.stringify(Object.values(database.prepare(sql).get() ?? {}));
  return () => {
    const now = one(
      'SELECT (SELECT schema_version FROM pragma_schema_version), (SELECT count(*) FROM temp.sqlite_schema)',
    );
    const changed = one('SELECT total_changes()');
    if (now === version && changed === changes) return last;
    const schema = now === version ? last : schemaOf(database, shapes);
    version = now;
    changes = changed;
    const tables = new Map([...schema.tables].map(([key, table]) => [key, { ...table, ...rowsOf(database, table) }]));
    last = { ...schema, tables };
    return last;
  };
}

interface Row {
  [column: string]: unknown;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

type Shape = Omit<TablePicture, 'rows' | 'filled'>;
/** By name, as long as the SQL is the same: a foreign key's table that is renamed changes it. */
type Shapes = Map<string, { sql: string; shape: Shape }>;

function schemaOf(database: DatabaseSync, shapes: Shapes): Picture {
  const rows: Row[] = database
    .prepare(
      'SELECT type, name, tbl_name, sql FROM sqlite_schema UNION ALL SELECT type, name, tbl_name, sql FROM temp.sqlite_schema',
    )
    .all();
  const shadows = new Set(
    database
      .prepare("SELECT name FROM pragma_table_list WHERE type = 'shadow'")
      .all()
      .map(({ name }) => text(name)),
  );
  const picture = {
    tables: new Map<string, TablePicture>(),
    indexes: new Map<string, IndexPicture>(),
    triggers: new Map<string, ObjectPicture>(),
    views: new Map<string, ObjectPicture>(),
  };
  for (const row of rows) {
    const [type, name, sql] = [text(row['type']), text(row['name']), text(row['sql'])];
    const object = { name, table: keyOf(text(row['tbl_name'])), sql };
    if (type === 'view') picture.views.set(keyOf(name), object);
    if (type === 'trigger') picture.triggers.set(keyOf(name), object);
    if (type !== 'table' || name.startsWith('sqlite_') || shadows.has(name)) continue;
    const known = shapes.get(name);
    const shape = known?.sql === sql ? known.shape : shapeOf(database, name, sql);
    shapes.set(name, { sql, shape });
    picture.tables.set(keyOf(name), { ...shape, rows: 0, filled: new Map() });
  }
  for (const row of database.prepare(INDEXES).all()) {
    const [name, sql] = [text(row['name']), text(row['sql'])];
    picture.indexes.set(keyOf(name), {
      name,
      sql,
      table: keyOf(text(row['owner'])),
      unique: row['unique'] === 1,
      columns: text(row['columns']).split('\n').map(keyOf),
      isOwn: row['origin'] !== 'c',
      partial: row['partial'] === 1,
    });
  }
  return picture;
}

const INDEXES = `
  SELECT t.name AS owner, i.name, i."unique", i.origin, i.partial, s.sql,
    (SELECT group_concat(coalesce(c.name, ''), char(10)) FROM pragma_index_info(i.name) c) AS columns
  FROM sqlite_schema t, pragma_index_list(t.name) i LEFT JOIN sqlite_schema s ON s.type = 'index' AND s.name = i.name
  WHERE t.type = 'table'`;

function shapeOf(database: DatabaseSync, name: string, sql: string): Shape {
  const columns = attempt(() => database.prepare(`PRAGMA table_xinfo(${literal(name)})`).all());
  const keys = attempt(() => database.prepare(`PRAGMA foreign_key_list(${literal(name)})`).all());
  return {
    name,
    sql,
    isVirtual: /^create\s+virtual\b/i.test(sql),
    columns: columns
      .filter(({ hidden }) => hidden !== 1)
      .map((row) => ({
        name: text(row['name']),
        type: text(row['type']),
        notNull: row['notnull'] === 1,
        default: typeof row['dflt_value'] === 'string' ? row['dflt_value'] : undefined,
        key: Number(row['pk']),
        generated: row['hidden'] === 2 || row['hidden'] === 3,
      })),
    foreignKeys: keys.map((row) => ({
      id: Number(row['id']),
      parent: text(row['table']),
      from: text(row['from']),
      to: typeof row['to'] === 'string' ? row['to'] : undefined,
      onDelete: text(row['on_delete']),
    })),
  };
}

function rowsOf(database: DatabaseSync, { name, foreignKeys }: TablePicture): Pick<TablePicture, 'rows' | 'filled'> {
  const columns = [...new Set(foreignKeys.map(({ from }) => from))];
  const counts = columns.map((column) => `, count(${always(column)})`).join('');
  const [row] = attempt(() => [database.prepare(`SELECT count(*)${counts} FROM ${always(name)}`).get() ?? {}]);
  const [rows = 0, ...filled] = Object.values(row ?? {}).map(Number);
  return { rows, filled: new Map(columns.map((column, index) => [keyOf(column), filled[index] ?? 0])) };
}

/** Nothing where SQLite does not know it: a virtual table of an extension. */
function attempt(read: () => Row[]): Row[] {
  try {
    return read();
  } catch {
    return [];
  }
}
