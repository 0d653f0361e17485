// `launch-ready secrets --verify` as it is typed: who is asked, over a proxy that lets nobody through and writes down what it sees.
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { runCli } from '../../../src/app/cli/index.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { temporaryFolder } from '../../testkit/git/index.ts';

const token = githubToken.sample(seeded(8));
const seen: string[] = [];
let proxy: Server;
const before = { ...process.env };

beforeAll(async () => {
  proxy = createServer().on('connect', ({ method, url, rawHeaders }, socket) => {
    seen.push([method, url, ...rawHeaders].join(' '));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  Object.assign(process.env, { https_proxy: address, HTTPS_PROXY: address, no_proxy: '', NO_PROXY: '' });
});
beforeEach(() => seen.splice(0));
afterAll(async () => {
  process.env = before;
  await new Promise((resolve) => proxy.close(resolve));
});

const CONFIGURED = 'secrets: { verify: true }\n';

test.each([
  ['nobody says so', '', [], 0],
  ['the option', '', ['--verify'], 1],
  ['the configuration', CONFIGURED, [], 1],
  ['the configuration, and an option against it', CONFIGURED, ['--no-verify'], 0],
  ['a rule that is off', 'rules: { secrets/github-token: off }\n', ['--verify'], 0],
])('%s', async (_, config, args, requests) => {
  using folder = temporaryFolder();
  writeFileSync(path.join(folder.path, 'app.env'), `T=${token}\n`);
  writeFileSync(path.join(folder.path, 'launch-ready.yml'), config);
  const printed: string[] = [];
  const terminal = {
    out: (text: string) => void printed.push(text),
    error: (text: string) => void printed.push(text),
    ...{ width: 300, color: false, cwd: folder.path, env: {} },
  };
  const code = await runCli(['secrets', '--tree', '--format', 'json', ...args], terminal);
  expect(code).toBe(config.includes('off') ? 0 : 1);
  expect(seen).toHaveLength(requests);
  for (const each of seen) expect(each).toMatch(/^CONNECT api\.github\.com:443 /);
  expect(printed.join('').includes('GitHub could not be asked (the proxy does not let it through).')).toBe(
    requests > 0,
  );
  expect([...seen, ...printed].join('\n')).not.toContain(token);
});
