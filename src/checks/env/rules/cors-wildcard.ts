import type { Severity } from '../../../core/severity.ts';
import { hostOf, isThisMachine, normalHost, urlOf } from '../address.ts';
import { type EnvRule, type JudgedValue, judgedValues } from '../rule.ts';
import { isOn, isOriginList } from '../variable-name.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const corsWildcard: EnvRule = {
  id: 'env/cors-wildcard',
  severity: 'high',
  summary: 'Production lets every website, or a developer’s machine, call it',
  why: 'With `*` any page that a signed-in user opens can call the API; frameworks that answer with the caller’s own origin send the user’s cookies along. Dify’s default was `localhost:3000,*`.',
  fix: 'List the origins that production has.',
  since: '0.1.0',
  sources: [
    'https://github.com/langgenius/dify/issues/36691',
    'https://github.com/Chetan0e/Verath/issues/299',
    'https://github.com/Ayushh-Sharmaa/NexaSphere/pull/511',
    'https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CORS/Errors/CORSNotSupportingCredentials',
  ],
  examples: {
    bad: [
      'CORS_ORIGINS=\n--- production\nCORS_ORIGINS=*',
      'ALLOWED_ORIGINS=\n--- production\nALLOWED_ORIGINS=https://app.shop.dev,http://localhost:3000',
      'ALLOWED_HOSTS=\n--- production\nALLOWED_HOSTS=*',
      'CORS_ALLOW_ALL_ORIGINS=\n--- production\nCORS_ALLOW_ALL_ORIGINS=True',
    ],
    good: [
      'CORS_ORIGINS=\n--- production\nCORS_ORIGINS=https://app.shop.dev,https://*.shop.dev',
      'CORS_ORIGINS=\n--- development\nCORS_ORIGINS=*',
      'ALLOWED_HOSTS=\n--- production\nALLOWED_HOSTS=shop.dev,localhost',
      'CORS_ALLOW_HEADERS=\n--- production\nCORS_ALLOW_HEADERS=*',
    ],
  },
  *check(subject) {
    for (const judged of judgedValues(subject, 'undeclared')) {
      const { name, environment } = judged;
      const found = judged.isProduction ? judge(judged) : undefined;
      if (found === undefined) continue;
      yield {
        variable: name,
        environment,
        severity: found.severity,
        title: `${name} ${found.words}${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} ${found.words}.`,
        fix: `List in \`${name}\` ${placeOfValue(environment)} the origins (or hosts) that ${environment.name} has, and no others.`,
        impact: found.impact,
      };
    }
  },
};

interface Judgement {
  words: string;
  severity: Severity;
  impact: string;
}

const ANYBODY = 'Any website can make the browser of a signed-in customer read and change the customer’s data.';

function judge({ name, value }: JudgedValue): Judgement | undefined {
  const upper = name.toUpperCase();
  const isHosts = /HOSTS?$|DOMAINS?$/.test(upper);
  if (/(?:CORS|ORIGINS?)_?(?:ORIGIN_)?ALLOW_ALL(?:_ORIGINS)?$|CORS_ALLOW_ANY(?:_ORIGIN)?$/.test(upper))
    return isOn(value) ? { words: 'lets every website in', severity: 'high', impact: ANYBODY } : undefined;
  if (!isOriginList(name) || /HEADERS?$|METHODS?$|CREDENTIALS$|MAX_?AGE$|ENABLED?$|EXPOSE/.test(upper))
    return undefined;
  const parts = value
    .split(/[\s,;|[\]"']+/)
    .filter((part) => part !== '')
    .slice(0, 200);
  if (parts.some((part) => /^(?:(?:https?|\*):\/\/)?\*(?::\*|:\d+)?\/?$|^\^?(?:https\?:\/\/)?\.\*\$?$|^\.$/.test(part)))
    return {
      words: isHosts ? 'answers to every host name' : 'lets every website in',
      // ASP.NET's own template has it: https://learn.microsoft.com/en-us/aspnet/core/fundamentals/servers/kestrel/host-filtering
      severity: upper === 'ALLOWEDHOSTS' ? 'medium' : 'high',
      impact: isHosts
        ? 'Links in mails, such as those that reset a password, can be made to lead to a stranger’s site.'
        : ANYBODY,
    };
  if (isHosts) return undefined;
  if (parts.some((part) => isLocal(part)))
    return {
      words: 'lets pages of a developer’s own machine in (`localhost`)',
      severity: 'high',
      impact: 'Whatever runs on a customer’s computer and serves pages there can act as the signed-in customer.',
    };
  // Anybody gets a name below these.
  if (
    parts.some((part) =>
      /^(?:https?:\/\/)?\*\.(?:vercel\.app|netlify\.app|pages\.dev|workers\.dev|github\.io|herokuapp\.com|onrender\.com|web\.app|up\.railway\.app|fly\.dev|ngrok(?:-free)?\.app|cloudfront\.net|amazonaws\.com)\/?$/.test(
        part,
      ),
    )
  )
    return { words: 'lets all sites of a host in, where anybody can have one', severity: 'high', impact: ANYBODY };
  if (parts.length > 1 && parts.includes('null'))
    return { words: 'lets the origin `null` in, which any page can have', severity: 'medium', impact: ANYBODY };
  return undefined;
}

function isLocal(part: string): boolean {
  const url = urlOf(part.replace(/:\*$/, ''));
  return isThisMachine(url === undefined ? normalHost(part.replace(/:[\d*]+$/, '')) : hostOf(url));
}
