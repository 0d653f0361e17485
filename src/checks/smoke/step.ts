/** One request of the file → a step that can be sent. Everything that the user can have wrong is found here. */
import type { RequestSection, StepSection } from '../../config/sections/smoke/request.ts';
import { UserError } from '../../core/errors.ts';
import { type Builders, buildersOf } from './build.ts';
import { type Credentials, credentialsOf } from './credentials.ts';
import { type Expectation, toExpectation } from './expectation.ts';
import { fillerOf } from './fill.ts';
import { mustBeSelector } from './html.ts';
import { mustBeJsonPath } from './json-path.ts';
import type { FormField, Token } from './outgoing.ts';
import { partsOf } from './parts.ts';
import { optionIn, type Place } from './planning.ts';
import { mustBeSource, type Source, toSource } from './source.ts';
import type { Saved } from './template.ts';
import { resolver } from './variables.ts';

export interface Step extends Builders {
  /** `https://app.example.com` */
  origin: string;
  method: string;
  expect: Expectation;
  always: boolean;
  auth: boolean;
  /** What is somebody's goes with it: a session, a variable, or what an answer to such a request gave. */
  hasCredentials: boolean;
  /** What of it a stranger does not send. */
  credentials: Credentials;
  /** A step before it was sent as somebody. */
  isKnown: boolean;
  /** The homepage, as a browser asks for it. */
  isHome: boolean;
  saves: readonly { name: string; source: Source }[];
  /** Names that it needs from earlier steps. */
  needs: readonly string[];
  csrf?: { from: Step; source: Source; in: Token['in']; name: string };
  /** The page has the form: which one, and what is filled in. */
  submit?: { css?: string; allowedOrigins: readonly string[]; fields(saved: Saved): FormField[] };
}

export async function planStep(section: RequestSection | StepSection, place: Place): Promise<Step> {
  const { path, auth, isKnown = false, shared, planning } = place;
  const option = optionIn(place);
  const parts = partsOf(section, place);
  const { isForm, method, form = [], hasCredentials } = parts;
  const compared = resolver(planning.variables, 'compares with');
  const { needsSaved, fillWith } = fillerOf(section, place, compared);
  const expectationOf = (saved?: Saved): Expectation =>
    toExpectation(section.expect, planning.errorPages, planning.thinking, fillWith(saved));
  const expect = expectationOf();
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
  if (expect.notPublic && !hasCredentials)
    throw new UserError(
      `${option('expect', 'not-public')}: the request carries nothing that a stranger lacks.`,
      'Add `auth: true`, or a header with a `$NAME`.',
    );
  if (expect.rateLimited !== null && (isForm || csrf !== undefined))
    throw new UserError(
      `${option('expect', 'rate-limited')}: the page with the form would be asked for again and again, not what it sends.`,
      'Write the request itself, without a token: a limit refuses it before its token is looked at.',
    );
  const builders = buildersOf(section, parts, place, expect);
  return {
    origin: parts.address.origin,
    method,
    expect,
    always: 'always' in section && section.always === true,
    auth,
    hasCredentials,
    credentials: credentialsOf(section, place.owned ?? new Set(), auth),
    isKnown,
    isHome: method === 'GET' && !isForm && parts.target === '/' && section.host === undefined,
    saves,
    needs: parts.needs,
    ...(csrf === undefined ? {} : { csrf }),
    ...(isForm
      ? {
          submit: {
            ...(section['form-css'] === undefined ? {} : { css: section['form-css'] }),
            allowedOrigins: planning.allowedOrigins,
            fields: (saved) =>
              form.map(({ values, ...field }) => ({ ...field, values: values.map((template) => template(saved)) })),
          },
        }
      : {}),
    ...(needsSaved ? comparedLater(builders, expectationOf) : builders),
  };
}

/** What is compared is known once the steps before have saved it. */
const comparedLater = ({ build, buildForm }: Builders, expectationOf: (saved: Saved) => Expectation): Builders => ({
  build: (saved, ...more) => ({ ...build(saved, ...more), expect: expectationOf(saved) }),
  buildForm: (saved, ...more) => ({ ...buildForm(saved, ...more), expect: expectationOf(saved) }),
});

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
