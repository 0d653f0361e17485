/** MikroORM migrations: https://mikro-orm.io/docs/migrations */

import { byFileName } from './javascript/files.ts';
import { follow } from './javascript/follow.ts';
import { memberOf } from './javascript/members.ts';
import { isCallable, truth } from './javascript/values.ts';
import { mikroormKind } from './mikroorm/kind.ts';
import { giveMethods } from './mikroorm/methods.ts';
import { mikroormPackage } from './mikroorm/package.ts';
import type { Program } from './program.ts';

export const mikroorm: Program = {
  ...mikroormKind,
  order: byFileName,
  createReader: async () => {
    const mikroormExports = mikroormPackage();
    return {
      read: ({ text }) => {
        /** Undefined: only the run tells. */
        let isTransactional: boolean | undefined = true;
        return follow(text, {
          packages: (name) => (/\bmikro-orm\b/.test(name) ? mikroormExports : undefined),
          wrapping: () => (isTransactional === undefined ? 'unknown' : isTransactional ? 'transaction' : 'none'),
          run: (module, machine) => {
            const place = { start: 0, end: text.length, name: 0 };
            const asked = memberOf(module.self, 'isTransactional', machine, '');
            if (isCallable(asked)) isTransactional = truth(machine.call(asked, [], place, module.self));
            const methods = giveMethods(module.self, machine);
            machine.call(module.up, [], place, module.self);
            methods.inOrder();
          },
        });
      },
    };
  },
};
