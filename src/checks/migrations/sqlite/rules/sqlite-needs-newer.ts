import type { RuleInfo } from '../../../../core/rule.ts';
import type { Token } from '../../sql/lexer.ts';
import type { SqliteRule } from '../subject.ts';

const rule: RuleInfo = {
  id: 'migrations/sqlite-needs-newer',
  severity: 'high',
  summary: 'Uses what the SQLite that runs it does not know yet',
  why: 'The version of SQLite is that of the driver, the base image or the phone, and may be years older than the one on a laptop. It reports a syntax error, and the deploy stops.',
  fix: 'Update the driver or image, or write it so that the older version understands it. Say in `launch-ready.yml` which version runs in production: `migrations: { database: { sqlite: 3.34 } }`.',
  since: '0.1.0',
  sources: ['https://www.sqlite.org/changes.html'],
  examples: {
    bad: [
      '-- version 3.34\n-- base\nCREATE TABLE t (a int, b int);\n-- change\nALTER TABLE t DROP COLUMN b;',
      '-- version 3.36\nCREATE TABLE t (a int) STRICT;',
    ],
    good: [
      '-- version 3.35\n-- base\nCREATE TABLE t (a int, b int);\n-- change\nALTER TABLE t DROP COLUMN b;',
      'CREATE TABLE t (a int) STRICT;',
    ],
  },
};

/** What came when, by the words of a statement: https://www.sqlite.org/changes.html */
const NEWS: readonly { minor: number; words: RegExp; what: string }[] = [
  { minor: 24, words: /^(?:with .*)?insert .*\bon conflict\b.*\bdo (?:nothing|update)\b/, what: '`ON CONFLICT DO`' },
  { minor: 25, words: /^alter table [^;]* rename column\b/, what: '`RENAME COLUMN`' },
  { minor: 25, words: /\bover \(/, what: 'window functions' },
  { minor: 30, words: /\bnulls (?:first|last)\b/, what: '`NULLS FIRST`' },
  { minor: 31, words: /\bgenerated always as \(/, what: 'generated columns' },
  { minor: 32, words: /\biif \(/, what: '`iif()`' },
  { minor: 33, words: /^(?:with .*)?update [^ ]+ set (?:(?!\bwhere\b|\bselect\b).)*\bfrom\b/, what: '`UPDATE … FROM`' },
  { minor: 35, words: /^alter table [^;]* drop (?!constraint\b)/, what: '`DROP COLUMN`' },
  { minor: 35, words: /\breturning\b/, what: '`RETURNING`' },
  {
    minor: 37,
    words: /^create (?:temp |temporary )?table .*\) (?:without rowid , )?strict\b/,
    what: '`STRICT` tables',
  },
  { minor: 38, words: /- >|\bunixepoch \(/, what: '`->` and `unixepoch()`' },
  {
    minor: 39,
    words: /\b(?:right|full) (?:outer )?join\b|\bis (?:not )?distinct from\b/,
    what: '`RIGHT JOIN` and `IS DISTINCT FROM`',
  },
  { minor: 44, words: /\b(?:concat|concat_ws|string_agg) \(/, what: '`concat()`' },
  { minor: 45, words: /\bjsonb(?:_\w+)? \(/, what: '`jsonb()`' },
  {
    minor: 53,
    words: /^alter table [^;]* (?:add|drop) constraint\b|^alter table [^;]* alter column\b/,
    what: '`ADD CONSTRAINT`',
  },
];

/** Longer statements are data. */
const MAX_LENGTH = 20_000;

export const needsNewer: SqliteRule = {
  rule,
  *check({ minor, statements, file }) {
    if (minor === undefined) return;
    for (const [at, { words }] of statements.entries()) {
      const text = plainWords(file.up, words);
      for (const { minor: since, words: pattern, what } of NEWS) {
        if (since <= minor || !pattern.test(text)) continue;
        yield {
          rule,
          at,
          hit: {
            about: what,
            title: `This needs SQLite 3.${since}, and 3.${minor} runs it`,
            message: `${what} came with SQLite 3.${since}; \`launch-ready.yml\` says that production has 3.${minor}.`,
            impact: 'The older version reads it as a syntax error: the migration fails and the deploy stops.',
            fix:
              since === 35 && what.includes('DROP')
                ? 'Make the table anew without the column (https://www.sqlite.org/lang_altertable.html#otheralter), or update SQLite.'
                : 'Update SQLite where it runs, or write it without.',
          },
        };
      }
    }
  },
};

/** Words and signs with one blank between; names in quotes and literals as one sign each, so that they look like no keyword. */
function plainWords(source: string, words: readonly Token[]): string {
  let text = '';
  for (const { kind, start, end } of words) {
    if (text.length > MAX_LENGTH) break;
    text += `${text === '' ? '' : ' '}${kind === 'quoted' ? '`' : kind === 'string' ? '?' : source.slice(start, Math.min(end, start + 100)).toLowerCase()}`;
  }
  return text;
}
