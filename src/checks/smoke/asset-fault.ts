/** Would a browser run this script, apply this style sheet? */
import { createHash } from 'node:crypto';
import { type Exchange, headerOf, mediaTypeOf } from './exchange.ts';
import { isOurNetwork } from './rules/unreachable.ts';
import type { Asset } from './seen.ts';

// https://mimesniff.spec.whatwg.org/#javascript-mime-type
const JAVASCRIPT =
  /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:jscript|livescript|javascript1\.[0-5]))$/;
// https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-mime-type?
const BLOCKED = /^(?:(?:image|audio|video)\/.*|text\/csv)$/;
// A script may begin with `<!--`, and JSX never comes to a browser.
const HTML = /^\s*<(?:!doctype\s+html|html|head|body|title|meta|div|h[1-6]|p|center)[\s>/]/i;

/** Where a page is there all the same, this is how many a file of one's own begins. */
export const EMPTY = 'is empty';

/** What follows "the script /app.js": `answers 404`. Undefined where it loads, or where our own network failed. */
export function assetFault(asset: Asset): string | undefined {
  const { end } = asset.exchange;
  if (end.kind === 'failure') return isOurNetwork(end.failure) ? undefined : `does not load (${end.failure.code})`;
  if (end.kind === 'bad redirect' || end.kind === 'wall') return 'redirects to nowhere';
  if (end.kind !== 'answer') return undefined;
  const { status } = end.response;
  if (status === 304) return undefined;
  if (status < 200 || status > 299) return `answers ${status}`;
  if (isHtmlBody(asset.exchange)) return 'is an HTML page';
  if (asset.kind === 'script' && end.page.kind === 'empty') return EMPTY;
  return typeFault(asset, end.response) ?? integrityFault(asset, end.response);
}

/** A page in place of the file, whatever its type says. */
export function isHtmlBody({ end }: Exchange): boolean {
  if (end.kind !== 'answer') return false;
  return HTML.test(new TextDecoder().decode(end.response.body.subarray(0, 2_000)));
}

type Response = Extract<Exchange['end'], { kind: 'answer' }>['response'];

function typeFault({ kind, isModule }: Asset, response: Response): string | undefined {
  const type = mediaTypeOf(response);
  const shown = type === '' ? 'no type' : `the type ${type.slice(0, 60)}`;
  const isStrict = /^\s*nosniff\s*(?:,|$)/i.test(headerOf(response, 'x-content-type-options') ?? '');
  const because = isStrict ? ' under `x-content-type-options: nosniff`' : '';
  if (kind === 'style')
    return type === 'text/css' || (type === '' && !isStrict)
      ? undefined
      : `has ${shown}, which browsers do not apply${because}`;
  // https://html.spec.whatwg.org/#fetch-a-single-module-script
  if (isModule)
    return JAVASCRIPT.test(type) || /^application\/wasm$|[/+]json$|^text\/css$/.test(type)
      ? undefined
      : `has ${shown}, which browsers do not run as a module`;
  if (BLOCKED.test(type)) return `has ${shown}, which browsers do not run`;
  return isStrict && !JAVASCRIPT.test(type) ? `has ${shown}, which browsers do not run${because}` : undefined;
}

const STRENGTH = ['sha256', 'sha384', 'sha512'];

/** The strongest hashes alone count, and one of them must fit. https://w3c.github.io/webappsec-subresource-integrity/ */
function integrityFault({ integrity }: Asset, { body, truncated }: Response): string | undefined {
  if (integrity === undefined || truncated) return undefined;
  const hashes = integrity
    .slice(0, 4_096)
    .split(/\s+/)
    .flatMap((each) => {
      const [, name = '', value = ''] = /^(sha(?:256|384|512))-([A-Za-z0-9+/_-]+={0,2})(?:\?.*)?$/i.exec(each) ?? [];
      return name === '' ? [] : [{ name: name.toLowerCase(), value }];
    });
  const strongest = Math.max(...hashes.map(({ name }) => STRENGTH.indexOf(name)));
  const counted = hashes.filter(({ name }) => STRENGTH.indexOf(name) === strongest);
  const [first] = counted;
  if (first === undefined) return undefined;
  const real = createHash(first.name).update(body).digest();
  return counted.some(({ value }) => Buffer.from(value, 'base64').equals(real))
    ? undefined
    : 'is not the file that `integrity` names';
}
