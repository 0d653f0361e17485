import {
  addedText,
  type Edit,
  inWords,
  limit,
  outside,
  partOf,
  type Rewrite,
  requiredSteps,
  type Step,
  suggest,
  together,
} from '../rewrite.ts';
import type { Hit, MigrationRule, Subject } from '../rule.ts';
import {
  type AddedColumn,
  type Alteration,
  addedColumns,
  addedConstraints,
  alterationsOf,
} from '../sql/alterations.ts';
import type { Constraint } from '../sql/ast.ts';
import { constraintsOf } from '../sql/expressions.ts';
import { findWords } from '../sql/find.ts';
import { code, keyOf, plain, quote, stringsOf } from '../sql/names.ts';
import { objectName } from '../sql/object-name.ts';
import { type Sql, sql } from '../sql/written.ts';

const KINDS: Readonly<Record<string, { words: string; sql: string }>> = {
  CONSTR_UNIQUE: { words: 'Unique constraint', sql: 'UNIQUE' },
  CONSTR_PRIMARY: { words: 'Primary key', sql: 'PRIMARY KEY' },
  CONSTR_EXCLUSION: { words: 'Exclusion constraint', sql: 'EXCLUDE' },
};

const FIX =
  'Build the unique index with `CREATE UNIQUE INDEX CONCURRENTLY` first, then add the constraint `USING INDEX`, which takes an instant.';

export const addUnique: MigrationRule = {
  id: 'migrations/add-unique',
  severity: 'high',
  works: 'index',
  mayFail: true,
  summary: 'Builds the index of a constraint while nobody can use the table',
  why: 'A unique constraint, primary key or exclusion constraint builds an index under a lock that blocks reads and writes, and fails where two rows are alike.',
  fix: FIX,
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
      constraintsOf(added.column).map((constraint) => ({
        ...added,
        added,
        constraint,
        own: [added.column.colname ?? ''],
      })),
    );
    const own = addedConstraints(subject.statement).map((added) => ({ ...added, added: undefined, own: undefined }));
    for (const each of [...own, ...inline]) {
      const { constraint, table, own: column } = each;
      const kind = KINDS[constraint.contype ?? ''];
      if (kind === undefined || subject.isNew(table)) continue;
      if (constraint.indexname !== undefined) {
        const index = keyOf([...table.split('.').slice(0, -1), constraint.indexname]);
        if (kind.sql === 'PRIMARY KEY') yield* ofNullable(subject, each, index);
        continue;
      }
      const columns = column ?? stringsOf(constraint.keys);
      const short = table.split('.').at(-1) ?? '';
      const name =
        constraint.conname ??
        (kind.sql === 'PRIMARY KEY'
          ? objectName(short, [], 'pkey')
          : objectName(short, [...columns, ...stringsOf(constraint.including)], 'key'));
      const exclusion = kind.sql === 'EXCLUDE';
      const wanted = { ...each, columns, name, kind: kind.sql };
      yield {
        about: `${table}.${name}`,
        proof: { kind: 'work', on: table },
        severity: column === undefined || kind.sql === 'PRIMARY KEY' ? 'high' : 'medium',
        title: `${kind.words} on table ${plain(table)} is built while all queries wait`,
        message: `${code(name)}${columns.length > 0 ? ` over ${columns.map(code).join(', ')}` : ''} builds its index under a lock that blocks reads and writes on ${code(table)}.`,
        impact: `All queries on ${code(table)} wait while the index is built; two rows that are alike stop the deploy.`,
        ...(exclusion
          ? suggest(
              subject,
              undefined,
              'PostgreSQL has no way to add an exclusion constraint without the lock. Add it in a maintenance window, or make a new table with it and move the rows.',
            )
          : suggest(subject, rewriteOf(subject, wanted), FIX)),
        at: findWords(subject.statement, subject.file.text, [kind.sql.split(' ')[0]?.toLowerCase() ?? '']),
      };
    }
  },
};

interface Wanted extends Alteration {
  constraint: Constraint;
  added: AddedColumn | undefined;
  columns: readonly string[];
  name: string;
  kind: string;
}

