/** One request of the file → a step that can be sent. Everything that the user can have wrong is found here. */
import {
  type BasicSection,
  METHODS,
  type RequestSection,
  type StepSection,
} from '../../config/sections/smoke/request.ts';
import { UserError } from '../../core/errors.ts';
import { below, decodeHoles, hostOf, pathTemplate } from './address.ts';
import { curlLine } from './curl.ts';
import { type Expectation, toExpectation } from './expectation.ts';
import { mustBeSelector } from './html.ts';
import { mustBeJsonPath } from './json-path.ts';
import type { KnownSecrets } from './known-secrets.ts';
import {
  acceptOf,
  bodyOf,
  type FilledForm,
  type FormField,
  headerValue,
  multipart,
  type Token,
  USER_AGENT,
} from './outgoing.ts';
import type { SmokeRequest } from './request.ts';
import type { Session } from './session.ts';
import { type Source, toSource } from './source.ts';
import { holesOf, mustBeSavable, type Saved, toJsonTemplate, toTemplate } from './template.ts';
import { type Resolver, resolveDeep, resolver } from './variables.ts';

/** Bytes of a body that are read, where nobody asks for more. */
const MAX_BODY = 1024 * 1024;

/** What all steps of a run share. */
export interface Planning {
  base: URL;
  hosts: Readonly<Record<string, string>>;
  allowedOrigins: readonly string[];
  /** Headers that a guard asks for: resolved, with the text of the file beside it. */
  protect: readonly { name: string; value: string; shown: string }[];
  secrets: KnownSecrets;
  errorPages: boolean;
  variables(name: string): string | undefined;
  /** `launch-ready.yml:12:7: smoke.checks.a.expect`: for messages. */
  optionOf(path: readonly string[]): string;
}

export interface Step {
  /** `POST /api/records/{id}` */
  label: string;
  /** `https://app.example.com` */
  origin: string;
  method: string;
  expect: Expectation;
  always: boolean;
  auth: boolean;
  /** What is somebody's goes with it: a session, a variable, or what an answer to such a request gave. */
  hasCredentials: boolean;
  /** A step before it was sent as somebody. */
  isKnown: boolean;
  saves: readonly { name: string; source: Source }[];
  /** Names that it needs from earlier steps. */
  needs: readonly string[];
  csrf?: { from: Step; source: Source; in: Token['in']; name: string };
  /** The page has the form: which one, and what is filled in. */
  submit?: { css?: string; fields(saved: Saved): FormField[] };
  /** Throws NotSaved where an earlier step did not save what it needs. */
  build(saved: Saved, session: Session, token?: Token): SmokeRequest;
  /** The request that a form of the page makes. */
  buildForm(saved: Saved, session: Session, form: FilledForm): SmokeRequest;
}

/** Where a step stands, and what is known before it. */
export interface Place {
  /** Of the check. */
  name: string;
  /** Of the section below `smoke`. */
  path: readonly string[];
  auth: boolean;
  /** Names that the login and steps before it save. */
  savable: ReadonlySet<string>;
  /** Those of them that answers to somebody gave. */
  owned?: ReadonlySet<string>;
  /** A step before it was sent as somebody: the visitor may be known. */
  isKnown?: boolean;
  /** Keys that stand beside `steps`, such as `host` and `headers.accept`, and where. */
  shared?: { keys: ReadonlySet<string>; path: readonly string[] };
  planning: Planning;
}

