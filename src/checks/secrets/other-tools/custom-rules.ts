/** Runs the rules of a team's own configuration over a content. Pure. */
import { entropyOf } from '../../../facts/credentials/shared/placeholder.ts';
import { type Automaton, buildAutomaton, type KeywordHit } from '../engine/automaton.ts';
import type { CustomOwner, Match } from '../engine/detector.ts';
import { lineEnd, lineFinder, lineStart } from '../engine/lines.ts';
import type { Allowlist, Candidate } from './allowlist.ts';
import { type CompiledRule, type CompiledRules, compileRules } from './compile.ts';
import type { Range, Regex } from './regex.ts';
import type { RulesFile } from './rules-file.ts';

/** Where a content comes from. */
export interface Source {
  path: string;
  commit: string;
}

export interface CustomMatches {
  /** `allowed` is set where an allowlist of the rule takes it. */
  matches: Match[];
  /** A rule matched too often or took too long, so there may be more. */
  cut: boolean;
}

export interface CustomRules {
  find(bytes: Buffer, source: Source, options: { binary: boolean }): CustomMatches;
  /** Whether `find` may find anything, whatever the path; much faster. */
  mayFind(bytes: Buffer, options: { binary: boolean }): boolean;
  /** Whether the configuration allows this finding, or switches off what found it. */
  allows(match: Match, bytes: Buffer, source: Source): boolean;
  notes: readonly string[];
}

/** Matches of one rule in one content. A file with more is no file of secrets, or the rule is no rule. */
const MAX_MATCHES = 1000;
/** Linear time is long where an expression is large and matches everywhere; nobody waits for ever. */
const PATIENCE_MS = 5000;
/** Bytes that an expression is given at once, so that no single search takes long; more than any secret has on either side. */
const PIECE = 64 * 1024;
const OVERLAP = 8 * 1024;
/** Bytes times instructions: some seconds at worst. */
const STEPS = 64 * 1024 * 1024;
/** A rule that was too slow for so many contents is given up. */
const MAX_LATE = 3;
/** Bytes of a line on either side that an allowlist sees. */
const LINE = 2048;

/** Throws UserError. Compiling takes some milliseconds a rule: do it once. */
export function customRules(files: readonly RulesFile[]): CustomRules {
  const compiled = compileRules(files);
  const { rules, notes } = compiled;
  const owners = new Map(rules.map(({ id, description }) => [id, { custom: id, description }] as const));
  const wakes = keywordFilter(rules);
  // What looks like a secret in the rules themselves is an example.
  const isOwn = ({ path }: Source): boolean => files.some((file) => file.path === path);
  return {
    notes,
    find: (bytes, source, { binary }) =>
      isOwn(source) ? { matches: [], cut: false } : findAll(compiled, owners, wakes, bytes, source, binary),
    mayFind(bytes, { binary }) {
      const isAwake = wakes(bytes);
      return rules.some(
        (rule) =>
          !rule.skipReport && (rule.regex === undefined || (!binary && isAwake(rule) && mayMatch(rule.regex, bytes))),
      );
    },
    allows(match, bytes, source) {
      const { ours, disabled, allowlists } = compiled;
      const id = ownerIdOf(match);
      if (id !== undefined && disabled.has(id)) return true;
      const all = [...allowlists, ...((id === undefined ? undefined : ours.get(id)) ?? [])];
      return isAllowed(all, bytes, match.context ?? match, match.hidden, source);
    },
  };
}

/** Of a type of ours; undefined for a rule of the configuration. */
function ownerIdOf({ owner }: Match): string | undefined {
  if (typeof owner === 'string') return owner;
  return 'custom' in owner ? undefined : owner.id;
}

type KeywordFilter = (bytes: Buffer) => (rule: CompiledRule) => boolean;

