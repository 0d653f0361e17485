/** Planned parts → requests as they go out. */
import type { RequestSection, StepSection } from '../../config/sections/smoke/request.ts';
import { decodeHoles } from './address.ts';
import { curlLinesOf } from './curl-of.ts';
import type { Expectation } from './expectation.ts';
import { acceptOf, bodyOf, type FilledForm, headerValue, multipart, type Token, USER_AGENT } from './outgoing.ts';
import type { Parts } from './parts.ts';
import { optionIn, type Place } from './planning.ts';
import type { SmokeRequest } from './request.ts';
import type { Session } from './session.ts';
import type { Saved } from './template.ts';

/** Bytes of a body that are read, where nobody asks for more. */
const MAX_BODY = 1024 * 1024;

export interface Builders {
  /** Throws NotSaved where an earlier step did not save what it needs. */
  build(saved: Saved, session: Session, token?: Token): SmokeRequest;
  /** The request that a form of the page makes. Whether the form may be sent at all is for form-target.ts to say. */
  buildForm(saved: Saved, session: Session, form: FilledForm): SmokeRequest;
}

export function buildersOf(
  section: RequestSection | StepSection,
  parts: Parts,
  place: Place,
  expect: Expectation,
): Builders {
  const { verb, isForm, method, target, address, withPath, query, headers, basic, json, form, isOwn } = parts;
  const { ownHeaders, hasCredentials } = parts;
  const { name, isKnown = false, planning } = place;
  const protectAt = (url: URL) => (isOwn(url) ? planning.protect : []);
  const logsIn = place.path[0] === 'login';
  const isAlways = 'always' in section && section.always === true;
  // `to` is where it is really sent: a page may say where its form goes.
  const common = (session: Session, to: URL) => {
    const fromSession = isOwn(to) ? session.headers : {};
    const protect = protectAt(to);
    return {
      name,
      path: address.pathname + address.search,
      isHomepage: verb === 'get' && target === '/' && section.host === undefined,
      expect,
      secrets: planning.secrets,
      thinking: planning.thinking,
      ...(logsIn ? { logsIn: true as const } : {}),
      ...(isAlways ? { cleansUp: true as const } : {}),
      anonymous: !hasCredentials && !isKnown,
      hasCredentials,
      fromSession,
      guardHeaders: protect.map((each) => each.name).filter((each) => !ownHeaders.includes(each)),
      ownHeaders: [...new Set([...ownHeaders, ...protect.map((each) => each.name), ...Object.keys(fromSession)])],
      baseHeaders: {
        'user-agent': USER_AGENT,
        accept: acceptOf(expect),
        ...Object.fromEntries(protect.map((each) => [each.name, each.value])),
        ...fromSession,
        ...(basic === undefined ? {} : { authorization: basic.value }),
      },
      maxBytes: Math.max(MAX_BODY, (expect.maxBytes ?? 0) + 1),
    };
  };
  const line = curlLinesOf(section, parts, place, expect);

  return {
    build(saved, session, token) {
      const url = withPath(saved);
      const { fromSession: _, baseHeaders, ...rest } = common(session, url);
      for (const [key, template] of query) url.searchParams.append(key, template(saved));
      const body = isForm ? undefined : bodyOf(json, form, saved, token);
      const inHeader =
        token?.in === 'header' ? { [token.name.toLowerCase()]: headerValue(token.value, optionIn(place)('csrf')) } : {};
      return {
        ...rest,
        method,
        url: url.href,
        shownUrl: decodeHoles(address.href),
        path: decodeHoles(rest.path),
        headers: {
          ...baseHeaders,
          ...body?.headers,
          ...inHeader,
          ...Object.fromEntries(headers.map(([header, template]) => [header, template(saved)])),
        },
        ownHeaders: [...rest.ownHeaders, ...Object.keys(inHeader)],
        ...(body === undefined ? {} : { body: body.text }),
        curl: line.of({ session, url: url.href, token }),
      };
    },
    buildForm(saved, session, filled) {
      const url = new URL(filled.url);
      const { fromSession: _, baseHeaders, ...rest } = common(session, url);
      const fields = new URLSearchParams(filled.fields.map(([key, value]): [string, string] => [key, value]));
      const isGet = filled.method === 'GET';
      const from = new URL(filled.page).origin;
      if (isGet) url.search = fields.toString();
      const encoded = filled.isMultipart
        ? multipart(filled.fields)
        : { type: 'application/x-www-form-urlencoded', body: fields.toString() };
      return {
        ...rest,
        method: filled.method,
        url: url.href,
        // The form’s address may hold an id of somebody.
        shownUrl: decodeHoles(address.href),
        path: decodeHoles(rest.path),
        isHomepage: false,
        headers: {
          ...baseHeaders,
          // Django and others refuse a form that comes from nowhere.
          origin: from,
          // As browsers tell it to another origin: https://w3c.github.io/webappsec-referrer-policy/#referrer-policy-strict-origin-when-cross-origin
          referer: url.origin === from && url.origin === address.origin ? withPath(saved).href : `${from}/`,
          ...(isGet ? {} : { 'content-type': encoded.type }),
          ...Object.fromEntries(headers.map(([header, template]) => [header, template(saved)])),
        },
        ...(isGet ? {} : { body: encoded.body }),
        curl: line.ofForm({ session, url: url.href, form: filled }),
      };
    },
  };
}
