/** Names of releases. */

const BEGINNING = /^[0-9a-f]{7,40}$/;
const WHOLE_COMMIT = /^[0-9a-f]{40}$/;

/** `value` says `expected`, or the beginning of it where it is a commit: many builds know only that. */
export function isSameRelease(value: string, expected: string): boolean {
  if (value.toLowerCase().includes(expected.toLowerCase())) return true;
  const word = value.trim().toLowerCase();
  return BEGINNING.test(word) && WHOLE_COMMIT.test(expected) && expected.startsWith(word);
}

/** Likewise, and nothing beside it. */
export const isExactlyRelease = (value: string, expected: string): boolean =>
  value === expected || (BEGINNING.test(value) && WHOLE_COMMIT.test(expected) && expected.startsWith(value));
