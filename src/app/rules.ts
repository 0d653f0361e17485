/** Every rule there is: of the checks, and of policy. */
import { CHECKS } from '../checks/index.ts';
import type { RuleInfo } from '../core/rule.ts';
import { POLICY_RULES } from './policy/rules/index.ts';

const OUR_CHECKS = new Set<string>(
  [...CHECKS.flatMap((check) => check.rules), ...POLICY_RULES].map(({ id }) => id.split('/', 1)[0] ?? ''),
);

/** Told by its first word; `eslint/no-console` is another tool's. */
export const isOurRule = (id: string): boolean => OUR_CHECKS.has(id.split('/', 1)[0] ?? '');

export const ALL_RULES: readonly RuleInfo[] = [...CHECKS.flatMap((check) => check.rules), ...POLICY_RULES];
