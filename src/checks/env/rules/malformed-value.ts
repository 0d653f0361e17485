import type { Severity } from '../../../core/severity.ts';
import { brokenAddress, brokenPassword } from '../broken-address.ts';
import { brokenPem } from '../broken-pem.ts';
import type { Declaration } from '../declaration.ts';
import { matchesWhole } from '../linear-regex.ts';
import { misspeltSwitch } from '../misspelt-switch.ts';
import { shapeOfName } from '../named-shapes.ts';
import { pastedWrong } from '../pasted-wrong.ts';
import { placeholderOf } from '../placeholder.ts';
import { presetOf } from '../presets.ts';
import { type EnvRule, type JudgedValue, judgedValues } from '../rule.ts';
import { cleanedOf } from '../stray-characters.ts';
import { isReference } from '../value-shapes.ts';
import { likeWords, whatIsWrong } from '../values.ts';
import { inEnvironment, placeOfValue } from '../words.ts';

export const malformedValue: EnvRule = {
  id: 'env/malformed-value',
  severity: 'blocker',
  summary: 'A value cannot be what its type says',
  why: 'The variable is there, so nothing looks wrong until the code parses it: a connection string without its scheme, a port with a trailing letter. At Be My Eyes one incorrectly formatted variable of production took down all calls and chats (4 June 2025).',
  fix: 'Correct the value, or the `type` in launch-ready.yml.',
  since: '0.1.0',
  sources: [
    'https://support.bemyeyes.com/hc/en-us/articles/35895614277137-Service-Incident-June-4-2025-Call-and-chat-features-unavailable-due-to-bad-configuration',
  ],
  examples: {
    bad: [
      '--- config\nPORT: { type: port }\n--- production\nPORT=80a',
      '--- config\nDATABASE_URL: { type: postgres-url }\n--- production\nDATABASE_URL=db.internal:5432/app',
      '--- config\nTENANT: { pattern: "[a-z]{2}-[0-9]+" }\n--- production\nTENANT=Acme',
      '--- config\nSTRIPE_KEY: { preset: stripe-secret-key }\n--- production\nSTRIPE_KEY=pk_live_<token>',
      'DATABASE_URL=\n--- production\nDATABASE_URL=db.internal/app',
      'SMTP_PORT=\n--- production\nSMTP_PORT=smtp',
      'API_URL=\n--- production\nAPI_URL=https//api.shop.dev',
      'DB_HOST=\n--- production\nDB_HOST=https://db.shop.dev',
      'DATABASE_URL=\n--- production\nDATABASE_URL="postgres://app:q8Zt#2LxV@db.shop.dev/app"',
      'PRIVATE_KEY=\n--- production\nPRIVATE_KEY="-----BEGIN PRIVATE KEY-----"',
      'FEATURE_ENABLED=\n--- production\nFEATURE_ENABLED=ture',
    ],
    good: [
      '--- config\nPORT: { type: port }\n--- production\nPORT=8080',
      '--- config\nDATABASE_URL: { type: postgres-url }\n--- production\nDATABASE_URL=postgresql://app@a,b:5432/app',
      '--- config\nTENANT: { pattern: "[a-z]{2}-[0-9]+" }\n--- production\nTENANT=ac-12',
      '--- config\nSTRIPE_KEY: { preset: stripe-secret-key }\n--- production\nSTRIPE_KEY=sk_live_<token>',
      'DATABASE_URL=\n--- production\nDATABASE_URL=file:./data.db',
      'SMTP_PORT=\n--- production\nSMTP_PORT=587',
      'API_URL=\n--- production\nAPI_URL=https://api.shop.dev',
      'OLLAMA_HOST=\n--- production\nOLLAMA_HOST=https://llm.shop.dev',
      'DATABASE_URL=\n--- production\nDATABASE_URL="postgres://app:q8Zt%232LxV@db.shop.dev/app"',
      'AUTHOR_NAME=\n--- production\nAUTHOR_NAME=Ture',
    ],
  },
  *check(subject) {
    for (const judged of judgedValues(subject)) {
      const { name, value, environment } = judged;
      if (value.trim() === '') continue;
      const demand = demandOf(judged);
      const wrong = demand?.wrong(value);
      if (demand === undefined || wrong === undefined) continue;
      // Other rules say what is wrong with these, and what to do.
      if (isReference(value) || placeholderOf(judged) !== undefined) continue;
      const cleaned = cleanedOf(value);
      if (cleaned !== value && demand.wrong(cleaned) === undefined) continue;
      yield {
        variable: name,
        environment,
        severity: demand.severity,
        title: `${name} ${wrong.replaceAll('`', '')}${inEnvironment(environment)}`,
        message: `The value of \`${name}\`${inEnvironment(environment)} ${wrong}. (The value itself is not shown.)`,
        fix: `Correct the value of \`${name}\` ${placeOfValue(environment)}. ${demand.fix}`,
        impact: `Whatever reads ${name} fails as soon as this is deployed${inEnvironment(environment)}.`,
        data: { type: demand.type },
      };
    }
  },
};

