/** Whether the queries of production still work: PostgreSQL is asked to plan them, which reads no rows and needs no values. */
import { errorOf, type Observation, type Session } from './observe.ts';

export interface BrokenQuery {
  /** Its position among those of the plan. */
  query: number;
  /** SQLSTATE */
  code: string;
}

export interface Queries {
  /** How many worked before the change. */
  working: number;
  /** Those that worked before the statement and no longer do; `inside`: a transaction is open, and stays so. */
  brokenBy(seen: Observation, inside: boolean): Promise<BrokenQuery[]>;
}

/** https://www.postgresql.org/docs/18/sql-prepare.html */
const planned = (text: string): string => `PREPARE launch_ready_query AS ${text};\nDEALLOCATE launch_ready_query`;

/** Those that do not work before the change say nothing about it. */
export async function watchQueries(session: Session, queries: readonly string[]): Promise<Queries> {
  const working = new Map<number, string>();
  for (const [query, text] of queries.entries())
    if ((await codeOfPlan(session, text)) === undefined) working.set(query, text);
  return {
    working: working.size,
    async brokenBy(seen, inside) {
      if (!mayBreak(seen) || working.size === 0) return [];
      if (inside) await session.exec(`SAVEPOINT ${MARK}`);
      const back = inside ? `ROLLBACK TO ${MARK}` : undefined;
      const broken = (await codeOfPlan(session, [...working.values()].map(planned).join(';\n'), back, true))
        ? await oneByOne(session, working, back)
        : [];
      if (inside) await session.exec(`RELEASE ${MARK}`);
      for (const { query } of broken) working.delete(query);
      return broken;
    },
  };
}

const MARK = 'launch_ready_queries';

/** What only adds something breaks no query, but for one that names a column without its table. */
const mayBreak = ({ dropped, renamed, columns, cascaded, error }: Observation): boolean =>
  error === undefined && dropped.length + renamed.length + columns.length + cascaded.length > 0;

async function oneByOne(
  session: Session,
  working: ReadonlyMap<number, string>,
  back: string | undefined,
): Promise<BrokenQuery[]> {
  const broken: BrokenQuery[] = [];
  for (const [query, text] of working) {
    const code = await codeOfPlan(session, text, back);
    if (code !== undefined) broken.push({ query, code });
  }
  return broken;
}

/** SQLSTATE; undefined where it works. */
async function codeOfPlan(session: Session, text: string, back?: string, isWhole = false): Promise<string | undefined> {
  try {
    await session.exec(isWhole ? text : planned(text));
    return undefined;
  } catch (error) {
    if (back !== undefined) await session.exec(back);
    // What was planned before the one that failed is still there, outside of a transaction.
    if (isWhole) await session.exec('DEALLOCATE ALL');
    return errorOf(error).code;
  }
}
