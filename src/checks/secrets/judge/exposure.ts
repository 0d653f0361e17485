/** Since when a secret has been in the commits that were read, who put it there, and until when it was put there again. */
import { printable } from '../../../core/text.ts';
import type { CommitMaker, Git } from '../../../io/git.ts';
import { ProgramFailed } from '../../../io/process.ts';
import type { Group } from './group.ts';

export interface ExposedBy extends CommitMaker {
  commit: string;
}

/** The commits that brought a version of a file, or a message, with the secret in it. They may be the same. */
export interface Exposure {
  first: ExposedBy;
  last: ExposedBy;
}

/** By group; none for what no commit has. By the date of commits: their clocks may differ. */
export async function exposuresOf(git: Git, groups: readonly Group[]): Promise<ReadonlyMap<Group, Exposure>> {
  const makers = await makersOf(git, new Set(groups.flatMap(({ commits }) => commits)));
  const exposures = new Map<Group, Exposure>();
  for (const group of groups) {
    const known = group.commits.flatMap((commit) => {
      const maker = makers.get(commit);
      return maker === undefined ? [] : [{ commit, ...maker }];
    });
    const sorted = known.sort((a, b) => Date.parse(a.date) - Date.parse(b.date));
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first !== undefined && last !== undefined) exposures.set(group, { first, last });
  }
  return exposures;
}

/** In a damaged repository a date is no reason to lose a finding; that it is damaged is said elsewhere. */
async function makersOf(git: Git, commits: ReadonlySet<string>): Promise<ReadonlyMap<string, CommitMaker>> {
  try {
    return await git.makersOf(commits);
  } catch (error) {
    if (error instanceof ProgramFailed) return new Map();
    throw error;
  }
}

/** `In commits since 2026-04-01 (abc1234 by Jane).` */
export function exposureSentence({ first, last }: Exposure): string {
  const by = ({ commit, author }: ExposedBy): string => `${commit.slice(0, 7)} by ${printable(author, 60)}`;
  const again = last.commit === first.commit ? '' : `, last brought on ${dayOf(last)} (${by(last)})`;
  return `In commits since ${dayOf(first)} (${by(first)})${again}.`;
}

const dayOf = ({ date }: CommitMaker): string => date.slice(0, 10);
