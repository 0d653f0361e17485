/** `$NAME` in what is sent or compared. Only names that the file writes are ever looked up. */
import { UserError } from '../../core/errors.ts';

// `$$` is a dollar; `$5` and `$.path` are themselves.
const VARIABLE = /\$(?:(\$)|\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Z_][A-Z0-9_]*))/g;

/** Of the runner: tokens of the job, and inputs of the action that hold them. */
const RUNNER_NAMES = /^(?:GITHUB|ACTIONS|INPUT|RUNNER)_/i;

/** What a variable is for. */
type Use = 'sends' | 'compares with';

/** A variable that the file names is not there. The caller decides whether the user can mend it (a fork cannot). */
export class UnsetVariable extends UserError {
  readonly variable: string;
  constructor(variable: string, option: string, use: Use = 'sends') {
    super(
      `${option} ${use} \`$${variable}\`, which is not set or empty.`,
      `Set it where the check runs: \`env: { ${variable}: \${{ secrets.${variable} }} }\` in the workflow; a secret that does not exist arrives empty.${use === 'sends' ? '' : ` If the text itself is meant, write \`$$${variable}\`.`}`,
    );
    this.variable = variable;
  }
}

/** What anybody may know: the commit that is deployed, and the word of this run. */
const OPEN = ['DEPLOYED_SHA', 'RUN'];

export interface Resolver {
  /** Throws UserError for a name that is not set or may not be used. `option` names the place in the file. */
  resolve(text: string, option: string): string;
  /** The values that were given out, by name, but for those that anybody may know: what must not be shown. */
  used: ReadonlyMap<string, string>;
}

export function resolver(lookUp: (name: string) => string | undefined, use: Use = 'sends'): Resolver {
  const used = new Map<string, string>();
  return {
    used,
    resolve: (text, option) =>
      text.replace(VARIABLE, (_, dollar?: string, braced?: string, plain?: string) => {
        if (dollar !== undefined) return '$';
        const name = braced ?? plain ?? '';
        if (RUNNER_NAMES.test(name))
          throw new UserError(
            `${option} names \`$${name}\`: variables of the runner are never sent anywhere.`,
            'Map what you need under a name of your own: `env: { SMOKE_TOKEN: … }`.',
          );
        const value = lookUp(name);
        if (value === undefined || value === '') throw new UnsetVariable(name, option, use);
        if (!OPEN.includes(name)) used.set(name, value);
        return value;
      }),
  };
}

/** Replaces in every text of a JSON value; keys stay. */
export function resolveDeep(value: unknown, resolve: (text: string) => string): unknown {
  if (typeof value === 'string') return resolve(value);
  if (Array.isArray(value)) return value.map((each) => resolveDeep(each, resolve));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolveDeep(each, resolve)]));
}
