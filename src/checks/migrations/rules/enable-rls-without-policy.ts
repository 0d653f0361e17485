import type { MigrationRule, Subject } from '../rule.ts';
import { alterationsOf } from '../sql/alterations.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, sqlBlock } from '../sql/names.ts';
import { madeBy } from '../sql/objects.ts';

export const enableRlsWithoutPolicy: MigrationRule = {
  id: 'migrations/enable-rls-without-policy',
  severity: 'high',
  summary: 'Switches row level security on where no policy lets anybody see a row',
  why: 'Without a policy nobody but the owner of the table and roles with BYPASSRLS sees a row or may write one. Queries do not fail: they find nothing, and the app looks as if all its data were gone. An app that connects as the owner does not notice, unless `FORCE` is set.',
  fix: 'Create the policies in the same transaction, before or after.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/ddl-rowsecurity.html'],
  examples: {
    bad: [
      'ALTER TABLE users ENABLE ROW LEVEL SECURITY;',
      'ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;',
      'CREATE POLICY own ON users USING (id = 1);\nALTER TABLE users FORCE ROW LEVEL SECURITY;',
      'CREATE POLICY own ON users USING (id = 1);\nALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;',
    ],
    good: [
      'ALTER TABLE users ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON users USING (id = 1);',
      'CREATE POLICY own ON users USING (id = 1);\nALTER TABLE users ENABLE ROW LEVEL SECURITY;',
      'CREATE TABLE t (a int);\nALTER TABLE t ENABLE ROW LEVEL SECURITY;',
      'CREATE TABLE t (a int);\nALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;\nCREATE POLICY own ON t USING (a = 1);',
    ],
  },
  *check(subject) {
    for (const { command, table, tableSql } of alterationsOf(subject.statement)) {
      const isOpen = hasPolicy(subject, table);
      // Where the file switches it on and no policy is there, the finding about that says that nobody sees a row, the owner included.
      if (command.subtype === 'AT_ForceRowSecurity' && !subject.isNew(table) && (isOpen || !isEnabled(subject, table)))
        yield {
          about: `${table} forced`,
          severity: isOpen ? 'medium' : 'high',
          title: `Row level security of table ${plain(table)} holds for its owner, too`,
          message: `An app that connects as the owner of ${code(table)} saw all rows until now. ${isOpen ? 'From here on it sees what the policies let through.' : 'No policy is known here: where row level security is on, it sees none from here on, and every insert is refused.'}`,
          impact: `The app looks as if rows of ${code(table)} were gone, without an error.`,
          fix: `Look at which role the app connects with. If it is the owner, create the policies that it needs before this statement:\n\n${sqlBlock(`CREATE POLICY <name> ON ${tableSql} FOR ALL TO <role> USING (<who may see a row>) WITH CHECK (<who may write one>);`)}`,
          at: findWords(subject.statement, subject.file.text, ['force', 'row', 'level', 'security']),
        };
      if (command.subtype !== 'AT_EnableRowSecurity' || subject.isNew(table) || isOpen) continue;
      const isForced = subject.statements
        .flatMap(alterationsOf)
        .some((other) => other.table === table && other.command.subtype === 'AT_ForceRowSecurity');
      // Its API never connects as the owner.
      const isCertain = isForced || subject.file.tool.name === 'supabase';
      yield {
        about: table,
        severity: isCertain ? 'high' : 'medium',
        title: `Row level security of table ${plain(table)} is on, and no policy lets a row through`,
        message: `${code(table)} has no policy that is known here. ${isCertain ? '' : 'Unless the app connects as the owner of the table, e'}${isCertain ? 'E' : ''}very query finds it empty from now on, and every insert is refused.`,
        impact: `The app looks as if all rows of ${code(table)} were gone, without an error.`,
        fix: `In the same transaction:\n\n${sqlBlock(`CREATE POLICY <name> ON ${tableSql} FOR ALL TO <role> USING (<who may see a row>) WITH CHECK (<who may write one>);`)}`,
        at: findWords(subject.statement, subject.file.text, ['enable', 'row', 'level', 'security']),
      };
    }
  },
};

const isEnabled = ({ statements }: Subject, table: string): boolean =>
  statements
    .flatMap(alterationsOf)
    .some((other) => other.table === table && other.command.subtype === 'AT_EnableRowSecurity');

const hasPolicy = ({ schema, statements }: Subject, table: string): boolean =>
  [...schema.objects.keys()].some((key) => key.startsWith(`policy ${table}.`)) ||
  statements.some(({ node }) =>
    madeBy(node).some(({ kind, name }) => kind === 'policy' && name.startsWith(`${table}.`)),
  );
