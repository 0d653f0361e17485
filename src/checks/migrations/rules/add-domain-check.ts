import { inWords, limit, type Rewrite, suggest, together } from '../rewrite.ts';
import type { MigrationRule, Subject } from '../rule.ts';
import type { Constraint } from '../sql/ast.ts';
import { code, keyOf, plain, quote, stringsOf } from '../sql/names.ts';
import { objectName } from '../sql/object-name.ts';
import { isExecuted, type Sql, sql, written } from '../sql/written.ts';

const FIX =
  'Add it `NOT VALID`: it is checked for new values from then on. Validating locks the same tables for as long: do it when that does not hurt, or never.';

export const addDomainCheck: MigrationRule = {
  id: 'migrations/add-domain-check',
  severity: 'medium',
  works: 'scan',
  mayFail: true,
  summary: 'Checks a domain constraint over every table that uses the domain',
  why: 'PostgreSQL reads each table with a column of the domain while writes to it wait, and one value that does not pass stops the deploy.',
  fix: FIX,
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-alterdomain.html'],
  examples: {
    bad: [
      'ALTER DOMAIN email ADD CONSTRAINT short CHECK (length(VALUE) < 200);',
      'ALTER DOMAIN email ADD CHECK (VALUE <> 5);',
    ],
    good: [
      'ALTER DOMAIN email ADD CONSTRAINT short CHECK (length(VALUE) < 200) NOT VALID;',
      'CREATE DOMAIN email AS text CHECK (VALUE <> 5);',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('AlterDomainStmt' in node)) return;
    const { def, typeName } = node.AlterDomainStmt;
    if (!def || !('Constraint' in def) || def.Constraint.contype !== 'CONSTR_CHECK' || def.Constraint.skip_validation)
      return;
    const parts = stringsOf(typeName);
    const domain = keyOf(parts);
    yield {
      about: domain,
      proof: { kind: 'work' },
      title: `Constraint on domain ${plain(domain)} is checked in every table that uses it`,
      message: `PostgreSQL reads every table with a column of ${code(domain)} and locks it against writes meanwhile.`,
      impact: `Writes to all tables that use ${code(domain)} wait; a value that does not pass stops the deploy.`,
      ...suggest(
        subject,
        rewriteOf(subject, sql`ALTER DOMAIN ${parts.map(quote).join('.')}`, parts, def.Constraint),
        FIX,
      ),
    };
  },
};

function rewriteOf(
  subject: Subject,
  head: Sql,
  parts: readonly string[],
  { conname, location = 0 }: Constraint,
): Rewrite | undefined {
  const { statement, readable } = subject;
  if (isExecuted(statement, readable)) return undefined;
  const name = quote(conname ?? objectName(parts.at(-1) ?? '', [], 'check'));
  const text = written(statement, readable, statement.offsetOf(location), statement.end);
  return {
    replaces: { kind: 'all' },
    undo: [sql`${head} DROP CONSTRAINT ${name}`],
    steps: [
      inWords(
        'Check new values only:',
        together(
          limit(subject),
          sql`${head} ADD ${conname === undefined ? `CONSTRAINT ${name} ` : ''}${text} NOT VALID`,
        ),
      ),
    ],
    // Seen in PostgreSQL 18: SHARE on every table that uses the domain.
    tail: 'Look for old values that do not pass with a query of your own. `VALIDATE CONSTRAINT` reads the same tables while writes to them wait, as this statement does: run it when that does not hurt, or leave the constraint as it is.',
  };
}
