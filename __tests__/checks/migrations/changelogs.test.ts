// A changelog holds many migrations and gets more of them: only what the base does not have is the change.

import type { CheckResult } from '../../../src/checks/check.ts';
import { migrationsCheck } from '../../../src/checks/migrations/check.ts';
import { type MigrationsSection, migrationsSchema } from '../../../src/config/sections/migrations.ts';
import { memoryTree } from '../../../src/io/tree.ts';
import { contextOf } from '../secrets/context.ts';

const PATH = 'src/main/resources/db/changelog/db.changelog.xml';

const log = (...sets: string[]): string => `<databaseChangeLog>\n${sets.join('\n')}\n</databaseChangeLog>\n`;
const set = (id: number, changes: string, attributes = ''): string =>
  `<changeSet id="${id}" author="ada"${attributes}>\n${changes}\n</changeSet>`;

const USERS = set(
  1,
  '<createTable tableName="users"><column name="id" type="int"/><column name="plan" type="clob"/></createTable>',
);
const DROP = '<dropColumn tableName="users" columnName="plan"/>';
const INDEX = '<createIndex tableName="users" indexName="i"><column name="id"/></createIndex>';
const CONCURRENT = '<sql>CREATE INDEX CONCURRENTLY i ON users (id)</sql>';
const BARE = ' runInTransaction="false"';

function run(
  before: Record<string, string>,
  after: Record<string, string>,
  from?: string,
  section: Partial<MigrationsSection> = {},
): Promise<CheckResult> {
  const kept = Object.entries(before).filter(([path]) => path !== from);
  return migrationsCheck.run(
    contextOf({
      scope: { kind: 'change', base: 'a'.repeat(40), head: 'b'.repeat(40), uncommitted: [] },
      base: memoryTree(before),
      head: memoryTree({ ...Object.fromEntries(kept), ...after }),
      changes: Object.keys(after).map((path) =>
        from !== undefined
          ? { path, status: 'renamed', from }
          : { path, status: path in before ? 'modified' : 'added' },
      ),
    }),
    { ...migrationsSchema.parse({}), ...section },
  );
}

/** Without those about `lock_timeout`, which come with most. */
const told = ({ findings }: CheckResult) => findings.filter(({ rule }) => rule !== 'migrations/lock-timeout');

/** `rule line state` */
const brief = (result: CheckResult): string[] =>
  told(result).map(
    ({ rule, location, state }) =>
      `${rule.replace('migrations/', '')} ${location.kind === 'file' ? location.startLine : ''} ${state}`,
  );

test.each<[what: string, before: string, after: string, found: string[], counts: string]>([
  ['a new changeSet', log(USERS), log(USERS, set(2, DROP)), ['drop-column 6 new'], '1 of 2'],
  [
    'one in the middle',
    log(USERS, set(3, INDEX)),
    log(USERS, set(2, DROP), set(3, INDEX)),
    ['drop-column 6 new'],
    '1 of 3',
  ],
  ['words around changeSets', log(USERS), log('<!-- words -->', USERS), [], 'None of 1'],
  ['an included file', log(USERS), log(USERS, '<include file="db/changelog/other.xml"/>'), [], 'None of 1'],
  [
    'the same id of somebody else',
    log(USERS, set(2, DROP)),
    log(USERS, set(2, DROP), set(2, INDEX).replace('ada', 'bea')),
    ['index-not-concurrent 9 new'],
    '1 of 3',
  ],
  [
    'an edited changeSet',
    log(USERS, set(2, INDEX)),
    log(USERS, set(2, INDEX + DROP)),
    ['edited-migration 5 new', 'index-not-concurrent 6 known', 'drop-column 6 new'],
    'None of 2',
  ],
  [
    'an edited and a new one',
    log(USERS, set(2, INDEX)),
    log(USERS, set(2, '<empty/>'), set(3, DROP)),
    ['edited-migration 5 new', 'drop-column 9 new'],
    '1 of 3',
  ],
  [
    'one that runs on every change',
    log(USERS, set(2, INDEX, ' runOnChange="true"')),
    log(USERS, set(2, DROP, ' runOnChange="true"')),
    ['drop-column 6 new'],
    '1 of 2',
  ],
  [
    'a comment of a changeSet',
    log(USERS),
    log(USERS.replace('<createTable', '<comment>x</comment><createTable')),
    [],
    'None of 1',
  ],
  [
    'two of a name, kept apart by their contexts',
    log(USERS, set(2, DROP, ' context="a"'), set(2, INDEX, ' context="b"')),
    log(USERS, set(2, DROP, ' context="a"'), set(2, INDEX, ' context="b"'), set(3, '<empty/>')),
    [],
    '1 of 4',
  ],
  ['a changeSet that is gone', log(USERS, set(2, DROP)), log(USERS), [], 'None of 1'],
])('%s', async (_, before, after, found, counts) => {
  const result = await run({ [PATH]: before }, { [PATH]: after });
  expect(brief(result)).toEqual(found);
  expect(result.notices?.[0]).toMatch(new RegExp(`^${counts} `));
});

