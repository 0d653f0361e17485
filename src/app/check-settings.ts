/** Binds each check to its settings: its section of the configuration and what the options say. */
import { isDeepStrictEqual } from 'node:util';
import type { CheckContext, CheckResult } from '../checks/check.ts';
import type { SmokeSettings } from '../checks/smoke/settings.ts';
import type { Config } from '../config/schema.ts';
import { namesOtherHosts } from '../config/sections/smoke/addresses.ts';
import { isSameEnvironment } from '../core/environment.ts';
import { today } from '../io/clock.ts';
import type { LoadedConfig } from './configuration.ts';
import type { CheckWord, RunOptions } from './options.ts';
import { checkOf } from './our-rules.ts';
import { settledBy } from './policy/settled.ts';
import { verifyOf } from './policy/verify.ts';
import type { Subject } from './subject.ts';

export interface CheckInput {
  subject: Subject;
  options: RunOptions;
  /** What the change declares. */
  own: LoadedConfig;
  /** What is declared on the base. */
  before: LoadedConfig | undefined;
  /** What judges: the base's, for a fork. */
  judging: LoadedConfig;
  /** Whose ignores and rules count. */
  trust: 'head' | 'base';
  variables: Readonly<Record<string, string>>;
  hostsConfig: (() => Promise<Config>) | undefined;
  mask: ((value: string) => void) | undefined;
}

export type BoundCheck = (context: CheckContext) => Promise<CheckResult>;

/** Throws UserError. */
export async function bindCheck(word: CheckWord, input: CheckInput): Promise<BoundCheck> {
  const { subject, options, own, before, judging, trust } = input;
  const { config } = judging.parsed;
  switch (word) {
    case 'env': {
      const check = await checkOf(word);
      const { dialectNamed } = await import('./dialect-named.ts');
      const settings = {
        config: declaredBy(own, judging),
        folder: options.workingDirectory,
        ...(before === undefined ? {} : { baseConfig: before }),
        valuesFiles: options.valuesFiles ?? [],
        ...(options.vars === undefined ? {} : { vars: options.vars }),
        ...(options.fingerprints === undefined ? {} : { fingerprints: options.fingerprints }),
        ...(options.dialect === undefined ? {} : { dialect: dialectNamed(options.dialect) }),
      };
      return (context) => check.run(context, settings);
    }
    case 'secrets': {
      const check = await checkOf(word);
      return async (context) => {
        const { otherToolsOf } = await import('./policy/other-tools.ts');
        const otherTools = await otherToolsOf(subject, trust, options.rulesFile);
        const { verify: given, ...look } = options.secrets ?? {};
        const verification = await verifyOf(input, given);
        const settled = () => settledBy(subject, trust, config.rules, today(context.clock));
        return check.run(context, {
          ...config.secrets,
          ...look,
          ...verification,
          ...(verification.verify && { isSettled: await settled() }),
          ...(input.mask && { mask: input.mask }),
          otherTools,
        });
      };
    }
    case 'migrations': {
      const check = await checkOf(word);
      return (context) => {
        const { files, context: earlier, ...given } = options.migrations ?? {};
        const order = files && [...(earlier ?? []), ...files].map(({ path }) => path);
        // What is run of a change is never the change's to say.
        const { run: _, ...section } = config.migrations;
        const run = before?.parsed.config.migrations.run;
        return check.run(context, {
          ...section,
          ...(run && { run }),
          ...(isDeepStrictEqual(own.parsed.config.migrations.run, run) ? {} : { runIsNew: true }),
          ...given,
          ...(order && { order }),
          allowComments: trust === 'head',
        });
      };
    }
    case 'smoke': {
      const check = await checkOf(word);
      const settings = await smokeSettings(input, config);
      return (context) => check.run(context, settings);
    }
  }
}

/**
 * A change from a fork says what it declares; where declarations are looked for, and what the base requires already, is
 * not for it to say.
 */
function declaredBy(own: LoadedConfig, judging: LoadedConfig): LoadedConfig {
  if (own === judging) return own;
  const [mine, base] = [own.parsed.config, judging.parsed.config];
  const env = { ...base.env, vars: { ...mine.env.vars, ...base.env.vars } };
  return { ...own, parsed: { ...own.parsed, config: { ...base, env }, written: judging.parsed.written } };
}

