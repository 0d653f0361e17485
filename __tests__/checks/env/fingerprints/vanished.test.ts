// A job leaves a file; the next one finds what is gone.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseFingerprints } from '../../../../src/checks/env/fingerprints/fingerprint-file.ts';
import { PEPPER } from '../../../../src/checks/env/fingerprints/leave.ts';
import { runCheck } from '../world.ts';

const PROJECT = {
  'src/mail.ts': 'send(process.env.MAIL_KEY ?? "");\n',
  'launch-ready.yml': 'env: { vars: { A: , OPTIONAL: { required: false } } }\n',
};

/** One job of production, and then another. */
async function twice(first: Record<string, string>, second: Record<string, string>) {
  const world = { files: PROJECT, environments: { production: first }, left: {} };
  const before = await runCheck(world);
  const left = Object.fromEntries((before.leaves ?? []).map(({ file, text }) => [path.basename(file), text]));
  const after = await runCheck({ ...world, environments: { production: second }, left, now: '2027-01-16T00:00:00Z' });
  return after.findings
    .filter(({ rule }) => rule === 'env/vanished-variable')
    .map(({ severity, message }) => `${severity}: ${message}`);
}

test.each<[name: string, first: Record<string, string>, second: Record<string, string>, expected: string[]]>([
  ['nothing changed', { A: '1', MAIL_KEY: 'k' }, { A: '1', MAIL_KEY: 'k' }, []],
  ['another value', { A: '1', MAIL_KEY: 'k' }, { A: '2', MAIL_KEY: 'l' }, []],
  ['more', { A: '1' }, { A: '1', MAIL_KEY: 'k' }, []],
  [
    'gone',
    { A: '1', MAIL_KEY: 'k' },
    { A: '1' },
    ['high: On 2027-01-15 `MAIL_KEY` was set in production; now it is absent.'],
  ],
  [
    'emptied',
    { A: '1', MAIL_KEY: 'k' },
    { A: '1', MAIL_KEY: ' ' },
    ['high: On 2027-01-15 `MAIL_KEY` was set in production; now it is empty.'],
  ],
  ['it was empty before', { A: '1', MAIL_KEY: '' }, { A: '1' }, []],
  ['nobody reads it', { A: '1', OTHER: 'x' }, { A: '1' }, []],
  [
    'nobody reads it, and it is declared',
    { A: '1', OPTIONAL: 'x' },
    { A: '1' },
    ['high: On 2027-01-15 `OPTIONAL` was set in production; now it is absent.'],
  ],
  ['nothing was handed over at all, which is another finding', { A: '1', MAIL_KEY: 'k' }, {}, []],
])('%s', async (_, first, second, expected) => {
  expect(await twice(first, second)).toEqual(expected);
});

test('what is left says so where there is no pepper, and is replaced', async () => {
  const token = randomBytes(16).toString('hex');
  const world = { files: PROJECT, environments: { production: { A: '1', SESSION_SECRET: token } }, left: {} };
  const { leaves, notices } = await runCheck(world);
  expect(leaves?.map(({ file }) => file)).toEqual([path.join('/left', 'production.json')]);
  expect(notices?.join()).toContain('hold names only: without a pepper no value can be compared.');
  expect(leaves?.[0]?.text).not.toMatch(/"value"|"pepper"/);

  const pepper = randomBytes(32).toString('hex');
  const keyed = await runCheck({
    ...world,
    environments: { production: { A: '1', SESSION_SECRET: token, [PEPPER]: pepper } },
  });
  expect(keyed.notices).toEqual([]);
  const text = keyed.leaves?.[0]?.text ?? '';
  expect(parseFingerprints(text)?.variables.find(({ name }) => name === 'SESSION_SECRET')?.value).toMatch(
    /^[0-9a-f]{16}$/,
  );
  expect(JSON.stringify(keyed)).not.toContain(token);
  expect(JSON.stringify(keyed)).not.toContain(pepper);
});

test('a short pepper is an error before anything is left', async () => {
  await expect(
    runCheck({ files: PROJECT, environments: { production: { A: '1', [PEPPER]: 'short' } }, left: {} }),
  ).rejects.toThrow(`${PEPPER} is shorter than 32 characters`);
});

test('where no folder is named, nothing is left and nothing compared', async () => {
  const { leaves, notices } = await runCheck({ files: PROJECT, environments: { production: { A: '1' } } });
  expect(leaves).toEqual([]);
  expect(notices).toEqual([]);
});
