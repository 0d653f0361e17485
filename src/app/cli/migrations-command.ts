/** `launch-ready migrations [FILE…]` */
import path from 'node:path';
import { STATS_QUERY } from '../../checks/migrations/stats/query.ts';
import { runSchema } from '../../config/sections/migrations.ts';
import { codeOf, UserError } from '../../core/errors.ts';
import { printable } from '../../core/text.ts';
import { nodeFiles } from '../../io/files.ts';
import { type MigrationsOptions, type NamedText, SQL_DIALECTS } from '../options.ts';
import { checkCommand } from './check-command.ts';
import type { CheckOptions } from './check-options.ts';
import type { Terminal } from './terminal.ts';

/** Returns the exit code. Throws UserError for what the user can mend. */
export async function migrationsCommand(
  files: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.statsQuery) {
    terminal.out(STATS_QUERY);
    return 0;
  }
  if (options.context !== undefined && files.length === 0)
    throw new UserError(
      '`--context` does nothing without files to judge.',
      'Write the files to judge before it: `launch-ready migrations 2.sql --context 1.sql`.',
    );
  return checkCommand('migrations', options, terminal, await settingsOf(files, options, terminal.cwd));
}

async function settingsOf(files: readonly string[], options: CheckOptions, cwd: string): Promise<MigrationsOptions> {
  const { sqlDialect, dbVersion, transaction, shadow, context, stats, run } = options;
  const dialect = SQL_DIALECTS.find((name) => name === sqlDialect);
  const named = dialect === 'mariadb' ? 'mysql' : (dialect ?? 'postgres');
  return {
    ...(files.length === 0 ? {} : { files: await readAll(files, cwd), context: await readAll(context ?? [], cwd) }),
    ...(dialect === undefined ? {} : { dialect }),
    ...(dbVersion === undefined ? {} : { database: { [named]: dbVersion } }),
    ...(transaction === 'always' ? { transactions: 'file' as const } : {}),
    ...(transaction === 'never' ? { transactions: 'none' as const } : {}),
    ...(shadow === 'never' ? { shadow } : {}),
    ...(run === undefined ? {} : { run: runSchema.parse({ command: run }) }),
    ...(stats === undefined ? {} : { statsText: await readOne(stats, cwd) }),
  };
}

const readAll = (files: readonly string[], cwd: string): Promise<NamedText[]> =>
  Promise.all(files.map((file) => readOne(file, cwd)));

async function readOne(file: string, cwd: string): Promise<NamedText> {
  const absolute = path.resolve(cwd, file);
  const relative = path.relative(cwd, absolute).replaceAll('\\', '/');
  // A report names paths of the repository; of a file elsewhere the name is enough.
  const shown = relative.startsWith('../') || path.isAbsolute(relative) ? path.basename(file) : relative;
  return { path: shown, text: new TextDecoder().decode(await bytesOf(absolute, file)) };
}

async function bytesOf(absolute: string, file: string): Promise<Buffer> {
  const refuse = (code: string, cause?: unknown): UserError =>
    new UserError(`${printable(file, 200)} cannot be read (${code}).`, 'Correct the name of the file.', { cause });
  try {
    const bytes = await nodeFiles.read(absolute);
    if (bytes === undefined) throw refuse('ENOENT');
    return bytes;
  } catch (error) {
    const code = codeOf(error);
    throw code === undefined ? error : refuse(code, error);
  }
}
