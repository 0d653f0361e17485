/**
 * What a content holds in encoded form, as contents of their own: base 64, hexadecimal, escapes, compressed files. Each is looked at like a
 * file, and may have layers below it.
 */
import { isUtf8 } from 'node:buffer';
import type { Span } from '../change.ts';
import { type Content, decodeContent } from '../decode.ts';
import { isArchive, type Member, membersOf } from './archives.ts';
import { type Decoded, decodeStretch } from './decode-stretch.ts';
import { clustersOf, REACH, resolveEscapes } from './escapes.ts';
import { type Budget, MAX_DEPTH, spend } from './limits.ts';
import type { Segments } from './segments.ts';
import { findStretches } from './stretches.ts';

export interface Layer extends Content {
  /** In words: `base64`. */
  encoding: string;
  /** A member of a zip: its name. */
  name?: string;
  /** A compressed file, which has no lines. */
  isFile: boolean;
  /** What of the content above it stands for what of this one. */
  segments: Segments;
}

/** What stands before an encoded value on its line, its name for one, is kept in front of the value. Bytes. */
export const CONTEXT = 128;

export interface LayerOptions {
  /** Of the content whose layers are asked for: 0 for the file itself. */
  depth: number;
  /** Where escapes end (`MARKS`). */
  marks: readonly number[];
  /** Nothing else is looked at. */
  regions: readonly Span[];
  budget: Budget;
  /** To know whether there may be anything, not where: around an escape more is looked at, since it may stand near a change. */
  sift: boolean;
}

/** Hands over one at a time, so that each can be forgotten before the next is made. */
export function eachLayer({ bytes, binary }: Content, options: LayerOptions, onLayer: (layer: Layer) => void): void {
  const { depth, marks, regions, budget, sift } = options;
  const take = (layer: Layer): void => {
    if (depth < MAX_DEPTH) onLayer(layer);
    else budget.cut++;
  };
  if (isArchive(bytes)) {
    for (const member of membersOf(bytes, budget)) take(layerOfMember(bytes, member));
    return;
  }
  if (!binary)
    for (const { start, end } of clustersOf(marks, bytes.length, sift ? 2 * REACH : REACH)) {
      const unescaped = spend(budget, end - start) ? resolveEscapes(bytes, start, end) : undefined;
      if (unescaped !== undefined) take({ ...unescaped, binary: false, encoding: 'escapes', isFile: false });
    }
  findStretches(bytes, regions, (stretch) => {
    for (const decoded of decodeStretch(bytes, stretch))
      if (spend(budget, decoded.bytes.length)) take(layerOf(bytes, decoded));
  });
}

const layerOfMember = (above: Buffer, { bytes, encoding, name }: Member): Layer => ({
  ...decodeContent(bytes),
  encoding: name === undefined ? encoding : `${encoding} archive`,
  ...(name === undefined ? {} : { name }),
  segments: [0, bytes.length, 0, above.length],
  isFile: true,
});

/** Text stands where its encoded form stood, behind its name; bytes stand alone. */
function layerOf(above: Buffer, { bytes: raw, start, end, encoding }: Decoded): Layer {
  const { bytes, binary } = decodeContent(raw);
  const isText = !binary && !isArchive(raw) && isUtf8(bytes);
  if (!isText) return { bytes, binary: true, encoding, segments: [0, bytes.length, start, end], isFile: false };
  const words = bytes === raw ? encoding : `${encoding} of UTF-16`;
  const lead = above.subarray(Math.max(0, start - CONTEXT), start);
  const line = lead.subarray(Math.max(lead.lastIndexOf(10), lead.lastIndexOf(13)) + 1);
  const tail = above.subarray(end, end + 1);
  return {
    bytes: Buffer.concat([line, bytes, tail]),
    binary: false,
    encoding: words,
    segments: [line.length, line.length + bytes.length, start, end],
    isFile: false,
  };
}

/** Below a layer only what was decoded is looked at: the rest was, where it was copied from. */
export function decodedRegions({ segments }: Layer): Span[] {
  const regions: Span[] = [];
  for (let at = 0; at < segments.length; at += 4) {
    const [from = 0, to = 0] = [segments[at], segments[at + 1]];
    if (to > from) regions.push({ from, to });
  }
  return regions;
}
