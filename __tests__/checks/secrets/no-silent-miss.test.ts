// Every secret that was planted is found, or the run says that it could not prove that it looked.
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckContext, CheckResult } from '../../../src/checks/check.ts';
import { secretsCheck } from '../../../src/checks/secrets/check.ts';
import { DEFAULT_CONFIG } from '../../../src/config/schema.ts';
import { InconclusiveError } from '../../../src/core/errors.ts';
import { fingerprint } from '../../../src/core/fingerprint.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { type Random, seeded } from '../../../src/facts/credentials/shared/random.ts';
import { gitCommand } from '../../../src/io/git-command.ts';
import { locateGit } from '../../../src/io/git-location.ts';
import { gitProcess } from '../../../src/io/git-process.ts';
import { commitTree } from '../../../src/io/tree.ts';
import { casesOf } from '../../testkit/cases.ts';
import { buildRepository, gitEnvironment, gitSync, importHistory, temporaryFolder } from '../../testkit/git/index.ts';
import { contextOf } from './context.ts';
import { inChange, inEverything, inReach, inTree, type PlantedHistory, plantedHistory } from './planted-history.ts';

const CASES = casesOf(560);

interface Stored {
  history: PlantedHistory;
  /** Ids of the commits. */
  ids: readonly string[];
  gitDir: string;
}

interface Made extends Stored {
  /** A folder of this case alone. */
  folder: string;
  git(...args: string[]): void;
}

/** What a repository keeps of a history; absent: all of it. */
type Kept = 'reachable' | 'main';

interface Way {
  /** Packs that the import makes; else files of their own, where there are few objects. */
  packs?: number;
  sha256?: true;
  kept?: Kept;
  /** Something of that is not there: the run may say so. */
  part?: true;
  /** Answers the repository to look at, where it is another one. */
  store?(made: Made): string | undefined;
}

const clone = (made: Made, ...options: string[]): string => {
  const target = path.join(made.folder, 'clone.git');
  gitSync(['clone', '--quiet', '--bare', ...options, `file://${made.gitDir}`, target], { cwd: made.folder });
  // Whoever promised the rest is gone.
  rmSync(made.gitDir, { recursive: true, force: true });
  return target;
};
const run =
  (...args: string[]) =>
  ({ git }: Made): undefined =>
    void git(...args);

