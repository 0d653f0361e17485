// Histories of every shape with secrets in every kind of place, and what of them is inside of what.
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { type Random, seeded } from '../../../src/facts/credentials/shared/random.ts';
import { binary, type Import, type ImportedCommit, type ImportedFile, utf16 } from '../../testkit/git/index.ts';

export interface PlantedHistory extends Import {
  /** What an object holds, by its bytes. */
  secretsOf(body: string | Uint8Array): readonly string[];
  /** Secrets that only a look at everything meets: in tags, notes, and what nothing leads to. */
  aside: readonly string[];
}

const SUBMODULE = '1'.repeat(40);

export function plantedHistory(seed: number): PlantedHistory {
  const random = seeded(seed);
  const chance = (one: number): boolean => random.below(one) === 0;
  const holds = new Map<string, string[]>();
  let planted = 0;
  const secret = (): string => githubToken.sample(seeded(seed * 1_000 + planted++));
  /** Remembers that a text has these secrets. */
  const plant = <Body extends string | Uint8Array>(body: Body, ...secrets: string[]): Body => {
    holds.set(keyOf(body), secrets);
    return body;
  };

  const newFile = (earlier: string | undefined): ImportedFile => {
    const found = secret();
    const before = earlier === undefined ? [] : (holds.get(earlier) ?? []);
    const text = (around: string): string => plant(`${around}token = "${found}"\n`, found);
    switch (random.below(12)) {
      case 0:
        return { mode: '100755', body: text('#!/bin/sh\n') };
      case 1:
        return { mode: '120000', body: plant(`/srv/${found}`, found) };
      case 2:
        return { mode: '100644', body: plant(utf16(`$t = "${found}"\r\n`, chance(2) ? 'le' : 'be'), found) };
      case 3:
        return {
          mode: '100644',
          body: plant(Buffer.concat([binary(40, random.below(99)), Buffer.from(`\0${found}\0`)]), found),
        };
      case 4:
        return chance(6) ? { mode: '100644', body: text(hugeText(random)) } : { mode: '100644', body: text('x\r\n') };
      case 5:
        return { mode: '160000', body: SUBMODULE };
      case 6:
      case 7:
      case 8:
        // An edit: what was there stays, so that packs have deltas.
        return {
          mode: '100644',
          body: plant(`${earlier ?? filler(random)}\nline\nkey: ${found}\n`, found, ...before),
        };
      default:
        return { mode: '100644', body: chance(3) ? `${random.text('abc \n', 80)}\n` : text(filler(random)) };
    }
  };

  const commits: ImportedCommit[] = [];
  const tips: number[] = [];
  const count = chance(16) ? 101 + random.below(20) : 2 + random.below(14);
  for (let at = 0; at < count; at++) {
    const isRoot = at === 0 || chance(14);
    const others = tips.filter(() => chance(3));
    const parents = isRoot
      ? []
      : [
          ...new Set([
            tips[random.below(tips.length)] ?? 0,
            ...(chance(3) ? others : []),
            ...(chance(9) ? [at - 1] : []),
          ]),
        ];
    const files = new Map<string, ImportedFile>(parents.flatMap((parent) => [...(commits[parent]?.files ?? [])]));
    for (let edit = random.below(3); edit >= 0; edit--) {
      const names = [...files.keys()];
      const name = names[random.below(names.length)];
      const what = random.below(8);
      if (what === 0 && name !== undefined) files.delete(name);
      else if (what === 1 && name !== undefined) {
        files.set(`moved/${at}-${edit}.cfg`, files.get(name) as ImportedFile);
        files.delete(name);
      } else if (what === 2 && name !== undefined) {
        const { body, mode } = files.get(name) as ImportedFile;
        const earlier = mode !== '160000' && typeof body === 'string' && body.length < 5_000 ? body : undefined;
        files.set(name, newFile(earlier));
      } else if (what === 3) files.set('.gitattributes', { mode: '100644', body: '*.cfg -diff\n*.txt binary\n' });
      else if (files.size < 9) files.set(PATHS[random.below(PATHS.length)] ?? 'a', newFile(undefined));
    }
    const told = chance(5) ? secret() : undefined;
    const author = chance(20) ? secret() : undefined;
    const message = told === undefined ? `commit ${at}\n` : `deploy with ${told}\n`;
    commits.push({ parents, message, files, ...(author === undefined ? {} : { author: `${author} <a@example.com>` }) });
    plant(commitKey(at), ...[told ?? [], author ?? []].flat());
    // Where two lines go on from one commit, and where they meet crosswise.
    const ended = chance(3) ? -1 : tips.indexOf(parents[0] ?? -1);
    if (ended !== -1) tips.splice(ended, 1);
    tips.push(at);
  }

  const refs = new Map<string, number>();
  for (const [at, name] of REFS.entries()) {
    const tip = tips[at];
    // What no name leads to dangles.
    if (tip !== undefined && (at === 0 || !chance(9))) refs.set(name, tip);
  }
  const some = (): number => random.below(commits.length);
  const aside: string[] = [];
  const own = (): string => {
    aside.push(secret());
    return aside.at(-1) ?? '';
  };
  return {
    commits,
    refs,
    tags: chance(3) ? [{ name: 'v1', message: `built with ${own()}\n`, at: some() }] : [],
    notes: chance(4) ? [{ text: `${own()}\n`, at: some() }] : [],
    loose: chance(4) ? [`nobody leads here: ${own()}\n`] : [],
    secretsOf: (body) => holds.get(keyOf(body)) ?? [],
    aside,
  };
}

