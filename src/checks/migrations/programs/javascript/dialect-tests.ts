/** Programs that run on several databases ask which one it is. They are read as they run on PostgreSQL. */
import { is, type Value } from './values.ts';

const POSTGRES = /^(?:pg|postgres|postgresql)$/i;
const OTHERS =
  /^(?:my_?sql2?|maria_?db|sqlite3?|better-?sqlite-?3?|sqlcipher|mssql|sqlserver|oracle(?:db)?|cockroach(?:db)?|mongo(?:db)?|redshift|db2|aurora-?mysql|sql\.?js)$/i;

/** What a database's name answers to the question whether it is PostgreSQL; undefined: it is no name of a database. */
const isPostgres = (word: string): boolean | undefined =>
  POSTGRES.test(word) ? true : OTHERS.test(word) ? false : undefined;

/** The last word of a constant of another file: `postgres` of `DatabaseType.postgres`. */
function lastWord(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  const [part] = is(value, 'unknown') && value.text?.length === 1 ? value.text : [];
  if (part === undefined || typeof part === 'string' || !part.isName || !part.words.includes('.')) return undefined;
  return part.words.slice(part.words.lastIndexOf('.') + 1);
}

/** Whether two values are the same where that is a question for the database; undefined: it is not. */
export function sameDialect(left: Value, right: Value): boolean | undefined {
  if (!is(left, 'unknown') && !is(right, 'unknown')) return undefined;
  const answers = [left, right].map(lastWord).map((word) => (word === undefined ? undefined : isPostgres(word)));
  if (answers.every((answer) => answer === undefined)) return undefined;
  return answers.every((answer) => answer !== false);
}

/** What `isSqlite()` of another file answers. */
export function dialectFunction(words: string): boolean | undefined {
  const name = /(?:^|\.)is([A-Z]\w*)$/.exec(words.slice(-60))?.[1];
  return name === undefined ? undefined : isPostgres(name);
}
