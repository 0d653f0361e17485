/** A shadow in the runner's own PostgreSQL: the very version of production, played by a role that may do nothing to the server. */
import type { PostgresServer } from '../../../io/postgres-server.ts';
import type { Shadow } from './play.ts';

/**
 * Its session is the role's. What belongs to the server and not to a migration is done for it: extensions, of which some may be created by a
 * superuser alone, and roles under the bare name that a GRANT wants.
 */
export async function shadowOn({ admin, role, keep }: PostgresServer): Promise<Shadow> {
  // Rows that are in the way are taken out without triggers. Since version 15 a role may be allowed that alone.
  await admin.exec('GRANT SET ON PARAMETER session_replication_role TO PUBLIC').catch(() => {});
  return {
    session: {
      exec: (sql) => (BY_ADMIN.some((pattern) => pattern.test(sql)) ? admin : role).exec(sql),
      query: (sql) => role.query(sql),
    },
    owner: admin,
    keep,
  };
}

/** One statement, with no room for another. A role gets no options: with them one could make itself a superuser. */
const BY_ADMIN = [
  /^\s*create\s+extension\s+(?:if\s+not\s+exists\s+)?"?[\w-]+"?(?:\s+(?:with\s+)?schema\s+"?\w+"?)?(?:\s+cascade)?\s*;?\s*$/i,
  /^CREATE ROLE "(?:[^"]|"")+"$/,
];
