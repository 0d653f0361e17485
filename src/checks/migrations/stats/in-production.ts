/** What a finding means for tables of production's size: words, numbers for its data, and how severe it is then. */
import { describeBytes } from '../../../core/outcome.ts';
import { isAtLeast, type Severity } from '../../../core/severity.ts';
import type { HitRule, Proof } from '../rule.ts';
import { code } from '../sql/names.ts';
import { secondsOf } from './cost.ts';
import type { Stats, TableStats } from './stats.ts';
import type { WatchedQuery } from './watched.ts';
import { countWords, secondsWords } from './words.ts';

/** What was asked of the statistics when a run began. */
export interface Production {
  stats: Stats;
  /** They are young enough to make a finding less severe. */
  isFresh: boolean;
  /** Of its queries, those that can be asked about. */
  watched: readonly WatchedQuery[];
}

export interface InProduction {
  /** Markdown. */
  words: string;
  severity: Severity;
  data: Readonly<Record<string, number>>;
}

/** Seconds that nobody notices, and those that everybody does. */
const NOTHING = 1;
const LITTLE = 10;
const OUTAGE = 60;

/** `relation` is the table that the statement changes, where the proof names none. Undefined where nothing is known of the table. */
export function inProduction(
  { stats, isFresh }: Production,
  { works, mayFail }: Pick<HitRule, 'works' | 'mayFail'>,
  { proof, relation, severity }: { proof: Proof | undefined; relation: string | undefined; severity: Severity },
): InProduction | undefined {
  const name = tableOf(proof) ?? relation;
  const table = name === undefined ? undefined : stats.tables.get(name);
  if (name === undefined || table === undefined) return undefined;
  const on = `on ${stats.at.toISOString().slice(0, 10)}`;
  if (proof?.kind === 'drop' || works === 'loss')
    return {
      words: `${code(name)} held ${rowsWords(table)} ${on}.`,
      severity,
      data: { rows: table.rows, bytes: table.bytes },
    };
  if (proof?.kind === 'column' && proof.becomes === 'dropped') {
    const values = table.values.get(proof.column);
    if (values === undefined) return undefined;
    const held =
      values === 0
        ? 'no value at all'
        : `${countWords(values)} value${values === 1 ? '' : 's'} that ${values === 1 ? 'is' : 'are'} not null`;
    return { words: `${code(`${name}.${proof.column}`)} held ${held} ${on}.`, severity, data: { values } };
  }
  if (works === undefined) return undefined;
  const seconds = secondsOf(works, table);
  return {
    words: `${code(name)} held ${rowsWords(table)} ${on}: ${secondsWords(seconds)}, as a guess from its size.`,
    severity: severityFor(seconds, severity, isFresh, mayFail === true),
    data: { rows: table.rows, bytes: table.bytes, seconds: Math.round(seconds * 100) / 100 },
  };
}

const rowsWords = ({ rows, bytes }: TableStats): string =>
  rows === 0 ? 'no rows' : `${countWords(rows)} row${rows === 1 ? '' : 's'} (${describeBytes(bytes)})`;

function severityFor(seconds: number, severity: Severity, isFresh: boolean, mayFail: boolean): Severity {
  if (seconds >= OUTAGE) return severity === 'high' ? 'blocker' : severity;
  if (!isFresh) return severity;
  if (seconds < NOTHING && !mayFail) return 'low';
  return seconds < LITTLE && isAtLeast(severity, 'medium') ? 'medium' : severity;
}

function tableOf(proof: Proof | undefined): string | undefined {
  if (proof === undefined) return undefined;
  if ('of' in proof) return proof.of;
  return 'on' in proof ? proof.on : undefined;
}
