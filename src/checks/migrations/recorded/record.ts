/** Runs the project's own command on the base's files, then on the change's, and says what it sent or why that is not known. */
import type { RunSection } from '../../../config/sections/migrations.ts';
import { messageOf } from '../../../core/errors.ts';
import { countOf } from '../../../core/outcome.ts';
import { printable } from '../../../core/text.ts';
import type { StageResult } from '../../../io/stage/stage.ts';
import type { Tree } from '../../../io/tree.ts';
import type { CheckContext } from '../../check.ts';
import { folderOf } from './own-files.ts';
import { saidOf } from './said.ts';

/** What was sent for the base and for the change; in words, where that is not known. */
export async function record(
  { openStage, base, head, progress }: CheckContext,
  run: RunSection,
  options: { version: number | undefined; extensions: string[] },
): Promise<[StageResult, StageResult] | string> {
  if (openStage === undefined || base === undefined) return '';
  const command = {
    line: run.command,
    folder: run['working-directory'],
    environment: run.environment,
    limit: run.minutes * 60_000,
  };
  let stage: Awaited<ReturnType<typeof openStage>>;
  try {
    stage = await openStage(options);
  } catch (error) {
    return `\`migrations.run\` has no database: ${messageOf(error)}`;
  }
  try {
    progress('migrations: `migrations.run` runs on the base');
    const isMissing = await missingFolder(run, base, 'the base');
    if (isMissing !== undefined) return isMissing;
    await stage.checkOut(base);
    const before = await stage.run(command);
    if (before.exitCode !== 0 || before.isTooMuch) return whyFailed(run, before, 'the base');
    if (before.sent.length === 0)
      return 'what `migrations.run` started sent nothing to the database that it was given: it must take its address from DATABASE_URL or PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE, or from what `migrations.run.environment` makes of them';
    progress('migrations: `migrations.run` runs on the change');
    const isGone = await missingFolder(run, head, 'the change');
    if (isGone !== undefined) return isGone;
    await stage.checkOut(head);
    const after = await stage.run(command);
    if (after.isLate || after.isStuck || after.isTooMuch) return whyFailed(run, after, 'the change');
    return [before, after];
  } finally {
    await stage.close();
  }
}

/** A shell that starts in no folder only says that it was not found. */
async function missingFolder(run: RunSection, tree: Tree, where: string): Promise<string | undefined> {
  const folder = folderOf(run);
  if ((await tree.list()).some(({ path }) => path.startsWith(folder))) return undefined;
  return `\`migrations.run.working-directory\` is \`${printable(run['working-directory'], 200)}\`, and ${where} has no such folder`;
}

/** In words: how the command ended, and the end of what it said. */
export function whyFailed(
  run: RunSection,
  { exitCode, isLate, isStuck, isTooMuch, output, sent }: StageResult,
  where: string,
): string {
  const how = isStuck
    ? 'waits for a second conversation with the database, which only a server can hold: name production’s version (`database: { postgres: 16 }`) on a machine that has this PostgreSQL'
    : isTooMuch
      ? 'sent more than is kept (64 million characters, 200,000 statements): rows that fill a new database belong into a command of their own'
      : isLate
        ? `did not end within ${countOf(run.minutes, 'minutes')} (\`migrations.run.minutes\`)`
        : exitCode === null
          ? 'was ended'
          : `ended with code ${exitCode}`;
  const said = saidOf(output, sent);
  return `\`migrations.run\` on ${where} ${how}${said === '' ? '' : `; it said: ${said}`}`;
}
