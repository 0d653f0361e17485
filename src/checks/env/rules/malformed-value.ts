import type { Severity } from '../../../core/severity.ts';
import type { Declaration } from '../declaration.ts';
import { matchesWhole } from '../linear-regex.ts';
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
    ],
    good: [
      '--- config\nPORT: { type: port }\n--- production\nPORT=8080',
      '--- config\nDATABASE_URL: { type: postgres-url }\n--- production\nDATABASE_URL=postgresql://app@a,b:5432/app',
      '--- config\nTENANT: { pattern: "[a-z]{2}-[0-9]+" }\n--- production\nTENANT=ac-12',
      '--- config\nSTRIPE_KEY: { preset: stripe-secret-key }\n--- production\nSTRIPE_KEY=sk_live_<token>',
      'DATABASE_URL=\n--- production\nDATABASE_URL=file:./data.db',
      'SMTP_PORT=\n--- production\nSMTP_PORT=587',
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
function demandOf({ name, declaration, reads }: JudgedValue): Demand | undefined {
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
  if (schema !== undefined && inCode !== undefined)
    return {
      type: inCode,
      severity: 'high',
      fix: `${schema.path}:${schema.line} reads it as ${schema.type}${likeWords(inCode)}.`,
      wrong: (value) => (isPassed(inCode, value) ? undefined : whatIsWrong(value, inCode, [])),
    };
  return fromName(name);
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

/** Libraries take more than this for a boolean or an address: `t`, `mailto:`, a name before the address. */
const isPassed = (type: ValueType, value: string): boolean =>
  (type === 'boolean' && /^[tfyn]$/i.test(value)) || (type === 'email' && value.includes('@'));

function fromName(name: string): Demand | undefined {
  if (/^(?:[A-Z0-9]+_)?PORT$/.test(name) && !/SUPPORT|EXPORT|IMPORT|REPORT|TRANSPORT|PASSPORT|VIEWPORT/.test(name))
    return {
      type: 'port',
      severity: 'medium',
      fix: 'Its name says that it is a port, a number from 1 to 65535.',
      // A socket (iisnode), what Kubernetes gives for a service of the name, and 0 for any.
      wrong: (value) =>
        /^(?:0|null|none|false|tcp:\/\/\S+|\/\S+|\\\\\.\\pipe\\.+)$/.test(value)
          ? undefined
          : whatIsWrong(value, 'port', []),
    };
  if (/^(?:[A-Z0-9]+_)?(?:DATABASE|POSTGRES|MYSQL|MONGODB|REDIS)_URL$|^MONGO(?:DB)?_URI$/.test(name))
    return {
      type: 'database-url',
      severity: 'medium',
      fix: 'Its name says that it is the address of a database, such as `postgresql://USER:PASSWORD@HOST:5432/NAME`.',
      wrong: (value) =>
        value.trim().length < 4 ||
        (/^(?:[a-z][a-z0-9+.-]*:\S|(?:\.{0,2}\/|[A-Za-z]:\\)\S)|\b(?:host|server|data source)\s*=|\.(?:db|sqlite3?)$/i.test(
          value,
        ) &&
          !/^[\w.-]+:\d/.test(value))
          ? undefined
          : `is not the address of a database${value.includes('://') ? '' : ': it has no `scheme://`'}`,
    };
  return undefined;
}
