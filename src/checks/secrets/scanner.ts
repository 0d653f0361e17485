/** All that is found in one piece of content: a file, a message. Pure; what it answers is safe to print but `Hit.secret`. */
import { providers } from '../../facts/credentials/index.ts';
import { isPlaceholder } from '../../facts/credentials/shared/placeholder.ts';
import type { Provider } from '../../facts/credentials/shared/provider.ts';
import { describeSteps } from './encoding.ts';
import type { Change, Span } from './engine/change.ts';
import { type Content, decodeContent } from './engine/decode.ts';
import { type Detector, GENERIC, isCustom, type Match } from './engine/detector.ts';
import { ARCHIVES, isArchive } from './engine/encoded/archives.ts';
import { changedRegions } from './engine/encoded/changed.ts';
import { collectMarks, MARKS, REACH } from './engine/encoded/escapes.ts';
import { type Below, findBelow } from './engine/encoded/find-below.ts';
import { type Found, isInFile, mapUp, withDecoded } from './engine/encoded/found.ts';
import { decodedRegions, eachLayer, type LayerOptions } from './engine/encoded/layers.ts';
import { MAX_DECODED, MAX_DEPTH, MAX_MEMBERS, mayKeep, newBudget } from './engine/encoded/limits.ts';
import { originOf, type Segments, touchesDecoded } from './engine/encoded/segments.ts';
import { mayHaveStretch } from './engine/encoded/stretches.ts';
import { lineFinder } from './engine/lines.ts';
import { withoutOverlaps } from './engine/overlap.ts';
import { buildSearch, type Search, type Sifted as SiftedBytes } from './engine/search.ts';
import { type Evidence, excerptOf, maskRange } from './excerpt.ts';
import { assignment, isQuoted, nameBefore } from './generic/assignment.ts';
import { isReadGenerically, mayBeUnquoted } from './generic/files.ts';
import { isRare } from './generic/rarity.ts';
import { collectHidden, type Hidden } from './hidden.ts';
import type { Hit } from './hit.ts';
import { allowCommentAt } from './other-tools/allow-comment.ts';
import type { CustomRules } from './other-tools/custom-rules.ts';

export interface ScanOptions {
  /** Where the content lies, for what depends on the kind of file; empty where it is no file. */
  path: string;
  /** The commit that brought the content, for allowlists of commits; absent where that is not known. */
  commit?: string;
  /** Look for values of no known provider as well. */
  generic: boolean;
  /** Rules and allowlists of the team's own. */
  custom?: CustomRules;
}

export interface ScanResult {
  hits: Hit[];
  /** Values that are public by design, printed in documentation, or stand for a secret (`xxxx`). */
  samples: number;
  /** It holds more than is kept (`MAX_MATCHES`), so that it was not looked at to the end. */
  truncated: boolean;
  /** Encoded parts that were not looked at: too many bytes, or too deep inside each other (engine/encoded/limits.ts). */
  undecoded: number;
  /** Archives and their members that cannot be read here: locked, damaged, or compressed in another way. */
  unopened: number;
  /** A custom rule stopped before the end. */
  cut: boolean;
}

let search: Search | undefined;

function searchAll(): Search {
  search ??= buildSearch(
    [
      ...providers.flatMap((owner) => owner.formats.map((format): Detector => ({ owner, format }))),
      { owner: GENERIC, format: assignment },
    ],
    { words: MARKS, reach: REACH },
  );
  return search;
}

/** All that decides whether something is found, as a text: what was passed over by other rules is to be looked at anew. */
export function describeRules(): string {
  const formats = [...providers.flatMap((provider) => provider.formats), assignment];
  return JSON.stringify([
    ...[MARKS, ARCHIVES, MAX_DECODED, MAX_DEPTH, MAX_MEMBERS],
    ...formats.map(({ keywords, pattern, before, after, anchored, inName, textOnly, mayMatch }) => [
      ...[keywords, pattern.source, pattern.flags, before, after, anchored, inName, textOnly, String(mayMatch)],
    ]),
  ]);
}

