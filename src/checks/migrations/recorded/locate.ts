/** Where in a program the call stands that sent a statement: the line that shares most names with it. A guess, and never more than that. */
import type { Node } from '../sql/ast.ts';
import { walk } from '../sql/walk.ts';

/** UTF-16 offsets, end exclusive. */
export interface Located {
  start: number;
  end: number;
}

/** Characters and lines of a file that are looked at. */
const MOST = 1_000_000;

/** Of one file, statement by statement: of equal lines the first from the last one found on is taken, for a loop comes back to its own. */
export function locator(text: string): (node: Node | undefined) => Located {
  const lines = [...text.slice(0, MOST).matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
    start: index + line.length - line.trimStart().length,
    end: index + line.trimEnd().length,
    words: new Set(wordsOf(line)),
  }));
  let last = 0;
  return (node) => {
    const names = node === undefined ? new Map<string, number>() : weightsOf(node);
    let best: { at: number; shared: number } | undefined;
    for (const [at, { words }] of lines.entries()) {
      let shared = 0;
      for (const [name, weight] of names) if (words.has(name)) shared += weight;
      const isBetter =
        best === undefined || shared > best.shared || (shared === best.shared && best.at < last && at >= last);
      if (shared > 0 && isBetter) best = { at, shared };
    }
    if (best !== undefined) last = best.at;
    const found = lines[best?.at ?? 0];
    return { start: found?.start ?? 0, end: found?.end ?? 0 };
  };
}

/** `user_id`, `userId` and `UserId` are one word here. */
const wordsOf = (text: string): string[] =>
  [...text.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)].map(([word]) => word.replaceAll('_', '').toLowerCase());

/** What a program would call it by. */
const NAMES: readonly string[] = [
  'relname',
  'colname',
  'name',
  'newname',
  'conname',
  'idxname',
  'subname',
  'extname',
  'schemaname',
];

/** Many calls of a program name the table; what is done to it stands in one. */
function weightsOf(node: Node): Map<string, number> {
  const weights = new Map<string, number>();
  for (const each of walk(node))
    for (const [key, value] of Object.entries(each))
      if (typeof value === 'string' && (key === 'sval' || NAMES.includes(key)))
        for (const word of wordsOf(value))
          weights.set(word, Math.max(weights.get(word) ?? 0, key === 'relname' ? 1 : 2));
  return weights;
}
