import type { MigrationRule } from '../rule.ts';
import { code } from '../sql/names.ts';
import { newerThan } from '../sql/versions.ts';

export const needsNewerVersion: MigrationRule = {
  id: 'migrations/needs-newer-version',
  severity: 'high',
  summary: 'Needs a newer PostgreSQL than production runs',
  why: 'It works on the laptop, where PostgreSQL is newer, and fails in production with a syntax error: the deploy stops. Only looked for where `launch-ready.yml` says what production runs: `migrations: { database: { postgres: 14 } }`.',
  fix: 'Write it as the older version understands it, or upgrade production first and change `launch-ready.yml` with it.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/release/'],
  examples: {
    bad: [
      '-- PostgreSQL 14\nCREATE UNIQUE INDEX one ON users (email) NULLS NOT DISTINCT;',
      '-- PostgreSQL 13\nALTER TABLE m DETACH PARTITION m_2025 CONCURRENTLY;',
      '-- PostgreSQL 17\nALTER TABLE users ADD COLUMN total int GENERATED ALWAYS AS (a + b) VIRTUAL;',
      '-- PostgreSQL 17\nALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT ENFORCED;',
      '-- PostgreSQL 14\nMERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN DO NOTHING;',
      '-- PostgreSQL 17\nALTER TABLE users ALTER COLUMN id SET DEFAULT uuidv7();',
    ],
    good: [
      '-- PostgreSQL 15\nCREATE UNIQUE INDEX one ON users (email) NULLS NOT DISTINCT;',
      '-- PostgreSQL 14\nALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT VALID;',
      '-- PostgreSQL 14\nCREATE TABLE t (a int CHECK (a > 0), b int GENERATED ALWAYS AS (a) STORED, c int REFERENCES t);',
      'ALTER TABLE users ADD COLUMN total int GENERATED ALWAYS AS (a + b) VIRTUAL;',
    ],
  },
  *check(subject) {
    if (subject.postgres === undefined) return;
    for (const { words, since } of newerThan(subject.postgres, subject.statement.node))
      yield {
        about: words,
        title: `${words} needs PostgreSQL ${since}, and production runs ${subject.postgres}`,
        message: `${code(words)} came with PostgreSQL ${since}. \`launch-ready.yml\` says that production runs ${subject.postgres}, which does not know it.`,
        impact:
          'The migration fails in production and the deploy stops, although it runs wherever PostgreSQL is newer.',
        fix: `Write it without ${code(words)}. If production runs a newer version by now, say so in \`launch-ready.yml\`: \`migrations: { database: { postgres: ${since} } }\`.`,
      };
  },
};
