/** A value that stands for another one: left over from an example file, a manual, or a framework's own default. */
import { isOpenValue } from './credential.ts';
import { databaseOf, passwordOf } from './database-url.ts';
import type { JudgedValue } from './rule.ts';
import { isPlaceholder } from './values.ts';

export interface Placeholder {
  /**
   * - `placeholder`: its words say so
   * - `example`: the example file shows the very same
   * - `default`: it comes with a framework, and everybody has it
   */
  kind: 'placeholder' | 'example' | 'default';
  /** Whose default it is: `Superset`. */
  whose?: string;
}

/** Words of a placeholder inside of a longer text; only for credentials, since other texts may well have them. */
const INSIDE =
  /change[-_ ]?(?:me|this|in[-_ ]?prod)|replace[-_ ]?(?:me|this|with|in)|your[-_ ](?:\w+[-_ ]){0,4}(?:key|secret|token|password|id|here)|(?:key|secret|token|password|value)[-_ ](?:goes[-_ ])?here|place[-_]?holder|(?:insert|enter|put|paste|add)[-_ ](?:your|a|the|you)|<[\w .-]{3,60}>|x{6,}|\*{5,}|\.\.\.$|…$|do[-_ ]?not[-_ ]?use|not[-_ ]?(?:for|safe)[-_ ]?(?:in[-_ ]?)?prod|openssl rand|min(?:imum)?[-_ ]?32[-_ ]?char|(?:at[-_ ]?least|must[-_ ]be)[-_ ]\d+|generate[-_ ](?:a|with|me|one|your|new|using|random)|to[-_ ]?be[-_ ](?:set|replaced|filled|generated)|^(?:sk|pk|rk|whsec|sk-ant|ghp|re|SG|AKIA)[-_.](?:(?:test|live|proj)[-_])?(?:x{2,}|\.{2,}|\*{2,}|(?:abc|123|key|test|secret|fake|dummy|example|placeholder|your)[\w-]{0,12}$)|^(?:dummy|fake|example|sample)[-_]|^_{2,}\w+_{2,}$|^-{3,}$|^your(?:password|secret|token|key|api)\w*$|^(?:a[-_ ]?)?(?:very[-_ ]?)?(?:long[-_ ]?)?random[-_ ]?(?:string|value|secret|key)(?:[-_ ]here)?$|^(?:secret|some)[-_ ]?value$|set[-_]a[-_](?:password|secret)|[-_](?:dummy|placeholder)$/i;

/** Defaults that ship with software, so that everybody knows them. */
const DEFAULTS: readonly { whose: string; value: RegExp }[] = [
  // CVE-2023-27524: https://www.horizon3.ai/attack-research/disclosures/cve-2023-27524-insecure-default-configuration-in-apache-superset-leads-to-remote-code-execution/
  {
    whose: 'Apache Superset',
    value:
      /thisismyscretkey|^(?:CHANGE_ME_TO_A_COMPLEX_RANDOM_SECRET|TEST_NON_DEV_SECRET|USE_YOUR_OWN_SECURE_RANDOM_KEY|thisISaSECRET_1234)$/,
  },
  // https://docs.djangoproject.com/en/stable/ref/checks/#security
  { whose: 'Django', value: /^django-insecure-/ },
  // https://github.com/apache/airflow: docker-compose of its documentation
  { whose: 'Apache Airflow', value: /^(?:temporary_key|cryptography_not_found_storing_passwords_in_plain_text)$/ },
  // https://jwt.io
  { whose: 'jwt.io', value: /^(?:your-256-bit-secret|a-string-secret-at-least-256-bits-long)$/ },
  // https://github.com/laravel/laravel: `APP_KEY` of its first versions
  { whose: 'Laravel', value: /^SomeRandomString(?:OfCharacters)?$/ },
  // https://fastapi.tiangolo.com/tutorial/security/oauth2-jwt/ and the full-stack template
  { whose: 'FastAPI’s template', value: /^changethis$/ },
  // https://supabase.com/docs/guides/self-hosting/docker
  {
    whose: 'Supabase’s self-hosting guide',
    value:
      /^(?:your-super-secret-(?:and-long-postgres-password|jwt-token-with-at-least-32-characters-long)|this_password_is_insecure_and_should_be_updated)$/,
  },
  // https://expressjs.com/en/resources/middleware/session.html
  { whose: 'the manual of express-session', value: /^keyboard cat$/ },
  // https://min.io/docs/minio/linux/reference/minio-server/settings/root-credentials.html
  { whose: 'MinIO', value: /^minioadmin$/ },
  // https://docs.n8n.io, https://docs.sentry.io/self-hosted and such: what their compose files carry
  { whose: 'Sentry’s compose file', value: /^!!changeme!!$/ },
  // https://guides.rubyonrails.org/security.html: the generator of development and test
  { whose: 'Rails', value: /^(?:dummy|secret_key_base|SECRET_KEY_BASE_DUMMY)$/ },
  // Sample addresses of manuals.
  {
    whose: 'manuals',
    value:
      /^[a-z][a-z0-9+]*:\/\/(?:user(?:name)?|USER(?:NAME)?|db_?user|johndoe):(?:pass(?:word)?|PASS(?:WORD)?|db_?pass(?:word)?|randompassword|mypassword)@/,
  },
];

/** Texts with brackets of their own: `LOG_PREFIX=[app]`. */
const SHAPES = /PREFIX|SUFFIX|SEPARATOR|FORMAT|TEMPLATE|PATTERN|REGEX|SUBJECT/i;

/** Laravel turns `null` into nothing, and elsewhere both may mean "without"; to other programs they are a password of four letters. */
const NOTHING = /^(?:null|none)$/i;

/** Undefined where the value may be a real one. */
export function placeholderOf({
  reads,
  name,
  value,
  declaration,
  isSecret,
  stage,
}: JudgedValue): Placeholder | undefined {
  const text = value.trim();
  if (text === '' || declaration?.values?.includes(value) || text.length > 4_000) return undefined;
  if (NOTHING.test(text))
    return isSecret && reads.some(({ kind, path }) => kind === 'code' && !path.endsWith('.php'))
      ? { kind: 'placeholder' }
      : undefined;
  if (isPlaceholder(text)) return SHAPES.test(name) ? undefined : { kind: 'placeholder' };
  const known = DEFAULTS.find(({ value: each }) => each.test(text));
  if (known !== undefined && (isSecret || known.whose === 'manuals')) return { kind: 'default', whose: known.whose };
  if (!isSecret || isOpenValue(text)) return undefined;
  // Of an address only the password is secret.
  const database = text.includes('://');
  const hidden = database ? passwordOf(text) : text;
  if (hidden !== '' && (INSIDE.test(hidden) || isPlaceholder(hidden))) return { kind: 'placeholder' };
  if (stage === 'development' || stage === 'test' || declaration?.example !== value || !isTelling(name, text, hidden))
    return undefined;
  return { kind: 'example' };
}

/** Only what could be a credential: an address without a password or a switch may well be the same everywhere. */
function isTelling(name: string, text: string, hidden: string): boolean {
  if (hidden === '' || /^(?:true|false|\d{1,5})$/i.test(text)) return false;
  if (databaseOf(text)?.kind === 'sqlite') return false;
  return /SECRET|PASS|TOKEN|PRIVATE|API|ENCRYPT|JWT|SESSION|DATABASE|_UR[IL]$|DSN$/i.test(name) || /\d/.test(text);
}
