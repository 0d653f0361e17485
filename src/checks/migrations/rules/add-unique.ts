import type { Hit, MigrationRule, Subject } from '../rule.ts';
import { addedColumns, addedConstraints } from '../sql/alterations.ts';
import { constraintsOf } from '../sql/expressions.ts';
import { findWords } from '../sql/find.ts';
import { code, keyOf, plain, quote, sqlBlock, stringsOf } from '../sql/names.ts';

const KINDS: Readonly<Record<string, { words: string; sql: string }>> = {
  CONSTR_UNIQUE: { words: 'Unique constraint', sql: 'UNIQUE' },
  CONSTR_PRIMARY: { words: 'Primary key', sql: 'PRIMARY KEY' },
  CONSTR_EXCLUSION: { words: 'Exclusion constraint', sql: 'EXCLUDE' },
};

export const addUnique: MigrationRule = {
  id: 'migrations/add-unique',
  severity: 'high',
  summary: 'Builds the index of a constraint while nobody can use the table',
  why: 'A unique constraint, primary key or exclusion constraint builds an index under a lock that blocks reads and writes, and fails where two rows are alike.',
  fix: 'Build the unique index with `CREATE UNIQUE INDEX CONCURRENTLY` first, then add the constraint `USING INDEX`, which takes an instant.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html'],
  examples: {
    bad: [
      'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);',
      'ALTER TABLE users ADD PRIMARY KEY (id);',
      'ALTER TABLE users ADD COLUMN slug text UNIQUE;',
      'ALTER TABLE users ADD COLUMN n int;\nCREATE UNIQUE INDEX users_n ON users (n);\nALTER TABLE users ADD PRIMARY KEY USING INDEX users_n;',
    ],
    good: [
      'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_idx;',
      'CREATE TABLE t (a int);\nALTER TABLE t ADD UNIQUE (a);',
    ],
  },
  *check(subject) {
    const inline = addedColumns(subject.statement).flatMap((added) =>
      constraintsOf(added.column).map((constraint) => ({ ...added, constraint, own: [added.column.colname ?? ''] })),
    );
    const own = addedConstraints(subject.statement).map((added) => ({ ...added, own: undefined }));
    for (const { constraint, table, tableSql, own: column } of [...own, ...inline]) {
      const kind = KINDS[constraint.contype ?? ''];
      if (kind === undefined || subject.isNew(table)) continue;
      if (constraint.indexname !== undefined) {
        const index = keyOf([...table.split('.').slice(0, -1), constraint.indexname]);
        if (kind.sql === 'PRIMARY KEY') yield* ofNullable(subject, table, tableSql, index);
        continue;
      }
      const columns = column ?? stringsOf(constraint.keys);
      const short = table.split('.').at(-1) ?? '';
      const name =
        constraint.conname ?? (kind.sql === 'PRIMARY KEY' ? `${short}_pkey` : `${short}_${columns.join('_')}_key`);
      const exclusion = kind.sql === 'EXCLUDE';
      const list = columns.map(quote).join(', ');
      yield {
        about: `${table}.${name}`,
        proof: { kind: 'work', on: table },
        severity: column === undefined || kind.sql === 'PRIMARY KEY' ? 'high' : 'medium',
        title: `${kind.words} on table ${plain(table)} is built while all queries wait`,
        message: `${code(name)}${columns.length > 0 ? ` over ${columns.map(code).join(', ')}` : ''} builds its index under a lock that blocks reads and writes on ${code(table)}.`,
        impact: `All queries on ${code(table)} wait while the index is built; two rows that are alike stop the deploy.`,
        fix: exclusion
          ? 'PostgreSQL has no way to add an exclusion constraint without the lock. Add it in a maintenance window, or make a new table with it and move the rows.'
          : `${column === undefined ? '' : `Add the column without \`${kind.sql}\` first. `}Build the index without the lock:\n\n${sqlBlock(`CREATE UNIQUE INDEX CONCURRENTLY ${quote(name)} ON ${tableSql} (${list});`)}\n\n${subject.file.tool.outside} In the next migration:\n\n${sqlBlock(`ALTER TABLE ${tableSql} ADD CONSTRAINT ${quote(name)} ${kind.sql} USING INDEX ${quote(name)};`)}`,
        at: findWords(subject.statement, subject.file.text, [kind.sql.split(' ')[0]?.toLowerCase() ?? '']),
      };
    }
  },
};

/** A primary key makes its columns NOT NULL: those that were not are read, every row of them. */
function* ofNullable({ schema, lockTimeout }: Subject, table: string, tableSql: string, index: string): Iterable<Hit> {
  const columns = schema.tables.get(table)?.columns;
  const nullable = (schema.indexColumns.get(index) ?? []).filter((name) => columns?.get(name)?.notNull === false);
  const [first] = nullable;
  if (first === undefined) return;
  const check = quote(`${first.slice(0, 40)}_not_null`);
  yield {
    about: `${table}.${index}`,
    proof: { kind: 'work', on: table },
    severity: 'medium',
    title: `Primary key of table ${plain(table)} reads all rows while all queries wait`,
    message: `The index ${code(index)} is there, but ${nullable.map(code).join(', ')} may be empty until now: the primary key makes ${nullable.length === 1 ? 'it' : 'them'} \`NOT NULL\`, and PostgreSQL reads every row of ${code(table)} for that under a lock that blocks reads and writes.`,
    impact: `All queries on ${code(table)} wait meanwhile; one empty value stops the deploy.`,
    fix: `Prove it before, without the lock; then neither the \`NOT NULL\` nor the key reads anything:\n\n${sqlBlock(`SET lock_timeout = '${lockTimeout}';`, `ALTER TABLE ${tableSql} ADD CONSTRAINT ${check} CHECK (${quote(first)} IS NOT NULL) NOT VALID;`)}\n\nIn the next migration:\n\n${sqlBlock(`ALTER TABLE ${tableSql} VALIDATE CONSTRAINT ${check};`, `ALTER TABLE ${tableSql} ALTER COLUMN ${quote(first)} SET NOT NULL;`)}`,
  };
}