async function smokeSettings(
  { subject, options, variables, hostsConfig, judging, mask }: CheckInput,
  config: Config,
): Promise<SmokeSettings> {
  const name = options.environment ?? subject.environment;
  const given = options.url ?? subject.url;
  const isReview = subject.review || subject.scope.kind === 'change' || subject.scope.kind === 'folder';
  // A configured address is asked for by an environment, a schedule or a deploy; a push says nothing about what runs.
  // A laptop makes no requests that nobody asked for.
  const wantsConfigured =
    options.environment !== undefined ||
    options.asked ||
    (subject.trust !== 'disk' && (name !== undefined || !isReview));
  // Whether values may go to another host than the app's is for the default branch to say.
  const needsHosts = (given === undefined && wantsConfigured) || namesOtherHosts(config.smoke);
  const hosts = hostsConfig === undefined ? config : needsHosts ? await hostsConfig() : undefined;
  const environment = hosts === undefined ? undefined : environmentOf(hosts, name, given);
  const configured = given === undefined && wantsConfigured ? environment?.url : undefined;
  const url = given ?? configured;
  const addresses = Object.values(hosts?.environments ?? {}).map((each) => addressesOf(each));
  const origins = [given, ...addresses.flat()].flatMap((each) =>
    each === undefined ? [] : (URL.parse(each)?.origin ?? []),
  );
  const own = new Set([url, ...addressesOf(environment)].flatMap((each) => hostOf(each)));
  return {
    ...config.smoke,
    ...(options.smoke?.deadline === undefined ? {} : { deadline: options.smoke.deadline }),
    ...(options.smoke?.only === undefined ? {} : { only: options.smoke.only }),
    ...(url === undefined ? {} : { url }),
    ...(environment?.hosts === undefined ? {} : { hosts: environment.hosts }),
    ...(subject.deployedAt === undefined ? {} : { deployedAt: subject.deployedAt }),
    allowedOrigins: [...new Set(origins)],
    otherHosts: addresses
      .flat()
      .flatMap((each) => hostOf(each))
      .filter((host) => !own.has(host)),
    variables: (variable: string) => {
      const value = variables[variable];
      // A mask of one or two characters would star out the whole log.
      if (value !== undefined && value.length >= 4 && variable !== 'DEPLOYED_SHA') mask?.(value);
      return value;
    },
    ...(mask === undefined ? {} : { mask }),
    placeOf: (path) => {
      const place = judging.parsed.placeOf([
        'smoke',
        ...path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      ]);
      return place === undefined ? undefined : `${judging.path ?? 'launch-ready.yml'}:${place.line}:${place.column}`;
    },
  };
}

type EnvironmentSection = Config['environments'][string];

const addressesOf = (environment: EnvironmentSection | undefined): string[] =>
  [environment?.url, ...Object.values(environment?.hosts ?? {})].filter((each) => each !== undefined);

const hostOf = (address: string | undefined): string[] => {
  const host = address === undefined ? undefined : URL.parse(address)?.hostname;
  return host === undefined ? [] : [host];
};

/** The named environment; without a name the one of the address, else production or the only one. An event may name any. */
function environmentOf(
  { environments }: Config,
  name: string | undefined,
  url: string | undefined,
): EnvironmentSection | undefined {
  const names = Object.keys(environments);
  if (name !== undefined) {
    const same = names.find((each) => isSameEnvironment(each, name));
    return same === undefined ? undefined : environments[same];
  }
  if (url !== undefined) {
    const host = URL.parse(url)?.host;
    return Object.values(environments).find((each) => each.url !== undefined && URL.parse(each.url)?.host === host);
  }
  const withUrl = names.filter((each) => environments[each]?.url !== undefined);
  const only =
    withUrl.find((each) => isSameEnvironment(each, 'production')) ?? (withUrl.length === 1 ? withUrl[0] : undefined);
  return only === undefined ? undefined : environments[only];
}
