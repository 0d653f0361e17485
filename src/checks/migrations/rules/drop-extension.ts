import type { MigrationRule } from '../rule.ts';
import { droppedObjects } from '../sql/dropped.ts';
import { code, plain, sqlBlock } from '../sql/names.ts';

export const dropExtension: MigrationRule = {
  id: 'migrations/drop-extension',
  severity: 'medium',
  summary: 'Drops an extension whose functions running code may call',
  why: 'PostgreSQL refuses while a column, an index or a default needs the extension, but not while only code calls its functions or operators: those queries fail until the last old process is gone. To make it again takes a role that may.',
  fix: 'Ship code that no longer needs the extension first, and drop it in a later release.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-dropextension.html'],
  examples: {
    bad: ['DROP EXTENSION pg_trgm;'],
    good: ['DROP EXTENSION pg_trgm;\nCREATE EXTENSION pg_trgm SCHEMA extensions;'],
  },
  *check(subject) {
    for (const { name, sql, at } of droppedObjects(subject, 'extension')) {
      yield {
        about: name,
        rollback: 'breaks',
        title: `Extension ${plain(name)} is dropped`,
        message: `This drops ${code(name)} with all its functions, operators and types.`,
        impact: `Every query of the running version that calls a function or operator of ${code(name)} fails from now on.`,
        fix: `Ship code that no longer needs ${code(name)} first; then:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `DROP EXTENSION ${sql};`)}`,
        at,
      };
    }
  },
};
