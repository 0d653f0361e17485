/** The rules, in the order in which one explains away the next: a page with status 500 need not also lack its text. */
import { downgrade } from '../downgrade.ts';
import type { SmokeRule } from '../rule.ts';
import { asset } from './asset.ts';
import { certificateChain } from './certificate-chain.ts';
import { certificateExpires } from './certificate-expires.ts';
import { certificateName } from './certificate-name.ts';
import { certificateUnfit } from './certificate-unfit.ts';
import { certificateWeak } from './certificate-weak.ts';
import { cookie } from './cookie.ts';
import { cookieFlags } from './cookie-flags.ts';
import { cookieScope } from './cookie-scope.ts';
import { cors } from './cors.ts';
import { css } from './css.ts';
import { emptyBody } from './empty-body.ts';
import { errorPage } from './error-page.ts';
import { fallback } from './fallback.ts';
import { form } from './form.ts';
import { header } from './header.ts';
import { hsts } from './hsts.ts';
import { insecure } from './insecure.ts';
import { json } from './json.ts';
import { loginPage } from './login-page.ts';
import { loginRefused } from './login-refused.ts';
import { mixedContent } from './mixed-content.ts';
import { oldAddress } from './old-address.ts';
import { oldRelease } from './old-release.ts';
import { publicRoute } from './public.ts';
import { rateLimit } from './rate-limit.ts';
import { redirect } from './redirect.ts';
import { redirectUri } from './redirect-uri.ts';
import { saved } from './saved.ts';
import { sessionLost } from './session-lost.ts';
import { sharedCache } from './shared-cache.ts';
import { size } from './size.ts';
import { slow } from './slow.ts';
import { status } from './status.ts';
import { text } from './text.ts';
import { tls } from './tls.ts';
import { tlsVersion } from './tls-version.ts';
import { twoAddresses } from './two-addresses.ts';
import { unreachable } from './unreachable.ts';
import { wrongPlace } from './wrong-place.ts';

/** Of one request: rules of a stage speak only where no rule of an earlier stage did. */
export const stages: readonly (readonly SmokeRule[])[] = [
  [tls, unreachable],
  [redirectUri, downgrade],
  [redirect],
  [status],
  [errorPage],
  [emptyBody],
  [wrongPlace, fallback, loginPage, oldRelease],
  [cookie, header, text, json, css, size, slow],
  // Beside a page that is as it should be.
  [cookieFlags, cookieScope],
];

export const rules: readonly SmokeRule[] = [
  // One rule looks at a request and at the whole site.
  ...stages.flat().filter((rule) => rule !== downgrade),
  // Of several requests, or of the whole site: each speaks for itself.
  asset,
  certificateChain,
  certificateExpires,
  certificateName,
  certificateUnfit,
  certificateWeak,
  cors,
  form,
  hsts,
  insecure,
  loginRefused,
  mixedContent,
  oldAddress,
  publicRoute,
  rateLimit,
  saved,
  sessionLost,
  sharedCache,
  tlsVersion,
  twoAddresses,
];
