/** The runner, as an action meets it: inputs, outputs, masks, annotations, the summary. The only user of @actions/core. */
import { appendFile } from 'node:fs/promises';
import * as core from '@actions/core';

export interface AnnotationProperties {
  title: string;
  file?: string;
  startLine?: number;
  endLine?: number;
  startColumn?: number;
  endColumn?: number;
}

export interface Runner {
  input(name: string): string;
  output(name: string, value: string): void;
  /** Must come before the value can be printed. */
  mask(value: string): void;
  /** The one way to a workflow command: it escapes. */
  annotate(level: 'error' | 'warning' | 'notice', message: string, properties?: AnnotationProperties): void;
  /** A line of the log that is no command, whatever it holds. */
  log(line: string): void;
  /** What `write` logs is folded under a title. */
  group(title: string, write: () => void): void;
  /** Markdown for the job summary; does nothing where the runner gives no file. */
  summary(markdown: string): Promise<void>;
}

export function githubRunner(env: Readonly<Record<string, string | undefined>>): Runner {
  // A line that begins with `::` (blanks aside) or holds `##[` would be a command.
  const log = (line: string) => core.info(line.replaceAll('##[', '## [').replace(/^(\s*):(?=:)/gm, '$1\u200b:'));
  return {
    input: (name) => core.getInput(name),
    output: (name, value) => core.setOutput(name, value),
    mask: (value) => core.setSecret(value),
    annotate: (level, message, properties) => {
      const write = { error: core.error, warning: core.warning, notice: core.notice }[level];
      write(message, properties);
    },
    log,
    group(title, write) {
      core.startGroup(title);
      write();
      core.endGroup();
    },
    async summary(markdown) {
      const file = env['GITHUB_STEP_SUMMARY'];
      // Appended by hand: core's summary keeps a buffer of its own and refuses files it did not check.
      if (file) await appendFile(file, markdown.endsWith('\n') ? markdown : `${markdown}\n`);
    },
  };
}
