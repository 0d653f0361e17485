import type { RuleInfo } from '../../../core/rule.ts';

/** Made by broken-queries.ts, where PostgreSQL planned the queries of `.launch-ready/stats.json` before the change and after it. */
export const breaksQuery: RuleInfo = {
  id: 'migrations/breaks-query',
  severity: 'high',
  summary: 'Breaks a query that production runs',
  why: 'The file `.launch-ready/stats.json` lists what the application asks most often. PostgreSQL planned these queries before the change and after it, and one of them no longer works. While a deploy rolls out, and after it if the new code still asks the same, each such request fails.',
  fix: 'Deploy code that no longer asks it first, and change the schema in a later release. Write the file anew when no version that runs asks it any more.',
  since: '0.1.0',
  sources: [
    'https://www.postgresql.org/docs/18/sql-prepare.html',
    'https://www.postgresql.org/docs/18/pgstatstatements.html',
  ],
  examples: {
    bad: [
      '-- breaks: 42703 SELECT id, email FROM users WHERE id = $1\nALTER TABLE users DROP COLUMN email;',
      '-- breaks: 42P01 DELETE FROM sessions WHERE expires_at < $1\nALTER TABLE sessions RENAME TO user_sessions;',
    ],
    good: ['ALTER TABLE users ADD COLUMN nickname text;'],
  },
};
