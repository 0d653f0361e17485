/** Guards by the address they send visitors to. */
import type { AccessWall } from './access-walls.ts';
import {
  AUTHELIA,
  AZURE,
  CLOUDFLARE_ACCESS,
  CODESPACES,
  COGNITO,
  GITHUB,
  GITPOD,
  GOOGLE_IAP,
  HEROKU,
  IDENTITY_PROVIDER,
  NETLIFY_SSO,
  OAUTH_PROXY,
  RENDER,
  STACKBLITZ,
  TAILSCALE,
  VERCEL,
} from './walls.ts';

interface WallHost {
  /** The whole host name, in lower case. */
  at: RegExp;
  path?: RegExp;
  wall: AccessWall;
}

/** The first that fits. */
export const WALL_HOSTS: readonly WallHost[] = [
  { at: /^vercel\.com$/, path: /^\/(?:sso-api|sso\/|login)/, wall: VERCEL },
  { at: /\.cloudflareaccess\.com$/, wall: CLOUDFLARE_ACCESS },
  { at: /./, path: /^\/cdn-cgi\/access\/(?:login|authorized)/, wall: CLOUDFLARE_ACCESS },
  // https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html
  { at: /\.auth(?:-fips)?\.[a-z0-9-]+\.amazoncognito\.com$/, wall: COGNITO },
  {
    at: /^accounts\.google\.com$/,
    path: /^\/(?:o\/oauth2|v3\/signin|signin|ServiceLogin|AccountChooser)/,
    wall: GOOGLE_IAP,
  },
  { at: /^iap\.googleapis\.com$/, wall: GOOGLE_IAP },
  { at: /^login\.(?:microsoftonline\.(?:com|us|de)|partner\.microsoftonline\.cn|windows\.net)$/, wall: AZURE },
  { at: /\.(?:b2clogin|ciamlogin)\.com$/, wall: IDENTITY_PROVIDER('azure-b2c', 'Azure AD B2C') },
  { at: /\.(?:okta|oktapreview|okta-emea)\.com$/, wall: IDENTITY_PROVIDER('okta', 'Okta') },
  { at: /\.auth0\.com$/, path: /^\/(?:authorize|login|u\/login|samlp)/, wall: IDENTITY_PROVIDER('auth0', 'Auth0') },
  { at: /\.onelogin\.com$/, wall: IDENTITY_PROVIDER('onelogin', 'OneLogin') },
  { at: /(?:^|\.)pingone\.(?:com|eu|ca|asia)$/, wall: IDENTITY_PROVIDER('pingone', 'PingOne') },
  { at: /\.(?:jumpcloud)\.com$/, wall: IDENTITY_PROVIDER('jumpcloud', 'JumpCloud') },
  { at: /\.(?:accounts\.dev|clerk\.accounts\.dev)$/, wall: IDENTITY_PROVIDER('clerk', 'Clerk') },
  { at: /^api\.workos\.com$|\.authkit\.app$/, wall: IDENTITY_PROVIDER('workos', 'WorkOS') },
  {
    at: /./,
    path: /^(?:\/auth)?\/realms\/[^/]+\/protocol\/(?:openid-connect\/auth|saml)/,
    wall: IDENTITY_PROVIDER('keycloak', 'Keycloak'),
  },
  { at: /^app\.netlify\.com$/, path: /^\/(?:authorize|login|edge-access|sites\/[^/]+\/access)/, wall: NETLIFY_SSO },
  { at: /^(?:id|sso|dashboard)\.heroku\.com$/, wall: HEROKU },
  { at: /^dashboard\.render\.com$/, path: /^\/(?:login|sso)/, wall: RENDER },
  // https://docs.github.com/codespaces; `pf-signin` asks for the session of a forwarded port
  { at: /\.app\.github\.dev$|^github\.dev$/, path: /^\/(?:auth|pf-signin|signin)/, wall: CODESPACES },
  { at: /^github\.com$/, path: /^\/codespaces\//, wall: CODESPACES },
  { at: /^github\.com$/, path: /^\/(?:login|sessions|pages\/auth|orgs\/[^/]+\/sso)/, wall: GITHUB },
  { at: /(?:^|\.)gitpod\.io$/, path: /^\/(?:login|start|sorry|api\/authorize)/, wall: GITPOD },
  { at: /^stackblitz\.com$/, path: /^\/(?:sign_in|register|edit)/, wall: STACKBLITZ },
  { at: /^login\.tailscale\.com$/, wall: TAILSCALE },
  { at: /./, path: /^\/oauth2\/(?:start|sign_in)$/, wall: OAUTH_PROXY },
  { at: /^auth(?:elia)?\./, path: /^\/\?rd=|^\/api\/(?:verify|authz)/, wall: AUTHELIA },
];
