/**
 * What an earlier look at the history has seen, kept in a file: which objects hold nothing, which hold something and where those
 * came from. A later look reads only what is new. Nothing of what was found is in it, ids of objects only.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { InconclusiveError, messageOf } from '../../../core/errors.ts';
import { placeOf } from '../../../io/pack/index-file.ts';
import { readIfThere, writeWhole } from '../../../io/whole-file.ts';
import type { Origin } from '../collect/from-git.ts';

const OID = 20;

export interface ScannedBefore {
  /** Ids of objects in which nothing is to be found, 20 bytes each, sorted. */
  clean: Buffer;
  /** Ids of those in which something may be found; their origin where it is known and gives nothing away. */
  holding: ReadonlyMap<string, Origin | undefined>;
  /** The commits that references named. */
  tips: readonly string[];
}

export const nothingBefore: ScannedBefore = { clean: Buffer.alloc(0), holding: new Map(), tips: [] };

/** More would make a file of more than a hundred megabytes. */
const MOST = 5_000_000;
const VERSION = 1;

/** One for each set of rules: what other rules passed over must be looked at anew. */
export const fileOf = (folder: string, rules: string): string =>
  path.join(folder, `secrets-${createHash('sha256').update(rules).digest('hex').slice(0, 24)}.seen`);

/** Where there is none, or a damaged one: nothing was seen before. */
export async function readScannedBefore(file: string): Promise<ScannedBefore> {
  const bytes = await readIfThere(file);
  return (bytes && parse(bytes)) ?? nothingBefore;
}

/** Throws InconclusiveError where it cannot be written. */
export async function writeScannedBefore(file: string, scanned: ScannedBefore): Promise<void> {
  if (scanned.clean.length / OID > MOST) return;
  try {
    await writeWhole(file, format(scanned));
  } catch (error) {
    throw new InconclusiveError(`What was seen cannot be kept in ${path.dirname(file)}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** A line of JSON, the ids, SHA-256 over both. */
function format({ clean, holding, tips }: ScannedBefore): Buffer {
  const head = {
    version: VERSION,
    tips,
    holding: [...holding].map(([oid, origin]) => [oid, origin?.commit, origin?.path]),
  };
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), clean]);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

function parse(bytes: Buffer): ScannedBefore | undefined {
  const body = bytes.subarray(0, -32);
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(-32))) return undefined;
  const end = body.indexOf(10);
  const head = JSON.parse(body.toString('utf8', 0, end));
  if (head.version !== VERSION) return undefined;
  const holding = (head.holding as [string, string | null, string | null][]).map(
    ([oid, commit, place]): [string, Origin | undefined] => [
      oid,
      commit === null || place === null ? undefined : { commit, path: place },
    ],
  );
  return { clean: body.subarray(end + 1), holding: new Map(holding), tips: head.tips };
}

/** For each of `oids` whether it is one of `known`; both sorted, 20 bytes each. 1 where it is. */
export function whichAreKnown(oids: Buffer, known: Buffer): Uint8Array {
  const answer = new Uint8Array(oids.length / OID);
  let at = 0;
  for (let next = 0; next < answer.length; next++) {
    let order = -1;
    while (at < known.length) {
      order = known.compare(oids, next * OID, next * OID + OID, at, at + OID);
      if (order >= 0) break;
      at += OID;
    }
    if (order === 0) answer[next] = 1;
  }
  return answer;
}

/** A sorted list without the ids at some places of it. */
export function without(oids: Buffer, places: readonly number[]): Buffer {
  if (places.length === 0) return oids;
  const parts: Buffer[] = [];
  let from = 0;
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    parts.push(oids.subarray(from, place * OID));
    from = (place + 1) * OID;
  }
  return Buffer.concat([...parts, oids.subarray(from)]);
}

/** Whether an id, in hexadecimal, is in a sorted list. */
export const isIn = (oids: Buffer, oid: string): boolean =>
  placeOf({ count: oids.length / OID, oids }, Buffer.from(oid, 'hex'), 0) !== -1;

/** All of several sorted lists, each once. */
export function unionOf(lists: readonly Buffer[]): Buffer {
  let all: Buffer = Buffer.alloc(0);
  for (const list of lists) all = all.length === 0 ? list : merge(all, list);
  return all;
}

function merge(a: Buffer, b: Buffer): Buffer {
  const merged = Buffer.alloc(a.length + b.length);
  let [left, right, length] = [0, 0, 0];
  while (left < a.length || right < b.length) {
    const order = left === a.length ? 1 : right === b.length ? -1 : a.compare(b, right, right + OID, left, left + OID);
    if (order <= 0) a.copy(merged, length, left, left + OID);
    else b.copy(merged, length, right, right + OID);
    if (order <= 0) left += OID;
    if (order >= 0) right += OID;
    length += OID;
  }
  return merged.subarray(0, length);
}

/** Ids in hexadecimal as a sorted list of bytes. */
export const sortedIds = (oids: Iterable<string>): Buffer => Buffer.from([...oids].sort().join(''), 'hex');
