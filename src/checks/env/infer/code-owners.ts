/** Who owns a path, as GitHub's CODEOWNERS file says. https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
import { globMatcher, globMistake } from '../../../core/glob.ts';

export const CODEOWNERS_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** The last pattern that matches wins; the first of its owners answers. */
export function ownersOf(text: string): (path: string) => string | undefined {
  const rules = text.split(/\r?\n/).flatMap((line) => {
    const [pattern, ...owners] = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    if (pattern === undefined || pattern === '') return [];
    const globs = globsOf(pattern);
    // A line that is no pattern owns nothing.
    if (globs.some((glob) => globMistake(glob) !== undefined)) return [];
    return [{ matches: globMatcher(globs), owner: owners.find((owner) => owner.includes('@')) }];
  });
  return (path) => rules.findLast(({ matches }) => matches(path))?.owner;
}

/** As in .gitignore: without a slash at any depth, with one from the root; a folder is all that is below it. */
function globsOf(pattern: string): string[] {
  const isRooted = pattern.slice(0, -1).includes('/');
  const inner = pattern.replace(/^\//, '').replace(/\/$/, '');
  const root = isRooted ? inner : `**/${inner}`;
  if (pattern.endsWith('/')) return [`${root}/**`];
  return pattern.endsWith('*') ? [root] : [root, `${root}/**`];
}
