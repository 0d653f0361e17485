/** SQL of a suggestion, twice: as it runs, and as it may be shown. */
import { nameOf, type Token } from './lexer.ts';
import { shownLiteral } from './redact.ts';
import type { Statement } from './statements.ts';

export interface Sql {
  /** With the author's own literals: never shown. */
  exact: string;
  /** With `'…'` for them. */
  shown: string;
}

/** Puts SQL together: what stands in the template and plain strings (names, our own values) are shown as they are. */
export function sql(pieces: TemplateStringsArray, ...values: readonly (string | Sql)[]): Sql {
  const join = (side: keyof Sql): string =>
    pieces.reduce((text, piece, index) => {
      const value = values[index] ?? '';
      return `${text}${piece}${typeof value === 'string' ? value : value[side]}`;
    }, '');
  return { exact: join('exact'), shown: join('shown') };
}

export const joinSql = (parts: readonly (string | Sql)[], separator: string): Sql =>
  parts.reduce<Sql>((all, part, index) => (index === 0 ? sql`${part}` : sql`${all}${separator}${part}`), sql``);

/** What the author wrote between two offsets, on one line and without comments. */
export function written({ tokens }: Pick<Statement, 'tokens'>, source: string, start: number, end: number): Sql {
  const text: Sql = { exact: '', shown: '' };
  let last: Token | undefined;
  for (let index = firstFrom(tokens, start); index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.end > end) break;
    const gap = last === undefined ? '' : gapBetween(source, last, token);
    const raw = source.slice(token.start, token.end);
    text.exact += gap + raw;
    text.shown += gap + (shownLiteral(source, token) ?? raw);
    last = token;
  }
  return text;
}

/** Literals go on in the next one only behind the end of a line. */
function gapBetween(source: string, before: Token, token: Token): string {
  if (before.end === token.start) return '';
  const isContinued = before.kind === 'string' && token.kind === 'string';
  return isContinued && /[\r\n]/.test(source.slice(before.end, token.start)) ? '\n' : ' ';
}

/** It stands in a literal that `EXECUTE` runs: no place in it is a place in the file. */
export const isExecuted = ({ nested, tokens }: Statement, source: string): boolean =>
  nested && tokens[0] !== undefined && nameOf(source, tokens[0]) === 'execute';

/** The first token at or after `start`, by bisection: a statement may have a hundred thousand. */
function firstFrom(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) >= start) high = middle;
    else low = middle + 1;
  }
  return low;
}
