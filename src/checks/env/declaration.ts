/** What the project says it needs: one declaration a variable, from launch-ready.yml and from example files. */
import type { EnvVariable, Preset, ValueType } from '../../config/sections/env.ts';
import { parseDuration } from '../../core/duration.ts';
import { isSameEnvironment, stageOf } from '../../core/environment.ts';
import { looksSecret } from './variable-name.ts';

export interface Declaration {
  name: string;
  /** The file and 1-based line that declare it. */
  path: string;
  line: number;
  startColumn?: number;
  endColumn?: number;
  /** True: in every environment. A list: in those. False: nowhere. */
  required: boolean | readonly string[];
  /** Its example file lies deeper than the app's: it may be another app's. */
  isDeeper?: true;
  /** Said in launch-ready.yml, not only shown in an example file. */
  explicit: boolean;
  type?: ValueType;
  values?: readonly string[];
  /** Its environments are called as another tool calls them: its `prod` is any production. */
  byStage?: true;
  forbid: Readonly<Record<string, readonly string[]>>;
  secret: boolean;
  allowEmpty: boolean;
  owner?: string;
  /** Somebody must answer for it: it is a credential, and launch-ready.yml asks for owners. */
  needsOwner?: true;
  /** A regular expression of RE2 that the whole value must match. */
  pattern?: string;
  preset?: Preset;
  /** Whether two environments may have one value; where nothing is said, credentials and databases may not. */
  neverShare?: boolean;
  /** Variables of one group are set together or not at all. */
  group?: string;
  /** Where its value is kept, in the team's own words. */
  store?: string;
  /** How often it is to be replaced. Milliseconds, and as it was written. */
  rotate?: { every: number; words: string };
  /** The last day on which it is good: `2027-01-31`. */
  expires?: string;
  /** What an example file shows as its value; never shown again. Absent where it shows none. */
  example?: string;
  /** What it is for. */
  description?: string;
}

export const isRequiredIn = (declaration: Declaration, environment: string | undefined): boolean =>
  typeof declaration.required === 'boolean'
    ? declaration.required
    : environment === undefined
      ? declaration.required.length > 0
      : declaration.required.some(
          (name) => isSameEnvironment(name, environment) || isSameStage(declaration, name, environment),
        );

/** Tools have their own names: `prod` of a schema is GitHub's `production`. What launch-ready.yml names is named exactly. */
const isSameStage = ({ byStage }: Declaration, name: string, environment: string): boolean =>
  byStage === true && stageOf(name) !== undefined && stageOf(name) === stageOf(environment);

export function fromConfig(name: string, variable: EnvVariable, path: string, line: number): Declaration {
  return {
    name,
    path,
    line,
    // A group says itself when its variables must be there.
    required: variable.default === undefined && variable.group === undefined ? variable.required : false,
    explicit: true,
    forbid: variable.forbid,
    secret: variable.secret ?? (isSecretPreset(variable.preset) || looksSecret(name)),
    allowEmpty: variable['allow-empty'],
    ...(variable.type === undefined ? {} : { type: variable.type }),
    ...(variable.values === undefined ? {} : { values: variable.values }),
    ...(variable.owner === undefined ? {} : { owner: variable.owner }),
    ...(variable.pattern === undefined ? {} : { pattern: variable.pattern }),
    ...(variable.preset === undefined ? {} : { preset: variable.preset }),
    ...(variable['never-share'] === undefined ? {} : { neverShare: variable['never-share'] }),
    ...(variable.group === undefined ? {} : { group: variable.group }),
    ...(variable.store === undefined ? {} : { store: variable.store }),
    ...(variable.expires === undefined ? {} : { expires: variable.expires }),
    ...(variable.rotate === undefined
      ? {}
      : { rotate: { every: parseDuration(variable.rotate) ?? 0, words: variable.rotate } }),
    ...(variable.description === undefined ? {} : { description: variable.description }),
  };
}

const isSecretPreset = (preset: Preset | undefined): boolean =>
  preset !== undefined && !/publishable|anon|dsn|project-key|-id$|-sid$/.test(preset);
