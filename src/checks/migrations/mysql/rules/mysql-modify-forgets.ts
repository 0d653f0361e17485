import { code, plain, sqlBlock } from '../../sql/names.ts';
import { modifiedIn } from '../changes.ts';
import type { Column } from '../schema.ts';
import type { ColumnDef } from '../sql/ast.ts';
import { quote } from '../sql/names.ts';
import { alterationOf, type Checker } from '../subject.ts';

export const modifyForgets: Checker = {
  rule: {
    id: 'migrations/mysql-modify-forgets',
    severity: 'medium',
    summary: 'Changes a column and leaves out what it had: default, AUTO_INCREMENT, ON UPDATE',
    why: '`MODIFY` and `CHANGE` define a column from nothing: what is not said again is gone. A type is made wider, and the default is lost with it; inserts that count on it fail (error 1364) from then on.',
    fix: 'Write the whole definition again, or use `ALTER COLUMN … SET DEFAULT` and `RENAME COLUMN`, which touch nothing else.',
    since: '0.1.0',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-redefine-column'],
    examples: {
      bad: [
        "-- base\nCREATE TABLE users (plan VARCHAR(10) NOT NULL DEFAULT 'free');\n-- change\nALTER TABLE users MODIFY plan VARCHAR(20) NOT NULL;",
        'CREATE TABLE t (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY);\nALTER TABLE t MODIFY id BIGINT NOT NULL;',
      ],
      good: [
        "-- base\nCREATE TABLE users (plan VARCHAR(10) NOT NULL DEFAULT 'free');\n-- change\nALTER TABLE users MODIFY plan VARCHAR(20) NOT NULL DEFAULT 'free';",
        'ALTER TABLE users MODIFY plan VARCHAR(20) NOT NULL;',
      ],
    },
  },
  *check(subject) {
    const { statement } = subject;
    if (statement.kind !== 'alter-table') return;
    // In a new table too: the column is then not what was meant.
    const alteration = alterationOf(subject) ?? {
      table: statement.table,
      known: subject.table(statement.table.key),
      actions: statement.actions,
      how: statement.how,
    };
    const { table } = alteration;
    for (const { column, before, to, span } of modifiedIn(alteration)) {
      if (before === undefined) continue;
      const [lost] = lostIn(before, to);
      // A column that may be empty does without its default; a later clause may bring it back.
      if (lost === undefined || (lost.what === 'default' && !needsDefault(to))) continue;
      if (statement.actions.some((action) => action.kind === 'set-default' && action.column === to.name)) continue;
      yield {
        about: `${table.key}.${column}`,
        severity: subject.isNew(table.key) ? 'low' : lost.breaks ? 'high' : 'medium',
        title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} loses its ${plain(lost.what)}`,
        message: `${code(subject.written(`${table.key}.${column}`))} had ${lost.words}, and its new definition does not say it: it is gone.`,
        impact: lost.breaks
          ? `Inserts into ${code(subject.written(table.key))} that leave ${code(subject.written(column))} out fail from then on.`
          : `${code(subject.written(column))} keeps its old value where it was set by itself until now.`,
        fix: `Say it again, if it was not meant to go:\n\n${sqlBlock(`${subject.part(span.start, span.end)} ${lost.sql}`)}${lost.what === 'default' ? `\n\nIf it was, write that down as \`ALTER TABLE ${table.sql} ALTER COLUMN ${quote(subject.written(column))} DROP DEFAULT\`, after code that no longer counts on it.` : ''}`,
        at: span,
      };
    }
  },
};

function lostIn(
  { def, default: had }: Column,
  to: ColumnDef,
): { what: string; words: string; sql: string; breaks: boolean }[] {
  const lost = [];
  if (def.autoIncrement && !to.autoIncrement)
    lost.push({
      what: 'AUTO_INCREMENT',
      words: '`AUTO_INCREMENT`',
      sql: 'AUTO_INCREMENT',
      breaks: to.default === undefined,
    });
  if (had !== undefined && to.default === undefined && !to.autoIncrement && to.generated === undefined)
    lost.push({ what: 'default', words: 'a default', sql: 'DEFAULT <as it was>', breaks: true });
  if (def.onUpdate && !to.onUpdate)
    lost.push({
      what: 'ON UPDATE',
      words: '`ON UPDATE CURRENT_TIMESTAMP`',
      sql: 'ON UPDATE CURRENT_TIMESTAMP',
      breaks: false,
    });
  return lost;
}

const needsDefault = (to: ColumnDef): boolean => to.notNull === true;