const WAYS: Record<string, Way> = {
  'files of their own': {},
  'one pack': { store: run('repack', '-qadk') },
  'one pack of what is reachable, the rest in files': { packs: 1, store: run('repack', '-qAd') },
  'half packed': { store: run('repack', '-qd') },
  'several packs': { packs: 3 },
  'several packs, one index': { packs: 3, store: run('multi-pack-index', 'write') },
  'a bitmap': { store: run('repack', '-qadkb') },
  'a bitmap over several packs': { packs: 2, store: run('multi-pack-index', 'write', '--bitmap') },
  'a pack of cruft': { packs: 2, store: run('repack', '-qd', '--cruft') },
  'a graph of the commits': {
    packs: 2,
    store: ({ git }) => {
      git('gc', '--quiet', '--prune=never');
      git('commit-graph', 'write', '--reachable', '--changed-paths');
      return undefined;
    },
  },
  'an index of the first version': { store: run('-c', 'pack.indexVersion=1', 'repack', '-qadk') },
  'deltas that name their base': { store: run('-c', 'repack.useDeltaBaseOffset=false', 'repack', '-qadkf') },
  'names in one file': { store: run('pack-refs', '--all') },
  'a detached head': {
    store: ({ gitDir, ids }) => void writeFileSync(path.join(gitDir, 'HEAD'), `${ids.at(-1)}\n`),
  },
  'tags of tags': {
    store: ({ git }) => {
      git('tag', '-a', '-m', 'one', 'inner', 'refs/heads/main');
      git('tag', '-a', '-m', 'two', 'outer', 'inner');
      return undefined;
    },
  },
  'borrowed objects': {
    store: ({ folder, gitDir }) => {
      const target = path.join(folder, 'borrower.git');
      gitSync(['clone', '--quiet', '--mirror', '--shared', gitDir, target], { cwd: folder });
      return target;
    },
  },
  'objects borrowed over two others': {
    store: ({ folder, gitDir }) => {
      const [one, two] = [path.join(folder, 'one.git'), path.join(folder, 'two.git')];
      gitSync(['clone', '--quiet', '--mirror', '--shared', gitDir, one], { cwd: folder });
      gitSync(['clone', '--quiet', '--mirror', '--reference', gitDir, '--shared', one, two], { cwd: folder });
      return two;
    },
  },
  'a linked working directory': {
    store: ({ folder, git }) => {
      git('worktree', 'add', '--quiet', '--no-checkout', '--detach', path.join(folder, 'linked'), 'refs/heads/main');
      return path.join(folder, 'linked');
    },
  },
  'SHA-256': { sha256: true, store: run('repack', '-qd') },
  'a clone': { kept: 'reachable', store: (made) => clone(made, '--mirror') },
  'a clone of one branch': {
    kept: 'main',
    store: (made) => clone(made, '--single-branch', '--branch=main', '--no-tags'),
  },
  'a shallow clone': {
    kept: 'reachable',
    part: true,
    store: (made) => clone(made, '--mirror', '--no-single-branch', '--depth=2'),
  },
  'a shallow clone of one branch': { kept: 'main', part: true, store: (made) => clone(made, '--depth=1') },
  'a clone without contents': {
    kept: 'reachable',
    part: true,
    store: (made) => clone(made, '--mirror', '--filter=blob:none'),
  },
  'a clone without folders': {
    kept: 'reachable',
    part: true,
    store: (made) => clone(made, '--mirror', '--filter=tree:0'),
  },
  'a clone without large files': {
    kept: 'reachable',
    part: true,
    store: (made) => clone(made, '--mirror', '--filter=blob:limit=150'),
  },
  'one object is gone': {
    kept: 'reachable',
    part: true,
    store: (made) => void rmSync(anyFile(made, LOOSE) ?? '', { force: true }),
  },
  'one bit of a pack': { kept: 'reachable', part: true, packs: 1, store: (made) => damage(made, /\.pack$/, oneBit) },
  'one bit of an index': { kept: 'reachable', part: true, packs: 1, store: (made) => damage(made, /\.idx$/, oneBit) },
  'one bit of a file': { kept: 'reachable', part: true, store: (made) => damage(made, LOOSE, oneBit) },
  'a pack that is cut off': {
    kept: 'reachable',
    part: true,
    packs: 2,
    store: (made) => damage(made, /\.pack$/, cutOff),
  },
  'an index that is cut off': {
    kept: 'reachable',
    part: true,
    packs: 2,
    store: (made) => damage(made, /\.idx$/, cutOff),
  },
  'a file that is cut off': { kept: 'reachable', part: true, store: (made) => damage(made, LOOSE, cutOff) },
  'an index is gone': {
    kept: 'reachable',
    part: true,
    packs: 2,
    store: (made) => void rmSync(anyFile(made, /\.idx$/) ?? ''),
  },
  'a pack is gone': {
    kept: 'reachable',
    part: true,
    packs: 2,
    store: (made) => void rmSync(anyFile(made, /\.pack$/) ?? ''),
  },
};

/** One file below `objects` of this kind, another for each history. */
function anyFile({ gitDir, ids }: Made, kind: RegExp): string | undefined {
  const objects = path.join(gitDir, 'objects');
  const files = readdirSync(objects, { recursive: true, encoding: 'utf8' }).filter((file) => kind.test(file));
  const file = files.sort()[randomOf(ids).below(files.length)];
  return file === undefined ? undefined : path.join(objects, file);
}

/** Randomness that follows from the history. */
const randomOf = (ids: readonly string[]): Random => seeded(Number.parseInt(ids.at(-1)?.slice(0, 8) ?? '', 16));

