/** Judges in a process of its own: a statement that a stranger wrote may go on for ever, and nothing stops it but the end of its process. */
import { messageOf } from '../../../core/errors.ts';
import { ChildEnded, type Children } from '../../../io/children.ts';
import { TooSilent } from '../../../io/patience.ts';
import type { OtherHit, OtherJudgement } from '../other-database.ts';
import { rootOf } from '../places.ts';
import { RULES } from './checks.ts';
import { createSqliteJudge, type JudgedFile, type SqliteOptions } from './judge.ts';

/** Milliseconds without a word until a statement counts as endless: all of a history takes less. */
const SILENCE = 8_000;
const TOTAL = 120_000;
/** Statements that did not end and are left out; more of them are meant to do harm. */
const MOST_LEFT_OUT = 3;

export interface SqliteWork {
  /** Milliseconds without a word until a statement counts as endless; absent: some seconds. */
  silence?: number;
  options: Omit<SqliteOptions, 'watch'>;
  /** Oldest first. */
  base: readonly Learned[];
  change: readonly JudgedFile[];
}

type Learned = Pick<JudgedFile, 'path' | 'text' | 'up' | 'wrapping'>;

/** What the other process is told: one database. */
export interface SqlitePlan extends SqliteWork {
  /** Statements that did not end, as `path:position`. */
  leftOut: readonly string[];
}

export type SqliteEvent =
  /** A statement is about to run. */
  | { kind: 'at'; path: string; statement: number }
  | { kind: 'judged'; path: string; judgement: Flat }
  /** A later file made this hit of an earlier one good. */
  | { kind: 'withdrawn'; path: string; hit: number };

/** A judgement that can be sent: rules by their ids. */
type Flat = Omit<OtherJudgement, 'hits'> & {
  hits: (Omit<OtherJudgement['hits'][number], 'rule'> & { rule: string })[];
};

/** Plays a plan, in this process: what runs in the other one. */
export function playSqlite({ options, base, change, leftOut }: SqlitePlan, tell: (event: SqliteEvent) => void): void {
  const skip = new Set(leftOut);
  const watch = (path: string, statement: number): boolean => {
    tell({ kind: 'at', path, statement });
    return !skip.has(`${path}:${statement}`);
  };
  const judge = createSqliteJudge({ ...options, watch });
  const told: { path: string; hits: readonly OtherHit[] }[] = [];
  for (const file of base) judge.learn(file);
  for (const file of change) {
    const { hits, statements, problems } = judge.judge(file);
    told.push({ path: file.path, hits });
    const flat = hits.map((hit) => ({ ...hit, rule: hit.rule.id }));
    tell({ kind: 'judged', path: file.path, judgement: { hits: flat, statements, problems } });
  }
  for (const { path, hits } of told)
    for (const [index, hit] of hits.entries()) if (judge.isMadeGood(hit)) tell({ kind: 'withdrawn', path, hit: index });
  judge.close();
}

/**
 * Judges the change's migrations, by path. Each root of migrations is a database of its own. Never throws because of what is
 * in a file.
 */
export async function judgeSqlite(
  children: Children,
  { options, base, change, silence = SILENCE }: SqliteWork,
): Promise<Map<string, OtherJudgement>> {
  const judged = new Map<string, OtherJudgement>();
  for (const [root, files] of Map.groupBy(change, ({ path }) => rootOf(path))) {
    const own = base.filter(({ path }) => rootOf(path) === root);
    await judgeDatabase(children, { options, base: own.map(sent), change: files.map(sent), silence }, judged);
  }
  return judged;
}

async function judgeDatabase(children: Children, work: SqliteWork, judged: Map<string, OtherJudgement>): Promise<void> {
  const leftOut: string[] = [];
  for (;;) {
    let at: string | undefined;
    const withdrawn: { path: string; hit: number }[] = [];
    try {
      for await (const event of children.run<SqliteEvent>(
        'sqlite',
        { ...work, leftOut },
        { silence: work.silence ?? SILENCE, total: TOTAL },
      )) {
        if (event.kind === 'at') at = `${event.path}:${event.statement}`;
        else if (event.kind === 'judged') judged.set(event.path, inflate(event.judgement));
        else withdrawn.push(event);
      }
      for (const [path, events] of Map.groupBy(withdrawn, (event) => event.path)) {
        const gone = new Set(events.map(({ hit }) => hit));
        const whole = judged.get(path);
        if (whole) judged.set(path, { ...whole, hits: whole.hits.filter((_, index) => !gone.has(index)) });
      }
      return;
    } catch (error) {
      if (!(error instanceof TooSilent || error instanceof ChildEnded)) throw error;
      if (at === undefined || leftOut.length >= MOST_LEFT_OUT || leftOut.includes(at)) {
        const message = `SQLite could not judge this file: ${messageOf(error)}`;
        for (const { path } of work.change)
          if (!judged.has(path)) judged.set(path, { hits: [], statements: 0, problems: [{ offset: 0, message }] });
        return;
      }
      leftOut.push(at);
    }
  }
}

/** Only what can be sent. */
function sent<File extends Learned & Partial<JudgedFile>>(file: File): File {
  const { path, text, up, wrapping, tool, before } = file;
  return {
    path,
    text,
    up,
    wrapping,
    ...(tool === undefined ? {} : { tool: { name: tool.name, label: tool.label } }),
    ...(before === undefined ? {} : { before: { up: before.up } }),
  } as File;
}

const inflate = ({ hits, ...rest }: Flat): OtherJudgement => ({
  ...rest,
  hits: hits.flatMap((hit) => {
    const rule = RULES.get(hit.rule);
    return rule === undefined ? [] : [{ ...hit, rule }];
  }),
});
