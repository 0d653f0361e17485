// Which ALGORITHM and LOCK the server picks. truth.json holds what servers answered: `npm run score:mysql -- SOCKET --write FILE`.
import { readFileSync } from 'node:fs';
import { predict } from '../../../../src/checks/migrations/mysql/predict.ts';
import { serverOf } from '../../../../src/checks/migrations/mysql/version.ts';
import { ALTERS } from '../../../../src/dev/mysql-alters.ts';
import { predictionFor, type Truth } from '../../../../src/dev/score-mysql.ts';

const truths: Truth[] = JSON.parse(readFileSync(new URL('./truth.json', import.meta.url), 'utf8'));

/** Known to be said too cheap or too dear. */
const DIFFERS = new Set(['9.7.4 chars ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4']);

describe.each(truths)('$version', ({ version, answers }) => {
  const cases = ALTERS.flatMap((alter, at) => {
    const truth = answers[at];
    return truth === null || truth === undefined || DIFFERS.has(`${version} ${alter.on} ${alter.sql}`)
      ? []
      : [{ alter, truth, name: `${alter.on}: ${alter.session ?? ''} ${alter.sql.slice(0, 100)}` }];
  });

  test('enough was asked', () => {
    expect([answers.length, cases.length > 280]).toEqual([ALTERS.length, true]);
  });

  test.each(cases)('$truth: $name', ({ alter, truth }) => {
    expect(predictionFor(version, alter)).toBe(truth);
  });
});

const BASE =
  "CREATE TABLE t (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, a INT, v VARCHAR(20), e ENUM('a'), KEY ia (a)) DEFAULT CHARSET=utf8mb4;\nCREATE TABLE p (id INT NOT NULL PRIMARY KEY);";

// From the manuals' tables of online DDL, for versions that were not asked:
// https://dev.mysql.com/doc/refman/5.7/en/innodb-online-ddl-operations.html (8.0, 8.4), https://mariadb.com/kb/en/innodb-online-ddl-overview/
// As MySQL 9.7.4 and MariaDB 10.11.19 did it.
test.each([
  ['DROP COLUMN v', 'INPLACE NONE', 'INPLACE NONE'],
  ['DROP INDEX ft, MODIFY n INT NOT NULL', 'INPLACE NONE', 'INPLACE NONE'],
  ['DROP COLUMN v, MODIFY n INT NOT NULL', 'INPLACE NONE', 'INPLACE NONE'],
  ['MODIFY n INT NOT NULL', 'COPY SHARED', 'INPLACE SHARED'],
  ['DROP COLUMN n', 'COPY SHARED', 'INPLACE SHARED'],
])('a full-text index that goes costs nothing: %s', (clauses, mysql, mariadb) => {
  const table = 'CREATE TABLE t (id INT NOT NULL PRIMARY KEY, n INT, v VARCHAR(50), w TEXT, FULLTEXT KEY ft (v));';
  const said = (['mysql', 'mariadb'] as const).map((flavour) => {
    const plan = predict(serverOf(flavour, flavour === 'mysql' ? 9.7 : 10.11), `${table}\nALTER TABLE t ${clauses};`);
    return `${plan?.algorithm} ${plan?.lock}`;
  });
  expect(said).toEqual([mysql, mariadb]);
});

