/** What is dropped, and no known migration makes: something else may have made it in production. */
import type { RuleInfo } from '../../core/rule.ts';
import { bySeverity, rankOf, SEVERITIES, type Severity } from '../../core/severity.ts';

/** One step below the rule's, or what the hit says where that is less: that it was not there where only migrations ran proves little. */
export function severityOfUnmade({ severity: own }: Pick<RuleInfo, 'severity'>, said: Severity = own): Severity {
  const below = SEVERITIES[Math.max(0, rankOf(own) - 1)] ?? own;
  return bySeverity(said, below) > 0 ? said : below;
}

/** Follows a sentence that ends with "there was no `x`". */
export const UNMADE =
  'no known migration makes it. If production has it, something else made it, and it is dropped there';
