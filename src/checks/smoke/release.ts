/** Names of releases. A commit may be written whole or begun, in either case, with `sha-` (a tag of an image) or `v` before it. */

const COMMIT = /^[0-9a-f]{6,64}$/;
const WHOLE_COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

const bare = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^(?:sha-|v)(?=[0-9a-f]{6,64}$)/, '');

/** `value` says `expected`, or the beginning of it where it is a commit: many builds know only that. */
export const isSameRelease = (value: string, expected: string): boolean =>
  value.toLowerCase().includes(expected.toLowerCase()) || isExactlyRelease(value, expected);

/** Likewise, and nothing beside it. Of two commits one may be the beginning of the other. */
export function isExactlyRelease(value: string, expected: string): boolean {
  if (value === expected) return true;
  const [one, two] = [bare(value), bare(expected)];
  if (!COMMIT.test(one) || !COMMIT.test(two)) return false;
  const [shorter = '', longer = ''] = [one, two].sort((a, b) => a.length - b.length);
  if (!longer.startsWith(shorter)) return false;
  // Of two short ones, neither a number of builds nor a word: `123456` begins `1234567`, too.
  return WHOLE_COMMIT.test(longer) || (/[a-f]/.test(shorter) && /\d/.test(longer));
}
