/** Every rule of this check: one for each provider, and the guess for what no provider is known of. */
import type { RuleInfo } from '../../../core/rule.ts';
import { providers } from '../../../facts/credentials/index.ts';
import { genericRule } from './generic.ts';
import { providerRule } from './provider-rule.ts';

export const rules: readonly RuleInfo[] = [...providers.map(providerRule), genericRule];
