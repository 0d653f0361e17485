// action.yml of a JavaScript action.
// Behaviour: actions/runner src/Runner.Worker/ActionManifestManager.cs and ActionManager.cs.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ActionManifest {
  name: string;
  directory: string;
  inputs: ReadonlyMap<string, ActionInput>;
  outputs: ReadonlySet<string>;
  /** Absolute paths. */
  main: string;
  pre?: string;
  preIf: string;
  post?: string;
  postIf: string;
}

export interface ActionInput {
  /** May hold expressions. */
  default?: string;
  required: boolean;
  deprecationMessage?: string;
}

/** Throws a sentence that names the file, if a runner could not run this action with Node 24. */
export function readActionManifest(directory: string): ActionManifest {
  const file = ['action.yml', 'action.yaml'].map((name) => join(directory, name)).find((path) => existsSync(path));
  if (file === undefined) {
    throw new Error(
      `Can't find 'action.yml' or 'action.yaml' under '${directory}'. Did you forget to run actions/checkout?`,
    );
  }
  const document = asRecord(parse(readFileSync(file, 'utf8')), file);
  const runs = asRecord(document.runs, `${file}: runs`);
  if (runs.using !== 'node24') {
    throw new Error(`${file}: runs.using is ${JSON.stringify(runs.using)}, and this emulator runs 'node24' only`);
  }
  const script = (key: 'main' | 'pre' | 'post'): string | undefined => {
    const value = runs[key];
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || value === '') throw new Error(`${file}: runs.${key} must be a path`);
    const path = join(directory, value);
    // The runner joins and checks the path, so "../../dist/x.js" is fine as long as the file is there.
    if (!existsSync(path) || !statSync(path).isFile())
      throw new Error(`File not found: '${path}' (runs.${key} of ${file})`);
    return path;
  };
  const main = script('main');
  if (main === undefined) throw new Error(`${file}: runs.main is missing`);
  const pre = script('pre');
  const post = script('post');
  return {
    name: typeof document.name === 'string' ? document.name : directory,
    directory,
    inputs: new Map(Object.entries(optionalRecord(document.inputs)).map(([name, input]) => [name, readInput(input)])),
    outputs: new Set(Object.keys(optionalRecord(document.outputs))),
    main,
    ...(pre === undefined ? {} : { pre }),
    preIf: conditionOf(runs['pre-if']),
    ...(post === undefined ? {} : { post }),
    postIf: conditionOf(runs['post-if']),
  };
}

function readInput(value: unknown): ActionInput {
  const input = optionalRecord(value);
  const given = input.default;
  const message = input.deprecationMessage;
  return {
    required: input.required === true || input.required === 'true',
    ...(given === undefined || given === null ? {} : { default: String(given) }),
    ...(typeof message === 'string' ? { deprecationMessage: message } : {}),
  };
}

function conditionOf(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : 'always()';
}

function asRecord(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${where} must be a mapping`);
  return value as Record<string, unknown>;
}

function optionalRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
