/** How to write a value so that several programs read the same. */
import type { DialectName } from './dialect.ts';
import { dialectOf } from './index.ts';

interface Spelling {
  words: string;
  write(value: string): string;
}

const SPELLINGS: readonly Spelling[] = [
  { words: 'Write it without quotes', write: (value) => value },
  { words: 'Write it in single quotes', write: (value) => `'${value}'` },
  { words: 'Write it in double quotes', write: (value) => `"${value}"` },
  {
    words: 'Write it in double quotes, with `\\n` for each line break',
    write: (value) => `"${value.replaceAll('\n', '\\n')}"`,
  },
  {
    words: 'Write it in double quotes, with a backslash before each `$`, quote and backslash',
    write: (value) => `"${value.replace(/[$"\\]/g, '\\$&')}"`,
  },
  { words: 'Write it without quotes, with `$$` for each `$`', write: (value) => value.replaceAll('$', '$$$$') },
  {
    words: 'Write it without quotes, with a backslash before each `$`',
    write: (value) => value.replaceAll('$', '\\$'),
  },
];

/** Longer values are not tried. */
const MAX_LENGTH = 10_000;

export interface Portable {
  /** A sentence. */
  words: string;
  /** How the value would stand in the file; undefined where there is no way. For comparing, not for showing. */
  written: string | undefined;
}

/** The first way to write the value that gives just it, and nothing else, to all of the dialects. */
export function portableSpelling(name: string, value: string, dialects: readonly DialectName[]): Portable {
  const readers = dialects.flatMap((dialect) => dialectOf(dialect) ?? []);
  if (!/^[A-Za-z_]\w*$/.test(name))
    return { words: 'Give it a name of letters, digits and `_` that begins with a letter.', written: undefined };
  for (const { words, write } of value.length > MAX_LENGTH ? [] : SPELLINGS) {
    const written = write(value);
    const isSame = readers.every((reader) => {
      const { variables } = reader.parse(`${name}=${written}\n`);
      return variables.size === 1 && variables.get(name) === value;
    });
    if (isSame) return { words: `${words}: all of them read that the same.`, written };
  }
  const words = 'No spelling means the same to all of them: change the value, or give each program a file of its own.';
  return { words, written: undefined };
}
