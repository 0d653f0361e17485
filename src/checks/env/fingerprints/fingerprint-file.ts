/** The file that a job of an environment leaves for the job that compares: names, states and keyed fingerprints. */
import { printable } from '../../../core/text.ts';
import type { Environment } from '../environments/environment.ts';
import { fingerprintOfValue, isEnumerable, pepperId } from './fingerprint.ts';

export interface FingerprintFile {
  schema: 1;
  kind: typeof KIND;
  environment: string;
  /** ISO 8601. */
  at: string;
  /** Files with another one cannot be compared; absent where no pepper was there, and so no fingerprint is. */
  pepper?: string;
  /** By name. */
  variables: FingerprintedVariable[];
}

const KIND = 'launch-ready-env-fingerprints';

export interface FingerprintedVariable {
  name: string;
  state: 'set' | 'empty' | 'listed';
  /** Of the whole value; absent where it is no secret, short or one of few. */
  value?: string;
  /** Of host, port and name of the database that it opens. */
  database?: string;
  /** The database has a private address: two networks may have the same one. */
  network?: 'private';
}

/** What of an environment is worth comparing: texts to make fingerprints of, by variable. Never written. */
export interface Worth {
  secrets: ReadonlyMap<string, string>;
  databases: ReadonlyMap<string, { text: string; isPrivate: boolean }>;
}

/** `names` are variables of the project; a job has many others. */
export async function fingerprintFile(
  environment: Environment,
  names: Iterable<string>,
  worth: Worth,
  pepper: string | undefined,
  now: number,
): Promise<FingerprintFile> {
  const variables: FingerprintedVariable[] = [];
  const print = async (text: string | undefined): Promise<string | undefined> =>
    text === undefined || pepper === undefined || isEnumerable(text) ? undefined : fingerprintOfValue(text, pepper);
  // One after the other: each takes 32 MiB.
  for (const name of [...new Set(names)].sort()) {
    const cell = environment.cells.get(name);
    if (cell === undefined) continue;
    const state = cell.state === 'set' && cell.value.trim() === '' ? 'empty' : cell.state;
    const value = await print(worth.secrets.get(name));
    const opened = worth.databases.get(name);
    const database = await print(opened?.text);
    variables.push({
      name,
      state,
      ...(value === undefined ? {} : { value }),
      ...(database === undefined ? {} : { database }),
      ...(database !== undefined && opened?.isPrivate ? { network: 'private' } : {}),
    });
  }
  return {
    schema: 1,
    kind: KIND,
    environment: environment.name,
    at: new Date(now).toISOString(),
    ...(pepper === undefined ? {} : { pepper: pepperId(pepper) }),
    variables,
  };
}

export const formatFingerprints = (file: FingerprintFile): string => `${JSON.stringify(file, null, 2)}\n`;

const HEX = /^[0-9a-f]{8,16}$/;
/** A file of another job may be anything. */
const MOST = 5_000;

/** Undefined where the text is no such file. It comes from another job and is not trusted. */
export function parseFingerprints(text: string): FingerprintFile | undefined {
  const data = recordOf(parse(text));
  if (data === undefined || data['schema'] !== 1 || data['kind'] !== KIND) return undefined;
  const { environment, at, pepper, variables } = data;
  if (typeof environment !== 'string' || typeof at !== 'string' || !Array.isArray(variables)) return undefined;
  if (environment === '' || variables.length > MOST || Number.isNaN(Date.parse(at))) return undefined;
  const key = typeof pepper === 'string' && HEX.test(pepper) ? pepper : undefined;
  // Without it nobody knows what the fingerprints may be compared with.
  const read = variables.map((each) => variableOf(each, key !== undefined));
  if (read.includes(undefined)) return undefined;
  return {
    schema: 1,
    kind: KIND,
    environment: shownEnvironment(environment),
    at: new Date(at).toISOString(),
    ...(key === undefined ? {} : { pepper: key }),
    variables: read.flatMap((each) => each ?? []),
  };
}

/** The name of an environment as it is read back: one line, not too long. */
export const shownEnvironment = (name: string): string => printable(name, 100);

function variableOf(data: unknown, isKeyed: boolean): FingerprintedVariable | undefined {
  const record = recordOf(data);
  if (record === undefined) return undefined;
  const { name, state, value, database, network } = record;
  if (typeof name !== 'string' || !/^[\w.-]{1,200}$/.test(name)) return undefined;
  if (state !== 'set' && state !== 'empty' && state !== 'listed') return undefined;
  return {
    name,
    state,
    ...(isKeyed && typeof value === 'string' && HEX.test(value) ? { value } : {}),
    ...(isKeyed && typeof database === 'string' && HEX.test(database) ? { database } : {}),
    ...(network === 'private' ? { network } : {}),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const recordOf = (data: unknown): Record<string, unknown> | undefined =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : undefined;
