/**
 * Every tool writes down in a table of its own which migrations have run, right behind each of them: that tells whose the statements before it
 * are. What a tool does to that table is no part of a migration.
 */
import type { Node, RangeVar } from '../sql/ast.ts';
import { tableKey } from '../sql/names.ts';
import { walk } from '../sql/walk.ts';

/** Tables of tools, with whatever schema and quotes. */
const KNOWN = new RegExp(
  `(?:^|\\.)"?(?:${[
    ...['schema_migrations?', 'schema_version', 'schema_history', 'ar_internal_metadata', 'data_migrations'],
    ...['migrations?(?:_?locks?)?', 'migration_versions?', 'migration_history', 'knex_migrations(?:_lock)?'],
    ...['sequelizemeta', 'sequelizedata', 'django_migrations', 'alembic_version', 'flyway_schema_history'],
    ...['databasechangelog(?:lock)?', '__efmigrations(?:history|lock)', 'goose_db_version', '_sqlx_migrations'],
    ...['_prisma_migrations', 'mikro_orm_migrations', 'kysely_migrations?(?:_lock)?', 'pgmigrations'],
    ...['gorp_migrations', '__drizzle_migrations', '__diesel_schema_migrations', 'atlas_schema_revisions'],
    ...['typeorm_metadata', 'doctrine_migration_versions', 'phinxlog', 'bun_migrations?(?:_locks)?'],
  ].join('|')})"?$`,
  'i',
);

/** The table that a statement is about; undefined where it is about none, or about several. */
export function tableOf(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if ('InsertStmt' in node) return tableKey(node.InsertStmt.relation);
  if ('UpdateStmt' in node) return tableKey(node.UpdateStmt.relation);
  if ('DeleteStmt' in node) return tableKey(node.DeleteStmt.relation);
  const relations = new Set<string>();
  for (const each of walk(node)) if ('relname' in each) relations.add(tableKey(each as RangeVar));
  return relations.size === 1 ? [...relations][0] : undefined;
}

/** `table` is a key: `public.schema_migrations`. */
/** What a tool keeps beside it. */
const BESIDE = /(?:lock|locks|metadata|sequelizedata)"?$/i;

/** `marked` are tables in which it was written down what ran: where there are some, another of such a name is the project's own. */
export const isHistoryTable = (table: string, marked: ReadonlySet<string>): boolean =>
  KNOWN.test(table) && (marked.size === 0 || marked.has(table) || BESIDE.test(table));

/** The literals that a statement writes. A condition says what was there before. */
export function writtenBy(node: Node | undefined): string[] {
  if (node === undefined) return [];
  const about =
    'UpdateStmt' in node ? node.UpdateStmt.targetList : 'InsertStmt' in node ? node.InsertStmt.selectStmt : undefined;
  const literals: string[] = [];
  for (const each of walk(about)) {
    if (!('A_Const' in each)) continue;
    const { sval, ival, fval } = each.A_Const as {
      sval?: { sval?: string };
      ival?: { ival?: number };
      fval?: { fval?: string };
    };
    literals.push(String(sval?.sval ?? fval?.fval ?? ival?.ival ?? ''));
  }
  return literals;
}
