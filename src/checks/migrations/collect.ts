/** Finds the migrations of a tree, and which of them are to be judged. The only part of this check that reads. */
import type { MigrationsSection } from '../../config/sections/migrations.ts';
import { globMatcher } from '../../core/glob.ts';
import type { CheckContext } from '../check.ts';
import { type CollectedPrograms, collectPrograms } from './collect-programs.ts';
import { configuredDialect, type Dialect } from './dialect.ts';
import { findDialects } from './find-dialects.ts';
import { type ForeignKind, foreignByPath } from './foreign.ts';
import { downOf } from './history/down.ts';
import { readVersions } from './history/journal.ts';
import { OTHERS, type OtherFile } from './judge-others.ts';
import type { MigrationFile, Wrapping } from './migration.ts';
import { type Places, placesOf, rootOf } from './places.ts';
import { MAX_FILE_BYTES, readTexts } from './read-texts.ts';
import type { MigrationsSettings } from './settings.ts';
import { keepOnly } from './sql/blank.ts';
import { loadParser } from './sql/parser.ts';
import { plainTool, type Tool, toolByPath, toolByText } from './tools.ts';

/** SQL files outside of any known folder that are looked into for a tool's marker. */
const MAX_PROBES = 500;

export interface Collected {
  /** SQL migrations in the tree, whatever their database; files that only undo are not counted. */
  total: number;
  /** Of these, how many the change adds; all, where nothing is compared. */
  fresh: number;
  /** To be judged, in the order in which they are applied. */
  files: MigrationFile[];
  /** Migrations that are programs. */
  programs: CollectedPrograms;
  /** Written for MySQL, MariaDB or SQLite. */
  otherFiles: OtherFile[];
  /** Not judged: written for another database. */
  others: Map<Dialect, { count: number; fresh: number }>;
  /** Not judged: programs and other formats. */
  foreign: { kind: ForeignKind; count: number }[];
  tooLarge: string[];
  /** Paths of migrations that cannot be read: symbolic links, names that are no text. */
  notText: string[];
  /** Migrations that the change deletes. */
  deleted: string[];
}

/** What is asked for: a path, and where it was before. */
interface Wanted {
  path: string;
  /** Path on the base; absent for a new file. */
  from?: string;
}

/** `done` are paths that were dealt with already. */
export async function collect(
  context: CheckContext,
  settings: MigrationsSettings,
  done: ReadonlySet<string> = new Set(),
): Promise<Collected> {
  const { scope, head, changes, git } = context;
  // Who names a file means it.
  const isIgnored = globMatcher(settings['ignore-paths']);
  const ignored = (path: string): boolean => done.has(path) || (isIgnored(path) && !settings.order?.includes(path));
  const isWanted = globMatcher(settings.paths);
  const listed = (await head.list()).filter(({ path }) => !ignored(path));
  const entries = listed.filter(({ kind }) => kind === 'file');
  const places = placesOf(entries);
  const toolOf = (path: string): Tool | undefined =>
    settings.order?.includes(path)
      ? (toolByPath(path, places) ?? plainTool)
      : settings.paths.length === 0
        ? toolByPath(path, places)
        : byWish(path, places, isWanted);
  const inTree = entries.map(({ path }) => path).filter((path) => toolOf(path) !== undefined);
  const compared = scope.kind === 'change';
  const touched: Wanted[] = compared
    ? changes
        .filter(({ status, path }) => status !== 'deleted' && !ignored(path))
        .map(({ path, status, from }) =>
          status === 'added' || status === 'copied' ? { path } : { path, from: from ?? path },
        )
    : entries.map(({ path }) => ({ path }));

  const candidates = new Map<string, Wanted>();
  const probes: Wanted[] = [];
  for (const wanted of touched) {
    if (toolOf(wanted.path)) candidates.set(wanted.path, wanted);
    else if (/\.sql$/i.test(wanted.path) && settings.paths.length === 0 && probes.length < MAX_PROBES)
      probes.push(wanted);
  }
  const sql = await readTexts(head, [...candidates.keys(), ...probes.map(({ path }) => path)], MAX_FILE_BYTES, git);
  const marked = probes.filter(({ path }) => toolByText(sql.texts.get(path) ?? ''));
  for (const wanted of marked) candidates.set(wanted.path, wanted);

  const found = [...candidates.values()].flatMap((wanted) => {
    const text = sql.texts.get(wanted.path);
    if (text === undefined) return [];
    const tool = toolByText(text) ?? toolOf(wanted.path) ?? plainTool;
    return tool.isDown?.(wanted.path) ? [] : [{ ...wanted, text, tool }];
  });
  const dialects = await findDialects(found, {
    tree: head,
    places,
    configured: settings.dialect === undefined ? configuredDialect(settings.database) : named(settings.dialect),
    ...(git ? { git } : {}),
  });
  const before = await readBefore(
    context,
    found.flatMap(({ from }) => from ?? []),
  );
  const versions = await readVersions(
    head,
    found.map(({ path }) => path),
    places,
    git,
  );
  const files: MigrationFile[] = [];
  const otherFiles: OtherFile[] = [];
  const others: Collected['others'] = new Map();
  for (const { path, from, text, tool } of found.sort(inOrder(settings.order))) {
    const dialect = (settings.dialect === undefined ? dialects.get(path) : named(settings.dialect)) ?? 'postgres';
    const other = OTHERS.find((name) => name === dialect);
    if (dialect !== 'postgres' && other === undefined) {
      const { count, fresh } = others.get(dialect) ?? { count: 0, fresh: 0 };
      others.set(dialect, { count: count + 1, fresh: fresh + (from === undefined ? 1 : 0) });
      continue;
    }
    const old = from === undefined ? undefined : before.get(from);
    const [version, down] = [versions.get(path), downOf(path, text, tool, places)];
    const file: MigrationFile = {
      path,
      tool,
      ...(version === undefined ? {} : { version }),
      ...(down === undefined ? {} : { down }),
      database: settings.order === undefined ? rootOf(path) : '',
      wrapping: wrappingOf(tool, text, settings, places, path),
      text,
      up: upOf(tool, text),
      isNew: compared && from === undefined,
      ...(from === undefined || old === undefined ? {} : { before: { path: from, text: old, up: upOf(tool, old) } }),
    };
    if (other === undefined) files.push(file);
    else otherFiles.push({ dialect: other, isD1: isD1(places, path), file });
  }
  const programs = await collectPrograms(context, settings, touched, loadParser, done);
  const tooLarge = sql.tooLarge.filter((path) => candidates.has(path));
  // A link is no text, and neither is a file that cannot be asked for by its name.
  const links = new Set(listed.flatMap(({ path, kind }) => (kind === 'symlink' ? path : [])));
  const notText = [...candidates.keys()].filter(
    (path) => links.has(path) || (!sql.texts.has(path) && !tooLarge.includes(path)),
  );
  return {
    total: new Set(
      [...inTree, ...notText, ...marked.map(({ path }) => path)].filter(
        (path) => !(toolOf(path) ?? plainTool).isDown?.(path),
      ),
    ).size,
    fresh: found.filter(({ from }) => from === undefined).length + tooLarge.length + notText.length,
    files,
    otherFiles,
    programs,
    others,
    foreign: await collectForeign(
      context,
      touched.map(({ path }) => path).filter((path) => !programs.paths.has(path)),
    ),
    tooLarge,
    notText,
    deleted: compared
      ? changes.flatMap(({ status, path }) =>
          status === 'deleted' && toolOf(path) && !toolOf(path)?.isDown?.(path) ? [path] : [],
        )
      : [],
  };
}

