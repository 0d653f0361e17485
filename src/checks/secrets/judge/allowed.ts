/** Takes out what the configuration of another tool allows. */
import type { Sighting } from '../collect/sighting.ts';
import { secretKeyOf } from '../hit.ts';

/**
 * Allowing a commit allows what it brought, also in the versions after it: those hold the secret still, though they did not
 * bring it. Sightings come oldest first. `allowed` counts secrets, not versions.
 */
export function withoutAllowed(sightings: readonly Sighting[]): { kept: Sighting[]; allowed: number } {
  const first = new Map<string, boolean>();
  const taken = new Set<string>();
  const kept = sightings.filter((sighting) => {
    const key = keyOf(sighting);
    const isAllowed = first.get(key) ?? sighting.hit.allowed;
    first.set(key, isAllowed);
    if (isAllowed || sighting.hit.allowed) taken.add(key);
    return !isAllowed && !sighting.hit.allowed;
  });
  return { kept, allowed: taken.size };
}

function keyOf({ hit, where }: Sighting): string {
  const path = where.kind === 'blob' ? (where.at ?? where.path) : where.kind === 'file' ? where.path : '';
  return `${secretKeyOf(hit)}\0${path}`;
}
