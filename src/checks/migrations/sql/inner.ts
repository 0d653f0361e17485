/** Statements that run as part of another one: `WITH gone AS (DELETE …)`, `PREPARE … AS`, `EXPLAIN ANALYZE`, `COPY (…) TO`. */
import type { Node } from './ast.ts';
import { walk } from './walk.ts';

/** The statement itself first. */
export function innerStatements(node: Node): Node[] {
  return [node, ...partsOf(node).flatMap(innerStatements)];
}

function partsOf(node: Node): Node[] {
  // Run later, by `EXECUTE`; nobody prepares what is not run.
  if ('PrepareStmt' in node) return node.PrepareStmt.query ? [node.PrepareStmt.query] : [];
  if ('ExplainStmt' in node) {
    const { query, options = [] } = node.ExplainStmt;
    const runs = options.some(
      (option) => 'DefElem' in option && option.DefElem.defname === 'analyze' && !isOff(option),
    );
    return runs && query ? [query] : [];
  }
  if ('CopyStmt' in node) return node.CopyStmt.query ? [node.CopyStmt.query] : [];
  return (withOf(node)?.ctes ?? []).flatMap((each) =>
    'CommonTableExpr' in each && each.CommonTableExpr.ctequery ? [each.CommonTableExpr.ctequery] : [],
  );
}

/** `ANALYZE false`. */
const isOff = (option: Node): boolean =>
  [...walk(option)].some((node) => 'sval' in node && /^(?:false|off)$/i.test(String(node.sval)));

function withOf(node: Node) {
  if ('SelectStmt' in node) return node.SelectStmt.withClause;
  if ('InsertStmt' in node) return node.InsertStmt.withClause;
  if ('UpdateStmt' in node) return node.UpdateStmt.withClause;
  if ('DeleteStmt' in node) return node.DeleteStmt.withClause;
  return 'MergeStmt' in node ? node.MergeStmt.withClause : undefined;
}
