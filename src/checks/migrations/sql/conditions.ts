import type { Node } from './ast.ts';

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
export function tablesIn(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found;
  if ('relname' in node && typeof node.relname === 'string') {
    const schema =
      'schemaname' in node && typeof node.schemaname === 'string' && node.schemaname !== 'public'
        ? `${node.schemaname}.`
        : '';
    found.add(`${schema}${node.relname}`);
    return found;
  }
  for (const child of Object.values(node)) tablesIn(child, found);
  return found;
}
