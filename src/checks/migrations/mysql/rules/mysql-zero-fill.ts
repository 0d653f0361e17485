import { code, plain, sqlBlock } from '../../sql/names.ts';
import { serverName } from '../advice.ts';
import { becomesRequired } from '../changes.ts';
import { quote } from '../sql/names.ts';
import { alterationOf, type Checker } from '../subject.ts';

export const zeroFill: Checker = {
  rule: {
    id: 'migrations/mysql-zero-fill',
    severity: 'high',
    summary: 'Makes a column required without strict mode, so that empty values become 0 or an empty text',
    why: 'With strict mode a `NULL` that is not allowed any more stops the statement. Without it (`SET sql_mode` without `STRICT_…`, `ALTER IGNORE TABLE`) it becomes 0, an empty text or `0000-00-00`, and nobody can tell afterwards which values were real.',
    fix: 'Leave strict mode on, and fill the rows with the value you want first.',
    since: '0.1.0',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict'],
    examples: {
      bad: [
        "SET sql_mode = '';\nALTER TABLE users MODIFY email VARCHAR(100) NOT NULL;",
        'ALTER IGNORE TABLE users MODIFY email VARCHAR(100) NOT NULL;',
      ],
      good: [
        'ALTER TABLE users MODIFY email VARCHAR(100) NOT NULL;',
        "SET sql_mode = 'STRICT_ALL_TABLES';\nALTER TABLE users MODIFY email VARCHAR(100) NOT NULL;",
      ],
    },
  },
  *check(subject) {
    const alteration = alterationOf(subject);
    if (alteration === undefined || subject.statement.kind !== 'alter-table') return;
    if (subject.session.strict && !subject.statement.ignore) return;
    const { table } = alteration;
    for (const { column, span } of becomesRequired(alteration)) {
      yield {
        about: `${table.key}.${column}`,
        title: `Empty values of column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} become 0 or an empty text`,
        message: `${code(subject.written(`${table.key}.${column}`))} becomes \`NOT NULL\` ${subject.statement.ignore ? 'with `IGNORE`' : 'while strict mode is off'}: ${serverName(subject)} writes 0, an empty text or a zero date where there was \`NULL\`, with no more than a warning.`,
        impact: `Rows of ${code(subject.written(table.key))} hold values that nobody entered, and which ones cannot be told afterwards.`,
        fix: `Keep strict mode, and say which value the old rows get:\n\n${sqlBlock(`UPDATE ${table.sql} SET ${quote(subject.written(column))} = <value> WHERE ${quote(subject.written(column))} IS NULL; -- in batches`)}`,
        at: span,
      };
    }
  },
};
