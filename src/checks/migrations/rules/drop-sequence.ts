import type { MigrationRule } from '../rule.ts';
import { droppedObjects, isOwned } from '../sql/dropped.ts';
import { code, plain, sqlBlock } from '../sql/names.ts';

export const dropSequence: MigrationRule = {
  id: 'migrations/drop-sequence',
  severity: 'medium',
  summary: 'Drops a sequence that running code may draw numbers from',
  why: 'PostgreSQL refuses to drop a sequence that a default uses, but not one that code asks with `nextval`: some ORMs (Hibernate among them) number rows that way, and every insert of the running version then fails.',
  fix: 'Ship code that no longer asks the sequence first, and drop it in a later release.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-dropsequence.html'],
  examples: {
    bad: ['DROP SEQUENCE invoice_number;'],
    good: [
      'CREATE TABLE users (a int);\nDROP SEQUENCE users_id_seq;',
      'CREATE SEQUENCE tmp;\nDROP SEQUENCE tmp;',
      'DROP SEQUENCE invoice_number;\nCREATE SEQUENCE invoice_number START 1000;',
    ],
  },
  *check(subject) {
    for (const { name, sql, at } of droppedObjects(subject, 'sequence')) {
      // The default goes with it, which is another rule's word.
      if (isOwned(subject, name)) continue;
      yield {
        about: name,
        proof: { kind: 'drop', of: name },
        rollback: 'breaks',
        title: `Sequence ${plain(name)} is dropped`,
        message: `This drops ${code(name)}, and where it stood is lost.`,
        impact: `Inserts of the running version that ask ${code(name)} for a number fail; numbers that were given out may come again from what replaces it.`,
        fix: `Ship code that no longer asks ${code(name)} first; then:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `DROP SEQUENCE ${sql};`)}`,
        at,
      };
    }
  },
};
