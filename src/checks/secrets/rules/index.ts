/** Every rule of this check: one for each provider, the guess for what no provider is known of, and the team's own. */
import type { RuleInfo } from '../../../core/rule.ts';
import { providers } from '../../../facts/credentials/index.ts';
import { customRule } from './custom-rule.ts';
import { genericRule } from './generic.ts';
import { providerRule } from './provider-rule.ts';

export const rules: readonly RuleInfo[] = [...providers.map(providerRule), genericRule, customRule];
