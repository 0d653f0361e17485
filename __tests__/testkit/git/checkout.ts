// Workspaces, made with the very commands that actions/checkout runs (its ref-helper.ts and git-source-provider.ts),
// since what a check must cope with is exactly what that leaves behind: one commit, no base branch, no tags.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { git } from './run.ts';
import { temporaryFolder } from './temporary.ts';

export interface CheckoutOptions {
  /** Commits to fetch; 0 is everything, with all branches and tags. */
  depth?: number;
  /** The workspace; a new temporary folder when left out. */
  dir?: string;
  /** The commit to fetch (GITHUB_SHA); what the ref points to now when left out. */
  sha?: string;
  /** Sent as the job's token. */
  token?: string;
  /**
   * Where the token stays afterwards: `config` is actions/checkout up to v5 (in `.git/config`), `include` v6 (in a file
   * of the runner's temporary folder), `none` is `persist-credentials: false`.
   */
  credentials?: 'config' | 'include' | 'none';
}

export interface Workspace {
  dir: string;
  sha: string;
  git(...args: string[]): Promise<string>;
  dispose(): void;
  [Symbol.dispose](): void;
}

type Open = Omit<Workspace, 'sha'>;

/** `server` is a bare repository's folder or its URL; `ref` a full one, as in GITHUB_REF. */
export async function checkoutLikeActions(
  server: string,
  ref: string,
  options: CheckoutOptions = {},
): Promise<Workspace> {
  const workspace = openWorkspace(options.dir);
  try {
    return { ...workspace, sha: await fill(workspace, server, ref, options) };
  } catch (error) {
    workspace.dispose();
    throw error;
  }
}

async function fill(workspace: Open, server: string, ref: string, options: CheckoutOptions): Promise<string> {
  const { depth = 1, token, credentials = token === undefined ? 'none' : 'config' } = options;
  await workspace.git('init', '--quiet', workspace.dir);
  await workspace.git('remote', 'add', 'origin', server);
  await workspace.git('config', '--local', 'gc.auto', '0');
  if (token !== undefined) await storeToken(workspace, server, token, credentials);

  const sha = options.sha ?? (await remoteCommit(workspace, ref));
  const all = depth === 0;
  const fetchOptions = [...(all ? [] : ['--no-tags']), '--prune', '--no-recurse-submodules', '--quiet'];
  const depthOption = all ? [] : [`--depth=${depth}`];
  await workspace.git(
    ...['-c', 'protocol.version=2', 'fetch', ...fetchOptions, ...depthOption, 'origin'],
    ...refspecs(ref, sha, all),
  );
  await workspace.git('checkout', '--quiet', '--force', ...startPoint(ref, sha));
  if (token !== undefined && credentials === 'none') {
    await workspace.git('config', '--local', '--unset-all', headerKey(server));
  }
  return sha;
}

/** A developer's clone: everything, on the default branch, with a name to commit under. */
export async function cloneLikeLaptop(server: string, dir?: string): Promise<Workspace> {
  const workspace = openWorkspace(dir);
  await workspace.git('clone', '--quiet', server, workspace.dir);
  await workspace.git('config', 'user.name', 'Ada Example');
  await workspace.git('config', 'user.email', 'ada@example.com');
  const sha = await workspace.git('rev-parse', '--verify', '--quiet', 'HEAD').catch(() => '');
  return { ...workspace, sha };
}

function openWorkspace(given: string | undefined): Open {
  const temporary = given === undefined ? temporaryFolder('launch-ready-work-') : undefined;
  // The runner's layout: <work>/<repository>/<repository>, with its temporary folder beside.
  const dir = given ?? join(temporary?.path ?? '', 'shop', 'shop');
  mkdirSync(dir, { recursive: true });
  const dispose = () => temporary?.dispose();
  return {
    dir,
    git: async (...args) => (await git(args, { cwd: dir })).replace(/\n$/, ''),
    dispose,
    [Symbol.dispose]: dispose,
  };
}

async function remoteCommit(workspace: Open, ref: string): Promise<string> {
  const lines = (await workspace.git('ls-remote', 'origin', ref, `${ref}^{}`)).split('\n').filter(Boolean);
  const sha = lines.at(-1)?.split('\t')[0]; // the last is the commit under an annotated tag
  if (!sha) throw new Error(`the server has no '${ref}': give a full ref such as refs/heads/main`);
  return sha;
}

function refspecs(ref: string, sha: string, all: boolean): string[] {
  const everything = all ? ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'] : [];
  if (ref.startsWith('refs/pull/')) return [...everything, `+${sha}:${ref.replace('refs/', 'refs/remotes/')}`];
  if (all) return everything;
  if (ref.startsWith('refs/heads/')) return [`+${sha}:${ref.replace('refs/heads/', 'refs/remotes/origin/')}`];
  if (ref.startsWith('refs/tags/')) return [`+${sha}:${ref}`];
  return [sha];
}

function startPoint(ref: string, sha: string): string[] {
  if (ref.startsWith('refs/heads/')) {
    const branch = ref.slice('refs/heads/'.length);
    return ['-B', branch, `refs/remotes/origin/${branch}`];
  }
  if (ref.startsWith('refs/pull/')) return [ref.replace('refs/', 'refs/remotes/')];
  return ref.startsWith('refs/tags/') ? [ref] : [sha];
}

function headerKey(server: string): string {
  return `http.${new URL(server).origin}/.extraheader`;
}

async function storeToken(
  workspace: Open,
  server: string,
  token: string,
  where: 'config' | 'include' | 'none',
): Promise<void> {
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  if (where !== 'include') {
    await workspace.git('config', '--local', headerKey(server), header);
    return;
  }
  const file = join(dirname(dirname(workspace.dir)), '_temp', 'git-credentials.config');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  await workspace.git('config', '--file', file, headerKey(server), header);
  const gitDir = join(workspace.dir, '.git').replaceAll('\\', '/');
  await workspace.git('config', '--local', `includeIf.gitdir:${gitDir}.path`, file);
}
