/** Sequelize migrations: https://sequelize.org/docs/v6/other-topics/migrations/ */

import { byFileName } from './javascript/files.ts';
import { follow } from './javascript/follow.ts';
import type { Program } from './program.ts';
import { queryInterface } from './sequelize/interface.ts';
import { sequelizeKind } from './sequelize/kind.ts';
import { sequelizePackage } from './sequelize/package.ts';

export const sequelize: Program = {
  ...sequelizeKind,
  order: byFileName,
  createReader: async () => ({
    read: ({ text }) =>
      follow(text, {
        packages: (name) =>
          name === 'sequelize' || name.startsWith('sequelize/') || name === '@sequelize/core'
            ? sequelizePackage()
            : undefined,
        wrapping: () => 'none',
        run: (module, machine) => {
          const args = [queryInterface(machine), sequelizePackage()];
          machine.call(module.up, args, { start: 0, end: text.length, name: 0 }, module.self);
        },
      }),
  }),
};
