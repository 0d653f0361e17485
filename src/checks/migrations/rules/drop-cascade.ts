import type { MigrationRule } from '../rule.ts';
import { findWords } from '../sql/find.ts';
import { code, partsOf, plain, sqlBlock } from '../sql/names.ts';

const KINDS: Readonly<Record<string, string>> = {
  OBJECT_TYPE: 'Type',
  OBJECT_DOMAIN: 'Domain',
  OBJECT_VIEW: 'View',
  OBJECT_MATVIEW: 'Materialized view',
  OBJECT_FUNCTION: 'Function',
  OBJECT_SEQUENCE: 'Sequence',
  OBJECT_EXTENSION: 'Extension',
};

export const dropCascade: MigrationRule = {
  id: 'migrations/drop-cascade',
  severity: 'high',
  summary: 'Drops something and, unseen, all that depends on it',
  why: '`DROP TYPE … CASCADE` drops every column of that type with its values, `DROP EXTENSION … CASCADE` every index and column that uses it, `DROP VIEW … CASCADE` the views upon it. Nothing in the migration says which.',
  fix: 'Leave out `CASCADE`: PostgreSQL then lists what depends on it and stops. Drop those things by name, or change them first.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/ddl-depend.html'],
  examples: {
    bad: ['DROP TYPE mood CASCADE;', 'DROP VIEW report CASCADE;', 'DROP EXTENSION citext CASCADE;'],
    good: ['DROP TYPE mood;', 'CREATE TYPE tmp AS ENUM ();\nDROP TYPE tmp;'],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('DropStmt' in node) || node.DropStmt.behavior !== 'DROP_CASCADE') return;
    const { removeType = '' } = node.DropStmt;
    const kind = KINDS[removeType];
    if (kind === undefined) return;
    for (const object of node.DropStmt.objects ?? []) {
      const name = partsOf(object).join('.');
      const columns =
        removeType === 'OBJECT_TYPE' || removeType === 'OBJECT_DOMAIN' || removeType === 'OBJECT_EXTENSION';
      yield {
        about: name,
        proof: { kind: 'cascade' },
        severity: columns ? 'high' : 'medium',
        title: `${kind} ${plain(name)} is dropped with everything that depends on it`,
        message: `\`CASCADE\` also drops what depends on ${code(name)}${columns ? ': columns of that type, with their values' : ''}. What that is stands nowhere in the migration.`,
        impact: columns
          ? `Every column that uses ${code(name)} is dropped with its values, in whatever table it is.`
          : `Whatever is built upon ${code(name)} is gone without a word, and queries that use it fail.`,
        fix: `Leave out \`CASCADE\`; PostgreSQL then names what is in the way:\n\n${sqlBlock(`${subject.shown.replace(/\s+cascade\b\s*$/i, '')};`)}`,
        at: findWords(subject.statement, subject.file.text, ['cascade']),
      };
    }
  },
};
