// The whole history: packs that are sifted give what reading every object gives, and nothing that git keeps is out of sight.
import { collectFromHistory } from '../../../src/checks/secrets/collect/from-history.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { providers } from '../../../src/facts/credentials/index.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { gitCommand } from '../../../src/io/git-command.ts';
import { gitProcess } from '../../../src/io/git-process.ts';
import { noThreads, type Threads } from '../../../src/io/threads.ts';
import { sorted } from '../../core/sorted.ts';
import { casesOf } from '../../testkit/cases.ts';
import { buildRepository, type Repository, symlink, utf16 } from '../../testkit/git/index.ts';
import { onlyThreads } from '../../testkit/threads.ts';

const CASES = casesOf(520);

const collected = (made: Repository, threads?: Threads, unreachable = true) =>
  collectFromHistory({
    git: gitProcess(gitCommand(made.gitDir, process.env)),
    range: { from: 'all', notFrom: [] },
    tipPaths: () => [],
    isIgnored: () => false,
    generic: true,
    progress: () => {},
    unreachable,
    ...(threads === undefined ? {} : { threads }),
  });

async function seen(made: Repository, threads?: Threads, unreachable = true): Promise<string[]> {
  const { sightings } = await collected(made, threads, unreachable);
  return sorted(sightings.map(({ hit, where }) => JSON.stringify([hit.secret, hit.place, where])));
}

const token = (seed: number): string => githubToken.sample(seeded(seed));

/** The nine places that `git log -p` does not show, or did not to scanners. */
function nineSecrets(): Repository {
  const made = buildRepository();
  made.commit('start', { 'a.txt': 'a\n', 'b.txt': 'b\n' });
  made.branch('side').commit('side', { 'b.txt': 'side\n' });
  made.checkout('main').commit('here', { 'a.txt': 'here\n' });
  made.merge('side', { files: { 'evil.txt': `${token(1)}\n` } });
  made.commit('hidden', { '.gitattributes': '*.cfg -diff\n', 'a.cfg': `token=${token(2)}\n` });
  made.commit('windows', { 'a.ps1': utf16(`$token = "${token(3)}"\n`) });
  made.commit('link', { link: symlink(`/tmp/${token(4)}`) });
  made.commit('type', { 'a.txt': symlink(`/srv/${token(5)}`) });
  made.commit(`deploy with ${token(6)}`, { 'c.txt': 'c' });
  made.tag('v1', { message: `built with ${token(7)}` });
  const noted = made.object('blob', `${token(8)}\n`);
  const notes = made.object('tree', Buffer.concat([Buffer.from(`100644 ${made.id()}\0`), Buffer.from(noted, 'hex')]));
  made.ref('refs/notes/commits', made.commitObject(notes, [], 'Notes'));
  made.object('blob', `nobody leads here: ${token(9)}\n`);
  return made;
}

const STORED = {
  'in files of their own': (): void => {},
  'in a pack': (made: Repository): void => void made.git('repack', '-q', '-adk'),
  'half and half': (made: Repository): void => {
    made.git('repack', '-q', '-ad');
  },
};

test.each(Object.entries(STORED))('nine of nine, %s', async (_, store) => {
  using made = nineSecrets();
  store(made);
  const all = (await seen(made, noThreads)).join('\n');
  const missed = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((seed) => !all.includes(token(seed)));
  expect(missed).toEqual([]);
  const reachable = (await seen(made, noThreads, false)).join('\n');
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].filter((seed) => !reachable.includes(token(seed)))).toEqual([9]);
});

const WORDS = [
  'const a = 1;',
  'password',
  'token =',
  'https://',
  'key: ',
  '"',
  '\n',
  'api_key',
  '= process.env.X',
  'ä',
  '://a:b@',
];

/** Edits as people make them, and as they hurt: into a token, before it, its half, its copy. */
function randomHistory(seed: number): Repository {
  const random = seeded(seed);
  const made = buildRepository();
  const word = (): string => WORDS[random.below(WORDS.length)] ?? '';
  const line = (): string => Array.from({ length: 1 + random.below(6) }, word).join(' ');
  const secret = (): string => {
    const provider = providers[random.below(providers.length)] ?? githubToken;
    const whole = provider.sample(random);
    const cut = random.below(8) === 0 ? whole.slice(0, random.below(whole.length)) : whole;
    return random.below(2) === 0 ? `${provider.variable}="${cut}"` : cut;
  };
  const texts = new Map<string, string>();
  for (let commit = 0; commit < 12; commit++) {
    const name = `f${random.below(3)}.txt`;
    let text = texts.get(name) ?? Array.from({ length: 60 }, line).join('\n');
    for (let edit = random.below(3); edit >= 0; edit--) {
      const at = random.below(text.length + 1);
      const what = random.below(6);
      if (what === 0) text = `${text.slice(0, at)}${secret()}\n${text.slice(at)}`;
      else if (what === 1) text = text.slice(0, at) + text.slice(at + random.below(30));
      else if (what === 2) text = text.slice(0, at) + word() + text.slice(at);
      else if (what === 3) text = `${text.slice(at)}\n${text.slice(0, at)}`;
      else if (what === 4) text = text.slice(0, at) + random.text('0aZ-_\n ', 1) + text.slice(at + 1);
      else text = `${text}\n${secret()}\n${line()}`;
    }
    texts.set(name, text);
    made.commit(random.below(9) === 0 ? secret() : 'change', { [name]: text });
  }
  return made;
}

test('a pack with an index of the first version is read by git, not passed over', async () => {
  using made = nineSecrets();
  made.git('-c', 'pack.indexVersion=1', 'repack', '-q', '-adk');
  expect(await seen(made, noThreads)).toEqual(await seen(made));
  expect((await seen(made, noThreads)).length).toBeGreaterThanOrEqual(9);
});

test('what is looked at is counted once, wherever it lies', async () => {
  using made = nineSecrets();
  made.git('repack', '-q', '-ad');
  made.commit(`loose ${token(10)}`, { 'd.txt': 'd' });
  const count = async (threads?: Threads) => (await collected(made, threads)).coverage;
  expect(await count(noThreads)).toEqual(await count());
});

test(`${CASES} histories: what is sifted is what every object has`, async () => {
  let found = 0;
  for (let seed = 1; seed <= CASES; seed++) {
    using made = randomHistory(seed);
    made.git('repack', '-q', '-adf', '--depth=50', '--window=30');
    const sifted = await seen(made, noThreads);
    const whole = await seen(made);
    if (JSON.stringify(sifted) !== JSON.stringify(whole)) expect({ seed, sifted }).toEqual({ seed, sifted: whole });
    found += whole.length;
  }
  expect(found).toBeGreaterThan(CASES * 5);
  process.stdout.write(`sifted as read: ${CASES} histories, ${found} places\n`);
}, 1_800_000);

test('threads find what one finds', async () => {
  using made = randomHistory(1);
  for (let at = 0; at < 4_200; at++) made.object('blob', `${at} ${at % 100 === 0 ? token(at) : 'nothing'}\n`);
  made.git('repack', '-q', '-adk');
  // As many objects as are worth a thread.
  expect(await seen(made, onlyThreads())).toEqual(await seen(made, noThreads));
});
