/** `launch-ready ignore <fingerprint> --reason …`: one line, with a reason. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, UserError } from '../../core/errors.ts';
import { describeLocation } from '../../core/finding.ts';
import { formatIgnoreLine, IGNORE_FILE } from '../../core/suppress.ts';
import { locateGit } from '../../io/git-location.ts';
import { type CheckOptions, checkOnce } from './check-command.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './write-file.ts';

export async function ignore(
  fingerprint: string,
  options: CheckOptions & { reason: string; until?: string },
  terminal: Terminal,
): Promise<number> {
  const reason = options.reason.trim();
  if (reason === '') throw new UserError('The reason is empty.', 'Say why it is all right: `--reason "…"`.');
  if (options.until !== undefined && !isDate(options.until))
    throw new UserError(`\`--until ${options.until}\` is not a date.`, 'Write it as 2027-01-31.');
  const { report } = await checkOnce('run', options, terminal);
  const matching = report.findings.filter((finding) => finding.fingerprint.startsWith(fingerprint));
  const [finding] = matching;
  if (!finding)
    throw new UserError(
      `No finding of ${report.scope} has the fingerprint ${fingerprint}.`,
      'Run `launch-ready --format json` to see them; for one in the history add --history.',
    );
  if (new Set(matching.map((each) => each.fingerprint)).size > 1)
    throw new UserError(`${matching.length} findings begin with ${fingerprint}.`, 'Give more of the fingerprint.');
  const repo = path.resolve(terminal.cwd, options.repo);
  const file = path.join((await locateGit(repo))?.root ?? repo, IGNORE_FILE);
  const before = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  });
  const line = formatIgnoreLine(finding, reason, options.until);
  const after = `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${line}\n`;
  await writeWholeFile(file, after, 'The ignores must be in a file that you can write.');
  terminal.out(
    `Ignored ${finding.rule} at ${describeLocation(finding.location)}${options.until ? ` until ${options.until}` : ''}. Commit ${IGNORE_FILE}.\n`,
  );
  return 0;
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
