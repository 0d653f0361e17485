/** Runs a change's statements on a server of this machine, and says of each what was seen or why nothing was. */
import { messageOf } from '../../../../core/errors.ts';
import { countOf, type LeftOut } from '../../../../core/outcome.ts';
import type { Children } from '../../../../io/children.ts';
import { TooSilent, withPatience } from '../../../../io/patience.ts';
import type { MigrationFile } from '../../migration.ts';
import type { Server } from '../version.ts';
import { chooseServer, isExact, nameOfWanted, type Wanted } from './choose.ts';
import { planTrial, type TrialPlan } from './plan.ts';
import { type Observation, playTrial } from './play.ts';

/** Milliseconds without a word until the server is ended. */
const SILENCE = 30_000;
const TOTAL = 180_000;

export interface TrialOptions {
  wanted: Wanted;
  /** What the text is read for. */
  server: Server;
  progress(message: string): void;
  /** There are earlier migrations than those of the base. */
  isCut: boolean;
  /** Milliseconds; absent: half a minute without a word, three minutes for all. */
  patience?: { silence: number; total: number };
}

export interface Trial {
  /** By the path of the file, then by the place of the statement. */
  seen: ReadonlyMap<string, ReadonlyMap<number, Observation>>;
  /** The same of what was not run: why. */
  notRun: ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** `MySQL 8.0.39`; empty where none ran. */
  server: string;
  /** It is the database of production, and all of the base ran: what did not happen does not happen. */
  isExact: boolean;
  /** All of the base ran. */
  isComplete: boolean;
  /** Statements of the change that ran. */
  statements: number;
  plan: TrialPlan;
  leftOut: readonly LeftOut[];
  /** Why nothing ran at all, as a sentence. */
  notice?: string;
}

/** Undefined: there is nothing to run, or no process may be started. */
export async function runTrial(
  children: Children,
  base: readonly Pick<MigrationFile, 'path' | 'up'>[],
  change: readonly MigrationFile[],
  options: TrialOptions,
): Promise<Trial | undefined> {
  const { wanted } = options;
  const plan = planTrial(base, change, options.server);
  const total = plan.change.reduce((sum, { statements }) => sum + statements.length, 0);
  if (total === 0 || children.mysql === undefined) return undefined;
  const programs = (await children.mysqlPrograms?.()) ?? [];
  const program = chooseServer(wanted, programs);
  if (program === undefined) {
    const others = programs.filter(({ flavour }) => flavour === wanted.flavour).map(({ name }) => name);
    const but = others.length === 0 ? '' : `, which has ${others.join(' and ')}`;
    return notRunAt(plan, `there is no ${nameOfWanted(wanted)} on this machine${but}`);
  }
  options.progress(
    `migrations: ${program.name} runs ${countOf(plan.base.length, 'earlier migrations')}, then ${countOf(total, 'new statements')}`,
  );
  let server: Awaited<ReturnType<NonNullable<Children['mysql']>>>;
  try {
    server = await children.mysql(program);
  } catch (error) {
    return notRunAt(plan, `${program.name} could not be started: ${messageOf(error)}`);
  }
  const seen = new Map<string, Map<number, Observation>>();
  let prepared: { failed: number; firstFailed: string } | undefined;
  let ended: string | undefined;
  let statements = 0;
  try {
    await withPatience(options.patience ?? { silence: SILENCE, total: TOTAL }, (isAwaited) =>
      playTrial(server, plan, (event) => {
        if (!isAwaited()) return false;
        if (event.kind === 'prepared') prepared = event;
        if (event.kind !== 'observed') return true;
        const { path, start } = event.statement;
        seen.set(path, (seen.get(path) ?? new Map<number, Observation>()).set(start, event.observation));
        statements++;
        return true;
      }),
    );
  } catch (error) {
    ended = error instanceof TooSilent ? `did not end (${messageOf(error)})` : `ended the trial (${messageOf(error)})`;
  } finally {
    await server.stop();
  }
  const failed = (prepared?.failed ?? 0) + plan.baseLeftOut;
  const isComplete = prepared !== undefined && failed === 0 && !options.isCut;
  const notRun = notRunOf(plan, seen, ended === undefined ? undefined : endedWords(ended, prepared !== undefined));
  return {
    ...{ seen, statements, plan, isComplete },
    isExact: isComplete && isExact(wanted, program),
    notRun,
    server: program.name,
    leftOut: [
      ...(failed === 0
        ? []
        : [
            {
              what: 'earlier statements',
              count: failed,
              why: `did not run on ${program.name}${prepared?.firstFailed ? ` (first in ${prepared.firstFailed})` : ''}, so nothing is refuted`,
            },
          ]),
      ...leftOutOf(notRun),
    ],
  };
}

/** Of the statement that was running, and of those behind it. */
const endedWords = (how: string, isPrepared: boolean): [string, string] =>
  isPrepared
    ? [`it ${how}`, `a statement before it ${how}`]
    : [`what comes before it ${how}`, `what comes before it ${how}`];

/** Nothing ran: the text is judged all the same. */
function notRunAt(plan: TrialPlan, why: string): Trial {
  const notRun = notRunOf(plan, new Map(), [why, why]);
  const none = { seen: new Map(), server: '', isExact: false, isComplete: false, statements: 0, leftOut: [] };
  return { ...none, notRun, plan, notice: `Migrations were judged by their text and not tried: ${why}.` };
}

function notRunOf(
  plan: TrialPlan,
  seen: Trial['seen'],
  why: readonly [first: string, rest: string] | undefined,
): Map<string, Map<number, string>> {
  const notRun = new Map<string, Map<number, string>>();
  const note = (path: string, start: number, words: string): void => {
    notRun.set(path, (notRun.get(path) ?? new Map<number, string>()).set(start, words));
  };
  for (const { path, start, why: own } of plan.notRun) note(path, start, own);
  if (why === undefined) return notRun;
  const missing = plan.change
    .flatMap(({ statements }) => statements)
    .filter(({ path, start }) => seen.get(path)?.has(start) !== true);
  for (const [index, { path, start }] of missing.entries()) note(path, start, why[index === 0 ? 0 : 1]);
  return notRun;
}

function leftOutOf(notRun: Trial['notRun']): LeftOut[] {
  const whys = [...notRun.values()].flatMap((places) => [...places.values()]);
  return [...Map.groupBy(whys, (why) => why)].map(([why, { length }]) => ({
    what: 'statements',
    count: length,
    why: `not run: ${why}`,
  }));
}
