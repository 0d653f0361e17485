/** Values of columns and defaults as literals. */
import { attributeOf, type Entry } from './entry.ts';
import { literal } from './names.ts';
import type { Type } from './types.ts';
import { nameOf, pathOf, type Work } from './work.ts';

/** `CURRENT_TIMESTAMP` and its like become `NOW()`, whatever their precision; other functions stay as they are. */
const computed = (text: string): string =>
  /^(?:current_timestamp(?:\(\d*\))?|current_datetime|now\(\))$/i.test(text.trim()) ? 'NOW()' : text.trim();

const isFunction = (text: string): boolean => /^now\(\)$|^nextval\(/i.test(text.trim());

/** ISO 8601 as PostgreSQL writes it; what begins with a letter is a function. */
function moment(text: string): string {
  const value = text.trim();
  if (!/^\d/.test(value)) return computed(value);
  const [, date = '', time = ''] = /^(\d{4}-\d\d-\d\d)[T ]([\d:.]+)/.exec(value) ?? [];
  return literal(date === '' ? value : `${date} ${time.replace(/\.0+$/, '')}`);
}

const truth = (text: string): boolean => /^(?:true|t|1|yes|y)$/i.test(text.trim());

/** `nextval('s')`, with the name as it would be written outside of the quotes. */
export function sequenceCall(work: Work, call: 'nextval' | 'currval', name: string, schema?: string): string {
  const [own = '', given] = name.split('.').reverse();
  const path = given === undefined ? pathOf(work, schema, name) : `${nameOf(work, given)}.${nameOf(work, own)}`;
  return `${call}(${literal(path)})`;
}

/** Of `insert` and `update`, where the type of a column is not known; undefined for what stands in a file. */
export function valueSql(work: Work, column: Entry): string | undefined {
  const given = (name: string) => attributeOf(column, name);
  const [boolean, numeric, date, call] = ['valueBoolean', 'valueNumeric', 'valueDate', 'valueComputed'].map(given);
  if (boolean !== undefined) return boolean.trim().toLowerCase() === 'true' ? 'TRUE' : 'FALSE';
  if (numeric !== undefined) return numeric.trim();
  if (date !== undefined) return moment(date);
  if (call !== undefined) return computed(call);
  if (given('valueClobFile') !== undefined || given('valueBlobFile') !== undefined) return undefined;
  const [next, current] = [given('valueSequenceNext'), given('valueSequenceCurrent')];
  if (next !== undefined) return sequenceCall(work, 'nextval', next);
  if (current !== undefined) return sequenceCall(work, 'currval', current);
  const text = given('value') ?? column.text;
  if (text === undefined || /^null$/i.test(text)) return 'NULL';
  return isFunction(text) ? text : literal(text);
}

const VALUES = ['value', 'valueNumeric', 'valueBoolean', 'valueDate', 'valueComputed', 'valueSequenceNext'];

/** Whether a new column is filled. */
export const hasValue = (column: Entry): boolean => VALUES.some((name) => attributeOf(column, name) !== undefined);

/** What follows `DEFAULT`; undefined where there is none. Without a type a text is a text. */
export function defaultOf(work: Work, column: Entry, type: Type | undefined): string | undefined {
  const given = (name: string) => attributeOf(column, name);
  const text = given('defaultValue');
  if (text !== undefined) return defaultText(text, type?.kind ?? 'text');
  const numeric = given('defaultValueNumeric');
  if (numeric !== undefined) {
    if (type?.kind === 'text' && !isFunction(numeric)) return literal(numeric.trim());
    if (type?.kind === 'boolean') return truthOf(numeric);
    // Nothing is nothing, to however many digits.
    return /^0*\.?0*$/.test(numeric.trim()) ? '0' : numeric.trim();
  }
  const boolean = given('defaultValueBoolean');
  if (boolean !== undefined) return type?.kind === 'text' ? literal(boolean.trim().toLowerCase()) : truthOf(boolean);
  const date = given('defaultValueDate');
  if (date !== undefined) return moment(date);
  const call = given('defaultValueComputed');
  if (call !== undefined) return computed(call);
  const next = given('defaultValueSequenceNext');
  return next === undefined ? undefined : sequenceCall(work, 'nextval', next, attributeOf(column, 'schemaName'));
}

const truthOf = (text: string): string => (truth(text) ? 'TRUE' : 'FALSE');

function defaultText(text: string, kind: Type['kind']): string {
  if (/^null$/i.test(text)) return 'null';
  if (kind === 'boolean' && /^(?:true|false|t|f|0|1|yes|no|y|n)$/i.test(text.trim())) return truthOf(text);
  if (kind === 'number' && text.trim() !== '') return text.trim();
  if (kind === 'time' && /^[a-z]/i.test(text.trim())) return text.trim();
  return literal(text);
}
