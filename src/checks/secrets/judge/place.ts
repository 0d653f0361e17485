/** Sightings turned into places a person can go to. */
import type { Location } from '../../../core/finding.ts';
import { printable } from '../../../core/text.ts';
import type { Git, Range } from '../../../io/git.ts';
import type { Sighting } from '../collect/sighting.ts';

/** `path` is empty for messages. A place in a `file` is still there at the tip. */
export interface Placed extends Sighting {
  location: Location;
  path: string;
}

export interface PlaceSource {
  tipPaths(oid: string): readonly string[];
  isIgnored(path: string): boolean;
  /** Absent where only a tree was read. */
  history?: { git: Git; range: Range };
}

/** A blob that is at the tip is at each of its paths there; any other is where it came into the range. */
export async function placeSightings(sightings: readonly Sighting[], source: PlaceSource): Promise<Placed[]> {
  const gone = new Set<string>();
  for (const { where } of sightings)
    if (where.kind === 'blob' && source.tipPaths(where.oid).length === 0) gone.add(where.oid);
  const { history } = source;
  const origins: Origins =
    history === undefined || gone.size === 0 ? new Map() : await history.git.attributeBlobs(gone, history.range);

  return sightings.flatMap((sighting) => placesOf(sighting, source, origins));
}

type Origins = ReadonlyMap<string, { commit: string; path: string }>;

function placesOf(sighting: Sighting, source: PlaceSource, origins: Origins): Placed[] {
  const { hit, where } = sighting;
  const { line: startLine, endLine, column: startColumn, endColumn } = hit.place;
  const inFile = (path: string): Placed => ({
    ...sighting,
    path,
    location: { kind: 'file', path, startLine, endLine, startColumn, endColumn },
  });
  const elsewhere = (path: string, location: Location): Placed[] => [{ ...sighting, path, location }];
  switch (where.kind) {
    case 'file':
      return [inFile(where.path)];
    case 'message':
      return elsewhere('', { kind: 'commit', commit: where.commit });
    case 'tag':
      return elsewhere('', { kind: 'object', object: where.oid, name: `tag ${printable(where.name, 100)}` });
    case 'blob': {
      const tip = source.tipPaths(where.oid).filter((path) => !source.isIgnored(path));
      if (tip.length > 0) return tip.map(inFile);
      const origin = origins.get(where.oid);
      const path = origin?.path ?? where.path;
      if (origin !== undefined)
        return elsewhere(path, { kind: 'commit', commit: origin.commit, path, startLine, endLine });
      return elsewhere(path, {
        kind: 'object',
        object: where.oid,
        ...(path === '' ? {} : { name: printable(path, 200) }),
      });
    }
  }
}

const ORDER: readonly Location['kind'][] = ['file', 'commit', 'object'];

/** What is still there first, then by path and line. */
export function comparePlaces(a: Placed, b: Placed): number {
  const kind = (place: Placed): number => ORDER.indexOf(place.location.kind);
  const message = (place: Placed): number => (place.path === '' ? 1 : 0);
  const byPath = a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
  return kind(a) - kind(b) || message(a) - message(b) || byPath || a.hit.place.line - b.hit.place.line;
}
