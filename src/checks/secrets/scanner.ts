/** All that is found in one piece of content: a file, a message. Pure; what it answers is safe to print but `Hit.secret`. */
import { providers } from '../../facts/credentials/index.ts';
import { isPlaceholder } from '../../facts/credentials/shared/placeholder.ts';
import type { Provider } from '../../facts/credentials/shared/provider.ts';
import type { Change } from './engine/change.ts';
import { decodeContent } from './engine/decode.ts';
import { type Detector, GENERIC, isCustom, type Match } from './engine/detector.ts';
import { lineFinder } from './engine/lines.ts';
import { withoutOverlaps } from './engine/overlap.ts';
import { buildSearch, type Search, type Sifted as SiftedBytes } from './engine/search.ts';
import { excerptOf, type HiddenRange } from './excerpt.ts';
import { assignment, isQuoted, nameBefore } from './generic/assignment.ts';
import { isReadGenerically, mayBeUnquoted } from './generic/files.ts';
import { isRare } from './generic/rarity.ts';
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
  /** There were more matches than are looked at. */
  truncated: boolean;
  /** A custom rule stopped before the end. */
  cut: boolean;
}

let search: Search | undefined;

function searchAll(): Search {
  search ??= buildSearch([
    ...providers.flatMap((owner) => owner.formats.map((format): Detector => ({ owner, format }))),
    { owner: GENERIC, format: assignment },
  ]);
  return search;
}

/** All that decides whether something is found, as a text: what was passed over by other rules is to be looked at anew. */
export function describeRules(): string {
  const formats = [...providers.flatMap((provider) => provider.formats), assignment];
  return JSON.stringify(
    formats.map(({ keywords, pattern, before, after, anchored, inName, textOnly }) => [
      ...[keywords, pattern.source, pattern.flags, before, after, anchored, inName, textOnly],
    ]),
  );
}

/** Text of any encoding, or bytes that are no text: those are searched for tokens with letters of their own only. */
export function scanContent(raw: Buffer, options: ScanOptions): ScanResult {
  const { bytes, binary } = decodeContent(raw);
  const { matches, truncated } = searchAll().all(bytes, { binary });
  const { custom, path, commit = '' } = options;
  const { matches: customs, cut } = custom?.find(bytes, { path, commit }, { binary }) ?? { matches: [], cut: false };
  if (matches.length + customs.length === 0) return { hits: [], samples: 0, truncated, cut };
  const textOf = (start: number, end: number): string => bytes.toString('utf8', start, end);

  let samples = 0;
  const found: Match[] = [];
  const everything: HiddenRange[] = [];
  for (const match of matches) {
    everything.push({ ...match.hidden, visible: match.visible });
    const verdict = verdictOf(match, bytes, options, textOf);
    if (verdict === 'sample') samples++;
    else if (verdict === 'secret') found.push(match);
  }
  for (const match of customs) everything.push({ ...match.hidden, visible: 0 });
  found.push(...customs.filter(({ allowed }) => !allowed));
  const kept = withoutOverlaps(found.map((match) => withCompanion(match, bytes)));
  for (const { companion } of kept) if (companion) everything.push({ ...companion, visible: 0 });
  // What stands beside an id as its secret is not reported a second time.
  const companions = kept.flatMap(({ companion }) => companion ?? []);
  const alone = kept.filter((match) => !companions.some(({ start, end }) => start < match.end && match.start < end));

  const positionOf = lineFinder(bytes);
  const counts = new Map<string, number>();
  const hits = [...alone, ...customs.filter(({ allowed }) => allowed)].map((match): Hit => {
    const from = positionOf(match.start);
    const to = positionOf(match.end);
    const secret = textOf(match.hidden.start, match.hidden.end);
    const whole = textOf(match.start, match.end);
    const place = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    const excerpt = excerptOf(bytes, match, from.lineStart, everything);
    const paired = match.companion !== undefined;
    const allowed = match.allowed ?? custom?.allows(match, bytes, { path, commit }) ?? false;
    const comment = allowCommentAt(bytes, match.start, match.end);
    const common = {
      ...{ secret, place, excerpt, evidence: excerpt.evidence, paired, allowed },
      ...(comment === undefined ? {} : { allowComment: comment }),
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
      const name = whole.replace(secret, '');
      return { ...common, kind: 'guessable', provider: match.owner, whole, name, occurrence: next(counts, name) };
    }
    return { ...common, kind: 'token', provider: match.owner, whole };
  });
  return { hits, samples, truncated, cut };
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
  const { bytes, binary } = decodeContent(
    raw,
    made && !made.from.binary && !made.from.translated ? made.pieces : undefined,
  );
  const textOf = (start: number, end: number): string => bytes.toString('utf8', start, end);
  const accept = (match: Match): boolean => verdictOf(match, bytes, options, textOf) === 'secret';
  const translated = bytes !== raw;
  // Of a binary content other formats are looked for.
  const isLike = made !== undefined && !translated && !made.from.translated && made.from.binary === binary;
  const change: Change<Sifted> | undefined = isLike
    ? { pieces: made.pieces, before: made.from, length: made.from.length }
    : undefined;
  const sifted = searchAll().sift(bytes, { binary, ...(change && { change }) }, accept);
  const holds = sifted.found !== undefined || options.custom?.mayFind(bytes, { binary }) === true;
  return { ...sifted, holds, length, binary, translated };
}

type Verdict = 'secret' | 'sample' | 'no';

/** Of what a detector of ours matched. */
function verdictOf(
  match: Match,
  bytes: Buffer,
  options: { generic: boolean; path?: string },
  textOf: (start: number, end: number) => string,
): Verdict {
  if (isCustom(match.owner)) return 'secret';
  return match.owner === GENERIC ? genericVerdict(match, bytes, options) : tokenVerdict(match, match.owner, textOf);
}

function tokenVerdict(match: Match, owner: Provider, textOf: (start: number, end: number) => string): Verdict {
  const whole = textOf(match.start, match.end);
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
