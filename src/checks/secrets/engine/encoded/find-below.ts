/** Whether anything is encoded in a content: much faster than to know what. */
import type { Span } from '../change.ts';
import type { Content } from '../decode.ts';
import type { Match } from '../detector.ts';
import type { Search } from '../search.ts';
import { isArchive } from './archives.ts';
import { collectMarks } from './escapes.ts';
import { decodedRegions, eachLayer, type LayerOptions } from './layers.ts';
import { originOf, touchesDecoded } from './segments.ts';

export interface Below {
  /** Where it stands in the content; absent where there is nothing. */
  found?: Span;
  /** Something compressed is encoded in it: of that no part can be read by itself. */
  hasArchive: boolean;
}

export function findBelow(
  content: Content,
  search: Search,
  accept: (match: Match, bytes: Buffer) => boolean,
  where: LayerOptions,
): Below {
  const answer: Below = { hasArchive: false };
  eachLayer(content, where, (layer) => {
    if (answer.found !== undefined) return;
    const { bytes, binary, segments } = layer;
    answer.hasArchive ||= isArchive(layer);
    const { marks, onMark } = collectMarks();
    let found: Span | undefined;
    search.each(bytes, { binary, onMark }, (match) => {
      if (touchesDecoded(segments, match.start, match.end) && accept(match, bytes))
        found = { from: match.start, to: match.end };
      return found !== undefined;
    });
    if (found === undefined) {
      const deeper = { ...where, depth: where.depth + 1, marks, regions: decodedRegions(layer) };
      const below = findBelow(layer, search, accept, deeper);
      answer.hasArchive ||= below.hasArchive;
      found = below.found;
    }
    if (found === undefined) return;
    const { start, end } = originOf(segments, found.from, found.to);
    answer.found = { from: start, to: end };
  });
  return answer;
}
