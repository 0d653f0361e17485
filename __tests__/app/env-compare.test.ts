// The last job’s comparison, from files to a report.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compareFingerprints, matching } from '../../src/app/env-compare.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { nodeFiles } from '../../src/io/files.ts';

const root = mkdtempSync(path.join(tmpdir(), 'launch-ready-compare-'));
afterAll(() => rmSync(root, { recursive: true }));

interface Left {
  environment: string;
  at?: string;
  pepper?: string | undefined;
  variables: { name: string; value?: string; database?: string }[];
}

const text = ({ variables, ...more }: Left): string =>
  JSON.stringify({
    schema: 1,
    kind: 'launch-ready-env-fingerprints',
    at: '2026-11-22T10:00:00Z',
    pepper: '0011aabb',
    ...more,
    variables: variables.map((each) => ({ state: 'set', ...each })),
  });

let count = 0;
/** Writes them, and compares them. */
async function compare(
  left: readonly (Left | string)[],
  config = '',
  policy: { failOn?: 'never'; warnOnly?: boolean } = {},
) {
  const folder = path.join(root, String(++count));
  mkdirSync(folder);
  left.forEach((each, index) => {
    writeFileSync(path.join(folder, `${index}.json`), typeof each === 'string' ? each : text(each));
  });
  return compareFingerprints({
    today: '2026-11-30',
    files: nodeFiles,
    paths: await matching(['*.json'], folder),
    config: parseConfig(config, 'launch-ready.yml').config,
    ...policy,
  });
}

const X = 'aaaabbbbccccdddd';
const Y = 'ddddccccbbbbaaaa';
const production: Left = { environment: 'production', variables: [{ name: 'A', value: X }] };
const staging: Left = { environment: 'staging', variables: [{ name: 'A', value: X }] };

describe('the verdict', () => {
  test.each<[name: string, left: Left[], config: string, expected: string]>([
    ['different', [production, { ...staging, variables: [{ name: 'A', value: Y }] }], '', 'completed pass 0'],
    ['the same', [production, staging], '', 'completed fail 1: new high env/same-secret'],
    [
      'one database',
      [
        { ...production, variables: [{ name: 'A', value: X, database: Y }] },
        { ...staging, variables: [{ name: 'B', value: X, database: Y }] },
      ],
      '',
      'completed fail 1: new blocker env/same-database',
    ],
    ['meant so', [production, staging], 'env: { vars: { A: { never-share: false } } }', 'completed pass 0'],
    [
      'never-share: true says nothing else',
      [production, staging],
      'env: { vars: { A: { never-share: true } } }',
      'completed fail 1: new high env/same-secret',
    ],
    ['off', [production, staging], 'rules: { env/same-secret: off }', 'completed pass 0: ignored high env/same-secret'],
    ['less bad', [production, staging], 'rules: { env/same-secret: low }', 'completed pass 0: new low env/same-secret'],
    ['another level', [production, staging], 'fail-on: blocker', 'completed pass 0: new high env/same-secret'],
    ['one file', [production], '', 'inconclusive error 2'],
    ['one environment twice', [production, { ...production, at: '2026-11-23' }], '', 'inconclusive error 2'],
    ['no file', [], '', 'nothing'],
    [
      'no fingerprints',
      [production, staging].map(({ environment }) => ({ environment, variables: [{ name: 'A' }] })),
      '',
      'inconclusive error 2',
    ],
    [
      'one of the jobs had no pepper',
      [production, { environment: 'staging', pepper: undefined, variables: [{ name: 'A' }] }],
      '',
      'inconclusive error 2',
    ],
    [
      'one of three had none',
      [production, staging, { environment: 'preview', pepper: undefined, variables: [{ name: 'A' }] }],
      '',
      'completed fail 1: new high env/same-secret',
    ],
    [
      'fingerprints of another program’s file without a pepper',
      [production, { ...staging, pepper: undefined }],
      '',
      'inconclusive error 2',
    ],
    [
      'a job that ran twice: the later counts, whatever its file is called',
      [production, { ...staging, variables: [{ name: 'A', value: Y }], at: '2026-11-22T11:00:00Z' }, staging],
      '',
      'completed pass 0',
    ],
    [
      'in another case it is the same environment',
      [production, { ...staging, at: '2026-11-22T11:00:00Z' }, { ...staging, environment: 'Staging', variables: [] }],
      '',
      'completed fail 1: new high env/same-secret',
    ],
  ])('%s', async (_, left, config, expected) => {
    if (left.length === 0) {
      await expect(compare(left)).rejects.toThrow('matches no other file');
      return;
    }
    const { outcomes, verdict, exitCode, findings } = await compare(left, config);
    const told = findings.map(({ state, severity, rule }) => `${state} ${severity} ${rule}`).join(', ');
    expect(`${outcomes[0]?.status} ${verdict} ${exitCode}${told === '' ? '' : `: ${told}`}`).toBe(expected);
  });
});

