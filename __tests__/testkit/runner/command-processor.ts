// Carries out the commands in a step's output. One processor serves stdout and stderr of one stage: a stop on one stops both.
// Behaviour: actions/runner src/Runner.Worker/ActionCommandManager.cs and Handlers/OutputManager.cs; the sentences are
// the runner's own (src/Runner.Common/Constants.cs), since people search for them.
import { placeFromProperties } from './annotation.ts';
import { messageOf } from './error-message.ts';
import type { Masker } from './masker.ts';
import type { ProblemMatchers } from './problem-matcher.ts';
import type { StepEffects } from './step-effects.ts';
import type { StepRecorder } from './step-recorder.ts';
import { parseWorkflowCommand, type WorkflowCommand } from './workflow-command.ts';

export interface CommandProcessor {
  /** Takes one line of output. Throws StopTokenError, which ends the step. */
  line(text: string, stream?: 'stdout' | 'stderr'): void;
  /** True if the line was a command and was used up. */
  command(text: string): boolean;
}

export class StopTokenError extends Error {
  override name = 'StopTokenError';
}

export interface CommandSurroundings {
  recorder: StepRecorder;
  masker: Masker;
  matchers: ProblemMatchers;
  effects: StepEffects;
  workspace: string;
  /** The step's `env` context: workflow, job and step variables and what GITHUB_ENV added. */
  env: Readonly<Record<string, string | undefined>>;
  /** ACTIONS_STEP_DEBUG: commands are echoed from the start. */
  debug: boolean;
}

const PAUSING = 'stop-commands';
/** A shorter token would hide half of the log. */
const SHORTEST_MASKED_TOKEN = 7;

export function createCommandProcessor(surroundings: CommandSurroundings): CommandProcessor {
  const { recorder, masker, matchers } = surroundings;
  const state: EchoState = { echo: surroundings.debug };
  let stopToken: string | undefined;

  const isRegistered = (name: string): boolean =>
    name === PAUSING || Object.hasOwn(HANDLERS, name) || name === stopToken?.toLowerCase();

  const stop = (token: string, text: string): void => {
    const isInvalid = token === '' || isRegistered(token.toLowerCase()) || token.toLowerCase() === 'pause-logging';
    if (isInvalid && !isTrue(surroundings.env.ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS)) {
      throw new StopTokenError(INVALID_STOP_TOKEN);
    }
    stopToken = token;
    if (token.length >= SHORTEST_MASKED_TOKEN) masker.add(token);
    recorder.output(text);
  };

  const carryOut = (command: WorkflowCommand, text: string): void => {
    const handler = HANDLERS[command.name.toLowerCase()];
    if (handler === undefined) {
      // Only possible for a name that a stop token registered.
      recorder.warning(`Can't find command extension for ##[${command.name}.command].`);
      return;
    }
    if (state.echo && !handler.omitEcho) recorder.output(text);
    try {
      handler.run(command, surroundings, state);
    } catch (error) {
      const what = handler.omitEcho ? command.name.toLowerCase() : text;
      recorder.error(`Unable to process command '${what}' successfully.`);
      recorder.error(messageOf(error));
      recorder.failed = true;
    }
  };

  const command = (text: string): boolean => {
    const parsed = text === '' ? undefined : parseWorkflowCommand(text, isRegistered);
    if (parsed === undefined) return false;
    if (stopToken !== undefined) {
      if (stopToken === '' || parsed.name.toLowerCase() !== stopToken.toLowerCase()) return false;
      recorder.output(text);
      stopToken = undefined;
      return true;
    }
    if (parsed.name.toLowerCase() === PAUSING) stop(parsed.data, text);
    else carryOut(parsed, text);
    return true;
  };

  const sessions = { stdout: matchers.session(), stderr: matchers.session() };
  const line = (text: string, stream: 'stdout' | 'stderr' = 'stdout'): void => {
    if (command(text)) return;
    // The runner writes these markers itself, so printed ones are defused.
    const printed = text
      .replaceAll('##[start-action', '##[\\start-action')
      .replaceAll('##[end-action', '##[\\end-action');
    if (sessions[stream].match(printed, recorder)) return;
    recorder.output(printed);
  };

  return { line, command };
}

interface EchoState {
  echo: boolean;
}

interface CommandHandler {
  /** Commands whose text may hold a secret or is shown anyway are never echoed. */
  omitEcho: boolean;
  run(command: WorkflowCommand, surroundings: CommandSurroundings, state: EchoState): void;
}

