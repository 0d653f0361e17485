/** Sentences about an exchange that several rules say. All of it is Markdown, safe to print. */
import { formatDuration } from '../../core/duration.ts';
import { countOf } from '../../core/outcome.ts';
import { listOf, printable } from '../../core/text.ts';
import { answerOf, type Exchange, inShort } from './exchange.ts';
import { type Expectation, expectedStatuses } from './expectation.ts';
import { redact, shownUrl } from './redact.ts';

/** `GET /api/health` */
export const requestOf = ({ request }: Exchange): string => `${request.method} ${printable(request.path, 120)}`;

/** Who notices, in the singular: `Whoever opens /login`, `Whatever calls POST /api/clients`. */
export function whoAsks(exchange: Exchange): string {
  if (exchange.request.isHomepage) return 'Whoever opens the app';
  const { method } = exchange.request;
  const page = answerOf(exchange)?.page.kind;
  const isPage = method === 'GET' && !exchange.request.path.startsWith('/api') && page !== 'json';
  return isPage ? `Whoever opens ${printable(exchange.request.path, 120)}` : `Whatever calls ${requestOf(exchange)}`;
}

/** `2xx`, `200 or 204` */
export function statusWords(expect: Expectation): string {
  const words = expectedStatuses(expect).map(({ from, to }) => (from === to ? String(from) : `${from / 100}xx`));
  return listOf(words).replace(/ and (?=[^,]*$)/, ' or ');
}

/** First sentence of every message: which check asked for what. */
export const asked = (exchange: Exchange): string =>
  `The check **${printable(exchange.request.name, 80)}** requested \`${requestOf(exchange)}\` at ${new URL(exchange.request.url).origin}`;

/** `14:02:11 UTC`: what to look for in the app's log. */
export const timeOf = ({ at }: Exchange): string => `${new Date(at).toISOString().slice(11, 19)} UTC`;

/** `status 503 after 1.2 s at 14:02:11 UTC, at https://…/login (1 redirect), page title "…"; 3 retries` */
export function cameBack(exchange: Exchange): string {
  const answer = answerOf(exchange);
  if (answer === undefined) return '';
  const { hops, request } = exchange;
  const where =
    hops.length === 0 ? '' : `, at \`${shownUrl(answer.url, request.secrets)}\` (${countOf(hops.length, 'redirects')})`;
  const title = shownTitle(exchange);
  return `status ${answer.response.status} after ${formatDuration(exchange.totalMs)} at ${timeOf(exchange)}${where}${title === undefined ? '' : `, page title \`${title}\``}${retryWords(exchange)}`;
}

/** `, the same after 2 retries`; `; status 503 and ECONNRESET before (2 retries)`; empty where it was not tried again. */
export function retryWords({ retries, end, earlier = [] }: Exchange): string {
  if (retries === 0) return '';
  const words = [...new Set(earlier)];
  return words.every((each) => each === inShort(end))
    ? `, the same after ${countOf(retries, 'retries')}`
    : `; ${listOf(words)} before (${countOf(retries, 'retries')})`;
}

/** What was left behind on the way, since that explains many a 401. */
export const droppedWords = ({ dropped }: Exchange): string =>
  dropped.length === 0
    ? ''
    : ` A redirect led to another origin, so ${listOf([...new Set(dropped)].map((name) => `\`${name}\``))} stayed behind: set the URL to the address that the redirect leads to.`;

/** Title or first heading, of answers that any stranger gets. */
export function shownTitle(exchange: Exchange): string | undefined {
  const page = answerOf(exchange)?.page;
  if (page === undefined || !exchange.request.anonymous) return undefined;
  const text = page.title === '' ? page.headings[0] : page.title;
  return text === undefined || text === '' ? undefined : redact(text, exchange.request.secrets, 100);
}
