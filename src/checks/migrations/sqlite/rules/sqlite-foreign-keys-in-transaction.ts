import type { RuleInfo } from '../../../../core/rule.ts';
import { code, sqlBlock } from '../../sql/names.ts';
import type { SqliteRule, Subject } from '../subject.ts';
import { rebuildCascades } from './sqlite-rebuild-cascades.ts';

const rule: RuleInfo = {
  id: 'migrations/sqlite-foreign-keys-in-transaction',
  severity: 'low',
  summary: 'Switches foreign keys off or on inside of a transaction, where that has no effect',
  why: '`PRAGMA foreign_keys` does nothing while a transaction is open, and says nothing about it. Whoever wrote it counts on foreign keys being off: the next migration that is written like this one may delete rows of other tables (see sqlite-rebuild-cascades) or fail.',
  fix: 'Set it outside of the transaction: before `BEGIN`, or on the connection before the migration tool begins.',
  since: '0.1.0',
  sources: ['https://www.sqlite.org/pragma.html#pragma_foreign_keys'],
  examples: {
    bad: [
      'BEGIN;\nPRAGMA foreign_keys=OFF;\nCREATE TABLE t (a int);\nCOMMIT;',
      '-- +goose Up\nPRAGMA foreign_keys = 0;\nCREATE TABLE t (a int);',
    ],
    good: [
      'PRAGMA foreign_keys=OFF;\nBEGIN;\nCREATE TABLE t (a int);\nCOMMIT;\nPRAGMA foreign_keys=ON;',
      'BEGIN;\nPRAGMA defer_foreign_keys=ON;\nCOMMIT;',
    ],
  },
};

export const foreignKeysInTransaction: SqliteRule = {
  rule,
  *check(subject) {
    // Drizzle writes it into every file; where it hurts, what it does is reported.
    if (subject.file.tool.name === 'drizzle' || subject.connection.ignoresPragma) return;
    const at = subject.statements.findIndex((_, index) => isPragmaNoOp(subject, index));
    if (at === -1) return;
    // That says it all.
    for (const _ of rebuildCascades.check(subject)) return;
    const own = !subject.connection.inTransaction;
    yield {
      rule,
      at,
      proved: 'foreign keys were enforced behind it as before',
      hit: {
        about: 'foreign_keys',
        title: 'PRAGMA foreign_keys has no effect inside of a transaction',
        message: `${own ? '`BEGIN` stands before it' : `${code(subject.file.tool.label)} runs the file in a transaction`}, and SQLite passes over this pragma until the transaction has ended.`,
        impact:
          'Foreign keys stay as the connection has them. Here that does no harm that could be seen; a table that is dropped like this while others refer to it takes their rows along.',
        fix: own
          ? `Put it before \`BEGIN\`, and the other behind \`COMMIT\`:\n\n${sqlBlock('PRAGMA foreign_keys = OFF;', 'BEGIN;', '-- …', 'COMMIT;', 'PRAGMA foreign_keys = ON;')}`
          : `Set it on the connection before the tool begins. ${subject.file.tool.label === 'SQL' ? '' : `(${subject.file.tool.label} can run a file without a transaction.)`}`.trim(),
      },
    };
  },
};

/** Whether it is `PRAGMA foreign_keys = OFF` where that does nothing. */
export function isPragmaNoOp(
  { statements, steps, connection }: Pick<Subject, 'statements' | 'steps' | 'connection'>,
  at: number,
): boolean {
  const head = statements[at]?.head;
  return (
    head?.kind === 'pragma' &&
    head.name === 'foreign_keys' &&
    /^(?:off|0|false|no)$/.test(head.value ?? '') &&
    (steps[at]?.inTransaction === true || connection.ignoresPragma)
  );
}