test('warn-only and fail-on: never pass, and say what would be', async () => {
  expect(await compare([production, staging], '', { warnOnly: true })).toMatchObject({
    verdict: 'pass',
    exitCode: 0,
    wouldBe: 'fail',
  });
  expect(await compare([production, staging], '', { failOn: 'never' })).toMatchObject({ exitCode: 0 });
});

test('what was compared, in numbers and words', async () => {
  const preview = { environment: 'preview', pepper: undefined, variables: [{ name: 'A' }] };
  expect(await compare([production, staging, preview])).toMatchObject({
    scope: 'the fingerprints of production, staging and preview',
    outcomes: [
      {
        coverage: { environments: 3, 'compared values': 2 },
        leftOut: [
          { what: 'environments', count: 1, why: 'the file of preview has none: the job had no pepper, or no secret' },
        ],
      },
    ],
  });
  const { outcomes } = await compare([production, preview]);
  expect(outcomes[0]?.reason).toBe(
    'only one environment has fingerprints; the file of preview has none: the job had no pepper, or no secret',
  );
});

describe('an error of the user', () => {
  test.each<[name: string, left: (Left | string)[], words: string]>([
    [
      'two peppers',
      [production, { ...staging, pepper: 'ffee0011' }],
      'The fingerprints of production and staging were made with 2 peppers and cannot be compared.',
    ],
    ['half a file', [production, text(staging).slice(0, 80)], '1.json is no file of fingerprints.'],
    ['a report', [production, '{"schema":1,"tool":{"name":"launch-ready"}}'], '1.json is no file of fingerprints.'],
    ['an empty file', [production, ''], '1.json is no file of fingerprints.'],
  ])('%s', async (_, left, words) => {
    await expect(compare(left)).rejects.toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringContaining(words) }),
    );
  });

  test('an older pepper of a job that ran again does not count', async () => {
    expect(await compare([production, staging, { ...staging, pepper: 'ffee0011', at: '2026-11-21' }])).toMatchObject({
      verdict: 'fail',
    });
  });

  test.each<[name: string, left: Left[], why: string]>([
    [
      'a job that ran again, or that says so',
      [production, staging, { ...staging, at: '2099-01-01T00:00:00Z', variables: [{ name: 'A', value: Y }] }],
      '2 files are of staging: 2.json of 2099-01-01T00:00:00.000Z was compared, since it is the newest by its own word; not 1.json of 2026-11-22T10:00:00.000Z',
    ],
    [
      'a newer one without a pepper',
      [production, staging, { ...staging, at: '2026-11-23', pepper: undefined }],
      '2 files are of staging: 1.json of 2026-11-22T10:00:00.000Z was compared, since newer ones hold no fingerprint; not 2.json of 2026-11-23T00:00:00.000Z',
    ],
  ])('two files of one environment: %s', async (_, left, why) => {
    const { outcomes } = await compare(left);
    expect(outcomes[0]?.leftOut).toEqual([{ what: 'files of fingerprints', count: 1, why }]);
  });

  test('a file that is missing', async () => {
    const config = parseConfig('', 'launch-ready.yml').config;
    await expect(
      compareFingerprints({ files: nodeFiles, paths: ['/nowhere.json'], config, today: '2026-11-30' }),
    ).rejects.toThrow('/nowhere.json does not exist.');
    await expect(matching(['nowhere/*.json'], root)).rejects.toThrow('`nowhere/*.json` matches no other file.');
  });
});
