// Names that are no text, or more than one line: what is in such files is found, and told under their names.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Scope } from '../../../src/checks/check.ts';
import { secretsCheck } from '../../../src/checks/secrets/check.ts';
import { DEFAULT_CONFIG } from '../../../src/config/schema.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { nodeFiles } from '../../../src/io/files.ts';
import { gitCommand } from '../../../src/io/git-command.ts';
import { gitProcess } from '../../../src/io/git-process.ts';
import { commitTree, folderTree, memoryTree } from '../../../src/io/tree.ts';
import { worktreeTree } from '../../../src/io/worktree.ts';
import {
  buildRepository,
  cloneLikeLaptop,
  gitEnvironment,
  type Repository,
  temporaryFolder,
} from '../../testkit/git/index.ts';
import { contextOf } from './context.ts';

const token = (seed: number): string => githubToken.sample(seeded(seed));
const settings = DEFAULT_CONFIG.secrets;

/** A commit with files of any name, in the root folder. */
function commitBytes(made: Repository, names: readonly Buffer[], parents: readonly string[]): string {
  const entries = names
    .toSorted(Buffer.compare)
    .map((name, at) =>
      Buffer.concat([
        Buffer.from('100644 '),
        name,
        Buffer.from([0]),
        Buffer.from(made.object('blob', `token = "${token(at + 1)}"\n`), 'hex'),
      ]),
    );
  return made.commitObject(made.object('tree', Buffer.concat(entries)), parents, 'names');
}

async function look(made: Repository, scope: Scope, head: string, own = settings) {
  const git = gitProcess(gitCommand(made.gitDir, gitEnvironment()));
  return secretsCheck.run(contextOf({ scope, git, head: commitTree(git, head) }), own);
}

const pathsOf = ({ findings }: Awaited<ReturnType<typeof look>>): unknown[] =>
  findings.map(({ location }) => 'path' in location && location.path).sort();

const LATIN = [Buffer.from('caf\u00e9.env', 'latin1'), Buffer.from('caf\u00e8.env', 'latin1')];

test.each(['tree', 'change', 'history'] as const)('%s: two names that are no UTF-8 are two files', async (kind) => {
  using made = buildRepository();
  const base = made.commit('start', { a: 'a' });
  const head = commitBytes(made, LATIN, [base]);
  made.ref('refs/heads/main', head);
  const scope: Scope =
    kind === 'tree' ? { kind } : kind === 'history' ? { kind, head } : { kind, base, head, uncommitted: [] };
  const result = await look(made, scope, head);
  expect([result.status, pathsOf(result)]).toEqual(['completed', ['caf\\xe8.env', 'caf\\xe9.env']]);
});

test.each(['change', 'history'] as const)(
  '%s: a name with a line break is whole, so that nobody hides behind its first line',
  async (kind) => {
    using made = buildRepository();
    const base = made.commit('start', { 'a.ts': 'a' });
    made
      .branch('work')
      .commit('one', { 'docs/a.md\n.env': `t=${token(1)}\n`, ':0 x\n y': `t=${token(2)}\n`, 'b.md': token(3) });
    const head = made.commit('two', { 'docs/a.md\n.env': null, ':0 x\n y': null, 'b.md': null });
    const scope: Scope = kind === 'history' ? { kind, head } : { kind, base, head, uncommitted: [] };
    const result = await look(made, scope, head, { ...settings, 'ignore-paths': ['**/*.md'] });
    expect(pathsOf(result)).toEqual([':0 x\n y', 'docs/a.md\n.env']);
    expect(result).toMatchObject({ status: 'completed', leftOut: [{ count: 1, why: '`secrets.ignore-paths`' }] });
  },
);

// Other systems have no such names.
const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux('a folder: a file that cannot be opened by its name is said, the others are read', async () => {
  using folder = temporaryFolder();
  writeFileSync(Buffer.concat([Buffer.from(`${folder.path}/`), LATIN[0] ?? Buffer.alloc(0)]), token(1));
  writeFileSync(path.join(folder.path, 'b.env'), token(2));
  const head = folderTree(nodeFiles, folder.path);
  const result = await secretsCheck.run(contextOf({ scope: { kind: 'folder', path: folder.path }, head }), settings);
  expect(result).toMatchObject({
    status: 'inconclusive',
    reason: expect.stringMatching(/^1 file could not be read/),
    leftOut: [{ what: 'files', count: 1, why: 'could not be read' }],
  });
  expect(pathsOf(result)).toEqual(['b.env']);
});

test('a file that nobody may read is said, the others are read', async () => {
  const files = memoryTree({ 'a.env': token(1), 'b.env': token(2) });
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  const head = { ...files, read: (name: string) => (name === 'a.env' ? Promise.reject(denied) : files.read(name)) };
  const result = await secretsCheck.run(contextOf({ scope: { kind: 'tree' }, head }), settings);
  expect([result.status, pathsOf(result)]).toEqual(['inconclusive', ['b.env']]);
});

test('what a sparse checkout leaves out is read all the same', async () => {
  using made = buildRepository();
  made.commit('start', { 'kept/a.env': `${token(1)}\n`, 'left/b.env': `${token(2)}\n` });
  using work = await cloneLikeLaptop(made.gitDir);
  await work.git('sparse-checkout', 'set', '--no-cone', 'kept/');
  const head = worktreeTree(gitCommand(path.join(work.dir, '.git'), gitEnvironment()), nodeFiles, work.dir);
  const result = await secretsCheck.run(contextOf({ scope: { kind: 'tree' }, head }), settings);
  expect([result.status, pathsOf(result)]).toEqual(['completed', ['kept/a.env', 'left/b.env']]);
});
