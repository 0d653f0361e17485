/** One finding for one secret, however many places it is in. */
import { fingerprint } from '../../../core/fingerprint.ts';
import { genericRule } from '../rules/generic.ts';
import { ruleIdOf } from '../rules/provider-rule.ts';
import { comparePlaces, type Placed } from './place.ts';

export interface Group {
  rule: string;
  fingerprint: string;
  /** Sorted; the first is the one that is shown. Never empty. */
  places: readonly [Placed, ...Placed[]];
  /** In one of the places its other half stands beside it. */
  paired: boolean;
}

/** In the order in which the secrets were met. */
export function groupPlaces(placed: readonly Placed[]): Group[] {
  const groups = new Map<string, { rule: string; places: [Placed, ...Placed[]] }>();
  for (const place of placed) {
    const rule = place.hit.kind === 'generic' ? genericRule.id : ruleIdOf(place.hit.provider);
    const key = fingerprintOf(rule, place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { rule, places: [place] });
    else group.places.push(place);
  }
  return [...groups].map(([key, { rule, places }]) => ({
    rule,
    fingerprint: key,
    places: places.sort(comparePlaces),
    paired: places.some((place) => place.hit.paired),
  }));
}

/** A token is its own name. A value that could be guessed stays out: its name, path and occurrence stand for it. */
function fingerprintOf(rule: string, { hit, path }: Placed): string {
  return hit.kind === 'token'
    ? fingerprint(rule, hit.provider.id, hit.whole)
    : fingerprint(rule, hit.name, path, String(hit.occurrence));
}
