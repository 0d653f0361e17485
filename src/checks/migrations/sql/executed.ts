/**
 * The SQL that `EXECUTE` of PL/pgSQL runs, where it stands there in literals: `EXECUTE 'ALTER TABLE …'`,
 * `EXECUTE format('ALTER TABLE %I …', 'users')`, and pieces put together with `||`.
 * https://www.postgresql.org/docs/18/plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN
 */
import { nameOf, type Token } from './lexer.ts';
import { quote } from './names.ts';

/** `tokens` are those behind `EXECUTE`, without comments and the semicolon. Undefined where it is made of anything but literals. */
export function executedSql(source: string, tokens: readonly Token[]): string | undefined {
  const end = tokens.findIndex((token) => ['using', 'into'].includes(wordOf(source, token)));
  const expression = end === -1 ? tokens : tokens.slice(0, end);
  if (wordOf(source, expression[0]) === 'format' && textOf(source, expression[1]) === '(')
    return textOf(source, expression.at(-1)) === ')' ? formatted(source, expression.slice(2, -1)) : undefined;
  const pieces = literals(source, expression, '||');
  return pieces === undefined || pieces.length === 0 ? undefined : pieces.join('');
}

/** https://www.postgresql.org/docs/18/functions-string.html#FUNCTIONS-STRING-FORMAT, without positions and widths. */
function formatted(source: string, tokens: readonly Token[]): string | undefined {
  const [template, ...values] = literals(source, tokens, ',') ?? [];
  if (template === undefined) return undefined;
  let isWhole = true;
  const sql = template.replace(/%(.)/gs, (_, kind: string) => {
    if (kind === '%') return '%';
    const value = values.shift();
    if (value === undefined || !'sIL'.includes(kind)) isWhole = false;
    if (kind === 'I') return quote(value ?? '');
    return kind === 'L' ? `'${(value ?? '').replaceAll("'", "''")}'` : (value ?? '');
  });
  return isWhole ? sql : undefined;
}

/** What literals say that stand one by one between separators. */
function literals(source: string, tokens: readonly Token[], separator: string): string[] | undefined {
  const values: string[] = [];
  let between = '';
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'string') {
      if (index > 0 && between !== separator) return undefined;
      values.push(valueIn(textOf(source, token)));
      between = '';
    } else if (token.kind === 'other') between += textOf(source, token);
    else return undefined;
  }
  return between === '' ? values : undefined;
}

function valueIn(literal: string): string {
  const dollar = /^\$[^$]*\$/.exec(literal)?.[0];
  if (dollar !== undefined) return literal.slice(dollar.length, -dollar.length);
  const body = literal.slice(literal.indexOf("'") + 1, -1).replaceAll("''", "'");
  return /^[eE]/.test(literal) ? body.replace(/\\([nrt\\'])/g, (_, char: string) => ESCAPES[char] ?? char) : body;
}
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const textOf = (source: string, token: Token | undefined): string =>
  token === undefined ? '' : source.slice(token.start, token.end);

const wordOf = (source: string, token: Token | undefined): string =>
  token?.kind === 'word' ? (nameOf(source, token) ?? '') : '';
