/** `sql`: statements as they are written, each at its own line. */
import { nextToken } from '../../sql/lexer.ts';
import { attributeOf, childOf, type Entry, isFalse, isTrue, type Place, stringOf } from './entry.ts';
import { leave, send, type Work } from './work.ts';

/** Between the tags, or under a key. */
export const textOf = (change: Entry, key: string): string | undefined => attributeOf(change, key) ?? change.text;

export function sql(work: Work, change: Entry): undefined {
  const text = textOf(change, 'sql');
  if (text === undefined || text.trim() === '') return;
  let from = change.start;
  let lost = 0;
  const above = attributeStart(change, 'sql');
  for (const statement of piecesOf(change, text).flatMap(statementsIn)) {
    const place = lost > MOST_LOST ? undefined : placeOf(work.text, statement, { start: from, end: change.end });
    if (place === undefined) lost++;
    else from = place.end;
    const isInText = place !== undefined && /[\r\n]/.test(work.text.slice(above, place.start));
    send(work, bareOf(change, statement), place ?? change, isInText);
  }
}

/** Looking for each of many in all of a large text takes for ever. */
const MOST_LOST = 50;

/** Statements of a file beside, each at the change: that is the line which a change brings. */
export function sqlFile(work: Work, change: Entry): undefined {
  const text = work.script(stringOf(change, 'path'));
  if (text === undefined) return leave(work, 'sqlFile: a file that is not known here', change);
  for (const statement of piecesOf(change, text).flatMap(statementsIn)) send(work, bareOf(change, statement), change);
}

/** Without splitting PostgreSQL gets all of it at once, which comes to the same inside of a transaction. */
const piecesOf = (change: Entry, text: string): string[] =>
  isFalse(change, 'splitStatements') ? [text] : splitAt(text, attributeOf(change, 'endDelimiter'));

/** Comments were taken out before it was sent; they mean nothing to the server. */
const bareOf = (change: Entry, statement: string): string =>
  isTrue(change, 'stripComments') ? withoutComments(statement) : statement;

/** Where a comment may still stand in front of the text. */
const attributeStart = (change: Entry, key: string): number => childOf(change, key)?.start ?? change.start;

/**
 * https://docs.liquibase.com/change-types/enddelimiter-sql.html. Words of their own, or a pattern, which is not tried: one of a changelog
 * may take for ever. Most are there for lines with `GO` or `/`, which end a statement anyhow.
 */
function splitAt(text: string, delimiter: string | undefined): string[] {
  const pieces = text.split(/^[ \t]*(?:GO|\/)[ \t]*\r?$/im);
  const own = delimiter?.replace(/\\[nr]/g, '\n').trim() ?? '';
  if (own === '' || own === ';') return pieces;
  if (own === '/') return pieces.flatMap((piece) => piece.split(/\/(?=[ \t]*\r?$)/m));
  // `GO` is no part of CATEGORY.
  const words = /^\w+$/.test(own) ? new RegExp(`(?<!\\S)${own}(?!\\S)`, 'i') : own;
  return pieces.flatMap((piece) => piece.split(words));
}

/** Without a last semicolon; a body of SQL (`BEGIN ATOMIC`) has some of its own. */
function statementsIn(text: string): string[] {
  if (/\bbegin\s+atomic\b/i.test(text)) return [text.trim().replace(/(?:\s*;)+$/, '')];
  const found: string[] = [];
  let start: number | undefined;
  let end = 0;
  for (let token = nextToken(text, 0); token !== undefined; token = nextToken(text, token.end)) {
    if (token.kind === 'semicolon') {
      if (start !== undefined) found.push(text.slice(start, end));
      start = undefined;
    } else if (token.kind !== 'comment') {
      start ??= token.start;
      end = token.end;
    }
  }
  return start === undefined ? found : [...found, text.slice(start, end)];
}

function withoutComments(text: string): string {
  let bare = '';
  let from = 0;
  for (let token = nextToken(text, 0); token !== undefined; token = nextToken(text, token.end)) {
    if (token.kind !== 'comment') continue;
    bare += `${text.slice(from, token.start)} `;
    from = token.end;
  }
  return bare + text.slice(from);
}

/** As much of a first line as stands in the file in the same characters: XML and JSON write some in another way. */
const SAME = /^[^\r\n<>&"'\\${}]{1,200}/;

function placeOf(file: string, statement: string, { start, end }: Place): Place | undefined {
  const words = SAME.exec(statement)?.[0].trimEnd() ?? '';
  if (words.length < 3) return undefined;
  const found = file.slice(start, end).indexOf(words);
  if (found === -1) return undefined;
  const at = start + found;
  // The same text where nothing was written in another way, else its first line.
  return { start: at, end: file.startsWith(statement, at) ? at + statement.length : at + words.length };
}