/** Text of any encoding, or bytes that are no text: those are searched for tokens with letters of their own only. */
export function scanContent(raw: Buffer, options: ScanOptions): ScanResult {
  const content = decodeContent(raw);
  const { bytes, binary } = content;
  const { custom, path, commit = '' } = options;
  const { matches: customs, cut } = custom?.find(bytes, { path, commit }, { binary }) ?? { matches: [], cut: false };
  const budget = newBudget();
  const everything = { depth: 0, regions: [{ from: 0, to: bytes.length }], budget, sift: false };
  const { found, samples, hidden } = lookAt(content, options, everything, customs);
  const { cut: undecoded, unopened, isFull: truncated } = budget;
  const counted = { samples: samples.length, truncated, undecoded, unopened, cut };
  const all = [...found, ...customs.filter(({ allowed }) => allowed).map((match) => asFound(match, bytes))];
  if (all.length === 0) return { hits: [], ...counted };

  const positionOf = lineFinder(bytes);
  const counts = new Map<string, number>();
  const hits = all.map((each): Hit => {
    const { match, content: inside, steps } = each;
    const textOf = (start: number, end: number): string => inside.toString('utf8', start, end);
    const { start, end } = isInFile(each) ? { start: 0, end: 0 } : each;
    const from = positionOf(start);
    const to = positionOf(end);
    const secret = textOf(match.hidden.start, match.hidden.end);
    const whole = textOf(match.start, match.end);
    const place = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    const excerpt = evidenceOf(each, bytes, from.lineStart, hidden);
    const paired = match.companion !== undefined;
    const allowed = match.allowed ?? custom?.allows(match, inside, { path, commit }) ?? false;
    const comment = allowCommentAt(bytes, start, end);
    const common = {
      ...{ secret, place, excerpt, evidence: excerpt.evidence, paired, allowed },
      ...(comment === undefined ? {} : { allowComment: comment }),
      ...(steps.length === 0
        ? {}
        : { encoded: { how: describeSteps(steps), text: bytes.toString('utf8', start, end) } }),
    };
    if (isCustom(match.owner)) {
      const occurrence = next(counts, `custom ${match.owner.custom}`);
      const drawn = secret.length >= 20 && isRare(secret, '');
      return { ...common, kind: 'custom', rule: match.owner, drawn, occurrence };
    }
    if (match.owner === GENERIC) {
      const name = match.name ?? '';
      const occurrence = next(counts, name);
      return { ...common, kind: 'generic', name, occurrence };
    }
    if (match.owner.guessable) {
      const rest = textOf(match.start, match.hidden.start) + textOf(match.hidden.end, match.end);
      // The user may be the password, too. A shorter one is in every scheme.
      const name = secret.length < 4 ? rest : rest.replaceAll(secret, '');
      return { ...common, kind: 'guessable', provider: match.owner, whole, name, occurrence: next(counts, name) };
    }
    return { ...common, kind: 'token', provider: match.owner, whole };
  });
  return { hits, ...counted };
}

/** The line it is on, and what of the secret may be shown. */
function evidenceOf(each: Found, bytes: Buffer, lineStart: number, hidden: Hidden): Evidence {
  const { match, content, steps } = each;
  if (steps.length === 0) return excerptOf(bytes, match, lineStart, hidden);
  const evidence = maskRange(content, { ...match.hidden, visible: match.visible });
  if (isInFile(each)) return { text: evidence, evidence, highlight: { start: 0, end: evidence.length } };
  return { ...excerptOf(bytes, { ...each, hidden: each }, lineStart, hidden), evidence };
}

interface Look {
  /** What stands there as it is comes first, each part in the order of the content. */
  found: Found[];
  samples: Found[];
  hidden: Hidden;
}

const asFound = (match: Match, content: Buffer): Found => ({
  match,
  content,
  start: match.start,
  end: match.end,
  steps: [],
});

