/** Where a conversation looks for names without a schema: what sets that, however it is said. */
import type { Node } from '../sql/ast.ts';
import { partsOf } from '../sql/names.ts';
import { walk } from '../sql/walk.ts';

/** The statement that sets it. */
export type SearchPath = string;
export const DEFAULT_PATH: SearchPath = 'RESET search_path';

/** What it is after a statement; undefined: the statement leaves it as it is, or changes it for its transaction alone. */
export function pathSetBy(node: Node | undefined, sql: string): SearchPath | undefined {
  if (node === undefined) return undefined;
  if ('DiscardStmt' in node) return node.DiscardStmt.target === 'DISCARD_ALL' ? DEFAULT_PATH : undefined;
  if ('VariableSetStmt' in node) {
    const { kind, name = '', is_local } = node.VariableSetStmt;
    if (kind === 'VAR_RESET_ALL') return DEFAULT_PATH;
    if (name.toLowerCase() !== 'search_path' || is_local) return undefined;
    return kind === 'VAR_SET_VALUE' ? sql : DEFAULT_PATH;
  }
  if (!('SelectStmt' in node)) return undefined;
  for (const each of walk(node)) {
    if (!('FuncCall' in each)) continue;
    const { funcname, args = [] } = each.FuncCall as { funcname?: Node[]; args?: Node[] };
    const [name, value, isLocal] = args.map(constantOf);
    if (partsOf(funcname?.at(-1)).at(-1) !== 'set_config' || typeof name !== 'string' || isLocal !== false) continue;
    if (name.toLowerCase() !== 'search_path' || typeof value !== 'string') continue;
    return `SET search_path TO ${value.trim() === '' ? "''" : value}`;
  }
  return undefined;
}

function constantOf(node: Node): string | boolean | undefined {
  if ('TypeCast' in node && node.TypeCast.arg !== undefined) return constantOf(node.TypeCast.arg);
  if (!('A_Const' in node)) return undefined;
  const { sval, boolval } = node.A_Const as { sval?: { sval?: string }; boolval?: { boolval?: boolean } };
  return sval === undefined ? boolval && boolval.boolval === true : (sval.sval ?? '');
}
