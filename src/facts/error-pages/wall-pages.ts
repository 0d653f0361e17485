/** Guards by what they answer. */
import type { AccessWall, GuardedAnswer } from './access-walls.ts';
import {
  AUTHELIA,
  AZURE,
  BASIC,
  CLOUDFLARE_ACCESS,
  CODESPACES,
  COGNITO,
  challenge,
  GOOGLE_IAP,
  NETLIFY_PASSWORD,
  NETLIFY_SSO,
  NGROK,
  OAUTH_PROXY,
  PANTHEON,
  SHOPIFY,
  STACKBLITZ,
  VERCEL,
  VERCEL_PASSWORD,
  WPENGINE,
} from './walls.ts';

interface Asked extends GuardedAnswer {
  /** In lower case; empty where it is absent. */
  header(name: string): string;
}

interface WallPage {
  wall: AccessWall;
  is(answer: Asked): boolean;
}

/** Challenges are short: a page that only speaks of one says more. */
const SHORT = 1_500;
const isShort = ({ page }: Asked): boolean => page.main.length <= SHORT;
const says = (answer: Asked, words: RegExp): boolean => isShort(answer) && words.test(answer.page.text);
const has = (answer: Asked, markup: RegExp): boolean => isShort(answer) && markup.test(answer.page.raw);
const isRefused = ({ status }: Asked): boolean =>
  status === 401 || status === 403 || status === 429 || status === 405 || status === 503;

const VERCEL_LOGIN = /vercel\.com\/sso-api|_vercel_sso_nonce/;

