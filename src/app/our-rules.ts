/** Which rules are ours, told by their first word, and the rules of the checks that run: a check that does not run is not loaded. */
import type { RuleInfo } from '../core/rule.ts';
import { CHECK_WORDS, type CheckWord } from './options.ts';

const OURS: ReadonlySet<string> = new Set([...CHECK_WORDS, 'policy']);

/** `eslint/no-console` is another tool's. */
export const isOurRule = (id: string): boolean => OURS.has(id.split('/', 1)[0] ?? '');

const CHECKS = {
  env: async () => (await import('../checks/env/check.ts')).envCheck,
  secrets: async () => (await import('../checks/secrets/check.ts')).secretsCheck,
  migrations: async () => (await import('../checks/migrations/check.ts')).migrationsCheck,
  smoke: async () => (await import('../checks/smoke/check.ts')).smokeCheck,
} as const;

/** The check, loaded when it is asked for. */
export const checkOf = <Word extends CheckWord>(word: Word): ReturnType<(typeof CHECKS)[Word]> =>
  CHECKS[word]() as ReturnType<(typeof CHECKS)[Word]>;

/** Rules of these checks, and of policy. */
export async function rulesOf(words: readonly CheckWord[]): Promise<RuleInfo[]> {
  const { POLICY_RULES } = await import('./policy/rules/index.ts');
  const checks = await Promise.all(words.map((word) => checkOf(word)));
  return [...checks.flatMap(({ rules }): readonly RuleInfo[] => rules), ...POLICY_RULES];
}
