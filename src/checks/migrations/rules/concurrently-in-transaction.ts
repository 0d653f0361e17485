import { outside, suggest } from '../rewrite.ts';
import type { MigrationRule } from '../rule.ts';
import { outsideOnly } from '../sql/concurrent.ts';
import { findWords } from '../sql/find.ts';
import { isExecuted, written } from '../sql/written.ts';

const FIX = 'Put the statement alone into a migration that runs without a transaction.';

export const concurrentlyInTransaction: MigrationRule = {
  id: 'migrations/concurrently-in-transaction',
  severity: 'high',
  summary: 'Runs a statement inside of a transaction that PostgreSQL refuses there',
  why: '`CREATE INDEX CONCURRENTLY` and its like commit several times themselves. Inside of a transaction, or in a file of several statements that is sent as one query, PostgreSQL refuses them with error 25001: the migration fails and the deploy stops.',
  fix: FIX,
  since: '0.1.0',
  sources: [
    'https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY',
    'https://github.com/prisma/prisma-engines/pull/5847',
  ],
  examples: {
    bad: [
      'CREATE INDEX CONCURRENTLY a ON users (email);',
      'BEGIN;\nDROP INDEX CONCURRENTLY a;\nCOMMIT;',
      '-- migrate:up\nREINDEX TABLE CONCURRENTLY users;',
    ],
    good: [
      '-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY a ON users (email);',
      '-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY a ON users (email);\n-- migrate:down\nBEGIN; DROP INDEX CONCURRENTLY a; COMMIT;',
      'CREATE INDEX a ON users (email);',
    ],
  },
  *check(subject) {
    const refused = outsideOnly(subject.statement.node);
    const { kind } = subject.transaction;
    if (refused === undefined || kind === 'no' || kind === 'unknown') return;
    const { tool } = subject.file;
    const apart =
      kind === 'tool' && tool.runsApart && (refused.creates || tool.runsApart.statements === 'all')
        ? tool.runsApart
        : undefined;
    const reason =
      kind === 'explicit'
        ? 'A `BEGIN` stands before it in this file.'
        : subject.file.wrapping === 'implicit'
          ? `${tool.label} sends the file as one query, and PostgreSQL makes one transaction of its ${subject.statements.length} statements.`
          : tool.name === 'plain'
            ? 'The file runs in a transaction.'
            : `${tool.label} wraps the file in a transaction.`;
    yield {
      about: refused.words,
      severity: apart ? 'medium' : 'high',
      title: `${refused.words} stands in a transaction, where PostgreSQL refuses it`,
      message: `${reason} \`${refused.words}\` cannot run there (error 25001).${apart ? ` Since ${apart.since} it is run apart from the others.` : ''}`,
      impact: `The migration fails and the deploy stops${apart ? `, with versions before ${apart.since}` : ''}.`,
      ...suggest(
        subject,
        isExecuted(subject.statement, subject.readable)
          ? undefined
          : {
              lead: `${kind === 'explicit' ? 'Take it out of `BEGIN … COMMIT`. ' : ''}${tool.outside}`,
              replaces: { kind: 'all' },
              steps: [
                outside(written(subject.statement, subject.readable, subject.statement.start, subject.statement.end)),
              ],
            },
        FIX,
      ),
      at: findWords(subject.statement, subject.file.text, ['concurrently']),
    };
  },
};
