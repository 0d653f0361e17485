/**
 * Names a finding so that it is recognised tomorrow: after lines moved, a file was renamed, commits were squashed.
 *
 * What may go in: for a provider's token the provider and the secret itself (high entropy: it cannot be guessed from
 * the hash). Anything guessable (passwords, generic values) must never go in; use the rule, the name it is assigned
 * to, the path and the occurrence instead.
 */
import { createHash } from 'node:crypto';

/** Bumped when the way of computing changes; `ignore` and baseline entries of an older version are then stale. */
export const FINGERPRINT_VERSION = 1;

/** `1:` and 32 hex digits over the rule and its parts. The parts are length-prefixed, so no two lists collide. */
export function fingerprint(rule: string, ...parts: readonly string[]): string {
  const hash = createHash('sha256').update(`launch-ready finding ${FINGERPRINT_VERSION}\0`);
  for (const part of [rule, ...parts]) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return `${FINGERPRINT_VERSION}:${hash.digest('hex').slice(0, 32)}`;
}

export const FINGERPRINT_PATTERN = /^[1-9]\d*:[0-9a-f]{32}$/;
