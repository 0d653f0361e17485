/** Whose launch-ready.yml counts, and what a change loosens in it. */
import { type ParsedConfig, parseConfig } from '../config/parse.ts';
import { CONFIG_FILES, type Config, configSchema } from '../config/schema.ts';
import { UserError } from '../core/errors.ts';
import { rankOf } from '../core/severity.ts';
import { readText, type Tree } from '../io/tree.ts';

export interface LoadedConfig {
  /** Undefined where there is no file: all defaults. */
  path: string | undefined;
  parsed: ParsedConfig;
}

const NOTHING: ParsedConfig = { config: configSchema.parse({}), written: {}, lineOf: () => undefined };

/** `file` is the option `--config` or the input `config-file`; then it must exist. Throws UserError. */
export async function loadConfig(tree: Tree, file?: string): Promise<LoadedConfig> {
  for (const path of file === undefined ? CONFIG_FILES : [file]) {
    const text = await readText(tree, path);
    if (text !== undefined) return { path, parsed: parseConfig(text, path) };
  }
  if (file !== undefined)
    throw new UserError(
      `The configuration ${file} does not exist in the ${tree.describe}.`,
      `Correct \`config-file\` (\`--config\`), or leave it out: ${CONFIG_FILES.join(' and ')} are found by themselves.`,
    );
  return { path: undefined, parsed: NOTHING };
}

export interface Loosening {
  /** `rule migrations/drop-column is switched off` */
  what: string;
  /** Key in launch-ready.yml. */
  key: readonly string[];
}

/** What `after` lets pass that `before` did not. Names what it does, for the top of the comment. */
export function looseningsOf(before: Config, after: Config): Loosening[] {
  const found: Loosening[] = [];
  const rank = (failOn: Config['fail-on']): number => (failOn === 'never' ? 99 : rankOf(failOn));
  if (rank(after['fail-on']) > rank(before['fail-on']))
    found.push({ what: `\`fail-on\` goes from \`${before['fail-on']}\` to \`${after['fail-on']}\``, key: ['fail-on'] });
  if (after['warn-only'] && !before['warn-only'])
    found.push({ what: '`warn-only` is switched on', key: ['warn-only'] });
  if (after.policy === 'head' && before.policy === 'base')
    found.push({ what: '`policy: base` is taken away', key: ['policy'] });
  for (const [rule, severity] of Object.entries(after.rules)) {
    const earlier = before.rules[rule];
    if (earlier === severity) continue;
    if (severity === 'off') found.push({ what: `rule \`${rule}\` is switched off`, key: ['rules', rule] });
    else if (earlier === undefined || (earlier !== 'off' && rankOf(severity) < rankOf(earlier)))
      found.push({ what: `rule \`${rule}\` becomes \`${severity}\``, key: ['rules', rule] });
  }
  for (const section of ['env', 'secrets', 'migrations'] as const) {
    const paths = ignoredPaths(after[section]).filter((glob) => !ignoredPaths(before[section]).includes(glob));
    for (const glob of paths)
      found.push({ what: `\`${section}\` no longer looks at \`${glob}\``, key: [section, 'ignore-paths'] });
  }
  if (before.secrets.generic && !after.secrets.generic)
    found.push({ what: '`secrets.generic` is switched off', key: ['secrets', 'generic'] });
  for (const [name, variable] of Object.entries(before.env.vars)) {
    const later = after.env.vars[name];
    if (variable.required !== false && later?.required === false)
      found.push({ what: `variable \`${name}\` is no longer required`, key: ['env', 'vars', name] });
  }
  return found;
}

const ignoredPaths = (section: object): readonly string[] =>
  'ignore-paths' in section && Array.isArray(section['ignore-paths']) ? section['ignore-paths'].map(String) : [];
