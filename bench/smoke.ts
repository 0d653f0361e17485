/**
 * `npm run bench:smoke`: ten checks of an app on loopback by the bundled command line, against ten runs of curl that make the same
 * requests, one after the other. Pairs in turn; medians of seven. The app is warm: each has run once before.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { median } from './median.ts';

const run = promisify(execFile);
const RUNS = 7;
const PATHS = [
  '/',
  '/login',
  '/about',
  '/pricing',
  '/api/health',
  '/api/orders',
  '/api/me',
  '/docs',
  '/blog',
  '/contact',
];

const server = http.createServer((request, response) => {
  const isApi = request.url?.startsWith('/api/') ?? false;
  response.writeHead(200, { 'content-type': isApi ? 'application/json' : 'text/html' });
  response.end(
    isApi ? '{"status":"ok"}' : '<!doctype html><title>Shop</title><h1>Shop</h1><p>Everything for the corner.</p>',
  );
});
server.listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const folder = await mkdtemp(path.join(tmpdir(), 'launch-ready-bench-'));
const checks = PATHS.map((each) =>
  each.startsWith('/api/')
    ? `    ${JSON.stringify(each)}: { get: ${each}, expect: { json: { $.status: ok } } }`
    : `    ${JSON.stringify(each)}: { get: ${each}, expect: { text: Shop } }`,
);
await writeFile(
  path.join(folder, 'launch-ready.yml'),
  `version: 1\nsmoke:\n  site: off\n  checks:\n${checks.join('\n')}\n`,
);
await run('git', ['init', '-q', folder]);

/** Milliseconds. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const cli = path.resolve(import.meta.dirname, '../dist/cli.js');
const ours = () => run(process.execPath, [cli, 'smoke', '--repo', folder, '--url', url]);
const curl = async () => {
  for (const each of PATHS) await run('curl', ['-sS', '-o', '/dev/null', url + each]);
};
try {
  await ours();
  await curl();
  const pairs: { ours: number; curl: number }[] = [];
  for (let index = 0; index < RUNS; index++) pairs.push({ ours: await time(ours), curl: await time(curl) });
  const [mine, theirs] = [median(pairs.map((each) => each.ours)), median(pairs.map((each) => each.curl))];
  const ratio = median(pairs.map((each) => each.ours / each.curl));
  process.stdout.write(
    `ten checks ${mine.toFixed(0)} ms, ten runs of curl ${theirs.toFixed(0)} ms, ratio ${ratio.toFixed(2)}\n`,
  );
} finally {
  server.close();
  await rm(folder, { recursive: true, force: true });
}
