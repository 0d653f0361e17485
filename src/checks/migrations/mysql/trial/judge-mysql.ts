/** Judges by the text, and by what a server of this machine did where it has one. */
import type { LeftOut } from '../../../../core/outcome.ts';
import type { Children } from '../../../../io/children.ts';
import type { MigrationFile } from '../../migration.ts';
import type { OtherHit, OtherJudgement } from '../../other-database.ts';
import { dropTable } from '../../rules/drop-table.ts';
import { UNMADE } from '../../unmade.ts';
import { createMysqlJudge, type MysqlOptions, type Ways } from '../judge.ts';
import { serverOf } from '../version.ts';
import type { Observation } from './play.ts';
import { runTrial, type Trial, type TrialOptions } from './run-trial.ts';
import { untold } from './untold.ts';
import type { Way } from './ways.ts';
import { weigh } from './weigh.ts';

type Earlier = Pick<MigrationFile, 'path' | 'text' | 'up' | 'wrapping'>;

export interface MysqlWork {
  options: Omit<MysqlOptions, 'ways'>;
  /** Oldest first. */
  base: readonly Earlier[];
  change: readonly MigrationFile[];
  /** Absent: nothing is run. */
  trial?: { children: Children } & Pick<TrialOptions, 'progress' | 'isCut' | 'patience'>;
}

export interface JudgedMysql {
  /** By the path of the file. */
  judgements: Map<string, OtherJudgement>;
  /** Statements that a server ran; absent where none was asked. */
  runs?: number;
  leftOut: readonly LeftOut[];
  notices: readonly string[];
}

/** Never throws because of a server: then the text alone is judged, and a notice says so. */
export async function judgeMysql({ options, base, change, trial }: MysqlWork): Promise<JudgedMysql> {
  const judgeAll = (ways?: Ways): Map<string, OtherJudgement> => {
    const judge = createMysqlJudge({ ...options, ...(ways === undefined ? {} : { ways }) });
    for (const file of base) judge.learn(file);
    return new Map(change.map((file) => [file.path, judge.judge(file)]));
  };
  const { flavour, version } = options;
  const server = serverOf(flavour, version);
  const wanted = { flavour, version: version === undefined ? undefined : server.version };
  const tried = trial && (await runTrial(trial.children, base, change, { ...trial, wanted, server }));
  const said = judgeAll();
  if (tried === undefined) return { judgements: said, leftOut: [], notices: [] };
  const seen = tried.isExact ? judgeAll(waysOf(tried)) : said;
  const judgements = new Map(
    change.map((file) => [file.path, compare(file, said.get(file.path), seen.get(file.path), tried)]),
  );
  if (base.length > 0)
    for (const [path, hits] of untold(tried, change, judgements)) judgements.get(path)?.hits.push(...hits);
  for (const { hits } of judgements.values()) hits.sort((a, b) => a.statement.start - b.statement.start);
  return {
    judgements,
    ...(tried.server === '' ? {} : { runs: tried.statements }),
    leftOut: tried.leftOut,
    notices: tried.notice === undefined ? [] : [tried.notice],
  };
}

function waysOf({ seen }: Trial): Ways {
  const ways = new Map<string, Map<number, Way>>();
  for (const [path, places] of seen)
    ways.set(
      path,
      new Map(
        [...places].flatMap(([start, { way }]) => (way === undefined || way.isLockSaid ? [] : [[start, way] as const])),
      ),
    );
  return ways;
}

const keyOf = ({ rule, hit, statement }: OtherHit): string => JSON.stringify([rule.id, statement.start, hit.about]);

/** Hits of the text that do not stand where it is known how the server does it are told all the same: somebody may wonder why. */
function compare(
  { path }: MigrationFile,
  said: OtherJudgement = NOTHING,
  seen: OtherJudgement = NOTHING,
  trial: Trial,
): OtherJudgement {
  const [observed, notRun] = [trial.seen.get(path), trial.notRun.get(path)];
  const stands = new Set(seen.hits.map(keyOf));
  const evident = (hits: readonly OtherHit[]): OtherHit[] =>
    hits.map((hit) => withEvidence(hit, observed?.get(hit.statement.start), notRun?.get(hit.statement.start), trial));
  // What is said once for a file may only stand elsewhere now.
  const gone = evident(said.hits.filter((hit) => !stands.has(keyOf(hit))));
  return { ...said, hits: [...evident(seen.hits), ...gone.filter(({ refuted }) => refuted !== undefined)] };
}

const NOTHING: OtherJudgement = { hits: [], statements: 0, problems: [] };

/** Whether there is a table to drop, the text may have left open. */
function certain(hit: OtherHit): OtherHit {
  if (hit.rule !== dropTable) return hit;
  const { severity: _, ...rest } = hit.hit;
  return { ...hit, hit: rest };
}

function withEvidence(
  hit: OtherHit,
  observation: Observation | undefined,
  notRun: string | undefined,
  { server, isExact }: Trial,
): OtherHit {
  if (observation === undefined) return notRun === undefined ? hit : { ...hit, notRun };
  const evidence = weigh(hit.rule.id, hit.hit, observation, isExact);
  if (evidence.kind === 'static') return hit;
  if (evidence.kind === 'not-run') return { ...hit, notRun: evidence.words };
  const ran = `${server} ran it behind the migrations of the base`;
  if (evidence.kind === 'unmade') return { ...hit, unmade: `${ran}, and ${evidence.words}: ${UNMADE}.` };
  return evidence.kind === 'proved'
    ? { ...certain(hit), proved: `${ran}, on rows that were made up: ${evidence.words}.` }
    : { ...hit, refuted: `It looks so, but ${ran}: ${evidence.words}.` };
}
