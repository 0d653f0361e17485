import type { MigrationRule, Subject } from '../rule.ts';
import type { Node } from '../sql/ast.ts';
import { code, keyOf, partsOf, plain } from '../sql/names.ts';

export const revoke: MigrationRule = {
  id: 'migrations/revoke',
  severity: 'medium',
  summary: 'Takes a right away that running code may need',
  why: 'From the moment the migration commits, every query of the running version that needs the right fails with error 42501. Rights of `PUBLIC` are what most roles stand on without anybody knowing.',
  fix: 'Grant what is needed to the roles by name first, ship code that connects with them, and revoke in a later release.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-revoke.html'],
  examples: {
    bad: ['REVOKE INSERT ON users FROM app;', 'REVOKE ALL ON SCHEMA public FROM PUBLIC;'],
    good: [
      'GRANT INSERT ON users TO app;',
      'CREATE TABLE t (a int);\nREVOKE ALL ON t FROM PUBLIC;',
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;\nREVOKE ALL ON FUNCTION f() FROM PUBLIC;',
      'REVOKE ALL ON users FROM app;\nGRANT SELECT ON users TO app;',
    ],
  },
  *check(subject) {
    const { node } = subject.statement;
    if (!('GrantStmt' in node) || node.GrantStmt.is_grant) return;
    const roles = rolesOf(node.GrantStmt.grantees);
    const left = (node.GrantStmt.objects ?? [])
      .map((object) => keyOf(partsOf(object)))
      .filter((name) => name !== '' && !isOwn(subject, name));
    const all = node.GrantStmt.targtype === 'ACL_TARGET_ALL_IN_SCHEMA';
    if (left.length === 0 || isGranted(subject, roles)) return;
    const what = all ? `all in schema ${left.join(', ')}` : left.join(', ');
    yield {
      about: `${what} ${roles.join(', ')}`,
      title: `Rights on ${plain(what)} are taken from ${plain(roles.join(', '))}`,
      message: `${roles.map(code).join(', ')} may do less with ${code(what)} from here on.`,
      impact:
        'If the running version connects with such a role, or stands on the rights of `PUBLIC`, its queries fail with error 42501.',
      fix: 'Look with which role the app connects. Grant that role what it needs by name, in a release before this one.',
    };
  },
};

const rolesOf = (nodes: readonly Node[] | undefined): string[] =>
  (nodes ?? []).flatMap((node) => ('RoleSpec' in node ? [node.RoleSpec.rolename ?? 'PUBLIC'] : []));

const isOwn = (subject: Subject, name: string): boolean =>
  subject.isNew(name) ||
  (['view', 'function', 'type', 'sequence', 'schema'] as const).some((kind) => subject.isNewObject(kind, name));

/** The same roles get rights again in this file: the revoke only clears the way. */
const isGranted = ({ statements, index }: Subject, roles: readonly string[]): boolean =>
  statements
    .slice(index + 1)
    .some(
      ({ node }) =>
        'GrantStmt' in node &&
        node.GrantStmt.is_grant === true &&
        rolesOf(node.GrantStmt.grantees).some((role) => roles.includes(role)),
    );
