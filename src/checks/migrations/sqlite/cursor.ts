/** Walks over the words of a statement. */
import type { Token } from '../sql/lexer.ts';
import { nameOf } from './lexer.ts';

export interface Cursor {
  readonly words: readonly Token[];
  /** Position among the words. */
  at: number;
  /** The keyword or sign at a place, in lower case; empty where a name in quotes, a literal or nothing stands. */
  word(index?: number): string;
  /** Goes on where these words stand. */
  takes(...wanted: readonly string[]): boolean;
  /** A name as it is written, without quotes, and goes on: a word, a quoted name, or a string where SQLite takes one for a name. */
  name(): string;
  nameAt(index: number): string | undefined;
  /** `users`, `main.users`: the last part is the name. */
  qualified(): { schema: string | undefined; name: string };
  /** A list in brackets that begins here, cut at its commas: ranges of `words`, end exclusive. Stands behind it afterwards. */
  list(): { from: number; to: number }[] | undefined;
  /** The first place at or after `from` outside of brackets where one of these words stands; undefined where none does. */
  find(wanted: ReadonlySet<string>, from?: number): number | undefined;
}

export function cursorOf(source: string, words: readonly Token[]): Cursor {
  const cursor: Cursor = {
    words,
    at: 0,
    word(index = cursor.at) {
      const token = words[index];
      if (!token || token.kind === 'quoted' || token.kind === 'string') return '';
      // A word of SQL is short; a number or name may be long.
      return source.slice(token.start, Math.min(token.end, token.start + 64)).toLowerCase();
    },
    takes(...wanted) {
      if (!wanted.every((word, offset) => cursor.word(cursor.at + offset) === word)) return false;
      cursor.at += wanted.length;
      return true;
    },
    name() {
      const name = cursor.nameAt(cursor.at);
      if (cursor.at < words.length) cursor.at++;
      return name ?? '';
    },
    nameAt(index) {
      const token = words[index];
      if (token?.kind === 'word') return source.slice(token.start, token.end);
      if (token?.kind === 'quoted') return nameOf(source, token);
      return token?.kind === 'string' ? source.slice(token.start + 1, token.end - 1) : undefined;
    },
    qualified() {
      const first = cursor.name();
      if (!cursor.takes('.')) return { schema: undefined, name: first };
      return { schema: first.toLowerCase(), name: cursor.name() };
    },
    list() {
      if (!cursor.takes('(')) return undefined;
      const items: { from: number; to: number }[] = [];
      let depth = 0;
      let from = cursor.at;
      for (; cursor.at < words.length; cursor.at++) {
        const word = cursor.word();
        if (word === '(') depth++;
        else if (word === ')' && depth-- === 0) break;
        else if (word === ',' && depth === 0) {
          items.push({ from, to: cursor.at });
          from = cursor.at + 1;
        }
      }
      items.push({ from, to: cursor.at });
      cursor.at++;
      return items;
    },
    find(wanted, from = cursor.at) {
      let depth = 0;
      for (let index = from; index < words.length; index++) {
        const word = cursor.word(index);
        if (word === '(') depth++;
        else if (word === ')') depth--;
        else if (depth === 0 && wanted.has(word)) return index;
      }
      return undefined;
    },
  };
  return cursor;
}
