/** What a rule says, against what PostgreSQL did. */

import { listOf, printable } from '../../../core/text.ts';
import type { Proof } from '../rule.ts';
import { type Blocked, blockedBy } from '../sql/locks.ts';
import { withoutPublic } from '../sql/names.ts';
import { blockingWork } from './blocking.ts';
import type { Observation } from './observe.ts';

/** A statement of the change: what was seen of it, or why nothing was. */
export type Seen = { kind: 'seen'; observation: Observation } | { kind: 'not-run'; why: string };

/**
 * - `static`: the text alone says it
 * - `proved`: PostgreSQL did it; `words` is Markdown, safe to print
 * - `refuted`: PostgreSQL ran the statement and did not do it, and no rows could make it
 * - `unmade`: what it drops was not there, and no known migration makes it
 * - `not-run`: why
 */
export type Evidence =
  | { kind: 'static' }
  | { kind: 'proved' | 'refuted' | 'unmade'; words: string }
  | { kind: 'not-run'; why: string };

/**
 * `complete` is true where all that the base's migrations do was done before: only then does it count that something did not happen.
 * `isSure` is false where the statement may not have been reached: it stands in a block.
 */
export function weigh(proof: Proof | undefined, seen: Seen | undefined, complete: boolean, isSure = true): Evidence {
  if (seen === undefined || proof === undefined) return { kind: 'static' };
  if (seen.kind === 'not-run') return seen;
  const { observation } = seen;
  if (proof.kind === 'error') return errorEvidence(proof.code, observation);
  if (observation.error !== undefined)
    return { kind: 'not-run', why: `PostgreSQL refused it (${observation.error.code})` };
  const words = shown(proof, observation);
  if (words !== undefined) return { kind: 'proved', words };
  // Of rows nothing is known: those here are made up.
  const isLost = proof.kind === 'drop' || (proof.kind === 'column' && proof.becomes === 'dropped');
  // Its locks were gone by the time anybody could look.
  const isWork = (proof.kind === 'work' || proof.kind === 'lock') && observation.isOutside !== true;
  if (!(isLost || isWork) || !isSure || !complete || observation.refusedRows !== undefined) return { kind: 'static' };
  return { kind: isLost ? 'unmade' : 'refuted', words: notShown(proof) };
}

/** Its transaction ran as the tool would run it: where it does not fail here it fails nowhere. */
function errorEvidence(expected: string, { error, refusedRows }: Observation): Evidence {
  const found = error?.code;
  if (found === expected) return { kind: 'proved', words: `it failed (${expected})` };
  if (found !== undefined) return { kind: 'not-run', why: `PostgreSQL refused it (${found})` };
  return refusedRows === undefined ? { kind: 'refuted', words: 'it did not fail' } : { kind: 'static' };
}

/** A name without a schema is the first that the search path of the session has: which that is, the text does not say. */
const isNamed = (relation: string, name: string): boolean =>
  withoutPublic(relation) === name || (!name.includes('.') && relation.endsWith(`.${name}`));

const code = (name: string): string => `\`${printable(withoutPublic(name), 80).replaceAll('`', "'")}\``;

const WORK = { rewrite: 'written anew', scan: 'read from end to end', rows: 'asked for rows' } as const;

/** What was seen of it; undefined where it was not. */
function shown(proof: Proof, observation: Observation): string | undefined {
  switch (proof.kind) {
    case 'work':
    case 'rows': {
      const on = proof.kind === 'rows' ? proof.of : proof.on;
      const found = blockingWork(observation, proof.kind === 'rows').filter(
        ({ relation }) => on === undefined || isNamed(relation, on),
      );
      if (found.length === 0) return undefined;
      return listOf(
        found
          .slice(0, 3)
          .map(({ relation, mode, work }) => `${code(relation)} was ${WORK[work]} under ${lockWords(mode)}`),
      );
    }
    case 'lock': {
      const lock = observation.locks.find(
        ({ relation = '', mode }) => isNamed(relation, proof.on) && blockedBy(mode) !== undefined,
      );
      return lock === undefined ? undefined : `${code(proof.on)} was under ${lockWords(lock.mode)}`;
    }
    case 'drop': {
      if (!observation.dropped.some((name) => isNamed(name, proof.of))) return undefined;
      return `${code(proof.of)} was gone${alongWords(observation)}`;
    }
    case 'rename': {
      const renamed = observation.renamed.find(({ from }) => isNamed(from, proof.of));
      return renamed === undefined ? undefined : `${code(proof.of)} was called ${code(renamed.to)}`;
    }
    case 'column': {
      const change = observation.columns.find(
        ({ relation, column, change: what }) =>
          isNamed(relation, proof.of) && column === proof.column && what === proof.becomes,
      );
      if (change === undefined) return undefined;
      const name = code(`${proof.of}.${proof.column}`);
      if (proof.becomes === 'renamed') return `${name} was called ${code(change.to ?? '')}`;
      if (proof.becomes === 'nullable') return `${name} could be empty`;
      return `${name} was gone${alongWords(observation)}`;
    }
    case 'cascade':
      return observation.cascaded.length === 0 ? undefined : `it was gone${alongWords(observation)}`;
    case 'loss':
      return observation.lost === undefined ? undefined : `it was gone${alongWords(observation)}`;
    case 'query':
      return observation.broken === undefined ? undefined : 'could no longer plan what production asks';
    case 'refused':
      return observation.refusedRows === undefined
        ? undefined
        : `it failed on a table with rows (${observation.refusedRows.code})`;
    case 'error':
      return observation.error?.code === proof.code ? `it failed (${proof.code})` : undefined;
    default:
      return proof satisfies never;
  }
}

function notShown(proof: Proof): string {
  switch (proof.kind) {
    case 'work':
      return proof.on === undefined
        ? 'no table was read from end to end or written anew while others would wait'
        : `${code(proof.on)} was neither read from end to end nor written anew`;
    case 'lock':
      return `${code(proof.on)} was under no lock that others would wait for`;
    case 'drop':
      return `there was no ${code(proof.of)}`;
    case 'column':
      return `there was no ${code(`${proof.of}.${proof.column}`)}`;
    default:
      return 'it did not happen';
  }
}

const BLOCKS: Readonly<Record<Blocked, string>> = {
  'reads and writes': 'reads and writes wait',
  writes: 'writes wait',
};

function lockWords(mode: Parameters<typeof blockedBy>[0]): string {
  const blocked = blockedBy(mode);
  return `${mode}${blocked === undefined ? '' : ` (${BLOCKS[blocked]})`}`;
}

/** Names shown of what went along. */
const MOST = 8;

function alongWords({ cascaded }: Observation): string {
  if (cascaded.length === 0) return '';
  const names = cascaded.slice(0, MOST).map(({ kind, name }) => `${kind} ${code(name)}`);
  const more = cascaded.length > MOST ? [`${cascaded.length - MOST} more`] : [];
  return `, and with it ${listOf([...names, ...more])}`;
}
