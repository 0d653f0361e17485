import { code, plain, sqlBlock } from '../../sql/names.ts';
import { quote } from '../sql/names.ts';
import { alterationOf, type Checker, clausesOf } from '../subject.ts';

export const foreignKeysOff: Checker = {
  rule: {
    id: 'migrations/mysql-foreign-keys-off',
    severity: 'medium',
    summary: 'Adds a foreign key without checking the rows that are there',
    why: 'With `foreign_key_checks = 0` the key is added without a copy of the table, and without a look at the rows: those that have no parent stay, and nothing ever looks at them again. Queries and `ON DELETE` then count on something that does not hold.',
    fix: 'That is the cheapest way to add the key; look for rows without a parent before.',
    since: '0.1.0',
    sources: ['https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_foreign_key_checks'],
    examples: {
      bad: [
        'SET foreign_key_checks = 0;\nALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users (id);',
      ],
      good: [
        'ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users (id);',
        'SET foreign_key_checks = 0;\nCREATE TABLE orders (user_id INT);\nALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);',
      ],
    },
  },
  *check(subject) {
    const alteration = alterationOf(subject);
    if (alteration === undefined || subject.session.checksKeys) return;
    const { table } = alteration;
    for (const { key, span } of clausesOf(alteration, 'add-foreign-key')) {
      // A column that comes with it is empty.
      const isEmpty = key.columns.every((column) => subject.isNewColumn(table.key, column));
      if (isEmpty) continue;
      const [column = ''] = key.columns;
      yield {
        about: `${table.key}.${key.columns.join(',')}`,
        title: `Foreign key of table ${plain(subject.written(table.key))} is added without a look at its rows`,
        message: `\`foreign_key_checks\` is off, so rows of ${code(subject.written(table.key))} that have no ${code(subject.written(key.parent.key))} stay as they are, now and later.`,
        impact: `The key is there, but does not hold for old rows: joins lose them, and a dump of the database cannot be read back with the checks on.`,
        fix: `Look for such rows before, and mend them:\n\n${sqlBlock(`SELECT COUNT(*) FROM ${table.sql} AS child LEFT JOIN ${key.parent.sql} AS parent ON parent.<key> = child.${quote(subject.written(column))}`, `WHERE child.${quote(subject.written(column))} IS NOT NULL AND parent.<key> IS NULL;`)}`,
        at: span,
      };
    }
  },
};
