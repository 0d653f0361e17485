import type { Handler } from '../call.ts';
import { user } from '../call.ts';
import { noCommit, notFound, Refusal } from '../error.ts';
import {
  changedFiles,
  commitsBetween,
  diffText,
  findCommit,
  listTree,
  mergeBase,
  readBlob,
  readCommit,
  type TreeItem,
} from '../git-data.ts';
import type { JsonObject } from '../json.ts';
import type { RepositoryState } from '../state.ts';

export function repositoryJson(
  call: { site: string; api: string },
  fullName: string,
  state?: RepositoryState,
): JsonObject {
  const [owner = '', name = ''] = fullName.split('/');
  return {
    id: 1_000_000 + ([...fullName].reduce((sum, c) => sum * 7 + c.charCodeAt(0), 0) % 1_000_000),
    name,
    full_name: fullName,
    owner: user(call, owner),
    private: state?.private ?? false,
    visibility: state?.private ? 'private' : 'public',
    fork: state === undefined,
    default_branch: state?.defaultBranch ?? 'main',
    html_url: `${call.site}/${fullName}`,
    url: `${call.api}/repos/${fullName}`,
    clone_url: `${call.site}/${fullName}.git`,
  };
}

export const getRepository: Handler = (call) => ({
  status: 200,
  body: repositoryJson(call, call.repository.fullName, call.repository),
});

export const getCommit: Handler = async (call) => {
  const { gitDir } = call.repository;
  const sha = await findCommit(gitDir, call.params.ref ?? '');
  if (!sha) throw noCommit(call.params.ref ?? '');
  const commit = await readCommit(gitDir, sha);
  const parent = (commit.parents as { sha: string }[])[0]?.sha;
  if (isDiff(call.accept)) return { raw: (await diffText(gitDir, `${sha}^`, sha)) ?? '', type: 'text/plain' };
  return { status: 200, body: { ...commit, files: await changedFiles(gitDir, parent, sha) } };
};

/** More are not told. https://docs.github.com/en/rest/commits/commits#compare-two-commits */
const maximumCompared = { commits: 250, files: 300 };

export const compare: Handler = async (call) => {
  const { gitDir } = call.repository;
  const [baseName = '', headName = ''] = (call.params.basehead ?? '').split('...');
  const base = await findCommit(gitDir, baseName);
  const head = await findCommit(gitDir, headName);
  if (!base || !head) throw notFound();
  const common = await mergeBase(gitDir, base, head);
  if (!common) throw new Refusal(404, `No common ancestor between ${baseName} and ${headName}.`);
  if (isDiff(call.accept)) return { raw: (await diffText(gitDir, common, head)) ?? '', type: 'text/plain' };
  const ahead = await commitsBetween(gitDir, base, head);
  const behind = await commitsBetween(gitDir, head, base);
  const status =
    ahead.length === 0 ? (behind.length === 0 ? 'identical' : 'behind') : behind.length === 0 ? 'ahead' : 'diverged';
  return {
    status: 200,
    body: {
      status,
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      base_commit: await readCommit(gitDir, base),
      merge_base_commit: await readCommit(gitDir, common),
      commits: await Promise.all(ahead.slice(0, maximumCompared.commits).map((sha) => readCommit(gitDir, sha))),
      files: (await changedFiles(gitDir, common, head)).slice(0, maximumCompared.files),
    },
  };
};

/** Content of files beyond this is not in the answer; asked for raw it is. */
const maximumInline = 2 ** 20;

export const getContent: Handler = async (call) => {
  const { gitDir, defaultBranch } = call.repository;
  const ref = call.query.get('ref') ?? defaultBranch;
  const commit = await findCommit(gitDir, ref);
  if (!commit) throw new Refusal(404, `No commit found for the ref ${ref}`);
  const path = (call.params.path ?? '').replace(/\/+$/, '');
  const [item] = path === '' ? [] : await listTree(gitDir, commit, path);
  if (path !== '' && !item) throw notFound();
  if (!item || item.type === 'tree') {
    const items = await listTree(gitDir, commit, path === '' ? '' : `${path}/`);
    return { status: 200, body: items.map((one) => contentJson(call.url, one, ref)) };
  }
  const bytes = item.type === 'blob' ? await readBlob(gitDir, item.sha) : Buffer.alloc(0);
  if (/\braw\b/.test(call.accept)) return { raw: bytes, type: 'application/vnd.github.raw; charset=utf-8' };
  if (item.mode === '120000')
    return { status: 200, body: { ...contentJson(call.url, item, ref), target: bytes.toString() } };
  if (item.type === 'commit') return { status: 200, body: contentJson(call.url, item, ref) };
  const inline = bytes.length <= maximumInline;
  const encoded = inline ? bytes.toString('base64').replace(/.{60}(?=.)/g, '$&\n') : '';
  return {
    status: 200,
    body: { ...contentJson(call.url, item, ref), encoding: inline ? 'base64' : 'none', content: encoded },
  };
};

function contentJson(url: string, item: TreeItem, ref: string): JsonObject {
  const type =
    item.type === 'tree' ? 'dir' : item.type === 'commit' ? 'submodule' : item.mode === '120000' ? 'symlink' : 'file';
  return {
    type,
    name: item.path.split('/').at(-1) ?? item.path,
    path: item.path,
    sha: item.sha,
    size: item.size,
    url: `${url}/contents/${encodeURI(item.path)}?ref=${encodeURIComponent(ref)}`,
  };
}

export const getRef: Handler = async (call) => {
  const name = `refs/${call.params.ref}`;
  const { gitDir } = call.repository;
  const sha = await findCommit(gitDir, name);
  if (!sha) throw notFound();
  return { status: 200, body: { ref: name, url: `${call.url}/git/${name}`, object: { type: 'commit', sha } } };
};

function isDiff(accept: string): boolean {
  return /\bdiff\b/.test(accept);
}
