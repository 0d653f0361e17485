/** JSON with the places of its keys, which JSON.parse forgets, and with keys that are written twice. */
import type { Entry, Node } from './node.ts';

/** Nothing that a host prints is so deep. */
const MAX_DEPTH = 100;

/** `at`: offset where the text stops being JSON. Never throws; linear. */
export function parseJson(text: string): { node: Node } | { at: number; why: string } {
  let at = 0;
  try {
    const node = value(0);
    blank();
    if (at < text.length) throw new Broken('there is more behind its end');
    return { node };
  } catch (error) {
    if (error instanceof Broken) return { at: Math.min(at, text.length), why: error.message };
    throw error;
  }

  function value(depth: number): Node {
    blank();
    if (depth > MAX_DEPTH) throw new Broken(`it is nested deeper than ${MAX_DEPTH} levels`);
    const start = at;
    const first = text[at];
    if (first === undefined) throw new Broken('it ends in the middle');
    if (first === '{') return { kind: 'map', entries: map(depth), start, end: at };
    if (first === '[') return { kind: 'list', items: list(depth), start, end: at };
    if (first === '"') {
      const string = quoted();
      return { kind: 'scalar', value: string, text: string, start, end: at };
    }
    return word(start);
  }

  function map(depth: number): Entry[] {
    const entries: Entry[] = [];
    at++;
    blank();
    if (take('}')) return entries;
    for (;;) {
      blank();
      const keyStart = at;
      if (text[at] !== '"') throw new Broken(ended() ?? 'a name in double quotes belongs here');
      const key = quoted();
      const keyEnd = at;
      blank();
      if (!take(':')) throw new Broken(ended() ?? 'a colon belongs here');
      entries.push({ key, keyStart, keyEnd, value: value(depth + 1) });
      blank();
      if (take('}')) return entries;
      if (!take(',')) throw new Broken(ended() ?? 'a comma or a closing brace belongs here');
    }
  }

  function list(depth: number): Node[] {
    const items: Node[] = [];
    at++;
    blank();
    if (take(']')) return items;
    for (;;) {
      items.push(value(depth + 1));
      blank();
      if (take(']')) return items;
      if (!take(',')) throw new Broken(ended() ?? 'a comma or a closing bracket belongs here');
    }
  }

  function quoted(): string {
    const start = at++;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote === -1) {
        at = text.length;
        throw new Broken('it ends in the middle');
      }
      let backslashes = 0;
      while (text[quote - 1 - backslashes] === '\\' && quote - 1 - backslashes > start) backslashes++;
      at = quote + 1;
      if (backslashes % 2 === 0) break;
    }
    try {
      return JSON.parse(text.slice(start, at)) as string;
    } catch {
      at = start;
      throw new Broken('a text in quotes has a line break or an escape that JSON does not know');
    }
  }

  function word(start: number): Node {
    WORD.lastIndex = at;
    const found = WORD.exec(text)?.[0];
    if (found === undefined) throw new Broken('this is no JSON');
    at += found.length;
    const parsed = JSON.parse(found) as number | boolean | null;
    return { kind: 'scalar', value: parsed, text: parsed === null ? '' : found, start, end: at };
  }

  function blank(): void {
    BLANK.lastIndex = at;
    BLANK.exec(text);
    at = BLANK.lastIndex;
  }

  function take(char: string): boolean {
    if (text[at] !== char) return false;
    at++;
    return true;
  }

  function ended(): string | undefined {
    return at >= text.length ? 'it ends in the middle' : undefined;
  }
}

class Broken extends Error {}

const BLANK = /[ \t\r\n]*/y;
const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.])/y;
