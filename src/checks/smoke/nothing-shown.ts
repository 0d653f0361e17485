/** An answer with a good status in which there is nothing for a visitor to see. */
import { isBlankPage } from '../../facts/error-pages/blank.ts';
import { answerOf, type Exchange, headerOf, mediaTypeOf } from './exchange.ts';
import { namesStatus } from './expectation.ts';

/** Asked by machines, to whom the status is the answer. */
const HEALTH =
  /\/(?:_?health(?:z|-?check)?|livez?|liveness|readyz?|readiness|ping|alive|up|status|heartbeat)\/?(?:\?|$)/i;
const TEXT = /^(?:text\/|application\/(?:json|javascript|xhtml))|[+]json$/;
const ENCODINGS = /^(?:gzip|x-gzip|br|deflate|identity|)$/;
// What programs print for a value that is not there.
const NO_VALUE = /^(?:undefined|null|nil|none|nan|false|\[object (?:object|undefined|null|promise)\])$/i;
const SCRIPTED = /<(?:script|img|svg|canvas|video|iframe|object|embed|form|input)[\s>]/i;

/** What follows "answered 200 with": `an empty page`. Markdown. Undefined where there is something to see. */
export function nothingShown(exchange: Exchange): string | undefined {
  const answer = answerOf(exchange);
  if (answer === undefined) return undefined;
  const { request } = exchange;
  const { page, response } = answer;
  const { status, body } = response;
  const type = mediaTypeOf(response);
  const isHome = request.isHomepage;
  if (status === 204 || status === 205)
    return isHome && !namesStatus(request.expect, status) ? 'nothing at all' : undefined;
  const encoding = (headerOf(response, 'content-encoding') ?? '').split(',').map((each) => each.trim().toLowerCase());
  const unknown = encoding.find((each) => !ENCODINGS.test(each));
  if (unknown !== undefined && body.length > 0)
    return `an encoding that was not asked for${/^[a-z0-9-]{1,20}$/.test(unknown) ? ` (\`${unknown}\`)` : ''}`;
  if ((isHome || TEXT.test(type)) && isPacked(body)) return 'packed bytes and no `content-encoding`';
  if (
    isHome &&
    (type === 'application/octet-stream' || /^\s*attachment/i.test(headerOf(response, 'content-disposition') ?? ''))
  )
    return 'a download in place of a page';
  const isPage = isHome || type.includes('html');
  if (isPage && isBlankPage(page)) return 'an empty page';
  if (page.kind === 'empty' && body.length === 0 && request.expect.maxBytes === null) {
    if (/[/+]json$/.test(type)) return 'no byte, which is no JSON';
    if (type === '' && !HEALTH.test(request.path)) return 'no byte and no type';
  }
  const isWritten = page.kind === 'text' || page.kind === 'html' || (page.kind === 'json' && isHome);
  if (isWritten && NO_VALUE.test(page.text.trim().slice(0, 40)) && !SCRIPTED.test(page.raw))
    return `nothing but \`${page.text.trim().slice(0, 20)}\``;
  return undefined;
}

/** https://www.rfc-editor.org/rfc/rfc1952#section-2.3, https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1 */
const isPacked = (body: Uint8Array): boolean =>
  (body[0] === 0x1f && body[1] === 0x8b) ||
  (body[0] === 0x28 && body[1] === 0xb5 && body[2] === 0x2f && body[3] === 0xfd);
