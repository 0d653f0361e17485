import type { RuleInfo } from '../../../../core/rule.ts';
import { sqlBlock } from '../../sql/names.ts';
import type { SqliteRule } from '../subject.ts';

const rule: RuleInfo = {
  id: 'migrations/sqlite-foreign-keys-left-off',
  severity: 'medium',
  summary: 'Switches foreign keys off and not on again',
  why: 'The pragma stays for the connection. Later migrations of the same run, and the application where it migrates when it starts, go on without foreign keys: rows that refer to nothing get in, and `ON DELETE CASCADE` no longer happens.',
  fix: 'End the file with `PRAGMA foreign_keys = ON;`, outside of a transaction.',
  since: '0.1.0',
  sources: ['https://www.sqlite.org/pragma.html#pragma_foreign_keys'],
  examples: {
    bad: ['PRAGMA foreign_keys=OFF;\nCREATE TABLE t (a int);'],
    good: ['PRAGMA foreign_keys=OFF;\nCREATE TABLE t (a int);\nPRAGMA foreign_keys=ON;', 'CREATE TABLE t (a int);'],
  },
};

export const foreignKeysLeftOff: SqliteRule = {
  rule,
  *check({ statements, foreignKeysBefore, foreignKeysAfter }) {
    if (!foreignKeysBefore || foreignKeysAfter) return;
    const at = statements.findLastIndex(
      ({ head }) => head.kind === 'pragma' && head.name === 'foreign_keys' && head.value !== undefined,
    );
    if (at === -1) return;
    yield {
      rule,
      at,
      proved: '`PRAGMA foreign_keys` was 0 at the end of the file',
      hit: {
        about: 'foreign_keys',
        title: 'Foreign keys are switched off and not on again',
        message: 'This pragma stays for the connection, and no statement behind it switches foreign keys on.',
        impact:
          'If the connection is used on, by later migrations or by the application that migrates when it starts, no foreign key is checked there any more.',
        fix: `Write at the end of the file, behind \`COMMIT\`:\n\n${sqlBlock('PRAGMA foreign_key_check;', 'PRAGMA foreign_keys = ON;')}`,
      },
    };
  },
};
