/** Whose files these are. */
import type { Tool } from '../../tools.ts';
import type { ProgramKind } from '../program.ts';

const tool: Tool = {
  name: 'alembic',
  label: 'Alembic',
  // Some projects keep migrations for other databases beside those for PostgreSQL.
  matches: (path) =>
    /(?:^|\/)versions\/(?:[^/]+\/)*(?!__)[^/]+\.py$/.test(path) &&
    !/\/(?:sqlite|mysql|mariadb|mssql|oracle)\//.test(path),
  // `transaction_per_migration` decides whether it is one for each or one for all.
  wrapping: () => 'transaction',
  onEdit: 'does not run a revision twice, so databases that have it keep the old version and no longer match the file',
  outside:
    'Put it into `with op.get_context().autocommit_block():`, which ends the transaction before and opens one after, in a revision of its own.',
};

export const alembicKind: ProgramKind = {
  tool,
  text: /^down_revision\b/m,
  what: 'Alembic migrations',
};
