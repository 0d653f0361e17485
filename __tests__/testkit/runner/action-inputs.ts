// The inputs an action gets. Behaviour: actions/runner src/Runner.Worker/ActionRunner.cs and Handlers/Handler.cs.
import type { ActionManifest } from './action-manifest.ts';
import { type Contexts, evaluateText } from './expressions.ts';
import type { StepRecorder } from './step-recorder.ts';

export interface ActionInputs {
  /** By name as the workflow or action.yml spells it, in the order in which the log shows them. */
  values: ReadonlyMap<string, string>;
  /** Given, but not in action.yml: a warning. */
  unexpected: string[];
  /** Marked as required, without a default, and not given. The runner says nothing about these: an action has to. */
  missingRequired: string[];
}

/** Contexts a default in action.yml may use: action_yaml.json, "input-default-context". */
const DEFAULT_CONTEXTS = ['github', 'strategy', 'matrix', 'job', 'runner'] as const;

export function resolveInputs(
  manifest: ActionManifest,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): ActionInputs {
  const values = new Map(Object.entries(given));
  const names = new Set(Object.keys(given).map((name) => name.toLowerCase()));
  const missingRequired: string[] = [];
  for (const [name, input] of manifest.inputs) {
    if (names.has(name.toLowerCase())) continue;
    if (input.default === undefined && input.required) missingRequired.push(name);
    values.set(name, evaluateDefault(name, input.default ?? '', contexts));
  }
  const valid = new Set([...manifest.inputs.keys()].map((name) => name.toLowerCase()));
  const unexpected = Object.keys(given).filter((name) => !valid.has(name.toLowerCase()));
  return { values, unexpected, missingRequired };
}

export function warnAboutInputs(
  manifest: ActionManifest,
  given: Readonly<Record<string, string>>,
  inputs: ActionInputs,
  recorder: StepRecorder,
): void {
  const deprecated = new Map(
    [...manifest.inputs].flatMap(([name, input]) =>
      input.deprecationMessage === undefined ? [] : [[name.toLowerCase(), input.deprecationMessage] as const],
    ),
  );
  for (const name of Object.keys(given)) {
    const message = deprecated.get(name.toLowerCase());
    if (message !== undefined) recorder.warning(`Input '${name}' has been deprecated with message: ${message}`);
  }
  if (inputs.unexpected.length > 0) {
    recorder.warning(
      `Unexpected input(s) '${inputs.unexpected.join("', '")}', valid inputs are ['${[...manifest.inputs.keys()].join("', '")}']`,
    );
  }
}

/** Blanks become underscores; hyphens stay, so a shell cannot read such a variable but Node can. */
export function inputVariables(values: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...values].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function evaluateDefault(name: string, text: string, contexts: Contexts): string {
  const allowed = Object.fromEntries(DEFAULT_CONTEXTS.map((context) => [context, contexts[context] ?? {}]));
  try {
    return evaluateText(text, allowed);
  } catch (error) {
    throw new Error(`The default of input '${name}' is not supported by the runner or this emulator: ${text}`, {
      cause: error,
    });
  }
}
