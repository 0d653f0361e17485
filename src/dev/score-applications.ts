/**
 * `npm run score:applications -- [--only NAME]… [--bare] [--serve] [FOLDER]`: the smoke check against applications that nobody here
 * wrote, from their YAML in applications/ alone. Each is installed into a folder of FOLDER (default: the system’s for temporary
 * files; what is there is used again), started on loopback with a user of its own, and asked: as it is, which must pass; then
 * broken in ways that happen, each of which must be told. What became of the record is read from what went through a proxy,
 * not from the check. `--bare` prints what a URL alone finds; `--serve` starts it and does nothing more, to write its YAML.
 * What lacks its tools is named. Exit code 1 where an application that could be started fails.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Application, begin, endAll, type Place, type Started } from './applications/application.ts';
import { breakingProxy } from './applications/breaking-proxy.ts';
import { applications } from './applications/index.ts';
import { scoreRunning, titlesOfBare } from './applications/score-running.ts';

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

interface Row {
  name: string;
  version: string;
  cells: string[];
  isGood: boolean;
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
    if (values.bare) {
      const titles = await titlesOfBare(place, proxy);
      say(titles.length === 0 ? '  a URL alone: nothing' : '  a URL alone:');
      for (const title of titles) say(`    ${title}`);
    }
    const { cells, isGood } = await scoreRunning(app, place, proxy, say);
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

const chosen =
  values.only === undefined ? applications : applications.filter(({ name }) => values.only?.includes(name));
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
  [
    'application',
    'version',
    'login',
    'created',
    'edited',
    'deleted',
    'not-public',
    'requests',
    'seconds',
    'breaks told',
  ],
  ...rows.map(({ name, version, cells }) => [name, version, ...cells]),
];
const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => (row[at] ?? '').length))) ?? [];
say('');
for (const row of table)
  say(
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
for (const each of skipped) say(`skipped ${each}`);
if (!isGood) process.exitCode = 1;