/** Wrangler runs its migrations on D1. */
const isD1 = (places: Places, path: string): boolean =>
  ['wrangler.toml', 'wrangler.json', 'wrangler.jsonc'].some((name) => places.above(path, name));

const named = (dialect: NonNullable<MigrationsSettings['dialect']>): Dialect =>
  dialect === 'mariadb' ? 'mysql' : dialect;

/** As they were named, else by their names. */
const inOrder =
  (order: readonly string[] | undefined) =>
  (a: { path: string }, b: { path: string }): number =>
    order === undefined ? (a.path < b.path ? -1 : 1) : order.indexOf(a.path) - order.indexOf(b.path);

/** The user's globs, where there are some, say what is a migration; the tools still say whose. */
function byWish(path: string, places: Places, isWanted: (path: string) => boolean): Tool | undefined {
  return /\.sql$/i.test(path) && isWanted(path) ? (toolByPath(path, places) ?? plainTool) : undefined;
}

function wrappingOf(tool: Tool, text: string, settings: MigrationsSection, places: Places, path: string): Wrapping {
  if (settings.transactions !== 'auto') return settings.transactions === 'file' ? 'transaction' : 'none';
  // Diesel says it in a file beside; that such a file is there is all that is known without reading it.
  const beside = `${path.slice(0, path.lastIndexOf('/') + 1)}metadata.toml`;
  return tool.name === 'diesel' && places.has(beside) ? 'unknown' : tool.wrapping(text);
}

const upOf = (tool: Tool, text: string): string => (tool.up ? keepOnly(text, tool.up(text)) : text);

/** A migration of the change as it is on the base: what stands there already is known. */
async function readBefore({ base, git }: CheckContext, paths: readonly string[]): Promise<Map<string, string>> {
  if (base === undefined || paths.length === 0) return new Map();
  return (await readTexts(base, paths, MAX_FILE_BYTES, git)).texts;
}

async function collectForeign({ head, git }: CheckContext, paths: readonly string[]): Promise<Collected['foreign']> {
  const possible = paths.map((path) => ({ path, kinds: foreignByPath(path) })).filter(({ kinds }) => kinds.length > 0);
  const unsure = possible.filter(({ kinds }) => kinds.every(({ text }) => text !== undefined));
  const { texts } = await readTexts(
    head,
    unsure.map(({ path }) => path),
    MAX_FILE_BYTES,
    git,
  );
  const counts = new Map<ForeignKind, number>();
  for (const { path, kinds } of possible) {
    const kind = kinds.find(({ text }) => text === undefined || text.test(texts.get(path) ?? ''));
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
