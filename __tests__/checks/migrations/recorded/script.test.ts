import type { Kept } from '../../../../src/checks/migrations/recorded/kept.ts';
import { scriptOfKept } from '../../../../src/checks/migrations/recorded/script.ts';
import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';

const parse = await loadParser();

function keptOf(sql: string, transaction?: number, more: Partial<Kept> = {}): Kept {
  const parsed = parse(sql);
  const node = parsed.ok ? parsed.statements[0]?.node : undefined;
  return {
    session: 0,
    sql,
    isUnread: false,
    ...(node && { node }),
    ...(transaction === undefined ? {} : { transaction }),
    ...more,
  };
}

test.each<[name: string, kept: Kept[], text: string, wrapping: string]>([
  [
    'all in one transaction',
    [keptOf('DROP TABLE a', 1), keptOf('DROP TABLE b', 1)],
    'DROP TABLE a;\nDROP TABLE b;\n',
    'transaction',
  ],
  ['none in any', [keptOf('DROP TABLE a'), keptOf('DROP TABLE b')], 'DROP TABLE a;\nDROP TABLE b;\n', 'none'],
  [
    'some in one, some in another',
    [keptOf('DROP TABLE a', 1), keptOf('DROP TABLE b', 2), keptOf('DROP TABLE c'), keptOf('DROP TABLE d', 3)],
    'BEGIN;\nDROP TABLE a;\nCOMMIT;\nBEGIN;\nDROP TABLE b;\nCOMMIT;\nDROP TABLE c;\nBEGIN;\nDROP TABLE d;\nCOMMIT;\n',
    'none',
  ],
  [
    'names are looked for where each conversation looked for them',
    [
      keptOf('DROP TABLE a', undefined, { searchPath: 'SET search_path TO app' }),
      keptOf('DROP TABLE b', undefined, { searchPath: 'SET search_path TO app' }),
      keptOf('DROP TABLE c', undefined, { session: 1 }),
      keptOf('DROP TABLE d', undefined, { session: 1, searchPath: 'SET search_path TO app' }),
    ],
    'SET search_path TO app;\nDROP TABLE a;\nDROP TABLE b;\nRESET ALL;\nDROP TABLE c;\nSET search_path TO app;\nDROP TABLE d;\nRESET search_path;\n',
    'none',
  ],
  [
    'what one conversation sets is not set in another',
    [keptOf("SET lock_timeout = '5s'"), keptOf('DROP TABLE a'), keptOf('DROP TABLE b', 1, { session: 1 })],
    "SET lock_timeout = '5s';\nDROP TABLE a;\nRESET ALL;\nBEGIN;\nDROP TABLE b;\nCOMMIT;\n",
    'none',
  ],
])('transactions and settings are as they were: %s', (_, kept, text, wrapping) => {
  expect(scriptOfKept(kept, '')).toMatchObject({ text, wrapping });
});

const PROGRAM = `exports.up = async (knex) => {
  await knex.schema.alterTable('users', (table) => {
    table.dropColumn('planName');
    table.index(['email']);
  });
  await knex.schema.dropTable('orders');
  for (const name of ['a', 'b']) await knex.schema.dropTable(name + 's');
  await knex.schema.dropTable('orders');
};
`;

test('a statement is shown at the line that shares most names with it, of equal ones at the first from the last place on', () => {
  const sql = [
    'ALTER TABLE users DROP COLUMN plan_name',
    'CREATE INDEX ON users (email)',
    'DROP TABLE orders',
    'DROP TABLE orders',
    'DROP TABLE nobody_knows',
  ];
  const { text, origin } = scriptOfKept(
    sql.map((each) => keptOf(each)),
    PROGRAM,
  );
  const lines = sql.map((each) => {
    const { start, end } = origin.at(text.indexOf(each));
    return PROGRAM.slice(start, end);
  });
  expect(lines).toEqual([
    "table.dropColumn('planName');",
    "table.index(['email']);",
    "await knex.schema.dropTable('orders');",
    "await knex.schema.dropTable('orders');",
    'exports.up = async (knex) => {',
  ]);
});
