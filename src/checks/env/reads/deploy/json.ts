/** Members of JSON with where they stand; comments and commas at the end (`.jsonc`) are let be. Never throws. */

export interface JsonEntry {
  /** Keys from the root; `[]` for an item of a list. */
  path: readonly string[];
  /** Undefined: an item of a list. */
  key: string | undefined;
  /** Of the key (of the value where there is none), quotes left out. */
  start: number;
  end: number;
  /** A text, or what else stands there; `{` or `[` where it goes on. */
  value: string;
  isText: boolean;
  valueStart: number;
  /** Counts objects: two entries of one object share it. */
  owner: number;
}

const TOKEN = /"((?:[^"\\\n]|\\.)*)"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[{}[\],:]|[^\s"{}[\],:/]+|\//g;
/** Deeper is nothing that a person wrote. */
const MAX_DEPTH = 64;

export function scanJson(text: string): JsonEntry[] {
  const entries: JsonEntry[] = [];
  const stack: { key: string; isList: boolean; owner: number }[] = [];
  let pending: { key: string; start: number } | undefined;
  let isKey = false;
  let owners = 0;
  TOKEN.lastIndex = 0;
  const path = (): string[] => stack.slice(1).map(({ key }) => key);
  const add = (value: string, isText: boolean, at: number): void => {
    const top = stack.at(-1);
    if (top === undefined || stack.length > MAX_DEPTH) return;
    const within = [...path(), ...(top.isList ? ['[]'] : [])];
    const start = pending?.start ?? at;
    const end = start + (pending?.key ?? value).length;
    entries.push({ path: within, key: pending?.key, start, end, value, isText, valueStart: at, owner: top.owner });
  };
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    const top = stack.at(-1);
    if (token.startsWith('//') || token.startsWith('/*')) continue;
    if (token === '{' || token === '[') {
      add(token, false, match.index);
      const key = pending?.key ?? '[]';
      stack.push({ key, isList: token === '[', owner: ++owners });
      pending = undefined;
      isKey = token === '{';
    } else if (token === '}' || token === ']') {
      stack.pop();
      isKey = false;
      pending = undefined;
    } else if (token === ',') {
      isKey = top !== undefined && !top.isList;
      pending = undefined;
    } else if (token === ':') isKey = false;
    else if (isKey && match[1] !== undefined) pending = { key: match[1], start: match.index + 1 };
    else add(match[1] ?? token, match[1] !== undefined, match.index + (match[1] === undefined ? 0 : 1));
  }
  return entries;
}
