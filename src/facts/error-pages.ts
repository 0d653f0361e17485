/**
 * Is this body an error page, whatever its status says? PHP answers fatal errors with 200, a server that nobody set up
 * greets with 200, and a single-page app's host answers for an app that is gone.
 *
 * Signatures are written from knowing these servers. src/dev/score-error-pages.ts counts how many pages of real servers
 * they recognise, and how many ordinary pages they accuse.
 */
import { DATABASES } from './error-pages/databases.ts';
import { FRAMEWORKS } from './error-pages/frameworks.ts';
import { isBareErrorPage, isBareErrorText } from './error-pages/generic.ts';
import { HOSTING } from './error-pages/hosting.ts';
import { isJsonError } from './error-pages/json-errors.ts';
import type { Page } from './error-pages/page.ts';
import { SERVERS } from './error-pages/servers.ts';
import { matches, type Signature } from './error-pages/signature.ts';

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
export const SIGNATURES: readonly Signature[] = [...HOSTING, ...FRAMEWORKS, ...DATABASES, ...SERVERS];

const LOG = 'Open the app’s log for the moment of this request.';

/** What error page this is; undefined for a page that is none, for binary content and for an empty body. */
export function recogniseErrorPage(page: Page): ErrorPage | undefined {
  if (page.kind === 'binary' || page.kind === 'empty') return undefined;
  const signature = SIGNATURES.find((each) => matches(each, page));
  if (signature !== undefined) return { id: signature.id, what: signature.what, advice: signature.advice };
  if (page.kind === 'json')
    return isJsonError(page.json) ? { id: 'json', what: 'an error as JSON', advice: LOG } : undefined;
  return isBareErrorPage(page) || isBareErrorText(page)
    ? { id: 'bare', what: 'an error page', advice: LOG }
    : undefined;
}
