/** Which of our own types of credentials another tool means by the id of a rule of its own. */
import { providers } from '../../../facts/credentials/index.ts';
import { GENERIC } from '../engine/detector.ts';

// The same thing under names that have no word in common.
const SAME: Readonly<Record<string, string>> = { 'generic-api-key': GENERIC, jwt: 'json-web-token' };

/** `anthropic-api-key` → `anthropic-key`: what only says what the key is for. */
const bare = (id: string): string =>
  id
    .toLowerCase()
    .split(/[-_]/)
    .filter((word) => word !== 'api' && word !== 'access')
    .join('-');

/** Undefined where none is clearly the same: a guess would silence something else. */
export function ourIdOf(theirs: string): string | undefined {
  const wanted = bare(theirs);
  return SAME[theirs.toLowerCase()] ?? providers.find(({ id }) => id === theirs || bare(id) === wanted)?.id;
}
