/** Whose files these are. */
import type { Tool } from '../../tools.ts';
import type { ProgramKind } from '../program.ts';

const tool: Tool = {
  name: 'rails',
  label: 'Rails',
  // Not those of a further database that is named after another kind. `db/post_migrate` and those of further databases, `db/cache_migrate`, are named like it; engines may keep theirs in folders below.
  matches: (path) =>
    !/(?:^|\/)db\/\w*(?:clickhouse|mysql|sqlite|oracle|sqlserver)\w*_migrate\//i.test(path) &&
    /(?:^|\/)db\/(?:\w+_)?migrate\/(?:[^/]+\/)*\d+_\w+(?:\.\w+)?\.rb$/.test(path),
  wrapping: (text) => (/^[ \t]*disable_ddl_transaction!/m.test(text) ? 'none' : 'transaction'),
  onEdit: 'does not run a migration twice, so databases that have it keep the old version and no longer match the file',
  outside: 'Put it into a migration of its own with `disable_ddl_transaction!` at the top of the class.',
};

export const railsKind: ProgramKind = {
  tool,
  what: 'Rails migrations',
};
