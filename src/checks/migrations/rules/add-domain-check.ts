import type { MigrationRule } from '../rule.ts';
import { code, keyOf, plain, quote, sqlBlock, stringsOf } from '../sql/names.ts';

export const addDomainCheck: MigrationRule = {
  id: 'migrations/add-domain-check',
  severity: 'medium',
  summary: 'Checks a domain constraint over every table that uses the domain',
  why: 'PostgreSQL reads each table with a column of the domain while writes to it wait, and one value that does not pass stops the deploy.',
  fix: 'Add it `NOT VALID` and validate it in a second transaction.',
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
    const name = quote(def.Constraint.conname ?? `${parts.at(-1) ?? 'domain'}_check`);
    const sql = parts.map(quote).join('.');
    yield {
      about: domain,
      proof: { kind: 'work' },
      title: `Constraint on domain ${plain(domain)} is checked in every table that uses it`,
      message: `PostgreSQL reads every table with a column of ${code(domain)} and locks it against writes meanwhile.`,
      impact: `Writes to all tables that use ${code(domain)} wait; a value that does not pass stops the deploy.`,
      fix: `${sqlBlock(`ALTER DOMAIN ${sql} ADD CONSTRAINT ${name} CHECK (<condition>) NOT VALID;`)}\n\nIn the next migration:\n\n${sqlBlock(`ALTER DOMAIN ${sql} VALIDATE CONSTRAINT ${name};`)}`,
    };
  },
};