const PATHS = ['a.txt', 'b.cfg', 'c/d.ts', 'c/e.ps1', 'f.bin', 'ä/ö.env', 'g"h\'.yml', 'tab\tbed', 'x\ny.txt', 'z'];
const REFS = [
  'refs/heads/main',
  'refs/heads/side/work',
  'refs/stash',
  'refs/pull/1/head',
  'refs/remotes/origin/old',
  'refs/original/x',
  'refs/heads/more',
  'refs/custom',
];

const keyOf = (body: string | Uint8Array): string => Buffer.from(body).toString('latin1');
/** What a commit itself says is its own, whatever others say. */
const commitKey = (at: number): string => `commit ${at}`;

const filler = (random: Random): string =>
  Array.from({ length: random.below(30) }, (_, line) => `${line} ${random.text('abcdef ', 20)}\n`).join('');

/** A few MB; now and then in one line. */
const hugeText = (random: Random): string =>
  random.below(8) === 0 ? `${'0123456789abcdef'.repeat(550_000)} ` : `${'some line of text\n'.repeat(120_000)}`;

/** Commits from which these can be reached. */
export function ancestorsOf({ commits }: Import, tips: Iterable<number>): Set<number> {
  const seen = new Set<number>();
  const left = [...tips];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    left.push(...(commits[at]?.parents ?? []));
  }
  return seen;
}

/** Keys of all objects with text that some commits name. */
function objectsOf(history: PlantedHistory, commits: Iterable<number>): Set<string> {
  const keys = new Set<string>();
  for (const at of commits) {
    keys.add(commitKey(at));
    for (const { mode, body } of history.commits[at]?.files.values() ?? [])
      if (mode !== '160000') keys.add(keyOf(body));
  }
  return keys;
}

const secretsIn = (history: PlantedHistory, keys: Iterable<string>): Set<string> =>
  new Set([...keys].flatMap((key) => history.secretsOf(Buffer.from(key, 'latin1'))));

/** What every object has, whether anything leads to it or not. */
export const inEverything = (history: PlantedHistory): Set<string> =>
  new Set([...secretsIn(history, objectsOf(history, history.commits.keys())), ...history.aside]);

/** What can be reached from some names. */
export const inReach = (history: PlantedHistory, tips: Iterable<number>): Set<string> =>
  secretsIn(history, objectsOf(history, ancestorsOf(history, tips)));

/** What a head has and a base has not. */
export function inChange(history: PlantedHistory, base: number, head: number): Set<string> {
  const before = objectsOf(history, ancestorsOf(history, [base]));
  const after = objectsOf(history, ancestorsOf(history, [head]));
  return secretsIn(history, after.difference(before));
}

/** What the files of one commit have. */
export const inTree = (history: PlantedHistory, at: number): Set<string> =>
  new Set(
    [...(history.commits[at]?.files.values() ?? [])].flatMap(({ mode, body }) =>
      mode === '160000' ? [] : history.secretsOf(body),
    ),
  );
