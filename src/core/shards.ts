/**
 * One look that several jobs share: each looks at a part, and only all parts together have looked. What a part says is no answer
 * about the whole.
 */
import type { Finding } from './finding.ts';
import type { Outcome } from './outcome.ts';
import { isAtLeast } from './severity.ts';
import { listOf } from './text.ts';

/** Which of how many. */
export interface Part {
  /** From 1. */
  index: number;
  of: number;
}

export interface Shard extends Part {
  /** Hash of all that the parts make up: equal for parts that belong together. */
  whole: string;
}

/** More jobs than a matrix may have. https://docs.github.com/en/actions/reference/limits */
export const MOST_SHARDS = 256;

/** `2/4`; undefined for what is none. */
export function parseShard(text: string): Part | undefined {
  const [, index = '', of = ''] = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return shard.index >= 1 && shard.index <= shard.of && shard.of <= MOST_SHARDS ? shard : undefined;
}

/** In place of the parts of a look one outcome for all of them, where the first stood; it is inconclusive while a part is missing. */
export function joinShards(outcomes: readonly Outcome[]): Outcome[] {
  const joined: Outcome[] = [];
  const done = new Set<string>();
  for (const outcome of outcomes) {
    if (outcome.shard === undefined) joined.push(outcome);
    else if (!done.has(outcome.check)) {
      done.add(outcome.check);
      joined.push(joinParts(outcomes.filter((each) => each.check === outcome.check && each.shard !== undefined)));
    }
  }
  return joined;
}

/** What is missing for the parts to be a whole, to complete "… "; undefined where nothing is. */
function gapOf(parts: readonly Outcome[]): string | undefined {
  const shards = parts.flatMap(({ shard }) => shard ?? []);
  const [first] = shards;
  if (first === undefined) return undefined;
  if (shards.some(({ of }) => of !== first.of))
    return 'the shards are parts of different splits (`2/4` and `2/5`); give all jobs the same number behind the slash';
  const there = new Set(shards.map(({ index }) => index));
  const missing = Array.from({ length: first.of }, (_, at) => at + 1).filter((index) => !there.has(index));
  if (missing.length > 0)
    return `of ${first.of} shards ${listOf(missing.map(String))} left no report; run ${missing.length === 1 ? 'that job' : 'those jobs'} again`;
  if (shards.some(({ whole }) => whole !== first.whole))
    return 'the shards saw different histories: something was pushed while they ran; run all of their jobs again';
  return undefined;
}

function joinParts(parts: readonly Outcome[]): Outcome {
  const coverage: Record<string, number> = {};
  const leftOut = new Map<string, Outcome['leftOut'][number]>();
  for (const part of parts) {
    for (const [noun, count] of Object.entries(part.coverage)) coverage[noun] = (coverage[noun] ?? 0) + count;
    for (const each of part.leftOut) {
      const key = JSON.stringify([each.what, each.why]);
      leftOut.set(key, { ...each, count: each.count + (leftOut.get(key)?.count ?? 0) });
    }
  }
  const gap = gapOf(parts);
  const reasons = [...new Set([...(gap === undefined ? [] : [gap]), ...parts.flatMap(({ reason }) => reason ?? [])])];
  const misconfigured = parts.some((part) => part.misconfigured === true);
  const [first] = parts as readonly [Outcome];
  return {
    check: first.check,
    status: gap === undefined ? worstStatus(parts) : 'inconclusive',
    reason: reasons.length === 0 ? null : reasons.join('. '),
    coverage,
    leftOut: [...leftOut.values()],
    durationMs: Math.max(...parts.map(({ durationMs }) => durationMs)),
    asked: parts.some(({ asked }) => asked),
    ...(misconfigured ? { misconfigured: true } : {}),
  };
}

const WORST_FIRST = ['failed', 'inconclusive', 'skipped', 'completed'] as const;

const worstStatus = (parts: readonly Outcome[]): Outcome['status'] =>
  WORST_FIRST.find((status) => parts.some((part) => part.status === status)) ?? 'inconclusive';

/** Of what two parts found, each at places of its own: what stands at the tip comes before what is gone from it. */
export function joinFinding(finding: Finding, other: Finding): Finding {
  const isOther = other.location.kind === 'file' && finding.location.kind !== 'file';
  const [first, second] = isOther ? [other, finding] : [finding, other];
  const severity = isAtLeast(first.severity, second.severity) ? first.severity : second.severity;
  const placesOf = ({ data }: Finding): unknown[] => (Array.isArray(data?.['places']) ? data['places'] : []);
  const countOf = ({ data }: Finding): number => (typeof data?.['placeCount'] === 'number' ? data['placeCount'] : 0);
  const all = [...placesOf(first), ...placesOf(second)];
  if (all.length === 0) return { ...first, severity };
  const places = [...new Map(all.map((place) => [JSON.stringify(place), place])).values()];
  // The same place is in both where two of its versions are; of many a report has only some.
  const placeCount = countOf(first) + countOf(second) - (all.length - places.length);
  return { ...first, severity, data: { ...first.data, places, placeCount } };
}
