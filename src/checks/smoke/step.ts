/** One request of the file → a step that can be sent. Everything that the user can have wrong is found here. */
import { randomUUID } from 'node:crypto';
import { METHODS, type RequestSection, type StepSection } from '../../config/sections/smoke/request.ts';
import { UserError } from '../../core/errors.ts';
import { REPOSITORY_URL } from '../../core/project.ts';
import { TOOL } from '../../core/report.ts';
import { nearest, printable } from '../../core/text.ts';
import { curlLine } from './curl.ts';
import { type Expectation, toExpectation } from './expectation.ts';
import { mustBeSelector } from './html.ts';
import { mustBeJsonPath } from './json-path.ts';
import type { KnownSecrets } from './known-secrets.ts';
import type { SmokeRequest } from './request.ts';
import type { Session } from './session.ts';
import { type Source, toSource } from './source.ts';
import { mustBeSavable, type Saved, toJsonTemplate, toTemplate } from './template.ts';
import { resolveDeep, resolver } from './variables.ts';

const USER_AGENT = `${TOOL.name}/${TOOL.version} (smoke check; +${REPOSITORY_URL})`;

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

/** A token that a page gave, and where it goes. */
export interface Token {
  in: 'header' | 'form' | 'json';
  name: string;
  value: string;
}

/** A form of a page, ready to be sent. */
export interface FilledForm {
  method: string;
  /** `enctype="multipart/form-data"`. */
  isMultipart: boolean;
  /** Absolute. */
  url: string;
  fields: readonly (readonly [name: string, value: string])[];
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
  saves: readonly { name: string; source: Source }[];
  /** Names that it needs from earlier steps. */
  needs: readonly string[];
  csrf?: { from: Step; source: Source; in: Token['in']; name: string };
  /** The page has the form: which one, and what is filled in. */
  submit?: { css?: string; fields(saved: Saved): [name: string, value: string][] };
  /** Throws NotSaved where an earlier step did not save what it needs. */
  build(saved: Saved, session: Session, token?: Token): SmokeRequest;
  /** The request that a form of the page makes. */
  buildForm(saved: Saved, session: Session, form: FilledForm): SmokeRequest;
}

/** `name` of the check, `path` of the section below `smoke`; `savable` are the names that steps before it save. */
export async function planStep(
  section: RequestSection | StepSection,
  {
    name,
    path,
    auth,
    savable,
    planning,
  }: { name: string; path: readonly string[]; auth: boolean; savable: ReadonlySet<string>; planning: Planning },
): Promise<Step> {
  const option = (...below: string[]): string => planning.optionOf([...path, ...below]);
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
    ([key, value]) => [key, toTemplate(String(value), option('query', key), holes)] as const,
  );
  const headers = Object.entries(section.headers ?? {}).map(([header, value]) => {
    const at = option('headers', header);
    const template = toTemplate(value, at, holes);
    return [header.toLowerCase(), (saved: Saved) => headerValue(template(saved), at), value] as const;
  });
  const json = section.json === undefined ? undefined : toJsonTemplate(section.json, option('json'), holes);
  const form = Object.entries(section.form ?? {}).map(
    ([key, value]) => [key, toTemplate(String(value), option('form', key), holes)] as const,
  );
  for (const [value, shown] of [...sent.used].map(([key, value]) => [value, `$${key}`] as const))
    planning.secrets.add(value, shown);
  if ((sent.used.size > 0 || auth) && !planning.allowedOrigins.includes(address.origin))
    throw new UserError(
      `${option()} sends ${sent.used.size > 0 ? `\`$${[...sent.used.keys()].join('`, `$')}\`` : 'the session'} to ${address.origin}, which is not one of your environments.`,
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
    section.csrf === undefined ? undefined : await planCsrf(section, { name, path, auth, savable, planning });

  const ownHeaders = headers.map(([header]) => header);
  const hasCredentials =
    sent.used.size > 0 || auth || ownHeaders.includes('authorization') || ownHeaders.includes('cookie');
  if (expect.notPublic && !hasCredentials)
    throw new UserError(
      `${option('expect', 'not-public')}: the request carries nothing that a stranger lacks.`,
      'Add `auth: true`, or a header with a `$NAME`.',
    );
  const label = `${isForm ? 'SUBMIT' : method} ${target}`;
  const isOwn = planning.allowedOrigins.includes(address.origin) || address.origin === planning.base.origin;
  const protect = isOwn ? planning.protect : [];
  const common = (session: Session) => {
    const fromSession = isOwn ? session.headers : {};
    return {
      name,
      path: address.pathname + address.search,
      isHomepage: verb === 'get' && target === '/' && section.host === undefined,
      expect,
      secrets: planning.secrets,
      anonymous: !hasCredentials,
      hasCredentials,
      fromSession,
      guardHeaders: protect.map((each) => each.name).filter((each) => !ownHeaders.includes(each)),
      ownHeaders: [...new Set([...ownHeaders, ...protect.map((each) => each.name), ...Object.keys(fromSession)])],
      baseHeaders: {
        'user-agent': USER_AGENT,
        accept: acceptOf(expect),
        ...Object.fromEntries(protect.map((each) => [each.name, each.value])),
        ...fromSession,
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
            .map(([key, value]) => `${key}=${value}`)
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
    hasSession: auth,
  });

  return {
    label,
    origin: address.origin,
    method,
    expect,
    always: 'always' in section && section.always === true,
    auth,
    saves,
    needs: [
      ...new Set([...JSON.stringify(section).matchAll(/\{([a-z][a-z0-9_-]{0,39})\}/gi)].map(([, key = '']) => key)),
    ].filter((key) => savable.has(key)),
    ...(csrf === undefined ? {} : { csrf }),
    ...(isForm
      ? {
          submit: {
            ...(section['form-css'] === undefined ? {} : { css: section['form-css'] }),
            fields: (saved) => form.map(([key, template]) => [key, template(saved)]),
          },
        }
      : {}),
    build(saved, session, token) {
      const { fromSession: _, baseHeaders, ...rest } = common(session);
      const url = withPath(saved);
      for (const [key, template] of query) url.searchParams.append(key, template(saved));
      const body = isForm ? undefined : bodyOf(json, section.form === undefined ? undefined : form, saved, token);
      const inHeader =
        token?.in === 'header' ? { [token.name.toLowerCase()]: headerValue(token.value, option('csrf')) } : {};
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
          hasSession: true,
        }),
      };
    },
  };
}

async function planCsrf(
  section: RequestSection,
  input: { name: string; path: readonly string[]; auth: boolean; savable: ReadonlySet<string>; planning: Planning },
): Promise<NonNullable<Step['csrf']> | undefined> {
  const { csrf } = section;
  if (csrf === undefined) return undefined;
  const { from, as, ...source } = csrf;
  const [carrier = '', key = ''] = as.split(' ');
  await mustBeSource(source, input.planning.optionOf([...input.path, 'csrf']));
  const page = await planStep(
    { get: from, expect: {}, ...(section.host === undefined ? {} : { host: section.host }) },
    { ...input, path: [...input.path, 'csrf'] },
  );
  return { from: page, source, in: carrier.toLowerCase() as Token['in'], name: key };
}

async function mustBeSource({ json, css }: Source, option: string): Promise<void> {
  if (json !== undefined) mustBeJsonPath(json, option);
  if (css !== undefined) await mustBeSelector(css, option);
}

function hostOf(host: string | undefined, { base, hosts }: Planning, option: string): URL {
  if (host === undefined) return base;
  const address = hosts[host];
  if (address !== undefined) return new URL(address);
  const near = nearest(host, Object.keys(hosts));
  throw new UserError(
    `${option}: this environment has no host \`${printable(host, 60)}\`.`,
    near === undefined
      ? `Write it down on the default branch: \`environments: { production: { hosts: { ${printable(host, 60)}: https://… } } }\`.`
      : `Did you mean \`${near}\`?`,
  );
}

