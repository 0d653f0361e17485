/** The columns of a view, as far as its text tells. */
import type { Node } from './ast.ts';
import { stringsOf } from './names.ts';

type ViewStmt = Extract<Node, { ViewStmt: unknown }>['ViewStmt'];

/** Undefined where a `*` or a name that PostgreSQL makes up stands among them. */
export function columnsOfView({ aliases, query }: ViewStmt): string[] | undefined {
  const given = stringsOf(aliases);
  const own = namesOf(query);
  return own === undefined ? undefined : [...given, ...own.slice(given.length)];
}

function namesOf(query: Node | undefined): string[] | undefined {
  if (query === undefined || !('SelectStmt' in query)) return undefined;
  const { larg, targetList } = query.SelectStmt;
  // Of a UNION the first part names them.
  if (larg !== undefined) return namesOf({ SelectStmt: larg });
  const names = (targetList ?? []).map((target) => ('ResTarget' in target ? nameOf(target.ResTarget) : undefined));
  return names.length === 0 || names.includes(undefined) ? undefined : names.filter((name) => name !== undefined);
}

function nameOf({ name, val }: { name?: string; val?: Node }): string | undefined {
  if (name !== undefined) return name;
  if (val === undefined) return undefined;
  if ('ColumnRef' in val) {
    const { fields } = val.ColumnRef;
    return (fields ?? []).some((field) => 'A_Star' in field) ? undefined : stringsOf(fields).at(-1);
  }
  return 'FuncCall' in val ? stringsOf(val.FuncCall.funcname).at(-1) : undefined;
}
