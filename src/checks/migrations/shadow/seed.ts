/**
 * Some rows for every empty table, so that statements meet rows: a column that is NOT NULL and has no default fails, a planner reads tables.
 * The rows are made up from the types; the same number stands for the same row everywhere, so that foreign keys hold by themselves.
 */
import type { Session } from './observe.ts';

/** Rows a table. More than one, so that a constant in a unique column shows. */
const ROWS = 3;

export interface Seeded {
  /** Tables that hold rows now. */
  tables: number;
  /** Tables that took none: a CHECK over several columns, say. */
  refused: number;
}

interface Column {
  oid: number;
  table: string;
  /** Quoted. */
  name: string;
  /** Of `format_type`: `character varying(40)`. */
  type: string;
  base: string;
  /** Letter of `pg_type.typcategory`: https://www.postgresql.org/docs/18/catalog-pg-type.html */
  category: string;
  /** Characters of a `varchar(40)`, bits of a `bit(8)`; null without a limit. */
  length: number | null;
  precision: number | null;
  scale: number | null;
  labels: string[] | null;
  /** Texts that stand in CHECK constraints on it: one of them passes. */
  allowed: string[] | null;
}

/** Those that a row must be given a value for: what makes its own (identity, generated) is left out. */
const COLUMNS = `
  WITH checked AS MATERIALIZED (
    SELECT k.conrelid, CASE WHEN k.conrelid <> 0 THEN k.conkey[1] END AS attnum, k.contypid, array_agg(m[1]) AS texts
    FROM pg_catalog.pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''', 'g') m
    WHERE k.contype = 'c' AND (k.conrelid = 0 OR cardinality(k.conkey) = 1) GROUP BY 1, 2, 3)
  SELECT c.oid::int AS oid, format('%I.%I', n.nspname, c.relname) AS "table", quote_ident(a.attname) AS name,
    format_type(a.atttypid, a.atttypmod) AS type, b.typname AS base, b.typcategory AS category,
    CASE WHEN coalesce(nullif(a.atttypmod, -1), t.typtypmod) > 4 AND b.typname IN ('varchar', 'bpchar')
      THEN coalesce(nullif(a.atttypmod, -1), t.typtypmod) - 4
      WHEN b.typname IN ('bit', 'varbit') THEN nullif(coalesce(nullif(a.atttypmod, -1), t.typtypmod), -1) END AS length,
    information_schema._pg_numeric_precision(b.oid, a.atttypmod) AS precision,
    information_schema._pg_numeric_scale(b.oid, a.atttypmod) AS scale,
    (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = b.oid) AS labels,
    (SELECT texts FROM checked WHERE checked.conrelid = c.oid AND checked.attnum = a.attnum OR checked.contypid = t.oid LIMIT 1) AS allowed
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid JOIN pg_catalog.pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
  WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg\\_temp%'
    AND n.nspname <> 'launch_ready_shadow' AND c.relkind = 'r' AND NOT c.relispartition
    AND a.attidentity = '' AND a.attgenerated = ''
  ORDER BY c.oid, a.attnum`;

/** What tells that a table was changed: oid → its columns in words. */
export const columnsNow = async (session: Session): Promise<Map<number, string>> =>
  new Map(
    (
      await session.query<{ oid: number; columns: string }>(`
        SELECT attrelid::int AS oid, string_agg(attnum || ' ' || atttypid, ', ' ORDER BY attnum) AS columns
        FROM pg_catalog.pg_attribute WHERE attnum > 0 AND attrelid >= 16384 GROUP BY attrelid`)
    ).map(({ oid, columns }) => [oid, columns]),
  );

/**
 * Fills what is empty, of the tables with these numbers where some are given; those are emptied first. Nothing of what a table does by itself (triggers, foreign
 * keys) happens meanwhile.
 */
export async function seed(session: Session, only?: ReadonlySet<number>): Promise<Seeded> {
  if (only?.size === 0) return { tables: 0, refused: 0 };
  const wanted = (await session.query<Column>(COLUMNS)).filter(({ oid }) => only?.has(oid) ?? true);
  const columns = Map.groupBy(wanted, ({ table }) => table);
  const seeded: Seeded = { tables: 0, refused: 0 };
  await runs(session, 'SET session_replication_role = replica');
  try {
    if (only !== undefined) for (const table of columns.keys()) await runs(session, `DELETE FROM ${table}`);
    const empty = await emptyOf(session, [...columns.keys()]);
    for (const [table, own] of columns) {
      if (!empty.has(table) || (await isFilled(session, table, own))) seeded.tables++;
      else seeded.refused++;
    }
  } finally {
    await runs(session, 'SET session_replication_role = origin');
  }
  await session.exec(`ANALYZE ${[...columns.keys()].join(', ')}`);
  return seeded;
}

