/** Text of a migration → its statements with their places, or the places where it cannot be read. */
import type { Node } from './ast.ts';
import { executedSql } from './executed.ts';
import { nameOf, nextToken, type Token, tokenize } from './lexer.ts';
import type { RawStatement, SqlParser } from './parser.ts';
import { byteMap, fromCodePoints } from './positions.ts';
import { prepare } from './prepare.ts';

/** UTF-16 offsets into the file, end exclusive; without leading comments and the final semicolon. */
export interface Statement {
  node: Node;
  start: number;
  end: number;
  /** As written. */
  text: string;
  /** Offsets into the file; comments are left out. */
  tokens: readonly Token[];
  /** Stands in the body of a `DO` block, which is the statement before it (or before its neighbours). */
  nested: boolean;
  /** A `location` of the parse tree (bytes) as an offset into the file. */
  offsetOf(location: number): number;
}

export interface SyntaxProblem {
  /** UTF-16 offset into the file. */
  offset: number;
  /** The parser's words, without literals. */
  message: string;
  /** What may be shown of the statement; absent where it cannot be told what a literal is. */
  shown: { start: number; end: number } | undefined;
}

export interface ParsedSql {
  /** The whole file. */
  text: string;
  /** What was parsed: the same length, with spaces for what is not SQL or must not be judged. */
  readable: string;
  statements: Statement[];
  problems: SyntaxProblem[];
  /** `EXECUTE` in `DO` blocks whose SQL is made when they run. */
  dynamic: number;
}

/**
 * Parses the file as a whole; where that fails, statement by statement, so that one mistake (or one statement of a
 * newer version) does not hide the others. `text` is what is shown, `readable` what is parsed: the same length.
 */