/** Which rules have a keyword in a content, or need none. */
function keywordFilter(rules: readonly CompiledRule[]): KeywordFilter {
  // A letter outside of ASCII has more than one form, which the search over bytes does not know.
  const isSearchable = ({ keywords }: CompiledRule): boolean =>
    keywords.length > 0 && keywords.every((keyword) => /^[\x20-\x7e]+$/.test(keyword));
  const filtered = rules.filter(isSearchable);
  const automaton: Automaton = buildAutomaton(
    filtered.flatMap(({ keywords }, id) => keywords.map((keyword) => ({ keyword, id }))),
  );
  const idOf = new Map(filtered.map((rule, id) => [rule, id]));
  return (bytes) => {
    const awake = new Uint8Array(filtered.length);
    if (filtered.length > 0)
      automaton.search(bytes, (at) => {
        for (const { id } of automaton.at[at] as readonly KeywordHit[]) awake[id] = 1;
      });
    return (rule) => {
      const id = idOf.get(rule);
      return id === undefined || awake[id] === 1;
    };
  };
}

/** One match of a rule: all of it, and the secret in it. */
interface Found {
  whole: Range;
  secret: Range;
  allowed: boolean;
}

function findAll(
  { rules }: CompiledRules,
  owners: ReadonlyMap<string, CustomOwner>,
  wakes: KeywordFilter,
  bytes: Buffer,
  source: Source,
  binary: boolean,
): CustomMatches {
  const isAwake = wakes(bytes);
  let cut = false;
  const done = new Map<string, Found[]>();
  // Keywords spare a rule that stands for itself; what another rule requires is looked for in any case.
  const of = (rule: CompiledRule): Found[] => {
    const cached = done.get(rule.id);
    if (cached !== undefined) return cached;
    const { regex } = rule;
    const isHere = rule.path === undefined || (source.path !== '' && rule.path.test(source.path));
    const found: Found[] = [];
    if (isHere && regex === undefined) {
      const nothing = { start: 0, end: 0 };
      found.push({
        whole: nothing,
        secret: nothing,
        allowed: isAllowed(rule.allowlists, bytes, nothing, nothing, source),
      });
    } else if (isHere && regex !== undefined && !binary) cut = matchRule(rule, regex, bytes, source, found) || cut;
    done.set(rule.id, found);
    return found;
  };
  const matches: Match[] = [];
  for (const rule of rules) {
    const owner = owners.get(rule.id);
    if (rule.skipReport || owner === undefined || (rule.regex !== undefined && !isAwake(rule))) continue;
    const found = of(rule);
    if (found.length === 0) continue;
    const near = rule.required.map(({ id, ...reach }) => {
      const other = rules.find((each) => each.id === id);
      return nearness(bytes, other === undefined ? [] : of(other).filter(({ allowed }) => !allowed), reach);
    });
    const positionOf = lineFinder(bytes);
    for (const { whole, secret, allowed } of found) {
      if (near.length > 0 && !near.every((isNear) => isNear(positionOf(whole.start)))) continue;
      matches.push({ owner, ...secret, hidden: secret, visible: 0, context: whole, ...(allowed ? { allowed } : {}) });
    }
  }
  return { matches, cut };
}

/** Adds to `found`; true where it stopped before the end. */
function matchRule(rule: CompiledRule, regex: Regex, bytes: Buffer, source: Source, found: Found[]): boolean {
  const { entropy } = rule;
  let met = 0;
  return !piecewise(regex, bytes, (piece, base, next, isLate) => {
    let goOn = true;
    if (!regex.test(piece)) return goOn;
    regex.each(piece, (start, end, group) => {
      // The next piece has it too, and sees all of it.
      if (base + start >= next && next < bytes.length) return false;
      if (++met > MAX_MATCHES || isLate()) {
        goOn = false;
        return false;
      }
      const whole = trimmed(bytes, { start: base + start, end: base + end });
      // What goes on where the piece ends is no match: neither the piece nor a secret is so long.
      if (whole.end === whole.start || (end === piece.length && next < bytes.length)) return true;
      const secret = trimmed(bytes, shifted(secretOf(rule, regex.groupCount, group) ?? { start, end }, base));
      if (entropy > 0 && entropyOf(textOf(bytes, secret)) <= entropy) return true;
      found.push({ whole, secret, allowed: isAllowed(rule.allowlists, bytes, whole, secret, source) });
      return true;
    });
    return goOn;
  });
}

