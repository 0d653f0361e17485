/** Where the commands of an ALTER TABLE, the objects of a DROP and the constraints of a new column stand in the text. */
import type { ColumnDef, Constraint } from './ast.ts';
import { constraintsOf } from './expressions.ts';
import type { Span } from './find.ts';
import { nameOf, type Token } from './lexer.ts';
import { perStatement } from './per-statement.ts';
import type { Statement } from './statements.ts';
import { isExecuted, type Sql, written } from './written.ts';

/** A statement that is a list: `ALTER TABLE t a, b` and `DROP INDEX a, b CASCADE`. */
export interface Listed {
  /** `ALTER TABLE ONLY t`, `DROP INDEX IF EXISTS` */
  head: Sql;
  parts: readonly Span[];
  /** `CASCADE` */
  tail: Sql;
}

/** Undefined where it is no list, or cannot be taken apart. */
export const listedOf = perStatement((statement, source): Listed | undefined => {
  const { node, tokens } = statement;
  if (isExecuted(statement, source)) return undefined;
  if ('AlterTableStmt' in node)
    return listOf(statement, source, endOfTable(tokens, source), tokens.length, node.AlterTableStmt.cmds);
  if (!('DropStmt' in node)) return undefined;
  const words = namesOf(tokens, source);
  let start = 2;
  for (const word of ['concurrently', 'if', 'exists']) if (words[start] === word) start++;
  const last = words.at(-1) ?? '';
  const isTail = tokens.at(-1)?.kind === 'word' && (last === 'cascade' || last === 'restrict');
  return listOf(statement, source, start, tokens.length - (isTail ? 1 : 0), node.DropStmt.objects);
});

const namesOf = (tokens: readonly Token[], source: string): (string | undefined)[] =>
  tokens.map((token) => nameOf(source, token));

/** Behind `ALTER TABLE [IF EXISTS] [ONLY] name [*]`. */
function endOfTable(tokens: readonly Token[], source: string): number {
  const words = tokens.map((token) => (token.kind === 'word' ? nameOf(source, token) : undefined));
  const sign = (at: number): string | undefined => tokens[at] && source.slice(tokens[at].start, tokens[at].end);
  let at = 2;
  for (const word of ['if', 'exists', 'only']) if (words[at] === word) at++;
  while (sign(at + 1) === '.') at += 2;
  return sign(at + 1) === '*' ? at + 2 : at + 1;
}

function listOf(
  statement: Statement,
  source: string,
  from: number,
  to: number,
  expected: readonly unknown[] | undefined,
): Listed | undefined {
  const { tokens } = statement;
  const parts: Span[] = [];
  let [depth, first] = [0, from];
  for (let at = from; at <= to; at++) {
    const token = tokens[at];
    const sign = at === to || token === undefined ? ',' : source.slice(token.start, token.end);
    if (sign === '(' || sign === '[') depth++;
    if (sign === ')' || sign === ']') depth--;
    if (sign !== ',' || depth > 0) continue;
    const [start, end] = [tokens[first]?.start, tokens[at - 1]?.end];
    if (start !== undefined && end !== undefined && at > first) parts.push({ start, end });
    first = at + 1;
  }
  if (parts.length !== expected?.length || parts[0] === undefined) return undefined;
  return {
    head: written(statement, source, statement.start, parts[0].start),
    parts,
    tail: written(statement, source, parts.at(-1)?.end ?? statement.end, statement.end),
  };
}

export interface ColumnText {
  /** `varchar(20) COLLATE "C"` */
  type: Span;
  constraints: readonly { constraint: Constraint; span: Span }[];
}

/** Of the column that `ADD COLUMN` adds; `command` is where that stands. */
export function columnText({ offsetOf }: Statement, column: ColumnDef, command: Span): ColumnText | undefined {
  const all = constraintsOf(column).map((constraint) => ({ constraint, at: place(offsetOf, constraint.location) }));
  const type = place(offsetOf, column.typeName?.location);
  if (type === undefined) return undefined;
  const ends = [...all.map(({ at }) => at), place(offsetOf, column.collClause?.location), command.end].flatMap(
    (at) => at ?? [],
  );
  const endOf = (start: number): number => Math.min(...ends.filter((end) => end > start));
  const constraints = all.flatMap(({ constraint, at }) =>
    at === undefined ? [] : [{ constraint, span: { start: at, end: endOf(at) } }],
  );
  const first = Math.min(command.end, ...constraints.map(({ span }) => span.start));
  return constraints.length === all.length ? { type: { start: type, end: first }, constraints } : undefined;
}

const place = (offsetOf: Statement['offsetOf'], location: number | undefined): number | undefined =>
  location === undefined || location < 0 ? undefined : offsetOf(location);

/** What stands between the first pair of parentheses at or after a place. */
export function inParentheses({ tokens }: Statement, source: string, from: number): Span | undefined {
  let depth = 0;
  let start: number | undefined;
  for (const token of tokens) {
    if (token.start < from) continue;
    const sign = source.slice(token.start, token.end);
    if (sign === '(' && depth++ === 0) start = token.end;
    if (sign === ')' && --depth === 0 && start !== undefined) return { start, end: token.start };
  }
  return undefined;
}