const LOOSE = /^..[/\\].{38}$/;

function damage(made: Made, kind: RegExp, change: (content: Buffer, random: Random) => Buffer): undefined {
  const file = anyFile(made, kind);
  if (file === undefined) return;
  chmodSync(file, 0o644);
  writeFileSync(file, change(readFileSync(file), randomOf(made.ids)));
}

function oneBit(content: Buffer, random: Random): Buffer {
  const at = random.below(content.length);
  content[at] = (content[at] ?? 0) ^ (1 << random.below(8));
  return content;
}

const cutOff = (content: Buffer, random: Random): Buffer => content.subarray(0, random.below(content.length));

/** `before` sees the history when it is whole. */
async function store(
  seed: number,
  way: Way,
  folder: string,
  before: (whole: Stored) => Promise<unknown>,
): Promise<Stored> {
  const history = plantedHistory(seed);
  const gitDir = path.join(folder, 'server.git');
  mkdirSync(gitDir);
  const format = way.sha256 ? ['--object-format=sha256'] : [];
  gitSync(['init', '--quiet', '--bare', '--initial-branch=main', '--template=', ...format, gitDir]);
  for (const name of ['allowFilter', 'allowAnySHA1InWant'])
    gitSync(['config', `uploadpack.${name}`, 'true'], { cwd: gitDir });
  const ids = importHistory(gitDir, history, way.packs, way.sha256 ? 64 : 40);
  const git = (...args: string[]): void =>
    void gitSync(['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: gitDir });
  await before({ history, ids, gitDir });
  const other = way.store?.({ history, ids, gitDir, folder, git });
  return { history, ids, gitDir: other ?? gitDir };
}

/** What the folder belongs to: a linked working directory has a file that says where. */
async function gitOf(gitDir: string) {
  const found = gitDir.endsWith('.git') ? gitDir : (await locateGit(gitDir))?.gitDir;
  return gitProcess(gitCommand(found ?? gitDir, gitEnvironment()));
}

type Look = Pick<CheckContext, 'scope'> & { expected: Set<string>; at: number };

function looksAt({ history, ids }: Stored, kept: Kept | undefined, random: Random): Look[] {
  const tips = [...history.refs.values()];
  const main = history.refs.get('refs/heads/main') ?? 0;
  const id = (at: number): string => ids[at] ?? '';
  const known = kept === 'main' ? [main] : tips;
  const some = (): number => (kept === undefined ? random.below(ids.length) : (known[random.below(known.length)] ?? 0));
  const all = kept === undefined ? inEverything(history) : inReach(history, known);
  const [base, head, at] = [some(), some(), some()];
  return [
    { scope: { kind: 'history', head: id(main) }, expected: all, at: main },
    {
      scope: { kind: 'change', base: id(base), head: id(head), uncommitted: [] },
      expected: inChange(history, base, head),
      at: head,
    },
    { scope: { kind: 'tree' }, expected: inTree(history, at), at },
  ];
}

type Answer = Pick<CheckResult, 'status' | 'findings'> & { reason?: string | undefined };

async function look(stored: Stored, { scope, at }: Pick<Look, 'scope' | 'at'>, cache?: string): Promise<Answer> {
  const git = await gitOf(stored.gitDir);
  const head = commitTree(git, stored.ids[at] ?? '');
  try {
    const settings = { ...DEFAULT_CONFIG.secrets, ...(cache === undefined ? {} : { cache }) };
    return await secretsCheck.run(contextOf({ scope, git, head }), settings);
  } catch (error) {
    if (!(error instanceof InconclusiveError)) throw error;
    return { status: 'inconclusive', findings: [], reason: error.message };
  }
}

const nameOf = (secret: string): string => fingerprint('secrets/github-token', githubToken.id, secret);

test(`${CASES} histories: what was planted is found, or the run says why it cannot tell`, async () => {
  const counts = { looks: 0, secrets: 0, inconclusive: 0, wholeOnes: 0 };
  const wrong: string[] = [];
  const ways = Object.entries(WAYS);
  for (let seed = 1; seed <= CASES; seed++) {
    const [name, way] = ways[seed % ways.length] ?? ['', {}];
    using folder = temporaryFolder();
    const cache = path.join(folder.path, 'seen');
    const stored = await store(seed, way, folder.path, async (whole) => {
      const main = whole.history.refs.get('refs/heads/main') ?? 0;
      await look(whole, { scope: { kind: 'history', head: whole.ids[main] ?? '' }, at: main }, cache);
    });
    const looks = looksAt(stored, way.kept, seeded(seed)).map((each) => ({ ...each, cache: '' }));
    // What an earlier look has seen must not hide what is no longer there.
    const again = looks.filter(({ scope }) => scope.kind === 'history').map((each) => ({ ...each, cache }));
    for (const each of [...looks, ...again]) {
      const { status, reason, findings } = await look(stored, each, each.cache === '' ? undefined : each.cache);
      const found = new Set(findings.map((finding) => finding.fingerprint));
      const missed = [...each.expected].filter((secret) => !found.has(nameOf(secret)));
      const told = `seed ${seed}, ${name}, ${each.scope.kind}${each.cache === '' ? '' : ' with a cache'}: ${status}, ${missed.length} of ${each.expected.size} missed`;
      counts.looks++;
      counts.secrets += each.expected.size - missed.length;
      if (status === 'inconclusive') counts.inconclusive++;
      if (!way.part) {
        counts.wholeOnes++;
        if (status !== 'completed') wrong.push(`${told}: ${reason}`);
      }
      if (status === 'inconclusive' ? !reason : missed.length > 0) wrong.push(told);
    }
  }
  expect(wrong).toEqual([]);
  expect(counts.inconclusive).toBeGreaterThan(CASES / 20);
  expect(counts.secrets).toBeGreaterThan(CASES * 10);
  process.stdout.write(`no silent miss: ${CASES} histories, ${JSON.stringify(counts)}\n`);
}, 1_800_000);

test('a shallow clone whose range ends in a second parent that is cut off', async () => {
  using made = buildRepository();
  made.commit('start', { a: 'a' });
  made.branch('side').commit('oops', { 'b.env': githubToken.sample(seeded(1)) });
  made.commit('gone again', { 'b.env': null });
  const base = made.checkout('main').commit('base', { c: 'c' });
  const head = made.merge('side');
  using folder = temporaryFolder();
  gitSync(['clone', '--quiet', '--bare', '--depth=2', `file://${made.gitDir}`, folder.path]);
  const git = gitProcess(gitCommand(folder.path, gitEnvironment()));
  const scope = { kind: 'change', base, head, uncommitted: [] } as const;
  const run = () => secretsCheck.run(contextOf({ scope, git, head: commitTree(git, head) }), DEFAULT_CONFIG.secrets);
  expect(await git.mergeBase(base, head)).toBe(base);
  expect(await run()).toMatchObject({
    status: 'inconclusive',
    reason: expect.stringContaining('the clone is cut off'),
    findings: [],
  });
  gitSync(['fetch', '--quiet', '--unshallow'], { cwd: folder.path });
  expect(await run()).toMatchObject({ status: 'completed', findings: [{ rule: 'secrets/github-token' }] });
});

test('a shallow clone that has the whole range is no gap', async () => {
  using made = buildRepository();
  const [, base, head] = ['one', 'two', 'three'].map((name) => made.commit(name, { [name]: name }));
  using folder = temporaryFolder();
  gitSync(['clone', '--quiet', '--bare', '--depth=2', `file://${made.gitDir}`, folder.path]);
  const git = gitProcess(gitCommand(folder.path, gitEnvironment()));
  const scope = { kind: 'change', base: base ?? '', head: head ?? '', uncommitted: [] } as const;
  const result = await secretsCheck.run(contextOf({ scope, git }), DEFAULT_CONFIG.secrets);
  expect(result.status).toBe('completed');
});
