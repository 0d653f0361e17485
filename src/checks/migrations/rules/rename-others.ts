import type { MigrationRule } from '../rule.ts';
import { isOwned, isTakenAgain } from '../sql/dropped.ts';
import { code, plain } from '../sql/names.ts';
import { type ObjectKind, renamedBy } from '../sql/objects.ts';

const WORDS: Partial<Record<ObjectKind, string>> = {
  view: 'View',
  function: 'Function',
  type: 'Type',
  sequence: 'Sequence',
  schema: 'Schema',
};

export const renameOthers: MigrationRule = {
  id: 'migrations/rename-others',
  severity: 'medium',
  summary: 'Renames or moves a view, function, type, sequence or schema that running code may name',
  why: 'Until the last old process is gone, every query with the old name fails. What is inside of the database (views, defaults, keys) follows the new name by itself; the bodies of functions and all that code sends do not.',
  fix: 'Make a second one with the new name, let the code use that, drop the old one in a later release.',
  since: '0.1.0',
  sources: [
    'https://www.postgresql.org/docs/18/sql-alterview.html',
    'https://www.postgresql.org/docs/18/sql-alterschema.html',
  ],
  examples: {
    bad: [
      'ALTER VIEW report RENAME TO totals;',
      'ALTER FUNCTION total(int) RENAME TO sum_of;',
      'ALTER SCHEMA billing RENAME TO invoicing;',
      'ALTER TYPE mood SET SCHEMA shared;',
    ],
    good: [
      'CREATE TYPE mood_new AS ENUM ();\nALTER TYPE mood RENAME TO mood_old;\nALTER TYPE mood_new RENAME TO mood;',
      'ALTER VIEW report RENAME TO totals;\nCREATE VIEW report AS SELECT a FROM totals;',
      'ALTER INDEX a RENAME TO b;',
      'ALTER TRIGGER a ON users RENAME TO b;',
    ],
  },
  *check(subject) {
    const renamed = renamedBy(subject.statement.node);
    if (renamed === undefined) return;
    const { kind, name, to } = renamed;
    const word = WORDS[kind];
    if (word === undefined || subject.isNewObject(kind, name) || isTakenAgain(subject, renamed)) return;
    if (kind === 'sequence' && isOwned(subject, name)) return;
    if (subject.schema.objects.get(`${kind} ${name}`)?.forTriggers) return;
    yield {
      about: `${kind} ${name}`,
      ...(kind === 'view' || kind === 'sequence' ? { proof: { kind: 'rename', of: name } } : {}),
      rollback: 'breaks',
      severity: kind === 'schema' ? 'high' : 'medium',
      title: `${word} ${plain(name)} is renamed to ${plain(to)}`,
      message: `${code(name)} becomes ${code(to)} in one step.`,
      impact:
        kind === 'schema'
          ? `Every query of the running version that names ${code(name)} fails, for all tables in it.`
          : `Every query of the running version that names ${code(name)} fails.`,
      fix:
        kind === 'schema'
          ? `Leave ${code(name)} as it is. If it must go, make the new schema with a view for each table, and move the tables in a later release.`
          : `Make a second one called ${code(to)}, ship code that uses it, and drop ${code(name)} in a later release.`,
    };
  },
};
