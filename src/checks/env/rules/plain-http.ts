import { hostOf, isRemote, isReservedName, urlsIn } from '../address.ts';
import { type EnvRule, judgedValues } from '../rule.ts';
import { isOriginList, isPublicUrlName } from '../variable-name.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const plainHttp: EnvRule = {
  id: 'env/plain-http',
  severity: 'high',
  summary: 'A public address of production is not encrypted',
  why: 'Browsers refuse to load what a secure page takes over `http://` (mixed content), cookies marked `Secure` are not sent, sign-in providers reject the callback, and everybody on the way reads what is sent.',
  fix: 'Write `https://`.',
  since: '0.1.0',
  sources: [
    'https://developer.mozilla.org/en-US/docs/Web/Security/Mixed_content',
    'https://developers.google.com/identity/protocols/oauth2/web-server#uri-validation',
  ],
  examples: {
    bad: [
      'NEXT_PUBLIC_API_URL=\n--- production\nNEXT_PUBLIC_API_URL=http://api.shop.dev',
      'OAUTH_REDIRECT_URI=\n--- production\nOAUTH_REDIRECT_URI=http://app.shop.dev/callback',
      'CORS_ORIGINS=\n--- production\nCORS_ORIGINS=https://app.shop.dev,http://admin.shop.dev',
    ],
    good: [
      'NEXT_PUBLIC_API_URL=\n--- production\nNEXT_PUBLIC_API_URL=https://api.shop.dev',
      'API_URL=\n--- production\nAPI_URL=http://api:8080',
      'NEXT_PUBLIC_API_URL=\n--- staging\nNEXT_PUBLIC_API_URL=http://api.shop.dev',
      'SAML_AUDIENCE=\n--- production\nSAML_AUDIENCE=http://app.shop.dev/saml',
    ],
  },
  *check(subject) {
    for (const { name, value, environment, isProduction } of judgedValues(subject, 'undeclared')) {
      if (!isProduction || !(isPublicUrlName(name) || isOriginList(name))) continue;
      const isPlain = urlsIn(value).some(
        (url) =>
          /^(?:http|ws):$/.test(url.protocol) &&
          isRemote(hostOf(url)) &&
          !isReservedName(hostOf(url)) &&
          // Names of things that look like addresses.
          !/(?:^|\.)(?:schemas\.[\w.]+|w3\.org|xmlns\.com|purl\.org)$/.test(hostOf(url)),
      );
      if (!isPlain) continue;
      yield {
        variable: name,
        environment,
        title: `${name} is an address without encryption (http)${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} begins with \`http://\`, and it is for the outside: browsers and other companies use it.`,
        fix: `Write \`https://\` in \`${name}\` ${placeOfValue(environment)}, and see that the address has a certificate.`,
        impact:
          'Secure pages refuse to load it, sign-in providers reject it, and who is on the way can read and change what is sent.',
      };
    }
  },
};
