/** `secrets.ignore-paths`: what it covers, and what it was meant to cover and does not. */
import { InconclusiveError } from '../../../core/errors.ts';
import { globMatcher, globMistake } from '../../../core/glob.ts';
import { printable } from '../../../core/text.ts';
import type { Tree } from '../../../io/tree.ts';

export interface IgnoredPaths {
  covers(path: string): boolean;
  /** Globs that covered nothing so far and match no file of the tree either, in sentences with what to write instead. */
  notices(tree: Tree): Promise<string[]>;
}

/** More would bury the first. */
const MOST_NOTICES = 5;

export function ignoredPaths(globs: readonly string[]): IgnoredPaths {
  const all = globs.map((glob) => ({ glob, matches: globMatcher([glob]), isUsed: false }));
  return {
    covers(path) {
      let covered = false;
      for (const each of all) {
        // Behind another that covers it, only one that covered nothing yet needs to be asked.
        if ((covered && each.isUsed) || !each.matches(path)) continue;
        each.isUsed = true;
        covered = true;
      }
      return covered;
    },
    async notices(tree) {
      const unused = all.filter(({ isUsed }) => !isUsed);
      const paths = unused.length === 0 ? [] : await pathsOf(tree);
      if (paths.length === 0) return [];
      const useless = unused.filter(({ matches }) => !paths.some(matches));
      const more = useless.length - MOST_NOTICES;
      return [
        ...useless.slice(0, MOST_NOTICES).map(({ glob }) => noticeOf(glob, paths)),
        ...(more > 0 ? [`\`secrets.ignore-paths\`: ${more} more match no file.`] : []),
      ];
    },
  };
}

/** None where the repository is too damaged for a list, which is said elsewhere. */
async function pathsOf(tree: Tree): Promise<string[]> {
  try {
    return (await tree.list()).map(({ path }) => path);
  } catch (error) {
    if (!(error instanceof InconclusiveError)) throw error;
    return [];
  }
}

function noticeOf(glob: string, paths: readonly string[]): string {
  const name = glob.replace(/^\.?\//, '').replace(/\/(?:\*\*)?$/, '');
  const meant = [
    [`${name}/**`, 'for a folder'],
    [`**/${name}`, 'for files in every folder'],
    [`**/${name}/**`, 'for such folders anywhere'],
  ].find(([better = '']) => globMistake(better) === undefined && paths.some(globMatcher([better])));
  const advice = meant
    ? `write \`${printable(meant[0] ?? '', 80)}\` ${meant[1]}`
    : 'correct it, or take it out unless it is meant for older commits';
  return `\`secrets.ignore-paths\`: \`${printable(glob, 80)}\` matches no file; ${advice}.`;
}
