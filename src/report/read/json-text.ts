/** JSON from elsewhere, before it is a value. */
import { printable } from '../../core/text.ts';

/** How deep brackets nest. Asked before parsing, since what walks the value would overflow the stack; by hand: a regular expression would too. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (inString) {
      if (char === '\\') index++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    else if (char === ']' || char === '}') depth--;
  }
  return deepest;
}

/** Where V8's words say that it stopped: a place or a character. The words themselves quote the file, which may hold a token. */
export function jsonTrouble(words: string): string {
  const place = /\(line (\d+) column (\d+)\)/.exec(words);
  const token = /^Unexpected token '(.)'/u.exec(words)?.[1];
  const character = token === undefined ? '' : ` at an unexpected \`${printable(token)}\``;
  const stop = place === null ? character : ` at line ${place[1]}, column ${place[2]}`;
  return /end of JSON|Unterminated/i.test(words) ? `it ends too early${stop}; was it cut off?` : `it breaks${stop}`;
}

/** A property that the object itself has: never one of its prototype. */
export function ownEntry(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
