/** Whose files these are. */
import type { Tool } from '../../tools.ts';
import { NO_EFFECT } from '../javascript/files.ts';
import type { ProgramKind } from '../program.ts';

// `database/migrations`, of the application, of its modules and of packages; only names with an underscore are run:
// https://github.com/laravel/framework/blob/12.x/src/Illuminate/Database/Migrations/Migrator.php
const PLACE = /(?:^|\/)[Dd]atabase\/[Mm]igrations\/(?:[^/]+\/)*[^/]*_[^/]*\.php$/;

const tool: Tool = {
  name: 'laravel',
  label: 'Laravel',
  matches: (path) => PLACE.test(path),
  // Each migration runs in a transaction of its own, since PostgreSQL can take schema changes back.
  wrapping: (text) => (/\$withinTransaction\s{0,20}=\s{0,20}false\b/i.test(text) ? 'none' : 'transaction'),
  onEdit: NO_EFFECT,
  outside: 'Put it into a migration of its own, with `public $withinTransaction = false;` in the class.',
};

export const laravelKind: ProgramKind = {
  tool,
  text: /\bIlluminate\\Database\b|\bBlueprint\b|\bextends\s{1,20}\\?Migration\b/,
  what: 'Laravel migrations',
};
