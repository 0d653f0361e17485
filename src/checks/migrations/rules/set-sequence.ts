import type { MigrationRule } from '../rule.ts';
import type { Node } from '../sql/ast.ts';
import { code, keyOf, partsOf, plain } from '../sql/names.ts';
import { isNewSequence } from '../sql/new-sequence.ts';
import { walk } from '../sql/walk.ts';

export const setSequence: MigrationRule = {
  id: 'migrations/set-sequence',
  severity: 'medium',
  summary: 'Sets a sequence to a number that is written down',
  why: 'Production has given out other numbers than the database that this was written for. Where the number is smaller than the largest one in the table, inserts of running code fail with error 23505, one after the other, until they have passed it; without a unique key they give numbers out twice.',
  fix: "Compute the number from the table: `SELECT setval('orders_id_seq', (SELECT coalesce(max(id), 0) + 1 FROM orders), false);`",
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/functions-sequence.html'],
  examples: {
    bad: [
      "SELECT setval('orders_id_seq', 1000);",
      "SELECT setval('orders_id_seq'::regclass, 1::bigint, false);",
      "CREATE TABLE orders (id serial);\nSELECT setval('orders_archive_id_seq', 1000);",
    ],
    good: [
      "SELECT setval('orders_id_seq', (SELECT max(id) FROM orders));",
      "CREATE SEQUENCE s;\nSELECT setval('s', 1000);",
      "CREATE TABLE t (id serial);\nSELECT setval('t_id_seq', 1000);",
      "ALTER TABLE users ADD COLUMN number serial;\nSELECT setval('users_number_seq', 1000);",
    ],
  },
  *check(subject) {
    for (const name of setTo(subject.statement.node)) {
      if (isNewSequence(subject, name)) continue;
      yield {
        about: name,
        title: `Sequence ${plain(name)} is set to a number that is written down`,
        message: `Where the number is not larger than all that ${code(name)} has given out in production, the next ones are there already.`,
        impact: 'Inserts of the running version fail with a duplicate key, or numbers are given out twice.',
        fix: `Compute the number from the table that uses ${code(name)}: \`setval(…, (SELECT coalesce(max(<column>), 0) + 1 FROM <table>), false)\`.`,
      };
    }
  },
};

/** Names of sequences. `ALTER SEQUENCE … RESTART` is told by alter-identity. */
function setTo(node: Node): string[] {
  if (!('SelectStmt' in node)) return [];
  const found: string[] = [];
  for (const each of walk(node)) {
    if (!('FuncCall' in each)) continue;
    const { funcname, args = [] } = each.FuncCall as { funcname?: Node[]; args?: Node[] };
    const [sequence, number] = args;
    if (partsOf(funcname?.at(-1)).at(-1) !== 'setval' || !isConstant(number)) continue;
    const name = nameIn(sequence);
    if (name !== undefined) found.push(name);
  }
  return found;
}

/** `1000`, `1000::bigint` */
const isConstant = (node: Node | undefined): boolean =>
  node !== undefined && ('A_Const' in node || ('TypeCast' in node && isConstant(node.TypeCast.arg)));

/** `'public.s'`, `'s'::regclass` */
function nameIn(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if ('TypeCast' in node) return nameIn(node.TypeCast.arg);
  if (!('A_Const' in node)) return undefined;
  const { sval } = node.A_Const as { sval?: { sval?: string } };
  return sval?.sval === undefined ? undefined : keyOf(sval.sval.replaceAll('"', '').split('.'));
}
