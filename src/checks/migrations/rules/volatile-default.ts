import type { MigrationRule } from '../rule.ts';
import { addedColumns } from '../sql/alterations.ts';
import { defaultOf, volatilityOf } from '../sql/expressions.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote, sqlBlock } from '../sql/names.ts';
import { columnType } from '../sql/types.ts';

export const volatileDefault: MigrationRule = {
  id: 'migrations/volatile-default',
  severity: 'high',
  summary: 'Adds a column with a default that is another one for each row, so that the table is rewritten',
  why: 'A constant, or `now()`, is stored once and costs nothing. `gen_random_uuid()`, `random()` or `clock_timestamp()` must be computed for each row: PostgreSQL rewrites the table and its indexes while all queries wait (three million rows: 7 seconds on an idle machine).',
  fix: 'Add the column without a default, set the default (it counts for new rows), and fill the old rows in batches.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html'],
  examples: {
    bad: [
      'ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();',
      'ALTER TABLE users ADD COLUMN at timestamptz NOT NULL DEFAULT clock_timestamp();',
    ],
    good: [
      'ALTER TABLE users ADD COLUMN at timestamptz NOT NULL DEFAULT now();',
      'ALTER TABLE users ADD COLUMN at timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;',
      "ALTER TABLE users ADD COLUMN n int DEFAULT 5, ADD COLUMN j jsonb DEFAULT '{}'::jsonb;",
      'CREATE TABLE t (a int);\nALTER TABLE t ADD COLUMN u uuid DEFAULT gen_random_uuid();',
    ],
  },
  *check(subject) {
    for (const { column, table, tableSql } of addedColumns(subject.statement)) {
      const expression = defaultOf(column);
      if (expression === undefined || subject.isNew(table)) continue;
      const { volatility, call } = volatilityOf(expression);
      if (volatility === 'stable') continue;
      const name = column.colname ?? '';
      const type = columnType(column.typeName);
      const added = findWords(subject.statement, subject.file.text, ['add', ['column', 'if', 'not', 'exists'], name]);
      const unknown = volatility === 'unknown';
      yield {
        about: `${table}.${name}`,
        proof: { kind: 'work', on: table },
        severity: unknown ? 'medium' : 'high',
        title: `Column ${plain(name)} is added to table ${plain(table)} with a default that ${unknown ? 'may rewrite' : 'rewrites'} every row`,
        message: unknown
          ? `What ${code(`${call}()`)} does is not known here. Unless it is declared \`STABLE\` or \`IMMUTABLE\`, PostgreSQL computes it for each row and rewrites ${code(table)}.`
          : `${code(`${call}()`)} gives another value for each row, so PostgreSQL rewrites all of ${code(table)} and its indexes.`,
        impact: `All queries on ${code(table)} wait until every row is written anew.`,
        fix: `${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `ALTER TABLE ${tableSql} ADD COLUMN ${quote(name)} ${type?.sql ?? '<type>'};`, `ALTER TABLE ${tableSql} ALTER COLUMN ${quote(name)} SET DEFAULT ${call}();`)}\n\nThen fill the old rows in batches:\n\n${sqlBlock(`UPDATE ${tableSql} SET ${quote(name)} = ${call}() WHERE ${quote(name)} IS NULL AND id BETWEEN <from> AND <to>;`)}`,
        at: findWords(subject.statement, subject.file.text, [call], added?.start) ?? added,
      };
    }
  },
};
