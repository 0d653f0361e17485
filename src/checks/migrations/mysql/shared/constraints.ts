/** Foreign keys, checks, unique keys, computed columns, indexes that go away. */
import { addCheck as checkRule } from '../../rules/add-check.ts';
import { addForeignKey as keyRule } from '../../rules/add-foreign-key.ts';
import { addStoredGenerated as storedRule } from '../../rules/add-stored-generated.ts';
import { addUnique as uniqueRule } from '../../rules/add-unique.ts';
import { dropIndex as indexRule } from '../../rules/drop-index.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { goesAhead, onlineTools, SHORT_WAIT, saying, serverName, smallTable } from '../advice.ts';
import type { Cause } from '../plan/cost.ts';
import { actionsOf } from '../plan/plan.ts';
import { tableNameOf } from '../plan-table.ts';
import { quote } from '../sql/names.ts';
import { alterationOf, type Checker, type MysqlSubject } from '../subject.ts';
import { isMysql } from '../version.ts';

/** The first clause of that cause that makes the table be copied. */
function copiedFor(subject: MysqlSubject, ...causes: readonly Cause[]) {
  const { plan } = subject;
  if (plan?.algorithm !== 'COPY' || !goesAhead(subject)) return undefined;
  return plan.because.find(({ cause }) => causes.includes(cause));
}

export const addForeignKey: Checker = {
  rule: keyRule,
  *check(subject) {
    const alteration = alterationOf(subject);
    const cost = copiedFor(subject, 'foreign-key');
    if (alteration === undefined || cost === undefined) return;
    const { table, actions } = alteration;
    const key = actions.flatMap((action) => (action.kind === 'add-foreign-key' ? [action.key] : []))[0];
    const parent =
      key?.parent ??
      actions.flatMap((action) => (action.kind === 'add-column' ? [action.column.references?.table] : []))[0];
    const of = parent === undefined ? 'another table' : code(subject.written(parent.key));
    yield {
      about: `${table.key}.${key?.name ?? key?.columns.join('_') ?? 'key'}`,
      title: `Foreign key of table ${plain(subject.written(table.key))} copies the table while writes wait`,
      message: `With \`foreign_key_checks\` on, ${serverName(subject)} copies ${code(subject.written(table.key))} row by row and looks up each in ${of}.`,
      impact: `Inserts, updates and deletes on ${code(subject.written(table.key))} wait meanwhile; a row without its parent stops the deploy.`,
      fix: `Look for rows without a parent first. Then add the key without the copy: with the checks off it takes an instant (and the rows are not looked at).\n\n${sqlBlock(SHORT_WAIT, 'SET SESSION foreign_key_checks = 0;', `${subject.shown};`, 'SET SESSION foreign_key_checks = 1;')}`,
      at: cost.span,
    };
  },
};

export const addCheck: Checker = {
  rule: checkRule,
  *check(subject) {
    const table = tableNameOf(subject);
    const cost = copiedFor(subject, 'check');
    if (table === undefined || cost === undefined) return;
    const later = isMysql(subject.server)
      ? `Add it \`NOT ENFORCED\` where it is only to be written down:`
      : `Check in the code instead, or let the copy be made online:`;
    yield {
      about: `${table.key}.check`,
      title: `Check of table ${plain(subject.written(table.key))} copies the table while writes wait`,
      message: `${serverName(subject)} copies ${code(subject.written(table.key))} row by row to check each of them.`,
      impact: `Inserts, updates and deletes on ${code(subject.written(table.key))} wait meanwhile; a row that does not fit stops the deploy.`,
      fix: `${later}\n\n${onlineTools(subject, table, (subject.table(table.key)?.keys.size ?? 0) > 0)}\n\n${smallTable(table)}`,
      at: cost.span,
    };
  },
};

export const addStoredGenerated: Checker = {
  rule: storedRule,
  *check(subject) {
    const table = tableNameOf(subject);
    const cost = copiedFor(subject, 'stored');
    if (table === undefined || cost === undefined) return;
    yield {
      about: table.key,
      title: `Stored computed column copies table ${plain(subject.written(table.key))} while writes wait`,
      message: `${serverName(subject)} computes the value for every row and copies ${code(subject.written(table.key))} for it.`,
      impact: `Inserts, updates and deletes on ${code(subject.written(table.key))} wait until the last row is copied.`,
      fix: `Make it \`VIRTUAL\`: that is done in an instant, and an index over it can be built while the app goes on.\n\n${sqlBlock(`ALTER TABLE ${table.sql} ADD COLUMN <column> <type> AS (<expression>) VIRTUAL, ALGORITHM=INSTANT;`)}`,
      at: cost.span,
    };
  },
};