/** Looks at a content, which may be a layer of another, and at all that is encoded in it. */
function lookAt(
  content: Content & { segments?: Segments },
  options: ScanOptions,
  where: Omit<LayerOptions, 'marks'>,
  customs: readonly Match[] = [],
): Look {
  const { bytes, binary, segments } = content;
  const { depth, budget, sift } = where;
  const { marks, onMark } = collectMarks();
  const samples: Found[] = [];
  const found: Match[] = [];
  const hidden = collectHidden(bytes.length);
  searchAll().each(bytes, { binary, onMark }, (match) => {
    const verdict = verdictOf(match, bytes, options);
    if (verdict === 'no') {
      hidden.cover(match.hidden.start, match.hidden.end);
      return false;
    }
    // What was only copied into a layer was counted where it stands.
    const isNew = segments === undefined || touchesDecoded(segments, match.start, match.end);
    if (isNew && !mayKeep(budget)) return true;
    hidden.add({ ...match.hidden, visible: match.visible });
    if (verdict === 'sample') samples.push(asFound(match, bytes));
    else found.push(match);
    return false;
  });
  for (const match of customs) hidden.add({ ...match.hidden, visible: 0 });
  found.push(...customs.filter(({ allowed }) => !allowed));
  const kept = withoutOverlaps(found.map((match) => withCompanion(match, bytes)));
  for (const { companion } of kept) if (companion) hidden.add({ ...companion, visible: 0 });
  // What stands beside an id as its secret is not reported a second time.
  const companions = kept.flatMap(({ companion }) => companion ?? []);
  const alone = kept
    .filter((match) => !companions.some(({ start, end }) => start < match.end && match.start < end))
    .map((match) => asFound(match, bytes));

  const decoded: Found[] = [];
  eachLayer(content, { ...where, marks }, (layer) => {
    const deeper = { depth: depth + 1, regions: decodedRegions(layer), budget, sift };
    const below = lookAt(layer, optionsBelow(options, layer), deeper);
    decoded.push(...mapUp(below.found, layer));
    samples.push(...mapUp(below.samples, layer));
    let last = { start: -1, end: -1 };
    below.hidden.each((from, to) => {
      const { start, end } = originOf(layer.segments, from, to);
      // Of all that is compressed, it is the whole.
      if (start === last.start && end === last.end) return;
      last = { start, end };
      hidden.cover(start, end);
    });
  });
  // What nobody looked at may be a secret.
  if (budget.isFull) hidden.coverRest();
  return { found: decoded.length > 0 ? withDecoded(alone, samples, decoded) : alone, samples, hidden };
}

/** A member of an archive has a name of its own; what the outer one rules out stays so. */
function optionsBelow(
  { path, generic }: ScanOptions,
  { name, encoding }: { name?: string; encoding: string },
): ScanOptions {
  return {
    path: name ?? (encoding === 'gzip' ? path.replace(/\.gz$/i, '') : path),
    generic: generic && (path === '' || isReadGenerically(path)),
  };
}

/** Counts from 0 how often a name came up. */
function next(counts: Map<string, number>, name: string): number {
  const count = counts.get(name) ?? 0;
  counts.set(name, count + 1);
  return count;
}

/** What is known of a content once it was sifted. */
export interface Sifted extends SiftedBytes {
  /** `scanContent` may find a secret in it. */
  holds: boolean;
  /** Bytes of the content. */
  length: number;
  binary: boolean;
  /** Its bytes are not what was searched: they were translated. */
  translated: boolean;
  hasZero: boolean;
  /** Something compressed is encoded in it, of which no part can be read by itself. */
  hasArchive?: boolean;
}

/**
 * Whether `scanContent` would find a secret, whatever the path: much faster where it would not. `made` is
 * given for a content made from another: what of it is from there (change.ts), and what was known of that.
 */
