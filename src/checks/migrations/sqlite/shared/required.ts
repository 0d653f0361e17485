/** Columns that must have a value from now on. */
import { addRequiredColumn } from '../../rules/add-required-column.ts';
import { setNotNull } from '../../rules/set-not-null.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { keyOf, quote } from '../names.ts';
import { columnNamed } from '../picture.ts';
import { placeOf } from '../places.ts';
import { isAboutRequired } from '../refused.ts';
import type { Found, SqliteCheck, Subject } from '../subject.ts';

/** `ADD COLUMN … NOT NULL` without a default, and a table made anew with such a column that the copy leaves out. */
export const addRequiredCheck: SqliteCheck = function* (subject) {
  for (const [at, { head }] of subject.statements.entries()) {
    const step = subject.steps[at];
    if (head.kind === 'add-column' && subject.isOld(at, head.table) && isRequired(subject, at)) {
      const type = columnNamed(step?.after.tables.get(keyOf(head.table)), head.column)?.type || '<type>';
      yield {
        rule: addRequiredColumn,
        at,
        ...(step?.refusal ? { proved: `it was refused: ${code(step.refusal.message)}` } : {}),
        hit: {
          ...addRequiredHit(head.table, head.column, type),
          at: placeOf(subject.statements[at], subject.file, head.column),
        },
      };
    }
    const left = isAboutRequired(subject, at);
    if (left) yield leftOut(subject, at, left.table, left.column);
  }
};

export const addRequiredHit = (table: string, column: string, type: string): Found['hit'] => ({
  about: `${keyOf(table)}.${keyOf(column)}`,
  title: `Required column ${plain(column)} is added to table ${plain(table)} without a default`,
  message: `${code(`${table}.${column}`)} is \`NOT NULL\` and has no default, so there is no value for the rows that ${code(table)} already has.`,
  impact: `If ${code(table)} has a single row, the migration fails and the deploy stops. If it is empty, inserts of the running version into ${code(table)} fail.`,
  fix: `With a constant default, if there is a sensible one:\n\n${sqlBlock(`ALTER TABLE ${quote(table)} ADD COLUMN ${quote(column)} ${type} NOT NULL DEFAULT <value>;`)}\n\nOtherwise add it nullable, ship code that fills it, fill the old rows, and make it required in a later release:\n\n${sqlBlock(`ALTER TABLE ${quote(table)} ADD COLUMN ${quote(column)} ${type};`)}`,
});

const leftOut = (subject: Subject, at: number, table: string, column: string): Found => ({
  rule: addRequiredColumn,
  at,
  proved: `it was refused: ${code(subject.steps[at]?.refusal?.message ?? '')}`,
  hit: {
    about: `${keyOf(table)}.${keyOf(column)}`,
    title: `Required column ${plain(column)} of the new table ${plain(table)} gets no value for the rows that are there`,
    message: `${code(`${table}.${column}`)} is \`NOT NULL\` and has no default, and this copy gives it no value.`,
    impact:
      'If the old table has a single row, the copy fails and the deploy stops. If it is empty, inserts of the running version, which does not know the column, fail.',
    fix: `Give the column a default in \`CREATE TABLE ${quote(table).replaceAll('`', '')}\`, or a value in the copy:\n\n${sqlBlock(`INSERT INTO ${quote(table)} (…, ${quote(column)}) SELECT …, <value> FROM …;`)}`,
  },
});

function isRequired(subject: Subject, at: number): boolean {
  const statement = subject.statements[at];
  const refusal = subject.steps[at]?.refusal;
  if (refusal) return refusal.message.startsWith('Cannot add a NOT NULL column');
  if (statement?.head.kind !== 'add-column') return false;
  // An empty table takes it.
  const column = columnNamed(subject.steps[at]?.after.tables.get(keyOf(statement.head.table)), statement.head.column);
  return column?.notNull === true && column.default === undefined && !column.generated;
}

/** A column that could be empty and no longer can, where the table is made anew. */
export const setNotNullCheck: SqliteCheck = function* (subject) {
  for (const [at, step] of subject.steps.entries()) {
    const head = subject.statements[at]?.head;
    if (head?.kind !== 'insert') continue;
    const source = head.select?.from[0] ?? '';
    const table = step.before.tables.get(source)?.name ?? source;
    if (!subject.isOld(at, source)) continue;
    for (const { column, target } of step.failsOnNull) {
      yield {
        rule: setNotNull,
        at,
        proved: `the copy was refused when ${code(column)} was empty in the rows that were made up`,
        hit: {
          about: `${source}.${keyOf(column)}`,
          severity: 'medium',
          title: `Column ${plain(column)} of table ${plain(table)} becomes required: one row without it stops the copy`,
          message: `${code(`${table}.${column}`)} may be empty until now, and the new table has ${code(target)} as \`NOT NULL\`.`,
          impact: `If one row of ${code(table)} has no ${code(column)}, the migration fails and the deploy stops. Inserts of the running version that leave it out fail from then on.`,
          fix: `Fill it before, in this migration, or give a value while copying:\n\n${sqlBlock(`UPDATE ${quote(table)} SET ${quote(column)} = <value> WHERE ${quote(column)} IS NULL;`)}\n\n${sqlBlock(`… SELECT …, coalesce(${quote(column)}, <value>), … FROM ${quote(table)};`)}`,
          at: placeOf(subject.statements[at], subject.file, column),
        },
      };
    }
  }
};