export const addUnique: Checker = {
  rule: uniqueRule,
  *check(subject) {
    const table = tableNameOf(subject);
    if (table === undefined || subject.isNew(table.key) || !goesAhead(subject)) return;
    for (const action of actionsOf(subject.statement) ?? []) {
      const index = action.kind === 'add-index' ? action.index : undefined;
      if (index === undefined || (index.kind !== 'unique' && index.kind !== 'primary')) continue;
      // Of a column that comes with it all values are NULL, or it is reported there.
      if (index.columns.length > 0 && index.columns.every((column) => isEmptyColumn(subject, table.key, column)))
        continue;
      // What was unique stays so.
      const known = subject.table(table.key);
      const covered = [...(known?.indexes.values() ?? [])].some(
        ({ kind, columns }) =>
          (kind === 'unique' || kind === 'primary') && columns.every((column) => index.columns.includes(column)),
      );
      if (covered) continue;
      const what = index.kind === 'primary' ? 'Primary key' : 'Unique key';
      const list = index.columns.map((name) => quote(subject.written(name))).join(', ');
      const { plan } = subject;
      yield {
        about: `${table.key}.${index.name ?? index.columns.join('_')}`,
        severity: 'medium',
        title: `${what} of table ${plain(subject.written(table.key))} fails where two rows are alike`,
        message: `${serverName(subject)} builds ${index.columns.length > 0 ? `the key over ${index.columns.map((name) => code(subject.written(name))).join(', ')}` : 'the key'} while reads and writes go on, and fails at the end if two rows of ${code(subject.written(table.key))} are alike${index.kind === 'primary' ? ' or one is `NULL`' : ''}, or come in meanwhile.`,
        impact:
          'Two such rows stop the deploy, after all the time that the build took. Inserts of the running version that repeat a value fail from then on.',
        fix: `Look for such rows first:\n\n${sqlBlock(`SELECT ${list || '<columns>'}, COUNT(*) FROM ${table.sql} GROUP BY ${list || '<columns>'} HAVING COUNT(*) > 1;`)}${plan === undefined ? '' : `\n\nThen:\n\n${sqlBlock(SHORT_WAIT, saying(subject, plan))}`}`,
        at: index.span,
      };
    }
  },
};

/** Added by the same change or statement. */
const isEmptyColumn = (subject: MysqlSubject, table: string, column: string): boolean =>
  subject.isNewColumn(table, column) ||
  (subject.statement.kind === 'alter-table' &&
    subject.statement.actions.some((action) => action.kind === 'add-column' && action.column.name === column));

export const dropIndex: Checker = {
  rule: indexRule,
  *check(subject) {
    const table = tableNameOf(subject);
    if (table === undefined || subject.isNew(table.key)) return;
    const actions = actionsOf(subject.statement) ?? [];
    const known = subject.table(table.key);
    for (const action of actions) {
      if (action.kind !== 'drop-index') continue;
      const before = known?.indexes.get(action.index);
      const again = actions.some(
        (other) =>
          other.kind === 'add-index' &&
          (other.index.name === action.index ||
            before?.columns.every((column, at) => other.index.columns[at] === column)),
      );
      const covered = [...(known?.indexes.entries() ?? [])].some(
        ([name, other]) => name !== action.index && before?.columns.every((column, at) => other.columns[at] === column),
      );
      if (again || covered || isGone(subject, before?.columns)) continue;
      const hide = isMysql(subject.server) ? `INVISIBLE` : `IGNORED`;
      yield {
        about: `${table.key}.${action.index}`,
        severity: 'low',
        title: `Index ${plain(subject.written(action.index))} of table ${plain(subject.written(table.key))} is dropped`,
        message: `Dropping ${code(subject.written(action.index))} is quick. Queries that need it read the whole of ${code(subject.written(table.key))} from then on, and building it again takes long.`,
        impact: `Queries of the running version that used it become slow, all at once.`,
        fix: `Hide it first, and look for some days whether anything becomes slow; it comes back in an instant:\n\n${sqlBlock(`ALTER TABLE ${table.sql} ALTER INDEX ${quote(subject.written(action.index))} ${hide};`)}`,
        at: action.span,
      };
    }
  },
};

/** All its columns go in the same statement. */
const isGone = ({ statement }: MysqlSubject, columns: readonly string[] | undefined): boolean =>
  statement.kind === 'alter-table' &&
  columns !== undefined &&
  columns.length > 0 &&
  columns.every((column) =>
    statement.actions.some((action) => action.kind === 'drop-column' && action.column === column),
  );
