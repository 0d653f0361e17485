import type { MigrationRule } from '../rule.ts';
import { droppedObjects } from '../sql/dropped.ts';
import { code, plain, sqlBlock } from '../sql/names.ts';

export const dropFunction: MigrationRule = {
  id: 'migrations/drop-function',
  severity: 'medium',
  summary: 'Drops a function that running code may call',
  why: 'Until the last old process is gone, every query that calls the function fails. Functions that only triggers call are not meant: PostgreSQL refuses to drop one that a trigger uses.',
  fix: 'Ship code that no longer calls the function first, and drop it in a later release.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-dropfunction.html'],
  examples: {
    bad: ['DROP FUNCTION total(int);', 'DROP PROCEDURE IF EXISTS billing.close_month;'],
    good: [
      'DROP FUNCTION total(int);\nCREATE FUNCTION total(a int) RETURNS int LANGUAGE sql AS $$ SELECT a $$;',
      'CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;\nDROP FUNCTION touch();',
    ],
  },
  *check(subject) {
    for (const { name, at } of droppedObjects(subject, 'function')) {
      if (subject.schema.objects.get(`function ${name}`)?.forTriggers) continue;
      yield {
        about: name,
        rollback: 'breaks',
        title: `Function ${plain(name)} is dropped`,
        message: `This drops ${code(name)}, and nothing in this migration makes it again.`,
        impact: `Every query of the running version that calls ${code(name)} fails from now on; so does one in a function or policy that names it in its text.`,
        fix: `Ship code that no longer calls ${code(name)} first. When no old version runs any more, drop it and accept this finding with that as the reason:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `${subject.shown};`)}`,
        at,
      };
    }
  },
};