/** True where it may match: also where looking takes too long to know. */
function mayMatch(regex: Regex, bytes: Buffer): boolean {
  let isMet = false;
  const isWhole = piecewise(regex, bytes, (piece) => {
    isMet = regex.test(piece);
    return !isMet;
  });
  return isMet || !isWhole;
}

/**
 * Hands over a content piece by piece, each with some of the next one, until `onPiece` answers false or time is up; false then.
 * Pieces begin where lines do; an expression for the beginning of the text takes each of them for one.
 */
function piecewise(
  regex: Regex,
  bytes: Buffer,
  onPiece: (piece: Buffer, base: number, next: number, isLate: () => boolean) => boolean,
): boolean {
  const late = lateness.get(regex) ?? 0;
  if (late >= MAX_LATE) return false;
  const until = performance.now() + PATIENCE_MS;
  const isLate = (): boolean => performance.now() > until;
  const length = Math.min(PIECE, Math.ceil(STEPS / regex.size));
  for (let from = 0; from < bytes.length; ) {
    const isLast = from + length + OVERLAP >= bytes.length;
    const next = isLast ? bytes.length : lineEnd(bytes, from + length, from + length + OVERLAP);
    const goesOn = onPiece(bytes.subarray(from, next + OVERLAP), from, next, isLate);
    if (isLate()) lateness.set(regex, late + 1);
    if (!goesOn || (!isLast && isLate())) return false;
    from = next;
  }
  return true;
}

/** How often an expression took too long. */
const lateness = new WeakMap<Regex, number>();

const shifted = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

/** The named group, or the first that is not empty. */
function secretOf({ secretGroup }: CompiledRule, groups: number, group: (index: number) => Range): Range | undefined {
  const isThere = ({ start, end }: Range): boolean => start !== -1 && end > start;
  if (secretGroup > 0) return isThere(group(secretGroup)) ? group(secretGroup) : undefined;
  for (let index = 1; index <= groups; index++) if (isThere(group(index))) return group(index);
  return undefined;
}

/** Without line breaks at its ends, which an expression may take along. */
function trimmed(bytes: Buffer, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from < to && bytes[from] === 10) from++;
  while (to > from && bytes[to - 1] === 10) to--;
  return { start: from, end: to };
}

const textOf = (bytes: Buffer, { start, end }: Range): string => bytes.toString('utf8', start, end);

function isAllowed(
  allowlists: readonly Allowlist[],
  bytes: Buffer,
  whole: Range,
  secret: Range,
  { path, commit }: Source,
): boolean {
  if (allowlists.length === 0) return false;
  const candidate: Candidate = {
    path,
    commit,
    secret: textOf(bytes, secret),
    match: textOf(bytes, whole),
    line: textOf(bytes, {
      start: lineStart(bytes, whole.start, Math.max(0, whole.start - LINE)),
      end: lineEnd(bytes, whole.end, whole.end + LINE),
    }),
  };
  return allowlists.some((allows) => allows(candidate));
}

interface Spot {
  line: number;
  column: number;
}

/** Whether one of `others` begins so near to a place. */
function nearness(
  bytes: Buffer,
  others: readonly Found[],
  { withinLines = Number.POSITIVE_INFINITY, withinColumns = Number.POSITIVE_INFINITY },
): (spot: Spot) => boolean {
  const positionOf = lineFinder(bytes);
  const spots = others.map(({ whole }): Spot => positionOf(whole.start));
  return ({ line, column }) =>
    spots.some((spot) => Math.abs(spot.line - line) <= withinLines && Math.abs(spot.column - column) <= withinColumns);
}
