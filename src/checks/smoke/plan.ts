/** Settings → what will be sent. Everything that the user can have wrong is found here, before anything is sent. */
import { randomBytes } from 'node:crypto';
import { type BasicSection, VERBS } from '../../config/sections/smoke/request.ts';
import { UserError } from '../../core/errors.ts';
import { printable } from '../../core/text.ts';
import { below } from './address.ts';
import { basicOf } from './basic.ts';
import { isOn } from './expectation.ts';
import { mustBeJsonPath } from './json-path.ts';
import { knownSecrets } from './known-secrets.ts';
import { movedName, selectedChecks, wantsMoved } from './only.ts';
import type { Place, Planning } from './planning.ts';
import { protectHeaders } from './protect.ts';
import { deadlineOf, milliseconds, type SmokeSettings } from './settings.ts';
import { withShared } from './shared.ts';
import { planStep, type Step } from './step.ts';
import { thinkingFor } from './thinking.ts';
import { resolver, UnsetVariable } from './variables.ts';

export interface PlannedCheck {
  name: string;
  auth: boolean;
  /** It waits for the login: for its session, or for what it saves. */
  needsLogin: boolean;
  steps: readonly Step[];
  /** It must not run beside others, which it would shut out. */
  alone: boolean;
}

export interface Plan {
  ready?: { step: Step; withinMs: number; inARow: number };
  /** `authorization`: HTTP Basic, which needs no steps. */
  login?: { steps: readonly Step[]; bearer?: string; authorization?: string };
  checks: readonly PlannedCheck[];
  /** The homepage, as a stranger asks for it. */
  home: Step;
  /** Addresses that moved: each is asked for as a step of its own. */
  moved: readonly { step: Step; to: string; query: string }[];
  /** Checks that a variable is missing for. */
  unset: readonly { name: string; error: UnsetVariable }[];
  /** `protect` or `ready` lacks a variable: nothing can be asked, or what answers is not known. */
  isBlind: boolean;
  planning: Planning;
}

/** Where hosts show deployments to their owners: a link of a deployment status that is no app. */
const DASHBOARDS =
  /^(?:(?:www\.)?(?:vercel\.com|github\.com|gitlab\.com)|app\.netlify\.com|dashboard\.(?:render|heroku)\.com|(?:www\.)?railway\.(?:app|com)|console\.(?:cloud\.google|aws\.amazon)\.com|dash\.cloudflare\.com|fly\.io)$/;

/** Checked base URL. Throws UserError. */
export function parseBaseUrl(text: string): URL {
  const wrong = (why: string, advice: string) => new UserError(`The URL \`${shownInput(text)}\` ${why}.`, advice);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw wrong('is not a web address', 'Write it whole: https://app.example.com');
  if (url.username !== '' || url.password !== '')
    throw wrong(
      'holds a password, and addresses are shown in reports',
      'Send it as a header: `smoke: { protect: { basic: $USER:$PASSWORD } }`.',
    );
  if (url.search !== '' || url.hash !== '')
    throw wrong(
      'has a query or fragment',
      'Write the address of the app only; what belongs to one request goes into its check: `get: /path?query`.',
    );
  if (DASHBOARDS.test(url.hostname))
    throw wrong(
      'is the dashboard of a host, not your app',
      'Give the address that visitors use, with `--url` or `environments.<name>.url`.',
    );
  return url;
}

// What follows the address, and anybody's password in it, is not repeated.
const shownInput = (text: string): string =>
  printable(text.replace(/[?#].*$/s, '…').replace(/\/\/[^/]*@/, '//…@'), 120);

/** A query that campaigns add, and that must survive a move. */
const CAMPAIGN = 'utm_source=launch-ready';

/** Checks in the order of the file. Throws UserError; a variable that is not set is only noted for a check. */
export async function planSmoke(settings: SmokeSettings, base: URL): Promise<Plan> {
  const secrets = knownSecrets(settings.mask);
  // Another one each time: what a run that broke off left behind is not in the way of the next.
  const run = randomBytes(4).toString('hex');
  const optionOf = (path: readonly string[]): string => {
    const place = settings.placeOf?.(path);
    return `${place === undefined ? '' : `${place}: `}smoke.${path.map((part) => printable(part, 80)).join('.')}`;
  };
  const unset: { name: string; error: UnsetVariable }[] = [];
  /** Undefined where a variable is missing, which is noted. */
  const orUnset = async <T>(name: string, work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UnsetVariable)) throw error;
      unset.push({ name, error });
      return undefined;
    }
  };
  const { basic, bearer } = settings.login ?? {};
  const planning: Planning = {
    base,
    hosts: settings.hosts ?? {},
    allowedOrigins: settings.allowedOrigins,
    protect: (await orUnset('protect', () => protectHeaders(settings, secrets, optionOf, base))) ?? [],
    ...(basic === undefined || bearer !== undefined ? {} : { sessionUser: `${basic.user}:${basic.password}` }),
    secrets,
    thinking: thinkingFor(deadlineOf(settings)),
    errorPages: isOn(settings['error-pages']),
    variables: (name) => settings.variables(name) ?? (name === 'RUN' ? run : undefined),
    optionOf,
  };
  const checks: PlannedCheck[] = [];
  const known = savedBy(settings.login);
  const readySection = settings.ready;
  const ready = readySection && (await orUnset('ready', () => planReady(readySection, planning)));
  const isBlind = unset.length > 0;
  for (const [name, section] of selectedChecks(settings)) {
    const check = await orUnset(name, () => planCheck(name, section, known, planning));
    if (check !== undefined) checks.push(check);
  }
  // A login that no check needs is a check by itself; what HTTP Basic alone sends is only asked for where it is sent.
  const waiting = checks.filter(({ needsLogin }) => needsLogin);
  const isAsked = waiting.length > 0 || (settings.only === undefined && hasRequest(settings.login));
  const loginSection = isAsked ? settings.login : undefined;
  const login = loginSection && (await orUnset(waiting[0]?.name ?? 'login', () => planLogin(loginSection, planning)));
  const [noted] = loginSection !== undefined && login === undefined ? unset.slice(-1) : [];
  if (noted !== undefined) unset.push(...waiting.slice(1).map(({ name }) => ({ name, error: noted.error })));
  return {
    ...(ready === undefined ? {} : { ready }),
    ...(login === undefined ? {} : { login }),
    checks: login === undefined ? checks.filter(({ needsLogin }) => !needsLogin) : checks,
    home: await planStep(
      { get: '/', expect: {} },
      { name: 'homepage', path: ['site'], auth: false, savable: new Set(), planning },
    ),
    moved: await planMoved(settings, base, planning),
    unset,
    isBlind,
    planning,
  };
}

