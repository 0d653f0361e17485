/** Knex migrations: https://knexjs.org/guide/migrations.html */

import { byFileName } from './javascript/files.ts';
import { follow } from './javascript/follow.ts';
import { entry } from './javascript/values.ts';
import { connection } from './knex/connection.ts';
import { knexKind } from './knex/kind.ts';
import type { Program } from './program.ts';

export const knex: Program = {
  ...knexKind,
  order: byFileName,
  createReader: async () => ({
    read: ({ text }) =>
      follow(text, {
        packages: () => undefined,
        wrapping: (module) => (entry(module.option('config'), 'transaction') === false ? 'none' : 'transaction'),
        run: (module, machine) => {
          const level = entry(module.option('config'), 'transaction') === false ? 0 : 1;
          machine.call(module.up, [connection(machine, level)], { start: 0, end: text.length, name: 0 }, module.self);
        },
      }),
  }),
};
