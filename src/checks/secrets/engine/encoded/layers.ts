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
import { findStretches, type Stretch } from './stretches.ts';

export interface Layer extends Content {
  /** In words: `base64`. */
  encoding: string;
  /** A member of an archive: its name. */
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

/**
 * Hands over one at a time, so that each can be forgotten before the next is made. Of an archive the rest is looked at as well: `x^2` may
 * begin a text as it begins a zlib stream, and anything may stand before or behind a zip.
 */
export function eachLayer(content: Content, options: LayerOptions, onLayer: (layer: Layer) => void): void {
  const { bytes, binary } = content;
  const { depth, marks, regions, budget, sift } = options;
  const take = (layer: Layer): void => {
    // Once nothing more is kept, looking further tells nothing.
    if (budget.isFull) return;
    if (depth < MAX_DEPTH) onLayer(layer);
    else budget.cut++;
  };
  // What is encoded in a member is looked at there, and what is compressed stands for nothing else.
  const taken: Span[] = [];
  if (isArchive(content))
    for (const member of membersOf(content, budget)) {
      // Text may well begin as a zlib stream, and some of it inflate.
      if (member.encoding !== 'zlib' || member.bytes === undefined) taken.push(member.span);
      if (member.bytes !== undefined) take(layerOfMember(member));
    }
  if (!binary)
    for (const { start, end } of clustersOf(marks, bytes.length, sift ? 2 * REACH : REACH)) {
      const unescaped = spend(budget, end - start) ? resolveEscapes(bytes, start, end) : undefined;
      if (unescaped !== undefined) take({ ...unescaped, binary: false, encoding: 'escapes', isFile: false });
    }
  taken.sort((a, b) => a.from - b.from);
  findStretches(bytes, regions, (stretch) => {
    if (budget.isFull || isIn(taken, stretch)) return;
    for (const decoded of decodeStretch(bytes, stretch))
      if (spend(budget, decoded.bytes.length)) take(layerOf(bytes, decoded));
  });
}

/** Whether a stretch is in one of `spans`, which are in order. */
function isIn(spans: readonly Span[], { lines }: Stretch): boolean {
  const [start, end] = [lines[0] ?? 0, lines.at(-1) ?? 0];
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).from <= start) low = middle + 1;
    else high = middle;
  }
  return (spans[low - 1]?.to ?? 0) >= end;
}

function layerOfMember({ bytes, encoding, name, span }: Member): Layer {
  const content = decodeContent(bytes);
  return {
    ...content,
    encoding: name === undefined ? encoding : `${encoding} archive`,
    ...(name === undefined ? {} : { name }),
    segments: [0, content.bytes.length, span.from, span.to],
    isFile: true,
  };
}

/** Text stands where its encoded form stood, behind its name; bytes stand alone. */
function layerOf(above: Buffer, { bytes: raw, start, end, encoding }: Decoded): Layer {
  const { bytes, binary } = decodeContent(raw);
  const isText = !binary && !isArchive({ bytes: raw, binary }) && isUtf8(bytes);
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
