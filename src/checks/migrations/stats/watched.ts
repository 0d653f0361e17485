/** Which queries of production can be asked about: one statement each, that changes no schema. */
import { cut, printable } from '../../../core/text.ts';
import type { SqlParser } from '../sql/parser.ts';
import { redactStatement } from '../sql/redact.ts';
import { parseStatements } from '../sql/statements.ts';
import { MOST_QUERIES } from './query.ts';
import type { Stats } from './stats.ts';

export interface WatchedQuery {
  text: string;
  calls: number;
  /** As it may be printed: no literal of it. */
  shown: string;
}

const KINDS = ['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt'];

/** The file is somebody's text: what is more than one query would be run as such. */
export function watchedOf({ queries }: Stats, parse: SqlParser): WatchedQuery[] {
  return queries.slice(0, MOST_QUERIES).flatMap(({ text, calls }) => {
    const { statements, problems } = parseStatements(parse, text);
    const [statement] = statements.filter(({ nested }) => !nested);
    if (problems.length > 0 || statements.length !== 1 || statement === undefined) return [];
    if (!KINDS.some((kind) => kind in statement.node)) return [];
    const own = text.slice(statement.start, statement.end);
    return [
      { text: own, calls, shown: cut(printable(redactStatement(statement, text).replace(/\s+/g, ' '), 300), 300) },
    ];
  });
}
