/**
 * Whether the queries of production still work: PostgreSQL is asked to plan them, which reads no rows and needs no values. Before version 16
 * it can only be asked to understand them. https://www.postgresql.org/docs/18/sql-explain.html (GENERIC_PLAN)
 */
import { errorOf, type Observation, type Session } from './observe.ts';
import type { PlannedStatement } from './plan.ts';

export interface BrokenQuery {
  /** Its position among those of the plan. */
  query: number;
  /** SQLSTATE */
  code: string;
}

export interface Queries {
  /** How many worked before the change. */
  working: number;
  /** To be called after each statement of the change, in its transaction where there is one. */
  ask(index: number, statement: PlannedStatement, seen: Observation): Promise<void>;
  /**
   * To be called when a transaction has ended: what only its statements among themselves would have met works again. By the position of
   * the statement that broke them.
   */
  settle(): Promise<Map<number, BrokenQuery[]>>;
}

const GENERIC_PLAN_SINCE = 160_000;

/** Those that do not work before the change say nothing about it. */
export async function watchQueries(session: Session, queries: readonly string[]): Promise<Queries> {
  const working = new Map<number, string>();
  if (queries.length === 0) return { working: 0, ask: async () => {}, settle: async () => new Map() };
  const [{ version, path } = { version: 0, path: '' }] = await session.query<{ version: number; path: string }>(
    "SELECT current_setting('server_version_num')::int AS version, quote_literal(current_setting('search_path')) AS path",
  );
  const plan = (text: string): string =>
    version >= GENERIC_PLAN_SINCE
      ? `EXPLAIN (GENERIC_PLAN) ${text}`
      : `PREPARE launch_ready_query AS ${text};\nDEALLOCATE launch_ready_query`;
  /** SQLSTATE; undefined where all work. What the migration has set and what asking leaves behind is taken back. */
  const codeOf = async (texts: readonly string[], inside: boolean): Promise<string | undefined> => {
    await session.exec(inside ? `SAVEPOINT ${MARK}` : 'BEGIN');
    try {
      await session.exec(`SELECT set_config('search_path', ${path}, true);\n${texts.map(plan).join(';\n')}`);
      return undefined;
    } catch (error) {
      return errorOf(error).code;
    } finally {
      await session.exec(inside ? `ROLLBACK TO ${MARK}; RELEASE ${MARK}` : 'ROLLBACK');
      if (version < GENERIC_PLAN_SINCE) await session.exec(FORGET).catch(() => {});
    }
  };
  for (const [query, text] of queries.entries())
    if ((await codeOf([text], false)) === undefined) working.set(query, text);
  const broken = new Map<number, { index: number; text: string }>();
  return {
    working: working.size,
    async ask(index, { group, planned }, seen) {
      if (planned || working.size === 0 || !mayBreak(seen)) return;
      const inside = group !== undefined;
      if ((await codeOf([...working.values()], inside)) === undefined) return;
      for (const [query, text] of working)
        if ((await codeOf([text], inside)) !== undefined) broken.set(query, { index, text });
      for (const query of broken.keys()) working.delete(query);
    },
    async settle() {
      const found = new Map<number, BrokenQuery[]>();
      for (const [query, { index, text }] of broken) {
        const code = await codeOf([text], false);
        if (code === undefined) working.set(query, text);
        else found.set(index, [...(found.get(index) ?? []), { query, code }]);
      }
      broken.clear();
      return found;
    },
  };
}

const MARK = 'launch_ready_queries';
/** In a block of its own, since it fails where nothing was prepared. */
const FORGET = 'DEALLOCATE launch_ready_query';

/** What only makes something new breaks no query. */
const mayBreak = ({ created, dropped, renamed, columns, cascaded, error }: Observation): boolean =>
  error === undefined &&
  (created.length === 0 || dropped.length + renamed.length + columns.length + cascaded.length > 0);
