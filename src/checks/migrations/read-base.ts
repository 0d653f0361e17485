/** The migrations that made the database what it is: old types, validated checks, whose index it is, and what a shadow begins with. */
import type { CheckContext } from '../check.ts';
import { type Down, downOf } from './history/down.ts';
import { readVersions } from './history/journal.ts';
import type { Version } from './history/version.ts';
import type { MigrationFile, Wrapping } from './migration.ts';
import { placesOf, rootOf } from './places.ts';
import { MAX_FILE_BYTES, readTexts } from './read-texts.ts';
import { keepOnly } from './sql/blank.ts';
import type { SqlParser } from './sql/parser.ts';
import { type ParsedSql, parseStatements } from './sql/statements.ts';
import { plainTool, type Tool, toolByPath, toolByText } from './tools.ts';

/** Two thousand migrations of a kilobyte take half a second; beyond that a finding says "not known" instead. */
const MAX_FILES = 2_000;
const MAX_BYTES = 16 * 1024 * 1024;

/** A migration that is on the base already. */
export interface BaseMigration {
  path: string;
  database: string;
  tool: Tool;
  parsed: ParsedSql;
  /** Where its name does not tell which version it is. */
  version?: Version;
  /** Whether it says how it is undone; absent for tools without a place for that. */
  down?: Down;
  /** What of it may send SQL that is only known when it runs. */
  unread?: number;
}

/** Its text, before anybody knows what database it is for. */
export interface BaseFile {
  path: string;
  database: string;
  tool: Tool;
  version?: Version;
  down?: Down;
  text: string;
  up: string;
  wrapping: Wrapping;
}

/** The base's migrations in the folders of `files`, oldest first; or those of `order`, which names all. `leftOut`: how many there are beyond the limits. */
export async function readBase(
  context: CheckContext,
  files: readonly MigrationFile[],
  order?: readonly string[],
): Promise<{ files: BaseFile[]; leftOut: number }> {
  const { base, git } = context;
  if (base === undefined) return { files: [], leftOut: 0 };
  const entries = await base.list();
  const places = placesOf(entries);
  const roots = new Set(files.filter(({ origin }) => origin === undefined).map(({ path }) => rootOf(path)));
  const paths = entries.map(({ path }) => path).filter((path) => roots.has(rootOf(path)) && /\.sql$/i.test(path));
  const up =
    order?.filter((path) => entries.some((entry) => entry.path === path)) ??
    paths.filter((path) => !(toolByPath(path, places) ?? plainTool).isDown?.(path));
  const read = up.slice(-MAX_FILES);
  const { texts } = await readTexts(base, read, MAX_FILE_BYTES, git);
  const versions = await readVersions(base, read, places, git);
  let bytes = 0;
  const found: BaseFile[] = [];
  for (const path of read) {
    const text = texts.get(path);
    if (text === undefined) continue;
    bytes += text.length;
    if (bytes > MAX_BYTES) break;
    const tool = toolByText(text) ?? toolByPath(path, places) ?? plainTool;
    const [version, down] = [versions.get(path), downOf(path, text, tool, places)];
    found.push({
      path,
      database: order === undefined ? rootOf(path) : '',
      tool,
      ...(version === undefined ? {} : { version }),
      ...(down === undefined ? {} : { down }),
      text,
      up: tool.up ? keepOnly(text, tool.up(text)) : text,
      wrapping: tool.wrapping(text),
    });
  }
  return { files: found, leftOut: up.length - found.length };
}

export const parseBase = (parse: SqlParser, files: readonly BaseFile[]): BaseMigration[] =>
  files.map(({ text, up, wrapping: _, ...file }) => ({ ...file, parsed: parseStatements(parse, text, up) }));
