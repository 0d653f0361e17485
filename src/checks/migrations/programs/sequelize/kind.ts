/** Whose files these are. */
import type { Tool } from '../../tools.ts';
import { isScript, NO_EFFECT } from '../javascript/files.ts';
import type { ProgramKind } from '../program.ts';

const tool: Tool = {
  name: 'sequelize',
  label: 'Sequelize',
  matches: isScript,
  // Each statement runs by itself, unless the migration opens a transaction, which is read as BEGIN and COMMIT.
  wrapping: () => 'none',
  onEdit: NO_EFFECT,
  outside: 'Put it outside of `sequelize.transaction(…)`: without one, Sequelize runs each statement by itself.',
};

export const sequelizeKind: ProgramKind = {
  tool,
  text: /\bqueryInterface\b|\bQueryInterface\b/,
  what: 'Sequelize migrations',
};
