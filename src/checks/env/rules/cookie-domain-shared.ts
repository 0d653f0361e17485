import { stageOf } from '../../../core/environment.ts';
import { isReservedName, isThisMachine } from '../address.ts';
import { type EnvRule, type JudgedValue, judgedValues } from '../rule.ts';
import { separationOf } from '../separation.ts';
import { placeOfValue } from '../words.ts';

export const cookieDomainShared: EnvRule = {
  id: 'env/cookie-domain-shared',
  severity: 'medium',
  summary: 'Two environments set cookies for one domain',
  why: 'The browser sends a cookie to every name below its domain. With the same parent in both, staging reads production’s sessions and writes over them: people are signed out at random, and a hole in staging opens production.',
  fix: 'Give each environment a domain of its own, or leave the domain away: the cookie then stays with its host.',
  since: '0.1.0',
  sources: ['https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#domaindomain-value'],
  examples: {
    bad: ['COOKIE_DOMAIN=\n--- production\nCOOKIE_DOMAIN=.shop.dev\n--- staging\nCOOKIE_DOMAIN=shop.dev'],
    good: [
      'COOKIE_DOMAIN=\n--- production\nCOOKIE_DOMAIN=app.shop.dev\n--- staging\nCOOKIE_DOMAIN=app.staging-shop.dev',
      'SESSION_DOMAIN=\n--- production\nSESSION_DOMAIN=null\n--- staging\nSESSION_DOMAIN=null',
    ],
  },
  *check(subject) {
    const uses = [...judgedValues(subject, 'undeclared')]
      .filter(
        ({ name, value }) =>
          /(?:COOKIES?|SESSION)_(?:\w+_)?DOMAIN$/.test(name.toUpperCase()) && isDomain(domainOf(value)),
      )
      .sort((a, b) => Number(b.isProduction) - Number(a.isProduction));
    const reported = new Set<string>();
    for (const [index, other] of uses.entries())
      for (const first of uses.slice(0, index)) {
        const id = `${first.environment.name} ${other.environment.name}`;
        const isSeparate = separationOf(first.environment, other.environment, stageOf) !== undefined;
        const relation = isSeparate && !reported.has(id) ? relationOf(first, other) : undefined;
        if (relation === undefined) continue;
        reported.add(id);
        yield {
          variable: other.name,
          environment: other.environment,
          severity: relation === 'same' ? 'medium' : 'low',
          title: `${other.environment.name} gets the cookies of ${first.environment.name} (${other.name})`,
          message:
            relation === 'same'
              ? `\`${other.name}\` is the same domain in ${first.environment.name} and in ${other.environment.name}.`
              : `The domain in \`${first.name}\` of ${first.environment.name} is above that of ${other.environment.name}, so the browser sends its cookies to both.`,
          fix: `Set another domain in \`${other.name}\` ${placeOfValue(other.environment)}, or leave it away in ${first.environment.name}, so that the cookies stay with its host.`,
          impact: `People are signed out when they use both, and whoever gets into ${other.environment.name} can read the sessions of ${first.environment.name}.`,
          part: first.environment.name,
        };
      }
  },
};

const domainOf = (value: string): string => value.trim().toLowerCase().replace(/^\./, '');

const isDomain = (domain: string): boolean =>
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain) && !isThisMachine(domain) && !isReservedName(domain);

function relationOf(first: JudgedValue, other: JudgedValue): 'same' | 'above' | undefined {
  const [a, b] = [domainOf(first.value), domainOf(other.value)];
  return a === b ? 'same' : b.endsWith(`.${a}`) ? 'above' : undefined;
}
