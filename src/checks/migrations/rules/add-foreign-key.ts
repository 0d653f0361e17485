import type { MigrationRule } from '../rule.ts';
import { addedColumns, addedConstraints } from '../sql/alterations.ts';
import { constraintsOf, defaultOf } from '../sql/expressions.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, relationSql, sqlBlock, stringsOf, tableKey } from '../sql/names.ts';

export const addForeignKey: MigrationRule = {
  id: 'migrations/add-foreign-key',
  severity: 'medium',
  summary: 'Checks a foreign key over a whole table while writes to two tables wait',
  why: 'Both tables are locked against writes until every row is checked (three million rows: 0.25 seconds on an idle machine), and one row without its parent stops the deploy.',
  fix: 'Add it `NOT VALID`, which checks new rows only, and validate it in a second transaction, while reads and writes go on.',
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
    const own = addedConstraints(subject.statement).map((added) => ({ ...added, of: undefined }));
    // Of a new column without a value there is nothing to check.
    const inline = addedColumns(subject.statement)
      .filter(({ column }) => defaultOf(column) !== undefined)
      .flatMap(({ column, ...added }) =>
        constraintsOf(column).map((constraint) => ({ ...added, constraint, of: column.colname ?? '' })),
      );
    for (const { constraint, table, tableSql, of } of [...own, ...inline]) {
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
      const keys = stringsOf(constraint.pk_attrs);
      const action = ['upd', 'del']
        .map((when) => ({
          when: when === 'upd' ? 'UPDATE' : 'DELETE',
          action: ACTIONS[(when === 'upd' ? constraint.fk_upd_action : constraint.fk_del_action) ?? 'a'],
        }))
        .flatMap(({ when, action: words }) => (words === undefined ? [] : [` ON ${when} ${words}`]))
        .join('');
      const references = `${relationSql(constraint.pktable)}${keys.length > 0 ? ` (${keys.map(quote).join(', ')})` : ''}`;
      yield {
        about: `${table}.${name}`,
        proof: { kind: 'work', on: subject.isNew(table) ? parent : table },
        title: `Foreign key from table ${plain(table)} to ${plain(parent)} is checked while writes ${isOwn ? 'to it' : 'to both'} wait`,
        message: `${code(name)} is added without \`NOT VALID\`: PostgreSQL checks every row of ${code(table)} against ${code(parent)} while ${isOwn ? 'it is' : 'both are'} locked against writes.`,
        impact: `Writes to ${isOwn ? code(table) : `${code(table)} and ${code(parent)}`} wait meanwhile; a row without its parent stops the deploy.`,
        fix: `${of === undefined ? 'In this migration' : 'Add the column without it, then'}:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${tableSql} ADD CONSTRAINT ${quote(name)} FOREIGN KEY (${columns.map(quote).join(', ')}) REFERENCES ${references}${action} NOT VALID;`)}\n\nIn the next one, in a transaction of its own:\n\n${sqlBlock(`ALTER TABLE ${tableSql} VALIDATE CONSTRAINT ${quote(name)};`)}`,
        at:
          findWords(subject.statement, subject.file.text, ['add', ['constraint'], name, 'foreign', 'key']) ??
          findWords(subject.statement, subject.file.text, ['foreign', 'key']) ??
          findWords(subject.statement, subject.file.text, ['references']),
      };
    }
  },
};

/** As the parse tree writes them; `a` is NO ACTION, the default. */
const ACTIONS: Readonly<Record<string, string>> = { r: 'RESTRICT', c: 'CASCADE', n: 'SET NULL', d: 'SET DEFAULT' };
