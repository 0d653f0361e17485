/**
 * `npm run score:applications -- [--only NAME]… [--bare] [FOLDER]`: the smoke check against applications that nobody here wrote, from
 * their YAML in applications/ alone. Each is installed into a folder of FOLDER (default: the system’s for temporary files; what
 * is there is used again), started on loopback with a user of its own, and asked: as it is, which must pass; then broken in
 * ways that happen, each of which must be told. What became of the record is read from what went through a proxy, not from
 * the check. `--bare` prints what a URL alone finds; `--serve` starts it and does nothing more, to write its YAML. Exit code 1 where an application that could be started fails.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { runCli } from '../app/cli/index.ts';
import type { Report } from '../core/report.ts';
import type { SmokeRun } from '../core/smoke-run.ts';
import { type Application, begin, endAll, type Mark, output, type Place, type Started } from './applications/application.ts';
import { type Breakage, type BreakingProxy, breakingProxy, type Passed } from './applications/breaking-proxy.ts';
import { applications } from './applications/index.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, bare: { type: 'boolean' }, serve: { type: 'boolean' } },
});
const scratch = path.resolve(positionals[0] ?? path.join(tmpdir(), 'launch-ready-applications'));

/** An application may take its time: the first start compiles, migrates, and warms up. */
const START_MS = 180_000;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitFor(url: string, started: readonly Started[]): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end; await sleep(300)) {
    const over = started.find((each) => each.isOver());
    if (over !== undefined) throw new Error(`it ended by itself:\n${over.said()}`);
    try {
      const { status } = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
      if (status < 500) return;
    } catch {
      // It does not listen yet.
    }
  }
  throw new Error(`it did not answer in ${START_MS / 1000} seconds:\n${started.map((each) => each.said()).join('\n')}`);
}

interface Run {
  exitCode: number;
  report: Report;
  error: string;
  seconds: number;
}

/** The check itself, as a user runs it: a repository with its configuration, and the variables that it names. */
async function smoke(repository: string, env: Readonly<Record<string, string>>, ...args: string[]): Promise<Run> {
  let out = '';
  let error = '';
  const began = performance.now();
  const exitCode = await runCli(['smoke', '--repo', repository, '--format', 'json', ...args], {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    cwd: repository,
    env: { PATH: process.env['PATH'], ...env },
    color: false,
    width: 100,
  });
  const seconds = (performance.now() - began) / 1000;
  if (out === '') throw new Error(`the check could not run:\n${error}`);
  return { exitCode, report: JSON.parse(out) as Report, error, seconds };
}

const isMark =
  ({ method, path: address, status }: Mark) =>
  (each: Passed): boolean =>
    each.method === method && address.test(each.path) && status.includes(each.status);

const titlesOf = ({ report, error }: Run): string[] => {
  const reasons = report.outcomes.flatMap(({ reason }) => (reason === null ? [] : [reason]));
  const titles = report.findings.map(({ severity, rule, title }) => `${severity} ${rule}: ${title}`);
  return [...titles, ...reasons, ...(titles.length + reasons.length === 0 ? [error.trim()] : [])];
};

const checksOf = ({ report }: Run): SmokeRun['checks'] => report.outcomes.flatMap(({ smoke: run }) => run?.checks ?? []);

interface Row {
  name: string;
  version: string;
  cells: string[];
  isGood: boolean;
}

const BREAKAGES: readonly { name: string; what: Breakage; password?: string }[] = [
  { name: 'wrong password', what: 'nothing', password: 'not-the-password' },
  { name: 'record answers 500', what: 'error' },
  { name: 'record answers a shell', what: 'shell' },
  { name: 'session dropped', what: 'session' },
  { name: 'strangers let in', what: 'strangers' },
];

