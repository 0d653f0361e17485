/** Columns that must have a value, and that need not have one any more. */
import { addRequiredColumn as addRule } from '../../rules/add-required-column.ts';
import { dropNotNull as dropRule } from '../../rules/drop-not-null.ts';
import { setNotNull as setRule } from '../../rules/set-not-null.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { SHORT_WAIT, saying, serverName } from '../advice.ts';
import { becomesRequired, modifiedIn } from '../changes.ts';
import { quote } from '../sql/names.ts';
import { alterationOf, type Checker, clausesOf } from '../subject.ts';
import { isMaria } from '../version.ts';

const TIMES = new Set(['date', 'datetime', 'timestamp']);

export const addRequiredColumn: Checker = {
  rule: addRule,
  *check(subject) {
    const alteration = alterationOf(subject);
    if (alteration === undefined) return;
    const { table } = alteration;
    const { strict } = subject.session;
    for (const { column, span } of clausesOf(alteration, 'add-column')) {
      const required = column.notNull === true || column.primary;
      const filled =
        (column.default !== undefined && column.default.kind !== 'null') ||
        column.autoIncrement ||
        column.generated !== undefined;
      if (!required || filled || isDefaulted(alteration.actions, column.name)) continue;
      // A date of 0 is refused by MySQL's default modes; MariaDB lets it in.
      const stops =
        (strict && TIMES.has(column.type.name) && !isMaria(subject.server)) || column.unique || column.primary;
      const zero =
        column.unique || column.primary
          ? 'the same value, which a unique key forbids'
          : '0, an empty text or a zero date';
      yield {
        about: `${table.key}.${column.name}`,
        severity: stops ? 'blocker' : 'high',
        title: `Required column ${plain(subject.written(column.name))} is added to table ${plain(subject.written(table.key))} without a default`,
        message: `${code(subject.written(`${table.key}.${column.name}`))} is \`NOT NULL\` and has no default. ${serverName(subject)} gives the rows that are there ${zero}${stops ? ', so one row makes the statement fail' : ' without a word'}.`,
        impact: `Inserts of the running version, which does not know the column, fail (error 1364)${stops ? `; and if ${code(subject.written(table.key))} has rows, the migration fails and the deploy stops` : `; and old rows of ${code(subject.written(table.key))} hold a value that nobody chose`}.`,
        fix: `With a default, if there is a sensible one:\n\n${sqlBlock(`ALTER TABLE ${table.sql} ADD COLUMN ${quote(subject.written(column.name))} ${column.type.sql} NOT NULL DEFAULT <value>;`)}\n\nOtherwise in three steps: add it nullable and ship code that fills it, fill the old rows in batches, then make it required:\n\n${sqlBlock(`ALTER TABLE ${table.sql} ADD COLUMN ${quote(subject.written(column.name))} ${column.type.sql} NULL;`)}`,
        at: span,
      };
    }
  },
};

const isDefaulted = (actions: Parameters<typeof clausesOf>[0]['actions'], column: string): boolean =>
  actions.some((action) => action.kind === 'set-default' && action.column === column && action.to !== undefined);

export const setNotNull: Checker = {
  rule: setRule,
  *check(subject) {
    const alteration = alterationOf(subject);
    if (alteration === undefined || subject.statement.kind !== 'alter-table') return;
    // Without strict mode another rule speaks.
    if (!subject.session.strict || subject.statement.ignore) return;
    const { table } = alteration;
    for (const { column, before, to, span } of becomesRequired(alteration)) {
      // Not known: MODIFY says NOT NULL again whenever anything else changes.
      if (before === undefined || subject.isNewColumn(table.key, column)) continue;
      const defaulted = (to.default !== undefined && to.default.kind !== 'null') || to.autoIncrement;
      const { plan } = subject;
      const filled = subject.statements
        .slice(0, subject.index)
        .some(({ statement }) => statement.kind === 'update' && statement.columns.includes(column));
      yield {
        about: `${table.key}.${column}`,
        severity: defaulted || filled ? 'medium' : 'high',
        title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} becomes required`,
        message: `${code(subject.written(`${table.key}.${column}`))} could be \`NULL\` until now. ${serverName(subject)} writes every row of ${code(subject.written(table.key))} anew for it, and one row with \`NULL\` makes the statement fail.`,
        impact: `A single \`NULL\` stops the deploy${defaulted ? '' : `; and inserts of the running version that leave ${code(subject.written(column))} out fail from then on`}.`,
        fix: `Let the code fill ${code(subject.written(column))} first, and fill the old rows in batches:\n\n${sqlBlock(`UPDATE ${table.sql} SET ${quote(subject.written(column))} = <value> WHERE ${quote(subject.written(column))} IS NULL LIMIT 5000; -- repeat until it changes 0 rows`)}\n\nThen, in a later release:\n\n${sqlBlock(SHORT_WAIT, plan?.algorithm === 'INPLACE' && plan.lock === 'NONE' ? saying(subject, plan) : `${subject.shown};`)}`,
        at: span,
      };
    }
  },
};

export const dropNotNull: Checker = {
  rule: dropRule,
  *check(subject) {
    const alteration = alterationOf(subject);
    if (alteration === undefined) return;
    const { table, known } = alteration;
    const key = known?.indexes.get('primary')?.columns ?? [];
    for (const { column, before, to, span } of modifiedIn(alteration)) {
      if (before?.notNull !== true || to.notNull === true || to.primary || key.includes(column)) continue;
      if (subject.isNewColumn(table.key, column)) continue;
      const said = to.notNull === false || to.default?.kind === 'null';
      yield {
        about: `${table.key}.${column}`,
        title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} may be empty from now on`,
        message: `${code(subject.written(`${table.key}.${column}`))} loses its \`NOT NULL\`${said ? '' : ': the new definition does not say it again, and what is not said is gone'}.`,
        impact: 'The first row without a value meets the version that still runs, and whatever else reads this column.',
        fix: said
          ? `Deploy code that can read an empty ${code(subject.written(column))} first, and run this with the release after it.`
          : `If it was not meant, say it again:\n\n${sqlBlock(`${subject.part(span.start, span.end)} NOT NULL`)}`,
        at: span,
      };
    }
  },
};