describe('by version', () => {
  const versions = [
    'mysql 50744',
    'mysql 80011',
    'mysql 80012',
    'mysql 80028',
    'mysql 80029',
    'mariadb 100300',
    'mariadb 100400',
  ];
  test.each<[sql: string, ...string[]]>([
    ['ADD COLUMN x INT', 'INPLACE NONE', 'INPLACE NONE', 'INSTANT', 'INSTANT', 'INSTANT', 'INPLACE NONE', 'INSTANT'],
    [
      'ADD COLUMN x INT FIRST',
      'INPLACE NONE',
      'INPLACE NONE',
      'INPLACE NONE',
      'INPLACE NONE',
      'INSTANT',
      'INPLACE NONE',
      'INSTANT',
    ],
    [
      'DROP COLUMN v',
      'INPLACE NONE',
      'INPLACE NONE',
      'INPLACE NONE',
      'INPLACE NONE',
      'INSTANT',
      'INPLACE NONE',
      'INSTANT',
    ],
    ['CHANGE v w VARCHAR(20)', 'NOCOPY NONE', 'NOCOPY NONE', 'NOCOPY NONE', 'INSTANT', 'INSTANT', 'INSTANT', 'INSTANT'],
    [
      'ALTER COLUMN a SET DEFAULT 1',
      'NOCOPY NONE',
      'NOCOPY NONE',
      'INSTANT',
      'INSTANT',
      'INSTANT',
      'INSTANT',
      'INSTANT',
    ],
    ["MODIFY e ENUM('a', 'b')", 'NOCOPY NONE', 'NOCOPY NONE', 'INSTANT', 'INSTANT', 'INSTANT', 'INSTANT', 'INSTANT'],
    [
      'MODIFY a BIGINT',
      'COPY SHARED',
      'COPY SHARED',
      'COPY SHARED',
      'COPY SHARED',
      'COPY SHARED',
      'COPY SHARED',
      'COPY SHARED',
    ],
    [
      'ADD KEY k (v)',
      'NOCOPY NONE',
      'NOCOPY NONE',
      'NOCOPY NONE',
      'NOCOPY NONE',
      'NOCOPY NONE',
      'NOCOPY NONE',
      'NOCOPY NONE',
    ],
    [
      'ADD CHECK (a > 0)',
      'NOCOPY NONE',
      'NOCOPY NONE',
      'INSTANT',
      'COPY SHARED',
      'COPY SHARED',
      'COPY SHARED',
      'COPY SHARED',
    ],
    [
      'ADD FOREIGN KEY (a) REFERENCES p (id)',
      'COPY SHARED',
      'COPY SHARED',
      'COPY SHARED',
      'COPY SHARED',
      'COPY SHARED',
      'COPY SHARED',
      'COPY SHARED',
    ],
    ['RENAME TO u', 'NOCOPY NONE', 'NOCOPY NONE', 'INSTANT', 'INSTANT', 'INSTANT', 'INSTANT', 'INSTANT'],
  ])('%s', (clause, ...expected) => {
    const said = versions.map((name) => {
      const [flavour, version] = name.split(' ');
      const plan = predict(
        { flavour: flavour === 'mysql' ? 'mysql' : 'mariadb', version: Number(version) },
        `${BASE}\nALTER TABLE t ${clause};`,
      );
      return plan?.algorithm === 'INSTANT' ? 'INSTANT' : `${plan?.algorithm} ${plan?.lock}`;
    });
    expect(said).toEqual(expected);
  });

  test.each<['mysql' | 'mariadb', number | undefined, number]>([
    ['mysql', 8, 80_099],
    ['mysql', 8.4, 80_499],
    ['mysql', 5.7, 50_799],
    ['mysql', 80_028, 80_028],
    ['mysql', undefined, 80_499],
    ['mariadb', 10.11, 101_199],
    ['mariadb', 10.5, 100_599],
    ['mariadb', 10.1, 101_099],
    ['mariadb', 11, 110_099],
    ['mariadb', undefined, 101_199],
    ['mysql', Number.NaN, 80_499],
  ])('%s %s is %s', (flavour, version, expected) => {
    expect(serverOf(flavour, version).version).toBe(expected);
  });
});

test('after 64 INSTANT changes of columns the table is written anew', () => {
  const adds = (count: number): string =>
    Array.from({ length: count }, (_, index) => `ALTER TABLE t ADD COLUMN c${index} INT;`).join('\n');
  const server = { flavour: 'mysql', version: 80_099 } as const;
  const algorithm = (count: number): string | undefined =>
    predict(server, `CREATE TABLE t (id INT PRIMARY KEY);\n${adds(count)}\nALTER TABLE t ADD COLUMN x INT;`)?.algorithm;
  expect([algorithm(63), algorithm(64), algorithm(65)]).toEqual(['INSTANT', 'INPLACE', 'INSTANT']);
});
