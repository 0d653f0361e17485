import { downOf } from '../../../../src/checks/migrations/history/down.ts';
import { otherEnds } from '../../../../src/checks/migrations/history/ends.ts';
import { compareVersions, versionOf } from '../../../../src/checks/migrations/history/version.ts';
import { graphOf as alembicGraph } from '../../../../src/checks/migrations/programs/alembic/order.ts';
import { graphOf as djangoGraph } from '../../../../src/checks/migrations/programs/django/order.ts';
import { plainTool, type Tool, toolByPath, toolByText } from '../../../../src/checks/migrations/tools.ts';

const named = (name: string): Tool => ({ ...plainTool, name });

test.each([
  ['flyway', 'V1.9__a.sql', '<', 'V1.10__b.sql'],
  ['flyway', 'V2__a.sql', '=', 'V2.0__b.sql'],
  ['flyway', 'V1_2__a.sql', '=', 'V1.2__b.sql'],
  ['flyway', 'R__views.sql', '?', 'V1__b.sql'],
  ['golang-migrate', '9_a.up.sql', '<', '10_b.up.sql'],
  ['golang-migrate', '0009_a.up.sql', '=', '9_b.up.sql'],
  ['rails', 'db/migrate/20240101000000_a.rb', '<', 'db/migrate/20240101000001_b.rb'],
  ['rails', 'db/migrate/99999999999999999901_a.rb', '<', 'db/migrate/99999999999999999902_b.rb'],
  ['diesel', 'migrations/2024-01-31-120000_a/up.sql', '<', 'migrations/2024-02-01-000000_b/up.sql'],
  ['diesel', 'migrations/2024-01-31-120000_a/up.sql', '=', 'migrations/20240131120000_b/up.sql'],
  ['prisma', 'prisma/migrations/20240101_a/migration.sql', '<', 'prisma/migrations/20240101_b/migration.sql'],
  ['typeorm', '1700000000000-A.ts', '<', '1700000000001-B.ts'],
  ['plain', 'init.sql', '?', '001_b.sql'],
  ['drizzle', '0001_a.sql', '?', '0002_b.sql'],
  ['django', '0001_a.py', '?', '0002_b.py'],
])('%s: %s %s %s', (tool, a, sign, b) => {
  const [left, right] = [versionOf(a, named(tool)), versionOf(b, named(tool))];
  const compared = left && right && compareVersions(left, right);
  expect(compared === undefined ? '?' : compared < 0 ? '<' : compared > 0 ? '>' : '=').toBe(sign);
  expect(left && right && compareVersions(right, left)).toBe(compared === undefined ? undefined : 0 - compared || 0);
});

test.each([
  ['-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;', 'migrations/1_a.sql', 'given'],
  ['-- +goose Up\nSELECT 1;\n-- +goose Down\n-- nothing brings it back\n', 'migrations/1_a.sql', 'given'],
  ['-- +goose Up\nSELECT 1;\n-- +goose Down\n\n', 'migrations/1_a.sql', 'empty'],
  ['-- +goose Up\nSELECT 1;', 'migrations/1_a.sql', 'missing'],
  ['-- migrate:up\nSELECT 1;\n-- migrate:down\n', 'migrations/1_a.sql', 'empty'],
  ['SELECT 1;', 'migrations/1_a.up.sql', 'given'],
  ['SELECT 1;', 'migrations/2_b.up.sql', 'missing'],
  ['SELECT 1;', 'migrations/1_a.sql', undefined],
  ['SELECT 1;', 'prisma/migrations/1_a/migration.sql', undefined],
  ['SELECT 1;', 'db/V1__a.sql', undefined],
])('the way back of %j at %s is %s', (text, path, down) => {
  const around = { has: (name: string) => name === 'migrations/1_a.down.sql', above: () => false };
  expect(downOf(path, text, toolByText(text) ?? toolByPath(path, around) ?? plainTool, around)).toBe(down);
});

const revision = (id: string, down: string, more = '') => ({
  path: `alembic/versions/${id}.py`,
  text: `revision = "${id}"\ndown_revision = ${down}\n${more}`,
});
const django = (app: string, name: string, needs: string, more = '') => ({
  path: `${app}/migrations/${name}.py`,
  text: `class Migration(migrations.Migration):\n    dependencies = [${needs}]\n${more}`,
});
const isNew = (path: string): boolean => path.includes('new');

test.each([
  [
    'Alembic: two heads',
    alembicGraph([revision('a', 'None'), revision('b', '"a"'), revision('new', '"a"')]),
    { 'alembic/versions/new.py': ['alembic/versions/b.py'] },
  ],
  [
    'Alembic: one after the other',
    alembicGraph([revision('a', 'None'), revision('b', '"a"'), revision('new', '"b"')]),
    {},
  ],
  ['Alembic: a merge', alembicGraph([revision('a', 'None'), revision('b', 'None'), revision('new', '("a", "b")')]), {}],
  [
    'Alembic: branches of their own',
    alembicGraph([revision('a', 'None', 'branch_labels = "x"'), revision('new', 'None')]),
    {},
  ],
  [
    'Django: two leaves of an app',
    djangoGraph([
      django('shop', '0001_initial', ''),
      django('shop', '0002_a', '("shop", "0001_initial")'),
      django('shop', '0002_new', '("shop", "0001_initial")'),
    ]),
    { 'shop/migrations/0002_new.py': ['shop/migrations/0002_a.py'] },
  ],
  [
    'Django: an app of its own',
    djangoGraph([django('shop', '0001_initial', ''), django('blog', '0001_new', '("shop", "0001_initial")')]),
    {},
  ],
  [
    'Django: a squash',
    djangoGraph([
      django('shop', '0001_initial', ''),
      django('shop', '0002_a', '("shop", "0001_initial")'),
      django('shop', '0001_new_squashed', '', '    replaces = [("shop", "0001_initial"), ("shop", "0002_a")]\n'),
    ]),
    {},
  ],
])('%s', (_, nodes, ends) => {
  expect(Object.fromEntries(otherEnds(nodes, isNew))).toEqual(ends);
});
