/**
 * Splits MySQL's and MariaDB's text into tokens without judging it; it never fails.
 * https://dev.mysql.com/doc/refman/8.4/en/language-structure.html
 */
import type { Token } from '../../sql/lexer.ts';
import { runsComment, type Server } from '../version.ts';

/** UTF-16 offsets, end exclusive. */
export interface MyToken extends Token {
  /** A word in lower case, a quoted name without its quotes, a sign; for strings and numbers as written. */
  text: string;
}

// Every loop is over a negated class, so that a literal of some megabytes costs no backtracking. An open literal or comment
// reaches to the end of the text.
const SINGLE = /'[^'\\]*(?:(?:''|\\[\s\S])[^'\\]*)*(?:'|\\?$)/y;
const DOUBLE = /"[^"\\]*(?:(?:""|\\[\s\S])[^"\\]*)*(?:"|\\?$)/y;
const BACK = /`[^`]*(?:``[^`]*)*(?:`|$)/y;
const LINE = /[^\r\n]*/y;
const VERSION = /\/\*(M?)!(\d{0,6})/y;
const PLACEHOLDER = /\$\{[^}\r\n]*\}/y;
const HEX = /0[xX][0-9a-fA-F]+\b|0b[01]+\b/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![A-Za-z0-9_$\u0080-\uffff])/y;
/** Names may begin with a digit. */
const WORD = /[A-Za-z0-9_$\u0080-\uffff](?:[A-Za-z0-9_\u0080-\uffff]|\$(?!\{))*/y;
const BLANK = /[\s\u0000-\u001f]/;
const BLANKS = /\s*/y;

/** Drizzle sends what stands between these one by one; for MySQL it is no comment. */
const BREAKPOINT = '--> statement-breakpoint';

/** Where a match that begins at `at` ends; -1: there is none. */
function endOf(pattern: RegExp, sql: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(sql) ? pattern.lastIndex : -1;
}

/** All tokens, comments included. What is read as SQL of a version comment are tokens; its marks are comments. */
export function lex(sql: string, server: Server): MyToken[] {
  // Said anywhere in the file, it is taken to hold for all of it.
  const ansi = /\bsql_mode\s*=[^;]{0,200}\bansi/i.test(sql);
  const tokens: MyToken[] = [];
  let delimiter = ';';
  let begins = true;
  let inVersion = false;
  const push = (kind: Token['kind'], start: number, end: number, text = ''): number => {
    tokens.push({ kind, start, end, text });
    if (kind !== 'comment') begins = kind === 'semicolon';
    return end;
  };
  const comment = (start: number): number => {
    VERSION.lastIndex = start;
    const version = VERSION.exec(sql);
    if (version && runsComment(server, version[1] !== '', version[2] ?? '')) {
      inVersion = true;
      return push('comment', start, VERSION.lastIndex);
    }
    const close = sql.indexOf('*/', start + 2);
    return push('comment', start, close === -1 ? sql.length : close + 2);
  };
  const bare = (start: number): number => {
    const hex = endOf(HEX, sql, start);
    if (hex !== -1) return push('string', start, hex, sql.slice(start, hex));
    const number = endOf(NUMBER, sql, start);
    const word = number === -1 ? endOf(WORD, sql, start) : -1;
    let end = number !== -1 ? number : word !== -1 ? word : start + 1;
    const text = sql.slice(start, end);
    // `b'1'`, `x'ff'`, `N'text'`
    if (text.length === 1 && /[bxn]/i.test(text) && sql[end] === "'") {
      end = endOf(SINGLE, sql, end);
      return push('string', start, end, sql.slice(start, end));
    }
    // `END$$`: the client looks for its delimiter before it looks at words.
    const cut = delimiter === ';' ? -1 : text.indexOf(delimiter);
    if (cut > 0) return push('word', start, start + cut, text.slice(0, cut).toLowerCase());
    const command = begins && /^delimiter$/i.test(text) ? delimiterAt(sql, end) : undefined;
    if (command !== undefined) {
      // A command of the client, to the end of its line.
      delimiter = command.delimiter;
      return push('comment', start, command.end);
    }
    return push(number !== -1 ? 'number' : 'word', start, end, text.toLowerCase());
  };
  for (let at = endOf(BLANKS, sql, 0); at < sql.length; at = endOf(BLANKS, sql, at)) {
    const char = sql.charAt(at);
    const next = sql.charAt(at + 1);
    if (delimiter !== ';' && sql.startsWith(delimiter, at)) at = push('semicolon', at, at + delimiter.length);
    else if (char === '-' && sql.startsWith(BREAKPOINT, at)) at = push('semicolon', at, at + BREAKPOINT.length);
    // `--` begins a comment only before a blank.
    else if (char === '#' || (char === '-' && next === '-' && (at + 2 >= sql.length || BLANK.test(sql.charAt(at + 2)))))
      at = push('comment', at, endOf(LINE, sql, at));
    else if (char === '/' && next === '*') at = comment(at);
    else if (char === '*' && next === '/' && inVersion) {
      inVersion = false;
      at = push('comment', at, at + 2);
    } else if (char === "'" || char === '"' || char === '`') {
      const end = endOf(char === "'" ? SINGLE : char === '"' ? DOUBLE : BACK, sql, at);
      const isName = char === '`' || (char === '"' && ansi);
      const text = sql.slice(at, end);
      at = push(isName ? 'quoted' : 'string', at, end, isName ? unquote(text) : text);
    } else if (char === '$' && next === '{' && endOf(PLACEHOLDER, sql, at) !== -1) {
      const end = endOf(PLACEHOLDER, sql, at);
      at = push('word', at, end, sql.slice(at, end).toLowerCase());
    } else if (/[A-Za-z0-9_$\u0080-\uffff]/.test(char) || (char === '.' && /\d/.test(next) && !isQualified(tokens, at)))
      at = bare(at);
    else at = push(char === ';' && delimiter === ';' ? 'semicolon' : 'other', at, at + 1, char);
  }
  return tokens;
}

/** `` `t`.5a ``: the point belongs to a name. */
const isQualified = (tokens: readonly MyToken[], at: number): boolean => {
  const last = tokens.at(-1);
  return last?.end === at && (last.kind === 'quoted' || last.kind === 'word');
};

const unquote = (raw: string): string => {
  const quote = raw.charAt(0);
  const inner = raw.slice(1, raw.length > 1 && raw.endsWith(quote) ? -1 : undefined);
  return inner.replaceAll(quote + quote, quote);
};

const DELIMITER = /[ \t]+(\S+)[^\r\n]*/y;

/** https://dev.mysql.com/doc/refman/8.4/en/stored-programs-defining.html */
function delimiterAt(sql: string, at: number): { delimiter: string; end: number } | undefined {
  DELIMITER.lastIndex = at;
  const match = DELIMITER.exec(sql);
  return match?.[1] === undefined ? undefined : { delimiter: match[1], end: DELIMITER.lastIndex };
}

/**
 * What redact.ts takes for tokens: it looks for `'` in a literal, so that other literals become a comment between their first
 * and last unit, which is not shown.
 */
export function shownTokens(tokens: readonly MyToken[]): Token[] {
  return tokens.map(({ kind, start, end, text }) => {
    if (kind !== 'string' || text.includes("'")) {
      if (kind !== 'string' || !text.startsWith('"')) return { kind, start, end };
    }
    return { kind: 'comment', start: start + 1, end: Math.max(start + 1, end - 1) };
  });
}
