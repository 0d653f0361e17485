// What people get wrong, and what breaks under them: each says what is wrong and what to do, on the right stream, with the
// right exit code, and leaves nothing half-written behind.
import { execFile, spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { selfSigned } from '../checks/smoke/certificate.ts';
import { closedPort, closeServers, serveTls } from '../checks/smoke/servers.ts';
import {
  binary,
  buildRepository,
  checkoutLikeActions,
  cloneLikeLaptop,
  temporaryFolder,
  utf16,
} from '../testkit/git/index.ts';
import { type CliOptions, launchReady } from './cli.ts';
import { product } from './product.ts';
import { LEAKS, SHOP, tokenOf } from './shop.ts';

const home = temporaryFolder('launch-ready-bad-');
const server = buildRepository(path.join(home.path, 'server.git'));
let clones = 0;
let clone = '';

beforeAll(async () => {
  await product();
  server.commit('Open the shop', SHOP);
  server.commit('Say more', { 'app.js': "export const title = 'The Corner Shop';\n" });
  clone = (await cloneLikeLaptop(server.gitDir, path.join(home.path, 'clone'))).dir;
});
afterAll(closeServers);
afterAll(() => home.dispose());

type Contents = Record<string, string | Uint8Array>;

/** A clone with these files besides; `null` in place of one makes a folder of that name. */
function laptop(files: Record<string, string | Uint8Array | null> = {}): string {
  const folder = path.join(home.path, `laptop-${++clones}`);
  cpSync(clone, folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) put(folder, name, content);
  return folder;
}

function plain(files: Contents = {}): string {
  const folder = path.join(home.path, `plain-${++clones}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) put(folder, name, content);
  return folder;
}

function put(folder: string, name: string, content: string | Uint8Array | null): void {
  const file = path.join(folder, name);
  rmSync(file, { force: true });
  mkdirSync(content === null ? file : path.dirname(file), { recursive: true });
  if (content !== null) writeFileSync(file, content);
}

const shallow = async (): Promise<string> =>
  (
    await checkoutLikeActions(`file://${server.gitDir}`, 'refs/heads/main', {
      dir: path.join(home.path, `shallow-${++clones}`),
    })
  ).dir;
const config = (text: string) => () => laptop({ 'launch-ready.yml': text });
/** `.git` as well: the user's clone is read and never touched. */
const filesIn = (folder: string): Set<string> => new Set(readdirSync(folder, { recursive: true }).map(String));

interface Refusal {
  name: string;
  args: readonly string[];
  cwd: () => string | Promise<string>;
  options?: Partial<CliOptions>;
  /** All of stderr but `launch-ready: `, with `FOLDER` for the current folder. */
  says: string;
}

const COMMANDS_HINT = '(launch-ready --help lists commands and options)';
const KEYS_HINT = 'Correct it; every key is described in docs/configuration.md.';

