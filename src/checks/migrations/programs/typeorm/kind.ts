/** Whose files these are. */
import type { Tool } from '../../tools.ts';
import { isScript, NO_EFFECT } from '../javascript/files.ts';
import type { ProgramKind } from '../program.ts';

const tool: Tool = {
  name: 'typeorm',
  label: 'TypeORM',
  matches: isScript,
  // All that wait run in one transaction: https://typeorm.io/docs/advanced-topics/migrations#transaction-modes
  wrapping: (text) => (/\btransaction\s*(?::\s*boolean\s*)?=\s*false\b/.test(text) ? 'none' : 'transaction'),
  onEdit: NO_EFFECT,
  outside:
    'Put it into a migration of its own, with `transaction = false` in the class, and run migrations with `--transaction each`.',
};

export const typeormKind: ProgramKind = {
  tool,
  text: /\bMigrationInterface\b|\bqueryRunner\b/,
  what: 'TypeORM migrations',
};