export function siftContent(
  raw: Buffer,
  options: Pick<ScanOptions, 'generic' | 'custom'>,
  made?: { pieces: readonly number[]; from: Sifted },
): Sifted {
  const { length } = raw;
  // Where there was a zero, it may have come to where it makes another content of it: behind the first bytes it decides nothing.
  const { bytes, binary, hasZero } = decodeContent(raw, made && !made.from.hasZero ? made.pieces : undefined);
  const accept = (match: Match, from: Buffer): boolean => verdictOf(match, from, options) === 'secret';
  const translated = bytes !== raw;
  // Of a binary content other formats are looked for.
  const isLike = made !== undefined && !translated && !made.from.translated && made.from.binary === binary;
  const change: Change<Sifted> | undefined = isLike
    ? { pieces: made.pieces, before: made.from, length: made.from.length }
    : undefined;
  const { marks, onMark } = collectMarks();
  const sifted = searchAll().sift(bytes, { binary, onMark, ...(change && { change }) }, (match) =>
    accept(match, bytes),
  );
  const known = { length, binary, translated, hasZero };
  if (sifted.found !== undefined) return { ...sifted, ...known, holds: true };

  const everything = [{ from: 0, to: bytes.length }];
  const below = (regions: readonly Span[]): Below & { isCut: boolean } => {
    const hasArchive = isArchive({ bytes, binary });
    if (!hasArchive && marks.length === 0 && !mayHaveStretch(bytes, regions)) return { hasArchive, isCut: false };
    const budget = newBudget();
    const answer = findBelow({ bytes, binary }, searchAll(), accept, { depth: 0, marks, regions, budget, sift: true });
    return { ...answer, isCut: budget.cut + budget.unopened > 0 };
  };
  const isPart = change !== undefined && change.before.hits !== undefined && change.before.hasArchive !== true;
  let encoded = below(isPart ? changedRegions(change, bytes.length) : everything);
  if (isPart && encoded.hasArchive) encoded = below(everything);
  const { found, hasArchive, isCut } = encoded;
  if (found !== undefined) return { found, ...known, holds: true };
  // What was not decoded is told by `scanContent`.
  const holds = isCut || options.custom?.mayFind(bytes, { binary }) === true;
  return { ...sifted, ...known, holds, hasArchive: hasArchive || isCut };
}

type Verdict = 'secret' | 'sample' | 'no';

/** Of what a detector of ours matched. */
function verdictOf(match: Match, bytes: Buffer, options: { generic: boolean; path?: string }): Verdict {
  if (isCustom(match.owner)) return 'secret';
  return match.owner === GENERIC ? genericVerdict(match, bytes, options) : tokenVerdict(match, match.owner, bytes);
}

function tokenVerdict(match: Match, owner: Provider, bytes: Buffer): Verdict {
  const whole = bytes.toString('utf8', match.start, match.end);
  if (owner.isPublic?.(whole)) return 'sample';
  if (owner.guessable || match.end - match.start > 600) return 'secret';
  return isPlaceholder(whole.slice(match.visible)) ? 'sample' : 'secret';
}

/** Without a path: as of any file. */
function genericVerdict(match: Match, bytes: Buffer, { generic, path }: { generic: boolean; path?: string }): Verdict {
  if (!generic) return 'no';
  if (path !== undefined && !isReadGenerically(path)) return 'no';
  if (path !== undefined && !isQuoted(bytes, match.start) && !mayBeUnquoted(path)) return 'no';
  match.name = nameBefore(bytes, match.start);
  return isRare(bytes.toString('utf8', match.start, match.end), match.name) ? 'secret' : 'no';
}

function withCompanion(match: Match, bytes: Buffer): Match {
  if (
    match.owner === GENERIC ||
    isCustom(match.owner) ||
    match.owner.companion === undefined ||
    match.end - match.start > 32
  )
    return match;
  const { pattern, reach, accept } = match.owner.companion;
  const from = Math.max(0, match.start - reach);
  const text = bytes.toString('latin1', from, Math.min(bytes.length, match.end + reach));
  let best: { start: number; end: number; distance: number } | undefined;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [first = 0, last = 0] = found.indices?.[1] ?? [];
    if (!accept(found[1] ?? '')) continue;
    const [start, end] = [from + first, from + last];
    const distance = start >= match.end ? start - match.end : match.start - end;
    if (best === undefined || distance < best.distance) best = { start, end, distance };
  }
  return best === undefined ? match : { ...match, companion: { start: best.start, end: best.end } };
}
