/** What a run showed and no rule had said of the text. Pure. */
import type { MigrationFile } from '../../migration.ts';
import type { OtherHit, OtherJudgement, OtherStatement } from '../../other-database.ts';
import type { Hit } from '../../rule.ts';
import { changeColumnType } from '../../rules/change-column-type.ts';
import { fails } from '../../rules/fails.ts';
import { code, plain } from '../../sql/names.ts';
import { placedStatements } from '../placed.ts';
import { modifyForgets } from '../rules/mysql-modify-forgets.ts';
import { holdsOthers } from './picture.ts';
import type { TrialStatement } from './plan.ts';
import type { Observation } from './play.ts';
import type { Refusal, RefusalKind } from './refusal.ts';
import type { Trial } from './run-trial.ts';
import { losesTable, overwritesValues } from './untold-losses.ts';
import { forgotten } from './weigh.ts';

/** By the path of the file. */
export function untold(
  trial: Trial,
  change: readonly MigrationFile[],
  judged: ReadonlyMap<string, OtherJudgement>,
): Map<string, OtherHit[]> {
  const found = new Map<string, OtherHit[]>();
  // What CREATE TABLE found there is not new: IF NOT EXISTS leaves it, OR REPLACE drops it.
  const created = new Set(
    trial.plan.change.flatMap(({ path, statements }) =>
      statements.flatMap(({ kind, tables, start }) =>
        kind === 'create-table'
          ? tables.map(({ key }) => key).filter((key) => trial.seen.get(path)?.get(start)?.before.has(key) !== true)
          : [],
      ),
    ),
  );
  let hasStopped = false;
  for (const { path, statements } of trial.plan.change) {
    const file = change.find((each) => each.path === path);
    const observed = trial.seen.get(path);
    if (file === undefined || observed === undefined) continue;
    const places = placedStatements(file, trial.plan.server);
    const hits: OtherHit[] = [];
    for (const statement of statements) {
      const observation = observed.get(statement.start);
      const place = places.get(statement.start);
      if (observation === undefined || place === undefined) continue;
      const said = (judged.get(path)?.hits ?? []).filter((hit) => hit.statement.start === statement.start);
      const failure = hasStopped ? undefined : failureOf(file, observation, said, trial);
      // Whatever the reason: what comes behind it may fail because of it.
      hasStopped ||= observation.error !== undefined && observation.error.kind !== 'outside';
      if (failure) hits.push({ rule: fails, hit: failure, statement: place, proved: RAN });
      hits.push(...changesValues(statement, observation, said, place, created, trial.server));
      hits.push(...losesTable(statement, observation, said, place, created, trial.server));
      hits.push(...overwritesValues(statement, observation, place, created, trial.server));
      hits.push(...forgets(statement, observation, said, place, created, trial.server));
    }
    if (hits.length > 0) found.set(path, hits);
  }
  return found;
}

function failureOf(
  { text, unread = 0, wrapping }: MigrationFile,
  { error, doubtful }: Observation,
  said: readonly OtherHit[],
  { server, isExact, isComplete }: Trial,
): Hit | undefined {
  // A base that is not whole lacks what is missing; a placeholder stands for something else.
  if (error === undefined || !isComplete || unread > 0 || text.includes('${')) return undefined;
  if (error.kind === 'outside' || error.kind === 'rows' || (error.kind === 'version' && !isExact)) return undefined;
  if (error.kind === 'way' && said.some(({ rule }) => rule.id === 'migrations/mysql-algorithm-refused'))
    return undefined;
  const isForeign = error.code === NO_TABLE || error.code === UNKNOWN_TABLE;
  if (isForeign && doubtful !== undefined) return undefined;
  return {
    about: String(error.code),
    severity: isForeign || !isExact ? 'medium' : 'high',
    title: `Statement fails when it runs: ${plain(error.words)}`,
    message: `${server} refuses this statement (error ${error.code}): ${error.words}.${isForeign ? ' No migration that is known here has made it; if something else makes it in production, accept this finding with that as the reason.' : ''}`,
    impact: `The migration fails and the deploy stops.${wrapping === 'none' ? '' : ' Even if the tool runs the file in a transaction,'} ${wrapping === 'none' ? 'W' : 'w'}hat changed a table before it stays done, so that the file cannot simply run again. What stands behind it was not judged by a run.`,
    fix: remedy(error, server),
  };
}

