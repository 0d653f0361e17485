/**
 * Migrations of any tool that speaks PostgreSQL: the project's own command runs on the base's files, then on the change's, against a throw-away
 * database that writes down what it is sent. That runs code of the change: only where the base's configuration asks for it, and never for forks.
 */
import type { RunSection } from '../../../config/sections/migrations.ts';
import type { LeftOut } from '../../../core/outcome.ts';
import { listOf, printable } from '../../../core/text.ts';
import type { CheckContext } from '../../check.ts';
import type { MigrationFile } from '../migration.ts';
import { placesOf } from '../places.ts';
import { programsByPath } from '../programs/index.ts';
import type { BaseMigration } from '../read-base.ts';
import { MAX_FILE_BYTES, readTexts } from '../read-texts.ts';
import type { MigrationsSettings } from '../settings.ts';
import { EXTENSIONS } from '../shadow/pglite-files.ts';
import type { SqlParser } from '../sql/parser.ts';
import { parseStatements } from '../sql/statements.ts';
import { type Tool, toolByPath } from '../tools.ts';
import { attribute, byFile, markedIn } from './attribute.ts';
import { commandTool } from './command-tool.ts';
import { editedIn } from './edited.ts';
import { type Kept, keptOf } from './kept.ts';
import { matcherOf } from './own-files.ts';
import { record, whyFailed } from './record.ts';
import { scriptOfKept } from './script.ts';

export interface CollectedRecorded {
  /** All that are there, and how many of them the change adds. */
  total: number;
  fresh: number;
  files: MigrationFile[];
  /** What the tool sent for the base, in the order in which it ran. */
  base: BaseMigration[];
  leftOut: LeftOut[];
  notices: string[];
  /** Paths that were dealt with. */
  paths: ReadonlySet<string>;
  /** Why nothing can be said of them. */
  problem?: string;
}

const NOTHING: CollectedRecorded = {
  ...{ total: 0, fresh: 0, files: [], base: [], leftOut: [], notices: [] },
  paths: new Set(),
};

/** Nothing where no command is configured, or the change brings nothing that it would run. */
export async function collectRecorded(
  context: CheckContext,
  settings: MigrationsSettings,
  parse: () => Promise<SqlParser>,
): Promise<CollectedRecorded> {
  const found = await collectAll(context, settings, parse);
  const isNew = settings.runIsNew && context.scope.kind === 'change' ? [NEW_RUN] : [];
  return { ...found, notices: [...isNew, ...found.notices] };
}

const NEW_RUN =
  '`migrations.run` is new or changed here: it counts once it is on the base. Try it on a laptop with `launch-ready migrations --run COMMAND`.';

