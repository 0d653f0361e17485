/** What earlier migrations say about the schema: old types, validated checks, whose index it is. */
import type { CheckContext } from '../check.ts';
import { MAX_FILE_BYTES } from './collect.ts';
import type { Judge } from './judge.ts';
import type { MigrationFile } from './migration.ts';
import { placesOf, rootOf } from './places.ts';
import { readTexts } from './read-texts.ts';
import { keepOnly } from './sql/blank.ts';
import type { SqlParser } from './sql/parser.ts';
import { type ParsedSql, parseStatements } from './sql/statements.ts';
import { plainTool, toolByPath, toolByText } from './tools.ts';

/** Two thousand migrations of a kilobyte take half a second; beyond that a finding says "not known" instead. */
const MAX_FILES = 2_000;
const MAX_BYTES = 16 * 1024 * 1024;

/** Statements whose verdict depends on what was there before. */
const NEEDS_PAST = new Set(['AT_AlterColumnType', 'AT_SetNotNull', 'AT_DropColumn']);

export const needsPast = (parsed: readonly ParsedSql[]): boolean =>
  parsed.some(({ statements }) =>
    statements.some(
      ({ node }) =>
        ('DropStmt' in node && node.DropStmt.removeType === 'OBJECT_INDEX') ||
        ('AlterTableStmt' in node &&
          (node.AlterTableStmt.cmds ?? []).some(
            (cmd) => 'AlterTableCmd' in cmd && NEEDS_PAST.has(cmd.AlterTableCmd.subtype ?? ''),
          )),
    ),
  );

/** Reads the base's migrations in the folders of `files`, oldest first, and lets the judge learn from them. Returns their number. */
export async function learnBase(
  context: CheckContext,
  files: readonly MigrationFile[],
  parse: SqlParser,
  judge: Judge,
): Promise<number> {
  const { base, git } = context;
  if (base === undefined) return 0;
  const entries = await base.list();
  const places = placesOf(entries);
  const roots = new Set(files.map(({ path }) => rootOf(path)));
  const paths = entries.map(({ path }) => path).filter((path) => roots.has(rootOf(path)) && /\.sql$/i.test(path));
  const up = paths.filter((path) => !(toolByPath(path, places) ?? plainTool).isDown?.(path)).slice(-MAX_FILES);
  const { texts } = await readTexts(base, up, MAX_FILE_BYTES, git);
  let bytes = 0;
  let learnt = 0;
  for (const path of up) {
    const text = texts.get(path);
    if (text === undefined) continue;
    bytes += text.length;
    if (bytes > MAX_BYTES) break;
    const tool = toolByText(text) ?? toolByPath(path, places) ?? plainTool;
    judge.learn(parseStatements(parse, text, tool.up ? keepOnly(text, tool.up(text)) : text));
    learnt++;
  }
  return learnt;
}