/** The first that fits. */
export const WALL_PAGES: readonly WallPage[] = [
  {
    wall: VERCEL,
    is: (answer) =>
      answer.header('set-cookie').includes('_vercel_sso_nonce') || (isRefused(answer) && has(answer, VERCEL_LOGIN)),
  },
  {
    wall: VERCEL,
    is: (answer) =>
      /^(?:Authentication Required|Login – Vercel|Log in to Vercel)$/.test(answer.page.title) && has(answer, /vercel/i),
  },
  { wall: VERCEL_PASSWORD, is: (answer) => isRefused(answer) && has(answer, /_vercel_password/) },
  {
    wall: challenge('vercel-challenge', 'Vercel'),
    is: ({ header, page }) =>
      header('x-vercel-mitigated') === 'challenge' || page.title === 'Vercel Security Checkpoint',
  },
  // https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
  {
    wall: challenge('cloudflare-challenge', 'Cloudflare'),
    is: (answer) =>
      answer.header('cf-mitigated') === 'challenge' ||
      (/^(?:Just a moment\.\.\.|Checking your browser.{0,60}|Verifying you are human.{0,60}|Please Wait\.\.\. \| Cloudflare|DDOS-GUARD)$/i.test(
        answer.page.title,
      ) &&
        has(
          answer,
          /\/cdn-cgi\/challenge-platform\/|_cf_chl_opt|cf-browser-verification|cf_chl_|challenges\.cloudflare\.com/,
        )) ||
      has(answer, /window\._cf_chl_opt\s*=/),
  },
  {
    wall: challenge('cloudflare-block', 'Cloudflare', 'block'),
    is: ({ page }) => page.title === 'Attention Required! | Cloudflare' || page.title === 'Access denied | Cloudflare',
  },
  {
    wall: CLOUDFLARE_ACCESS,
    is: (answer) =>
      /(?:^| ・ | · | \| )(?:Sign in|Login|Forbidden)? ?.{0,3}Cloudflare Access$/.test(answer.page.title) ||
      has(answer, /\.cloudflareaccess\.com\/cdn-cgi\/access\/|cdn-cgi\/access\/(?:login|sso)/),
  },
  // https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge.html
  {
    wall: challenge('aws-waf', 'AWS WAF'),
    is: (answer) =>
      /^(?:challenge|captcha)$/.test(answer.header('x-amzn-waf-action')) ||
      has(answer, /\.token\.awswaf\.com\/|window\.gokuProps\s*=|AwsWafIntegration/),
  },
  {
    wall: challenge('datadome', 'DataDome'),
    is: (answer) =>
      isRefused(answer) &&
      (answer.headers.has('x-datadome') ||
        answer.header('server') === 'datadome' ||
        has(answer, /captcha-delivery\.com|geo\.captcha-delivery/)),
  },
  {
    wall: challenge('imperva', 'Imperva'),
    is: (answer) => answer.page.main.length < 500 && /_Incapsula_Resource|Incapsula incident ID/.test(answer.page.raw),
  },
  {
    wall: challenge('sucuri', 'Sucuri', 'block'),
    is: (answer) =>
      answer.headers.has('x-sucuri-block') ||
      /^Sucuri WebSite Firewall - (?:Access Denied|CloudProxy)/.test(answer.page.title) ||
      has(answer, /sucuri_cloudproxy_js/),
  },
  {
    wall: challenge('perimeterx', 'HUMAN (PerimeterX)'),
    is: (answer) => isRefused(answer) && has(answer, /\bpx-captcha\b|_pxAppId|captcha\.px-cdn\.net/),
  },
  {
    wall: challenge('akamai', 'Akamai', 'block'),
    is: (answer) =>
      isRefused(answer) &&
      (answer.header('server') === 'akamaighost' ||
        says(
          answer,
          /You don.t have permission to access "?\S{1,300} on this server\.[\s\S]{0,40}Reference #\d+\.[0-9a-f.]+/,
        )),
  },
  {
    wall: challenge('kasada', 'Kasada'),
    is: (answer) => isRefused(answer) && (answer.headers.has('x-kpsdk-ct') || has(answer, /\/ips\.js\?|KPSDK\.now/)),
  },
  {
    wall: challenge('fastly', 'Fastly'),
    is: (answer) => /^Client Challenge$/.test(answer.page.title) && has(answer, /_fs-ch-|fastly/i),
  },
  {
    wall: challenge('ddos-guard', 'DDoS-Guard'),
    is: (answer) =>
      isRefused(answer) && (answer.page.title === 'DDoS-Guard' || answer.header('server') === 'ddos-guard'),
  },
  {
    wall: challenge('anubis', 'Anubis'),
    is: (answer) => has(answer, /id="anubis_challenge"|\.within\.website\/x\/cmd\/anubis/),
  },
  {
    wall: challenge('wordfence', 'Wordfence', 'block'),
    is: (answer) =>
      says(answer, /Generated by Wordfence at|Your access to this (?:site|service) has been limited by the site owner/),
  },
  {
    wall: challenge('turnstile', 'Cloudflare Turnstile'),
    is: (answer) =>
      answer.page.said < 300 &&
      /\b(?:verify|verifying|confirm|checking) (?:that )?(?:you are|you.re|your|if).{0,20}(?:human|not a (?:ro)?bot|browser|connection)/i.test(
        answer.page.text,
      ) &&
      /challenges\.cloudflare\.com\/turnstile|hcaptcha\.com|recaptcha/.test(answer.page.raw) &&
      !/<input[^>]{1,200}type=["']?(?:password|email|text)/i.test(answer.page.raw),
  },
  // https://cloud.google.com/iap/docs/query-parameters-and-headers-howto
  {
    wall: GOOGLE_IAP,
    is: (answer) =>
      answer.header('x-goog-iap-generated-response') === 'true' ||
      says(answer, /^\s*(?:Invalid IAP credentials|Unable to parse IAP|IAP: )/),
  },
  {
    wall: COGNITO,
    is: (answer) => isRefused(answer) && has(answer, /amazoncognito\.com\/(?:login|oauth2\/authorize)/),
  },
  {
    wall: AZURE,
    is: (answer) =>
      (isRefused(answer) && /login\.(?:microsoftonline\.com|windows\.net)/.test(answer.header('www-authenticate'))) ||
      (answer.page.title === 'Sign in to your account' &&
        has(answer, /aadcdn\.ms(?:ft)?auth(?:images)?\.(?:net|com)|login\.microsoftonline\.com/)),
  },
  {
    wall: NGROK,
    is: (answer) => answer.header('ngrok-error-code') === 'err_ngrok_6024' || has(answer, /\bERR_NGROK_6024\b/),
  },
  {
    wall: CODESPACES,
    is: (answer) =>
      has(answer, /\/pf-signin\?|You are about to access a development port served by someone.s codespace/),
  },
  {
    wall: STACKBLITZ,
    is: (answer) =>
      /^Connect to (?:Project|StackBlitz)/i.test(answer.page.title) && has(answer, /stackblitz|webcontainer/i),
  },
  {
    wall: OAUTH_PROXY,
    is: (answer) =>
      says(answer, /Secured with OAuth2 Proxy/) ||
      (isRefused(answer) && has(answer, /action="\/oauth2\/(?:start|sign_in)"/)),
  },
  {
    wall: AUTHELIA,
    is: (answer) => /^Login - Authelia$/.test(answer.page.title) || has(answer, /Powered by Authelia/),
  },
  {
    wall: PANTHEON,
    is: (answer) =>
      isRefused(answer) &&
      answer.headers.has('x-pantheon-styx-hostname') &&
      answer.header('www-authenticate').startsWith('basic'),
  },
  {
    wall: WPENGINE,
    is: (answer) =>
      isRefused(answer) &&
      answer.header('www-authenticate').startsWith('basic') &&
      (/wp ?engine/.test(answer.header('x-powered-by')) ||
        /wp ?engine|password protected/.test(answer.header('www-authenticate'))),
  },
  { wall: BASIC, is: ({ status, header }) => status === 401 && header('www-authenticate').startsWith('basic') },
  {
    wall: NETLIFY_SSO,
    is: (answer) =>
      isRefused(answer) && has(answer, /app\.netlify\.com\/(?:authorize|edge-access)|Log in with Netlify/),
  },
  {
    wall: NETLIFY_PASSWORD,
    is: ({ status, header, page }) => status === 401 && header('server') === 'netlify' && page.kind === 'html',
  },
  {
    wall: SHOPIFY,
    is: (answer) => has(answer, /<form[^>]{0,300}action="\/password"[\s\S]{0,4000}storefront_password/),
  },
];
