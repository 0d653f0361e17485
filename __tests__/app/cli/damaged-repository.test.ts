// A repository that is broken somewhere: what is broken is named, what can be read is read, and the run is no pass.
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCli } from '../../../src/app/cli/index.ts';
import { fingerprint } from '../../../src/core/fingerprint.ts';
import type { Report } from '../../../src/core/report.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import {
  gitEnvironment,
  gitSync,
  type ImportedCommit,
  type ImportedFile,
  importHistory,
  type TemporaryFolder,
  temporaryFolder,
} from '../../testkit/git/index.ts';

/** Made up, as its checksum says: no blocker, so that the exit code tells of the repository alone. */
function token(seed: number): string {
  const genuine = githubToken.sample(seeded(seed));
  return `${genuine.slice(0, -1)}${genuine.endsWith('0') ? '1' : '0'}`;
}

const SECRETS = { tip: token(1), removed: token(2), message: token(3), late: token(4) };
type Place = keyof typeof SECRETS;
const EVERYWHERE: Place[] = ['tip', 'removed', 'message', 'late'];

const file = (body: string): ImportedFile => ({ mode: '100644', body });
const COMMITS: ImportedCommit[] = [
  { parents: [], message: 'start', files: new Map([['a.env', file(`A=${SECRETS.tip}\n`)]]) },
  {
    parents: [0],
    message: 'oops',
    files: new Map([
      ['a.env', file(`A=${SECRETS.tip}\n`)],
      ['b/b.env', file(`B=${SECRETS.removed}\n`)],
    ]),
  },
  { parents: [1], message: `deploy with ${SECRETS.message}`, files: new Map([['a.env', file(`A=${SECRETS.tip}\n`)]]) },
  {
    parents: [2],
    message: 'late',
    files: new Map([
      ['a.env', file(`A=${SECRETS.tip}\n`)],
      ['c.env', file(`C=${SECRETS.late}\n`)],
    ]),
  },
];

interface Rig {
  dir: string;
  gitDir: string;
  git(...args: string[]): string;
  /** The file of an object that lies in one of its own. */
  loose(revision: string): string;
  /** The only pack, or its index. */
  packed(extension: 'pack' | 'idx'): string;
}

const open: TemporaryFolder[] = [];
afterAll(() => open.forEach((each) => void each.dispose()));

function build(commits = COMMITS): Rig {
  const folder = temporaryFolder();
  open.push(folder);
  const dir = path.join(folder.path, 'shop');
  const gitDir = path.join(dir, '.git');
  gitSync(['init', '--quiet', '--initial-branch=main', '--template=', dir]);
  importHistory(gitDir, {
    commits,
    refs: new Map([['refs/heads/main', commits.length - 1]]),
    tags: [],
    notes: [],
    loose: [],
  });
  const git = (...args: string[]): string => gitSync(args, { cwd: dir }).toString().trim();
  git('reset', '--quiet', '--hard');
  return {
    dir,
    gitDir,
    git,
    loose(revision) {
      const oid = git('rev-parse', revision);
      return writable(path.join(gitDir, 'objects', oid.slice(0, 2), oid.slice(2)));
    },
    packed(extension) {
      const packs = path.join(gitDir, 'objects', 'pack');
      const name = readdirSync(packs).find((each) => each.endsWith(extension));
      return writable(path.join(packs, name ?? ''));
    },
  };
}

function writable(name: string): string {
  chmodSync(name, 0o644);
  return name;
}

/** Turns a byte at a place round. */
function turn(name: string, at: (content: Buffer) => number): void {
  const content = readFileSync(name);
  const place = at(content);
  content[place] = (content[place] ?? 0) ^ 0xff;
  writeFileSync(name, content);
}

/** Where an object begins in the only pack. */
function offsetOf({ git }: Rig, revision: string): number {
  const oid = git('rev-parse', revision);
  const listed = git('verify-pack', '-v', ...gitPacks(git)).split('\n');
  return Number(listed.find((line) => line.startsWith(oid))?.split(/ +/)[4]);
}
const gitPacks = (git: Rig['git']): string[] => {
  const packs = path.join(git('rev-parse', '--absolute-git-dir'), 'objects', 'pack');
  return readdirSync(packs).flatMap((name) => (name.endsWith('.idx') ? [path.join(packs, name)] : []));
};

interface Outcome {
  exitCode: number;
  report: Report | undefined;
  errors: string;
}

async function run(dir: string, ...args: string[]): Promise<Outcome> {
  let out = '';
  let errors = '';
  const exitCode = await runCli(['secrets', '--repo', dir, '--format', 'json', ...args], {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      errors += text;
    },
    width: 100,
    color: false,
    env: gitEnvironment(),
    cwd: dir,
  });
  return { exitCode, report: out === '' ? undefined : (JSON.parse(out) as Report), errors };
}

