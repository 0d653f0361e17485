import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { InconclusiveError } from '../../src/core/errors.ts';
import { gitCommand } from '../../src/io/git-command.ts';
import { type FetchOptions, fetchGit } from '../../src/io/git-fetch.ts';
import { gitProcess } from '../../src/io/git-process.ts';
import { commitTree } from '../../src/io/tree.ts';
import { sorted } from '../core/sorted.ts';
import {
  buildRepository,
  checkoutLikeActions,
  gitEnvironment,
  type PullRequestRefs,
  pullRequest,
  type Repository,
  temporaryFolder,
  type Workspace,
} from '../testkit/git/index.ts';
import { type FakeGitHub, startFakeGitHub } from '../testkit/github/index.ts';

const flat = async <Item>(lists: AsyncIterable<Item[]>): Promise<Item[]> => (await all(lists)).flat();

let server: Repository;
let refs: PullRequestRefs;
let fake: FakeGitHub;
let token: string;
const open: { dispose(): void }[] = [];

beforeAll(async () => {
  server = buildRepository();
  for (let commit = 0; commit < 30; commit++)
    server.commit(`old ${commit}`, { [`old-${commit}.txt`]: `old ${commit}\n`, 'app.ts': `version ${commit}\n` });
  server.tag('v1', { message: 'first' });
  server.branch('feature');
  for (let commit = 0; commit < 5; commit++)
    server.commit(`new ${commit}`, { [`new-${commit}.txt`]: `new ${commit}\n`, 'old-3.txt': `changed ${commit}\n` });
  server.checkout('main').commit('meanwhile', { 'other.txt': 'x\n' });
  refs = pullRequest(server, { head: 'feature' });
  fake = await startFakeGitHub({ repositories: { 'octo/shop': { gitDir: server.gitDir, private: true } } });
  token = fake.token();
});
afterAll(async () => {
  await fake.close();
  server.dispose();
  for (const each of open) each.dispose();
});

const url = (): string => `${fake.url}/octo/shop`;

/** One commit deep, as actions/checkout leaves it without options. */
async function checkout(): Promise<Workspace> {
  const workspace = await checkoutLikeActions(url(), 'refs/pull/1/merge', { token });
  open.push(workspace);
  return workspace;
}

function options(workspace: Workspace, more: Partial<FetchOptions> = {}): FetchOptions {
  const folder = temporaryFolder();
  open.push(folder);
  return {
    remote: { url: url(), token },
    workspaceGitDir: path.join(workspace.dir, '.git'),
    folder: folder.path,
    env: gitEnvironment(),
    commits: [refs.base.sha, workspace.sha],
    blobs: 'on-demand',
    ...more,
  };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const gitRequests = (): number =>
  fake.requests.filter(({ operation, method }) => operation === 'git' && method === 'POST').length;
/** Every file of a folder, bytes as they are. */
const contentsOf = (folder: string): [file: string, bytes: string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file).toString('latin1')]);

test('exactly the objects of the change, and the user’s clone stays as it was', async () => {
  const workspace = await checkout();
  const before = contentsOf(path.join(workspace.dir, '.git'));
  const git = await fetchGit(options(workspace));
  const range = { from: [workspace.sha], notFrom: [refs.base.sha] };
  const expected = server
    .git('rev-list', '--objects', '--no-object-names', workspace.sha, `^${refs.base.sha}`)
    .split('\n');
  const listed = (await flat(git.listObjects(range))).map(({ oid }) => oid);
  expect(sorted(listed)).toEqual(sorted(expected));
  expect(await git.listCommits(range)).toHaveLength(6);
  expect(await git.isShallow()).toBe(false);
  const types = (await all(git.readObjects(listed))).map(({ type, content }) => [type, content !== undefined]);
  expect(types.filter(([type]) => type === 'commit')).toHaveLength(6);
  expect(types.every(([, hasContent]) => hasContent)).toBe(true);
  expect(contentsOf(path.join(workspace.dir, '.git'))).toEqual(before);
});

test('the graph in one request, all blobs in another, and none behind our back', async () => {
  const workspace = await checkout();
  const start = gitRequests();
  const git = await fetchGit(options(workspace));
  const afterGraph = gitRequests();
  const listed = await flat(git.listObjects({ from: [refs.head.sha], notFrom: [refs.base.sha] }));
  const afterList = gitRequests();
  await all(git.readObjects(listed.map(({ oid }) => oid)));
  await all(git.readObjects(listed.map(({ oid }) => oid)));
  expect([afterGraph - start, afterList - afterGraph, gitRequests() - afterList]).toEqual([1, 1, 0]);
});

test('the base’s files can be read, changes and renames seen', async () => {
  const workspace = await checkout();
  const git = await fetchGit(options(workspace));
  const tree = commitTree(git, refs.base.sha);
  expect((await tree.list()).map(({ path: file }) => file)).toContain('other.txt');
  expect((await tree.read('app.ts'))?.toString()).toBe('version 29\n');
  expect(await tree.read('new-1.txt')).toBeUndefined();
  expect(
    (await git.changedFiles(refs.base.sha, workspace.sha)).map(({ path: file, status }) => `${status} ${file}`),
  ).toEqual([
    'added new-0.txt',
    'added new-1.txt',
    'added new-2.txt',
    'added new-3.txt',
    'added new-4.txt',
    'modified old-3.txt',
  ]);
  expect(await git.mergeBase(refs.base.sha, refs.head.sha)).toBe(server.id('main~1'));
});

