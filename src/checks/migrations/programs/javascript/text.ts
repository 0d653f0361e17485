/** Values as words of SQL. */
import { checkItems, checkText } from './limits.ts';
import { is, isPrimitive, type TextPart, type Value } from './values.ts';

/** A value as part of a text; undefined where it is no text. `words` are how it stands in the file. */
export function textParts(value: Value, words: string): readonly TextPart[] {
  if (isPrimitive(value)) return [String(value)];
  if (is(value, 'list') && value.items.every(isPrimitive)) return [value.items.map(String).join(',')];
  if (is(value, 'unknown') && value.text) return value.text;
  return [{ words, isName: false }];
}

/** A text of parts; a plain string where all of it is known. */
export function joined(parts: readonly TextPart[]): Value {
  const merged: TextPart[] = [];
  checkText(parts.reduce((length, part) => length + (typeof part === 'string' ? part.length : part.words.length), 0));
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  const [first] = merged;
  checkItems(merged.length);
  if (merged.length === 0) return '';
  if (merged.length === 1 && typeof first === 'string') return first;
  return { kind: 'unknown', text: merged };
}

/** `TableName.Users` as a name that is one word. */
const asName = (words: string): string => words.replace(/[^\w$]+/g, '_');

/** The name of a table or column; undefined where only the run tells. */
export function nameOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!is(value, 'unknown') || !value.text) return undefined;
  let name = '';
  for (const part of value.text) {
    if (typeof part === 'string') name += part;
    else if (part.isName) name += asName(part.words);
    else return undefined;
  }
  return name;
}

/**
 * SQL that a program has as text; undefined where only the run tells. A constant of another file goes as a name, and whatever
 * stands between quotes as its words, since what a literal says is not judged.
 */
export function sqlOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (!is(value, 'unknown') || !value.text) return undefined;
  let sql = '';
  let quote = '';
  for (const [index, part] of value.text.entries()) {
    if (typeof part === 'string') {
      quote = quoteAfter(part, quote);
      sql += part;
    } else if (quote === "'" && !part.isName) sql += `\${${part.words}}`.replaceAll("'", "''");
    else if (quote !== '' && part.isName) sql += asName(part.words);
    else if (quote === '' && part.isName) {
      const next = value.text[index + 1];
      const isWhole = !/[\w$]/.test(sql.slice(-1)) && !(typeof next === 'string' && /^[\w$]/.test(next));
      sql += isWhole ? `"${asName(part.words)}"` : asName(part.words);
    } else return undefined;
  }
  return sql;
}

/** The quote that is open after a text: `'`, `"` or none. */
function quoteAfter(text: string, before: string): string {
  let open = before;
  for (const char of text) {
    if (open === '') {
      if (char === "'" || char === '"') open = char;
    } else if (char === open) open = '';
  }
  return open;
}

/** A literal of PostgreSQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