const issueHandler = (level: 'error' | 'warning' | 'notice'): CommandHandler => ({
  omitEcho: true,
  run: (command, { recorder, workspace }) =>
    recorder.issue({
      level,
      message: command.data,
      from: 'action',
      ...placeFromProperties(command.properties, workspace),
    }),
});

const HANDLERS: Readonly<Record<string, CommandHandler>> = {
  error: issueHandler('error'),
  warning: issueHandler('warning'),
  notice: issueHandler('notice'),
  debug: { omitEcho: true, run: (command, { recorder }) => recorder.debug(command.data) },
  group: { omitEcho: false, run: (command, { recorder }) => recorder.output(`##[group]${command.data}`) },
  endgroup: { omitEcho: false, run: (_command, { recorder }) => recorder.output('##[endgroup]') },
  'add-mask': {
    omitEcho: true,
    run: (command, { recorder, masker }, state) => {
      if (command.data.trim() === '') {
        recorder.warning("Can't add secret mask for empty string in ##[add-mask] command.");
        return;
      }
      if (state.echo) recorder.output('::add-mask::***');
      masker.addWithLines(command.data);
    },
  },
  echo: {
    omitEcho: false,
    run: (command, _surroundings, state) => {
      requireValue(command.data, 'value');
      const wanted = command.data.trim().toUpperCase();
      if (wanted !== 'ON' && wanted !== 'OFF') {
        throw new Error(
          `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${command.data}'.`,
        );
      }
      state.echo = wanted === 'ON';
    },
  },
  'set-output': {
    omitEcho: false,
    run: (command, { recorder, effects }) => {
      recorder.warning(deprecated('set-output'));
      effects.setOutput(requireName(command), command.data);
    },
  },
  'save-state': {
    omitEcho: false,
    run: (command, { recorder, effects }) => {
      recorder.warning(deprecated('save-state'));
      effects.saveState(requireName(command), command.data);
    },
  },
  'set-env': {
    omitEcho: false,
    run: (command, { recorder, effects, env }) => {
      refuseUnlessAllowed('set-env', env);
      const name = requireName(command);
      if (name.toUpperCase() === 'NODE_OPTIONS') {
        recorder.error("Can't update NODE_OPTIONS environment variable using ::set-env:: command.");
        return;
      }
      effects.setEnv(name, command.data);
    },
  },
  'add-path': {
    omitEcho: false,
    run: (command, { effects, env }) => {
      refuseUnlessAllowed('add-path', env);
      requireValue(command.data, 'path');
      effects.addPath(command.data);
    },
  },
  'add-matcher': {
    omitEcho: false,
    run: (command, { recorder, matchers, workspace }) => {
      if (command.data === '') recorder.warning('File path must be specified.');
      else matchers.addFile(command.data, workspace);
    },
  },
  'remove-matcher': {
    omitEcho: false,
    run: (command, { recorder, matchers, workspace }) => {
      const owner = command.properties.get('owner') ?? '';
      if (owner !== '' && command.data !== '') {
        recorder.warning(
          'Either specify an owner name or a file path in ##[remove-matcher] command. Both values cannot be set.',
        );
      } else if (owner !== '') {
        matchers.removeOwner(owner);
      } else if (command.data !== '') {
        matchers.removeFile(command.data, workspace);
      } else {
        recorder.warning('Either an owner name or a file path must be specified in ##[remove-matcher] command.');
      }
    },
  },
};

function requireName(command: WorkflowCommand): string {
  const name = command.properties.get('name') ?? '';
  if (name === '') throw new Error(`Required field 'name' is missing in ##[${command.name}] command.`);
  return name;
}

function requireValue(value: string, parameter: string): void {
  if (value === '') throw new Error(`Value cannot be null. (Parameter '${parameter}')`);
}

function refuseUnlessAllowed(command: string, env: Readonly<Record<string, string | undefined>>): void {
  // Here only "true" counts (bool.TryParse), whereas stop tokens also take "1".
  if (env.ACTIONS_ALLOW_UNSECURE_COMMANDS?.trim().toLowerCase() === 'true') return;
  throw new Error(
    `The \`${command}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`,
  );
}

function deprecated(command: string): string {
  return `The \`${command}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/`;
}

const INVALID_STOP_TOKEN =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`.";

function isTrue(value: string | undefined): boolean {
  return ['1', 'true', '$true'].includes(value?.toLowerCase() ?? '');
}
