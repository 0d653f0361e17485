/** A configuration and what it extends as one: what extends stands above what is extended. */
import type { GitleaksConfig, RuleConfig } from './gitleaks-config.ts';

export function mergeConfigs(extending: GitleaksConfig, extended: GitleaksConfig): GitleaksConfig {
  const rules = new Map(
    extended.rules.filter(({ id }) => !extending.disabledRules.includes(id)).map((rule) => [rule.id, rule]),
  );
  for (const rule of extending.rules) {
    const below = rules.get(rule.id);
    rules.set(rule.id, below === undefined ? rule : mergeRules(rule, below));
  }
  const isOwn = (id: string): boolean => extended.rules.some((rule) => rule.id === id);
  return {
    useDefault: extending.useDefault || extended.useDefault,
    disabledRules: [...extending.disabledRules.filter((id) => !isOwn(id)), ...extended.disabledRules],
    rules: [...rules.values()],
    allowlists: [...extended.allowlists, ...extending.allowlists],
    notes: [...extended.notes, ...extending.notes],
  };
}

/** What the upper one says counts; lists are appended. */
const mergeRules = (upper: RuleConfig, lower: RuleConfig): RuleConfig => ({
  ...lower,
  ...upper,
  keywords: [...lower.keywords, ...upper.keywords],
  required: [...lower.required, ...upper.required],
  allowlists: [...lower.allowlists, ...upper.allowlists],
});
