/** Everything a range of commits brings: files as they were at any time, commit and tag messages, notes, merges. */
import type { Git, GitObject, Range } from '../../../io/git.ts';
import { isReadGenerically, mayBeUnquoted } from '../generic/files.ts';
import type { CustomRules } from '../other-tools/custom-rules.ts';
import { collectAtPaths, collectContent } from './content.ts';
import { type Collected, nothingCollected } from './sighting.ts';
import { writtenIn } from './written-in.ts';

/** Larger objects are left out, and said to be. */
export const MAX_BYTES = 256 * 1024 * 1024;

export interface GitSource {
  git: Git;
  range: Range;
  /** Paths of the tip that hold an object. */
  tipPaths(oid: string): readonly string[];
  isIgnored(path: string): boolean;
  generic: boolean;
  custom?: CustomRules;
  progress(message: string): void;
  /** Told what is read, whatever its path: of a commit or a tag what was written into it. */
  onRead?(oid: string, text: Buffer): void;
}

/** Where an object came into the range; both empty where nothing leads to it. */
export interface Origin {
  path: string;
  commit: string;
}

export async function collectFromGit(source: GitSource): Promise<Collected> {
  const collected = nothingCollected();
  const origins = await originsOf(source, collected);
  await readWithNames(source, collected, origins, (read) => read(origins.keys(), origins.size));
  const isCutOff = (await source.git.shallowCommits()).some((commit) => origins.has(commit));
  if (isCutOff)
    collected.problems.push(
      'the clone is cut off before base and head meet, so commits may be missing; set `fetch-depth: 0` on actions/checkout',
    );
  return collected;
}

/** Of all objects of the range; of those alone that are `wanted`, where that is known: of all they could fill the memory. */
export async function originsOf(
  { git, range }: Pick<GitSource, 'git' | 'range'>,
  { missing: absent, problems }: Collected,
  wanted?: ReadonlySet<string>,
): Promise<Map<string, Origin>> {
  const origins = new Map<string, Origin>();
  const onGap = (why: string): void =>
    void problems.push(`the history is damaged, so commits may be missing (${why}); \`git fsck\` tells what is wrong`);
  for await (const some of git.listObjects(range, onGap))
    for (const { oid, path = '', commit, missing } of some) {
      if (missing) absent.add(oid);
      else if (wanted?.has(oid) !== false && !origins.has(oid)) origins.set(oid, { path, commit });
    }
  return origins;
}

/**
 * What `reading` reads. Names are made whole where they matter: of what is ignored by its name, and of what was found.
 */
export async function readWithNames(
  source: Omit<GitSource, 'range'>,
  collected: Collected,
  origins: Map<string, Origin>,
  reading: (read: (oids: Iterable<string>, count: number) => Promise<void>) => Promise<void>,
): Promise<void> {
  const { git, isIgnored } = source;
  const ignored = [...origins].filter(([, { path }]) => isIgnored(path) || !isReadGenerically(path));
  await completeNames(
    git,
    origins,
    ignored.map(([oid]) => oid),
  );
  await reading(objectReader(source, collected, origins).readAll);
  const blobs = collected.sightings.flatMap(({ where }) => (where.kind === 'blob' ? [where] : []));
  await completeNames(
    git,
    origins,
    blobs.map(({ oid }) => oid),
  );
  for (const blob of blobs) blob.path = origins.get(blob.oid)?.path ?? blob.path;
}

/** A name with a line break is listed up to there: as if it were another file, which may be an ignored one. */
async function completeNames(
  git: GitSource['git'],
  origins: Map<string, Origin>,
  read: Iterable<string>,
): Promise<void> {
  const commits = new Set<string>();
  for (const oid of read) {
    const { path, commit } = origins.get(oid) ?? { path: '', commit: '' };
    if (path !== '' && commit !== '') commits.add(commit);
  }
  for await (const { oid, path } of git.brokenNames(commits)) {
    const origin = origins.get(oid);
    if (origin !== undefined && path.startsWith(`${origin.path}\n`)) origins.set(oid, { ...origin, path });
  }
}

/** A value without quotes is one in a settings file, and none in a program. */
const areJudgedApart = (paths: readonly string[]): boolean =>
  new Set(paths.map((path) => `${isReadGenerically(path)} ${mayBeUnquoted(path)}`)).size > 1;

/** Reads objects by git, and scans them; those of trees are passed over. */
function objectReader(source: Omit<GitSource, 'range'>, collected: Collected, origins: ReadonlyMap<string, Origin>) {
  const { git, generic, custom } = source;
  const options = { generic, ...(custom && { custom }) };
  const { coverage, leftOut, paths, damaged } = collected;

  function read({ oid, type, content }: GitObject): void {
    if (type === 'tree') return;
    coverage.objects++;
    if (content === undefined) {
      leftOut.tooLarge++;
      return;
    }
    const text = type === 'blob' ? content : writtenIn(content);
    source.onRead?.(oid, text);
    const { path, commit } = origins.get(oid) ?? { path: '', commit: '' };
    if (type === 'commit') {
      coverage.commits++;
      collectContent(collected, text, { kind: 'message', commit: oid }, { path: '', ...options });
    } else if (type === 'tag') {
      const name = /^tag ([^\n]{1,200})$/m.exec(content.toString('utf8', 0, 1000))?.[1] ?? '';
      collectContent(collected, text, { kind: 'tag', oid, name }, { path: '', ...options });
    } else {
      const known = source.tipPaths(oid);
      const places = known.length > 0 ? known : [path];
      const read = places.filter((place) => !source.isIgnored(place));
      if (read.length === 0) {
        leftOut.ignored++;
        return;
      }
      for (const place of known) paths.add(place);
      const where = { kind: 'blob', oid, path, commit } as const;
      if (custom !== undefined ? known.length > 1 : areJudgedApart(read))
        collectAtPaths(collected, content, where, read, options);
      else collectContent(collected, content, where, { path: read[0] ?? path, ...options });
    }
  }

  return {
    /** `count` is how many there are, for the reader who waits. */
    async readAll(oids: Iterable<string>, count: number): Promise<void> {
      let done = 0;
      const onLost = (oid: string): void => void damaged.add(oid);
      for await (const object of git.readObjects(oids, { maxBytes: MAX_BYTES, onLost })) {
        if (++done % 50_000 === 0) source.progress(`secrets: ${done} of ${count} objects`);
        read(object);
      }
    },
  };
}
