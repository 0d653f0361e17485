/** `launch-ready env compare FILE…` */
import path from 'node:path';
import { FAIL_ON } from '../../core/severity.ts';
import { nodeClock, today } from '../../io/clock.ts';
import { nodeFiles } from '../../io/files.ts';
import { folderTree } from '../../io/tree.ts';
import { loadConfig } from '../configuration.ts';
import { compareFingerprints, matching } from '../env-compare.ts';
import type { CheckOptions } from './check-options.ts';
import { writeReport } from './output.ts';
import type { Terminal } from './terminal.ts';

/** Returns the exit code. Throws UserError. */
export async function envCompare(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const tree = folderTree(nodeFiles, path.resolve(terminal.cwd, options.repo));
  const { parsed } = await loadConfig(tree, options.config);
  const failOn = FAIL_ON.find((each) => each === options.failOn);
  const report = await compareFingerprints({
    files: nodeFiles,
    paths: await matching(files, terminal.cwd),
    config: parsed.config,
    tree,
    today: today(nodeClock),
    ...(failOn === undefined ? {} : { failOn }),
    ...(options.warnOnly === undefined ? {} : { warnOnly: options.warnOnly }),
  });
  await writeReport(report, options, terminal);
  return report.exitCode;
}
