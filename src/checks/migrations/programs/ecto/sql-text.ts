/** SQL in which some values are only known when it runs. */
import type { TextPart, Value } from '../elixir/values.ts';

/**
 * SQL as far as it is known: what is not stands in it as Elixir has it, `#{now}`, where it is part of a literal, and as a parameter where
 * it is a value, neither of which changes what the statement does to a table. Undefined: something else is not known.
 */
export function sqlOf(value: Value | undefined): string | undefined {
  if (value?.type === 'string') return value.text;
  if (value?.type !== 'unknown' || value.parts === undefined) return undefined;
  let sql = '';
  let parameters = 0;
  let within: string | undefined;
  for (const part of value.parts) {
    if (typeof part === 'string') {
      const after = quoteAfter(part, within);
      if (after === 'other') return undefined;
      within = after;
      sql += part;
    } else if (within === "'") sql += holeOf(part);
    else if (within === undefined && ROWS.test(sql) && VALUE.test(sql.slice(-40))) sql += `$${++parameters}`;
    else return undefined;
  }
  return sql;
}

// Of statements that work on rows, what stands behind an operator is a value.
const ROWS = /^\s*(?:update|insert|delete|select|with)\b/i;
const VALUE = /[=<>(,]\s*$/;

const BLANKS = /(?:\s|--[^\n]*(?:\n|$))+/y;

/** Without semicolons at its end; empty where nothing but comments stands in it. What is put behind it is no part of a comment. */
export function bareSql(sql: string): string {
  let end = sql.length;
  while (end > 0 && /[\s;]/.test(sql[end - 1] ?? '')) end--;
  let start = 0;
  for (let from = -1; from !== start; ) {
    from = start;
    BLANKS.lastIndex = start;
    if (BLANKS.test(sql)) start = BLANKS.lastIndex;
    const close = sql.startsWith('/*', start) ? sql.indexOf('*/', start + 2) : -1;
    if (close !== -1) start = close + 2;
  }
  if (start >= end) return '';
  const text = sql.slice(0, end).trimStart();
  return text.slice(text.lastIndexOf('\n') + 1).includes('--') ? `${text}\n` : text;
}

const holeOf = (part: TextPart & object): string => `#{${part.code.replaceAll("'", "''")}}`;

/** The quote that is open behind a part; `other`: it has texts of another kind, or comments. */
function quoteAfter(part: string, before: string | undefined): string | undefined {
  let open = before;
  for (const [token] of part.matchAll(/['"]|\$\w*\$|--|\/\*/g)) {
    if (open === undefined) {
      if (token !== "'" && token !== '"') return 'other';
      open = token;
    } else if (token === open) open = undefined;
  }
  return open;
}