async function scoreRunning(app: Application, place: Place, proxy: BreakingProxy): Promise<{ cells: string[]; isGood: boolean }> {
  const repository = path.join(place.data, 'repository');
  mkdirSync(repository, { recursive: true });
  await output({ file: 'git', args: ['init', '--quiet', repository] });
  const section = readFileSync(new URL(`applications/${app.name}.yml`, import.meta.url), 'utf8');
  const indented = section.replace(/^(?=.)/gm, '  ');
  writeFileSync(
    path.join(repository, 'launch-ready.yml'),
    `version: 1\nenvironments: { production: { url: ${place.url} } }\nsmoke:\n${indented}`,
  );
  const env = {
    SMOKE_USER: place.user,
    SMOKE_PASSWORD: place.password,
    SMOKE_BASIC: Buffer.from(`${place.user}:${place.password}`).toString('base64'),
  };
  const url = ['--url', place.url];
  if (values.bare) {
    const bare = path.join(place.data, 'bare');
    mkdirSync(bare, { recursive: true });
    await output({ file: 'git', args: ['init', '--quiet', bare] });
    proxy.break('nothing');
    const run = await smoke(bare, {}, ...url);
    say(`  a URL alone: exit ${run.exitCode}, ${run.report.findings.length} findings`);
    for (const title of titlesOf(run)) say(`    ${title}`);
  }

  proxy.break('nothing');
  const clean = await smoke(repository, env, ...url);
  const passed = proxy.passed();
  const did = (mark: Mark): boolean => passed.some(isMark(mark));
  const facts = [
    checksOf(clean).every(({ result }) => result === 'pass' || result === 'skipped'),
    did(app.created),
    did(app.edited),
    did(app.deleted),
    // The record was asked for by its owner, who got it, and by a stranger, who did not.
    passed.some((each) => app.route.test(each.path) && !each.hasSession && each.method === 'GET'),
  ];
  let isGood = clean.exitCode === 0 && facts.every(Boolean);
  if (clean.exitCode !== 0 || !facts[0]) for (const title of [...titlesOf(clean), ...checksOf(clean).filter(({ result }) => result !== 'pass').map(({ name, result, why }) => `${name}: ${result}, ${why}`)]) say(`  not as it should be: ${title}`);
  else for (const title of titlesOf(clean).filter((each) => each !== '')) say(`  told beside: ${title}`);
  const leaks = [env.SMOKE_PASSWORD, env.SMOKE_BASIC].filter((value) => JSON.stringify(clean.report).includes(value));
  if (leaks.length > 0) say('  a secret stands in the report');

  let told = 0;
  const before = new Set(clean.report.findings.map(({ fingerprint }) => fingerprint));
  for (const { name, what, password } of BREAKAGES) {
    proxy.break(what);
    const wrong = password === undefined ? {} : { SMOKE_PASSWORD: password, SMOKE_BASIC: Buffer.from(`${place.user}:${password}`).toString('base64') };
    const broken = await smoke(repository, { ...env, ...wrong }, ...url);
    if (JSON.stringify(broken.report).includes(place.password)) leaks.push(name);
    const isTold = broken.exitCode === 1 && broken.report.findings.some(({ fingerprint }) => !before.has(fingerprint));
    if (isTold) told++;
    say(`  ${name} (exit ${broken.exitCode}, ${broken.seconds.toFixed(1)} s):`);
    for (const title of titlesOf(broken)) say(`    ${title}`);
  }
  isGood &&= told === BREAKAGES.length && leaks.length === 0;
  return {
    isGood,
    cells: [
      ...facts.map((fact) => (fact ? 'yes' : 'NO')),
      String(clean.report.outcomes[0]?.coverage['requests'] ?? ''),
      clean.seconds.toFixed(1),
      `${told} of ${BREAKAGES.length}`,
    ],
  };
}

async function score(app: Application): Promise<Row> {
  const folder = path.join(scratch, app.name);
  const data = path.join(folder, 'data');
  mkdirSync(folder, { recursive: true });
  say(`${app.name} (${app.from}; ${app.login})`);
  const version = await app.install({ folder });
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data);
  const port = await freePort();
  const proxy = await breakingProxy(app, () => port);
  const place: Place = {
    folder,
    data,
    port,
    url: proxy.url,
    user: 'smoke',
    password: `Sm0ke-${randomBytes(9).toString('hex')}`,
  };
  const started: Started[] = [];
  try {
    await app.prepare?.(place);
    for (const command of app.start(place)) started.push(begin(command));
    await waitFor(`http://127.0.0.1:${port}${app.ready}`, started);
    await app.afterStart?.(place);
    if (values.serve) {
      say(`  ${place.url} for ${place.user} with ${place.password}`);
      for (;;) await sleep(60_000);
    }
    const { cells, isGood } = await scoreRunning(app, place, proxy);
    if (!isGood) say(started.map((each) => each.said().split('\n').slice(-6).join('\n')).join('\n'));
    return { name: app.name, version, cells, isGood };
  } finally {
    for (const each of started.reverse()) await each.end();
    await proxy.close();
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await endAll();
    process.kill(process.pid, signal);
  });

const chosen = values.only === undefined ? applications : applications.filter(({ name }) => values.only?.includes(name));
const rows: Row[] = [];
const skipped: string[] = [];
let isGood = chosen.length > 0;
if (!isGood) say(`There is no such application; there are ${applications.map(({ name }) => name).join(', ')}.`);
for (const app of chosen) {
  const missing = app.missing();
  if (missing !== undefined) {
    skipped.push(`${app.name}: ${missing} is not here`);
    continue;
  }
  try {
    const row = await score(app);
    rows.push(row);
    isGood &&= row.isGood;
  } catch (error) {
    isGood = false;
    rows.push({ name: app.name, version: '', cells: ['FAILED'], isGood: false });
    say(`  ${Error.isError(error) ? error.message : String(error)}`);
  }
}
const table = [
  ['application', 'version', 'login', 'created', 'edited', 'deleted', 'not-public', 'requests', 'seconds', 'breaks told'],
  ...rows.map(({ name, version, cells }) => [name, version, ...cells]),
];
const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => (row[at] ?? '').length))) ?? [];
say('');
for (const row of table) say(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd());
for (const each of skipped) say(`skipped ${each}`);
if (!isGood) process.exitCode = 1;