const REFUSALS: Refusal[] = [
  {
    name: 'malformed YAML',
    args: [],
    cwd: config('smoke:\n\tchecks: {}\n'),
    says: 'launch-ready.yml:2:1: not valid YAML: Tabs are not allowed as indentation\nCheck the indentation and the quotes around this line; quote values that begin with *, &, @, ` or {.',
  },
  {
    name: 'an unknown key',
    args: [],
    cwd: config('fail-onn: high\n'),
    says: `launch-ready.yml:1:1: unknown key \`fail-onn\` in launch-ready.yml. Did you mean \`fail-on\`?\n${KEYS_HINT}`,
  },
  {
    name: 'an unknown key below',
    args: [],
    cwd: config('smoke:\n  chekcs: {}\n'),
    says: `launch-ready.yml:2:3: unknown key \`chekcs\` in \`smoke\`. Did you mean \`checks\`?\n${KEYS_HINT}`,
  },
  {
    name: 'a wrong value',
    args: [],
    cwd: config('fail-on: hihg\n'),
    says: `launch-ready.yml:1:1: \`fail-on\` is \`hihg\`; write one of \`low\`, \`medium\`, \`high\`, \`blocker\`, \`never\` (did you mean \`high\`?)\n${KEYS_HINT}`,
  },
  {
    name: 'a rule that is none',
    args: [],
    cwd: config('rules:\n  secrets/github-tokn: off\n'),
    says: 'launch-ready.yml:2: there is no rule `secrets/github-tokn`.\nList the rules with `launch-ready explain`.',
  },
  {
    name: 'a configuration that is not there',
    args: ['--config', 'nope.yml'],
    cwd: laptop,
    says: 'The configuration nope.yml does not exist in the working directory.\nCorrect `config-file` (`--config`), or leave it out: launch-ready.yml and .github/launch-ready.yml are found by themselves.',
  },
  {
    name: 'a folder in place of the configuration',
    args: ['--config', 'conf'],
    cwd: () => laptop({ conf: null }),
    says: 'The configuration conf does not exist in the working directory.\nCorrect `config-file` (`--config`), or leave it out: launch-ready.yml and .github/launch-ready.yml are found by themselves.',
  },
  {
    name: 'a base that is not there',
    args: ['--base', 'mian'],
    cwd: laptop,
    says: 'There is no commit `mian` (--base).\nWrite a commit, branch or tag of this repository (did you mean `main`?).',
  },
  {
    name: 'a head that is not there',
    args: ['--head', '1'.repeat(40)],
    cwd: laptop,
    says: `There is no commit \`${'1'.repeat(40)}\` (--head).\nWrite a commit, branch or tag of this repository.`,
  },
  {
    name: 'a base that is an option of git',
    args: ['--base=--output=pwned'],
    cwd: laptop,
    says: 'There is no commit `--output=pwned` (--base).\nWrite a commit, branch or tag of this repository.',
  },
  {
    name: 'a base beyond a shallow clone',
    args: ['--base', 'HEAD~1'],
    cwd: shallow,
    says: 'There is no commit `HEAD~1` (--base).\nWrite a commit, branch or tag of this repository. This clone is shallow; `git fetch --unshallow` brings the rest.',
  },
  {
    name: 'the history of a shallow clone',
    args: ['--history'],
    cwd: shallow,
    says: 'This clone is shallow: most of its history is not here.\nRun `git fetch --unshallow` first.',
  },
  {
    name: 'a comparison without a repository',
    args: ['--base', 'main'],
    cwd: plain,
    says: 'FOLDER is not a git repository, so there is nothing to compare.\nLeave out --base and --head, or correct --repo.',
  },
  {
    name: 'a repository that is not there',
    args: ['--repo', 'nope'],
    cwd: plain,
    says: 'There is no folder FOLDER/nope.\nCorrect `--repo`.',
  },
  {
    name: 'a file in place of the repository',
    args: ['--repo', 'f'],
    cwd: () => plain({ f: '' }),
    says: 'FOLDER/f is a file, not a folder.\nCorrect `--repo`: name the folder it lies in.',
  },
  {
    name: 'a folder that is not there',
    args: ['secrets', '--folder', 'out'],
    cwd: laptop,
    says: 'There is no folder FOLDER/out.\nCorrect `--folder`.',
  },
  {
    name: 'a file in place of the folder',
    args: ['secrets', '--folder', 'app.js'],
    cwd: laptop,
    says: 'FOLDER/app.js is a file, not a folder.\nCorrect `--folder`: name the folder it lies in.',
  },
  {
    name: 'two looks at once',
    args: ['--history', '--tree'],
    cwd: laptop,
    says: '--history and --tree are two different looks.\nLeave one out.',
  },
  {
    name: 'a command that is none',
    args: ['secretz'],
    cwd: plain,
    says: 'there is no command `secretz`.\nDid you mean `secrets`?',
  },
  {
    name: 'a rule to explain that is none',
    args: ['explain', 'migrations/drop-colum'],
    cwd: plain,
    says: 'there is no rule `migrations/drop-colum`.\nDid you mean `migrations/drop-column`?',
  },
  {
    name: 'an environment that is none',
    args: ['smoke', '--environment', 'prodution'],
    cwd: config('environments: { production: { url: "http://127.0.0.1:9" } }\n'),
    says: 'launch-ready.yml names no environment `prodution`.\nDid you mean `production`?',
  },
  {
    name: 'a baseline that is no JSON',
    args: [],
    cwd: () => laptop({ '.launch-ready/baseline.json': '<<<<<<< HEAD\n' }),
    says: '.launch-ready/baseline.json is not valid JSON: SyntaxError: Unexpected token \'<\', "<<<<<<< HEAD\\n" is not valid JSON\nWrite it anew with `launch-ready baseline`, or restore it from git.',
  },
  {
    name: 'a baseline of another version',
    args: [],
    cwd: () => laptop({ '.launch-ready/baseline.json': '{ "version": 2, "findings": [] }' }),
    says: '.launch-ready/baseline.json: version: Invalid input: expected 1\nWrite it anew with `launch-ready baseline`, or restore it from git.',
  },
  {
    name: 'reports that are not there',
    args: ['annotate', 'x*.json'],
    cwd: plain,
    says: 'There are no reports to show.\nNothing matches `findings: FOLDER/x*.json`; download the artifact first, and name its folder.',
  },
  {
    name: 'a gate with nothing to look at',
    args: ['gate'],
    cwd: plain,
    says: 'There is nothing to look at.\nName files with findings, or the results of jobs: `--needs FILE`.',
  },
  {
    name: 'results of jobs that are none',
    args: ['gate', '--needs', '{'],
    cwd: plain,
    says: 'The input `needs` is not what `toJSON(needs)` gives.\nWrite `needs: ${{ toJSON(needs) }}`.',
  },
  {
    name: 'a date that is none',
    args: ['ignore', '1:00', '--reason', 'x', '--until', 'soon'],
    cwd: laptop,
    says: '`--until soon` is not a date.\nWrite it as 2027-01-31.',
  },
  {
    name: 'a workflow that is there already',
    args: ['init'],
    cwd: () => laptop({ '.github/workflows/launch-ready.yml': 'on: push\n' }),
    says: 'launch-ready.yml and .github/workflows/launch-ready.yml are there already.\nEdit them by hand; `launch-ready init --dry-run` prints what would be written.',
  },
  {
    name: 'an output that is a folder',
    args: ['--output', 'docs'],
    cwd: () => laptop({ docs: null }),
    says: "FOLDER/docs cannot be written: EISDIR: illegal operation on a directory, rename 'FOLDER/docs.UUID.tmp' -> 'FOLDER/docs'.\nName a file in a folder you can write to (`--output`).",
  },
  {
    name: 'an output below a file',
    args: ['--output', 'app.js/report'],
    cwd: laptop,
    says: "FOLDER/app.js/report cannot be written: EEXIST: file already exists, mkdir 'FOLDER/app.js'.\nName a file in a folder you can write to (`--output`).",
  },
  {
    name: 'no git',
    args: [],
    cwd: laptop,
    options: { env: { PATH: '/nonexistent' } },
    says: 'git is not installed.\nInstall git 2.31 or newer on this machine (on a self-hosted runner: before the step `actions/checkout`).',
  },
];