export function parseStatements(parse: SqlParser, text: string, readable = text): ParsedSql {
  const source = prepare(readable);
  const parsed: ParsedSql = { text, readable: source, statements: [], problems: [], dynamic: 0 };
  const whole = parse(source);
  let doubtful = false;
  const chunks = whole.ok ? [{ start: 0, end: source.length }] : split(source);
  for (const { start, end } of chunks) {
    const chunk = source.slice(start, end);
    const result = whole.ok ? whole : parse(chunk);
    if (result.ok)
      for (const statement of place(text, source, chunk, start, result.statements)) {
        parsed.statements.push(statement);
        const body = 'DoStmt' in statement.node ? bodyOf(statement, source) : undefined;
        if (body) parsed.statements.push(...inBody(parse, text, source, body, parsed));
      }
    else {
      const at = fromCodePoints(chunk, result.codePoint);
      const certain = !doubtful && !/['$]/.test(chunk.slice(0, at));
      // A quote too many turns literals inside out from here on.
      doubtful ||= /['$"]|\/\*/.test(chunk);
      parsed.problems.push({
        offset: start + at,
        message: certain ? withoutLiteral(result.message) : result.message.replace(NEAR, ''),
        shown: doubtful ? undefined : { start, end },
      });
    }
  }
  return parsed;
}

function place(text: string, source: string, chunk: string, base: number, raw: readonly RawStatement[]): Statement[] {
  const toUnits = byteMap(chunk);
  const offsetOf = (location: number): number => base + toUnits(location);
  return raw.map(({ node, start: startByte, end: endByte }): Statement => {
    const tokens = tokenize(source, offsetOf(startByte), offsetOf(endByte)).filter((token) => token.kind !== 'comment');
    const last = tokens.at(-1);
    const closed = last?.kind === 'semicolon' ? tokens.slice(0, -1) : tokens;
    const start = closed[0]?.start ?? offsetOf(startByte);
    const end = closed.at(-1)?.end ?? offsetOf(endByte);
    return { node, start, end, text: text.slice(start, end), tokens: closed, nested: false, offsetOf };
  });
}

/** The text between the dollar quotes of a `DO` block. */
function bodyOf(statement: Statement, source: string): { start: number; end: number } | undefined {
  const token = statement.tokens.find(({ kind, start }) => kind === 'string' && source.startsWith('$', start));
  if (token === undefined) return undefined;
  const width = source.indexOf('$', token.start + 1) + 1 - token.start;
  return { start: token.start + width, end: token.end - width };
}

/** Words after which a statement of PL/pgSQL begins. */
const OPENERS = new Set(['begin', 'then', 'else', 'loop']);
const STARTERS = new Set([
  'alter',
  'create',
  'drop',
  'truncate',
  'delete',
  'update',
  'insert',
  'set',
  'lock',
  'refresh',
  'reindex',
  'comment',
]);

/**
 * The SQL that stands as such in a block of PL/pgSQL; generators wrap `ADD CONSTRAINT` in one. Conditions around it are not
 * weighed. What does not parse by itself is the block's own language.
 */
function inBody(
  parse: SqlParser,
  text: string,
  source: string,
  body: { start: number; end: number },
  counts: { dynamic: number },
): Statement[] {
  const found: Statement[] = [];
  let opener = true;
  let start: number | undefined;
  // The tokens of an EXECUTE, that word first.
  let executing: Token[] | undefined;
  for (const token of tokenize(source, body.start, body.end)) {
    if (token.kind === 'comment' || token.end > body.end) continue;
    const word = token.kind === 'word' ? (nameOf(source, token) ?? '') : '';
    if (start === undefined && opener && STARTERS.has(word)) start = token.start;
    if (start === undefined && opener && word === 'execute') executing = [];
    if (executing !== undefined && token.kind === 'semicolon') {
      const run = executed(parse, source, text, executing);
      if (run === undefined) counts.dynamic++;
      else found.push(...run);
      executing = undefined;
    }
    executing?.push(token);
    if (token.kind === 'semicolon') {
      const chunk = start === undefined ? '' : source.slice(start, token.start);
      const result = chunk === '' ? undefined : parse(chunk);
      if (start !== undefined && result?.ok)
        found.push(
          ...place(text, source, chunk, start, result.statements).map((statement) => ({ ...statement, nested: true })),
        );
      start = undefined;
    }
    opener = token.kind === 'semicolon' || OPENERS.has(word);
  }
  return found;
}

/** What an `EXECUTE` runs, each at the place of the whole of it; undefined where that is not known before it runs. */
function executed(parse: SqlParser, source: string, text: string, tokens: readonly Token[]): Statement[] | undefined {
  const sql = executedSql(source, tokens.slice(1));
  const result = sql === undefined ? undefined : parse(sql);
  if (!result?.ok || result.statements.length === 0) return undefined;
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  return result.statements.map(
    ({ node }): Statement => ({
      ...{ node, start, end, text: text.slice(start, end), tokens, nested: true },
      // The literal may be written with escapes, so that no place in it is a place in the file.
      offsetOf: () => start,
    }),
  );
}

/** At semicolons, but not inside of parentheses or a function body in `BEGIN ATOMIC … END`. */
function split(source: string): { start: number; end: number }[] {
  const chunks: { start: number; end: number }[] = [];
  let start = 0;
  let parentheses = 0;
  let blocks = 0;
  let previous = '';
  for (let token = nextToken(source, 0); token; token = nextToken(source, token.end)) {
    if (token.kind === 'comment') continue;
    const word = token.kind === 'word' ? (nameOf(source, token) ?? '') : source.slice(token.start, token.end);
    if (word === '(') parentheses++;
    else if (word === ')') parentheses = Math.max(0, parentheses - 1);
    else if (word === 'atomic' && previous === 'begin') blocks++;
    else if (blocks > 0 && word === 'case') blocks++;
    else if (blocks > 0 && word === 'end') blocks--;
    else if (token.kind === 'semicolon' && blocks === 0 && (parentheses === 0 || startsStatement(source, token.end))) {
      chunks.push({ start, end: token.end });
      start = token.end;
      parentheses = 0;
    }
    previous = word;
  }
  if (start < source.length) chunks.push({ start, end: source.length });
  return chunks;
}

/** An open parenthesis must not swallow the rest of the file. */
const startsStatement = (source: string, at: number): boolean =>
  /^\s*(?:--[^\r\n]*\s*)*(?:alter|create|drop|insert|update|delete|select|set|truncate|begin|commit|comment|grant|do)\b/i.test(
    source.slice(at, at + 500),
  );

const NEAR = / at or near "([\s\S]*)"$/;

/** `syntax error at or near "'Ada'"` quotes the statement: only a word or a sign is shown. */
const withoutLiteral = (message: string): string =>
  message.replace(NEAR, (whole, near: string) =>
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(near) || /^[^\p{L}\p{N}'"$]{1,3}$/u.test(near) ? whole : '',
  );
