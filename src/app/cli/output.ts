/** A report in the form that was asked for, to the terminal or a file. */
import path from 'node:path';
import { type Report, summaryLine } from '../../core/report.ts';
import { renderJson } from '../../report/json.ts';
import { renderTerminal } from '../../report/terminal/terminal.ts';
import type { CheckOptions } from './check-options.ts';
import type { Terminal } from './terminal.ts';
import { writeWholeFile } from './write-file.ts';

/** Throws UserError where the file cannot be written. Nothing half-written is left behind. */
export async function writeReport(report: Report, options: CheckOptions, terminal: Terminal): Promise<void> {
  const toFile = options.output !== undefined;
  const text = await render(report, options, {
    color: terminal.color && options.color && !toFile,
    width: toFile ? 100 : terminal.width,
  });
  if (options.output === undefined) {
    terminal.out(options.format === 'terminal' ? text : asLog(text, options.format));
    return;
  }
  const file = path.resolve(terminal.cwd, options.output);
  await writeWholeFile(file, text, 'Name a file in a folder you can write to (`--output`).');
  terminal.error(`${summaryLine(report)}\nWritten to ${options.output}.\n`);
}

/**
 * What is printed is a log where this runs on a runner, and a name of the project may look like a command there: characters of it are
 * written as the format's own escapes. https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function asLog(text: string, format: Exclude<CheckOptions['format'], 'terminal'>): string {
  // There it can only stand in a string.
  if (format === 'json' || format === 'sarif') return text.replaceAll('##[', '\\u0023#[');
  return text.replaceAll('##[', '&#35;#[').replace(/^(\s*):(?=:)/gm, '$1&#58;');
}

async function render(report: Report, options: CheckOptions, look: { color: boolean; width: number }): Promise<string> {
  switch (options.format) {
    case 'terminal':
      return renderTerminal(report, { ...look, ...(options.verbose ? { verbose: true } : {}) });
    case 'json':
      return renderJson(report, { trace: options.trace === true });
    case 'sarif': {
      const [{ renderSarif }, { ALL_RULES }] = await Promise.all([
        import('../../report/sarif.ts'),
        import('../rules.ts'),
      ]);
      return renderSarif(report, ALL_RULES);
    }
    case 'junit':
      return (await import('../../report/junit.ts')).renderJunit(report);
    case 'markdown':
      return (await import('../../report/markdown/markdown.ts')).renderSummary(report, {
        name: 'launch-ready',
        redactHistory: false,
        trustLinks: false,
        troubles: [],
      });
    case 'html':
      return (await import('../../report/html/html.ts')).renderHtml(report);
  }
}
