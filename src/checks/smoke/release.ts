/** Names of releases. A commit may be written whole or begun, in either case, with `sha-` (a tag of an image) or `v` before it. */

const BEGINNING = /^[0-9a-f]{7,64}$/;
const COMMIT = /^[0-9a-f]{6,64}$/;
const WHOLE_COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

const bare = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^(?:sha-|v)(?=[0-9a-f]{6,64}$)/, '');

/** A commit, whole or its beginning; a number of seven digits is none. */
export const isCommit = (text: string): boolean =>
  WHOLE_COMMIT.test(text) || (BEGINNING.test(text) && /[a-f]/.test(text) && /\d/.test(text));

/**
 * `value` says `expected`, or the beginning of it where it is a commit: many builds know only that. A commit counts as a whole
 * word, and only where the value names no other beside it: `current=000; next=c0ffee…` is not of `c0ffee…`.
 */
export function isSameRelease(value: string, expected: string): boolean {
  const wanted = bare(expected);
  if (!isCommit(wanted)) return value.toLowerCase().includes(expected.toLowerCase());
  const entries = value
    .toLowerCase()
    .split(/[,;]/)
    .map((each) => each.trim());
  const said = entries.filter((each) => each !== '');
  const ours = said.filter((each) => wordsOf(each).some((word) => isSameCommit(word, wanted)));
  if (said.length > 1 && ours.some(isUnnamed)) return false;
  return ours.length > 0 && !ours.some(isOfAnother) && said.every((each) => ours.includes(each) || !isRival(each));
}

/** `git-c0ffee1`, `"c0ffee1"`, `1.2.3+c0ffee1` */
const wordsOf = (entry: string): string[] => entry.split(/[^0-9a-z]+/);

/** One is the beginning of the other. */
const isSameCommit = (word: string, wanted: string): boolean =>
  word === wanted ||
  (BEGINNING.test(word) && wanted.startsWith(word)) ||
  (/^[0-9a-f]{7,64}$/.test(word) && word.startsWith(wanted));

const OTHER =
  /(?:^|[^a-z])(?:next|prev|previous|pending|candidate|canary|staged|upcoming|old|last|target|before|from)(?:[^a-z]|$)/;

/** It says of the commit that it is not what answers, or names two. */
const isOfAnother = (entry: string): boolean => OTHER.test(entry) || entry.split('=').filter(Boolean).length > 2;

/** `blue=c0ffee1` among others: which of them answers is not said. */
const isUnnamed = (entry: string): boolean => entry.includes('=') && !OWN.test(entry);

const OWN =
  /^"?(?:[a-z]{1,20}[-_.])?(?:current|active|live|release|version|commit|sha|rev|revision|build|hash|now|this)"?\s{0,9}=/;

/** `current=000`, `abc1234`: it names a release, too. */
const isRival = (entry: string): boolean => OWN.test(entry) || isCommit(wordsOf(entry).findLast(Boolean) ?? '');

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

const PATH_NAMES =
  /(?:^|[^a-z])(?:sha|git_?sha|commit(?:_?(?:sha|hash|id))?|revision|rev|release|version|build(?:_?(?:id|number|sha))?|git|hash|deployment)(?:[^a-z]|$)/i;

/** What the file expects at this path names a release: by the variable, by what it looks like, or by the name of the path. */
export const namesRelease = (path: string, expected: string, shown: string): boolean =>
  /\$\{?DEPLOYED_SHA\b/.test(shown) || isCommit(expected) || PATH_NAMES.test(path.replace(/([a-z])([A-Z])/g, '$1_$2'));

/** Both are commits, or both versions of as many parts: the one may stand where the other does. */
export function isAlike(value: string, expected: string): boolean {
  if (isCommit(expected.toLowerCase())) return isCommit(value.toLowerCase());
  const shape = (text: string): string => text.replace(/\d+/g, '0');
  return /\d/.test(expected) && shape(value) === shape(expected);
}
