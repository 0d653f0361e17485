/**
 * Where GitHub has no environments (a private repository on the Free plan:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments), people name secrets after
 * them: `DATABASE_URL_STAGING`, `STAGING_DATABASE_URL`.
 */
import { meaningOf } from '../workflows/environment-names.ts';

/** Short forms that names use for each meaning. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  production: ['PRODUCTION', 'PROD', 'PRD', 'LIVE'],
  staging: ['STAGING', 'STAGE', 'STG'],
  development: ['DEVELOPMENT', 'DEV'],
  testing: ['TESTING', 'TEST'],
  preview: ['PREVIEW'],
};

/** As the first word they mean other things: `LIVE_CHAT_KEY`, `TEST_MODE`. */
const AT_THE_END_ONLY: ReadonlySet<string> = new Set(['LIVE', 'STAGE', 'TEST']);

/** `environments`: those that the project has; undefined where the name is of none of them. A name that is nothing but an environment is no variable. */
export function environmentOfName(
  name: string,
  environments: readonly string[],
): { variable: string; environment: string } | undefined {
  const words = environments.flatMap((environment) =>
    [wordOf(environment), ...(SHORT[meaningOf(environment)] ?? [])].map((word) => ({ environment, word })),
  );
  // The longest first: `PRE_PRODUCTION` before `PRODUCTION`. An environment's own name before another's short form.
  const sorted = words.toSorted((a, b) => b.word.length - a.word.length);
  const upper = name.toUpperCase();
  for (const place of ['end', 'start'] as const)
    for (const { environment, word } of sorted) {
      if (place === 'start' && AT_THE_END_ONLY.has(word) && word !== wordOf(environment)) continue;
      const isThere = place === 'end' ? upper.endsWith(`_${word}`) : upper.startsWith(`${word}_`);
      const variable = place === 'end' ? name.slice(0, -word.length - 1) : name.slice(word.length + 1);
      if (isThere && /^[A-Za-z]/.test(variable)) return { variable, environment };
    }
  return undefined;
}

/** `pre-production` is `PRE_PRODUCTION` in a name. */
const wordOf = (environment: string): string => environment.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
