/** PostgreSQL's own parser, as WebAssembly. The one place that loads it, and only when there is SQL to read. */
import { setFlagsFromString } from 'node:v8';
import { codeOf, messageOf } from '../../../core/errors.ts';
import type { Node } from './ast.ts';

/** Byte offsets (UTF-8) into the text, end exclusive. */
export interface RawStatement {
  node: Node;
  start: number;
  end: number;
}

export type ParseResult =
  | { ok: true; statements: RawStatement[] }
  /** `codePoint` is a 0-based offset in code points, as PostgreSQL counts it. */
  | { ok: false; message: string; codePoint: number };

export type SqlParser = (sql: string) => ParseResult;

let loading: Promise<SqlParser> | undefined;

/** Loads the parser once (about 25 ms). */
export function loadParser(): Promise<SqlParser> {
  loading ??= load();
  return loading;
}

async function load(): Promise<SqlParser> {
  // Otherwise V8 compiles the module a second time in the background, and a process that is done waits for it: the action
  // took 660 ms for one migration and takes 310. 20,000 statements take as long as before, 2.0 s.
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
  const { loadModule, parseSync } = await import('libpg-query');
  await loadModule();
  return (sql) => {
    // An empty text throws, and a NUL would hide all that follows it: the text crosses over as a C string.
    if (sql.trim() === '') return { ok: true, statements: [] };
    const nul = sql.indexOf('\0');
    if (nul !== -1)
      return {
        ok: false,
        message: 'a NUL character: the file is not UTF-8 text',
        codePoint: [...sql.slice(0, nul)].length,
      };
    try {
      const bytes = Buffer.byteLength(sql);
      const statements = (parseSync(sql).stmts ?? []).flatMap(({ stmt, stmt_location: start = 0, stmt_len: length }) =>
        stmt ? [{ node: stmt, start, end: length ? start + length : bytes }] : [],
      );
      return { ok: true, statements };
    } catch (error) {
      if (codeOf(error) !== undefined) throw error;
      // A tree of more than ten thousand levels overflows the stack, here or in PostgreSQL.
      const message =
        error instanceof RangeError || /stack size/.test(messageOf(error))
          ? 'the statement is nested too deeply'
          : messageOf(error);
      return { ok: false, message, codePoint: positionOf(error) };
    }
  };
}

function positionOf(error: unknown): number {
  const details = Error.isError(error) && 'sqlDetails' in error ? error.sqlDetails : undefined;
  const position =
    typeof details === 'object' && details !== null && 'cursorPosition' in details ? details.cursorPosition : undefined;
  return typeof position === 'number' ? position : 0;
}
