/**
 * Splits PostgreSQL text into tokens without judging it: it never fails, so it also serves where the parser refuses.
 * Lexical rules: https://www.postgresql.org/docs/18/sql-syntax-lexical.html
 */
export type TokenKind = 'comment' | 'string' | 'quoted' | 'word' | 'number' | 'semicolon' | 'other';

/** UTF-16 offsets, end exclusive. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
}

// Every loop is over a negated class, so that a literal of some megabytes costs no backtracking. An open literal or
// comment reaches to the end of the text. `$` belongs to a word, but `${` opens a placeholder of Flyway and others.
const TOKEN = new RegExp(
  [
    '(?<comment>--[^\\r\\n]*)',
    '(?<block>/\\*)',
    "(?<string>[eE]'[^'\\\\]*(?:(?:''|\\\\[\\s\\S])[^'\\\\]*)*(?:'|\\\\?$)|(?:[bBxXnN]|[uU]&)?'[^']*(?:''[^']*)*(?:'|$))",
    '(?<quoted>"[^"]*(?:""[^"]*)*(?:"|$))',
    '(?<dollar>\\$(?:[A-Za-z_\\u0080-\\uffff][A-Za-z0-9_\\u0080-\\uffff]*)?\\$)',
    '(?<word>[A-Za-z_\\u0080-\\uffff](?:[A-Za-z0-9_\\u0080-\\uffff]|\\$(?!\\{))*)',
    '(?<number>\\d[A-Za-z0-9_.]*|\\$\\d+)',
    '(?<semicolon>;)',
    '(?<other>[^\\s])',
  ].join('|'),
  'g',
);

/** The first token at or after `at`, comments included; undefined at the end. */
export function nextToken(sql: string, at: number): Token | undefined {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(sql);
  if (!match?.groups) return undefined;
  const start = match.index;
  const end = TOKEN.lastIndex;
  const { groups } = match;
  if (groups['block'] !== undefined) return { kind: 'comment', start, end: endOfBlockComment(sql, end) };
  if (groups['dollar'] !== undefined) {
    const close = sql.indexOf(groups['dollar'], end);
    return { kind: 'string', start, end: close === -1 ? sql.length : close + groups['dollar'].length };
  }
  const kind = KINDS.find((name) => groups[name] !== undefined) ?? 'other';
  return { kind, start, end };
}

const KINDS = ['word', 'other', 'number', 'string', 'quoted', 'semicolon', 'comment'] as const;

/** Block comments nest. */
function endOfBlockComment(sql: string, from: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  for (let depth = 1; depth > 0; ) {
    const match = mark.exec(sql);
    if (!match) return sql.length;
    depth += match[0] === '/*' ? 1 : -1;
  }
  return mark.lastIndex;
}

/** All tokens from `start` up to `end`; one that reaches over `end` is still whole. */
export function tokenize(sql: string, start = 0, end = sql.length): Token[] {
  const tokens: Token[] = [];
  for (let token = nextToken(sql, start); token && token.start < end; token = nextToken(sql, token.end))
    tokens.push(token);
  return tokens;
}

/** What a word or quoted name means: folded to lower case, or without its quotes. Undefined for other tokens. */
export function nameOf(sql: string, token: Token): string | undefined {
  const text = sql.slice(token.start, token.end);
  if (token.kind === 'word') return text.toLowerCase();
  return token.kind === 'quoted' ? text.slice(1, text.endsWith('"') ? -1 : undefined).replaceAll('""', '"') : undefined;
}
