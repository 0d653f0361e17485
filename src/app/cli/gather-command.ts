/** `launch-ready annotate` and `launch-ready gate` on files of a laptop. */
import path from 'node:path';
import { nodeFiles } from '../../io/files.ts';
import { gate, gather } from '../gather.ts';
import { runnerVariables } from '../runner-variables.ts';
import type { CheckOptions } from './check-options.ts';
import { writeReport } from './output.ts';
import type { Terminal } from './terminal.ts';

export async function gatherCommand(
  name: 'annotate' | 'gate',
  patterns: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const given: [string, string | undefined][] = [
    ['needs', options.needs],
    ['expect', options.expect],
    ['allow-skipped', options.allowSkipped],
    ['fail-on', options.failOn],
    ['warn-only', options.warnOnly ? 'true' : undefined],
    ['config-file', options.config],
    [
      'findings',
      patterns.length === 0 ? undefined : patterns.map((pattern) => path.resolve(terminal.cwd, pattern)).join('\n'),
    ],
  ];
  const inputs = new Map(given.filter((entry): entry is [string, string] => entry[1] !== undefined));
  const input = {
    inputs,
    files: nodeFiles,
    variables: { ...runnerVariables(terminal.env), workspace: path.resolve(terminal.cwd, options.repo) },
    event: { words: 'report files', commit: undefined, fork: false },
  };
  const { report } = name === 'gate' ? await gate(input) : await gather(input);
  await writeReport(report, options, terminal);
  return report.exitCode;
}
