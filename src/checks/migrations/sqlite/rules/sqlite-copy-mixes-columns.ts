import type { RuleInfo } from '../../../../core/rule.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import { keyOf, quote } from '../names.ts';
import { columnNamed } from '../picture.ts';
import { pairsOf } from '../run.ts';
import type { SqliteRule } from '../subject.ts';

const rule: RuleInfo = {
  id: 'migrations/sqlite-copy-mixes-columns',
  severity: 'blocker',
  summary: 'Copies a table by position into one whose columns have another order',
  why: '`INSERT INTO new SELECT * FROM old` fills by position, not by name. Where the columns have another order, values land in the wrong column; SQLite does not hold a column to its type, so nothing fails.',
  fix: 'Name the columns on both sides.',
  since: '0.1.0',
  sources: ['https://www.sqlite.org/lang_insert.html'],
  examples: {
    bad: [
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text, email text);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, email text, name text);\nINSERT INTO new_users SELECT * FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;',
    ],
    good: [
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text, email text);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, email text, name text);\nINSERT INTO new_users (id, name, email) SELECT id, name, email FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;',
    ],
  },
};

export const copyMixesColumns: SqliteRule = {
  rule,
  *check({ statements, steps, isOld }) {
    for (const [at, { head }] of statements.entries()) {
      if (head.kind !== 'insert' || !head.select || head.select.from.length !== 1) continue;
      // With a list on both sides it is meant.
      if (head.columns && !head.select.star) continue;
      const from = head.select.from[0] ?? '';
      const tables = steps[at]?.before.tables;
      const [source, target] = [tables?.get(from), tables?.get(keyOf(head.table))];
      if (!source || !target || steps[at]?.refusal !== undefined || !isOld(at, from)) continue;
      const mixed = pairsOf(head, source, target).filter(
        (pair) =>
          keyOf(pair.from) !== keyOf(pair.to) &&
          columnNamed(source, pair.to) !== undefined &&
          columnNamed(target, pair.from) !== undefined,
      );
      const [first] = mixed;
      if (!first) continue;
      const list = target.columns
        .filter(({ name }) => columnNamed(source, name))
        .map(({ name }) => quote(name))
        .join(', ');
      yield {
        rule,
        at,
        hit: {
          about: `${keyOf(source.name)} → ${keyOf(target.name)}`,
          title: `Values of ${plain(source.name)}.${plain(first.from)} are copied into column ${plain(first.to)}`,
          message: `This copy goes by position, and the tables have their columns in different orders: ${mixed
            .slice(0, 5)
            .map((pair) => `${code(pair.from)} lands in ${code(pair.to)}`)
            .join(', ')}.`,
          impact: `Every row of ${code(source.name)} has values in the wrong columns afterwards, and nothing reports an error.`,
          fix: `Name the columns:\n\n${sqlBlock(`INSERT INTO ${quote(target.name)} (${list}) SELECT ${list} FROM ${quote(source.name)};`)}`,
        },
      };
    }
  },
};
