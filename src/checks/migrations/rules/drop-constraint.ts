import type { MigrationRule, Subject } from '../rule.ts';
import { addedConstraints, alterationsOf } from '../sql/alterations.ts';
import { findWords } from '../sql/find.ts';
import { code, keyOf, partsOf, plain, stringsOf, tableKey } from '../sql/names.ts';

export const dropConstraint: MigrationRule = {
  id: 'migrations/drop-constraint',
  severity: 'medium',
  summary: 'Drops a primary key, a unique constraint or a unique index that running code leans on',
  why: "`INSERT … ON CONFLICT (columns)` fails with error 42P10 as soon as no unique key has these columns; every upsert of the running version does. Until the new code takes care, equal rows get in and nothing reports it. Without a primary key, logical replication (read replicas of other versions, change streams, many hosts' upgrades) refuses updates and deletes of the table.",
  fix: 'Build the new key first (`CREATE UNIQUE INDEX CONCURRENTLY`), ship code that uses it, and drop the old one in a later release.',
  since: '0.1.0',
  sources: [
    'https://www.postgresql.org/docs/18/sql-insert.html#SQL-ON-CONFLICT',
    'https://www.postgresql.org/docs/18/logical-replication-publication.html#LOGICAL-REPLICATION-PUBLICATION-REPLICA-IDENTITY',
  ],
  examples: {
    bad: [
      'ALTER TABLE users DROP CONSTRAINT users_pkey;',
      'ALTER TABLE users ADD COLUMN email text, ADD CONSTRAINT one_email UNIQUE (email);\nALTER TABLE users DROP CONSTRAINT one_email;',
      'CREATE UNIQUE INDEX one_email ON users (email);\nDROP INDEX CONCURRENTLY one_email;',
    ],
    good: [
      'ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;',
      'ALTER TABLE users DROP CONSTRAINT users_pkey, ADD PRIMARY KEY (id);',
      'CREATE TABLE t (a int PRIMARY KEY);\nALTER TABLE t DROP CONSTRAINT t_pkey;',
      'CREATE INDEX by_email ON users (email);\nDROP INDEX CONCURRENTLY by_email;',
      'CREATE UNIQUE INDEX a ON users (email);\nDROP INDEX CONCURRENTLY a;\nCREATE UNIQUE INDEX CONCURRENTLY b ON users (email);',
    ],
  },
  *check(subject) {
    for (const { table, name, words: found } of dropped(subject)) {
      if (subject.isNew(table)) continue;
      const known = subject.schema.tables.get(table)?.keys.get(name);
      const kind = known?.kind ?? (name === `${table.split('.').at(-1)}_pkey` ? 'primary' : undefined);
      if (kind === undefined || isReplaced(subject, table, name, known?.columns)) continue;
      const words = kind === 'primary' ? 'Primary key' : found.includes('index') ? 'Unique index' : 'Unique constraint';
      const columns = known === undefined ? '' : ` over ${known.columns.map(code).join(', ')}`;
      yield {
        about: `${table}.${name}`,
        title: `${words} ${plain(name)} of table ${plain(table)} is dropped`,
        message: `${code(name)}${columns} goes, and nothing in this migration takes its place.`,
        impact: `Upserts of the running version that name its columns in \`ON CONFLICT\` fail, and rows that are alike get in${kind === 'primary' ? '; where the table is replicated logically, updates and deletes fail' : ''}.`,
        fix: `If another key takes its place, build that first, ship code that uses it, and drop ${code(name)} in a later release. If nothing needs it, accept this finding with that as the reason.`,
        at: findWords(subject.statement, subject.file.text, found.includes('index') ? [name] : [...found, name]),
      };
    }
  },
};

/** What may be a key, and the words in front of its name. */
function dropped(subject: Subject): { table: string; name: string; words: readonly (string | string[])[] }[] {
  const { node } = subject.statement;
  if ('DropStmt' in node && node.DropStmt.removeType === 'OBJECT_INDEX')
    return (node.DropStmt.objects ?? []).map((object) => {
      const parts = partsOf(object);
      return { table: subject.schema.indexes.get(keyOf(parts)) ?? '', name: parts.at(-1) ?? '', words: ['index'] };
    });
  return alterationsOf(subject.statement).flatMap(({ command: { subtype, name = '' }, table }) =>
    subtype === 'AT_DropConstraint' ? [{ table, name, words: ['drop', 'constraint', ['if', 'exists']] }] : [],
  );
}

/** The file gives the table a unique key with the same columns; or any, where the old columns are not known. */
function isReplaced(
  { statements, index }: Subject,
  table: string,
  name: string,
  columns: readonly string[] | undefined,
): boolean {
  const isSame = (other: readonly string[]): boolean =>
    columns === undefined || other.length === 0 || columns.join() === other.join();
  return statements.some((statement, position) => {
    const { node } = statement;
    if ('IndexStmt' in node) {
      const { idxname, relation, unique, indexParams, whereClause } = node.IndexStmt;
      // It may be the one that is dropped here.
      if (idxname === name && position < index) return false;
      const own = (indexParams ?? []).flatMap((each) => ('IndexElem' in each ? (each.IndexElem.name ?? []) : []));
      return unique === true && whereClause === undefined && tableKey(relation) === table && isSame(own);
    }
    return addedConstraints(statement).some(
      ({ constraint, table: of }) =>
        of === table &&
        (constraint.conname !== name || position >= index) &&
        (constraint.contype === 'CONSTR_PRIMARY' || constraint.contype === 'CONSTR_UNIQUE') &&
        isSame(stringsOf(constraint.keys)),
    );
  });
}
