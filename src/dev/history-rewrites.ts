/** A history of migrations, played twice: as it was written, and as the fixes say. */
import path from 'node:path';
import type { CheckContext } from '../checks/check.ts';
import { collect } from '../checks/migrations/collect.ts';
import { createJudge } from '../checks/migrations/judge.ts';
import { prepareObserver, type Session } from '../checks/migrations/shadow/observe.ts';
import { openPglite } from '../checks/migrations/shadow/pglite.ts';
import { EXTENSIONS } from '../checks/migrations/shadow/pglite-files.ts';
import { columnsNow, seed } from '../checks/migrations/shadow/seed.ts';
import { loadParser } from '../checks/migrations/sql/parser.ts';
import { parseStatements } from '../checks/migrations/sql/statements.ts';
import { migrationsSchema } from '../config/sections/migrations.ts';
import { nodeFiles } from '../io/files.ts';
import { folderTree } from '../io/tree.ts';
import { type RanRewrite, runRewrites } from './run-rewrites.ts';

/** File by file; `different` are the tables that the two are not alike in by then. */
export async function* historyRewrites(
  folder: string,
): AsyncIterable<{ path: string; ran: RanRewrite[]; different: ReadonlySet<string> }> {
  const parse = await loadParser();
  const context = { scope: { kind: 'tree' }, head: folderTree(nodeFiles, path.resolve(folder)), changes: [] };
  const { files } = await collect(context as unknown as CheckContext, migrationsSchema.parse({}));
  const shadows = [await openPglite(EXTENSIONS), await openPglite(EXTENSIONS)] as const;
  const [original, safe] = [shadows[0].session, shadows[1].session];
  const pair = { original, safe, different: new Set<string>() };
  const sessions = [original, safe].map((session) => ({ session, columns: new Map<number, string>() }));
  for (const { session } of sessions) await prepareObserver(session);
  const judge = createJudge({ parse, lockTimeout: '5s', together: false });
  for (const file of files) {
    const parsed = parseStatements(parse, file.text, file.up);
    const { suggested } = judge.judge(file, parsed);
    yield { path: file.path, ran: await runRewrites(pair, file, parsed, suggested), different: pair.different };
    // A view that was left for the old version goes with a later release.
    const kept = await viewsOf(original);
    for (const view of await viewsOf(safe)) if (!kept.includes(view)) await safe.exec(`DROP VIEW ${view}`);
    for (const each of sessions) {
      await each.session.exec('RESET ALL');
      const after = await columnsNow(each.session);
      const changed = [...after].flatMap(([oid, columns]) => (each.columns.get(oid) === columns ? [] : oid));
      await seed(each.session, new Set(changed));
      each.columns = after;
    }
  }
  for (const shadow of shadows) await shadow.close();
}

const viewsOf = async (session: Session): Promise<string[]> =>
  (
    await session.query<{ name: string }>(
      "SELECT format('%I.%I', schemaname, viewname) AS name FROM pg_views WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
    )
  ).map(({ name }) => name);
