/**
 * Makes text that a migration tool or psql would rewrite first readable for the parser, without moving anything:
 * psql's meta commands and the rows behind `COPY … FROM stdin;` become spaces, as do nested comments, and `${placeholder}` becomes a name.
 */
import { blank } from './blank.ts';
import { nameOf, nextToken } from './lexer.ts';

const PLACEHOLDER = /\$\{[^}\r\n]*\}/y;
const REST_OF_LINE = /[^\r\n]*/y;

/** Same length, same line ends. */
export function prepare(sql: string): string {
  if (!/\\|\$\{|\/\*/.test(sql)) return sql;
  let prepared = '';
  let copied = 0;
  const replace = (start: number, end: number, text: string) => {
    prepared += sql.slice(copied, start) + text;
    copied = end;
  };
  // The words of the current statement: `COPY t FROM stdin` is told by its first and its last two.
  let words: string[] = [];
  for (let token = nextToken(sql, 0); token; token = nextToken(sql, Math.max(token.end, copied))) {
    const first = sql.charAt(token.start);
    if (token.kind === 'comment') {
      // PostgreSQL reads nested comments in quadratic time: 100,000 of them took 78 seconds.
      const inner = sql.slice(token.start + 2, token.end);
      if (first === '/' && inner.includes('/*'))
        replace(token.start, token.end, blank(sql.slice(token.start, token.end)));
    } else if (token.kind === 'semicolon') {
      if (words[0] === 'copy' && /\bfrom stdin\b/.test(words.join(' '))) {
        const rows = rowsAfter(sql, token.end);
        replace(rows.start, rows.end, blank(sql.slice(rows.start, rows.end)));
      }
      words = [];
    } else if (token.kind === 'other' && first === '\\') {
      REST_OF_LINE.lastIndex = token.start;
      const command = REST_OF_LINE.exec(sql)?.[0] ?? '';
      // `\g` and `\gexec` end the statement before them; a lone semicolon is no statement.
      replace(token.start, token.start + command.length, `;${' '.repeat(command.length - 1)}`);
      words = [];
    } else if (token.kind === 'other' && first === '$') {
      PLACEHOLDER.lastIndex = token.start;
      const placeholder = PLACEHOLDER.exec(sql)?.[0];
      if (placeholder) replace(token.start, token.start + placeholder.length, placeholder.replace(/\W/g, '_'));
    } else if (token.kind === 'word') words.push(nameOf(sql, token) ?? '');
  }
  return prepared + sql.slice(copied);
}

/** From the next line to the line `\.` (inclusive), or to the end. */
function rowsAfter(sql: string, at: number): { start: number; end: number } {
  const lineEnd = sql.indexOf('\n', at);
  const start = lineEnd === -1 ? sql.length : lineEnd + 1;
  const mark = /^\\\.\r?$/gm;
  mark.lastIndex = start;
  return { start, end: mark.exec(sql) ? mark.lastIndex : sql.length };
}
