/** What runs in a process of its own for migrations of SQLite. */
import { playSqlite, type SqliteEvent, type SqlitePlan } from '../checks/migrations/sqlite/isolated.ts';
import { DONE } from '../io/children.ts';

export function runSqlite(): void {
  process.once('message', (plan: SqlitePlan) => {
    const tell = (event: SqliteEvent | typeof DONE): void => void process.send?.(event);
    playSqlite(plan, tell);
    tell(DONE);
    // Nothing is left to say: the parent ends it.
  });
}
