import type { Node } from './ast.ts';
import { keyOf } from './names.ts';
import { walk } from './walk.ts';

/** No condition, `true`, or two equal numbers: `WHERE 1 = 1`. */
export function isAlwaysTrue(condition: Node | undefined): boolean {
  if (condition === undefined) return true;
  if ('A_Const' in condition) return condition.A_Const.boolval?.boolval === true;
  if (!('A_Expr' in condition)) return false;
  const { lexpr, rexpr, name } = condition.A_Expr;
  const operator = name?.[0];
  if (!lexpr || !rexpr || !('A_Const' in lexpr) || !('A_Const' in rexpr)) return false;
  return (
    operator !== undefined &&
    'String' in operator &&
    operator.String.sval === '=' &&
    lexpr.A_Const.ival?.ival === rexpr.A_Const.ival?.ival
  );
}

/** Every table that a piece of the tree names, as keys. */
export function tablesIn(root: unknown): Set<string> {
  const found = new Set<string>();
  for (const node of walk(root)) {
    if (!('relname' in node) || typeof node.relname !== 'string') continue;
    const schema = 'schemaname' in node && typeof node.schemaname === 'string' ? node.schemaname : undefined;
    found.add(keyOf([schema, node.relname]));
  }
  return found;
}
