/** Finds migrations that are programs, reads all of a project's in their order, and gives those that the change brings as SQL. */
import type { MigrationsSection } from '../../config/sections/migrations.ts';
import type { CheckContext } from '../check.ts';
import { broughtBy, type EditedParts } from './brought-parts.ts';
import { scriptsOf } from './brought-scripts.ts';
import { configuredDialect, type Dialect } from './dialect.ts';
import { dialectOfFiles } from './file-dialect.ts';
import { otherEnds } from './history/ends.ts';
import type { Before, MigrationFile, Wrapping } from './migration.ts';
import { scriptOf } from './origin.ts';
import { folderOf, type Places, placesOf } from './places.ts';
import { type KnownProgram, programsByPath } from './programs/index.ts';
import type { Program, ProgramFile, ProgramKind, ProgramSql } from './programs/program.ts';
import type { BaseMigration } from './read-base.ts';
import { MAX_FILE_BYTES, readTexts } from './read-texts.ts';
import { dialectOfSettings } from './settings-dialect.ts';
import type { SqlParser } from './sql/parser.ts';
import { parseStatements } from './sql/statements.ts';

export interface CollectedPrograms {
  /** All that are there, and how many of them the change adds. */
  total: number;
  fresh: number;
  files: MigrationFile[];
  /** Those that are on the base already, in the order in which they ran. */
  base: BaseMigration[];
  /** What sends SQL that is only known when it runs. */
  unread: { path: string; line: number; what: string }[];
  /** Written for another database. */
  others: { program: ProgramKind; dialect: Dialect; count: number }[];
  /** Paths that were dealt with, one way or the other. */
  paths: ReadonlySet<string>;
}

/** Beyond that the oldest are left out: what is not known then is said to be unknown. */
const MAX_FILES = 3_000;

/** A path of the change, and where it was on the base. */
export interface TouchedPath {
  path: string;
  from?: string;
}

export async function collectPrograms(
  context: CheckContext,
  settings: MigrationsSection,
  touched: readonly TouchedPath[],
  parse: () => Promise<SqlParser>,
  done: ReadonlySet<string> = new Set(),
): Promise<CollectedPrograms> {
  const collected: CollectedPrograms = {
    ...{ total: 0, fresh: 0, files: [], base: [], unread: [], others: [] },
    paths: new Set(),
  };
  const possible = touched.filter(({ path }) => programsByPath(path).length > 0);
  if (possible.length === 0) return collected;
  const changed = await ownersOf(context, possible);
  if (changed.length === 0) return collected;
  const entries = (await context.head.list()).filter(({ kind, path }) => kind === 'file' && !done.has(path));
  const places = placesOf(entries);
  const paths = new Set<string>();
  const projects = Map.groupBy(
    changed,
    ({ path, program }) => `${program.tool.name} ${projectOf(path, program, places)}`,
  );
  for (const [database, own] of projects) {
    const program = own[0]?.program;
    if (program === undefined) continue;
    for (const { path } of own) paths.add(path);
    const all = entries
      .map(({ path }) => path)
      .filter(
        (path) =>
          program.tool.matches(path, places) && `${program.tool.name} ${projectOf(path, program, places)}` === database,
      );
    const dialect =
      configuredDialect(settings.database) ??
      (await dialectOfFiles(context, program, { own: own.map(({ path }) => path), all, places })) ??
      (await dialectOfSettings(context, program, own[0]?.path ?? '', places));
    if (dialect !== 'postgres') {
      collected.others.push({ program, dialect, count: own.length });
      continue;
    }
    await readProject(context, { program, database, own, all, settings, parse: await parse() }, collected);
  }
  return { ...collected, paths };
}

interface Project {
  program: KnownProgram;
  database: string;
  own: readonly TouchedPath[];
  all: readonly string[];
  settings: MigrationsSection;
  parse: SqlParser;
}

async function readProject(context: CheckContext, project: Project, collected: CollectedPrograms): Promise<void> {
  const { program, database, own, settings, parse } = project;
  const changed = new Map(own.map((each) => [each.path, each]));
  const texts = await textsOf(context, project);
  const files = [...texts]
    .filter(([, text]) => program.text?.test(text) ?? true)
    .map(([path, text]): ProgramFile => ({ path, text }));
  const loaded = await program.load();
  const reader = await loaded.createReader();
  const compared = context.scope.kind === 'change';
  const scripts = await scriptsOf(context.head, context.git, loaded, files);
  const before = loaded.appends ? await filesBefore(context, loaded, own) : new Map<string, ProgramFile>();
  const ends = compared
    ? otherEnds(loaded.graph?.(files) ?? [], (path) => changed.get(path)?.from === undefined && changed.has(path))
    : undefined;
  const toBase = (path: string, sql: ProgramSql): void => {
    if (!compared) return;
    const parsed = parseStatements(parse, scriptOf('', sql).sql);
    const unread = sql.unread.length + (sql.elsewhere ?? 0);
    collected.base.push({ path, database, tool: program.tool, parsed, down: sql.down, unread });
  };
  for (const file of loaded.order(files)) {
    const touched = changed.get(file.path);
    const old = touched?.from === undefined ? undefined : before.get(touched.from);
    const earlier = old && reader.read(old);
    const whole = reader.read({ ...file, scripts });
    if (touched === undefined || earlier !== undefined) toBase(touched?.from ?? file.path, earlier ?? whole);
    const brought = earlier && broughtBy(whole, earlier, touched?.from !== file.path);
    const sql = brought?.sql ?? whole;
    const count = whole.parts?.length ?? 1;
    collected.total += count;
    if (touched === undefined) continue;
    collected.fresh += brought?.fresh ?? (touched.from === undefined ? count : 0);
    collected.unread.push(
      ...sql.unread.map(({ start, what }) => ({ path: file.path, line: lineOf(file.text, start), what })),
    );
    // Only what it includes was changed, or what no migration is.
    if (sql.parts?.length === 0 && sql.unread.length === 0) continue;
    const { sql: script, origin } = scriptOf(file.text, settings.transactions === 'auto' ? sql : withoutParts(sql));
    const edited = brought?.before;
    collected.files.push({
      path: file.path,
      tool: program.tool,
      database,
      wrapping: wrappingOf(settings, sql),
      text: script,
      up: script,
      origin,
      isNew: compared && (touched.from === undefined || (brought !== undefined && edited === undefined)),
      ...{ down: sql.down, unread: sql.unread.length + (sql.elsewhere ?? 0) },
      ...(ends?.has(file.path) ? { ends: ends.get(file.path) ?? [] } : {}),
      ...(edited === undefined ? {} : { before: beforeOf(edited, edited.moved ? touched.from : undefined, file.path) }),
      ...(touched.from === undefined || brought !== undefined ? {} : { onBase: true }),
    });
  }
}

