/**
 * Is this body an error page, whatever its status says? PHP answers fatal errors with 200, a server that nobody set up
 * greets with 200, and a single-page app's host answers for an app that is gone.
 *
 * Signatures name servers and hosts; what they miss is judged by general rules. src/dev/score-error-pages.ts counts how
 * many pages of real servers are recognised, and how many ordinary pages are accused.
 */
import { DATABASES } from './error-pages/databases.ts';
import { isDebugPage } from './error-pages/debug-pages.ts';
import { FRAMEWORKS } from './error-pages/frameworks.ts';
import { isBareErrorPage, isBareErrorText } from './error-pages/generic.ts';
import { HOSTING } from './error-pages/hosting.ts';
import { isJsonError } from './error-pages/json-errors.ts';
import { isFileListing } from './error-pages/listings.ts';
import type { Page } from './error-pages/page.ts';
import { PAUSED_APPS } from './error-pages/paused-apps.ts';
import { PHP } from './error-pages/php.ts';
import { SERVERS } from './error-pages/servers.ts';
import { matches, type Signature } from './error-pages/signature.ts';
import { isWelcomePage } from './error-pages/welcome.ts';
import { isXmlError } from './error-pages/xml-errors.ts';

export { type Page, readPage } from './error-pages/page.ts';

export interface ErrorPage {
  /** `nginx`, `vercel-no-deployment`, `bare`. */
  id: string;
  /** What it is: `an error page of nginx`. Own words, nothing of the body. */
  what: string;
  /** Where to look, one or two sentences. */
  advice: string;
}

/** Specific before general: the first that matches names the page. */
export const SIGNATURES: readonly Signature[] = [
  ...HOSTING,
  ...PAUSED_APPS,
  ...PHP,
  ...FRAMEWORKS,
  ...DATABASES,
  ...SERVERS,
];

const LOG = 'Open the app’s log for the moment of this request.';
const LISTING =
  'The server runs, but your app is not on it: look at the deploy’s log and the server’s site configuration. Switch the listing of folders off: it shows every file to everybody.';
const SET_UP =
  'The server runs, but your app is not on it: look at the deploy’s log and the server’s site configuration.';
const LEAK =
  'Switch debug mode off in this environment: this page shows code and file names to everybody. Then look at the error it names.';

/** What error page this is; undefined for a page that is none, for binary content and for an empty body. */
export function recogniseErrorPage(page: Page): ErrorPage | undefined {
  if (page.kind === 'binary' || page.kind === 'empty') return undefined;
  const signature = SIGNATURES.find((each) => matches(each, page));
  if (signature !== undefined) return { id: signature.id, what: signature.what, advice: signature.advice };
  if (page.kind === 'json')
    return isJsonError(page.json) ? { id: 'json', what: 'an error as JSON', advice: LOG } : undefined;
  if (page.kind === 'xml')
    return isXmlError(page.raw) ? { id: 'xml', what: 'an error as XML', advice: LOG } : undefined;
  if (isFileListing(page)) return { id: 'file-listing', what: 'a list of files', advice: LISTING };
  if (isDebugPage(page)) return { id: 'stack-trace', what: 'a page with a stack trace', advice: LEAK };
  if (isWelcomePage(page)) return { id: 'welcome', what: 'the page of a server without an app', advice: SET_UP };
  return isBareErrorPage(page) || isBareErrorText(page)
    ? { id: 'bare', what: 'an error page', advice: LOG }
    : undefined;
}
