/** The matrix of a project: one row a variable that it declares or reads, one column an environment. */
import type { EnvMatrix, MatrixCell, MatrixRow } from '../../core/env-matrix.ts';
import { bySeverity, isAtLeast } from '../../core/severity.ts';
import { givenBy } from '../../facts/platform-variables.ts';
import type { Declaration } from './declaration.ts';
import type { Environment } from './environments/environment.ts';
import { codeReads, needsOf } from './needs.ts';
import { presetOf } from './presets.ts';
import type { Read } from './reads/read.ts';
import { byName, type EnvProblem, type EnvRule, type EnvSubject } from './rule.ts';
import { shapeOf } from './shape.ts';
import { looksSecret } from './variable-name.ts';

/** Places of a row that are named; the others are counted. */
const PLACES = 3;

/** Rules whose finding is the state of the cell itself. */
const STATES = new Set(['env/missing-variable', 'env/empty-variable', 'env/nothing-mapped']);

/** `names` are environments of which nothing was given. */
export function matrixOf(
  subject: EnvSubject,
  problems: readonly (EnvProblem & { rule: EnvRule })[],
  names: readonly string[],
): EnvMatrix {
  const { environments } = subject;
  const wrong = new Map<string, string>();
  const severityOf = (problem: EnvProblem & { rule: EnvRule }) => problem.severity ?? problem.rule.severity;
  // A cell has room for one: the worst.
  for (const problem of problems.toSorted((a, b) => bySeverity(severityOf(a), severityOf(b)))) {
    const { variable, environment, rule } = problem;
    const cell = `${environment?.name} ${variable}`;
    if (environment && !STATES.has(rule.id) && isAtLeast(severityOf(problem), 'medium') && !wrong.has(cell))
      wrong.set(cell, (rule.id.split('/')[1] ?? '').replaceAll('-', ' '));
  }
  const needed = environments.map((environment) => new Set(needsOf(subject, environment).map(({ name }) => name)));
  const rows = staticRows(subject);
  return {
    environments: [
      ...environments.map(({ name, source, owner }) => ({ name, source, ...(owner === undefined ? {} : { owner }) })),
      ...names.map((name) => ({ name })),
    ],
    rows: rows.map((row) => {
      const cells = environments.map((environment, index) =>
        cellOf(
          row.name,
          environment,
          needed[index]?.has(row.name) ?? false,
          wrong.get(`${environment.name} ${row.name}`),
        ),
      );
      const unknown = names.map((): MatrixCell => ({ state: 'unreadable', note: 'no values given' }));
      return { ...row, cells: [...cells, ...unknown] };
    }),
  };
}

/** The rows without what environments have: what the project itself says. By name. */
export function staticRows(subject: Pick<EnvSubject, 'declarations' | 'reads'>): MatrixRow[] {
  const declared = byName(subject.declarations);
  const names = new Set(declared.keys());
  for (const name of subject.reads.keys())
    if (givenBy(name) === undefined && codeReads(subject, name).length > 0) names.add(name);
  return [...names].sort().map((name) => rowOf(name, declared.get(name), codeReads(subject, name)));
}

function cellOf(name: string, environment: Environment, isNeeded: boolean, wrong: string | undefined): MatrixCell {
  const cell = environment.cells.get(name);
  if (cell === undefined) {
    if (!environment.isComplete) return { state: 'unreadable', note: 'not in this list' };
    return { state: isNeeded ? 'absent' : 'unneeded' };
  }
  const changed = cell.changed === undefined ? {} : { changed: cell.changed.slice(0, 10) };
  if (wrong !== undefined) return { state: 'wrong', note: wrong, ...changed };
  if (cell.state === 'listed') return { state: 'unreadable', note: 'listed', ...changed };
  const isEmpty = cell.state === 'empty' || cell.value.trim() === '';
  return { state: isEmpty ? 'empty' : 'set', ...changed };
}

function rowOf(name: string, declaration: Declaration | undefined, reads: readonly Read[]): MatrixRow {
  return {
    name,
    isSecret: declaration?.explicit ? declaration.secret : looksSecret(name),
    cells: [],
    shape: shapeOf(name, declaration, reads),
    readAt: reads.slice(0, PLACES).map(({ path, line }) => ({ path, line })),
    reads: reads.length,
    ifMissing: consequence(declaration, reads),
    ...(declaration?.owner === undefined ? {} : { owner: declaration.owner }),
    ...(declaration?.store === undefined ? {} : { store: declaration.store }),
    ...(declaration?.rotate === undefined ? {} : { rotate: declaration.rotate.words }),
    ...(declaration?.preset === undefined ? {} : { howToRotate: presetOf(declaration.preset).rotate }),
    ...(declaration?.description === undefined ? {} : { description: declaration.description }),
  };
}

function consequence(declaration: Declaration | undefined, reads: readonly Read[]): string {
  const hard = reads.find(({ required }) => required);
  if (hard) return `the program stops (${hard.path}:${hard.line})`;
  const soft = reads.find(({ hasDefault }) => !hasDefault);
  if (soft === undefined && reads.length > 0) return 'the code has a default';
  if (soft?.phase === 'build') return `what is built lacks it (${soft.path}:${soft.line})`;
  if (soft) return `nothing is read at ${soft.path}:${soft.line}`;
  if (declaration?.explicit && declaration.required === false) return 'optional';
  return 'no reader found';
}