test('the whole history comes at once, with tags', async () => {
  const workspace = await checkout();
  const git = await fetchGit(
    options(workspace, { commits: [workspace.sha], refs: ['refs/heads/*', 'refs/tags/*'], blobs: 'all' }),
  );
  const before = gitRequests();
  const listed = (await flat(git.listObjects({ from: 'all', notFrom: [] }))).map(({ oid }) => oid);
  const objects = await all(git.readObjects(listed));
  expect(objects.every(({ content }) => content !== undefined)).toBe(true);
  expect(objects.filter(({ type }) => type === 'tag')).toHaveLength(1);
  expect(new Set(listed)).toEqual(
    new Set(server.git('rev-list', '--objects', '--no-object-names', '--all').split('\n')),
  );
  expect(gitRequests() - before).toBe(0);
  expect(await git.previousTag(refs.head.sha)).toBe('v1');
});

test('a second fetch into the same folder begins anew', async () => {
  const workspace = await checkout();
  const given = options(workspace);
  await fetchGit(given);
  const git = await fetchGit({ ...given, commits: [refs.head.sha] });
  expect(await git.resolveCommit(refs.head.sha)).toBe(refs.head.sha);
  expect(await git.resolveCommit('refs/launch-ready/1')).toBeUndefined();
});

test('the token travels in a header, to the remote only, and lies in no file', async () => {
  const workspace = await checkout();
  const given = options(workspace);
  const start = fake.requests.length;
  await fetchGit(given);
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  expect(new Set(fake.requests.slice(start).map(({ headers }) => headers['authorization']))).toEqual(
    new Set([`basic ${basic}`]),
  );
  const written = contentsOf(given.folder);
  expect(written.length).toBeGreaterThan(5);
  expect(written.filter(([, bytes]) => bytes.includes(token) || bytes.includes(basic))).toEqual([]);
});

test('a remote that redirects is not followed: the token is for one place', async () => {
  const visitors: string[] = [];
  const elsewhere = createServer((request, response) => {
    visitors.push(request.headers.authorization ?? 'nobody');
    response.end();
  }).listen(0, '127.0.0.1');
  const redirecting = createServer((request, response) => {
    response
      .writeHead(302, { location: `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}${request.url ?? ''}` })
      .end();
  }).listen(0, '127.0.0.1');
  try {
    await Promise.all(
      [elsewhere, redirecting].map(
        (each) => new Promise((resolve) => (each.listening ? resolve(0) : each.once('listening', resolve))),
      ),
    );
    const workspace = await checkout();
    const remote = { url: `http://127.0.0.1:${(redirecting.address() as AddressInfo).port}/octo/shop`, token };
    await expect(fetchGit(options(workspace, { remote }))).rejects.toThrow(InconclusiveError);
    expect(visitors).toEqual([]);
  } finally {
    elsewhere.close();
    redirecting.close();
  }
});

describe('what cannot be had is said, with what to do', () => {
  const CONTENTS =
    'Give the job `permissions: contents: read`, or let actions/checkout bring the history with `fetch-depth: 0`.';
  test.each<[name: string, more: () => Partial<FetchOptions>, expected: RegExp]>([
    [
      'a commit that is gone',
      () => ({ commits: ['deadbeef'.repeat(5)] }),
      /^The commit deadbee to compare with is no longer at http:.*\/octo\/shop: a forced push took it away\. Name another one with the input `base`/,
    ],
    [
      'a reference that is not there',
      () => ({ commits: [], refs: ['refs/heads/nope'] }),
      /^The history could not be fetched from .*couldn't find remote ref/,
    ],
    [
      'a repository that is not there',
      () => ({ remote: { url: `${fake.url}/octo/nope`, token } }),
      new RegExp(`not found.*${CONTENTS.slice(0, 44)}`),
    ],
    ['no token for a private repository', () => ({ remote: { url: url() } }), new RegExp(CONTENTS.slice(0, 44))],
    ['a wrong token', () => ({ remote: { url: url(), token: 'wrong' } }), new RegExp(CONTENTS.slice(0, 44))],
    [
      'nobody at home',
      () => ({ remote: { url: 'http://127.0.0.1:9/octo/shop', token } }),
      /could not be fetched from http:\/\/127\.0\.0\.1:9\/octo\/shop: .*Let actions\/checkout bring the history with `fetch-depth: 0`, or run again\.$/,
    ],
    [
      'a name that is none',
      () => ({ remote: { url: 'http://nowhere.invalid/octo/shop', token } }),
      /could not be fetched from http:\/\/nowhere\.invalid/,
    ],
    ['a commit that is an option', () => ({ commits: ['--upload-pack=touch pwned'] }), /could not be fetched/],
  ])('%s', async (_, more, expected) => {
    const workspace = await checkout();
    const failing = fetchGit(options(workspace, more()));
    await expect(failing).rejects.toThrow(InconclusiveError);
    await expect(failing).rejects.toThrow(expected);
    await expect(failing).rejects.not.toThrow(token);
  });

  test('blobs that are refused later', async () => {
    const workspace = await checkout();
    const git = await fetchGit(options(workspace));
    const listing = flat(git.listObjects({ from: [refs.head.sha], notFrom: [] }));
    await listing;
    await expect(git.readBlob('deadbeef'.repeat(5))).rejects.toThrow(/deadbee/);
  });

  test('what the user’s clone itself lacks is fetched by nobody', async () => {
    const workspace = await checkout();
    const git = gitProcess(gitCommand(path.join(workspace.dir, '.git'), gitEnvironment()));
    const before = gitRequests();
    expect(await git.resolveCommit(refs.base.sha)).toBeUndefined();
    await expect(git.readBlob(server.git('rev-parse', 'main~20:app.ts'))).rejects.toThrow();
    expect(gitRequests() - before).toBe(0);
  });
});
