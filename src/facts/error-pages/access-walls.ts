/**
 * Answers that come from a guard in front of the app: single sign-on of a preview, a bot challenge, a password. The app
 * itself was not seen, so such an answer proves nothing, whatever its status.
 */
import type { Page } from './page.ts';

export interface AccessWall {
  /** `vercel-sso` */
  id: string;
  /** `the login of Vercel’s deployment protection` */
  what: string;
  /** Which header or secret lets a check through. */
  advice: string;
  /** Only this guard answers like that; otherwise the app itself might. */
  certain: boolean;
}

export interface GuardedAnswer {
  status: number;
  headers: ReadonlyMap<string, readonly string[]>;
  page: Page;
}

const VERCEL: AccessWall = {
  id: 'vercel-sso',
  what: 'the login of Vercel’s deployment protection',
  // https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection/protection-bypass-automation
  advice:
    'Create a "Protection Bypass for Automation" secret in the project’s settings, pass it as `VERCEL_AUTOMATION_BYPASS_SECRET`, and send `headers: { x-vercel-protection-bypass: $VERCEL_AUTOMATION_BYPASS_SECRET }`.',
  certain: true,
};

const CLOUDFLARE_ACCESS: AccessWall = {
  id: 'cloudflare-access',
  what: 'the login of Cloudflare Access',
  // https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/
  advice:
    'Create a service token, allow it in the application’s policy, and send `headers: { cf-access-client-id: $CF_ACCESS_CLIENT_ID, cf-access-client-secret: $CF_ACCESS_CLIENT_SECRET }`.',
  certain: true,
};

const googleIap: AccessWall = {
  id: 'google-iap',
  what: 'the login of Google’s Identity-Aware Proxy',
  advice:
    'Send an identity token of a service account that may pass: `headers: { authorization: $IAP_AUTHORIZATION }` with the secret `Bearer <token>`.',
  certain: true,
};

const challenge = (id: string, by: string): AccessWall => ({
  id,
  what: `a bot challenge of ${by}`,
  advice: `Let the check through: a rule at ${by} that skips the challenge for a secret header, sent as \`headers: { x-smoke-secret: $SMOKE_SECRET }\`, or check the address behind it.`,
  certain: true,
});

/** The guard that a redirect leads to, known by its address alone: there is no need to follow. */
export function wallAtAddress(url: URL): AccessWall | undefined {
  const host = url.hostname.toLowerCase();
  if (host === 'vercel.com' && /^\/(?:sso-api|sso\/|login)/.test(url.pathname)) return VERCEL;
  if (host.endsWith('.cloudflareaccess.com')) return CLOUDFLARE_ACCESS;
  return undefined;
}

/** The guard that sent an answer; undefined where nothing says that it was one. */
export function recogniseWall({ status, headers, page }: GuardedAnswer): AccessWall | undefined {
  const header = (name: string): string => headers.get(name)?.join(', ').toLowerCase() ?? '';
  if (
    /_vercel_sso_nonce/.test(header('set-cookie')) ||
    (status === 401 && /vercel\.com\/sso-api|_vercel_password/.test(page.raw))
  )
    return VERCEL;
  if (header('x-vercel-mitigated') === 'challenge' || page.title === 'Vercel Security Checkpoint')
    return challenge('vercel-challenge', 'Vercel');
  // https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
  if (
    header('cf-mitigated') === 'challenge' ||
    (page.title === 'Just a moment...' && /\/cdn-cgi\/challenge-platform\//.test(page.raw))
  )
    return challenge('cloudflare-challenge', 'Cloudflare');
  if (page.title === 'Attention Required! | Cloudflare') return challenge('cloudflare-block', 'Cloudflare');
  // https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge.html
  if (/^(?:challenge|captcha)$/.test(header('x-amzn-waf-action'))) return challenge('aws-waf', 'AWS WAF');
  if (status === 403 && (headers.has('x-datadome') || header('server') === 'datadome'))
    return challenge('datadome', 'DataDome');
  if (/_Incapsula_Resource/.test(page.raw) && page.main.length < 500) return challenge('imperva', 'Imperva');
  if (headers.has('x-sucuri-block')) return challenge('sucuri', 'Sucuri');
  if (status === 403 && /\bpx-captcha\b/.test(page.raw)) return challenge('perimeterx', 'HUMAN (PerimeterX)');
  if (status === 403 && header('server') === 'akamaighost') return challenge('akamai', 'Akamai');
  if (header('x-goog-iap-generated-response') === 'true') return googleIap;
  if (header('ngrok-error-code') === 'err_ngrok_6024')
    return {
      id: 'ngrok-warning',
      what: 'ngrok’s warning page',
      advice: 'Send `headers: { ngrok-skip-browser-warning: "1" }`.',
      certain: true,
    };
  if (status === 401 && /^basic\b/.test(header('www-authenticate')))
    return {
      id: 'basic-auth',
      what: 'a password prompt (HTTP basic authentication)',
      advice:
        'Store `Basic ` and the base64 of `user:password` as a secret and send `headers: { authorization: $SMOKE_BASIC_AUTH }`.',
      certain: false,
    };
  if (status === 401 && header('server') === 'netlify' && page.kind === 'html')
    return {
      id: 'netlify-password',
      what: 'Netlify’s password page',
      advice: 'Switch the password off for this deploy, or check the production address.',
      certain: false,
    };
  return undefined;
}
