// Whether found tokens are sent to their providers is never for the change itself to say.
import { loadConfig } from '../../../src/app/configuration.ts';
import { verifyOf } from '../../../src/app/policy/verify.ts';
import type { Subject } from '../../../src/app/subject.ts';
import { configSchema } from '../../../src/config/schema.ts';
import { InconclusiveError } from '../../../src/core/errors.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { memoryTree } from '../../../src/io/tree.ts';
import type { Files } from '../../testkit/git/index.ts';
import { clearSubjects, review } from '../review.ts';

afterAll(clearSubjects);

const token = githubToken.sample(seeded(1));
const OFF: Files = { 'README.md': 'hello\n' };
const ON: Files = { 'launch-ready.yml': 'secrets: { verify: true }\n' };
const NOTICE = /^No provider was asked whether a found token still works: /;

// No provider can be reached here: who is asked about says so in its message.
test.each([
  ['nobody says so', OFF, {}, 'repository', undefined, 'silent'],
  ['the base says so', ON, {}, 'repository', undefined, 'asked'],
  ['the change alone says so', OFF, ON, 'repository', undefined, 'counts once this change is merged'],
  ['the change takes it away', ON, { 'launch-ready.yml': null }, 'repository', undefined, 'asked'],
  ['the input says so', OFF, {}, 'repository', true, 'asked'],
  ['the input says no', ON, {}, 'repository', false, 'silent'],
  ['a fork, and the base says so', ON, {}, 'fork', undefined, 'comes from a fork'],
  ['a fork, and its change says so', OFF, ON, 'fork', undefined, 'silent'],
  ['a fork, and the input says so', OFF, {}, 'fork', true, 'comes from a fork'],
  ['a bot, and the base says so', ON, {}, 'dependabot', undefined, 'comes from a fork or a bot'],
] as const)('a pull request: %s', async (_, base, change, from, verify, expected) => {
  const options = { checks: ['secrets'] as const, ...(verify === undefined ? {} : { secrets: { verify } }) };
  const report = await review({ base, change: { ...change, 'a.ts': `${token}\n` }, from, options });
  const messages = report.findings.flatMap(({ rule, message }) => (rule === 'secrets/github-token' ? message : []));
  const notices = report.notices.filter((notice) => NOTICE.test(notice));
  expect(messages).toHaveLength(1);
  expect(messages[0]?.includes('GitHub could not be asked')).toBe(expected === 'asked');
  expect(notices).toEqual(expected === 'asked' || expected === 'silent' ? [] : [expect.stringContaining(expected)]);
});

const unreadable = async () => {
  throw new InconclusiveError('the default branch could not be read');
};
const says = (verify: boolean) => async () => configSchema.parse({ secrets: { verify } });
const branch = { trust: 'head', review: false } as const;

// Where nothing is compared: a push to a branch, build output, a schedule.
test.each([
  ['a laptop', { trust: 'disk', review: true } as const, true, undefined, { verify: true }],
  ['the default branch', branch, true, undefined, { verify: true }],
  ['a branch, and the default branch too', branch, true, says(true), { verify: true }],
  ['a branch alone', branch, true, says(false), { verify: false, verifyLater: true }],
  ['a branch, and nobody knows of the default branch', branch, true, unreadable, { verify: false, verifyLater: true }],
  ['a branch that does not want it', branch, false, says(true), { verify: false }],
])('%s', async (_, subject, own, hostsConfig, expected) => {
  const judging = await loadConfig(memoryTree({ 'launch-ready.yml': `secrets: { verify: ${own} }\n` }));
  const input = { subject: { ...NOTHING, ...subject }, before: undefined, judging, hostsConfig };
  expect(await verifyOf(input, undefined)).toEqual(expected);
});

const NOTHING: Omit<Subject, 'trust' | 'review'> = {
  words: 'all files',
  scope: { kind: 'tree' },
  head: memoryTree({}),
  changes: [],
  fork: false,
  existing: 'new',
  notices: [],
};