function beforeOf({ sql, edited }: EditedParts, from: string | undefined, path: string): Before {
  const text = scriptOf('', sql).sql;
  return { path: from ?? path, text, up: text, edited };
}

/** Who says how migrations run means all of them. */
const withoutParts = ({ statements }: ProgramSql): Pick<ProgramSql, 'statements'> => ({ statements });

/** Files of the change as the base has them, by their paths there. */
async function filesBefore(
  { base, git }: CheckContext,
  program: Program,
  own: readonly TouchedPath[],
): Promise<Map<string, ProgramFile>> {
  const paths = own.flatMap(({ from }) => from ?? []);
  if (base === undefined || paths.length === 0) return new Map();
  const { texts } = await readTexts(base, paths, MAX_FILE_BYTES, git);
  const files = [...texts].map(([path, text]): ProgramFile => ({ path, text }));
  const scripts = await scriptsOf(base, git, program, files);
  return new Map(files.map((file) => [file.path, { ...file, scripts }]));
}

const wrappingOf = ({ transactions }: MigrationsSection, { wrapping }: ProgramSql): Wrapping =>
  transactions === 'auto' ? wrapping : transactions === 'file' ? 'transaction' : 'none';

async function textsOf({ head, git }: CheckContext, { all, own }: Project): Promise<Map<string, string>> {
  const wanted = new Set([...all.slice(-MAX_FILES), ...own.map(({ path }) => path)]);
  return (await readTexts(head, [...wanted], MAX_FILE_BYTES, git)).texts;
}

/** Whose each path is, as its text tells. */
async function ownersOf({ head, git }: CheckContext, touched: readonly TouchedPath[]) {
  const { texts } = await readTexts(
    head,
    touched.map(({ path }) => path),
    MAX_FILE_BYTES,
    git,
  );
  return touched.flatMap((each) => {
    const text = texts.get(each.path);
    if (text === undefined) return [];
    const program = programsByPath(each.path).find((kind) => kind.text?.test(text) ?? true);
    return program === undefined ? [] : [{ ...each, program }];
  });
}

/** Where Liquibase's changelogs begin, the surest first. */
const CHANGELOGS = [
  /^(?:.*?\/)?[^/]*(?:liquibase|change-?log|change-?set|changes)[^/]*(?=\/)/i,
  /^(?:.*?\/)?(?:db|database|migrations?)(?=\/)/i,
];

/** The folder whose migrations go to one database together. */
function projectOf(path: string, { tool }: ProgramKind, places: Places): string {
  if (tool.name === 'django') return nearestWith(path, 'manage.py', places);
  const rails = /^(.*?)db\/(\w+_)?migrate\//.exec(path);
  // Migrations that run after the deploy change the same database.
  if (tool.name === 'rails' && rails) return `${rails[1]}${(rails[2] ?? '').replace(/^post_$/, '')}`;
  // Beside `migrations` lie those that run later or by hand, on the same database; those of tenants go to other schemas.
  const ecto = /^(.*?)(\w*)migrations\//.exec(path);
  if (tool.name === 'ecto' && ecto) return `${ecto[1]}${(ecto[2] ?? '').replace(/^(?:manual|data|post\w*)_$/, '')}`;
  if (tool.name === 'laravel') return laravelProject(path, places);
  if (tool.name === 'alembic') return path.slice(0, path.lastIndexOf('/versions/'));
  // A changelog includes others from the folders below.
  if (tool.name === 'liquibase')
    return CHANGELOGS.map((folder) => folder.exec(path)?.[0]).find((folder) => folder !== undefined) ?? folderOf(path);
  return folderOf(path);
}

/** Folders of an application's modules and packages change the database of the application; those below `migrations` may be for another. */
function laravelProject(path: string, places: Places): string {
  const below = /\/migrations\/(.*)$/i.exec(path)?.[1] ?? '';
  return `${nearestWith(path, 'artisan', places)} ${folderOf(below)}`;
}

function nearestWith(path: string, name: string, places: Places): string {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder))
    if (places.has(`${folder}/${name}`)) return folder;
  return '';
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length;
