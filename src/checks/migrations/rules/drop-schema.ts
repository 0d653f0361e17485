import type { MigrationRule } from '../rule.ts';
import { code, partsOf, plain, quote, sqlBlock } from '../sql/names.ts';

export const dropSchema: MigrationRule = {
  id: 'migrations/drop-schema',
  severity: 'blocker',
  summary: 'Drops a schema, a database or all that a role owns',
  why: 'Everything in it goes at once: tables, rows, views, functions.',
  fix: 'Take it out of the migration. Drop such a thing by hand, after a backup that was restored once to try it.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-dropschema.html'],
  examples: {
    bad: ['DROP SCHEMA billing CASCADE;', 'DROP DATABASE app;', 'DROP OWNED BY app CASCADE;'],
    good: ['CREATE SCHEMA billing;', 'ALTER SCHEMA billing RENAME TO billing_unused;'],
  },
  *check(subject) {
    const { node } = subject.statement;
    const dropped =
      'DropStmt' in node && node.DropStmt.removeType === 'OBJECT_SCHEMA'
        ? (node.DropStmt.objects ?? []).map((object) => ({ kind: 'Schema', name: partsOf(object).join('.') }))
        : 'DropdbStmt' in node
          ? [{ kind: 'Database', name: node.DropdbStmt.dbname ?? '' }]
          : 'DropOwnedStmt' in node
            ? [
                {
                  kind: 'Everything owned by',
                  name: (node.DropOwnedStmt.roles ?? [])
                    .flatMap((role) => ('RoleSpec' in role ? [role.RoleSpec.rolename ?? 'the current role'] : []))
                    .join(', '),
                },
              ]
            : [];
    for (const { kind, name } of dropped) {
      const rename =
        kind === 'Schema'
          ? `Rename it, and drop it by hand some days later:\n\n${sqlBlock(`ALTER SCHEMA ${quote(name)} RENAME TO ${quote(`${name.slice(0, 50)}_unused`)};`)}`
          : 'Take the statement out of the migration and do it by hand, after a backup.';
      yield {
        about: name,
        rollback: 'breaks',
        title: `${kind} ${plain(name)} is dropped`,
        message: `This drops ${kind.toLowerCase()} ${code(name)} with all that is in it.`,
        impact: `All tables and rows in ${code(name)} are lost, and what uses them stops working.`,
        fix: rename,
      };
    }
  },
};
