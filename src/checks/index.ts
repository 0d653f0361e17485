/** The list of checks, in the order in which reports show them. */
import type { Check } from './check.ts';
import { envCheck } from './env/check.ts';
import { migrationsCheck } from './migrations/check.ts';
import { secretsCheck } from './secrets/check.ts';
import { smokeCheck } from './smoke/check.ts';

/** A check without the part that needs its own settings. */
export type CheckInfo = Omit<Check<unknown>, 'run'>;

export const CHECKS: readonly CheckInfo[] = [envCheck, secretsCheck, migrationsCheck, smokeCheck];
