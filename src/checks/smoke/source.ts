/** Where in an answer a value is, as `save:` and `csrf:` say it. */
import type { SourceSection } from '../../config/sections/smoke/request.ts';
import { answerOf, type Exchange, headerOf, responsesOf } from './exchange.ts';
import { mustBeSelector, openHtml, selectIn, textOfElement } from './html.ts';
import { mustBeJsonPath, selectJson } from './json-path.ts';
import { type Session, setCookiesOf } from './session.ts';
import { BoundedRegExp } from './thinking.ts';

export type Source = Exclude<SourceSection, string>;

/** A JSONPath alone stands for `{ json: … }`. */
export const toSource = (raw: SourceSection): Source => (typeof raw === 'string' ? { json: raw } : raw);

/** Throws UserError for a path or selector that does not parse. `option` names the place in the file. */
export async function mustBeSource({ json, css }: Source, option: string): Promise<void> {
  if (json !== undefined) mustBeJsonPath(json, option);
  if (css !== undefined) await mustBeSelector(css, option);
}

/** Longer ones are no ids or tokens. */
const MAX_VALUE = 16_384;

/** The value; undefined where it is not there. Of several elements or members the first. Throws OutOfTime. */
export async function valueAt(source: Source, exchange: Exchange, session?: Session): Promise<string | undefined> {
  const whole = await rawValue(source, exchange, session);
  if (whole === undefined || whole.length > MAX_VALUE * 64) return undefined;
  if (source.regex === undefined) return whole.length > MAX_VALUE ? undefined : whole;
  const match = new BoundedRegExp(source.regex, exchange.request.thinking).exec(whole);
  return (match?.[1] ?? match?.[0])?.slice(0, MAX_VALUE);
}

async function rawValue(source: Source, exchange: Exchange, session?: Session): Promise<string | undefined> {
  const answer = answerOf(exchange);
  if (answer === undefined) return undefined;
  const { page, response, url } = answer;
  if (source.json !== undefined) {
    const [value] = page.json === undefined ? [] : selectJson(page.json, source.json, exchange.request.thinking);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;
  }
  if (source.css !== undefined) {
    const [element] = selectIn(await openHtml(page.raw), source.css, exchange.request.thinking);
    if (element === undefined) return undefined;
    const { attribs } = element;
    return source.attr === undefined
      ? (attribs['value'] ?? attribs['content'] ?? textOfElement(element))
      : attribs[source.attr.toLowerCase()];
  }
  if (source.header !== undefined) return headerOf(response, source.header.toLowerCase());
  if (source.cookie !== undefined) {
    const set = responsesOf(exchange)
      .flatMap((each) => setCookiesOf(each.response))
      .findLast(({ name, expires }) => name === source.cookie && !expires);
    // A page sets it once; afterwards the visitor has it.
    const value = set?.value ?? session?.cookie(url, source.cookie);
    return value === undefined ? undefined : decoded(value);
  }
  return source.url === true ? url : page.raw;
}

/** As scripts read it: a token in a cookie is often percent-encoded. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** `$.id`, `input[name=csrf]`, `the header location`: for messages. */
export function describeSource({ json, css, header, cookie, url, regex }: Source): string {
  if (json !== undefined) return `\`${json}\``;
  if (css !== undefined) return `\`${css}\``;
  if (header !== undefined) return `the header \`${header}\``;
  if (cookie !== undefined) return `the cookie \`${cookie}\``;
  if (url) return 'the address';
  return regex === undefined ? 'the body' : 'the regular expression';
}
