/** A statement as the server is given it. */
import type { Statement } from '../sql/ast.ts';
import type { RawStatement } from '../sql/statements.ts';

/** Where the server can be asked to do it in a certain way: the text goes between the parts. */
export interface AskedSql {
  before: string;
  after: string;
  /** Between the ways, and behind the last one. */
  comma: string;
}

/**
 * Without comments, and with what the version comments of this server hold: a statement may end inside of one. What touched still does, for
 * `COUNT (*)` is not `COUNT(*)`. Whom a view or a procedure belongs to is left out: it is the user who runs it here.
 */
export function sqlOf({ tokens }: Pick<RawStatement, 'tokens'>, source: string, from = 0, to = tokens.length): string {
  let sql = '';
  let end: number | undefined;
  const owner = ownerIn(tokens);
  for (const [at, token] of tokens.slice(from, to).entries()) {
    if (owner && from + at >= owner.from && from + at < owner.to) continue;
    if (end !== undefined && token.start > end) sql += ' ';
    sql += source.slice(token.start, token.end);
    end = token.end;
  }
  return sql;
}

/** `DEFINER = 'root'@'localhost'`, `DEFINER = CURRENT_USER()`: places of its tokens, end exclusive. */
function ownerIn(tokens: RawStatement['tokens']): { from: number; to: number } | undefined {
  if (tokens[0]?.text !== 'create' && tokens[0]?.text !== 'alter') return undefined;
  const text = (at: number): string => tokens[at]?.text ?? '';
  const from = tokens.slice(0, MOST_BEFORE).findIndex((_, at) => text(at) === 'definer' && text(at + 1) === '=');
  if (from === -1) return undefined;
  const to = from + 3;
  if (text(to) === '@') return { from, to: to + 2 };
  return { from, to: text(to) === '(' && text(to + 1) === ')' ? to + 2 : to };
}

/** `CREATE OR REPLACE ALGORITHM = MERGE DEFINER = …` */
const MOST_BEFORE = 10;

/** Undefined where it has no such clause, says one itself, or is one that takes it and passes over it. */
export function askedSql(raw: RawStatement, statement: Statement, source: string): AskedSql | undefined {
  if (statement.kind === 'create-index' || statement.kind === 'drop-index') {
    if (statement.how.algorithm !== undefined || statement.how.lock !== undefined) return undefined;
    return { before: `${sqlOf(raw, source)} `, after: '', comma: ' ' };
  }
  if (statement.kind !== 'alter-table' || statement.limited) return undefined;
  if (statement.how.algorithm !== undefined || statement.how.lock !== undefined) return undefined;
  const partition = statement.actions.find((action) => action.kind === 'partition');
  if (partition !== undefined && PASSED_OVER.has(partition.how)) return undefined;
  const at = raw.tokens.findIndex(({ start }) => start >= statement.table.span.end);
  if (at <= 0) return undefined;
  const alone = partition !== undefined && (partition.how === 'by' || partition.how === 'remove');
  // PARTITION BY follows what else there is without a comma; alone it follows the ways.
  const isOnly = alone && ['partition', 'remove'].includes(raw.tokens[at]?.text ?? '');
  return {
    before: `${sqlOf(raw, source, 0, at)} `,
    after: `${isOnly ? '' : ','} ${sqlOf(raw, source, at)}`,
    comma: ', ',
  };
}

const PASSED_OVER: ReadonlySet<string> = new Set(['truncate', 'optimize', 'analyze', 'check', 'repair']);
