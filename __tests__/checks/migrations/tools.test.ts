import { stableName } from '../../../src/checks/migrations/migration.ts';
import { placesOf } from '../../../src/checks/migrations/places.ts';
import { keepOnly } from '../../../src/checks/migrations/sql/blank.ts';
import { toolByPath, toolByText } from '../../../src/checks/migrations/tools.ts';

test.each([
  { path: 'packages/db/prisma/migrations/20240101_init/migration.sql', tool: 'prisma' },
  { path: 'drizzle/0001_a.sql', beside: ['drizzle/meta/_journal.json'], tool: 'drizzle' },
  { path: 'drizzle/20250101_a/migration.sql', beside: ['drizzle/20250101_a/snapshot.json'], tool: 'drizzle' },
  { path: 'supabase/migrations/2024_a.sql', tool: 'supabase' },
  { path: 'src/main/resources/db/migration/V1.2__add.sql', tool: 'flyway' },
  { path: 'db/migration/R__views.sql', tool: 'flyway' },
  { path: 'db/migration/U1__undo.sql', tool: 'flyway', down: true },
  { path: 'migrations/1_a.up.sql', tool: 'golang-migrate' },
  { path: 'migrations/1_a.down.sql', tool: 'golang-migrate', down: true },
  { path: 'migrations/1_a.up.sql', beside: ['Cargo.toml'], tool: 'sqlx' },
  { path: 'migrations/1_a.sql', beside: ['Cargo.toml'], tool: 'sqlx' },
  { path: 'crates/db/migrations/1_a/up.sql', beside: ['crates/db/Cargo.toml'], tool: 'diesel' },
  { path: 'crates/db/migrations/1_a/down.sql', beside: ['Cargo.toml'], tool: 'diesel', down: true },
  { path: 'hasura/migrations/default/1_a/up.sql', tool: 'up-folders' },
  { path: 'deploy/users.sql', beside: ['sqitch.plan'], tool: 'sqitch' },
  { path: 'revert/users.sql', beside: ['sqitch.plan'], tool: 'sqitch', down: true },
  { path: 'deploy/users.sql', tool: undefined },
  { path: 'migrations/1_a.sql', beside: ['migrations/atlas.sum'], tool: 'atlas' },
  { path: 'db/migrate/001.sql', tool: 'plain' },
  { path: 'api/migrations/core/001.sql', tool: 'plain' },
  { path: 'migrations/001.rollback.sql', tool: 'plain', down: true },
  { path: 'db/structure.sql', tool: undefined },
  { path: 'migrations/001.ts', tool: undefined },
])('$path ($beside) belongs to $tool', ({ path, beside = [], tool, down = false }) => {
  const places = placesOf([path, ...beside].map((each) => ({ path: each, kind: 'file' as const })));
  const found = toolByPath(path, places);
  expect({ tool: found?.name, down: found?.isDown?.(path) ?? false }).toEqual({ tool, down });
});

test.each([
  { text: '-- +goose Up\nA;\n-- +goose Down\nB;', tool: 'goose', wrapping: 'transaction', up: 'A;' },
  { text: '-- +goose NO TRANSACTION\n-- +goose Up\nA;', tool: 'goose', wrapping: 'none', up: 'A;' },
  { text: '-- migrate:up\nA;\n-- migrate:down\nB;', tool: 'dbmate', wrapping: 'transaction', up: 'A;' },
  { text: '-- migrate:up transaction:false\nA;\n-- migrate:down\nB;', tool: 'dbmate', wrapping: 'none', up: 'A;' },
  {
    text: '-- +migrate Up\nA;\n-- +migrate Down\nB;\n-- +migrate Up\nC;',
    tool: 'sql-migrate',
    wrapping: 'transaction',
    up: 'A; C;',
  },
  { text: '-- +migrate Up notransaction\nA;', tool: 'sql-migrate', wrapping: 'none', up: 'A;' },
  {
    text: '--liquibase formatted sql\n--changeset a:1 runInTransaction:false\nA;',
    tool: 'liquibase',
    wrapping: 'none',
    up: '--liquibase formatted sql --changeset a:1 runInTransaction:false A;',
  },
  { text: 'A;\n---- create above / drop below ----\nB;', tool: 'tern', wrapping: 'transaction', up: 'A;' },
])('$tool reads $text', ({ text, tool, wrapping, up }) => {
  const found = toolByText(text);
  const kept = found?.up ? keepOnly(text, found.up(text)) : text;
  expect(kept).toHaveLength(text.length);
  expect({ tool: found?.name, wrapping: found?.wrapping(text), up: kept.replace(/\s+/g, ' ').trim() }).toEqual({
    tool,
    wrapping,
    up,
  });
});

test('a text without a marker belongs to none', () => expect(toolByText('SELECT 1; -- goose Up')).toBeUndefined());

test.each([
  ['prisma/migrations/20240101120000_add_users/migration.sql', 'add_users'],
  ['other/migrations/20250202000000_add_users/migration.sql', 'add_users'],
  ['db/V1.2__add_users.sql', 'add_users'],
  ['migrations/0001_add_users.up.sql', 'add_users'],
  ['migrations/2020-01-02-030405_add/up.sql', 'add'],
  ['migrations/0001.sql', '0001'],
  ['db/Vendors.sql', 'Vendors'],
])('%s is called %s', (path, name) => expect(stableName(path)).toBe(name));
