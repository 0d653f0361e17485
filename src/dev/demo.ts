/**
 * `npm run demo`: a shop, a pull request that would break it, the bundled action in the runner's emulator against a
 * GitHub on loopback; then what the reviewer would see. `npm run demo -- --repo DIR [options]` runs on a real repository.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { styleText } from 'node:util';
import { makeEvent } from '../../__tests__/testkit/events.ts';
import {
  buildRepository,
  checkoutLikeActions,
  pullRequest,
  temporaryFolder,
} from '../../__tests__/testkit/git/index.ts';
import { startFakeGitHub } from '../../__tests__/testkit/github/index.ts';
import { removeTempDirs, runAction } from '../../__tests__/testkit/runner/index.ts';
import { renderHtml } from '../report/html/html.ts';
import { readReport } from '../report/read/read-report.ts';
import { realRepository } from './demo/real-repository.ts';
import { changeOf, SHOP } from './demo/shop.ts';

const root = path.resolve(import.meta.dirname, '../..');
const color = process.stdout.isTTY && !process.env['NO_COLOR'];
const paint = (style: 'bold' | 'dim' | 'cyan', text: string): string => (color ? styleText(style, text) : text);
const say = (text = ''): void => void process.stdout.write(`${text}\n`);
const heading = (text: string): void =>
  say(`\n${paint('bold', `── ${text} ${'─'.repeat(Math.max(3, 96 - text.length))}`)}\n`);

async function demo(): Promise<void> {
  const { files, token } = changeOf(20260414);
  using server = buildRepository();
  server.commit('Open the shop', SHOP);
  server.branch('card-payments').commit('Card payments', files);
  const refs = pullRequest(server, { head: 'card-payments', number: 7 });
  await using github = await startFakeGitHub({
    repositories: { 'corner/shop': { gitDir: server.gitDir, defaultBranch: 'main', private: true } },
  });
  github.pullRequest(refs);
  const jobToken = github.token({ permissions: { contents: 'read', 'pull-requests': 'write' } });
  if (!refs.merge) throw new Error('the pull request does not merge');
  using workspace = await checkoutLikeActions(`${github.url}/corner/shop`, refs.merge.ref, { token: jobToken });
  const app = await startShop(workspace.dir);
  try {
    const event = makeEvent('pull_request', {
      repository: 'corner/shop',
      private: true,
      pullRequest: refs,
      serverUrl: github.url,
    });
    heading('The workflow step, as the runner ran it (actions/checkout brought one commit)');
    const result = await runAction({
      actionDir: root,
      with: { environment: 'production', url: app.url },
      env: {
        DATABASE_URL: 'postgres://shop@db.internal:5432/shop',
        SESSION_SECRET: ['a', 'session', 'secret', 'of', 'the', 'demo'].join('-'),
        // The secret does not exist: GitHub passes an empty string.
        STRIPE_WEBHOOK_SECRET: '',
        PORT: '3000',
      },
      event: { name: event.name, payload: event.payload },
      github: {
        ...event.github,
        workflow: 'Launch Ready',
        job: 'launch-ready',
        apiUrl: github.apiUrl,
        serverUrl: github.url,
      },
      workspace: workspace.dir,
      token: jobToken,
    });
    say(result.log.trimEnd());
    heading('Annotations on the changed files');
    for (const { level, title, file, line } of result.annotations)
      say(`${level.padEnd(8)}${file ?? ''}${line === undefined ? '' : `:${line}`}  ${title ?? ''}`);
    heading('The comment on pull request #7');
    const [comment] = github.state().comments.values();
    say(comment?.body ?? 'none');
    heading('What came of it');
    const report = await readFile(result.outputs['report-file'] ?? '', 'utf8');
    const page = path.join(process.cwd(), 'demo-report.html');
    await writeFile(page, renderHtml(readReport(report, 'the report')));
    const leaked = [result.log, result.summary, report, comment?.body ?? ''].some((text) => text.includes(token));
    say(`exit code ${result.exitCode}: the pull request is ${result.exitCode === 0 ? 'green' : 'stopped'}`);
    say(
      `${github.requests.filter((request) => request.operation !== 'git').length} requests to the API, ${github.violations.length} against GitHub’s own description of it`,
    );
    say(`the leaked token stands ${leaked ? 'IN an output' : 'in no output'}`);
    say(`${Math.round(result.durationMs)} ms in the action`);
    say(`the same report as a page: ${path.relative(process.cwd(), page)}`);
    if (result.exitCode !== 1 || github.violations.length > 0 || leaked) {
      for (const violation of github.violations) say(JSON.stringify(violation));
      process.exitCode = 1;
    }
  } finally {
    app.stop();
    await removeTempDirs();
  }
}

/** The shop itself, answering on loopback. */
async function startShop(checkout: string): Promise<{ url: string; stop(): void }> {
  const folder = temporaryFolder('launch-ready-shop-');
  await cp(checkout, folder.path, { recursive: true, filter: (source) => path.basename(source) !== '.git' });
  const child = spawn(process.execPath, ['server.js'], {
    cwd: folder.path,
    env: { PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${String(port).trim()}`, stop: () => stop(child, folder.dispose) };
}

function stop(child: ChildProcess, dispose: () => void): void {
  child.once('exit', dispose);
  child.kill();
}

const repository = process.argv.indexOf('--repo');
if (repository === -1) await demo();
else process.exitCode = await realRepository(process.argv.slice(2), say);