async function collectAll(
  context: CheckContext,
  settings: MigrationsSettings,
  parse: () => Promise<SqlParser>,
): Promise<CollectedRecorded> {
  const { run } = settings;
  const { base, head, scope, changes } = context;
  if (run === undefined || base === undefined || scope.kind !== 'change') return NOTHING;
  const entries = (await head.list()).filter(({ kind }) => kind === 'file');
  const isOurs = matcherOf(run, settings, placesOf(entries));
  const touched = changes.filter(({ path, status }) => status !== 'deleted' && isOurs(path));
  const edited = await editedIn(
    context,
    touched.filter(({ status }) => status === 'modified'),
    placesOf(entries),
  );
  // A tool that goes by names runs a renamed one again.
  const added = touched.filter(({ status }) => status !== 'modified');
  if (added.length === 0) return { ...NOTHING, ...edited };
  if (context.fork || context.openStage === undefined)
    return {
      ...NOTHING,
      ...edited,
      leftOut: [
        {
          what: 'commands',
          count: 1,
          why: `\`migrations.run\` did not run${context.fork ? ': code of a fork (or a bot) is never run' : ': outside of GitHub Actions only `--run COMMAND` runs code of the project'}`,
        },
      ],
    };
  const paths = added.map(({ path }) => path);
  const older = (await base.list()).filter(({ path, kind }) => kind === 'file' && isOurs(path)).map(({ path }) => path);
  // What is edited is judged by its text.
  const changed = new Set(changes.map((change) => change.from ?? change.path));
  const done = [...paths, ...edited.paths, ...older.filter((path) => !changed.has(path))];
  const found = { ...NOTHING, files: edited.files, total: done.length, fresh: paths.length, paths: new Set(done) };
  const { texts } = await readTexts(head, [...paths, ...older], MAX_FILE_BYTES, context.git);
  const recorded = await record(context, run, {
    version: settings.database?.postgres,
    extensions: extensionsNamedIn([...texts.values()]),
  });
  if (typeof recorded === 'string') return { ...found, problem: recorded };
  const parser = await parse();
  const [before, after] = recorded.map(({ sent, exitCode }) => {
    const { kept, failed } = keptOf(parser, sent);
    // What a failing migration did is what there is to judge.
    return exitCode === 0 ? kept : [...kept, ...failed];
  }) as [Kept[], Kept[]];
  const marked = markedIn([...before, ...after], [...older, ...paths]);
  const own = byFile(attribute(after, { paths, marked, isFirst: false }));
  const isUnseen = own.files.size === 0 && own.others.length === 0 && markedIn(after, paths).size === 0;
  if (isUnseen && recorded[1].exitCode === 0) return { ...found, problem: UNSEEN };
  const database = `run ${run['working-directory']}`;
  const places = placesOf(entries);
  const toolOf = (path: string): Tool => toolByPath(path, places) ?? programsByPath(path)[0]?.tool ?? commandTool;
  // What no file is known of is shown at the last: it ran behind all of them.
  const last = paths.at(-1) ?? '';
  if (own.others.length > 0) own.files.set(last, [...(own.files.get(last) ?? []), ...own.others]);
  const silent = paths.filter((path) => !own.files.has(path));
  const files = paths.flatMap((path): MigrationFile[] => {
    const kept = own.files.get(path);
    if (kept === undefined) return [];
    const { text, origin, wrapping } = scriptOfKept(kept, texts.get(path) ?? '');
    const unread = kept.filter(({ isUnread }) => isUnread).length;
    return [{ path, tool: toolOf(path), database, wrapping, text, up: text, origin, isNew: true, unread }];
  });
  return {
    ...found,
    files: [...edited.files, ...files],
    base: attribute(before, { paths: older, marked, isFirst: true }).map(({ path = BASE, kept }) => ({
      path,
      database,
      tool: toolOf(path),
      parsed: parseStatements(parser, scriptOfKept(kept, '').text),
      unread: kept.filter(({ isUnread }) => isUnread).length,
    })),
    leftOut: leftOutOf(own.files),
    // What it sent up to there is judged all the same.
    ...(recorded[1].exitCode === 0 ? {} : { problem: whyFailed(run, recorded[1], 'the change') }),
    notices: noticesOf(run, { silent, spread: own.others.length > 0 && paths.length > 1, last }),
  };
}

const UNSEEN =
  '`migrations.run` sent nothing for the new migrations, not even that they ran: write the command that runs them, or their folder as `migrations.run.working-directory`, or their files as `migrations.run.paths`';

/** Instead of a path, for what no file is known of. */
const BASE = 'the base';

/** Whatever tells the tool of it: more than are needed make the start slower, no more. */
const extensionsNamedIn = (texts: readonly string[]): string[] =>
  EXTENSIONS.filter((name) => texts.some((text) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'i').test(text)));

function leftOutOf(files: ReadonlyMap<string, readonly Kept[]>): LeftOut[] {
  const unread = [...files.values()].flat().filter(({ isUnread }) => isUnread).length;
  return unread === 0
    ? []
    : [{ what: 'statements', count: unread, why: 'sent with values of types that cannot be read' }];
}

function noticesOf(
  run: RunSection,
  { silent, spread, last }: { silent: readonly string[]; spread: boolean; last: string },
): string[] {
  const shown = (paths: readonly string[]): string =>
    listOf(paths.slice(0, 3).map((path) => `\`${printable(path, 200)}\``));
  return [
    `What \`${printable(run.command, 120)}\` sent to PostgreSQL was judged; lines in its files are the likeliest ones.`,
    ...(silent.length === 0
      ? []
      : [`${shown(silent)}${silent.length > 3 ? ' and others' : ''} sent nothing that changes the database.`]),
    ...(spread
      ? [`Which of the new migrations sent each statement is not known: they are shown at \`${printable(last, 200)}\`.`]
      : []),
  ];
}
