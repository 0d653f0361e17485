/** The safe version of a change: each statement that has rewrites, and what runs in its place. */
import { type Rewrite, remainderOf, type Step } from '../rewrite.ts';
import type { LockMode } from '../sql/locks.ts';
import { isExplainable } from '../sql/moves.ts';
import type { ParsedSql, Statement } from '../sql/statements.ts';
import { isExecuted } from '../sql/written.ts';
import { whyNotRun } from './plan.ts';

/** A rewrite of a hit on a statement of a file. */
export interface Suggested {
  /** Of the hit, among all of the file. */
  key: string;
  rule: string;
  /** What the hit is about: `users.email`. */
  about: string;
  /** Position of the statement. */
  index: number;
  /** The table that it changes: `users`. */
  relation?: string;
  rewrite: Rewrite;
}

export interface SafeStatement {
  /** As written: it runs where nothing takes its place, and where a step is refused, so that the next ones find what they expect. */
  sql: string;
  /** PostgreSQL can show a plan of it. */
  planned: boolean;
  /** Run in its place; none: it runs itself. */
  steps: readonly SafeStep[];
}

export interface SafeStep {
  statements: readonly string[];
  runs: Step['runs'];
  /** Not observed: it only makes what the next statements expect. */
  isQuiet?: boolean;
}

/** Whose a step is: of which hits of the file. */
export interface StepOwner {
  keys: readonly string[];
  harmless: LockMode | undefined;
}

export interface SafeFile {
  statements: SafeStatement[];
  /** By the position in `statements`, then of the step. */
  owners: StepOwner[][];
}

type Owned = SafeStep & StepOwner;

export function safeStatements(parsed: ParsedSql, suggested: readonly Suggested[]): SafeFile {
  const byStatement = Map.groupBy(suggested, ({ index }) => index);
  const file: SafeFile = { statements: [], owners: [] };
  for (const [index, statement] of parsed.statements.entries()) {
    if (statement.nested || 'TransactionStmt' in statement.node || whyNotRun(statement) !== undefined) continue;
    const nested = nestedAfter(parsed.statements, index);
    const isOpen = nested.every((at) => isPlain(parsed, at)) && nested.some((at) => byStatement.has(at));
    const steps = isOpen
      ? // The block is opened: what stands in it runs one by one.
        nested.flatMap((at) => stepsOf(parsed, parsed.statements[at], byStatement.get(at) ?? [], true))
      : stepsOf(parsed, statement, byStatement.get(index) ?? [], false);
    file.statements.push({
      sql: alone(statement, parsed.readable),
      planned: isExplainable(statement),
      steps: steps.map(({ statements, runs, isQuiet }) => ({ statements, runs, ...(isQuiet ? { isQuiet } : {}) })),
    });
    file.owners.push(steps.map(({ keys, harmless }) => ({ keys, harmless })));
  }
  return file;
}

/** What `EXECUTE` runs is no statement of the file. */
const isPlain = ({ statements, readable }: ParsedSql, at: number): boolean =>
  statements[at] !== undefined && !isExecuted(statements[at], readable);

/** What stands in a `DO` block follows it. */
export function nestedAfter(statements: readonly Statement[], position: number): number[] {
  const nested: number[] = [];
  for (let index = position + 1; statements[index]?.nested; index++) nested.push(index);
  return nested;
}

/** What counted until the end of the transaction must count for the steps as well. */
function alone(statement: Statement, source: string): string {
  const text = source.slice(statement.start, statement.end);
  return 'VariableSetStmt' in statement.node ? text.replace(/^set\s+local\b/i, 'SET') : text;
}

function stepsOf(
  { readable }: ParsedSql,
  statement: Statement | undefined,
  suggested: readonly Suggested[],
  isNested: boolean,
): Owned[] {
  if (statement === undefined) return [];
  const itself = alone(statement, readable);
  if (suggested.length === 0) return isNested ? [quiet(itself)] : [];
  // Values first: the steps of others check them.
  const ordered = [...suggested].sort((a, b) => Number(b.rewrite.fills === true) - Number(a.rewrite.fills === true));
  const [first, rest] = [ordered.filter(isFirstStep), ordered.filter((each) => !isFirstStep(each))];
  return [
    ...own(ordered, ({ before = [] }) => before),
    // What is only a first step is tried and taken back, and the statement goes on with the part as it was written.
    ...first.flatMap((each) => [
      ...partAlone(statement, readable, each, ordered),
      ...own([each], ({ steps }) => steps),
      ...(each.rewrite.undo ?? []).map(({ exact }) => quiet(exact)),
    ]),
    ...remainder(statement, readable, rest, first.length > 0),
    ...own(rest, ({ steps }) => steps),
  ];
}

const isFirstStep = ({ rewrite }: Suggested): boolean => rewrite.undo !== undefined;

const own = (suggested: readonly Suggested[], steps: (rewrite: Rewrite) => readonly Step[]): Owned[] =>
  suggested.flatMap(({ key, rewrite }) =>
    steps(rewrite).map((step) => ({
      statements: step.sql.map(({ exact }) => exact),
      runs: step.runs,
      ...{ keys: [key], harmless: step.harmless },
    })),
  );

/** The one command that a rewrite edits, as the fix shows it. */
function partAlone(
  statement: Statement,
  source: string,
  { key, rewrite: { replaces } }: Suggested,
  all: readonly Suggested[],
): Owned[] {
  if (replaces.kind !== 'part' || replaces.edits.length === 0) return [];
  const rewrites = all.map(({ rewrite }) => rewrite);
  const left = remainderOf(statement, source, rewrites, replaces.index);
  return left === undefined ? [] : [{ statements: [left.exact], runs: 'together', keys: [key], harmless: undefined }];
}

const quiet = (text: string): Owned => ({
  statements: [text],
  runs: 'together',
  isQuiet: true,
  ...{ keys: [], harmless: undefined },
});

/** What is left of the statement, and whose it is. */
function remainder(statement: Statement, source: string, suggested: readonly Suggested[], isQuiet: boolean): Owned[] {
  const rewrites = suggested.map(({ rewrite }) => rewrite);
  if (rewrites.every(({ replaces }) => replaces.kind === 'nothing')) return [quiet(alone(statement, source))];
  const left = remainderOf(statement, source, rewrites);
  if (left === undefined) return [];
  const keys = suggested.flatMap(({ key, rewrite: { replaces } }) =>
    replaces.kind === 'part' && replaces.edits.length > 0 ? [key] : [],
  );
  if (keys.length === 0 || isQuiet) return [quiet(left.exact)];
  return [{ statements: [left.exact], runs: 'together', keys, harmless: undefined }];
}
