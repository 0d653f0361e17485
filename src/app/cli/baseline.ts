/** `launch-ready baseline`: what is there today is known. */
import path from 'node:path';
import { BASELINE_FILE, formatBaseline } from '../../core/baseline.ts';
import { countOf } from '../../core/outcome.ts';
import { describeFindings } from '../../core/report.ts';
import { isAtLeast } from '../../core/severity.ts';
import { locateGit } from '../../io/git-location.ts';
import { readBaseline } from '../mark.ts';
import { isOurRule } from '../our-rules.ts';
import { checkOnce } from './check-command.ts';
import type { CheckOptions } from './check-options.ts';
import { gatherFiles } from './gather-command.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './write-file.ts';

/** `files`: SARIF or checkstyle of other tools, whose findings are recorded too. */
export async function baseline(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const repo = path.resolve(terminal.cwd, options.repo);
  const root = (await locateGit(repo))?.root ?? repo;
  // Everything that a later look could find, unless something narrower was asked for.
  const everything = options.base === undefined && !options.tree;
  const { report, subject } = await checkOnce('run', everything ? { ...options, history: true } : options, terminal, {
    checks: ['env', 'secrets', 'migrations'],
  });
  const foreign = files.length === 0 ? [] : (await gatherFiles(files, options, terminal)).report.findings;
  const kept = [...report.findings, ...foreign.filter(({ origin }) => origin !== undefined)].filter(
    (finding) => finding.state !== 'ignored' && finding.check !== 'policy' && finding.check !== 'smoke',
  );
  const file = path.join(root, BASELINE_FILE);
  // A narrower look adds to what an earlier one recorded; so does one without the files of other tools.
  const before = await readBaseline(subject.judgedBy ?? subject.head);
  const earlier =
    everything && before !== undefined
      ? { ...before, findings: before.findings.filter(({ rule }) => files.length === 0 && !isOurRule(rule)) }
      : before;
  await writeWholeFile(file, formatBaseline(kept, earlier), 'The baseline must be a file that you can write.');
  const doubtful = report.outcomes.filter(
    (outcome) => outcome.status === 'failed' || outcome.status === 'inconclusive',
  );
  terminal.out(
    `Recorded ${countOf(kept.length, 'findings')} of ${report.scope} in ${BASELINE_FILE} (${describeFindings(kept)}). Commit it; what comes later is new.\n`,
  );
  const live = kept.filter(({ check, severity }) => check === 'secrets' && isAtLeast(severity, 'high')).length;
  if (live > 0)
    terminal.out(
      `${countOf(live, 'credentials')} among them: recording does not make them harmless. Rotate them; \`launch-ready secrets --history --verbose\` lists them.\n`,
    );
  for (const { check, reason } of doubtful)
    terminal.error(`${check} could not finish, so its findings are not recorded: ${reason ?? ''}\n`);
  return doubtful.length > 0 ? 2 : 0;
}
