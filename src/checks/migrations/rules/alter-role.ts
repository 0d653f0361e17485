import type { MigrationRule } from '../rule.ts';
import type { Node } from '../sql/ast.ts';
import { code, plain } from '../sql/names.ts';

export const alterRole: MigrationRule = {
  id: 'migrations/alter-role',
  severity: 'high',
  summary: 'Shuts out a role that running code may connect with',
  why: 'A role belongs to the whole server, not to this database. With another password, an end date, a limit or `NOLOGIN`, connections that are open stay, and every new one is refused: the app fails little by little as its pool renews itself, and its next start fails at once.',
  fix: 'Create a second role with the same rights, let the app connect with it, and shut out the first one when nobody uses it (`pg_stat_activity`).',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-alterrole.html'],
  examples: {
    bad: [
      'ALTER ROLE app NOLOGIN;',
      "ALTER ROLE app VALID UNTIL '2026-01-01';",
      'ALTER USER app CONNECTION LIMIT 3;',
      'DROP ROLE app;',
    ],
    good: [
      'ALTER ROLE app LOGIN;',
      'CREATE ROLE app NOLOGIN;',
      'CREATE ROLE app;\nALTER ROLE app NOLOGIN;',
      'CREATE ROLE app;\nALTER ROLE app RENAME TO web;\nDROP ROLE web;',
      'ALTER ROLE app CREATEDB;',
      "ALTER ROLE app VALID UNTIL 'infinity';",
      'ALTER ROLE app CONNECTION LIMIT -1;',
    ],
  },
  *check(subject) {
    for (const { role, words } of shutOut(subject.statement.node)) {
      if (subject.isNewObject('role', role)) continue;
      yield {
        about: role,
        title: `Role ${plain(role)} ${words}`,
        message: `${code(role)} is a role of the whole server. Connections that are open go on; new ones are refused.`,
        impact: `If the running version connects as ${code(role)}, it loses the database as soon as it opens a new connection.`,
        fix: `Create a second role with the rights of ${code(role)}, let the app connect with that one, and come back to this in a later release.`,
      };
    }
  },
};

function shutOut(node: Node): { role: string; words: string }[] {
  if ('DropRoleStmt' in node)
    return (node.DropRoleStmt.roles ?? []).flatMap((role) =>
      'RoleSpec' in role ? [{ role: role.RoleSpec.rolename ?? 'CURRENT_USER', words: 'is dropped' }] : [],
    );
  if (!('AlterRoleStmt' in node)) return [];
  const { role, options = [] } = node.AlterRoleStmt;
  return options.flatMap((option) => {
    if (!('DefElem' in option)) return [];
    const words = wordsOf(option.DefElem.defname ?? '', option.DefElem.arg);
    return words === undefined ? [] : [{ role: role?.rolename ?? 'CURRENT_USER', words }];
  });
}

function wordsOf(name: string, value: Node | undefined): string | undefined {
  if (name === 'canlogin') return isTrue(value) ? undefined : 'may not log in any more';
  if (name === 'password') return 'gets another password';
  if (name === 'connectionlimit') return isUnlimited(value) ? undefined : 'may hold so many connections and no more';
  if (name === 'validUntil') return isForEver(value) ? undefined : 'has an end date';
  return undefined;
}

const isTrue = (value: Node | undefined): boolean =>
  value !== undefined && 'Boolean' in value && value.Boolean.boolval === true;

const isUnlimited = (value: Node | undefined): boolean =>
  value !== undefined && 'Integer' in value && value.Integer.ival === -1;

const isForEver = (value: Node | undefined): boolean =>
  value !== undefined && 'String' in value && value.String.sval === 'infinity';
