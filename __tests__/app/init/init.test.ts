// `launch-ready init` in a repository: what it writes is read back, and judges that repository without a false alarm.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { runCli } from '../../../src/app/cli/index.ts';
import { parseConfig } from '../../../src/config/parse.ts';
import { gitSync } from '../../testkit/git/run.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function repository(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'launch-ready-init-'));
  folders.push(folder);
  gitSync(['init', '--quiet', '--initial-branch=main', '--template=', folder]);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

async function run(cwd: string, args: readonly string[], env: Record<string, string> = {}) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await runCli(args, {
    out: (text) => out.push(text),
    error: (text) => errors.push(text),
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    color: false,
    width: 120,
  });
  return { code, out: out.join(''), errors: errors.join('') };
}

const text = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

const SHOP = {
  '.env.example': 'DATABASE_URL=\nSESSION_SECRET=\nLOG_LEVEL=info\n',
  'src/env.rb': 'ENV.fetch("DATABASE_URL")\nENV.fetch("LOG_LEVEL", "info")\nENV.fetch("SESSION_SECRET")\n',
  '.github/CODEOWNERS': '* @shop/backend\n',
  '.github/workflows/deploy.yml':
    'on: { push: { branches: [main] } }\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    environment: production\n    steps:\n      - run: ./deploy.sh\n        env:\n          DATABASE_URL: ${{ secrets.DATABASE_URL }}\n          SESSION_SECRET: ${{ secrets.SESSION_SECRET }}\n',
};

test('each line has its reason, and the whole is a configuration', async () => {
  const folder = repository(SHOP);
  const { code, out } = await run(folder, ['init']);
  expect(code).toBe(0);
  expect(out).toContain('Found 3 variables (2 required) and 1 environment: production.');
  const written = text(folder, 'launch-ready.yml');
  const { config } = parseConfig(written, 'launch-ready.yml');
  expect(Object.keys(config.environments)).toEqual(['production']);
  expect(config.env.vars).toMatchObject({
    DATABASE_URL: { required: true, secret: true, owner: '@shop/backend' },
    LOG_LEVEL: { required: false },
    SESSION_SECRET: { required: true, secret: true },
  });
  for (const line of written.split('\n').filter((each) => /^ {6}|^ {2}\w+: \{\}/.test(each)))
    expect(line).toMatch(/ # \S/);
});

test('a job for each environment whose values GitHub keeps, name by name', async () => {
  const folder = repository(SHOP);
  await run(folder, ['init']);
  const workflow: unknown = parse(text(folder, '.github/workflows/launch-ready.yml'));
  expect(workflow).toMatchObject({
    jobs: {
      values: {
        if: "github.event_name != 'pull_request'",
        strategy: { matrix: { environment: ['production'] } },
        environment: { deployment: false },
        steps: [
          {},
          {
            env: {
              DATABASE_URL: '${{ secrets.DATABASE_URL }}',
              SESSION_SECRET: '${{ secrets.SESSION_SECRET }}',
            },
          },
        ],
      },
    },
  });
  expect(text(folder, '.github/workflows/launch-ready.yml')).not.toContain('toJSON(secrets)');
});

test('where values are kept elsewhere, the job stands there as a comment, and says why', async () => {
  const { '.github/workflows/deploy.yml': _, ...files } = SHOP;
  const folder = repository({ ...files, '.env.production': 'LOG_LEVEL=warn\n' });
  await run(folder, ['init']);
  const workflow = text(folder, '.github/workflows/launch-ready.yml');
  expect(Object.keys((parse(workflow) as { jobs: object }).jobs)).toEqual(['launch-ready']);
  expect(workflow).toContain('# Values are not looked at: no workflow takes a value from GitHub’s secrets');
  // Without the marks it is YAML that works.
  const on = workflow.replace(/^ {2}# {3}/gm, '    ').replace(/^ {2}# (?=values:)/gm, '  ');
  expect(on).toContain('  values:');
});

test('on a server that does not know `deployment: false` there is no such job', async () => {
  const folder = repository(SHOP);
  await run(folder, ['init'], { GITHUB_SERVER_URL: 'https://github.example.com' });
  expect(Object.keys((parse(text(folder, '.github/workflows/launch-ready.yml')) as { jobs: object }).jobs)).toEqual([
    'launch-ready',
  ]);
});

test('what is there is somebody’s work', async () => {
  const folder = repository({ ...SHOP, 'launch-ready.yml': 'fail-on: blocker\n' });
  expect((await run(folder, ['init'])).code).toBe(0);
  expect(text(folder, 'launch-ready.yml')).toBe('fail-on: blocker\n');
  const again = await run(folder, ['init']);
  expect(again.code).toBe(2);
  expect(again.errors).toContain('launch-ready.yml and .github/workflows/launch-ready.yml are there already.');
});

test('--dry-run writes nothing', async () => {
  const folder = repository(SHOP);
  const { out } = await run(folder, ['init', '--dry-run']);
  expect(out).toContain('# launch-ready.yml\n');
  expect(existsSync(path.join(folder, 'launch-ready.yml'))).toBe(false);
});

test('nothing to find is said', async () => {
  const folder = repository({ 'README.md': '# A shop\n' });
  expect((await run(folder, ['init'])).out).toContain('Found 0 variables (0 required) and no environment.');
});

describe('after it, one planted defect of each class turns it red', () => {
  const good = { DATABASE_URL: 'postgres://app:pq7Zt2@db.shop.dev/shop', SESSION_SECRET: 'k'.repeat(3) };
  test.each<[name: string, values: Record<string, string>, rule: string | undefined]>([
    ['nothing is wrong', {}, undefined],
    ['missing', { SESSION_SECRET: '-' }, 'env/missing-variable'],
    ['empty', { DATABASE_URL: '' }, 'env/empty-variable'],
    ['placeholder', { SESSION_SECRET: 'changeme' }, 'env/placeholder-value'],
    ['localhost', { DATABASE_URL: 'postgres://app:pq7Zt2@localhost/shop' }, 'env/localhost-in-production'],
  ])('%s', async (_, values, rule) => {
    const folder = repository(SHOP);
    await run(folder, ['init']);
    const all: Record<string, string> = { ...good, SESSION_SECRET: randomHex(), ...values };
    const lines = Object.entries(all).flatMap(([name, value]) => (value === '-' ? [] : [`${name}=${value}\n`]));
    writeFileSync(path.join(folder, 'production.env'), lines.join(''));
    const { code, out } = await run(folder, [
      'env',
      '--tree',
      '--format',
      'json',
      '--environment',
      'production',
      '--values',
      'production.env',
    ]);
    const report = JSON.parse(out) as { findings: { rule: string; severity: string }[] };
    const bad = report.findings.filter(({ severity }) => severity === 'high' || severity === 'blocker');
    expect(bad.map((finding) => finding.rule)).toEqual(rule === undefined ? [] : [rule]);
    expect(code).toBe(rule === undefined ? 0 : 1);
  });
});

const randomHex = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex');
