/** The line for a terminal of a planned request: built as the request is, with marks in place of what is secret. */
import type { RequestSection, StepSection } from '../../config/sections/smoke/request.ts';
import { type CurlParts, curlLine } from './curl.ts';
import type { Expectation } from './expectation.ts';
import { knownSecrets } from './known-secrets.ts';
import { acceptOf, bodyOf, type FilledForm, type Token } from './outgoing.ts';
import { type Parts, partsOf } from './parts.ts';
import type { Place } from './planning.ts';
import type { Session } from './session.ts';
import { markVariables, variableMark } from './shown-variable.ts';
import type { Saved } from './template.ts';

export interface CurlLines {
  of(sent: { session: Session; url: string; token: Token | undefined }): string;
  ofForm(sent: { session: Session; url: string; form: FilledForm }): string;
}

/** What steps saved stands in the lines as `{id}`. */
export function curlLinesOf(
  section: RequestSection | StepSection,
  parts: Parts,
  place: Place,
  expect: Expectation,
): CurlLines {
  const { planning, savable, isKnown = false } = place;
  const marked = partsOf(section, {
    ...place,
    planning: { ...planning, variables: variableMark, secrets: knownSecrets() },
  });
  const holes: Saved = new Map([...savable].map((name) => [name, `{${name}}`]));
  const withHoles = (text: string): string =>
    [...savable].reduce((filled, name) => filled.replaceAll(`%7B${name}%7D`, `{${name}}`), text);
  const own = marked.headers.map(([name, template]) => [name, template(holes)] as const);
  const isGiven = (name: string): boolean => own.some(([each]) => each === name);

  /** Everything but the body and the address. */
  const common = (session: Session, url: string, more: readonly (readonly [string, string])[]) => {
    const isOwn = parts.isOwn(new URL(url));
    const fromSession = isOwn && session.headers['authorization'] !== undefined;
    const user = parts.basic?.shown ?? (fromSession ? planning.sessionUser : undefined);
    const bearer = fromSession && user === undefined && !isGiven('authorization');
    const accept = acceptOf(expect);
    const headers = [
      ...(isOwn ? planning.protect.map(({ name, shown }) => [name, markVariables(shown, '')] as const) : []),
      ...(bearer ? [['authorization', `Bearer ${variableMark('TOKEN')}`] as const] : []),
      // Of pages curl’s own will do.
      ...(accept === 'application/json' ? [['accept', accept] as const] : []),
      ...more,
    ];
    return {
      headers: [
        ...headers.filter(
          ([name], index) => !isGiven(name) && headers.findLastIndex(([each]) => each === name) === index,
        ),
        ...own,
      ],
      ...(user === undefined || isGiven('authorization') ? {} : { user: markVariables(user, '') }),
      hasCookies: session.cookiesFor(url) !== '',
    };
  };

  return {
    of({ session, url: sentUrl, token }) {
      const url = marked.withPath(holes);
      for (const [key, template] of marked.query) url.searchParams.append(key, template(holes));
      const shownToken = token && { ...token, value: variableMark('CSRF_TOKEN') };
      const body = parts.isForm ? undefined : bodyOf(marked.json, marked.form, holes, shownToken);
      const isJson = marked.json !== undefined;
      const text = body && (isJson ? body.text : withHoles(body.text));
      return curlLine({
        method: parts.method,
        url: withHoles(url.href),
        ...common(session, sentUrl, [
          ...(isJson && body !== undefined ? [['content-type', 'application/json'] as const] : []),
          ...(shownToken?.in === 'header' ? [[shownToken.name.toLowerCase(), shownToken.value] as const] : []),
        ]),
        ...(text === undefined ? {} : { body: isJson ? { text } : { form: text } }),
      });
    },
    ofForm({ session, url: sentUrl, form }) {
      const fields = shownFields(form, marked, holes);
      const text = withHoles(
        new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
      );
      const url = new URL(form.url);
      if (form.method === 'GET') url.search = text;
      // What a page for somebody has in an address may be theirs.
      else if (url.search !== '' && (parts.hasCredentials || isKnown)) url.search = variableMark('QUERY');
      const body: CurlParts['body'] = form.isMultipart ? { fields } : { form: text };
      return curlLine({
        method: form.method,
        url: withHoles(url.href),
        ...common(session, sentUrl, [
          ['origin', url.origin],
          ['referer', withHoles(marked.withPath(holes).href)],
        ]),
        ...(form.method === 'GET' ? {} : { body }),
      });
    },
  };
}

/** What forms have of themselves, and no token. */
const ORDINARY = /^(?:|on|off|true|false|yes|no|utf-?8|✓|\d{1,2}|put|patch|delete)$/i;

/** Fields as they are sent: those of the file with its variables, of the page’s own at most what any form may have. */
function shownFields(
  { fields }: FilledForm,
  { form = [] }: Pick<Parts, 'form'>,
  holes: Saved,
): (readonly [name: string, value: string])[] {
  const given = new Map(
    form.filter(({ isTicked }) => isTicked === undefined).map(({ name, values }) => [name, [...values]]),
  );
  return fields.map(([name, value]) => {
    const own = given.get(name)?.shift();
    if (own !== undefined) return [name, own(holes)];
    if (ORDINARY.test(value)) return [name, value];
    if (/csrf|token|nonce|authenticity/i.test(name)) return [name, variableMark('CSRF_TOKEN')];
    return [
      name,
      variableMark(
        name
          .toUpperCase()
          .replace(/[^A-Z0-9]+/g, '_')
          .replace(/^(?=\d|$)/, '_'),
      ),
    ];
  });
}
