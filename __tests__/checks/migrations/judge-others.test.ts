// When a server of the machine is asked about MySQL, and what findings say of it.
import { judgeOthers } from '../../../src/checks/migrations/judge-others.ts';
import type { MigrationsSettings } from '../../../src/checks/migrations/settings.ts';
import { plainTool } from '../../../src/checks/migrations/tools.ts';
import type { Children } from '../../../src/io/children.ts';

const file = (database: string) => ({
  dialect: 'mysql' as const,
  isD1: false,
  file: {
    ...({ path: `${database}/2.sql`, tool: plainTool, database, wrapping: 'none', isNew: true } as const),
    ...{ text: 'DROP TABLE users;', up: 'DROP TABLE users;' },
  },
});

/** Judges a change of so many databases; how often somebody asked for servers, and what came of it. */
async function judge(given: {
  scope?: 'change' | 'all';
  shadow?: 'auto' | 'never';
  databases?: number;
  children?: Partial<Children>;
}) {
  let asked = 0;
  const children: Partial<Children> = {
    mysqlPrograms: () => {
      asked++;
      return Promise.resolve([]);
    },
    mysql: () => Promise.reject(new Error('it is broken')),
    ...given.children,
  };
  const context = { children, scope: { kind: given.scope ?? 'change' }, progress: () => {} };
  const settings = { shadow: given.shadow ?? 'auto' };
  const files = Array.from({ length: given.databases ?? 1 }, (_, index) => file(`db${index}`));
  const judged = await judgeOthers(
    context as unknown as Parameters<typeof judgeOthers>[0],
    settings as MigrationsSettings,
    files,
    [],
    false,
  );
  return { asked, evidence: judged.findings.map(({ data }) => data?.['evidence']), ...judged };
}

test.each<[string, Parameters<typeof judge>[0], number, string]>([
  ['a change', {}, 1, 'not-run'],
  ['all migrations', { scope: 'all' }, 0, 'static'],
  ['switched off', { shadow: 'never' }, 0, 'static'],
])('servers are asked for: %s', async (_, given, times, evidence) => {
  const { asked, findings, runs, leftOut } = await judge(given);
  expect(asked).toBe(times);
  expect(findings.find(({ rule }) => rule === 'migrations/drop-table')?.data?.['evidence']).toBe(evidence);
  expect([runs, leftOut]).toEqual([undefined, []]);
});

test('a finding says why nothing ran, and the run says it once', async () => {
  const { findings, notices } = await judge({});
  expect(findings.find(({ rule }) => rule === 'migrations/drop-table')).toMatchObject({
    severity: 'blocker',
    data: { evidence: 'not-run', reason: 'there is no MySQL on this machine' },
  });
  expect(notices).toEqual(['Migrations were judged by their text and not tried: there is no MySQL on this machine.']);
});

test('a server for each database, but no more than four; equal notices are one', async () => {
  const { asked, notices } = await judge({ databases: 6 });
  expect(asked).toBe(4);
  expect(notices).toHaveLength(1);
});
