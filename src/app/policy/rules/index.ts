import type { PolicyRule } from '../rule.ts';
import { expiredIgnore } from './expired-ignore.ts';
import { ignoreWithoutReason } from './ignore-without-reason.ts';
import { loosened } from './loosened.ts';
import { malformedIgnore } from './malformed-ignore.ts';
import { staleIgnore } from './stale-ignore.ts';

export const POLICY_RULES: readonly PolicyRule[] = [
  expiredIgnore,
  ignoreWithoutReason,
  loosened,
  malformedIgnore,
  staleIgnore,
];
