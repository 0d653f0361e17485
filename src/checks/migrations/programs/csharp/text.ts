/** Values as words of SQL. */
import { checkText } from '../javascript/limits.ts';
import type { TextPart, Value } from './values.ts';
import { is, type UnknownValue } from './values.ts';

/** A value as parts of a text; `words` are how it stands in the file. */
export function textParts(value: Value, words: string): readonly TextPart[] {
  if (typeof value === 'string') return [value];
  if (value === null) return [''];
  if (typeof value === 'boolean') return [value ? 'True' : 'False'];
  if (is(value, 'number') || is(value, 'guid')) return [value.text];
  if (is(value, 'unknown') && value.parts) return value.parts;
  return [{ words, isName: false }];
}

/** A text of parts; a plain one where all of it is known. */
export function joined(parts: readonly TextPart[]): string | UnknownValue {
  const merged: TextPart[] = [];
  let length = 0;
  for (const part of parts) {
    const last = merged.at(-1);
    length += typeof part === 'string' ? part.length : part.words.length;
    checkText(length);
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  const [first] = merged;
  if (merged.length === 0) return '';
  return merged.length === 1 && typeof first === 'string' ? first : { kind: 'unknown', parts: merged };
}

/** `Tables.Users` as a name that is one word. */
const asName = (words: string): string => words.replace(/[^\w$]+/g, '_');

/** The name of a table or column; undefined where only the run tells. A constant of another file goes as its words. */
export function nameOf(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (!is(value, 'unknown') || !value.parts) return undefined;
  let name = '';
  for (const part of value.parts) {
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
export function sqlOf(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (!is(value, 'unknown') || !value.parts) return undefined;
  // A constant that is all of it may be any statement.
  if (value.parts.every((part) => typeof part !== 'string')) return undefined;
  let sql = '';
  let quote = '';
  for (const [index, part] of value.parts.entries()) {
    if (typeof part === 'string') {
      quote = quoteAfter(part, quote);
      sql += part;
    } else if (quote === "'" && !part.isName) sql += `\${${part.words}}`.replaceAll("'", "''");
    else if (quote !== '' && part.isName) sql += asName(part.words);
    else if (quote === '' && part.isName) {
      const next = value.parts[index + 1];
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
