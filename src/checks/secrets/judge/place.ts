/** Sightings turned into places a person can go to. */
import type { Location } from '../../../core/finding.ts';
import { printable } from '../../../core/text.ts';
import type { Sighting } from '../collect/sighting.ts';

/** `path` is empty for messages. A place in a `file` is still there at the tip. */
export interface Placed extends Sighting {
  location: Location;
  path: string;
}

export interface PlaceSource {
  tipPaths(oid: string): readonly string[];
  isIgnored(path: string): boolean;
}

/** A blob that is at the tip is at each of its paths there; any other is where it came into the range. */
export const placeSightings = (sightings: readonly Sighting[], source: PlaceSource): Placed[] =>
  sightings.flatMap((sighting) => placesOf(sighting, source));

function placesOf(sighting: Sighting, source: PlaceSource): Placed[] {
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
      const tip = where.at === undefined ? source.tipPaths(where.oid) : [where.at];
      const shown = tip.filter((path) => !source.isIgnored(path));
      if (shown.length > 0) return shown.map(inFile);
      const { path, commit } = where;
      if (commit !== '' && path !== '') return elsewhere(path, { kind: 'commit', commit, path, startLine, endLine });
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