const placesIn = (report: Report | undefined): Place[] => {
  const found = new Set(report?.findings.map((finding) => finding.fingerprint));
  return EVERYWHERE.filter((place) => found.has(fingerprint('secrets/github-token', githubToken.id, SECRETS[place])));
};

const without = (...lost: Place[]): Place[] => EVERYWHERE.filter((place) => !lost.includes(place));

interface Row {
  packed?: true;
  damage(rig: Rig): void;
  says: RegExp;
  found: Place[];
}

const ROWS: Record<string, Row> = {
  'an empty blob': {
    damage: ({ loose }) => writeFileSync(loose('main~2:b/b.env'), ''),
    says: /1 object of the repository cannot be read \([0-9a-f]{40}\)/,
    found: without('removed'),
  },
  'garbage instead of a blob': {
    damage: ({ loose }) => writeFileSync(loose('main~2:b/b.env'), 'garbage garbage garbage'),
    says: /1 object of the repository cannot be read/,
    found: without('removed'),
  },
  'a blob that is cut off': {
    damage: ({ loose }) => {
      const name = loose('main~2:b/b.env');
      writeFileSync(name, readFileSync(name).subarray(0, -12));
    },
    says: /1 object of the repository cannot be read/,
    found: without('removed'),
  },
  'another blob under its name': {
    damage: ({ loose }) => writeFileSync(loose('main~2:b/b.env'), readFileSync(loose('main:a.env'))),
    says: /1 object of the repository cannot be read/,
    found: without('removed'),
  },
  'a missing blob': {
    damage: ({ loose }) => rmSync(loose('main~2:b/b.env')),
    says: /lacks 1 object that its commits name \([0-9a-f]{40}\); `git fsck`/,
    found: without('removed'),
  },
  'a missing tree': {
    damage: ({ loose }) => rmSync(loose('main~2:b')),
    says: /lacks 1 object/,
    found: EVERYWHERE,
  },
  'an empty tree': {
    damage: ({ loose }) => writeFileSync(loose('main~2:b'), ''),
    says: /cannot be read|lacks 1 object|history is damaged/,
    found: EVERYWHERE,
  },
  'a missing commit': {
    damage: ({ loose }) => rmSync(loose('main~1')),
    // Since git 2.44 a commit may be missing as any other object.
    says: /(?:history is damaged|lacks 1 object).*[0-9a-f]{40}.*`git fsck`/,
    found: without('message'),
  },
  'a damaged commit': {
    damage: ({ loose }) => turn(loose('main~1'), (content) => content.length - 8),
    says: /history is damaged.*[0-9a-f]{40}.*`git fsck`/,
    found: without('message'),
  },
  'a damaged place in a pack': {
    packed: true,
    damage: (rig) => {
      const at = offsetOf(rig, 'main~2:b/b.env') + 8;
      turn(rig.packed('pack'), () => at);
    },
    says: /1 object of the repository cannot be read.*[Tt]he pack pack-[0-9a-f]+\.pack is damaged/,
    found: without('removed'),
  },
  'a pack that is cut off': {
    packed: true,
    damage: ({ packed }) => {
      const name = packed('pack');
      writeFileSync(name, readFileSync(name).subarray(0, -30));
    },
    says: /[Tt]he pack pack-[0-9a-f]+\.pack is cut off, or not the one its index was made for/,
    found: [],
  },
  'a damaged index': {
    packed: true,
    damage: ({ packed }) => turn(packed('idx'), (content) => content.length - 50),
    says: /[Tt]he pack pack-[0-9a-f]+\.pack has a damaged index/,
    // It is one object whose place is wrong.
    found: without('tip'),
  },
  'an index that is cut off': {
    packed: true,
    damage: ({ packed }) => {
      const name = packed('idx');
      writeFileSync(name, readFileSync(name).subarray(0, 300));
    },
    says: /[Tt]he pack pack-[0-9a-f]+\.pack has a damaged index/,
    found: [],
  },
  'an index of another pack': {
    packed: true,
    damage: ({ packed }) => {
      const other = build(COMMITS.slice(0, 3));
      other.git('repack', '-qad');
      writeFileSync(packed('idx'), readFileSync(other.packed('idx')));
    },
    says: /[Tt]he pack pack-[0-9a-f]+\.pack is cut off, or not the one its index was made for/,
    found: [],
  },
  'an index without its pack': {
    packed: true,
    damage: ({ packed }) => rmSync(packed('pack')),
    says: /[Tt]he pack of the index pack-[0-9a-f]+\.idx is not there/,
    found: [],
  },
  'a pack without its index': {
    packed: true,
    damage: ({ packed }) => rmSync(packed('idx')),
    says: /[Tt]he pack pack-[0-9a-f]+\.pack has no index, so git does not read it; `git index-pack` makes one/,
    found: [],
  },
  'objects borrowed from itself': {
    damage: ({ gitDir }) => {
      mkdirSync(path.join(gitDir, 'objects', 'info'), { recursive: true });
      writeFileSync(path.join(gitDir, 'objects', 'info', 'alternates'), `${path.join(gitDir, 'objects')}\n`);
    },
    says: /borrows objects from itself/,
    found: EVERYWHERE,
  },
  'objects borrowed from a folder that is gone': {
    damage: ({ gitDir }) => {
      mkdirSync(path.join(gitDir, 'objects', 'info'), { recursive: true });
      writeFileSync(path.join(gitDir, 'objects', 'info', 'alternates'), '/no/such/folder/objects\n');
    },
    says: /borrows objects from a folder that is gone \(`info\/alternates`\): \/no\/such\/folder\/objects/,
    found: EVERYWHERE,
  },
  'a branch that is no id': {
    damage: ({ gitDir }) => writeFileSync(path.join(gitDir, 'refs', 'heads', 'broken'), 'no id\n'),
    says: /refs\/heads\/broken|lacks 1 object/,
    found: EVERYWHERE,
  },
  'a branch that leads to nothing': {
    damage: ({ gitDir }) => writeFileSync(path.join(gitDir, 'refs', 'heads', 'broken'), `${'1'.repeat(40)}\n`),
    says: /refs\/heads\/broken|lacks 1 object/,
    found: EVERYWHERE,
  },
};

