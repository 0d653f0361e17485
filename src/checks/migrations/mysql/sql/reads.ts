/** Which tables a query reads: names behind FROM and JOIN, in subqueries too. */
import type { MyToken } from './lexer.ts';

/** Keys of tables; names of common table expressions may be among them. */
export function tablesRead(tokens: readonly MyToken[]): string[] {
  const found = new Set<string>();
  let inFrom = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const text = token?.kind === 'word' || token?.kind === 'other' ? token.text : '';
    const opens = text === 'from' || text === 'join' || (text === ',' && inFrom);
    if (text === 'from') inFrom = true;
    else if (ENDS.has(text)) inFrom = false;
    if (!opens) continue;
    const parts: string[] = [];
    for (let next = at + 1; ; next += 2) {
      const part = tokens[next];
      if (part?.kind !== 'word' && part?.kind !== 'quoted') break;
      parts.push(part.text.toLowerCase());
      if (tokens[next + 1]?.text !== '.' || tokens[next + 1]?.kind !== 'other') break;
    }
    if (parts.length > 0) found.add(parts.join('.'));
  }
  return [...found];
}

const ENDS = new Set(['where', 'group', 'order', 'having', 'limit', 'select', 'on', 'using', 'set', 'union', ')']);
