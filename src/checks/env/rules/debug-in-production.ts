import { stageOf } from '../../../core/environment.ts';
import type { Severity } from '../../../core/severity.ts';
import { givenBy } from '../../../facts/platform-variables.ts';
import { type EnvRule, type JudgedValue, judgedValues } from '../rule.ts';
import { isOff, isOn } from '../variable-name.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const debugInProduction: EnvRule = {
  id: 'env/debug-in-production',
  severity: 'high',
  summary: 'Production runs in the mode for development',
  why: 'An error page for developers shows settings and keys to whoever provokes one: attackers harvest mail tokens from Laravel apps with `APP_DEBUG=true`. `NODE_ENV=development` makes React and Express slow, leaves caches off and prints stack traces.',
  fix: 'Set the value that production needs.',
  since: '0.1.0',
  sources: [
    'https://postmarkapp.com/blog/laravel-debug-mode-could-expose-your-api-keys',
    'https://github.com/solidjs/solid/issues/3221',
    'https://github.com/tata1mg/catalyst-core/pull/289',
    'https://expressjs.com/en/advanced/best-practice-performance.html#set-node_env-to-production',
  ],
  examples: {
    bad: [
      'NODE_ENV=\n--- production\nNODE_ENV=development',
      'APP_DEBUG=\n--- production\nAPP_DEBUG=true',
      'ASPNETCORE_ENVIRONMENT=\n--- production\nASPNETCORE_ENVIRONMENT=Development',
      'LOG_LEVEL=\n--- production\nLOG_LEVEL=debug',
    ],
    good: [
      'NODE_ENV=\n--- production\nNODE_ENV=production',
      'NODE_ENV=\n--- staging\nNODE_ENV=development',
      'APP_DEBUG=\n--- production\nAPP_DEBUG=false',
      'MIX_ENV=\n--- production\nMIX_ENV=prod',
      'LOG_LEVEL=\n--- production\nLOG_LEVEL=info',
    ],
  },
  *check(subject) {
    for (const judged of judgedValues(subject, 'undeclared')) {
      const { name, environment, declaration, isProduction } = judged;
      // A workflow has a NODE_ENV of its own; it is the app's only where the project says so.
      const isOfJob = environment.kind === 'job' && declaration === undefined && givenBy(name) !== undefined;
      const found = isProduction && !isOfJob ? judge(judged) : undefined;
      if (found === undefined) continue;
      yield {
        variable: name,
        environment,
        severity: found.severity,
        title: `${name} ${found.words}${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} ${found.words}.`,
        fix: `Set \`${name}\` ${placeOfValue(environment)} to ${found.fix}.`,
        impact: found.impact,
      };
    }
  },
};

interface Judgement {
  severity: Severity;
  words: string;
  fix: string;
  impact: string;
}

const LEAKS = 'Error pages and logs show settings, queries and keys to whoever provokes an error.';

/** The word that frameworks take for production. */
const MODES: Readonly<Record<string, { expected: RegExp; fix: string; impact: string }>> = {
  NODE_ENV: {
    expected: /^production$/,
    fix: '`production`',
    impact: 'Libraries run in their slow mode for developers, and error pages show stack traces.',
  },
  RAILS_ENV: { expected: /^production$/, fix: '`production`', impact: LEAKS },
  RACK_ENV: { expected: /^(?:production|deployment|none)$/, fix: '`production`', impact: LEAKS },
  MIX_ENV: { expected: /^prod$/, fix: '`prod`', impact: LEAKS },
  FLASK_ENV: {
    expected: /^production$/,
    fix: '`production`',
    impact: 'The debugger of Flask lets whoever provokes an error run code on the server.',
  },
  ASPNETCORE_ENVIRONMENT: { expected: /^prod(?:uction)?$/i, fix: '`Production`', impact: LEAKS },
  DOTNET_ENVIRONMENT: { expected: /^prod(?:uction)?$/i, fix: '`Production`', impact: LEAKS },
  APP_ENV: {
    expected: /^prod(?:uction)?$/i,
    fix: 'the framework’s word for production (`production`, in Symfony `prod`)',
    impact: LEAKS,
  },
  DJANGO_ENV: { expected: /^prod(?:uction)?$/i, fix: '`production`', impact: LEAKS },
};

const DEBUGGERS =
  /^(?:APP_DEBUG|FLASK_DEBUG|DJANGO_DEBUG|WP_DEBUG|WP_DEBUG_DISPLAY|RAILS_DEBUG|SYMFONY_DEBUG|ASPNETCORE_DETAILEDERRORS|DISPLAY_ERRORS|PHP_DISPLAY_ERRORS|WERKZEUG_DEBUG_PIN|DEBUG_MODE|ENABLE_DEBUG|DEBUG_ENABLED|IS_DEBUG)$/;

function judge({ name, value }: JudgedValue): Judgement | undefined {
  const text = value.trim();
  const mode = Object.hasOwn(MODES, name) ? MODES[name] : undefined;
  if (mode !== undefined) {
    // Words of one's own say nothing: only those that name another stage do.
    const stage = stageOf(text);
    if (mode.expected.test(text) || stage === undefined || stage === 'production') return undefined;
    // React and Express know two words: any other is the slow one, and some hosts use `staging` in production by design.
    return { severity: 'high', words: `is set to the mode for ${stage}`, fix: mode.fix, impact: mode.impact };
  }
  if (name === 'SPRING_PROFILES_ACTIVE') {
    if (!text.split(',').some((profile) => ['development', 'test'].includes(stageOf(profile) ?? ''))) return undefined;
    return {
      severity: 'high',
      words: 'names a profile for development',
      fix: 'the profile for production',
      impact: LEAKS,
    };
  }
  if (name === 'DEBUG' || DEBUGGERS.test(name)) {
    if (name === 'WERKZEUG_DEBUG_PIN')
      return isOff(text)
        ? { severity: 'high', words: 'lets everybody into the debugger', fix: 'a PIN, or take it away', impact: LEAKS }
        : undefined;
    if (isOn(text)) return { severity: 'high', words: 'switches debugging on', fix: '`false`', impact: LEAKS };
    // The package `debug`: https://www.npmjs.com/package/debug#wildcards
    if (name !== 'DEBUG' || isOff(text) || !/^[-\w@/:.*, ]+$/.test(text) || !/[*:]/.test(text)) return undefined;
    return {
      severity: /(?:^|[, ])\*(?:$|[, ])/.test(text) ? 'medium' : 'low',
      words: 'makes packages print what they do',
      fix: 'nothing',
      impact: 'Logs fill up, and some packages print requests with their headers and tokens.',
    };
  }
  if (/(?:^|_)DEBUG$/.test(name) && isOn(text))
    return {
      severity: 'medium',
      words: 'switches debugging on',
      fix: '`false`',
      impact: 'Logs or pages show more than customers should see.',
    };
  if (/(?:^|_)LOG_?LEVEL$/.test(name) && /^(?:debug|trace|verbose|silly|all|0)$/i.test(text) && text !== '0')
    return {
      severity: 'medium',
      words: 'has the level for development',
      fix: '`info`',
      impact: 'Logs hold personal data and tokens, and cost more than they are worth.',
    };
  return undefined;
}
