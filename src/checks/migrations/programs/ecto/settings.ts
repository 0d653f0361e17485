/** What a repository sets for all its migrations: https://hexdocs.pm/ecto_sql/Ecto.Migration.html#module-repo-configuration */

import { interpret } from '../elixir/interpret.ts';
import { type Host, type Machine, Raised, Scope } from '../elixir/machine.ts';
import { parseElixir } from '../elixir/parse.ts';
import { ElixirError } from '../elixir/tokens.ts';
import { isNil, list, nameOf, UNKNOWN, type Value, valueAt } from '../elixir/values.ts';
import { isTooMuch } from '../javascript/limits.ts';

export interface Settings {
  /** `migration_default_prefix` */
  prefix: string | undefined;
  /** `migration_primary_key`; undefined: tables get none. */
  primaryKey: Value | undefined;
  /** `migration_foreign_key` */
  foreignKey: Value | undefined;
  /** `migration_timestamps` */
  timestamps: Value | undefined;
}

const NOTHING: Value = list([]);
export const DEFAULTS: Settings = {
  ...{ prefix: undefined, primaryKey: NOTHING, foreignKey: undefined, timestamps: undefined },
};

/** `config/config.exs` of the project that a migration belongs to, the nearest one. */
export function configOf(path: string, all: readonly string[]): string | undefined {
  const homes = all.flatMap((config) => {
    const home = config.slice(0, -'config/config.exs'.length);
    return config.endsWith(`${home}config/config.exs`) && path.startsWith(home) ? [home] : [];
  });
  const nearest = homes.sort((a, b) => b.length - a.length)[0];
  return nearest === undefined ? undefined : `${nearest}config/config.exs`;
}

/** `text`: that file. `folder`: under `priv`, named after the repository. */
export function settingsOf(text: string, folder: string): Settings {
  const settings = { ...DEFAULTS };
  const set = (options: Value): void => {
    const key = valueAt(options, 'migration_primary_key');
    if (key !== undefined) settings.primaryKey = nameOf(key) === 'false' ? undefined : key;
    settings.foreignKey = valueAt(options, 'migration_foreign_key') ?? settings.foreignKey;
    settings.timestamps = valueAt(options, 'migration_timestamps') ?? settings.timestamps;
    const prefix = valueAt(options, 'migration_default_prefix');
    if (prefix !== undefined && !isNil(prefix)) settings.prefix = nameOf(prefix);
  };
  const host: Host = {
    path: '',
    form: () => undefined,
    call: ({ module, name, args: [, repo, options] }) => {
      if (module !== undefined || name !== 'config') return undefined;
      if (repo?.type === 'module' && options !== undefined && folderOf(repo.name, options) === folder) set(options);
      return UNKNOWN;
    },
    unknown: () => undefined,
    either: (ways) => ways[0]?.(),
  };
  try {
    const file = parseElixir(text);
    const { machine } = interpret(text, file, host);
    evaluate(file, machine);
  } catch (error) {
    if (!(isTooMuch(error) || error instanceof ElixirError || error instanceof Raised)) throw error;
    // What was read until then holds; a configuration that cannot be read is none.
  }
  return settings;
}

function evaluate(file: Parameters<Machine['evaluate']>[0], machine: Machine): void {
  const module = {
    name: '',
    functions: new Map(),
    heads: new Map(),
    attributes: new Map(),
    aliases: new Map(),
    uses: [],
    start: 0,
    end: 0,
  };
  machine.evaluate(file, new Scope(module));
}

/** `MyApp.ReadRepo` → `read_repo`, unless `priv: "priv/repo"` says otherwise. */
const folderOf = (name: string, options: Value): string =>
  nameOf(valueAt(options, 'priv'))?.replace(/^priv\//, '') ??
  (name.split('.').at(-1) ?? '').replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
