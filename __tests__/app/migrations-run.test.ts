// Code of a change runs only as the base says, and never for a fork or a bot: three pull requests that would like to run something.
import type { OpenStage } from '../../src/io/stage/stage.ts';
import type { Files } from '../testkit/git/index.ts';
import { clearSubjects, type Review, review } from './review.ts';

afterAll(clearSubjects);

const run = (command: string): Files => ({ 'launch-ready.yml': `migrations: { run: { command: '${command}' } }\n` });
const MIGRATION: Files = { 'migrations/02_more.js': 'export const up = () => {};\n' };

/** The commands that would have run. */
async function commandsOf(attempt: Omit<Review, 'openStage'>): Promise<{ ran: string[]; notices: readonly string[] }> {
  const ran: string[] = [];
  const openStage: OpenStage = async () => ({
    server: 'PostgreSQL 18',
    checkOut: async () => {},
    async run({ line }) {
      ran.push(line);
      return { exitCode: 1, isLate: false, isStuck: false, isTooMuch: false, output: '', sent: [] };
    },
    close: async () => {},
  });
  const { notices } = await review({ ...attempt, openStage });
  return { ran, notices };
}

const NEW = expect.stringContaining('`migrations.run` is new or changed here');

test.each<[name: string, attempt: Omit<Review, 'openStage'>, ran: string[], notices: unknown[]]>([
  ['what the base says runs', { base: run('base'), change: MIGRATION }, ['base'], []],
  ['what the change says does not', { base: {}, change: { ...run('change'), ...MIGRATION } }, [], [NEW]],
  [
    'nor instead of what the base says',
    { base: run('base'), change: { ...run('change'), ...MIGRATION } },
    ['base'],
    [NEW],
  ],
  ['nor does it stop it', { base: run('base'), change: { 'launch-ready.yml': '{}\n', ...MIGRATION } }, ['base'], [NEW]],
  ['nothing runs for a fork', { base: run('base'), change: MIGRATION, from: 'fork' }, [], []],
  ['nothing runs for a bot', { base: run('base'), change: MIGRATION, from: 'dependabot' }, [], []],
  ['nothing runs without a migration', { base: run('base'), change: { 'README.md': 'x\n' } }, [], []],
])('%s', async (_, attempt, ran, notices) => {
  const seen = await commandsOf(attempt);
  expect(seen.ran).toEqual(ran);
  expect(seen.notices.filter((notice) => notice.includes('migrations.run'))).toEqual(notices);
});
