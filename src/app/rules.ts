/** Every rule there is: of the checks, and of policy. */
import { CHECKS } from '../checks/index.ts';
import type { RuleInfo } from '../core/rule.ts';
import { POLICY_RULES } from './policy/rules/index.ts';

export const ALL_RULES: readonly RuleInfo[] = [...CHECKS.flatMap((check) => check.rules), ...POLICY_RULES];