test('a renamed changelog runs again, unless it says what it is called', async () => {
  const moved = PATH.replace('db.changelog', 'all');
  const named = (text: string) => text.replace('<databaseChangeLog', '<databaseChangeLog logicalFilePath="x"');
  expect(brief(await run({ [PATH]: log(USERS) }, { [moved]: log(USERS) }, PATH))).toEqual(['edited-migration 1 new']);
  expect(brief(await run({ [PATH]: named(log(USERS)) }, { [moved]: named(log(USERS, set(2, DROP))) }, PATH))).toEqual([
    'drop-column 6 new',
  ]);
});

test('what the base has is known: a table of an earlier changeSet and of another file', async () => {
  const other = PATH.replace('db.changelog.xml', 'v2/2.yaml');
  const result = await run(
    { [PATH]: log(USERS), 'a.txt': '' },
    {
      [other]:
        'databaseChangeLog:\n- changeSet:\n    id: 1\n    author: bea\n    changes:\n    - createTable: { tableName: teams, columns: [{ column: { name: id, type: int } }] }\n    - createIndex: { tableName: teams, indexName: i, columns: [{ column: { name: id } }] }\n    - createIndex: { tableName: users, indexName: j, columns: [{ column: { name: id } }] }\n',
    },
  );
  expect(brief(result)).toEqual(['index-not-concurrent 8 new']);
  expect(result.notices).toEqual(['1 of 2 migrations is new.']);
});

test.each<[what: string, sets: string[], section: Partial<MigrationsSection>, found: string[]]>([
  ['in a transaction', [set(2, CONCURRENT)], {}, ['concurrently-in-transaction 6 new']],
  ['outside of one', [set(2, DROP.replace('plan', 'id')), set(3, CONCURRENT, BARE)], {}, ['drop-column 6 new']],
  [
    'outside of one, and the next is inside',
    [set(2, CONCURRENT, BARE), set(3, CONCURRENT)],
    {},
    ['concurrently-in-transaction 9 new'],
  ],
  ['as the settings say', [set(2, CONCURRENT)], { transactions: 'none' }, []],
  [
    'a value of an enumeration that the next changeSet uses',
    [
      set(2, "<sql>ALTER TYPE mood ADD VALUE 'x'</sql>"),
      set(3, "<sql>ALTER TABLE users ALTER COLUMN mood SET DEFAULT 'x'</sql>"),
    ],
    {},
    [],
  ],
])('a changeSet runs in a transaction of its own: %s', async (_, sets, section, found) => {
  const last = set(
    9,
    `<sql>CREATE TYPE mood AS ENUM ('a')</sql><addColumn tableName="users"><column name="mood" type="mood"/></addColumn>`,
  );
  const [before, after] = [log(USERS, last), log(USERS, ...sets, last)];
  expect(brief(await run({ [PATH]: before }, { [PATH]: after }, undefined, section))).toEqual(found);
});

test('a comment is offered where it is one', async () => {
  const sql = '<sql><![CDATA[\nALTER TABLE users DROP COLUMN plan;\n]]></sql>';
  const found = async (changes: string) =>
    told(await run({ [PATH]: log(USERS) }, { [PATH]: log(USERS, set(2, changes)) })).map(
      ({ inlineIgnorable }) => inlineIgnorable,
    );
  expect(await found(DROP)).toEqual([true]);
  expect(await found(sql)).toEqual([false]);
});

test('a file of SQL is read with the changeSet that runs it', async () => {
  const file = '<sqlFile path="sql/drop.sql" relativeToChangelogFile="true"/>';
  const script = PATH.replace('db.changelog.xml', 'sql/drop.sql');
  const sql = 'ALTER TABLE users DROP COLUMN plan;\n';
  const added = await run({ [PATH]: log(USERS) }, { [PATH]: log(USERS, set(2, file)), [script]: sql });
  expect(brief(added)).toEqual(['drop-column 6 new']);
  expect(added.leftOut).toBeUndefined();
  const missing = await run({ [PATH]: log(USERS) }, { [PATH]: log(USERS, set(2, file)) });
  expect(missing.leftOut?.map(({ what, count, why }) => [what, count, why])).toEqual([
    ['calls', 1, `sqlFile: a file that is not known here (${PATH}:6)`],
  ]);
});

test.each<[name: string, file: string, text: string]>([
  ['MySQL', 'pom.xml', '<artifactId>mysql-connector-j</artifactId>'],
  ['Oracle', 'src/main/resources/application.properties', 'spring.datasource.url=jdbc:oracle:thin:@db'],
  ['SQL Server', 'build.gradle', "runtimeOnly 'com.microsoft.sqlserver:mssql-jdbc'"],
])('a project with %s', async (name, file, text) => {
  expect(await run({ [file]: text }, { [PATH]: log(USERS) })).toMatchObject({
    status: 'skipped',
    reason: `1 Liquibase changelog: written for ${name}, which is not read in programs yet`,
  });
});
