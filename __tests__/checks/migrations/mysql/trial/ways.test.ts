// What a server did counts more than what is known of servers.
import { createMysqlJudge } from '../../../../../src/checks/migrations/mysql/index.ts';
import type { Way } from '../../../../../src/checks/migrations/mysql/trial/ways.ts';
import { plainTool } from '../../../../../src/checks/migrations/tools.ts';

const BASE = 'CREATE TABLE t (id INT NOT NULL PRIMARY KEY, a INT, v VARCHAR(20));';
const QUIET = new Set(['lock-timeout', 'mysql-explicit-algorithm', 'mysql-implicit-commit']);

/** What is said of a statement, with what the server did where it was asked. */
function said(sql: string, way?: Way): string[] {
  const ways = new Map([['2.sql', new Map(way === undefined ? [] : [[0, way]])]]);
  const judge = createMysqlJudge({ flavour: 'mysql', version: 8.4, together: true, ways });
  judge.learn({ path: '1.sql', text: BASE, up: BASE, wrapping: 'none' });
  const file = { path: '2.sql', tool: plainTool, database: '', wrapping: 'none', isNew: true } as const;
  return judge
    .judge({ ...file, text: sql, up: sql })
    .hits.map(({ rule }) => rule.id.replace('migrations/', ''))
    .filter((id) => !QUIET.has(id));
}

test.each<[string, string[], Way, string[]]>([
  [
    'ALTER TABLE t MODIFY a BIGINT;',
    ['change-column-type'],
    { algorithm: 'COPY', lock: 'SHARED' },
    ['change-column-type'],
  ],
  ['ALTER TABLE t MODIFY a BIGINT;', ['change-column-type'], { algorithm: 'INSTANT', lock: 'NONE' }, []],
  ['ALTER TABLE t ADD b INT;', [], { algorithm: 'COPY', lock: 'SHARED' }, ['mysql-copy']],
  ['ALTER TABLE t ADD b INT;', [], { algorithm: 'INPLACE', lock: 'NONE' }, ['mysql-rebuild']],
  ['ALTER TABLE t ADD b INT;', [], { algorithm: 'NOCOPY', lock: 'SHARED' }, ['mysql-writes-wait']],
  ['ALTER TABLE t ADD b INT;', [], { algorithm: 'NOCOPY', lock: 'NONE' }, []],
  ['CREATE INDEX i ON t (a);', [], { algorithm: 'NOCOPY', lock: 'SHARED' }, ['mysql-writes-wait']],
  ['ALTER TABLE t ADD b INT, ADD INDEX i (a);', ['mysql-mixed-alter'], { algorithm: 'NOCOPY', lock: 'NONE' }, []],
])('%s %j, and after %j', (sql, before, way, after) => {
  expect(said(sql)).toEqual(before);
  expect(said(sql, way)).toEqual(after);
});
