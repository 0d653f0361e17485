/** Whose files these are. */
import type { Tool } from '../../tools.ts';
import { isScript, NO_EFFECT } from '../javascript/files.ts';
import type { ProgramKind } from '../program.ts';

const tool: Tool = {
  name: 'knex',
  label: 'Knex',
  matches: isScript,
  // Each migration runs in a transaction of its own, unless its `config` says otherwise: what a file says is in what was read.
  wrapping: (text) => (isBare(text) ? 'none' : 'transaction'),
  onEdit: NO_EFFECT,
  outside:
    'Put it into a migration of its own, with `export const config = { transaction: false }` (`exports.config = …` in JavaScript).',
};

const isBare = (text: string): boolean =>
  /\bconfig\b[^=\n]{0,80}=\s{0,20}\{[^}]{0,200}\btransaction\s{0,20}:\s{0,20}false\b/.test(text);

export const knexKind: ProgramKind = {
  tool,
  text: /\bknex\b|\bKnex\b/,
  what: 'Knex migrations',
};
