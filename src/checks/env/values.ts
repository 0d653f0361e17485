/** Does a value look like what its type says? Answers in words that never contain the value. */
import type { ValueType } from '../../config/sections/env.ts';
import { parseJwt } from '../../facts/credentials/shared/parse.ts';
import { brokenAddress } from './broken-address.ts';
import { isIpAddress, isPem } from './value-shapes.ts';

const EXAMPLES: Readonly<Partial<Record<ValueType, string>>> = {
  url: 'https://example.com/path',
  'https-url': 'https://example.com/path',
  'postgres-url': 'postgresql://USER:PASSWORD@HOST:5432/NAME',
  'mysql-url': 'mysql://USER:PASSWORD@HOST:3306/NAME',
  'mongodb-url': 'mongodb+srv://USER:PASSWORD@HOST/NAME',
  'redis-url': 'redis://HOST:6379',
  'amqp-url': 'amqp://USER:PASSWORD@HOST:5672/VHOST',
  'sqlite-url': 'file:./data.db',
  host: 'db.example.com',
  ip: '203.0.113.7',
  duration: '15m',
  email: 'shop@example.com',
  uuid: '123e4567-e89b-12d3-a456-426614174000',
  semver: '1.4.0',
  boolean: 'true',
};

/** `, such as …`: what a value of the type looks like; nothing where the type's name says it. */
export const likeWords = (type: ValueType): string =>
  EXAMPLES[type] === undefined ? '' : `, such as \`${EXAMPLES[type]}\``;

/** Undefined when the value is fine, else what is wrong with it: `is not a URL`. */
export function whatIsWrong(value: string, type: ValueType, allowed: readonly string[]): string | undefined {
  switch (type) {
    case 'string':
      return undefined;
    case 'url':
      return urlProblem(value, undefined);
    case 'https-url':
      return urlProblem(value, ['https:']);
    case 'postgres-url':
      return urlProblem(value, ['postgres:', 'postgresql:']);
    case 'mysql-url':
      return urlProblem(value, ['mysql:', 'mysql2:', 'mariadb:']);
    case 'mongodb-url':
      return urlProblem(value, ['mongodb:', 'mongodb+srv:']);
    case 'redis-url':
      return urlProblem(value, ['redis:', 'rediss:']);
    case 'amqp-url':
      return urlProblem(value, ['amqp:', 'amqps:']);
    case 'sqlite-url':
      return /^(?:(?:sqlite3?|file|libsql):\S|[^:]+$|\/)/i.test(value)
        ? undefined
        : 'is neither the path of a file nor begins with `file:`';
    case 'host':
      return /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.?$/i.test(
        value,
      ) || isIpAddress(value.replace(/^\[(.*)\]$/, '$1'))
        ? undefined
        : value.includes('://')
          ? 'is a URL and no host name'
          : 'is not a host name';
    case 'ip':
      return isIpAddress(value) ? undefined : 'is not an IP address';
    case 'port':
      return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535
        ? undefined
        : 'is not a port number (1 to 65535)';
    case 'integer':
      return /^[+-]?\d+$/.test(value) ? undefined : 'is not a whole number';
    case 'number':
      return value.trim() !== '' && Number.isFinite(Number(value)) ? undefined : 'is not a number';
    case 'boolean':
      return /^(?:true|false|1|0|yes|no|on|off)$/i.test(value) ? undefined : 'is neither true nor false';
    case 'duration':
      return isDuration(value.trim()) ? undefined : 'is not a length of time';
    case 'uuid':
      return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? undefined : 'is not a UUID';
    case 'semver':
      return /^v?\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.test(value)
        ? undefined
        : 'is not a version of three numbers';
    case 'hex':
      return /^(?:0x)?(?:[0-9a-f]{2})+$/i.test(value) ? undefined : 'is not an even number of hexadecimal digits';
    case 'base64':
      return /^(?:base64:)?[\w+/-]+={0,2}$/.test(value) ? undefined : 'is not base 64';
    case 'jwt':
      return value.split('.').length === 3 && parseJwt(value) !== undefined ? undefined : 'is not a JSON Web Token';
    case 'pem':
      return isPem(value)
        ? undefined
        : 'is not PEM (`-----BEGIN …-----` to `-----END …-----`, each on a line of its own)';
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : 'is not an e-mail address';
    case 'json':
      return isJson(value) ? undefined : 'is not valid JSON';
    case 'enum':
      return allowed.includes(value) ? undefined : `is none of ${allowed.map((item) => `\`${item}\``).join(', ')}`;
  }
}

function urlProblem(value: string, protocols: readonly string[] | undefined): string | undefined {
  if (value !== value.trim()) return 'has white space around it';
  const broken = brokenAddress(value);
  if (broken !== undefined) return `is not a URL: it ${broken}`;
  // postgres://%2Fvar%2Frun is a socket, and several hosts are allowed; URL cannot read the latter.
  const single = value.replace(/^([^/]*\/\/(?:[^/?#]*@)?[^/?#,@]*),[^/?#@]*(?=[/?#]|$)/, '$1');
  const url = URL.parse(single);
  // `db.internal:5432/app` is a URL to the parser: of the scheme `db.internal`.
  if (url === null || /^[\w.-]+:\d/.test(value))
    return `is not a URL${/^["'`]|["'`]$/.test(value) ? ': there are quotes around it' : value.includes('://') ? '' : ': it has no `scheme://`'}`;
  if (protocols && !protocols.some((protocol) => value.toLowerCase().startsWith(`${protocol}//`)))
    return `does not begin with ${protocols.map((protocol) => `\`${protocol}//\``).join(' or ')}`;
  return undefined;
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

// Whole values only: a real password may well contain "example".
const PLACEHOLDER =
  /^(?:<[^<>]+>|\[(?![\d.\s]+\])[^[\]",:=]+\]|\{\{?(?![\d.\s]+\})[^{}",:=]+\}?\}|x{3,}|\.{3,}|\*{3,}|todo|tbd|fixme|change[-_ ]?(?:me|this|it)|replace[-_ ]?(?:me|this|with.*)|(?:your|my)[-_ ].*(?:here|key|secret|token|password|value|id|url)|(?:put|insert|enter|add)[-_ ](?:your|the).*|placeholder|example|dummy|undefined|null|none)$/i;

/** `changeme`, `<your-key>`, `xxx`: what people leave behind when they copy an example file. */
export const isPlaceholder = (value: string): boolean => PLACEHOLDER.test(value.trim());

const UNIT = 'ns|us|µs|ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|years?';

/** `90`, `1h30m`, `2 days`, `PT15M` (ISO 8601). */
function isDuration(value: string): boolean {
  if (value.length > 60) return false;
  if (/^\d+(?:\.\d+)?$/.test(value)) return true;
  if (new RegExp(`^(?:\\d+(?:\\.\\d+)?\\s?(?:${UNIT})(?![a-zµ])\\s?)+$`, 'i').test(value)) return true;
  return /^P(?=[\dT])(?:\d+[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?$/.test(value);
}
