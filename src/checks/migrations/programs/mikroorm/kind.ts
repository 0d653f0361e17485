/** Whose files these are. */
import type { Tool } from '../../tools.ts';
import { isScript, NO_EFFECT } from '../javascript/files.ts';
import type { ProgramKind } from '../program.ts';

const tool: Tool = {
  name: 'mikroorm',
  label: 'MikroORM',
  matches: isScript,
  // All that wait run in one transaction, each in a savepoint: https://mikro-orm.io/docs/migrations
  wrapping: (text) =>
    /\bisTransactional\s{0,10}\(\s{0,10}\)[^{]{0,80}\{\s{0,80}return\s{1,10}false\b/.test(text)
      ? 'none'
      : 'transaction',
  onEdit: NO_EFFECT,
  // Its own connection would wait for the transaction around all migrations, which waits for it.
  outside:
    'Put it into a migration of its own, with `isTransactional() { return false; }` in the class, and set `migrations: { allOrNothing: false }`, or the transaction around all migrations stays open beside it.',
};

export const mikroormKind: ProgramKind = {
  tool,
  // `@mikro-orm/migrations`, or what passes it on: `@medusajs/framework/mikro-orm/migrations`.
  text: /\bmikro-orm\/migrations\b/,
  what: 'MikroORM migrations',
};
