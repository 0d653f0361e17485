/** One finding for one secret, however many places it is in. */
import { fingerprint } from '../../../core/fingerprint.ts';
import type { Hit } from '../hit.ts';
import { customRule } from '../rules/custom-rule.ts';
import { genericRule } from '../rules/generic.ts';
import { ruleIdOf } from '../rules/provider-rule.ts';
import { comparePlaces, type Placed } from './place.ts';

export interface Group {
  rule: string;
  fingerprint: string;
  /** Sorted; the first is the one that is shown. Never empty. */
  places: readonly [Placed, ...Placed[]];
  /** The commits that brought the versions of files and the messages that have it, each once. */
  commits: readonly string[];
  /** In one of the places its other half stands beside it. */
  paired: boolean;
}

/** In the order in which the secrets were met. */
export function groupPlaces(placed: readonly Placed[]): Group[] {
  const groups = new Map<string, { rule: string; places: [Placed, ...Placed[]] }>();
  for (const place of placed) {
    const rule = ruleOf(place.hit);
    const key = fingerprintOf(rule, place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { rule, places: [place] });
    else group.places.push(place);
  }
  return [...groups].map(([key, { rule, places }]) => ({
    rule,
    fingerprint: key,
    places: withoutVersions(places),
    commits: [...new Set(places.flatMap(commitOf))],
    paired: places.some((place) => place.hit.paired),
  }));
}

const commitOf = ({ where }: Placed): string[] =>
  (where.kind === 'blob' || where.kind === 'message') && where.commit !== '' ? [where.commit] : [];

/** The id of the rule under which a hit is reported. */
export function ruleOf(hit: Hit): string {
  if (hit.kind === 'generic') return genericRule.id;
  return hit.kind === 'custom' ? customRule.id : ruleIdOf(hit.provider);
}

/** Sorted. Of the versions of a file that is still there none is named; of one that is gone, the oldest. */
function withoutVersions(places: readonly [Placed, ...Placed[]]): [Placed, ...Placed[]] {
  const there = new Set(places.flatMap(({ location }) => (location.kind === 'file' ? location.path : [])));
  // Objects are listed oldest first, so the first one met is the oldest.
  const oldest = new Map(places.toReversed().map((place) => [place.path, place]));
  const kept = places.filter(
    (place) =>
      place.path === '' ||
      place.location.kind === 'file' ||
      (!there.has(place.path) && oldest.get(place.path) === place),
  );
  const [first = places[0], ...rest] = kept.sort(comparePlaces);
  return [first, ...rest];
}

/** A token is its own name. A value that could be guessed stays out: its name, path and occurrence stand for it. */
function fingerprintOf(rule: string, { hit, path }: Placed): string {
  if (hit.kind === 'custom') {
    const { custom } = hit.rule;
    return hit.drawn ? fingerprint(rule, custom, hit.secret) : fingerprint(rule, custom, path, String(hit.occurrence));
  }
  return hit.kind === 'token'
    ? fingerprint(rule, hit.provider.id, hit.whole)
    : fingerprint(rule, hit.name, path, String(hit.occurrence));
}
