import type { RuleInfo } from '../../../core/rule.ts';

/** Reported by judge.ts: it is about a file, not about a statement. Examples hold both versions. */
export const editedMigration: RuleInfo = {
  id: 'migrations/edited-migration',
  severity: 'medium',
  summary: 'Edits a migration that may have run already',
  why: 'Migration tools run a file once. Some keep its checksum and stop the next deploy when it differs (Prisma, Flyway, sqlx, Liquibase, Atlas); the others ignore the edit, and databases that ran the old version differ from new ones from then on.',
  fix: 'Undo the edit and write a new migration that brings the difference.',
  since: '0.1.0',
  sources: [
    'https://www.prisma.io/docs/orm/prisma-migrate/workflows/troubleshooting',
    'https://docs.rs/sqlx/latest/sqlx/macro.migrate.html',
  ],
  examples: {
    bad: ['-- before\nCREATE TABLE t (a int);\n-- after\nCREATE TABLE t (a bigint);'],
    good: ['-- before\nCREATE TABLE t (a int);\n-- after\nCREATE TABLE t (a int);', 'CREATE TABLE t (a int);'],
  },
};
