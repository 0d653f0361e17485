/**
 * Splits SQLite text into tokens. It never fails: an open literal, name or comment reaches to the end of the text.
 * Names may stand in `"`, `` ` `` or `[ ]`; block comments do not nest; a backslash means nothing in a string.
 * https://www.sqlite.org/lang_keywords.html, https://www.sqlite.org/lang_comment.html
 */
import type { Token } from '../sql/lexer.ts';

// Every loop is over a negated class, so that a literal of some megabytes costs no backtracking.
const TOKEN = new RegExp(
  [
    '(?<comment>--[^\\n]*|/\\*)',
    "(?<string>[xX]?'[^']*(?:''[^']*)*(?:'|$))",
    '(?<quoted>"[^"]*(?:""[^"]*)*(?:"|$)|`[^`]*(?:``[^`]*)*(?:`|$)|\\[[^\\]]*(?:\\]|$))',
    '(?<word>[A-Za-z_\\u0080-\\ufefe\\uff00-\\uffff][A-Za-z0-9_$\\u0080-\\uffff]*)',
    // Also what is bound: `?1`, `:name`, `@name`, `$name`.
    '(?<number>\\d[A-Za-z0-9_.]*|\\.\\d[A-Za-z0-9_]*|[?:@$][A-Za-z0-9_]+)',
    '(?<semicolon>;)',
    '(?<other>[^\\s])',
  ].join('|'),
  'g',
);

const KINDS = ['word', 'other', 'number', 'string', 'quoted', 'semicolon', 'comment'] as const;

/** The first token at or after `at`, comments included; undefined at the end. UTF-16 offsets. */
export function nextToken(sql: string, at: number): Token | undefined {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(sql);
  if (!match?.groups) return undefined;
  const { groups, index: start } = match;
  const kind = KINDS.find((name) => groups[name] !== undefined) ?? 'other';
  if (groups['comment'] === '/*') {
    const close = sql.indexOf('*/', TOKEN.lastIndex);
    return { kind, start, end: close === -1 ? sql.length : close + 2 };
  }
  const end = TOKEN.lastIndex;
  return { kind, start, end: kind === 'comment' && sql[end - 1] === '\r' ? end - 1 : end };
}

/** A word in lower case, or a name without its quotes; undefined for other tokens. */
export function nameOf(sql: string, { kind, start, end }: Token): string | undefined {
  if (kind === 'word') return sql.slice(start, end).toLowerCase();
  if (kind !== 'quoted') return undefined;
  const open = sql.charAt(start);
  const close = open === '[' ? ']' : open;
  const inner = sql.slice(start + 1, end > start + 1 && sql[end - 1] === close ? end - 1 : end);
  return open === '[' ? inner : inner.replaceAll(open + open, open);
}
