/** `launch-ready env parse FILE`: what a loader makes of an env file. Nothing in it is run. */
import path from 'node:path';
import type { Problem } from '../../checks/env/dialects/dialect.ts';
import { odditiesOf } from '../../checks/env/dialects/oddities.ts';
import { UserError } from '../../core/errors.ts';
import { printable } from '../../core/text.ts';
import { nodeFiles, readNamed } from '../../io/files.ts';
import { paletteOf } from '../../report/terminal/palette.ts';
import { safeLine } from '../../report/terminal/safe-line.ts';
import { dialectNamed } from '../dialect-named.ts';
import { type EnvListOptions, writeList } from './env-lists.ts';
import type { Terminal } from './terminal.ts';

/** That a loader would refuse the file is an answer, too: returns 0. */
export async function envParse(file: string, options: EnvListOptions, terminal: Terminal): Promise<number> {
  const dialect = dialectNamed(options.dialect ?? 'dotenv');
  const bytes = await readNamed(nodeFiles, path.resolve(terminal.cwd, file), file);
  if (bytes === undefined)
    throw new UserError(`${printable(file, 200)} does not exist.`, 'Correct the name of the file.');
  const content = bytes.toString('utf8');
  const { variables, problems: own } = dialect.parse(content);
  // What a loader takes without a word may still not be what was meant.
  const told = new Set(own.map(({ line }) => line));
  const odd = odditiesOf(content).filter(({ line }) => !told.has(line));
  const problems = [...own, ...odd].sort((a, b) => a.line - b.line);
  const text =
    options.format === 'json'
      ? `${JSON.stringify({ dialect: dialect.name, variables: Object.fromEntries(variables), problems }, null, 2)}\n`
      : table(variables, problems, { color: terminal.color && options.color, isLog: terminal.env['CI'] !== undefined });
  await writeList(text, options, terminal);
  if (options.format !== 'json')
    terminal.error(
      `${dialect.title} reads ${variables.size} variables from ${printable(file, 200)} (${dialect.source}).\n`,
    );
  return 0;
}

function table(
  variables: ReadonlyMap<string, string>,
  problems: readonly Problem[],
  { color, isLog }: { color: boolean; isLog: boolean },
): string {
  const palette = paletteOf(color);
  const lines = [
    // A log is read by many.
    ...[...variables].map(
      ([name, value]) => `${palette.bold(printable(name, 200))}=${isLog ? '****' : JSON.stringify(value)}`,
    ),
    ...problems.map(
      ({ line, kind, message }) => `${palette.severity.medium(`line ${line}: ${kind}`)}: ${printable(message, 300)}`,
    ),
  ];
  return lines.length === 0 ? '' : `${lines.map(safeLine).join('\n')}\n`;
}
