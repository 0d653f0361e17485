/** Whose files these are. */
import type { Tool } from '../../tools.ts';
import { isScript, NO_EFFECT } from '../javascript/files.ts';
import type { ProgramKind } from '../program.ts';

const tool: Tool = {
  name: 'kysely',
  label: 'Kysely',
  matches: isScript,
  // The migrator runs all that wait in one transaction, in which a migration can begin none:
  // https://github.com/kysely-org/kysely/blob/master/src/migration/migrator.ts
  wrapping: (text) => (/\.(?:transaction|startTransaction|connection)\(\)/.test(text) ? 'none' : 'transaction'),
  onEdit: NO_EFFECT,
  outside:
    'Put it into a migration of its own, and run that one with a `Migrator` that has `disableTransactions: true`: then no migration of that run has a transaction.',
};

// JavaScript needs no import: `db.schema.createTable('t').addColumn(…)`, where Knex has a function beside the name.
const BUILDERS =
  /\bdb\s{0,40}\.schema\s{0,40}\.\w{1,40}\(\s{0,20}['"`][^'"`\n]{0,200}['"`]\s{0,20}\)\s{0,40}\.(?:execute|if(?:Not)?Exists|add\w{0,40}|alterColumn|dropColumn|rename\w{0,20}|on|unique|using|as|asEnum|cascade)\(/;

export const kyselyKind: ProgramKind = {
  tool,
  text: new RegExp(`\\bKysely\\b|['":/]kysely(?:@[\\w.^~-]{1,20})?['"]|${BUILDERS.source}`),
  what: 'Kysely migrations',
};
