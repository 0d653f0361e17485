// The files a step writes for the runner. Behaviour: actions/runner src/Runner.Worker/FileCommandManager.cs.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from './error-message.ts';
import { readKeyValues } from './key-value-file.ts';
import { linesOf } from './line-reader.ts';
import type { Masker } from './masker.ts';
import type { StepEffects } from './step-effects.ts';
import type { StepRecorder } from './step-recorder.ts';

/** CreateStepSummaryCommand.AttachmentSizeLimit, in bytes. */
export const SUMMARY_LIMIT = 1024 * 1024;

export interface FileCommands {
  /** GITHUB_OUTPUT and its kin, by their names without the prefix, in lower case. */
  readonly paths: Readonly<Record<FileCommandName, string>>;
  /** Reads the files after the step. Returns the summary as it is displayed: masked line by line, or '' if refused. */
  process(surroundings: { recorder: StepRecorder; masker: Masker; effects: StepEffects }): Promise<string>;
}

export type FileCommandName = 'path' | 'env' | 'step_summary' | 'state' | 'output';

export async function createFileCommands(temp: string): Promise<FileCommands> {
  const folder = join(temp, '_runner_file_commands');
  const id = randomUUID();
  await mkdir(folder, { recursive: true });
  const paths = {
    path: join(folder, `add_path_${id}`),
    env: join(folder, `set_env_${id}`),
    step_summary: join(folder, `step_summary_${id}`),
    state: join(folder, `save_state_${id}`),
    output: join(folder, `set_output_${id}`),
  };
  await Promise.all(Object.values(paths).map((path) => writeFile(path, '')));

  return {
    paths,
    process: async ({ recorder, masker, effects }) => {
      const attempt = async (name: FileCommandName, read: (text: string) => void): Promise<void> => {
        try {
          // A step that removed its file has simply nothing to say.
          const text = await readIfThere(paths[name]);
          if (text !== undefined) read(text);
        } catch (error) {
          recorder.error(`Unable to process file command '${name}' successfully.`);
          recorder.error(messageOf(error));
          recorder.failed = true;
        }
      };
      await attempt('path', (text) => {
        for (const line of linesOf(withoutMark(text))) if (line !== '') effects.addPath(line);
      });
      await attempt('env', (text) => {
        for (const { name, value } of readKeyValues(text)) {
          if (name.toUpperCase() === 'NODE_OPTIONS') {
            recorder.error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
          } else {
            effects.setEnv(name, value);
          }
        }
      });
      const summary = await readSummary(paths.step_summary, recorder, masker);
      await attempt('state', (text) => {
        for (const { name, value } of readKeyValues(text)) effects.saveState(name, value);
      });
      await attempt('output', (text) => {
        for (const { name, value } of readKeyValues(text)) effects.setOutput(name, value);
      });
      return summary;
    },
  };
}

async function readSummary(path: string, recorder: StepRecorder, masker: Masker): Promise<string> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size === 0) return '';
  if (size > SUMMARY_LIMIT) {
    // An error annotation, but the step does not fail.
    recorder.error(
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${SUMMARY_LIMIT / 1024}k, got ${Math.floor(size / 1024)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
    );
    return '';
  }
  // Line by line: a value of several lines is hidden by its lines only.
  const lines = linesOf(withoutMark(await readFile(path, 'utf8')));
  return lines.map((line) => `${masker.mask(line)}\n`).join('');
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\u{FEFF}') ? text.slice(1) : text;
}
