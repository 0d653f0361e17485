/** Tokens → statements with their places. Bodies of routines and triggers stay whole. */
import type { Token } from '../../sql/lexer.ts';
import type { Server } from '../version.ts';
import { lex, type MyToken, shownTokens } from './lexer.ts';

/** UTF-16 offsets into the file, end exclusive; without leading comments and the final semicolon. */
export interface RawStatement {
  start: number;
  end: number;
  /** Without comments. */
  tokens: readonly MyToken[];
  /** With the comments between them, as redact.ts takes them. */
  shown: readonly Token[];
}

/** The statements of a text, in order; empty ones are left out. */
export function splitStatements(sql: string, server: Server): RawStatement[] {
  const statements: RawStatement[] = [];
  let all: MyToken[] = [];
  let code: MyToken[] = [];
  let body: Body | undefined;
  const finish = (): void => {
    const [first, last] = [code[0], code.at(-1)];
    if (first && last)
      statements.push({
        start: first.start,
        end: last.end,
        tokens: code,
        shown: shownTokens(all.filter(({ start, end }) => start >= first.start && end <= last.end)),
      });
    all = [];
    code = [];
    body = undefined;
  };
  for (const token of lex(sql, server)) {
    if (token.kind === 'semicolon' && (body === undefined || body.depth <= 0)) {
      finish();
      continue;
    }
    all.push(token);
    if (token.kind === 'comment') continue;
    code.push(token);
    body ??= beginsBody(code) ? { depth: code.length === 3 ? 1 : 0, before: token.text } : undefined;
    if (body !== undefined) follow(body, token);
  }
  finish();
  return statements;
}

interface Body {
  /** Blocks that are open. */
  depth: number;
  /** The word before, `;` included. */
  before: string;
}

const ROUTINES = new Set(['procedure', 'function', 'trigger', 'event', 'package']);

/** What else is created, or where that is over: a table may be called `event`. */
const OTHERS = new Set([
  '(',
  'table',
  'view',
  'index',
  'temporary',
  'unique',
  'database',
  'schema',
  'user',
  'role',
  'on',
]);

/** `CREATE … TRIGGER`; MariaDB's `BEGIN NOT ATOMIC`. */
function beginsBody(code: readonly MyToken[]): boolean {
  const last = code.at(-1);
  if (last?.kind !== 'word' || code.length > 16) return false;
  if (code[0]?.text === 'create') return ROUTINES.has(last.text) && code.every(({ text }) => !OTHERS.has(text));
  return code.length === 3 && code[0]?.text === 'begin' && code[1]?.text === 'not' && last.text === 'atomic';
}

/** Words behind which a statement begins: there `IF` opens a block, elsewhere it is a function or `IF EXISTS`. */
const STARTS = new Set([';', 'begin', 'then', 'else', 'do', 'row', 'loop', 'repeat', ':', 'deterministic', 'sql']);

// `END IF`, `END LOOP`, `END WHILE`, `END REPEAT` and `END CASE` close what they name; `END` closes BEGIN and CASE.
function follow(body: Body, token: MyToken): void {
  const text = token.kind === 'semicolon' ? ';' : token.kind === 'word' || token.kind === 'other' ? token.text : '';
  const before = body.before;
  if (before !== 'end') {
    if (text === 'begin' || text === 'case') body.depth++;
    else if ((text === 'if' || text === 'while' || text === 'loop' || text === 'repeat') && STARTS.has(before))
      body.depth++;
  }
  if (text === 'end') body.depth--;
  body.before = text;
}
