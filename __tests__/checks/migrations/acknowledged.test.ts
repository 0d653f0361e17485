// What people have told other linters counts here too, is listed, and is reported where it silences nothing.
import { createJudge } from '../../../src/checks/migrations/judge.ts';
import { loadParser } from '../../../src/checks/migrations/sql/parser.ts';
import { parseStatements } from '../../../src/checks/migrations/sql/statements.ts';
import { plainTool } from '../../../src/checks/migrations/tools.ts';
import { sorted } from '../../core/sorted.ts';

async function judged(text: string, allowComments = true) {
  const parse = await loadParser();
  const judge = createJudge({ parse, lockTimeout: '5s', together: true, allowComments });
  const file = { path: 'm/1.sql', database: '', tool: plainTool, text, up: text, isNew: true } as const;
  const { findings, unused } = judge.judge({ ...file, wrapping: 'none' }, parseStatements(parse, text));
  return {
    left: sorted(findings.filter(({ state }) => state === 'new').map(({ rule }) => rule.replace('migrations/', ''))),
    ignored: findings.flatMap(({ ignored }) => ignored?.reason ?? []),
    unused,
  };
}

const DROP = "SET lock_timeout = '5s';\nALTER TABLE a DROP COLUMN b;";

test.each<[name: string, sql: string, left: string[], ignored: string[], unused?: string[]]>([
  ['none', DROP, ['drop-column'], []],
  [
    'squawk, above',
    DROP.replace('ALTER', '-- squawk-ignore ban-drop-column\nALTER'),
    [],
    ['squawk-ignore ban-drop-column'],
  ],
  [
    'squawk, several',
    `-- squawk-ignore ban-drop-column, require-timeout-settings\nALTER TABLE a DROP COLUMN b;`,
    [],
    [
      'squawk-ignore ban-drop-column require-timeout-settings',
      'squawk-ignore ban-drop-column require-timeout-settings',
    ],
  ],
  ['squawk, all rules', DROP.replace('ALTER', '-- squawk-ignore\nALTER'), [], ['squawk-ignore']],
  ['squawk, the file', `-- squawk-ignore-file ban-drop-column\n${DROP}`, [], ['squawk-ignore-file ban-drop-column']],
  [
    'squawk, another rule',
    DROP.replace('ALTER', '-- squawk-ignore ban-drop-table\nALTER'),
    ['drop-column'],
    [],
    ['squawk-ignore ban-drop-table'],
  ],
  [
    'squawk, another statement',
    `-- squawk-ignore ban-drop-column\n${DROP}`,
    ['drop-column'],
    [],
    ['squawk-ignore ban-drop-column'],
  ],
  ['atlas, a code', DROP.replace('ALTER', '-- atlas:nolint DS103\nALTER'), [], ['atlas:nolint DS103']],
  ['atlas, an analyzer', DROP.replace('ALTER', '-- atlas:nolint destructive\nALTER'), [], ['atlas:nolint destructive']],
  ['atlas, at the top', `-- atlas:nolint destructive\n\n${DROP}`, [], ['atlas:nolint destructive']],
  [
    'eugene',
    `-- eugene: ignore E9\nDROP INDEX CONCURRENTLY i;\nCREATE INDEX i ON t (a);`,
    ['index-not-concurrent'],
    [],
    ['eugene: ignore E9'],
  ],
  ['eugene, above', 'SELECT 1;\n-- eugene: ignore E6\nCREATE INDEX i ON t (a);', [], ['eugene: ignore E6']],
  ['in a literal', `SELECT '-- squawk-ignore-file';\n${DROP}`, ['drop-column'], []],
  [
    'a block',
    '-- squawk-ignore ban-drop-column\nDO $$ BEGIN\n ALTER TABLE a DROP COLUMN b;\nEND $$;',
    [],
    ['squawk-ignore ban-drop-column'],
  ],
])('%s', async (_, sql, left, ignored, ...[unused]) => {
  const seen = await judged(sql);
  expect(seen.left.filter((rule) => rule !== 'lock-timeout')).toEqual(left);
  expect(seen.ignored).toEqual(ignored);
  expect(seen.unused.map(({ words }) => words)).toEqual(unused ?? []);
});

test('a fork silences nothing so', async () => {
  expect(await judged(DROP.replace('ALTER', '-- squawk-ignore ban-drop-column\nALTER'), false)).toMatchObject({
    left: ['drop-column'],
    ignored: [],
  });
});
