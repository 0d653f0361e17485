/** Texts of SQL with what stands in quotes blank: what looks like a comment there is a value. */
import { tokenize } from './lexer.ts';

/** The same length and the same lines. A literal that nothing closes is left alone: it may be a comment of another database. */
export function withoutLiterals(text: string): string {
  let blank = '';
  let at = 0;
  for (const { kind, start, end } of tokenize(text)) {
    const literal = text.slice(start, end);
    if (kind !== 'string' || !/^[a-z&]{0,2}'[\s\S]*'$/i.test(literal)) continue;
    blank += text.slice(at, start) + literal.replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return blank + text.slice(at);
}

/** Commands of psql that run what does not stand in the file. https://www.postgresql.org/docs/18/app-psql.html */
export const broughtByPsql = (text: string): number =>
  text.includes('\\')
    ? (withoutLiterals(text).match(/(?:^[ \t]*|[ \t])\\(?:ir?|include(?:_relative)?|gexec)\b/gm)?.length ?? 0)
    : 0;
