/** The guards, and what lets a check through each. */
import type { AccessWall } from './access-walls.ts';

const login = (id: string, what: string, advice: string): AccessWall => ({ id, what, advice, certain: true });

/** A guard that takes visitors for bots. */
export const challenge = (id: string, by: string, verb: 'challenge' | 'block' = 'challenge'): AccessWall => ({
  id,
  what: verb === 'challenge' ? `a bot challenge of ${by}` : `a page on which ${by} refuses the visitor`,
  advice: `Let the check through: a rule at ${by} that skips the ${verb} for a secret header, sent as \`headers: { x-smoke-secret: $SMOKE_SECRET }\`, or check the address behind it.`,
  certain: true,
  isOfVisitor: true,
});

/** https://www.rfc-editor.org/rfc/rfc6585#section-4 */
export const RATE_LIMIT: AccessWall = {
  id: 'rate-limit',
  what: 'a limit on requests (429)',
  advice:
    'Let the check through: an exception of the limit for a secret header, sent as `smoke: { protect: { headers: { x-smoke-secret: $SMOKE_SECRET } } }`; or send less at a time with `smoke: { parallel: 1 }`.',
  certain: false,
  isOfVisitor: true,
};

// https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection/protection-bypass-automation
const vercelSecret =
  'Create a "Protection Bypass for Automation" secret in the project’s settings, pass it as `VERCEL_AUTOMATION_BYPASS_SECRET`, and send `headers: { x-vercel-protection-bypass: $VERCEL_AUTOMATION_BYPASS_SECRET }`.';

export const VERCEL = login('vercel-sso', 'the login of Vercel’s deployment protection', vercelSecret);
export const VERCEL_PASSWORD = login('vercel-password', 'Vercel’s password page', vercelSecret);
// https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/
export const CLOUDFLARE_ACCESS = login(
  'cloudflare-access',
  'the login of Cloudflare Access',
  'Create a service token, allow it in the application’s policy, and send `headers: { cf-access-client-id: $CF_ACCESS_CLIENT_ID, cf-access-client-secret: $CF_ACCESS_CLIENT_SECRET }`.',
);
// https://cloud.google.com/iap/docs/authentication-howto
export const GOOGLE_IAP = login(
  'google-iap',
  'the login of Google’s Identity-Aware Proxy',
  'Send an identity token of a service account that may pass: `headers: { authorization: $IAP_AUTHORIZATION }` with the secret `Bearer <token>`.',
);
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html
export const COGNITO = login(
  'aws-cognito',
  'the login of Amazon Cognito',
  'A load balancer that authenticates takes no tokens: add a listener rule before it that forwards requests with a secret header, and send `headers: { x-smoke-secret: $SMOKE_SECRET }`.',
);
// https://learn.microsoft.com/azure/app-service/overview-authentication-authorization
export const AZURE = login(
  'azure-easy-auth',
  'the login of Microsoft Entra (App Service authentication)',
  'Get a token of an app registration that may pass and send `headers: { authorization: $AZURE_AUTHORIZATION }` with the secret `Bearer <token>`, or leave the checked path out of the authentication.',
);
export const IDENTITY_PROVIDER = (id: string, name: string): AccessWall =>
  login(
    id,
    `the single sign-on of ${name}`,
    'The app sends visitors to another host to sign in: describe the sign-in under `smoke.login`, check a path that needs none, or send `headers: { authorization: $SMOKE_AUTHORIZATION }` with a token that the app takes.',
  );
// https://docs.netlify.com/manage/security/secure-access-to-sites/password-protection/
const netlifyAdvice =
  'Switch the protection off for this deploy or for previews (Project configuration → Visitor access), or check the production address.';
export const NETLIFY_SSO = login('netlify-sso', 'the team login of Netlify', netlifyAdvice);
export const NETLIFY_PASSWORD: AccessWall = {
  id: 'netlify-password',
  what: 'Netlify’s password page',
  advice: netlifyAdvice,
  certain: false,
};
const basic =
  'Store `Basic ` and the base64 of `user:password` as a secret and send `headers: { authorization: $SMOKE_BASIC_AUTH }`.';
export const BASIC: AccessWall = {
  id: 'basic-auth',
  what: 'a password prompt (HTTP basic authentication)',
  advice: basic,
  certain: false,
};
// https://docs.pantheon.io/guides/secure-development/security-tool
export const PANTHEON = login('pantheon-lock', 'the lock of a Pantheon environment', basic);
// https://wpengine.com/support/password-protection-environments/
export const WPENGINE = login('wpengine-password', 'the password of a WP Engine environment', basic);
// https://ngrok.com/docs/errors/err_ngrok_6024/
export const NGROK = login(
  'ngrok-warning',
  'ngrok’s warning page',
  'Send `headers: { ngrok-skip-browser-warning: "1" }`.',
);
// https://docs.github.com/codespaces/developing-in-a-codespace/forwarding-ports-in-your-codespace
export const CODESPACES = login(
  'github-codespaces',
  'the login of a port forwarded by GitHub Codespaces',
  'Make the port public, or send `headers: { x-github-token: $GITHUB_TOKEN }`.',
);
export const GITPOD = login(
  'gitpod',
  'the login of a Gitpod workspace',
  'Make the port public, or check a deployed address.',
);
export const STACKBLITZ = login(
  'stackblitz',
  'the “connect to project” page of StackBlitz',
  'A preview of StackBlitz lives in the browser that opened it: check a deployed address.',
);
// https://tailscale.com/kb/1223/funnel
export const TAILSCALE = login(
  'tailscale',
  'the login of Tailscale',
  'Join the network in the job first, with an auth key (`TS_AUTHKEY`), or serve the address with Funnel.',
);
// https://devcenter.heroku.com/articles/sso
export const HEROKU = login(
  'heroku-login',
  'the login of Heroku',
  'Check the address of the app itself, not its page in the dashboard.',
);
export const RENDER = login(
  'render-login',
  'the login of Render',
  'Check the address of the app itself, not its page in the dashboard.',
);
export const GITHUB = login(
  'github-login',
  'the login of GitHub',
  'This address is for members only (a private Pages site, an OAuth proxy): make it public, or check an address that needs no login.',
);
export const OAUTH_PROXY = login(
  'oauth2-proxy',
  'the login of oauth2-proxy',
  'Let the checked path pass with `--skip-auth-route`, or send a token that it takes (`--skip-jwt-bearer-tokens`) as `headers: { authorization: $SMOKE_AUTHORIZATION }`.',
);
export const AUTHELIA = login(
  'authelia',
  'the login of Authelia',
  'Add a rule with `policy: bypass` for the checked path, or send `headers: { authorization: $SMOKE_BASIC_AUTH }` of a user who may pass with one factor.',
);
// https://help.shopify.com/manual/online-store/themes/password-page
export const SHOPIFY = login(
  'shopify-password',
  'the password page of a Shopify store',
  'Remove the password of the storefront, or post it to `/password` in a step before.',
);