test.concurrent.each(REFUSALS)('$name', async ({ args, cwd, options = {}, says }) => {
  const folder = await cwd();
  const before = filesIn(folder);
  const { code, stdout, stderr } = await launchReady(args, { cwd: folder, ...options });
  expect({
    code,
    stdout,
    stderr: stderr.replaceAll(folder, 'FOLDER').replace(/[0-9a-f-]{36}\.tmp/, 'UUID.tmp'),
  }).toEqual({
    code: 2,
    stdout: '',
    stderr: `launch-ready: ${says}\n`,
  });
  expect(filesIn(folder)).toEqual(before);
});

test.concurrent.each<[name: string, args: string[], says: string]>([
  [
    'a format that is none',
    ['--format', 'jsn'],
    "error: option '--format <format>' argument 'jsn' is invalid. Write one of terminal, json, sarif, junit, markdown, html (did you mean json?).",
  ],
  [
    'a level that is none',
    ['secrets', '--fail-on', 'hihg'],
    "error: option '--fail-on <level>' argument 'hihg' is invalid. Write one of low, medium, high, blocker, never (did you mean high?).",
  ],
  ['an option that is none', ['--fail-onn', 'high'], "error: unknown option '--fail-onn'\n(Did you mean --fail-on?)"],
  ['an option without its value', ['--fail-on'], "error: option '--fail-on <level>' argument missing"],
  [
    'an argument too many',
    ['secrets', 'src'],
    "error: too many arguments for 'secrets'. Expected 0 arguments but got 1: src.",
  ],
  ['an ignore without a reason', ['ignore', '1:00'], "error: required option '--reason <text>' not specified"],
])('%s', async (_, args, says) => {
  const { code, stdout, stderr } = await launchReady(args, { cwd: home.path });
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `${says}\n${COMMANDS_HINT}\n` });
});

