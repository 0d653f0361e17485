/** `launch-ready baseline`: what is there today is known. */
import path from 'node:path';
import { BASELINE_FILE, formatBaseline } from '../../core/baseline.ts';
import { locateGit } from '../../io/git-location.ts';
import { type CheckOptions, checkOnce } from './check-command.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './write-file.ts';

export async function baseline(options: CheckOptions, terminal: Terminal): Promise<number> {
  const repo = path.resolve(terminal.cwd, options.repo);
  const root = (await locateGit(repo))?.root ?? repo;
  // Everything that a later look could find, unless something narrower was asked for.
  const everything = options.base === undefined && !options.tree;
  const { report } = await checkOnce('run', everything ? { ...options, history: true } : options, terminal);
  const kept = report.findings.filter(
    (finding) => finding.state !== 'ignored' && finding.check !== 'policy' && finding.check !== 'smoke',
  );
  const file = path.join(root, BASELINE_FILE);
  await writeWholeFile(file, formatBaseline(kept), 'The baseline must be a file that you can write.');
  const doubtful = report.outcomes.filter(
    (outcome) => outcome.status === 'failed' || outcome.status === 'inconclusive',
  );
  terminal.out(
    `Recorded ${kept.length} ${kept.length === 1 ? 'finding' : 'findings'} of ${report.scope} in ${BASELINE_FILE}. Commit it; what comes later is new.\n`,
  );
  for (const { check, reason } of doubtful)
    terminal.error(`${check} could not finish, so its findings are not recorded: ${reason ?? ''}\n`);
  return doubtful.length > 0 ? 2 : 0;
}