/** The index first, then the constraint that takes it over. */
function rewriteOf(subject: Subject, wanted: Wanted): Rewrite | undefined {
  const { constraint, index, added, columns, name, kind, table, tableSql } = wanted;
  const part = partOf(subject, index);
  const { options, indexspace, including, nulls_not_distinct, without_overlaps } = constraint;
  if (part === undefined || options !== undefined || indexspace !== undefined || without_overlaps) return undefined;
  const text = added && addedText(subject, added);
  const at = text?.at(constraint);
  if (added !== undefined && at === undefined) return undefined;
  const more = [
    including === undefined ? '' : ` INCLUDE (${stringsOf(including).map(quote).join(', ')})`,
    nulls_not_distinct ? ' NULLS NOT DISTINCT' : '',
  ].join('');
  const deferred = constraint.deferrable ? ` DEFERRABLE${constraint.initdeferred ? ' INITIALLY DEFERRED' : ''}` : '';
  const build = (as: string): Step =>
    inWords(
      `Build the index without the lock. ${subject.file.tool.outside}`,
      outside(
        sql`CREATE UNIQUE INDEX CONCURRENTLY ${quote(as)} ON ${tableSql} (${columns.map(quote).join(', ')})${more}`,
      ),
    );
  const takeOver = (as: string): Sql => sql`ADD CONSTRAINT ${quote(name)} ${kind} USING INDEX ${quote(as)}${deferred}`;
  // The columns of a primary key become NOT NULL, for which all rows would be read.
  const state = subject.schema.tables.get(table)?.columns;
  const nullable = kind === 'PRIMARY KEY' ? columns.filter((column) => state?.get(column)?.notNull !== true) : [];
  const required =
    nullable.length === 0
      ? []
      : requiredSteps(subject, part.head, nullable, 'Let PostgreSQL prove first that no value is empty:');
  const own = alterationsOf(subject.statement);
  const isNew = columns.some((column) =>
    own.some(
      ({ command }) =>
        command.subtype === 'AT_AddColumn' &&
        command.def &&
        'ColumnDef' in command.def &&
        command.def.ColumnDef.colname === column,
    ),
  );
  const takesPlace = own.some(({ command }) => command.subtype === 'AT_DropConstraint' && command.name === name);
  if (takesPlace && !isNew) {
    const next = `${name.slice(0, 50)}_new`;
    return {
      replaces: { kind: 'part', index, edits: [{ ...part.span, sql: takeOver(next) }], isWhole: true },
      before: [...required, build(next)],
      steps: [],
    };
  }
  return {
    ...(at === undefined ? {} : { lead: `Add the column without \`${kind}\`:` }),
    replaces: { kind: 'part', index, edits: at === undefined ? [] : [at satisfies Edit] },
    steps: [
      ...required,
      build(name),
      inWords('In the next migration:', together(limit(subject), sql`${part.head} ${takeOver(name)}`)),
    ],
  };
}

/** A primary key makes its columns NOT NULL: those that were not are read, every row of them. */
function* ofNullable(subject: Subject, { table, index: at }: Alteration, index: string): Iterable<Hit> {
  const { schema } = subject;
  const columns = schema.tables.get(table)?.columns;
  const nullable = (schema.indexColumns.get(index) ?? []).filter((name) => columns?.get(name)?.notNull === false);
  const [first] = nullable;
  if (first === undefined) return;
  const part = partOf(subject, at);
  yield {
    about: `${table}.${index}`,
    proof: { kind: 'work', on: table },
    severity: 'medium',
    title: `Primary key of table ${plain(table)} reads all rows while all queries wait`,
    message: `The index ${code(index)} is there, but ${nullable.map(code).join(', ')} may be empty until now: the primary key makes ${nullable.length === 1 ? 'it' : 'them'} \`NOT NULL\`, and PostgreSQL reads every row of ${code(table)} for that under a lock that blocks reads and writes.`,
    impact: `All queries on ${code(table)} wait meanwhile; one empty value stops the deploy.`,
    ...suggest(
      subject,
      part && {
        replaces: { kind: 'nothing' },
        before: requiredSteps(
          subject,
          part.head,
          nullable,
          'Prove it before, without the lock; then neither the `NOT NULL` nor the key reads anything:',
        ),
        steps: [],
      },
      'Prove it before, with a `CHECK (… IS NOT NULL)` that is added `NOT VALID` and validated in a second transaction, then `SET NOT NULL`.',
    ),
  };
}
