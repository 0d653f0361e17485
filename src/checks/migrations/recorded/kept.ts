/** From what a tool sent to what stayed of it: statements that ran, each with its transaction. What was taken back or refused is left out. */
import type { Sent } from '../../../io/wire/record.ts';
import type { Node } from '../sql/ast.ts';
import type { SqlParser } from '../sql/parser.ts';
import { parseStatements } from '../sql/statements.ts';
import { DEFAULT_PATH, pathSetBy, type SearchPath } from './search-path.ts';
import { withValues } from './with-values.ts';

export interface Kept {
  /** One statement without a semicolon, values written into it. */
  sql: string;
  /** Absent where it cannot be read. */
  node?: Node;
  /** Statements with the same number share a transaction; absent: it ran by itself. */
  transaction?: number;
  /** It was called with values that are in a form which is not known here. */
  isUnread: boolean;
  /** The conversation that sent it. What one sets holds for that one alone. */
  session: number;
  /** Where that conversation looked for names by then; absent: as at its start. */
  searchPath?: SearchPath;
}

export interface KeptAll {
  kept: Kept[];
  /** The last transaction (or statement) that an error ended: what it did up to there, and the statement that failed. */
  failed: Kept[];
}

/** What a conversation has begun and not ended. */
interface Open {
  id: number;
  isBegun: boolean;
  kept: Numbered[];
  savepoints: { name: string; at: number }[];
  /** Which texts of a client share it, where it was not begun. */
  batch: number;
  /** Where names were looked for before it. */
  searchPath: SearchPath;
  failed?: Numbered;
}

type Numbered = Kept & { at: number };

/** In the order of sending, across conversations. */
export function keptOf(parse: SqlParser, sent: readonly Sent[]): KeptAll {
  const open = new Map<number, Open>();
  const paths = new Map<number, SearchPath>();
  const pathOf = (session: number): SearchPath => paths.get(session) ?? DEFAULT_PATH;
  const kept: Numbered[] = [];
  let failed: Numbered[] = [];
  let ids = 0;
  let at = 0;
  const end = (session: number, how: 'kept' | 'undone'): void => {
    const own = open.get(session);
    open.delete(session);
    if (own === undefined) return;
    if (own.failed !== undefined) failed = [...own.kept, own.failed];
    if (how === 'undone') {
      paths.set(session, own.searchPath);
      return;
    }
    // A transaction of a single statement that nobody began is none.
    const isOne = !own.isBegun && own.kept.length === 1;
    kept.push(
      ...own.kept.map(({ transaction, ...each }) =>
        isOne || transaction === undefined ? each : { ...each, transaction },
      ),
    );
  };
  const openOf = (session: number, batch: number, isBegun: boolean): Open => {
    const searchPath = pathOf(session);
    const own = open.get(session) ?? { id: ids++, isBegun, kept: [], savepoints: [], batch, searchPath };
    open.set(session, own);
    return own;
  };
  for (const one of sent) {
    if (one.isSkipped) continue;
    const { session, batch, done, error } = one;
    const before = open.get(session);
    if (before !== undefined && !before.isBegun && before.batch !== batch)
      end(session, before.failed ? 'undone' : 'kept');
    const statements = statementsOf(parse, one);
    for (const [index, each] of statements.entries()) {
      const hasRun = index < done.length;
      if (!hasRun && (error === undefined || index > done.length)) break;
      const transaction = transactionOf(each.node);
      if (!hasRun) {
        const own = openOf(session, batch, false);
        own.failed ??= { ...withPath(each, pathOf(session)), transaction: own.id, at: at++ };
        break;
      }
      if (transaction === undefined) {
        const own = openOf(session, batch, false);
        const path = pathSetBy(each.node, each.sql);
        // It is said where it matters: at the statements behind it.
        if (path !== undefined) paths.set(session, path);
        else own.kept.push({ ...withPath(each, pathOf(session)), transaction: own.id, at: at++ });
        continue;
      }
      const { kind = '', savepoint_name: name = '', chain = false } = transaction;
      if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') openOf(session, batch, true).isBegun = true;
      // COMMIT of a transaction with an error is answered by ROLLBACK.
      if (kind === 'TRANS_STMT_COMMIT') end(session, done[index] === 'COMMIT' ? 'kept' : 'undone');
      if (kind === 'TRANS_STMT_ROLLBACK') end(session, 'undone');
      if (chain) openOf(session, batch, true).isBegun = true;
      const own = open.get(session);
      if (own === undefined) continue;
      if (kind === 'TRANS_STMT_SAVEPOINT') own.savepoints.push({ name, at: own.kept.length });
      if (kind === 'TRANS_STMT_RELEASE') {
        const last = own.savepoints.findLastIndex((savepoint) => savepoint.name === name);
        if (last !== -1) own.savepoints.length = last;
      }
      if (kind === 'TRANS_STMT_ROLLBACK_TO') {
        const last = own.savepoints.findLast((savepoint) => savepoint.name === name);
        if (own.failed !== undefined) failed = [...own.kept, own.failed];
        delete own.failed;
        if (last !== undefined) own.kept.length = Math.min(own.kept.length, last.at);
      }
    }
    // What it sent as one is one.
    if (error !== undefined && open.get(session)?.isBegun === false) end(session, 'undone');
  }
  for (const [session, { isBegun, failed: hasFailed }] of [...open])
    end(session, isBegun || hasFailed ? 'undone' : 'kept');
  return { kept: inOrder(kept), failed: inOrder(failed) };
}

const withPath = (each: Kept, searchPath: SearchPath): Kept =>
  searchPath === DEFAULT_PATH ? each : { ...each, searchPath };

const inOrder = (all: readonly Numbered[]): Kept[] =>
  [...all].sort((a, b) => a.at - b.at).map(({ at: _, ...each }) => each);

const transactionOf = (node: Node | undefined) =>
  node !== undefined && 'TransactionStmt' in node ? node.TransactionStmt : undefined;

/** Each statement of a text, and the text as a whole where it cannot be read. */
function statementsOf(parse: SqlParser, { session, sql, values }: Sent): Kept[] {
  const isUnread = values.includes(undefined);
  const { statements, problems } = parseStatements(parse, sql);
  if (problems.length > 0) return [{ session, sql: sql.trim().replace(/;\s*$/, ''), isUnread }];
  return statements
    .filter(({ nested }) => !nested)
    .map((statement) => {
      const written = withValues(statement, values);
      const again = values.length === 0 ? undefined : parse(written);
      return {
        session,
        sql: written,
        node: again?.ok ? (again.statements[0]?.node ?? statement.node) : statement.node,
        isUnread,
      };
    });
}
