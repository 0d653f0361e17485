import type { RuleInfo } from '../../../../core/rule.ts';
import { listOf } from '../../../../core/text.ts';
import { code, plain, sqlBlock } from '../../sql/names.ts';
import type { Copy } from '../fates.ts';
import { quote } from '../names.ts';
import type { Found, SqliteRule, Subject } from '../subject.ts';

const rule: RuleInfo = {
  id: 'migrations/sqlite-rebuild-loses-rows',
  severity: 'blocker',
  summary: 'Makes a table anew without all of its rows',
  why: 'SQLite changes a table by making a new one, copying the rows, dropping the old one and taking its name. What the copy does not take is dropped with the old table: all rows where the copy was forgotten, some where it joins, filters or ignores conflicts.',
  fix: 'Copy with a plain `INSERT … SELECT … FROM old`, with `LEFT JOIN` where another table is needed. Delete rows in a statement of their own, where everybody sees it.',
  since: '0.1.0',
  sources: ['https://www.sqlite.org/lang_altertable.html#otheralter'],
  examples: {
    bad: [
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, name text, age integer);\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;',
      "-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, name text);\nINSERT INTO new_users SELECT id, name FROM users WHERE name = 'a';\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;",
    ],
    good: [
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\n-- change\nCREATE TABLE new_users (id integer PRIMARY KEY, name text, age integer);\nINSERT INTO new_users (id, name) SELECT id, name FROM users;\nDROP TABLE users;\nALTER TABLE new_users RENAME TO users;',
      '-- base\nCREATE TABLE users (id integer PRIMARY KEY, name text);\n-- change\nALTER TABLE users RENAME TO old_users;\nCREATE TABLE users (id integer PRIMARY KEY, name text);\nINSERT INTO users SELECT * FROM old_users;\nDROP TABLE old_users;',
    ],
  },
};

export const rebuildLosesRows: SqliteRule = {
  rule,
  *check(subject) {
    for (const [key, fate] of subject.fates.of) {
      if (!subject.old.has(key)) continue;
      if (fate.kind === 'recreated') {
        // A copy that failed is reported as that.
        if (subject.fates.copies.some(({ origins, worked }) => !worked && origins.includes(key))) continue;
        yield forgotten(subject, key, fate);
      }
      if (fate.kind !== 'rebuilt' || fate.at === undefined) continue;
      const copies = fate.copies.filter(({ at }) => at < (fate.at ?? 0));
      for (const [, own] of Map.groupBy(copies, ({ from, to }) => `${from} → ${to}`))
        yield* lost(subject, own, fate.before.name);
    }
  },
};

function forgotten(
  subject: Subject,
  key: string,
  { at, before, after }: { at: number; before: { name: string; rows: number }; after: { rows: number } },
): Found {
  const name = quote(before.name);
  return {
    rule,
    at,
    proved: `${code(before.name)} had ${before.rows} rows before and ${after.rows} afterwards`,
    hit: {
      about: key,
      title: `Table ${plain(before.name)} is made anew, without its rows`,
      message: `${code(before.name)} is dropped here and another table of that name is made, but no statement copies the rows.`,
      impact: `All rows of ${code(before.name)} are lost.`,
      fix: `Copy them before the old table goes:\n\n${sqlBlock(`CREATE TABLE ${quote(`new_${before.name}`)} (…);`, `INSERT INTO ${quote(`new_${before.name}`)} (…) SELECT … FROM ${name};`, `DROP TABLE ${name};`, `ALTER TABLE ${quote(`new_${before.name}`)} RENAME TO ${name};`)}${subject.connection.inTransaction ? '' : '\n\nAll of it between `BEGIN;` and `COMMIT;`, so that a failure leaves the old table.'}`,
    },
  };
}

/** All copies from one table into one other, which may share the rows between them. */
function* lost(subject: Subject, copies: readonly Copy[], name: string): Iterable<Found> {
  const last = copies.at(-1);
  const step = subject.steps[last?.at ?? -1];
  if (!last || !step || copies.some(({ worked }) => !worked)) return;
  const source = step.before.tables.get(last.from);
  const taken = copies.reduce((sum, { at, to }) => {
    const each = subject.steps[at];
    return sum + (each?.after.tables.get(to)?.rows ?? 0) - (each?.before.tables.get(to)?.rows ?? 0);
  }, 0);
  const limits = [...new Set(copies.flatMap((copy) => limitsOf(subject, copy)))];
  const missing = (source?.rows ?? 0) - taken;
  if (!source || (missing <= 0 && (limits.length === 0 || copies.length > 1))) return;
  yield {
    rule,
    at: last.at,
    ...(missing > 0 ? { proved: `the copy took ${taken} of ${source.rows} rows` } : {}),
    hit: {
      about: `${last.from} → ${last.to}`,
      // With a condition it depends on the rows that are there, and these were made up.
      severity: limits.length === 0 ? 'high' : 'medium',
      title: `Table ${plain(name)} is made anew with only a part of its rows`,
      message: `This copy ${limits.length > 0 ? `has ${listOf(limits.map((limit) => `\`${limit}\``))}, so it takes only rows that fit` : 'does not take every row'}, and the old table is dropped afterwards.`,
      impact: `Rows of ${code(name)} that it does not take are lost, and nothing reports an error.`,
      fix: `Take every row${limits.includes('JOIN') ? ' (`LEFT JOIN` keeps those without a partner)' : ''}. If some must go, delete them in a statement of their own before it, and say why:\n\n${sqlBlock(`DELETE FROM ${quote(source.name)} WHERE <what must go>;`)}\n\nTo see how many that are, on the production database:\n\n${sqlBlock(`SELECT count(*) FROM ${quote(source.name)} WHERE NOT (<condition of the copy>);`)}`,
    },
  };
}

function limitsOf({ statements }: Subject, { at }: Copy): string[] {
  const head = statements[at]?.head;
  if (head?.kind !== 'insert' && head?.kind !== 'create-table') return [];
  const own = head.select?.limits ?? [];
  return head.kind === 'insert' && head.conflict === 'ignore' ? [...own, 'OR IGNORE'] : own;
}
