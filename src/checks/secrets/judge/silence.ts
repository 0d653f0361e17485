/** Which findings other tools' ignores are about. A finding is silenced where each of its places is. */
import type { Ignored } from '../../../core/finding.ts';
import type { Sighting } from '../collect/sighting.ts';
import { secretKeyOf } from '../hit.ts';
import { baselineEntry } from '../other-tools/secrets-baseline.ts';
import type { Silencers } from '../other-tools/settings.ts';
import type { Group } from './group.ts';
import type { Placed } from './place.ts';

/**
 * `placed` are all that were seen: an entry of `.gitleaksignore` names the commit that brought a secret, which is no longer
 * a place of its own where the secret is still there.
 */
export function silencing(
  placed: readonly Placed[],
  { entries, audited, allowComments }: Silencers,
): (group: Group) => Ignored | undefined {
  // The rule of an entry is not looked at: it is another tool's name for what is found there, and a line rarely has two secrets.
  const byLine = Map.groupBy(entries, ({ path, line }) => lineKey(path, line));
  const byEntry = new Map<string, Ignored>();
  if (entries.length > 0)
    for (const place of placed) {
      const entry = byLine
        .get(lineKey(place.path, place.hit.place.line))
        ?.find(({ commit }) => commit === undefined || commit === commitOf(place));
      if (entry !== undefined)
        byEntry.set(keyOf(place), { by: 'file', reason: `listed in ${entry.file}, line ${entry.entryLine}` });
    }
  const reasonOf = (place: Placed): Ignored | undefined => {
    const { hit, path } = place;
    if (allowComments && hit.allowComment !== undefined) return { by: 'inline', reason: `\`${hit.allowComment}\`` };
    const values = 'whole' in hit ? [hit.whole, hit.secret] : [hit.secret];
    if (audited.size > 0 && values.some((value) => audited.has(baselineEntry(path, value))))
      return { by: 'file', reason: 'in .secrets.baseline' };
    return byEntry.get(keyOf(place));
  };
  return ({ places: [first, ...others] }) => {
    const reason = reasonOf(first);
    return others.every((place) => reasonOf(place) !== undefined) ? reason : undefined;
  };
}

const lineKey = (path: string, line: number): string => `${line}\0${path}`;

/** A secret at a path, in whatever version. */
const keyOf = ({ hit, path }: Placed): string => `${secretKeyOf(hit)}\0${path}`;

const commitOf = ({ where }: Sighting): string => ('commit' in where ? where.commit : '');
