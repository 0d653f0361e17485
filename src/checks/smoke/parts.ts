/** What a request of the file is made of: every variable filled in, holes for what steps save. Throws UserError. */
import { METHODS, type RequestSection, type StepSection } from '../../config/sections/smoke/request.ts';
import { UserError } from '../../core/errors.ts';
import { below, hostOf, pathTemplate } from './address.ts';
import { basicOf } from './basic.ts';
import { headerValue } from './outgoing.ts';
import { optionIn, type Place } from './planning.ts';
import { holesOf, mustBeSavable, type Saved, toJsonTemplate, toTemplate } from './template.ts';
import { resolver } from './variables.ts';

export type Parts = ReturnType<typeof partsOf>;

/** What is sent, and where to. */
export function partsOf(section: RequestSection | StepSection, place: Place) {
  const { auth, savable, owned = new Set(), planning } = place;
  const option = optionIn(place);
  const verb = METHODS.find((each) => section[each] !== undefined) ?? (section.submit === undefined ? 'get' : 'submit');
  const target = section[verb] ?? '/';
  const sent = resolver(planning.variables);
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
    // What hangs on no answer is found before anything is sent.
    if (!holesOf(value).some((key) => savable.has(key))) headerValue(template(new Map()), at);
    return [header.toLowerCase(), (saved: Saved) => headerValue(template(saved), at), value] as const;
  });
  const basic = section.basic === undefined ? undefined : basicOf(section.basic, option, sent, planning.secrets);
  const json = section.json === undefined ? undefined : toJsonTemplate(section.json, option('json'), holes);
  const form = Object.entries(section.form ?? {}).map(([key, value]) => ({
    name: key,
    values: [value].flat().map((each) => toTemplate(String(each), option('form', key), holes)),
    ...(typeof value === 'boolean' ? { isTicked: value } : {}),
  }));
  for (const [key, value] of sent.used) planning.secrets.add(value, `$${key}`);
  const needs = holesOf(section).filter((key) => savable.has(key));
  const sendsOwned = needs.filter((key) => owned.has(key));
  const own = [...[...sent.used.keys()].map((key) => `$${key}`), ...sendsOwned.map((key) => `{${key}}`)];
  if ((own.length > 0 || auth) && !planning.allowedOrigins.includes(address.origin))
    throw new UserError(
      `${option()} sends ${own.length > 0 ? `\`${own.join('`, `')}\`` : 'the session'} to ${address.origin}, which is not one of your environments.`,
      'Name this address under `environments.<name>.url` or `.hosts` on the default branch, or take the variable out.',
    );
  const ownHeaders = [...headers.map(([header]) => header), ...(basic === undefined ? [] : ['authorization'])];
  return {
    verb,
    /** A page is fetched for its form. */
    isForm: verb === 'submit',
    method: verb === 'submit' ? 'GET' : verb.toUpperCase(),
    target,
    address,
    withPath,
    /** The last of each: a stranger may ask for it as well. */
    query,
    /** Name, value, and what may be shown of it. */
    headers,
    basic,
    json,
    form: section.form === undefined ? undefined : form,
    /** Names that it needs from the login and earlier steps. */
    needs,
    /** Names of headers that hold what is ours. */
    ownHeaders,
    hasCredentials: own.length > 0 || auth || ownHeaders.includes('authorization') || ownHeaders.includes('cookie'),
    /** The app’s, or one of the environments’: what the file sends with everything may go there. */
    isOwn: ({ origin }: URL): boolean => planning.allowedOrigins.includes(origin) || origin === planning.base.origin,
  };
}