/** `/login` below `https://host/app` is `https://host/app/login`; `/` is the base itself. */
export function below(base: URL, target: string): URL {
  if (/^https?:/i.test(target)) return new URL(target);
  if (target === '/') return new URL(base);
  return new URL(base.pathname.replace(/\/$/, '') + target, base);
}

/** What was saved fills a part of a path, whatever it is: it leads neither up nor to another host. */
function pathTemplate(target: string, base: URL, savable: ReadonlySet<string>): (saved: Saved) => URL {
  const template = toTemplate(
    target.replaceAll('$', '$$$$'),
    '',
    { resolver: resolver(() => undefined), savable },
    (value) => (/^\.{1,2}$/.test(value) ? value.replaceAll('.', '%252E') : encodeURIComponent(value)),
  );
  return (saved) => below(base, template(saved));
}

const decodeHoles = (address: string): string => address.replaceAll('%7B', '{').replaceAll('%7D', '}');

function headerValue(value: string, option: string): string {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    throw new UserError(
      `${option} becomes a value with a line break or a letter that no header can hold.`,
      'Store the secret again without the line break at its end.',
    );
  return value;
}

type Fields = readonly (readonly [string, (saved: Saved) => string])[];

function bodyOf(
  json: ((saved: Saved) => unknown) | undefined,
  form: Fields | undefined,
  saved: Saved,
  token: Token | undefined,
): { headers: Record<string, string>; text: string } | undefined {
  if (json !== undefined) {
    const value = json(saved);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const withToken = token?.in === 'json' && isObject ? { ...value, [token.name]: token.value } : value;
    return { headers: { 'content-type': 'application/json' }, text: JSON.stringify(withToken) };
  }
  if (form === undefined) return undefined;
  const fields = form.map(([key, template]): [string, string] => [key, template(saved)]);
  if (token?.in === 'form') fields.push([token.name, token.value]);
  return {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    text: new URLSearchParams(fields).toString(),
  };
}

/** https://www.rfc-editor.org/rfc/rfc7578, with the line breaks and quotes of names as browsers escape them. */
function multipart(fields: FilledForm['fields']): { type: string; body: string } {
  const boundary = `----launch-ready-${randomUUID()}`;
  const escaped = (name: string): string => name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${escaped(name)}"\r\n\r\n${value.replaceAll(/\r\n|\r|\n/g, '\r\n')}\r\n`,
  );
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` };
}

const acceptOf = (expect: Expectation): string =>
  expect.json.length > 0 || expect.type === 'json'
    ? 'application/json'
    : 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
