import type { RuleInfo } from '../../../../core/rule.ts';
import { listOf } from '../../../../core/text.ts';
import { code, plain } from '../../sql/names.ts';
import { nameOf, nextToken } from '../lexer.ts';
import { columnNamed, type TablePicture } from '../picture.ts';
import type { SqliteRule } from '../subject.ts';

const rule: RuleInfo = {
  id: 'migrations/sqlite-rebuild-loses-check',
  severity: 'medium',
  summary: 'Makes a table anew and forgets a CHECK, a default or AUTOINCREMENT of it',
  why: 'What the new table does not say is gone: without its CHECK wrong values get in, without a default an INSERT that leaves the column out writes NULL or fails, and without AUTOINCREMENT the number of a deleted row is given to a new one. Tools that make the new table from a model forget what the model cannot say.',
  fix: 'Write it into the new table as well, or leave it out on purpose and accept this with the reason.',
  since: '0.1.0',
  sources: ['https://www.sqlite.org/lang_createtable.html', 'https://www.sqlite.org/autoinc.html'],
  examples: {
    bad: [
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY, age integer CHECK (age > 0));\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, age integer, email text);\nINSERT INTO new_users (id, age) SELECT id, age FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;',
      "-- base\nCREATE TABLE users (id integer PRIMARY KEY AUTOINCREMENT, plan text DEFAULT 'free');\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, plan text);\nINSERT INTO new_users SELECT * FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;",
    ],
    good: [
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY, age integer CHECK (age > 0));\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, age integer, email text, check(Age>0));\nINSERT INTO new_users (id, age) SELECT id, age FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;',
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY, age integer CHECK (age > 0));\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY);\nINSERT INTO new_users (id) SELECT id FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;',
    ],
  },
};

export const rebuildLosesCheck: SqliteRule = {
  rule,
  *check(subject) {
    for (const [key, fate] of subject.fates.of) {
      if (fate.kind !== 'rebuilt' || fate.at === undefined || !subject.old.has(key)) continue;
      const { before, after } = fate;
      const checks = lostChecks(before, after);
      const defaults = before.columns.flatMap(({ name, default: value }) => {
        const column = value === undefined ? undefined : columnNamed(after, name);
        return column && column.default === undefined && !column.generated ? [name] : [];
      });
      const counter = hasWord(before.sql, 'autoincrement') && !hasWord(after.sql, 'autoincrement');
      const lost = [
        ...(checks === 0 ? [] : [checks === 1 ? 'a CHECK' : `${checks} CHECKs`]),
        ...defaults.map((name) => `the default of ${code(name)}`),
        ...(counter ? ['AUTOINCREMENT'] : []),
      ];
      if (lost.length === 0) continue;
      yield {
        rule,
        at: fate.at,
        proved: `the new table has none of it`,
        hit: {
          about: key,
          // A tool writes what its model says: a default may be meant to go, and a CHECK is what models cannot say.
          severity: checks === 0 ? 'low' : 'medium',
          title: `Table ${plain(before.name)} is made anew without ${listOf(lost.map((words) => words.replaceAll('`', '')))}`,
          message: `${code(before.name)} has ${listOf(lost)}, and the table that takes its place does not.`,
          impact: listOf(
            [
              ...(checks === 0 ? [] : ['values that were refused get in']),
              ...(defaults.length === 0 ? [] : ['an INSERT that leaves the column out writes NULL, or fails']),
              ...(counter ? ['the number of a deleted row is given to a new one'] : []),
            ].map((words, index) => (index === 0 ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words)),
          ).concat('.'),
          fix: 'Write it into the new table as well. If it is meant to go, accept this with the reason.',
        },
      };
    }
  },
};

/** How many conditions the new table lacks; those about a column that went with it do not count. */
function lostChecks(before: TablePicture, after: TablePicture): number {
  const left = checksOf(after.sql);
  const gone = before.columns.filter(({ name }) => !columnNamed(after, name)).map(({ name }) => name.toLowerCase());
  return checksOf(before.sql).filter((check) => {
    const at = left.indexOf(check);
    if (at !== -1) left.splice(at, 1);
    return at === -1 && !check.split(' ').some((word) => gone.includes(word));
  }).length;
}

/** What stands in the parentheses of each `CHECK`, a space between tokens, names and words in lower case. */
function checksOf(sql: string): string[] {
  const checks: string[] = [];
  let open: string[] | undefined;
  let depth = 0;
  let isNext = false;
  for (let token = nextToken(sql, 0); token !== undefined; token = nextToken(sql, token.end)) {
    if (token.kind === 'comment') continue;
    const text = nameOf(sql, token)?.toLowerCase() ?? sql.slice(token.start, token.end);
    if (open === undefined) {
      if (isNext && text === '(') [open, depth] = [[], 1];
      isNext = token.kind === 'word' && text === 'check';
      continue;
    }
    if (text === '(') depth++;
    if (text === ')') depth--;
    if (depth === 0) {
      checks.push(open.join(' '));
      open = undefined;
    } else open.push(text);
  }
  return checks;
}

function hasWord(sql: string, word: string): boolean {
  for (let token = nextToken(sql, 0); token !== undefined; token = nextToken(sql, token.end))
    if (token.kind === 'word' && nameOf(sql, token) === word) return true;
  return false;
}
