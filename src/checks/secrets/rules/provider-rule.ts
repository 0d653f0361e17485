/** A provider's rule: everything in it follows from what is known of the provider. */
import type { RuleInfo } from '../../../core/rule.ts';
import type { Provider } from '../../../facts/credentials/shared/provider.ts';
import { seeded } from '../../../facts/credentials/shared/random.ts';

/** `github-token` → `secrets/github-token` */
export const ruleIdOf = (provider: Pick<Provider, 'id'>): string => `secrets/${provider.id}`;

export function providerRule(provider: Provider): RuleInfo {
  const {
    name,
    variable,
    opens,
    rotate,
    docs,
    provenBy,
    selfMade = false,
    guessable = false,
    givenOut,
    sources = [],
    verify,
  } = provider;
  const proof =
    provenBy === undefined
      ? ''
      : ` Its ${provenBy} is checked without a network: where it does not fit the value is malformed or made up, and is reported as \`medium\`.`;
  const place =
    selfMade || guessable
      ? ' Where it lies among tests, examples or documentation only, it is `medium` at most: most are made for them.'
      : givenOut !== undefined
        ? ' Where it lies only in files that visitors are given, it is `medium` at most: such keys are made for that.'
        : '';
  const asked =
    verify === undefined
      ? ''
      : ` Where \`secrets.verify\` is switched on, ${verify.host} is asked whether it still works: one that does is a \`blocker\`, one that is refused a step milder.`;
  return {
    id: ruleIdOf(provider),
    severity: provider.severity,
    summary: `Holds a credential: ${name}`,
    why: `Whoever reads it can ${opens}. Git keeps it after the line is deleted, in every clone and fork.${proof}${place}${asked}`,
    fix: `${rotate} Then read the new one from a variable such as \`${variable}\`, which the host or GitHub's secrets hold.`,
    since: '0.1.0',
    sources: [...new Set([docs, ...sources, ...(verify?.sources ?? [])])],
    examples: provider.examples ?? {
      bad: [`${variable}=<token>`, ...(isKnownByName(provider) ? [] : ['const credential = "<token>";'])],
      good: [`const credential = process.env.${variable};`, `${variable}=your-token-here`],
    },
  };
}

/** The token has no letters of its own: only the name it is assigned to tells what it is. */
function isKnownByName({ formats, sample }: Provider): boolean {
  const text = sample(seeded(1)).toLowerCase();
  return !formats.some(({ inName, keywords }) => !inName && keywords.some((keyword) => text.includes(keyword)));
}
