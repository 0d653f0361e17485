import type { MigrationRule, Subject } from '../rule.ts';
import { droppedObjects } from '../sql/dropped.ts';
import { code, plain, sqlBlock } from '../sql/names.ts';
import { renamedBy } from '../sql/objects.ts';

export const dropType: MigrationRule = {
  id: 'migrations/drop-type',
  severity: 'low',
  summary: 'Drops a type that running code may name',
  why: 'Without `CASCADE` PostgreSQL drops only a type that no column uses. Code may name it all the same: an ORM casts its parameters to an enum by name, and drivers look types up when they connect.',
  fix: 'Ship code that no longer names the type first, and drop it in a later release.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-droptype.html'],
  examples: {
    bad: ['DROP TYPE mood;', 'DROP DOMAIN email;'],
    good: [
      'CREATE TYPE mood_new AS ENUM ();\nALTER TYPE mood RENAME TO mood_old;\nALTER TYPE mood_new RENAME TO mood;\nDROP TYPE mood_old;',
      'DROP TYPE mood;\nCREATE TYPE mood AS ENUM ();',
    ],
  },
  *check(subject) {
    for (const { name, at } of droppedObjects(subject, 'type')) {
      if (isLeftover(subject, name)) continue;
      yield {
        about: name,
        rollback: 'breaks',
        title: `Type ${plain(name)} is dropped`,
        message: `This drops ${code(name)}. No column can use it any more, or PostgreSQL would refuse.`,
        impact: `A query of the running version that casts to ${code(name)} fails from now on.`,
        fix: `Ship code that no longer names ${code(name)} first; then:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `${subject.shown};`)}`,
        at,
      };
    }
  },
};

/** It got its name in this file, to make room for another of the old name. */
const isLeftover = ({ statements, index }: Subject, name: string): boolean =>
  statements.slice(0, index).some(({ node }) => {
    const renamed = renamedBy(node);
    return renamed?.kind === 'type' && renamed.to === name;
  });