export async function planStep(section: RequestSection | StepSection, place: Place): Promise<Step> {
  const { name, path, auth, savable, owned = new Set(), isKnown = false, shared, planning } = place;
  const option = (...below: string[]): string => {
    const isShared =
      shared !== undefined && [below[0], below.slice(0, 2).join('.')].some((key) => shared.keys.has(key ?? ''));
    return planning.optionOf([...(isShared ? shared.path : path), ...below]);
  };
  const verb = METHODS.find((each) => section[each] !== undefined) ?? (section.submit === undefined ? 'get' : 'submit');
  const isForm = verb === 'submit';
  const method = isForm ? 'GET' : verb.toUpperCase();
  const target = section[verb] ?? '/';
  const sent = resolver(planning.variables);
  const compared = resolver(planning.variables);
  const holes = { resolver: sent, savable };

  mustBeSavable(target, option(verb), savable);
  const host = hostOf(section.host, planning, option('host'));
  const address = below(host, target);
  const withPath = pathTemplate(target, host, savable);
  const query = Object.entries(section.query ?? {}).map(
    ([key, value]) =>
      [key, toTemplate(String(value), option('query', key), holes), isOpen(String(value), owned)] as const,
  );
  const headers = Object.entries(section.headers ?? {}).map(([header, value]) => {
    const at = option('headers', header);
    const template = toTemplate(value, at, holes);
    return [header.toLowerCase(), (saved: Saved) => headerValue(template(saved), at), value] as const;
  });
  const basic = section.basic === undefined ? undefined : basicOf(section.basic, option, sent, planning.secrets);
  const json = section.json === undefined ? undefined : toJsonTemplate(section.json, option('json'), holes);
  const form = Object.entries(section.form ?? {}).map(([key, value]) => ({
    name: key,
    values: [value].flat().map((each) => toTemplate(String(each), option('form', key), holes)),
    ...(typeof value === 'boolean' ? { isTicked: value } : {}),
  }));
  for (const [value, shown] of [...sent.used].map(([key, value]) => [value, `$${key}`] as const))
    planning.secrets.add(value, shown);
  const needs = holesOf(section).filter((key) => savable.has(key));
  const sendsOwned = needs.filter((key) => owned.has(key));
  const own = [...[...sent.used.keys()].map((key) => `$${key}`), ...sendsOwned.map((key) => `{${key}}`)];
  if ((own.length > 0 || auth) && !planning.allowedOrigins.includes(address.origin))
    throw new UserError(
      `${option()} sends ${own.length > 0 ? `\`${own.join('`, `')}\`` : 'the session'} to ${address.origin}, which is not one of your environments.`,
      'Name this address under `environments.<name>.url` or `.hosts` on the default branch, or take the variable out.',
    );

  const expect = toExpectation(section.expect, planning.errorPages, (value) =>
    resolveDeep(value, (text) => compared.resolve(text, option('expect'))),
  );
  for (const [key, value] of compared.used) planning.secrets.add(value, `$${key}`);
  for (const each of expect.json) mustBeJsonPath(each.path, option('expect', 'json', each.path));
  for (const each of expect.css) await mustBeSelector(each.selector, option('expect', 'css', each.selector));
  const saves = Object.entries(section.save ?? {}).map(([key, raw]) => ({ name: key, source: toSource(raw) }));
  for (const { name: key, source } of saves) await mustBeSource(source, option('save', key));
  if (section['form-css'] !== undefined) await mustBeSelector(section['form-css'], option('form-css'));
  const csrf =
    section.csrf === undefined
      ? undefined
      : await planCsrf(section, { ...place, path: shared?.keys.has('csrf') ? shared.path : path });

  const ownHeaders = [...headers.map(([header]) => header), ...(basic === undefined ? [] : ['authorization'])];
  const hasCredentials =
    own.length > 0 || auth || ownHeaders.includes('authorization') || ownHeaders.includes('cookie');
  if (expect.notPublic && !hasCredentials)
    throw new UserError(
      `${option('expect', 'not-public')}: the request carries nothing that a stranger lacks.`,
      'Add `auth: true`, or a header with a `$NAME`.',
    );
  const label = `${isForm ? 'SUBMIT' : method} ${target}`;
  const isOwn = planning.allowedOrigins.includes(address.origin) || address.origin === planning.base.origin;
  const protect = isOwn ? planning.protect : [];
  const isAlways = 'always' in section && section.always === true;
  const common = (session: Session) => {
    const fromSession = isOwn ? session.headers : {};
    return {
      name,
      path: address.pathname + address.search,
      isHomepage: verb === 'get' && target === '/' && section.host === undefined,
      expect,
      secrets: planning.secrets,
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
  const shownHeaders = [
    ...protect.map((each) => [each.name, each.shown] as const),
    ...headers.map(([header, , shown]) => [header, shown] as const),
  ];
  const shownQuery = new URLSearchParams(
    Object.entries(section.query ?? {}).map(([key, value]): [string, string] => [key, String(value)]),
  );
  const shownBody =
    section.json !== undefined
      ? JSON.stringify(section.json)
      : section.form === undefined
        ? undefined
        : Object.entries(section.form)
            .flatMap(([key, value]) => [value].flat().map((each) => `${key}=${each}`))
            .join('&');
  const hasBody = !isForm && (json !== undefined || section.form !== undefined);
  const curl = curlLine({
    method,
    url: `${decodeHoles(address.href)}${shownQuery.size === 0 ? '' : `${address.search === '' ? '?' : '&'}${decodeURIComponent(shownQuery.toString().replaceAll('+', '%20'))}`}`,
    headers: [
      ...shownHeaders,
      ...(csrf?.in === 'header' ? [[csrf.name, '$CSRF_TOKEN'] as const] : []),
      ...(hasBody && section.json !== undefined ? [['content-type', 'application/json'] as const] : []),
    ],
    ...(hasBody && shownBody !== undefined ? { body: shownBody } : {}),
    ...(basic === undefined ? {} : { user: basic.shown }),
    hasSession: auth,
  });

  return {
    label,
    origin: address.origin,
    method,
    expect,
    always: isAlways,
    auth,
    hasCredentials,
    isKnown,
    saves,
    needs,
    ...(csrf === undefined ? {} : { csrf }),
    ...(isForm
      ? {
          submit: {
            ...(section['form-css'] === undefined ? {} : { css: section['form-css'] }),
            fields: (saved) =>
              form.map(({ values, ...field }) => ({ ...field, values: values.map((template) => template(saved)) })),
          },
        }
      : {}),
    build(saved, session, token) {
      const { fromSession: _, baseHeaders, ...rest } = common(session);
      const url = withPath(saved);
      const open = new URL(url);
      for (const [key, template, isOpen] of query) {
        url.searchParams.append(key, template(saved));
        if (isOpen) open.searchParams.append(key, template(saved));
      }
      const body = isForm ? undefined : bodyOf(json, section.form === undefined ? undefined : form, saved, token);
      const inHeader =
        token?.in === 'header' ? { [token.name.toLowerCase()]: headerValue(token.value, option('csrf')) } : {};
      return {
        ...rest,
        method,
        url: url.href,
        openUrl: open.href,
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
        curl,
      };
    },
    buildForm(saved, session, filled) {
      const { fromSession: _, baseHeaders, ...rest } = common(session);
      const url = new URL(filled.url);
      const fields = new URLSearchParams(filled.fields.map(([key, value]): [string, string] => [key, value]));
      const isGet = filled.method === 'GET';
      if (isGet) url.search = fields.toString();
      const encoded = filled.isMultipart
        ? multipart(filled.fields)
        : { type: 'application/x-www-form-urlencoded', body: fields.toString() };
      return {
        ...rest,
        method: filled.method,
        url: url.href,
        openUrl: url.href,
        // The form’s address may hold an id of somebody.
        shownUrl: decodeHoles(address.href),
        path: decodeHoles(rest.path),
        isHomepage: false,
        headers: {
          ...baseHeaders,
          // Django and others refuse a form that comes from nowhere.
          origin: url.origin,
          referer: withPath(saved).href,
          ...(isGet ? {} : { 'content-type': encoded.type }),
          ...Object.fromEntries(headers.map(([header, template]) => [header, template(saved)])),
        },
        ...(isGet ? {} : { body: encoded.body }),
        curl: curlLine({
          method: filled.method,
          url: url.origin + url.pathname,
          headers: shownHeaders,
          ...(isGet || shownBody === undefined ? {} : { body: shownBody }),
          ...(basic === undefined ? {} : { user: basic.shown }),
          hasSession: true,
        }),
      };
    },
  };
}

/** What a stranger may ask for as well. */
const isOpen = (value: string, owned: ReadonlySet<string>): boolean =>
  !value.includes('$') && !holesOf(value).some((key) => owned.has(key));

/** https://www.rfc-editor.org/rfc/rfc7617: a user without a colon, in UTF-8. */
export function basicOf(
  { user, password }: BasicSection,
  option: (...below: string[]) => string,
  { resolve }: Pick<Resolver, 'resolve'>,
  secrets: KnownSecrets,
): { value: string; shown: string } {
  const name = resolve(user, option('basic', 'user'));
  if (name.includes(':'))
    throw new UserError(
      `${option('basic', 'user')} becomes a name with a colon, which HTTP Basic cannot send.`,
      'Only the password may hold one.',
    );
  const encoded = Buffer.from(`${name}:${resolve(password, option('basic', 'password'))}`).toString('base64');
  secrets.add(encoded, '$BASIC');
  return { value: `Basic ${encoded}`, shown: `${user}:${password}` };
}

async function planCsrf(section: RequestSection, input: Place): Promise<NonNullable<Step['csrf']> | undefined> {
  const { csrf } = section;
  if (csrf === undefined) return undefined;
  const { from, as, ...source } = csrf;
  const [carrier = '', key = ''] = as.split(' ');
  await mustBeSource(source, input.planning.optionOf([...input.path, 'csrf']));
  const page = await planStep(
    {
      get: from,
      expect: {},
      ...(section.host === undefined || /^https?:/i.test(from) ? {} : { host: section.host }),
      ...(section.basic === undefined ? {} : { basic: section.basic }),
    },
    { ...input, path: [...input.path, 'csrf'] },
  );
  return { from: page, source, in: carrier.toLowerCase() as Token['in'], name: key };
}

async function mustBeSource({ json, css }: Source, option: string): Promise<void> {
  if (json !== undefined) mustBeJsonPath(json, option);
  if (css !== undefined) await mustBeSelector(css, option);
}
