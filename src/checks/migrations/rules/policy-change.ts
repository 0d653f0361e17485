import type { MigrationRule, Subject } from '../rule.ts';
import { isTakenAgain } from '../sql/dropped.ts';
import { code, plain, tableKey } from '../sql/names.ts';
import { droppedBy } from '../sql/objects.ts';

export const policyChange: MigrationRule = {
  id: 'migrations/policy-change',
  severity: 'medium',
  summary: 'Changes who may see or write rows while running code counts on it',
  why: 'A row that a policy hides is no error: queries of the running version find less, updates change nothing, and only inserts fail. Where a policy is dropped and row level security stays on, its rows are gone for everybody it was for.',
  fix: 'Add the new policy beside the old one, ship code that goes by it, and drop the old one in a later release.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-createpolicy.html'],
  examples: {
    bad: [
      'DROP POLICY own ON users;',
      'ALTER POLICY own ON users USING (id = 1);',
      'CREATE POLICY mine ON users AS RESTRICTIVE USING (id = 1);',
    ],
    good: [
      'CREATE POLICY mine ON users USING (id = 1);',
      'DROP POLICY own ON users;\nCREATE POLICY own ON users USING (id = 1);',
      'ALTER TABLE users DISABLE ROW LEVEL SECURITY;\nDROP POLICY own ON users;',
    ],
  },
  *check(subject) {
    for (const { table, policy, words } of changes(subject)) {
      if (subject.isNew(table) || subject.isNewObject('policy', `${table}.${policy}`)) continue;
      yield {
        about: `${table}.${policy}`,
        title: `Policy ${plain(policy)} of table ${plain(table)} ${words}`,
        message: `From here on other rows of ${code(table)} may be seen or written than before, also by the version that still runs.`,
        impact: `Queries of the running version on ${code(table)} may find fewer rows, without an error, and its inserts may be refused.`,
        fix: 'Look at what the running version asks for. If it would see less, add the new policy first and take the old one away in a later release.',
      };
    }
  },
};

function changes(subject: Subject): { table: string; policy: string; words: string }[] {
  const { node } = subject.statement;
  if ('AlterPolicyStmt' in node) {
    const { table, policy_name: policy = '' } = node.AlterPolicyStmt;
    return [{ table: tableKey(table), policy, words: 'changes' }];
  }
  if ('CreatePolicyStmt' in node) {
    const { table, policy_name: policy = '', permissive } = node.CreatePolicyStmt;
    return permissive ? [] : [{ table: tableKey(table), policy, words: 'takes rows away' }];
  }
  return droppedBy(node).flatMap((dropped) => {
    const policy = dropped.parts.at(-1) ?? '';
    const table = dropped.name.slice(0, -policy.length - 1);
    if (dropped.kind !== 'policy' || isTakenAgain(subject, dropped) || isOff(subject, table)) return [];
    return [{ table, policy, words: 'is dropped' }];
  });
}

/** Row level security is switched off, or the table goes. */
const isOff = ({ statements }: Subject, table: string): boolean =>
  statements.some(
    ({ node }) =>
      ('AlterTableStmt' in node &&
        tableKey(node.AlterTableStmt.relation) === table &&
        (node.AlterTableStmt.cmds ?? []).some(
          (cmd) => 'AlterTableCmd' in cmd && cmd.AlterTableCmd.subtype === 'AT_DisableRowSecurity',
        )) ||
      ('DropStmt' in node &&
        node.DropStmt.removeType === 'OBJECT_TABLE' &&
        JSON.stringify(node.DropStmt.objects).includes(`"${table.split('.').at(-1)}"`)),
  );
