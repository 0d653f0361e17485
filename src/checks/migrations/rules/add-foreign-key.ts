import { addedText, inWords, limit, NEXT, partOf, type Rewrite, suggest, together } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import { type AddedColumn, type AddedConstraint, addedColumns, addedConstraints } from '../sql/alterations.ts';
import type { Constraint } from '../sql/ast.ts';
import { constraintsOf, defaultOf } from '../sql/expressions.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, stringsOf, tableKey } from '../sql/names.ts';
import { objectName } from '../sql/object-name.ts';
import { sql } from '../sql/written.ts';

const FIX =
  'Add it `NOT VALID`, which checks new rows only, and validate it in a second transaction, while reads and writes go on.';

export const addForeignKey: MigrationRule = {
  id: 'migrations/add-foreign-key',
  severity: 'medium',
  works: 'scan',
  mayFail: true,
  summary: 'Checks a foreign key over a whole table while writes to two tables wait',
  why: 'Both tables are locked against writes until every row is checked (three million rows: 0.25 seconds on an idle machine), and one row without its parent stops the deploy.',
  fix: FIX,
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT'],
  examples: {
    bad: [
      'DO $$ BEGIN\n ALTER TABLE a ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES c (id);\nEXCEPTION WHEN duplicate_object THEN null;\nEND $$;',
      'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id);',
      'ALTER TABLE orders ADD COLUMN region_id int NOT NULL DEFAULT 0 REFERENCES regions (id);',
      'CREATE TABLE orders AS SELECT id AS user_id FROM users;\nALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);',
      'ALTER TABLE "Order" ADD FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE;',
    ],
    good: [
      'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;',
      'CREATE TABLE orders (user_id int);\nALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);',
      'ALTER TABLE orders ADD COLUMN user_id bigint REFERENCES users (id);',
      'ALTER TABLE orders ADD COLUMN user_id bigint DEFAULT NULL REFERENCES users (id);',
    ],
  },
  *check(subject) {
    const own = addedConstraints(subject.statement).map((added) => ({
      ...added,
      of: undefined,
      rewrite: () => ofTable(subject, added),
    }));
    // Of a new column without a value there is nothing to check.
    const inline = addedColumns(subject.statement)
      .filter(({ column }) => defaultOf(column) !== undefined)
      .flatMap((added) =>
        constraintsOf(added.column).map((constraint) => ({
          ...added,
          constraint,
          of: added.column.colname ?? '',
          rewrite: () => ofColumn(subject, added, constraint),
        })),
      );
    for (const { constraint, table, of, rewrite } of [...own, ...inline]) {
      if (constraint.contype !== 'CONSTR_FOREIGN' || constraint.skip_validation || constraint.is_enforced === false)
        continue;
      // A new table that was filled from others is checked row by row, while writes to the other table wait.
      const isFilled =
        subject.schema.tables.get(table)?.filled === true && !subject.isNew(tableKey(constraint.pktable));
      if (subject.isNew(table) && !isFilled) continue;
      const columns = of === undefined ? stringsOf(constraint.fk_attrs) : [of];
      const parent = tableKey(constraint.pktable);
      const name = constraint.conname ?? `${table.split('.').at(-1)}_${columns.join('_')}_fkey`;
      const isOwn = parent === table;
      yield {
        about: `${table}.${name}`,
        proof: { kind: 'work', on: subject.isNew(table) ? parent : table },
        title: `Foreign key from table ${plain(table)} to ${plain(parent)} is checked while writes ${isOwn ? 'to it' : 'to both'} wait`,
        message: `${code(name)} is added without \`NOT VALID\`: PostgreSQL checks every row of ${code(table)} against ${code(parent)} while ${isOwn ? 'it is' : 'both are'} locked against writes.`,
        impact: `Writes to ${isOwn ? code(table) : `${code(table)} and ${code(parent)}`} wait meanwhile; a row without its parent stops the deploy.`,
        ...suggest(subject, takesNotValid(subject, table) ? rewrite() : undefined, FIX),
        at:
          findWords(subject.statement, subject.file.text, ['add', ['constraint'], name, 'foreign', 'key']) ??
          findWords(subject.statement, subject.file.text, ['foreign', 'key']) ??
          findWords(subject.statement, subject.file.text, ['references']),
      };
    }
  },
};

/** Of a partitioned table only since version 18: https://www.postgresql.org/docs/18/release-18.html */
const takesNotValid = ({ schema, postgres }: Subject, table: string): boolean =>
  schema.tables.get(table)?.partitioned !== true || (postgres ?? 0) >= 18;

const nameFor = (table: string, columns: readonly string[]): string =>
  objectName(table.split('.').at(-1) ?? table, columns, 'fkey');

function ofTable(subject: Subject, { constraint, index, table }: AddedConstraint): Rewrite | undefined {
  const part = partOf(subject, index);
  if (part === undefined) return undefined;
  const { head } = part;
  const name = quote(constraint.conname ?? nameFor(table, stringsOf(constraint.fk_attrs)));
  const named = constraint.conname === undefined ? `CONSTRAINT ${name} ` : '';
  return {
    replaces: { kind: 'part', index, edits: [] },
    steps: [
      inWords(
        'In this migration:',
        together(limit(subject), sql`${head} ADD ${named}${part.constraint(constraint)} NOT VALID`),
      ),
      inWords(NEXT, together(sql`${head} VALIDATE CONSTRAINT ${name}`)),
    ],
  };
}

/** `REFERENCES …` behind a column says the same as `FOREIGN KEY (column) REFERENCES …`. */
function ofColumn(subject: Subject, added: AddedColumn, constraint: Constraint): Rewrite | undefined {
  const text = addedText(subject, added);
  const at = text?.at(constraint);
  const words = at && findWords(subject.statement, subject.readable, ['references'], at.start);
  if (text === undefined || at === undefined || words === undefined) return undefined;
  const column = added.column.colname ?? '';
  const name = quote(constraint.conname ?? nameFor(added.table, [column]));
  const references = text.text({ start: words.start, end: at.end });
  return {
    lead: 'Add the column without it:',
    replaces: { kind: 'part', index: added.index, edits: [at] },
    steps: [
      inWords(
        'Then, in the same migration:',
        together(
          limit(subject),
          sql`${text.head} ADD CONSTRAINT ${name} FOREIGN KEY (${quote(column)}) ${references} NOT VALID`,
        ),
      ),
      inWords(NEXT, together(sql`${text.head} VALIDATE CONSTRAINT ${name}`)),
    ],
  };
}
