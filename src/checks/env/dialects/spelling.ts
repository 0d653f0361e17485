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

/**
 * A sentence. `values`: what may be meant, the likeliest first; of those the first that some spelling gives to all of the
 * dialects is taken.
 */
export function portableSpelling(name: string, values: readonly string[], dialects: readonly DialectName[]): string {
  const readers = dialects.flatMap((dialect) => dialectOf(dialect) ?? []);
  const safeName = /^[A-Za-z_]\w*$/.test(name);
  if (!safeName) return 'Give it a name of letters, digits and `_` that begins with a letter.';
  for (const value of new Set(values)) {
    if (value.length > MAX_LENGTH) continue;
    for (const { words, write } of SPELLINGS) {
      const line = `${name}=${write(value)}\n`;
      const isSame = readers.every((reader) => {
        const { variables } = reader.parse(line);
        return variables.size === 1 && variables.get(name) === value;
      });
      if (isSame) return `${words}: all of them read that the same.`;
    }
  }
  return 'No spelling means the same to all of them: change the value, or give each program a file of its own.';
}
