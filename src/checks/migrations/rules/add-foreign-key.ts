import type { MigrationRule } from '../rule.ts';
import { addedConstraints } from '../sql/alterations.ts';
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
      'ALTER TABLE "Order" ADD FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE;',
    ],
    good: [
      'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;',
      'CREATE TABLE orders (user_id int);\nALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);',
      'ALTER TABLE orders ADD COLUMN user_id bigint REFERENCES users (id);',
    ],
  },
  *check(subject) {
    for (const { constraint, table, tableSql } of addedConstraints(subject.statement)) {
      if (
        constraint.contype !== 'CONSTR_FOREIGN' ||
        constraint.skip_validation ||
        constraint.is_enforced === false ||
        subject.isNew(table)
      )
        continue;
      const columns = stringsOf(constraint.fk_attrs);
      const parent = tableKey(constraint.pktable);
      const name = constraint.conname ?? `${table.split('.').at(-1)}_${columns.join('_')}_fkey`;
      const own = parent === table;
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
        title: `Foreign key from table ${plain(table)} to ${plain(parent)} is checked while writes ${own ? 'to it' : 'to both'} wait`,
        message: `${code(name)} is added without \`NOT VALID\`: PostgreSQL checks every row of ${code(table)} against ${code(parent)} while ${own ? 'it is' : 'both are'} locked against writes.`,
        impact: `Writes to ${own ? code(table) : `${code(table)} and ${code(parent)}`} wait meanwhile; a row without its parent stops the deploy.`,
        fix: `In this migration:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${tableSql} ADD CONSTRAINT ${quote(name)} FOREIGN KEY (${columns.map(quote).join(', ')}) REFERENCES ${references}${action} NOT VALID;`)}\n\nIn the next one, in a transaction of its own:\n\n${sqlBlock(`ALTER TABLE ${tableSql} VALIDATE CONSTRAINT ${quote(name)};`)}`,
        at:
          findWords(subject.statement, subject.file.text, ['add', ['constraint'], name, 'foreign', 'key']) ??
          findWords(subject.statement, subject.file.text, ['foreign', 'key']),
      };
    }
  },
};

/** As the parse tree writes them; `a` is NO ACTION, the default. */
const ACTIONS: Readonly<Record<string, string>> = { r: 'RESTRICT', c: 'CASCADE', n: 'SET NULL', d: 'SET DEFAULT' };
