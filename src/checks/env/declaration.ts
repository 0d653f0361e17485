/** What the project says it needs: one declaration a variable, from launch-ready.yml and from example files. */

import type { EnvVariable, ValueType } from '../../config/sections/env.ts';
import { isSameEnvironment, stageOf } from '../../core/environment.ts';

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
  /** Where the team keeps it. */
  store?: string;
  /** How often it is to be replaced: `90d`. */
  rotate?: string;
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
    required: variable.default === undefined ? variable.required : false,
    explicit: true,
    forbid: variable.forbid,
    secret: variable.secret,
    allowEmpty: variable['allow-empty'],
    ...(variable.type === undefined ? {} : { type: variable.type }),
    ...(variable.values === undefined ? {} : { values: variable.values }),
    ...(variable.owner === undefined ? {} : { owner: variable.owner }),
    ...(variable.rotate === undefined ? {} : { rotate: variable.rotate }),
    ...(variable.description === undefined ? {} : { description: variable.description }),
  };
}

/** Names that hold credentials by custom. */
export const looksSecret = (name: string): boolean =>
  /(?:SECRET|PASSWORD|PASSWD|TOKEN|PRIVATE_KEY|API_?KEY|CREDENTIAL|DATABASE_URL|DSN$|_KEY$)/i.test(name) &&
  !/^(?:NEXT_PUBLIC_|VITE_|PUBLIC_|REACT_APP_|EXPO_PUBLIC_)/.test(name);
