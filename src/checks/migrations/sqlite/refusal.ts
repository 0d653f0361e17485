/** Why SQLite refused a statement, in words that hold no literal of it. */
import { messageOf } from '../../../core/errors.ts';

/**
 * - `syntax`: it cannot be read
 * - `function`, `module`, `collation`: the application or an extension brings what it needs
 * - `limit`: more than may be used here
 * - `missing`: a table or column that is not there
 * - `rows`: rows that are there stand against it
 * - `outside`: it speaks of a table that no migration makes
 * - `rule`: SQLite does not do this
 */
export type RefusalKind =
  | 'syntax'
  | 'function'
  | 'module'
  | 'collation'
  | 'limit'
  | 'missing'
  | 'rows'
  | 'outside'
  | 'rule';

export interface Refusal {
  kind: RefusalKind;
  /** SQLite's own words, with names of tables and columns and nothing else of the statement. */
  message: string;
}

const NAME = '"?[\\p{L}_][\\p{L}\\p{N}_$.-]{0,127}"?';

/** What SQLite says, where it says nothing but names. What is matched by none of these is not shown. */
const SAYINGS: readonly (readonly [RefusalKind, RegExp])[] = [
  ['function', new RegExp(`^no such function: ${NAME}$`, 'u')],
  ['module', new RegExp(`^no such module: ${NAME}$`, 'u')],
  ['collation', new RegExp(`^no such collation sequence: ${NAME}$`, 'u')],
  ['missing', new RegExp(`^no such (?:table|column|index|view|trigger): ${NAME}$`, 'u')],
  ['missing', new RegExp(`^table ${NAME} has no column named ${NAME}$`, 'u')],
  ['rows', new RegExp(`^(?:UNIQUE|NOT NULL) constraint failed: (?:index '${NAME}'|${NAME}(?:, ${NAME})*)$`, 'u')],
  ['rows', /^FOREIGN KEY constraint failed$/],
  ['rows', /^datatype mismatch$/],
  ['rows', /^malformed JSON$/],
  ['rows', /^integer overflow$/],
  ['rows', /^Cannot add a NOT NULL column with default value NULL$/],
  ['rows', /^Cannot add a column with non-constant default$/],
  ['rows', /^Cannot add a REFERENCES column with non-NULL default value$/],
  ['rule', /^Cannot add a (?:PRIMARY KEY|UNIQUE|STORED|GENERATED ALWAYS) ?column$/i],
  ['rule', new RegExp(`^duplicate column name: ${NAME}$`, 'u')],
  [
    'rule',
    new RegExp(
      `^(?:table|index|trigger|view|there is already an? (?:table|index) named) ${NAME}(?: already exists)?$`,
      'u',
    ),
  ],
  ['rule', new RegExp(`^there is already another table or index with this name: ${NAME}$`, 'u')],
  ['rule', new RegExp(`^cannot drop (?:PRIMARY KEY|UNIQUE) column: ${NAME}$`, 'u')],
  ['rule', new RegExp(`^cannot drop column ${NAME}: no other columns exist$`, 'u')],
  [
    'rule',
    new RegExp(
      `^error in (?:table|index|view|trigger) ${NAME}(?: after (?:drop column|rename|add column))?: no such (?:table|column): ${NAME}$`,
      'u',
    ),
  ],
  ['rule', new RegExp(`^use DROP (?:TABLE|VIEW) to delete (?:table|view) ${NAME}$`, 'u')],
  ['rule', new RegExp(`^table ${NAME} has \\d+ columns but \\d+ values were supplied$`, 'u')],
  ['rule', /^\d+ values for \d+ columns$/],
  ['rule', /^cannot start a transaction within a transaction$/],
  ['rule', /^cannot (?:commit|rollback) - no transaction is active$/],
  ['rule', new RegExp(`^foreign key mismatch - "${NAME}" referencing "${NAME}"$`, 'u')],
  [
    'rule',
    new RegExp(
      `^(?:cannot modify ${NAME} because it is a view|view ${NAME} may not be (?:dropped|altered|modified)|table ${NAME} may not be (?:dropped|altered|modified))$`,
      'u',
    ),
  ],
];

/** Result codes: https://www.sqlite.org/rescode.html */
const CODES: Readonly<Record<number, { kind: RefusalKind; message: string }>> = {
  7: { kind: 'limit', message: 'it needs more memory than it may use here' },
  13: { kind: 'limit', message: 'it needs more memory than it may use here' },
  18: { kind: 'limit', message: 'a value is larger than it may be here' },
  19: { kind: 'rows', message: 'a constraint failed' },
  20: { kind: 'rows', message: 'a value has the wrong type' },
  23: { kind: 'limit', message: 'it does what is not run here: it calls itself, or reaches outside of the database' },
};

/** What an error of `node:sqlite` says. */
export function readRefusal(error: unknown): Refusal {
  const message = messageOf(error);
  const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  if (/^table sqlite_\w+ may not be modified$/.test(message))
    return { kind: 'limit', message: "it rewrites SQLite's own tables" };
  const said = SAYINGS.find(([, pattern]) => pattern.test(message));
  if (said) return { kind: said[0], message };
  if (/^too many attached databases|^not authorized|prohibited/.test(message)) return { ...(CODES[23] ?? UNKNOWN) };
  if (/^parser stack overflow|^Expression tree is too large|^too many|^at most \d+/.test(message))
    return { kind: 'limit', message: 'it is larger or nested deeper than SQLite takes' };
  if (/syntax error|^incomplete input|^unrecognized token|^unknown table option/.test(message))
    return { kind: 'syntax', message: syntaxWords(message) };
  return CODES[code] ?? general(message);
}

const UNKNOWN: Refusal = { kind: 'rule', message: 'SQLite refuses it' };

/** The beginning of what it says, as far as it is certain that it holds nothing of the statement. */
function general(message: string): Refusal {
  const named = new RegExp(`^error in (table|index|view|trigger) (${NAME})`, 'u').exec(message);
  if (named) return { kind: 'rule', message: `${named[1]} ${named[2]} does not fit what this would make` };
  const missing = /^no such (table|column|index)\b/.exec(message);
  if (missing) return { kind: 'missing', message: `no such ${missing[1]}` };
  return UNKNOWN;
}

/** The word where reading stopped, where it is a word or sign of SQL. */
function syntaxWords(message: string): string {
  const near = /^near "([A-Za-z_]{1,40}|[^\w\s'"]{1,2})": syntax error$/.exec(message)?.[1];
  if (near !== undefined) return `syntax error near ${near}`;
  return message.startsWith('incomplete input') ? 'the statement ends too early' : 'syntax error';
}

/** The last name of what SQLite said. */
export const nameIn = ({ message }: Refusal): string | undefined => /([\p{L}_][\p{L}\p{N}_$]*)"?$/u.exec(message)?.[1];
