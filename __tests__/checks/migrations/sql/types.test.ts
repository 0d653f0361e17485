import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';
import { columnType, compareTypes, describeType } from '../../../../src/checks/migrations/sql/types.ts';

const parse = await loadParser();

function typeOf(sql: string) {
  const result = parse(`ALTER TABLE t ADD COLUMN c ${sql}`);
  const node = result.ok ? result.statements[0]?.node : undefined;
  const command = node && 'AlterTableStmt' in node ? node.AlterTableStmt.cmds?.[0] : undefined;
  const def = command && 'AlterTableCmd' in command ? command.AlterTableCmd.def : undefined;
  const type = def && 'ColumnDef' in def ? columnType(def.ColumnDef.typeName) : undefined;
  if (type === undefined) throw new Error(`${sql} is no type`);
  return type;
}

// Measured on PostgreSQL 11 to 18: whether the table's file changed.
test.each([
  ['varchar(50)', 'varchar(100)', 'metadata'],
  ['varchar(200)', 'varchar(20)', 'narrowing'],
  ['varchar(50)', 'varchar', 'metadata'],
  ['varchar(50)', 'text', 'metadata'],
  ['text', 'varchar', 'metadata'],
  ['text', 'varchar(100)', 'narrowing'],
  ['text', 'integer', 'rewrite'],
  ['numeric(10,2)', 'numeric(14,2)', 'metadata'],
  ['numeric(10,2)', 'numeric', 'metadata'],
  ['numeric(10,2)', 'numeric(14,4)', 'rewrite'],
  ['numeric(10,2)', 'decimal(8,2)', 'narrowing'],
  ['timestamp', 'timestamptz', 'utc'],
  ['timestamptz', 'timestamptz(3)', 'rewrite'],
  ['timestamp(3) with time zone', 'timestamptz', 'metadata'],
  ['cidr', 'inet', 'metadata'],
  ['json', 'jsonb', 'rewrite'],
  ['char(10)', 'text', 'rewrite'],
  ['varbit(8)', 'varbit(16)', 'metadata'],
  ['int', 'bigint', 'rewrite'],
  ['bigint', 'int4', 'narrowing'],
  ['serial', 'integer', 'none'],
  ['int[]', 'int', 'rewrite'],
  ['double precision', 'float8', 'none'],
])('%s to %s: %s', (from, to, change) => expect(compareTypes(typeOf(from), typeOf(to))).toBe(change));

test.each([
  ['character varying(30)', 'varchar(30)', 'varchar(30)'],
  ['"WebhookEvent"[]', 'WebhookEvent[]', '"WebhookEvent"[]'],
  ['billing.mood', 'mood', 'billing.mood'],
  ['timestamp(3) without time zone', 'timestamp(3)', 'timestamp(3)'],
])('%s is shown as %s and written as %s', (sql, shown, written) => {
  expect({ shown: describeType(typeOf(sql)), written: typeOf(sql).sql }).toEqual({ shown, written });
});
