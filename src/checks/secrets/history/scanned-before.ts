/**
 * What an earlier look at the history has seen, kept in a file: which objects hold nothing, which hold something and where those
 * came from. A later look reads only what is new. Nothing of what was found is in it, ids of objects only.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod';
import { messageOf } from '../../../core/errors.ts';
import { readIfThere, removeOld, writeWhole } from '../../../io/whole-file.ts';
import type { Origin } from '../collect/from-git.ts';
import { OID_BYTES } from './id-lists.ts';

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

/** Answers why it cannot be written, in a sentence; undefined where it was. What no look has used for a month is taken away. */
export async function writeScannedBefore(file: string, scanned: ScannedBefore): Promise<string | undefined> {
  if (scanned.clean.length / OID_BYTES > MOST) return undefined;
  try {
    await writeWhole(file, format(scanned));
    await removeOld(path.dirname(file), OURS, A_MONTH_MS);
    return undefined;
  } catch (error) {
    return `What was seen cannot be kept in ${path.dirname(file)}, so the next look reads everything again: ${messageOf(error)}.`;
  }
}

/** Each set of rules has its own, and with each version of this program they change. */
const OURS = /^secrets-[0-9a-f]{24}\.seen$/;
const A_MONTH_MS = 30 * 24 * 60 * 60 * 1000;

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

const oid = z.string().regex(/^[0-9a-f]{40}$/);
const headSchema = z.object({
  version: z.literal(VERSION),
  tips: z.array(oid),
  holding: z.array(z.tuple([oid, z.string().nullable(), z.string().nullable()])),
});

function parse(bytes: Buffer): ScannedBefore | undefined {
  const body = bytes.subarray(0, -32);
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(-32))) return undefined;
  const end = body.indexOf(10);
  const clean = body.subarray(end + 1);
  const head = headSchema.safeParse(jsonOf(body.toString('utf8', 0, end)));
  if (!head.success || clean.length % OID_BYTES !== 0) return undefined;
  const holding = head.data.holding.map(([id, commit, place]): [string, Origin | undefined] => [
    id,
    commit === null || place === null ? undefined : { commit, path: place },
  ]);
  return { clean, holding: new Map(holding), tips: head.data.tips };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
