import { inWords, partOf, suggest, together } from '../rewrite.ts';
import type { MigrationRule } from '../rule.ts';
import { alterationsOf } from '../sql/alterations.ts';
import { findWords } from '../sql/find.ts';
import { code, plain, quote } from '../sql/names.ts';
import { sql } from '../sql/written.ts';

const FIX = 'Put `VALIDATE CONSTRAINT` into the next migration.';

export const validateInSameTransaction: MigrationRule = {
  id: 'migrations/validate-in-same-transaction',
  severity: 'medium',
  works: 'scan',
  summary: 'Validates a constraint in the transaction that added it',
  why: '`NOT VALID` keeps the strong lock short, but a lock lasts until the transaction ends. Validating in the same transaction reads the whole table under it, so nothing is won.',
  fix: FIX,
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertable.html'],
  examples: {
    bad: ['ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID;\nALTER TABLE a VALIDATE CONSTRAINT c;'],
    good: [
      'ALTER TABLE a VALIDATE CONSTRAINT c;',
      '-- migrate:up transaction:false\nALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID;\nALTER TABLE a VALIDATE CONSTRAINT c;',
    ],
  },
  *check(subject) {
    if (subject.transaction.kind === 'no' || subject.transaction.kind === 'unknown') return;
    for (const { command, table, index } of alterationsOf(subject.statement)) {
      const { subtype, name = '' } = command;
      if (subtype !== 'AT_ValidateConstraint' || subject.isNew(table) || !subject.held.has(table)) continue;
      const part = partOf(subject, index);
      yield {
        about: `${table}.${name}`,
        proof: { kind: 'work', on: table },
        title: `Constraint ${plain(name)} is validated while table ${plain(table)} is still locked`,
        message: `An earlier statement of this transaction locked ${code(table)}, and the lock is held while ${code(name)} is checked against every row.`,
        impact: `Queries on ${code(table)} wait as long as they would without \`NOT VALID\`.`,
        ...suggest(
          subject,
          part && {
            replaces: { kind: 'part', index, edits: [] },
            steps: [
              inWords(
                'Leave only `ADD CONSTRAINT … NOT VALID` in this migration, and validate in the next one:',
                together(sql`${part.head} VALIDATE CONSTRAINT ${quote(name)}`),
              ),
            ],
          },
          FIX,
        ),
        at: findWords(subject.statement, subject.file.text, ['validate', 'constraint', name]),
      };
    }
  },
};
