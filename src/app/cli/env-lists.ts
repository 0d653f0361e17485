/** What `launch-ready env …` lists. */
import path from 'node:path';
import { allReads } from '../../checks/env/project.ts';
import type { Read } from '../../checks/env/reads/read.ts';
import { UserError } from '../../core/errors.ts';
import { countOf } from '../../core/outcome.ts';
import { printable } from '../../core/text.ts';
import { nodeFiles } from '../../io/files.ts';
import { paletteOf } from '../../report/terminal/palette.ts';
import { safeLine } from '../../report/terminal/safe-line.ts';
import { renderTerminalMatrix } from '../../report/terminal/terminal-matrix.ts';
import { loadConfig } from '../configuration.ts';
import { laptopSubject } from '../laptop.ts';
import { safeFolder } from '../options.ts';
import { mustHaveFiles } from '../run.ts';
import { checkOnce } from './check-command.ts';
import type { CheckOptions } from './check-options.ts';
import { asLog } from './output.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './write-file.ts';

export interface EnvListOptions {
  repo: string;
  config?: string;
  format: 'terminal' | 'json';
  output?: string;
  color: boolean;
  workingDirectory?: string;
  dialect?: string;
}

/** Returns 2 where there was nothing to look at. */
export async function envReads(options: EnvListOptions, terminal: Terminal): Promise<number> {
  const workingDirectory = safeFolder(options.workingDirectory ?? '', '`--working-directory`');
  const subject = await laptopSubject(
    path.resolve(terminal.cwd, options.repo),
    { checks: ['env'], asked: true, scope: 'tree', workingDirectory },
    { files: nodeFiles, env: terminal.env, isNamed: options.repo !== '.' },
  );
  const config = await loadConfig(subject.head, options.config);
  await mustHaveFiles(subject, workingDirectory);
  const { reads, helpers, files, leftOut } = await allReads(subject.head, config.parsed, workingDirectory);
  const text = options.format === 'json' ? readsJson(reads) : readsTable(reads, lookOf(options, terminal));
  await writeList(text, options, terminal);
  const left = leftOut.map(({ what, count, why }) => `; ${countOf(count, what)} not looked at: ${why}`).join('');
  const named =
    helpers.length === 0
      ? ''
      : `, ${countOf(helpers.length, 'helpers')} (${helpers
          .slice(0, 5)
          .map(({ name }) => `${name}()`)
          .join(', ')})`;
  const names = new Set(reads.map(({ name }) => name)).size;
  terminal.error(
    `${printable(`${countOf(names, 'variables')} at ${countOf(reads.length, 'places')} in ${countOf(files, 'source files')}${named}${left}.`, 500)}\n`,
  );
  return files === 0 ? 2 : 0;
}

const readsJson = (reads: readonly Read[]): string =>
  `${JSON.stringify(
    reads.map(({ name, path: file, line, startColumn, required, hasDefault, phase, side, via, kind }) => ({
      name,
      path: file,
      line,
      column: startColumn,
      required,
      hasDefault,
      phase,
      side,
      via,
      kind,
    })),
    null,
    2,
  )}\n`;

function readsTable(reads: readonly Read[], { color }: { color: boolean }): string {
  const palette = paletteOf(color);
  const byName = [...Map.groupBy(reads, ({ name }) => name)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = byName.flatMap(([name, places]) => [
    palette.bold(printable(name, 120)),
    ...places.map((read) => `  ${printable(read.path, 200)}:${read.line}  ${palette.dim(wordsOf(read))}`),
  ]);
  return lines.length === 0 ? '' : `${lines.map(safeLine).join('\n')}\n`;
}

const wordsOf = ({ via, required, hasDefault, phase, side }: Read): string =>
  [
    printable(via, 60),
    ...(required ? ['required'] : []),
    ...(hasDefault ? ['has a default'] : []),
    ...(phase === 'build' ? ['at build time'] : []),
    ...(side === 'client' ? ['reaches the browser'] : []),
  ].join(', ');

export async function envMatrix(options: CheckOptions, terminal: Terminal): Promise<number> {
  if (options.format === 'sarif' || options.format === 'junit')
    throw new UserError(
      `There is no matrix as ${options.format}.`,
      'Write one of terminal, json, markdown, html; findings are printed by `launch-ready env`.',
    );
  const { report } = await checkOnce('env', options, terminal);
  const outcome = report.outcomes[0];
  const matrix = outcome?.matrix;
  if (matrix === undefined || matrix.rows.length === 0)
    throw new UserError(
      `There is no matrix to show: ${outcome?.reason ?? 'nothing is declared and nothing is read'}.`,
      'Run it in the repository of the app, or name it with `--repo`.',
    );
  const { renderMatrix } = await import('../../report/markdown/markdown-matrix.ts');
  const text =
    options.format === 'json'
      ? `${JSON.stringify(matrix, null, 2)}\n`
      : options.format === 'markdown'
        ? `${renderMatrix(matrix)}\n`
        : options.format === 'html'
          ? (await import('../../report/html/html.ts')).renderHtml(report)
          : renderTerminalMatrix(matrix, lookOf(options, terminal));
  await writeList(text, options, terminal);
  return 0;
}

const lookOf = ({ color, output }: Pick<CheckOptions, 'color' | 'output'>, terminal: Terminal) => ({
  color: terminal.color && color && output === undefined,
  width: output === undefined ? terminal.width : 160,
});

/** To the terminal, or to the file of `--output`. */
export async function writeList(
  text: string,
  { format, output }: Pick<CheckOptions, 'format' | 'output'>,
  terminal: Terminal,
): Promise<void> {
  if (output === undefined) {
    terminal.out(format === 'terminal' ? text : asLog(text, format));
    return;
  }
  await writeWholeFile(
    path.resolve(terminal.cwd, output),
    text,
    'Name a file in a folder you can write to (`--output`).',
  );
  terminal.error(`Written to ${output}.\n`);
}