type ValueType = NonNullable<Declaration['type']>;

interface Demand {
  type: string;
  severity: Severity;
  fix: string;
  wrong(value: string): string | undefined;
}

/** What is declared counts; else what a schema in the code says; else what is nearly certain from the name. */
function demandOf(judged: JudgedValue): Demand | undefined {
  const { declaration, reads } = judged;
  const place = `${declaration?.path}:${declaration?.line}`;
  const correct = 'if that is wrong, correct it there.';
  if (declaration?.preset !== undefined) {
    const { what, looks, accepts, docs } = presetOf(declaration.preset);
    return {
      type: declaration.preset,
      severity: 'blocker',
      fix: `${place} says that it is ${what}, which ${looks} (${docs}); ${correct}`,
      wrong: (value) => (accepts(value) ? undefined : `is not ${what}`),
    };
  }
  if (declaration?.pattern !== undefined) {
    const { pattern } = declaration;
    return {
      type: 'pattern',
      severity: 'blocker',
      fix: `${place} says what it must match (\`pattern\`); ${correct}`,
      // That it is an expression was seen where it was read.
      wrong: (value) => (matchesWhole(pattern, value) === false ? 'does not match its pattern' : undefined),
    };
  }
  const { type, values } = declaration ?? {};
  if (type !== undefined)
    return {
      type,
      severity: 'blocker',
      fix: `${place} says that it is of type \`${type}\`${likeWords(type)}; ${correct}`,
      wrong: (value) => whatIsWrong(value, type, values ?? []),
    };
  const schema = reads.find((read) => read.type !== undefined);
  const inCode = schema === undefined ? undefined : FROM_SCHEMA[schema.type ?? ''];
  const isPython = schema?.path.endsWith('.py') === true;
  // What takes every text for a boolean fails at none.
  if (schema !== undefined && inCode !== undefined && !(inCode === 'boolean' && schema.asBoolean))
    return {
      type: inCode,
      severity: 'high',
      fix: `${schema.path}:${schema.line} reads it as ${schema.type}${likeWords(inCode)}.`,
      wrong: (value) =>
        isPassed(inCode, value, isPython) ? undefined : whatIsWrong(isPython ? plainDigits(value) : value, inCode, []),
    };
  return fromShape(judged);
}

/** What schemas say, as far as a value can fail it for certain. */
const FROM_SCHEMA: Readonly<Record<string, ValueType>> = {
  url: 'url',
  number: 'number',
  integer: 'integer',
  port: 'port',
  boolean: 'boolean',
  email: 'email',
  uuid: 'uuid',
  json: 'json',
};

/** Libraries take more than this for a boolean or an address: `t`, `enabled`, `mailto:`, a name before the address. */
const isPassed = (type: ValueType, value: string, isPython: boolean): boolean =>
  (type === 'boolean' && (isPython ? /^[tfyn]$/i : /^(?:[tfyn]|enabled|disabled)$/i).test(value)) ||
  (type === 'email' && value.includes('@'));

