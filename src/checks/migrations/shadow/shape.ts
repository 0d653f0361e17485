/** What tables and domains are made of: to tell whether two ways lead to the same. */
import type { Session } from './observe.ts';

/** Relation → its columns, constraints and indexes in words. The order of columns is left out: it is the order in which they were added. */
export type Shape = ReadonlyMap<string, string>;

// The names of NOT NULL constraints, which PostgreSQL 18 has, depend on what else is there when they are made.
const SHAPE = `
  SELECT n.nspname || '.' || c.relname AS name, concat_ws(E'\\n',
    (SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'NOT NULL' END,
        nullif(a.attidentity, ''), nullif(a.attgenerated, ''), pg_get_expr(d.adbin, d.adrelid)), E'\\n' ORDER BY a.attname)
      FROM pg_catalog.pg_attribute a LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
    (SELECT string_agg(concat_ws(' ', CASE WHEN k.contype <> 'n' THEN k.conname END, pg_get_constraintdef(k.oid)), E'\\n'
        ORDER BY k.contype = 'n', k.conname, pg_get_constraintdef(k.oid))
      FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype <> 'n'),
    (SELECT string_agg(concat_ws(' ', pg_get_indexdef(i.indexrelid), CASE WHEN NOT i.indisvalid THEN 'INVALID' END), E'\\n' ORDER BY i.indexrelid::regclass::text)
      FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid)) AS shape
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'launch_ready_shadow')
    AND n.nspname NOT LIKE 'pg\\_temp%'
  UNION ALL
  SELECT n.nspname || '.' || t.typname, (SELECT string_agg(k.conname || ' ' || pg_get_constraintdef(k.oid), E'\\n' ORDER BY k.conname)
      FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid)
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typtype = 'd' AND n.nspname NOT IN ('pg_catalog', 'information_schema')`;

export const shapeOf = async (session: Session): Promise<Shape> =>
  new Map(
    (await session.query<{ name: string; shape: string | null }>(SHAPE)).map(({ name, shape }) => [name, shape ?? '']),
  );