describe('what is wrong becomes part of the report', () => {
  interface Reported {
    name: string;
    args: readonly string[];
    cwd: () => string | Promise<string>;
    code: number;
    /** In stdout. */
    says: RegExp;
  }
  const once = () => laptop({ 'launch-ready.yml': 'smoke: { retries: 0 }\n' });
  const REPORTED: Reported[] = [
    {
      name: 'an address without https',
      args: ['smoke', '--url', 'app.example.com'],
      cwd: laptop,
      code: 2,
      says: /^FAILED: 1 reason\. [\s\S]*\nsmoke +failed +The URL `app\.example\.com` is not a web address\. Write it whole:\s+https:\/\/app\.example\.com\n/,
    },
    {
      name: 'no address',
      args: ['smoke'],
      cwd: laptop,
      code: 2,
      says: /^FAILED: 1 reason\. [\s\S]*\nsmoke +failed +smoke does not know where the app answers\. Give its address: `--url https:\/\/…`/,
    },
    {
      name: 'no commits yet',
      args: [],
      cwd: async () => {
        const folder = plain({ 'a.js': `const token = '${tokenOf(1)}';\n` });
        await promisify(execFile)('git', ['init', '--quiet', folder]);
        return folder;
      },
      code: 1,
      says: /^FAILED: 1 reason\. [\s\S]*\nblocker: GitHub token in a\.js/,
    },
    {
      name: 'not a repository',
      args: [],
      cwd: () => plain(LEAKS as Contents),
      code: 1,
      says: /^FAILED: 1 reason\. [\s\S]*\nblocker: GitHub token in notify\.js/,
    },
    {
      name: 'a folder in place of a file that is read',
      args: ['--tree'],
      cwd: () => laptop({ '.env.example': null }),
      code: 2,
      says: /secrets: 1 file could not be read: nobody may, a folder stands in their place[\s\S]*\nenv +skipped +no variables are declared/,
    },
    {
      name: 'an ignore file with nonsense',
      args: ['--tree'],
      cwd: () => laptop({ '.launch-ready/ignore': 'nonsense\n' }),
      code: 0,
      says: /^medium: Line 1 of \.launch-ready\/ignore is no entry[\s\S]*Copy the line that the finding prints/,
    },
    {
      name: 'a broken findings file',
      args: ['gate', 'a.json'],
      cwd: () => plain({ 'a.json': '{' }),
      code: 2,
      says: /^FAILED: 1 reason\. STOP: a\.json cannot be read[\s\S]*\na\.json +failed +a\.json is not JSON: it breaks at line 1, column 2\. Give a report of Launch/,
    },
    {
      name: 'a hostile findings file',
      args: ['gate', 'a.json'],
      cwd: () => plain({ 'a.json': '['.repeat(1e6) }),
      code: 2,
      says: /^FAILED: 1 reason\. STOP: a\.json cannot be read[\s\S]*\na\.json +failed +a\.json is nested deeper than 100 levels/,
    },
    {
      name: 'a binary and a UTF-16 file',
      args: ['--tree'],
      cwd: () => laptop({ 'logo.bin': binary(100_000), 'notes.txt': utf16(`token = "${tokenOf(2)}"\n`) }),
      code: 1,
      says: /^FAILED: 1 reason\. [\s\S]*\nblocker: GitHub token in notes\.txt [\s\S]*--> notes\.txt:1:10\n/,
    },
  ];
  test.concurrent.each(REPORTED)('$name', async ({ args, cwd, code, says }) => {
    const run = await launchReady(args, { cwd: await cwd() });
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code, stderr: '' });
    expect(run.stdout).toMatch(says);
    expect(run.stdout).toMatch(/\nLaunch Ready: .*\.\n$/);
  });

  test.concurrent('an app that cannot be reached, a name that is none, a certificate that nobody trusts', async () => {
    const { key, cert } = selfSigned('localhost');
    const urls = [
      await closedPort(),
      'https://nowhere.invalid',
      await serveTls({ key, cert }, (_, response) => void response.end()),
    ];
    const runs = await Promise.all(urls.map((url) => launchReady(['smoke', '--url', url], { cwd: once() })));
    expect(
      runs.map(({ code, stdout }) => [code, /^blocker: .*$/m.exec(stdout)?.[0].replace(/:\d{4,}/, ':PORT')]),
    ).toEqual([
      [1, 'blocker: GET /: 127.0.0.1:PORT refuses the connection [smoke/unreachable]'],
      [
        1,
        expect.stringMatching(
          /^blocker: GET \/: the name nowhere\.invalid (?:does not exist|cannot be looked up) \[smoke\/unreachable\]$/,
        ),
      ],
      [1, 'blocker: localhost:PORT: its certificate is self-signed [smoke/certificate-chain]'],
    ]);
  });

  test.concurrent('a repository that lacks a file: in doubt, and how to find out more', async () => {
    const folder = laptop();
    const { stdout } = await promisify(execFile)('git', ['rev-parse', 'HEAD~1:app.js'], { cwd: folder });
    const oid = stdout.trim();
    const object = path.join(folder, '.git/objects', oid.slice(0, 2), oid.slice(2));
    expect(existsSync(object)).toBe(true);
    rmSync(object, { force: true });
    const run = await launchReady(['secrets', '--history'], { cwd: folder });
    expect(run.code).toBe(2);
    expect(run.stdout.replace(/\s+/g, ' ')).toMatch(
      /the repository lacks 1 object that its commits name \([0-9a-f]{40}\); `git fsck` lists them, a fresh clone has them/,
    );
  });
});

