/** From a configuration to rules that can be run: every expression is compiled, every id that is named exists. */
import { printable } from '../../../core/text.ts';
import { type Allowlist, compileAllowlist } from './allowlist.ts';
import {
  type AllowlistConfig,
  type GitleaksConfig,
  type RequiredConfig,
  type RuleConfig,
  readGitleaksConfig,
  wrong,
} from './gitleaks-config.ts';
import { mergeConfigs } from './merge.ts';
import { ourIdOf } from './our-ids.ts';
import { compileRegex, type Regex } from './regex.ts';
import type { RulesFile } from './rules-file.ts';

export interface CompiledRule {
  id: string;
  description: string;
  /** Absent: the path alone is the finding. */
  regex?: Regex;
  path?: Regex;
  /** 0: the first group that is not empty, or the whole match. */
  secretGroup: number;
  /** Bits per character; 0: any. */
  entropy: number;
  /** Lower case. */
  keywords: readonly string[];
  /** It is there for other rules to require. */
  skipReport: boolean;
  required: readonly RequiredConfig[];
  allowlists: Allowlist[];
}

export interface CompiledRules {
  rules: readonly CompiledRule[];
  /** About every finding, ours too. */
  allowlists: readonly Allowlist[];
  /** About findings of our own types, by their id. */
  ours: ReadonlyMap<string, readonly Allowlist[]>;
  /** Our own types that are switched off. */
  disabled: ReadonlySet<string>;
  /** What is written and has no effect here, in sentences. */
  notes: readonly string[];
}

/** `files` are the configuration and what it extends. Throws UserError. */
export function compileRules(files: readonly RulesFile[]): CompiledRules {
  const config = files
    .map(({ path, text }) => readGitleaksConfig(text, path))
    .reduceRight((below, above) => mergeConfigs(above, below));
  const file = files[0]?.path ?? '';
  const notes = [...config.notes];
  const ours = new Map<string, Allowlist[]>();
  const isChange = ({ regex, path }: RuleConfig): boolean => regex === undefined && path === undefined;
  const known = new Set(config.rules.filter((rule) => !isChange(rule)).map(({ id }) => id));

  const compiled: CompiledRule[] = [];
  for (const rule of config.rules)
    if (isChange(rule)) changeOurs(rule, config, ours, notes);
    else if (hasAllItRequires(rule, config, known, notes)) compiled.push(compileRule(rule));

  const everywhere: Allowlist[] = [];
  for (const allowlist of config.allowlists) {
    const allows = compileAllowlist(allowlist);
    if (allowlist.targetRules.length === 0) everywhere.push(allows);
    for (const id of allowlist.targetRules) {
      const rule = compiled.find((each) => each.id === id);
      if (rule === undefined) allowOurs(id, allows, allowlist, config, ours, notes);
      else rule.allowlists.push(allows);
    }
  }
  const disabled = new Set<string>();
  for (const id of config.disabledRules) {
    const our = config.useDefault ? ourIdOf(id) : undefined;
    if (our !== undefined) disabled.add(our);
    else
      notes.push(
        `${file}: \`disabledRules\` names \`${printable(id, 80)}\`, which is none of ours, so nothing is switched off by it.`,
      );
  }
  return { rules: compiled, allowlists: everywhere, ours, disabled, notes };
}

function compileRule(rule: RuleConfig): CompiledRule {
  const { id, where, description = '', secretGroup = 0, entropy = 0, skipReport = false, required } = rule;
  const regex = rule.regex === undefined ? undefined : compileRegex(rule.regex, where);
  if (secretGroup > (regex?.groupCount ?? 0))
    throw wrong(
      where,
      `\`secretGroup\` is ${secretGroup}, and the regular expression has ${regex?.groupCount ?? 0} groups`,
      'Name one that is there, or leave `secretGroup` out.',
    );
  return {
    id,
    description,
    ...(regex === undefined ? {} : { regex }),
    ...(rule.path === undefined ? {} : { path: compileRegex(rule.path, where) }),
    secretGroup,
    entropy,
    keywords: rule.keywords.map((keyword) => keyword.toLowerCase()),
    skipReport,
    required,
    allowlists: rule.allowlists.map(compileAllowlist),
  };
}

/** A rule without an expression changes one that the tool brings along; of those only allowlists can be taken over. */
function changeOurs(rule: RuleConfig, config: GitleaksConfig, ours: Map<string, Allowlist[]>, notes: string[]): void {
  if (!config.useDefault) throw wrong(rule.where, 'there is neither `regex` nor `path`', "Write `regex = '''…'''`.");
  const our = ourIdOf(rule.id);
  if (our === undefined) {
    notes.push(
      `${rule.where} changes a rule that gitleaks brings along; ours on this is another one and stays as it is.`,
    );
    return;
  }
  for (const allowlist of rule.allowlists) add(ours, our, compileAllowlist(allowlist));
  if (rule.entropy !== undefined || rule.keywords.length > 0 || rule.required.length > 0)
    notes.push(`${rule.where}: only its allowlists are taken over for \`secrets/${our}\`.`);
}

function allowOurs(
  id: string,
  allows: Allowlist,
  { where }: AllowlistConfig,
  { useDefault }: GitleaksConfig,
  ours: Map<string, Allowlist[]>,
  notes: string[],
): void {
  const our = ourIdOf(id);
  if (our !== undefined) add(ours, our, allows);
  else if (useDefault) notes.push(`${where}: \`targetRules\` names \`${printable(id, 80)}\`, which is none of ours.`);
  else throw wrong(where, `there is no rule \`${printable(id, 80)}\``, 'Correct `targetRules`.');
}

function hasAllItRequires(rule: RuleConfig, config: GitleaksConfig, known: ReadonlySet<string>, notes: string[]) {
  const missing = rule.required.find(({ id }) => !known.has(id));
  if (missing === undefined) return true;
  const name = printable(missing.id, 80);
  if (!config.useDefault) throw wrong(rule.where, `it requires \`${name}\`, which is no rule`, 'Correct the id.');
  notes.push(
    `${rule.where} requires \`${name}\`, a rule that gitleaks brings along and we do not have, so it is not run.`,
  );
  return false;
}

function add(map: Map<string, Allowlist[]>, key: string, allows: Allowlist): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [allows]);
  else list.push(allows);
}
