import type { MigrationRule, Subject } from '../rule.ts';
import { alterationsOf } from '../sql/alterations.ts';
import type { Node } from '../sql/ast.ts';
import { code, keyOf, plain, sqlBlock, stringsOf } from '../sql/names.ts';
import type { Statement } from '../sql/statements.ts';
import { transactionsOf } from '../sql/transactions.ts';
import { walk } from '../sql/walk.ts';

export const enumAddUsed: MigrationRule = {
  id: 'migrations/enum-add-used',
  severity: 'high',
  summary: 'Uses a new enum value in the transaction that adds it',
  why: 'PostgreSQL lets nobody use a value of an enum type before the transaction that added it is committed (error 55P04): the migration fails and the deploy stops. On an empty database it fails as well, unless the type is new in the same transaction.',
  fix: 'Put `ALTER TYPE … ADD VALUE` into a migration of its own, and what uses the value into the next one.',
  since: '0.1.0',
  sources: ['https://www.postgresql.org/docs/18/sql-altertype.html#SQL-ALTERTYPE-NOTES'],
  examples: {
    bad: [
      "ALTER TYPE mood ADD VALUE 'calm';\nUPDATE people SET mood = 'calm' WHERE id = 1;",
      "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'calm';\nALTER TABLE people ALTER COLUMN mood SET DEFAULT 'calm';",
      "BEGIN;\nALTER TYPE mood ADD VALUE 'calm';\nINSERT INTO people (mood) VALUES ('calm'::mood);\nCOMMIT;",
    ],
    good: [
      "ALTER TYPE mood ADD VALUE 'calm';\nUPDATE people SET mood = 'happy' WHERE id = 1;",
      "CREATE TYPE mood AS ENUM ('sad');\nALTER TYPE mood ADD VALUE 'calm';\nCREATE TABLE people (mood mood DEFAULT 'calm');",
      "-- migrate:up transaction:false\nALTER TYPE mood ADD VALUE 'calm';\nUPDATE people SET mood = 'calm' WHERE id = 1;",
      "ALTER TYPE mood ADD VALUE 'calm';\nALTER TYPE mood ADD VALUE 'wild' BEFORE 'calm';",
      "CREATE TABLE notes (tag text);\nALTER TYPE mood ADD VALUE 'calm';\nALTER TABLE notes ALTER COLUMN tag SET DEFAULT 'calm';",
    ],
  },
  *check(subject) {
    for (const { type, value } of addedBefore(subject)) {
      const use = useOf(subject, type, value);
      if (use === undefined) continue;
      yield {
        about: type,
        proof: { kind: 'error', code: '55P04' },
        severity: use === 'certain' ? 'high' : 'medium',
        title: `A new value of enum type ${plain(type)} is used before it is committed`,
        message: `An earlier statement of this transaction adds a value to ${code(type)}, and this one ${use === 'certain' ? 'uses it' : 'holds the same text'}. PostgreSQL refuses that (error 55P04).`,
        impact: 'The migration fails and the deploy stops.',
        fix: `Leave only the new value in this migration, and put this statement into the next one:\n\n${sqlBlock(`${subject.shown};`)}`,
      };
    }
  },
};

/** Values that earlier statements of the transaction added to types that were there before. */
function addedBefore(subject: Subject): { type: string; value: string }[] {
  const { statements, index, transaction, file } = subject;
  if (transaction.kind === 'no' || transaction.kind === 'unknown') return [];
  const added = statements.slice(0, index).flatMap((statement, position) => {
    const value = valueAddedBy(statement);
    return value === undefined || subject.isNewObject('type', value.type) ? [] : [{ ...value, position }];
  });
  if (added.length === 0) return [];
  const groups = transactionsOf(statements, file);
  return added.filter(({ position }) => groups[position]?.group === transaction.group);
}

function valueAddedBy({ node }: Statement): { type: string; value: string } | undefined {
  if (!('AlterEnumStmt' in node)) return undefined;
  const { typeName, oldVal, newVal } = node.AlterEnumStmt;
  return oldVal === undefined && newVal !== undefined ? { type: keyOf(stringsOf(typeName)), value: newVal } : undefined;
}

/** `certain`: the text stands where only a value of the type can stand. */
function useOf({ statement, schema }: Subject, type: string, value: string): 'certain' | 'possible' | undefined {
  const { node } = statement;
  if ('AlterEnumStmt' in node || 'CommentStmt' in node || 'CreateEnumStmt' in node || 'DoStmt' in node)
    return undefined;
  const isType = (name: string | undefined): boolean => name === type.split('.').at(-1);
  for (const { command, table } of alterationsOf(statement)) {
    if (command.subtype !== 'AT_ColumnDefault' || !isText(command.def, value)) continue;
    const column = schema.tables.get(table)?.columns.get(command.name ?? '')?.type?.name;
    if (column !== undefined) return isType(column) ? 'certain' : undefined;
  }
  const elsewhere = new Set<object>();
  let found: 'possible' | undefined;
  for (const each of walk(node)) {
    if ('TypeCast' in each) {
      const { arg, typeName } = (each as Extract<Node, { TypeCast: unknown }>).TypeCast;
      if (!isText(arg, value)) continue;
      if (isType(stringsOf(typeName?.names).at(-1))) return 'certain';
      if (arg !== undefined) elsewhere.add(arg);
    }
    if (!elsewhere.has(each) && 'A_Const' in each && isText(each as Node, value)) found = 'possible';
  }
  return found;
}

const isText = (node: Node | undefined, value: string): boolean =>
  node !== undefined && 'A_Const' in node && node.A_Const.sval?.sval === value;
