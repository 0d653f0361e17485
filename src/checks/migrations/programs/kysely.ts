/** Kysely migrations: https://kysely.dev/docs/migrations */

import { byFileName } from './javascript/files.ts';
import { follow } from './javascript/follow.ts';
import type { Machine } from './javascript/machine.ts';
import { connection } from './kysely/connection.ts';
import { expressionBuilder } from './kysely/expressions.ts';
import { kyselyKind } from './kysely/kind.ts';
import { kyselyPackage } from './kysely/package.ts';
import type { Session } from './kysely/session.ts';
import type { Program } from './program.ts';

/** `kysely`, `npm:kysely@0.28`, `https://esm.sh/kysely` */
const PACKAGE = /(?:^|[:/])kysely(?:@[^/]{0,20})?$/;

function createSession(machine: Machine): Session {
  const session: Session = { machine, isBare: false, expressionBuilder: () => expressionBuilder(session) };
  return session;
}

export const kysely: Program = {
  ...kyselyKind,
  order: byFileName,
  createReader: async () => ({
    read: ({ text }) => {
      let session: Session | undefined;
      const sessionOf = (machine: Machine): Session => {
        session ??= createSession(machine);
        return session;
      };
      return follow(text, {
        packages: (name, machine) => (PACKAGE.test(name) ? kyselyPackage(sessionOf(machine)) : undefined),
        wrapping: () => (session?.isBare ? 'none' : 'transaction'),
        run: (module, machine) => {
          const db = connection({ session: sessionOf(machine) });
          machine.call(module.up, [db], { start: 0, end: text.length, name: 0 }, module.self);
        },
      });
    },
  }),
};