test.each(Object.entries(ROWS))('%s: named, and the rest is found', async (_, { packed, damage, says, found }) => {
  const rig = build();
  if (packed) rig.git('repack', '-qad');
  damage(rig);
  const { exitCode, report, errors } = await run(rig.dir, '--history');
  const [outcome] = report?.outcomes ?? [];
  expect({ exitCode, status: outcome?.status, found: placesIn(report), errors }).toMatchObject({
    exitCode: 2,
    status: 'inconclusive',
    found,
  });
  expect(outcome?.reason).toMatch(says);
});

test('whole, nothing of it is said', async () => {
  const rig = build();
  const { exitCode, report } = await run(rig.dir, '--history');
  expect({ exitCode, status: report?.outcomes[0]?.status, found: placesIn(report) }).toEqual({
    exitCode: 0,
    status: 'completed',
    found: EVERYWHERE,
  });
});

// Where nothing can be compared, the files can be looked at all the same.
test.each<[name: string, damage: (rig: Rig) => void, history: RegExp, change: RegExp]>([
  [
    'a head that is no reference',
    ({ gitDir }) => writeFileSync(path.join(gitDir, 'HEAD'), 'nonsense\n'),
    /cannot be read as a git repository: .*\.git/,
    /cannot be read as a git repository: .*\.git/,
  ],
  [
    'a head that leads to a commit that is not there',
    ({ gitDir }) => writeFileSync(path.join(gitDir, 'HEAD'), `${'1'.repeat(40)}\n`),
    /1{40}|HEAD/,
    /HEAD names no commit/,
  ],
  [
    'a file .git that leads nowhere',
    ({ dir, gitDir }) => {
      rmSync(gitDir, { recursive: true });
      writeFileSync(path.join(dir, '.git'), 'gitdir: /no/such/folder\n');
    },
    /cannot be read as a git repository: .*\/no\/such\/folder/,
    /cannot be read as a git repository: .*\/no\/such\/folder/,
  ],
])('%s: exit 2, in words', async (_, damage, history, change) => {
  const rig = build();
  damage(rig);
  for (const [look, says] of [['--history', history] as const, ['--base=main', change] as const]) {
    const { exitCode, errors, report } = await run(rig.dir, look);
    expect([look, exitCode, `${errors}${report?.outcomes[0]?.reason ?? ''}`]).toEqual([
      look,
      2,
      expect.stringMatching(says),
    ]);
    expect(errors).not.toContain('This is a bug');
  }
  const { report } = await run(rig.dir, '--tree');
  expect(placesIn(report)).toEqual(['tip', 'late']);
});

test('a branch without commits beside others that have some: they are the history, and it is whole', async () => {
  const rig = build();
  rig.git('checkout', '--quiet', '--orphan', 'new');
  const { exitCode, report } = await run(rig.dir, '--history');
  expect([exitCode, report?.outcomes[0]?.status, placesIn(report)]).toEqual([0, 'completed', EVERYWHERE]);
  expect((await run(rig.dir, '--base=main')).exitCode).toBe(2);
});

// Only root can give a folder away.
const asRoot = process.getuid?.() === 0 ? test : test.skip;
asRoot('a repository of another user: what to do about it', async () => {
  const rig = build();
  chownSync(rig.dir, 1234, 1234);
  chownSync(rig.gitDir, 1234, 1234);
  const { exitCode, errors } = await run(rig.dir, '--history');
  expect([exitCode, errors]).toEqual([
    2,
    expect.stringContaining(`git config --global --add safe.directory ${rig.dir}`),
  ]);
});