test('100 MB in one file: in 10 s and 700 MB', async () => {
  const folder = laptop(LEAKS as Contents);
  const file = openSync(path.join(folder, 'dump.sql'), 'w');
  const chunk = Buffer.from("INSERT INTO orders VALUES (1, 'a row like all others');\n".repeat(2 ** 20 / 56));
  for (let megabyte = 0; megabyte < 100; megabyte++) writeSync(file, chunk);
  closeSync(file);
  const told = path.join(home.path, 'peak.cjs');
  writeFileSync(told, "process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}`));\n");
  const run = await launchReady(['--tree'], { cwd: folder, node: ['--require', told] });
  rmSync(path.join(folder, 'dump.sql'));
  expect(run.code).toBe(1);
  expect(run.durationMs).toBeLessThan(10_000);
  expect(Number(/peak (\d+)$/.exec(run.stderr)?.[1])).toBeLessThan(700 * 1024);
});

test.concurrent('an old Node gets a sentence', async () => {
  const other = process.env['LAUNCH_READY_OLD_NODE'];
  const pretend = path.join(home.path, 'old.cjs');
  writeFileSync(
    pretend,
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } });\n",
  );
  const options = other === undefined ? { node: ['--require', pretend] } : { nodePath: other };
  const { code, stdout, stderr } = await launchReady([], { cwd: home.path, ...options });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(
    /^launch-ready needs Node 24 or newer; this is \d+\.\d+\.\d+ \(.*\)\.\nInstall it from https:\/\/nodejs\.org, or run: npx -p node@24 node .*cli\.js\n$/,
  );
});

test.concurrent('launch-ready … | head', async () => {
  const cli = path.join(await product(), 'dist/cli.js');
  const script = `"$0" "$1" explain | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const child = spawn('bash', ['-c', script, process.execPath, cli], {
    cwd: home.path,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (text.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (text.stderr += String(chunk)));
  await new Promise((resolve) => child.once('close', resolve));
  expect(text).toEqual({ stdout: expect.stringMatching(/^[a-z]+\/\S+ .*\n0\n$/), stderr: '' });
});