/** `1_000` and `5.0` are whole numbers to Pydantic: https://docs.pydantic.dev/latest/api/standard_library_types/#numbers */
const plainDigits = (value: string): string =>
  value
    .trim()
    .replace(/(?<=\d)_(?=\d)/g, '')
    .replace(/^([+-]?\d+)\.0+$/, '$1');

/** What is nearly certain from the name, then what is certain from the value. */
function fromShape({ name, value, environment, reads, isSecret, declaration }: JudgedValue): Demand | undefined {
  const slipped = pastedWrong(name, value, isSecret);
  if (slipped !== undefined) return slipped;
  const named = shapeOfName(name, value, environment.cells);
  if (named?.wrong(value) !== undefined) return { ...named, severity: 'medium' };
  if (brokenAddresses(name, value) !== undefined)
    return {
      type: 'url',
      severity: 'high',
      fix: 'An address is written `https://HOST/PATH`.',
      wrong: (each) => brokenAddresses(name, each),
    };
  // SQLAlchemy and libpq take a password as it is; https://docs.sqlalchemy.org/en/20/core/engines.html
  const code = reads.filter(({ kind }) => kind === 'code');
  const isTakenAsItIs = code.length > 0 && code.every(({ path }) => path.endsWith('.py')) && value.includes('@');
  if (brokenPassword(value) !== undefined && (!isTakenAsItIs || value.startsWith('mongodb')))
    return {
      type: 'database-url',
      severity: 'high',
      fix: 'Write every `@`, `/`, `?`, `#` and `%` of the password with its code, as `encodeURIComponent` does. Where the value was cut, put it in quotes.',
      wrong: brokenPassword,
    };
  if (!/HEADER|BEGIN|PREFIX|START/.test(name) && brokenPem(value) !== undefined)
    return {
      type: 'pem',
      severity: 'high',
      fix: 'Set all of its lines. What reads a value up to the end of the line needs them in one, with `\\n` for each line break.',
      wrong: brokenPem,
    };
  const isBoolean =
    reads.some(({ asBoolean }) => asBoolean) || /^(?:true|false)$/i.test(declaration?.example?.trim() ?? '');
  const meant = isSecret ? undefined : misspeltSwitch(name, value, isBoolean);
  if (meant !== undefined)
    return {
      type: 'boolean',
      severity: 'medium',
      fix: 'A switch is `true` or `false`; what is neither, some programs take for on and some for off.',
      wrong: (each) =>
        misspeltSwitch(name, each, isBoolean) === undefined ? undefined : `is neither true nor false: it is misspelt`,
    };
  return undefined;
}

/** Each address of a list; a pattern or a text is none. */
function brokenAddresses(name: string, value: string): string | undefined {
  if (/REGEX|PATTERN|TEMPLATE|FORMAT|PREFIX/.test(name)) return undefined;
  const isList = /(?:ORIGIN|UR[IL]|ENDPOINT|HOST|DOMAIN|SITE)S?$/.test(name) && value.length < 20_000;
  const parts = isList ? value.split(/[\s,;|]+/).slice(0, 50) : [value];
  // Also the whole: a blank behind `https://` takes it apart.
  const broken = [value, ...parts].map(brokenAddress).find((words) => words !== undefined);
  if (broken !== undefined || !/(?:^|_)(?:UR[IL]|ENDPOINT|ORIGIN)$/.test(name)) return broken;
  if (/^(?:https?|wss?):\/{2,3}$/i.test(value)) return 'ends behind its scheme: it has no host';
  // Stars, braces and such are filled in by whoever reads it; white space has a rule of its own.
  return /^(?:https?|wss?):\/\/[\w.:/?&=#@~+-]+$/i.test(value) && !URL.canParse(value)
    ? 'is an address that no program can read'
    : undefined;
}