async function planCheck(
  name: string,
  section: SmokeSettings['checks'][string],
  known: ReadonlySet<string>,
  planning: Planning,
): Promise<PlannedCheck> {
  const { auth = false, ...own } = section;
  const path = ['checks', name];
  const steps = await planSteps(own, { name, path, auth, savable: known, owned: known, planning });
  const alone = steps.some(({ expect }) => expect.rateLimited !== null);
  if (alone && steps.length > 1)
    throw new UserError(
      `${planning.optionOf([...path, 'steps'])}: \`rate-limited\` stands among other steps.`,
      'Write a check of its own for it.',
    );
  const needsLogin = auth || steps.some(({ needs }) => needs.some((key) => known.has(key)));
  return { name, auth, needsLogin, steps, alone };
}

/** Names under which the login keeps what its answers give. */
const savedBy = (login: SmokeSettings['login']): ReadonlySet<string> =>
  new Set([login, ...(login?.steps ?? [])].flatMap((each) => Object.keys(each?.save ?? {})));

type Sections = Parameters<typeof planStep>[0] & { steps?: readonly Parameters<typeof withShared>[0][] };

/** The one request, or the steps with what stands beside them. */
async function planSteps({ steps: sections, ...own }: Sections, place: Place): Promise<Step[]> {
  if (sections === undefined) return [await planStep(own, place)];
  const savable = new Set(place.savable);
  const owned = new Set(place.owned);
  const steps: Step[] = [];
  let isKnown = false;
  for (const [index, each] of sections.entries()) {
    const { section, keys } = withShared(each, own);
    const step = await planStep(section, {
      ...place,
      path: [...place.path, 'steps', String(index)],
      savable: new Set(savable),
      owned: new Set(owned),
      isKnown,
      shared: { keys, path: place.path },
    });
    steps.push(step);
    // What was sent may have logged somebody in.
    isKnown ||= step.hasCredentials || step.submit !== undefined || !['GET', 'HEAD'].includes(step.method);
    for (const key of Object.keys(section.save ?? {})) {
      savable.add(key);
      if (isKnown) owned.add(key);
    }
  }
  return steps;
}

async function planReady(
  ready: NonNullable<SmokeSettings['ready']>,
  planning: Planning,
): Promise<NonNullable<Plan['ready']>> {
  const { path, within, 'in-a-row': inARow, ...rest } = ready;
  const step = await planStep(
    { ...rest, get: path ?? '/' },
    { name: 'ready', path: ['ready'], auth: false, savable: new Set(), planning },
  );
  return { step, withinMs: milliseconds(within), inARow };
}

const hasRequest = (login: SmokeSettings['login']): boolean =>
  login?.steps !== undefined || VERBS.some((verb) => login?.[verb] !== undefined);

async function planLogin(
  login: NonNullable<SmokeSettings['login']>,
  planning: Planning,
): Promise<NonNullable<Plan['login']>> {
  const { bearer, ...own } = login;
  const path = ['login'];
  if (bearer !== undefined) mustBeJsonPath(bearer, planning.optionOf([...path, 'bearer']));
  const place = { name: 'login', path, auth: false, savable: new Set<string>(), planning };
  // A token that the login brings takes the place of the password.
  const authorization =
    own.basic === undefined || bearer !== undefined ? undefined : planBasic(own.basic, path, planning);
  return {
    steps: hasRequest(own) ? await planSteps(own, place) : [],
    ...(bearer === undefined ? {} : { bearer }),
    ...(authorization === undefined ? {} : { authorization }),
  };
}

/** For everything that is sent with a session. */
function planBasic(section: BasicSection, path: readonly string[], { variables, secrets, optionOf }: Planning): string {
  const names = resolver(variables);
  const { value } = basicOf(section, (...below) => optionOf([...path, ...below]), names, secrets);
  for (const [name, each] of names.used) secrets.add(each, `$${name}`);
  return value;
}

async function planMoved(settings: SmokeSettings, base: URL, planning: Planning): Promise<Plan['moved'][number][]> {
  const moved: Plan['moved'][number][] = [];
  for (const [from, to] of Object.entries(settings.redirects)) {
    if (!wantsMoved(settings, from)) continue;
    const path = from + (from.includes('?') ? '&' : '?') + CAMPAIGN;
    const step = await planStep(
      { get: path, expect: { url: to } },
      { name: movedName(from), path: ['redirects', from], auth: false, savable: new Set(), planning },
    );
    moved.push({ step, to: below(base, to).href, query: CAMPAIGN });
  }
  return moved;
}