/**
 * Until the end of the transaction, whether triggers and foreign keys act (`origin`) or not (`replica`). A role may not say so before version
 * 15: they act then. https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-SESSION-REPLICATION-ROLE
 */
export const actAs = (role: 'origin' | 'replica'): string =>
  `DO $$ BEGIN SET LOCAL session_replication_role = ${role}; EXCEPTION WHEN insufficient_privilege THEN NULL; END $$`;

async function emptyOf(session: Session, tables: readonly string[]): Promise<Set<string>> {
  if (tables.length === 0) return new Set();
  const looks = tables.map((table) => `SELECT ${literal(table)} AS "table" WHERE NOT EXISTS (SELECT FROM ${table})`);
  return new Set((await session.query<{ table: string }>(looks.join(' UNION ALL '))).map(({ table }) => table));
}

async function isFilled(session: Session, table: string, columns: readonly Column[]): Promise<boolean> {
  const names = columns.map(({ name }) => name).join(', ');
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `(${columns.map((column) => valueFor(column, row)).join(', ')})`,
  );
  // All at once, then one alone, then as little as the table asks for.
  return (
    (await runs(session, `INSERT INTO ${table} (${names}) VALUES ${rows.join(', ')}`)) ||
    (await runs(session, `INSERT INTO ${table} (${names}) VALUES ${rows[0]}`)) ||
    (await runs(session, `INSERT INTO ${table} DEFAULT VALUES`))
  );
}

async function runs(session: Session, sql: string): Promise<boolean> {
  try {
    await session.exec(sql);
    return true;
  } catch {
    return false;
  }
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** An expression. `row` counts from 0. */
function valueFor({ type, base, category, length, precision, scale, labels, allowed }: Column, row: number): string {
  const number = row + 1;
  const known = labels ?? allowed;
  if (known !== null && known.length > 0 && (labels !== null || category === 'S'))
    return literal(known[row % known.length] ?? '');
  switch (category) {
    case 'N':
      // numeric(2,2) holds no 1.
      return precision !== null && scale !== null && precision - scale < 1 && base === 'numeric'
        ? `0.${number}`
        : String(number);
    case 'B':
      return number % 2 === 1 ? 'true' : 'false';
    case 'S':
      return literal((length ?? 20) > 8 ? `row ${number}` : String(number).slice(0, length ?? 20));
    case 'D':
      return base === 'time' || base === 'timetz' ? `'0${number}:00'` : `'2024-01-0${number}'`;
    case 'T':
      return `'${number} days'`;
    case 'I':
      return `'10.0.0.${number}'`;
    case 'V':
      return literal(
        (length === null ? String(number) : number.toString(2)).padStart(length ?? 1, '0').slice(-(length ?? 8)),
      );
    case 'A':
      return "'{}'";
    case 'R':
      return "'empty'";
    case 'G':
      return geometry(base, number);
    default:
      return other(base, type, number);
  }
}

function geometry(base: string, number: number): string {
  const shapes: Readonly<Record<string, string>> = {
    point: `(${number},0)`,
    line: `{1,${number},0}`,
    circle: `<(0,0),${number}>`,
    polygon: `((0,0),(${number},0),(0,1))`,
  };
  return `'${shapes[base] ?? `((0,0),(${number},1))`}'`;
}

function other(base: string, type: string, number: number): string {
  switch (base) {
    case 'uuid':
      return `'00000000-0000-4000-8000-00000000000${number}'`;
    case 'json':
    case 'jsonb':
      return "'{}'";
    case 'bytea':
      return `'\\x0${number}'`;
    case 'xml':
      return `'<a>${number}</a>'`;
    case 'macaddr':
    case 'macaddr8':
      return `'08:00:2b:01:02:0${number}${base === 'macaddr8' ? ':00:00' : ''}'`;
    case 'tsvector':
    case 'tsquery':
      return `'row${number}'`;
    case 'vector':
    case 'halfvec':
      return vector(type, number);
    case 'citext':
    case 'ltree':
      return `'row${number}'`;
    default:
      return 'NULL';
  }
}

/** `vector(1536)` of pgvector. */
function vector(type: string, number: number): string {
  const dimensions = Number(/\((\d+)\)/.exec(type)?.[1] ?? 3);
  return `'[${Array.from({ length: Math.min(dimensions, 16_000) }, () => number).join(',')}]'`;
}
