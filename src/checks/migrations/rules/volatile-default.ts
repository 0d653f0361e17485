import { addedText, fillStep, inWords, limit, type Rewrite, requiredSteps, suggest, together } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import { type AddedColumn, addedColumns } from '../sql/alterations.ts';
import type { Node } from '../sql/ast.ts';
import { constraintsOf, defaultOf, volatilityOf } from '../sql/expressions.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote } from '../sql/names.ts';
import { type Sql, sql, written } from '../sql/written.ts';

const FIX =
  'Add the column without a default, set the default (it counts for new rows), and fill the old rows in batches.';

export const volatileDefault: MigrationRule = {
  id: 'migrations/volatile-default',
  severity: 'high',
  works: 'rewrite',
  summary: 'Adds a column with a default that is another one for each row, so that the table is rewritten',
  why: 'A constant, or `now()`, is stored once and costs nothing. `gen_random_uuid()`, `random()` or `clock_timestamp()` must be computed for each row: PostgreSQL rewrites the table and its indexes while all queries wait (three million rows: 7 seconds on an idle machine).',
  fix: FIX,
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
    for (const each of addedColumns(subject.statement)) {
      const { column, table } = each;
      const expression = defaultOf(column);
      if (expression === undefined || subject.isNew(table)) continue;
      const { volatility, call } = volatilityOf(expression);
      if (volatility === 'stable') continue;
      const name = column.colname ?? '';
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
        ...suggest(subject, rewriteOf(subject, each, expression), FIX),
        at: findWords(subject.statement, subject.file.text, [call], added?.start) ?? added,
      };
    }
  },
};

/** The column, then its default, then the rows that are there. */
function rewriteOf(subject: Subject, added: AddedColumn, expression: Node): Rewrite | undefined {
  const { column, index, tableSql } = added;
  const text = addedText(subject, added);
  const own = constraintsOf(column).find(({ raw_expr }) => raw_expr === expression);
  const at = own && text?.at(own);
  const words = at && findWords(subject.statement, subject.readable, ['default'], at.start);
  if (text === undefined || at === undefined || words === undefined) return undefined;
  const value: Sql = written(subject.statement, subject.readable, words.end, at.end);
  const name = quote(column.colname ?? '');
  const required = text.all('CONSTR_NOTNULL');
  return {
    fills: true,
    lead: 'Add the column without it:',
    replaces: { kind: 'part', index, edits: [at, ...required] },
    steps: [
      inWords(
        'Its default counts for new rows:',
        together(limit(subject), sql`${text.head} ALTER COLUMN ${name} SET DEFAULT ${value}`),
      ),
      fillStep(tableSql, name, sql`DEFAULT`),
      ...(required.length === 0
        ? []
        : requiredSteps(subject, text.head, [column.colname ?? ''], 'When every row has one, make it required:')),
    ],
  };
}