const RAN = 'It was run behind the migrations of the base, on rows that were made up.';

const NO_TABLE = 1146;
const UNKNOWN_TABLE = 1051;

const REMEDIES: Readonly<Record<RefusalKind, string>> = {
  exists: 'It is there already: an earlier migration makes it. Delete this statement, or give it another name.',
  missing:
    'Correct the name, or make what is missing in a statement before. If another branch makes it, that one must be merged first.',
  way: 'Leave `ALGORITHM` and `LOCK` out, or say what the change needs, and run it when nobody is hindered.',
  rule: 'Correct the statement, and run all migrations on an empty database before you push.',
  version: '',
  rows: '',
  outside: '',
};

const remedy = ({ kind }: Refusal, server: string): string =>
  REMEDIES[kind] || `Write it as ${server} reads it, and run all migrations on an empty database before you push.`;

/** Definitions of what the text did not know. */
function* forgets(
  { modified, tables }: TrialStatement,
  { before, after, error }: Observation,
  said: readonly OtherHit[],
  statement: OtherStatement,
  created: ReadonlySet<string>,
  server: string,
): Iterable<OtherHit> {
  const [table] = tables;
  if (error !== undefined || table === undefined || created.has(table.key)) return;
  for (const about of modified) {
    const column = about.slice(table.key.length + 1);
    const [was, is] = [before.get(table.key)?.columns.get(column), after.get(table.key)?.columns.get(column)];
    // A column that may be empty does without its default.
    const [lost] = forgotten(was, is).filter((what) => what !== 'default' || is?.nullable === false);
    const isTold = said.some(({ rule, hit }) => rule === modifyForgets.rule && hit.about === about);
    if (lost === undefined || was === undefined || isTold) continue;
    const breaks = lost === 'default';
    yield {
      rule: modifyForgets.rule,
      statement,
      proved: `${server} ran it behind the migrations of the base: ${code(about)} had no ${lost} any more.`,
      hit: {
        about,
        severity: breaks ? 'high' : 'medium',
        title: `Column ${plain(was.name)} of table ${plain(table.name)} loses its ${plain(lost.replaceAll('`', ''))}`,
        message: `${code(`${table.name}.${was.name}`)} had ${breaks ? 'a default' : lost}, and its new definition does not say it: it is gone.`,
        impact: breaks
          ? `Inserts into ${code(table.name)} that leave ${code(was.name)} out fail from then on.`
          : `${code(was.name)} is no longer set by itself.`,
        fix: `Say it again behind the new type, if it was not meant to go: ${breaks ? '`DEFAULT <as it was>`' : lost}.`,
      },
    };
  }
}

/** Values that a change of the structure leaves as others, where nothing was said of the column. */
function* changesValues(
  { kind, tables }: TrialStatement,
  { before, after, error, refusedRows }: Observation,
  said: readonly OtherHit[],
  statement: OtherStatement,
  created: ReadonlySet<string>,
  server: string,
): Iterable<OtherHit> {
  const [table] = tables;
  if (kind !== 'alter-table' || table === undefined || error || refusedRows || created.has(table.key)) return;
  const [was, is] = [before.get(table.key), after.get(table.key)];
  if (was === undefined || is === undefined || was.rows === 0 || is.isDiscarded) return;
  for (const [key, column] of was.columns) {
    const now = is.columns.get(key);
    const about = `${table.key}.${key}`;
    const isTold = said.some(({ hit }) => hit.about === about || hit.about === table.key);
    // Another type may write them in another way, and has a rule of its own.
    if (now?.type !== column.type || !holdsOthers(column, now) || column.generated || isTold) continue;
    const { name } = column;
    yield {
      rule: changeColumnType,
      statement,
      proved: `${server} ran it behind the migrations of the base, on rows that were made up: ${code(about)} held other values afterwards.`,
      hit: {
        about,
        severity: 'high',
        title: `Values of column ${plain(name)} of table ${plain(table.name)} become others`,
        message: `What stood in ${code(`${table.name}.${name}`)} before this statement is not what stands there afterwards.`,
        impact: `Rows of ${code(table.name)} hold values that nobody entered, and the old ones are gone: only a backup has them.`,
        fix: `Add a second column with the new definition, copy what fits, look at what does not, and drop ${code(name)} in a later release.`,
      },
    };
  }
}
