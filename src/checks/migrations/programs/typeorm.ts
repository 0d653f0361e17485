/** TypeORM migrations: https://typeorm.io/docs/advanced-topics/migrations */

import { follow } from './javascript/follow.ts';
import type { Program, ProgramFile } from './program.ts';
import { typeormKind } from './typeorm/kind.ts';
import { emptyMemory } from './typeorm/memory.ts';
import { queryRunner, typeormPackage } from './typeorm/runner.ts';

/** By the time in the class's name, which is in the file's name too, as a rule. */
const timeOf = ({ path, text }: ProgramFile): number => {
  const name =
    /\bclass\s+\w*?(\d{13})\b/.exec(text)?.[1] ??
    /\bname\s*(?::\s*string\s*)?=\s*['"`]\w*?(\d{13})['"`]/.exec(text)?.[1];
  return Number(name ?? /(\d{13})/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1] ?? 0);
};

export const typeorm: Program = {
  ...typeormKind,
  order: (files) =>
    files
      .map((file) => ({ file, time: timeOf(file) }))
      .toSorted((a, b) => a.time - b.time || (a.file.path < b.file.path ? -1 : 1))
      .map(({ file }) => file),
  createReader: async () => {
    const memory = emptyMemory();
    const typeormExports = typeormPackage();
    return {
      read: ({ text }) =>
        follow(text, {
          packages: (name) => (name === 'typeorm' ? typeormExports : undefined),
          wrapping: (module) => (module.option('transaction') === false ? 'none' : 'transaction'),
          run: (module, machine) => {
            const runner = queryRunner({ memory, machine });
            machine.call(module.up, [runner], { start: 0, end: text.length, name: 0 }, module.self);
          },
        }),
    };
  },
};
