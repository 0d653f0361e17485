import { answerOf, headerOf } from '../exchange.ts';
import { shownHost, shownOrigin } from '../redact.ts';
import type { SmokeRule } from '../rule.ts';
import { isSameSite } from '../site-of.ts';
import { asked, requestOf } from '../words.ts';

export const redirectUri: SmokeRule = {
  id: 'smoke/redirect-uri',
  about: 'exchange',
  severity: 'blocker',
  summary: 'A login elsewhere leads back to another host',
  why: 'An OAuth redirect names the address to come back to. Where that is localhost, the preview or another environment, the login fails for everybody, or ends in the wrong app.',
  fix: 'Set the app’s own address (`NEXTAUTH_URL`, `APP_URL`, `BASE_URL`, `SITE_URL`) in this environment, and register the callback with the provider.',
  since: '0.1.0',
  sources: ['https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2'],
  examples: {
    bad: [
      '> GET /auth/google\n> expect: { redirect: https://accounts.google.com/o/oauth2/auth }\nHTTP/1.1 302 Found\nlocation: https://accounts.google.com/o/oauth2/auth?client_id=x&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fcallback\n',
      '> GET /auth/google\n> expect: { redirect: https://accounts.google.com/o/oauth2/auth }\nHTTP/1.1 302 Found\nlocation: https://accounts.google.com/o/oauth2/auth?client_id=x&redirect_uri=https%3A%2F%2Fstaging.example.com%2Fcallback\n',
    ],
    good: [
      '> GET /auth/google\n> expect: { redirect: https://accounts.google.com/o/oauth2/auth }\nHTTP/1.1 302 Found\nlocation: https://accounts.google.com/o/oauth2/auth?client_id=x&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcallback\n',
    ],
  },
  check({ exchange, otherHosts }) {
    const app = new URL(exchange.request.url);
    const answer = answerOf(exchange);
    const last = answer === undefined ? undefined : headerOf(answer.response, 'location');
    const redirects = [
      ...exchange.hops.map(({ url, location }) => ({ url, location })),
      ...(answer === undefined || last === undefined ? [] : [{ url: answer.url, location: last }]),
    ];
    for (const { url, location } of redirects) {
      // What a provider says of its own way is not the app’s doing.
      if (!URL.canParse(location, url) || new URL(url).host !== app.host) continue;
      const to = new URL(location, url);
      const back = to.searchParams.get('redirect_uri') ?? to.searchParams.get('redirect_to') ?? '';
      if (to.host === app.host || !/^https?:\/\//i.test(back) || !URL.canParse(back)) continue;
      const home = new URL(back);
      const why = wrongWith(home, app, otherHosts);
      if (why === undefined) continue;
      const { secrets } = exchange.request;
      const provider = shownHost(to.href, secrets);
      return {
        title: `${requestOf(exchange)}: the login at ${provider} leads back to ${shownHost(home.href, secrets)}`,
        message: `${asked(exchange)}. It redirects to \`${provider}\`, which is told to come back to \`${shownOrigin(home.href, secrets)}\`: ${why}.`,
        fix: 'Set the app’s own address (`NEXTAUTH_URL`, `APP_URL`, `BASE_URL`, `SITE_URL`) in this environment, and register the callback with the provider. Behind a proxy, let the app trust `X-Forwarded-Host`.',
        impact: 'Nobody can log in this way: the provider refuses the address, or people end up in another app.',
      };
    }
    return undefined;
  },
};

function wrongWith(back: URL, app: URL, otherHosts: readonly string[]): string | undefined {
  if (back.host === app.host) return back.protocol === app.protocol ? undefined : 'without encryption';
  if (/^(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(back.hostname)) return 'the visitor’s own machine';
  if (otherHosts.includes(back.hostname)) return 'another environment';
  return isSameSite(back.hostname, app.hostname) ? undefined : 'another site';
}
