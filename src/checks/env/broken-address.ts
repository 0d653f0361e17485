/** Addresses that somebody mistyped, seen by the value alone. Answers in words that never contain the value. */
import { isSlip } from './slip.ts';

const LONGEST = 4_000;

/** With a dot, an IPv4 address, or this machine: what could be no other text. */
const HOST = '(?:localhost|[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*\\.[a-z]{2,}|\\d{1,3}(?:\\.\\d{1,3}){3})(?=[/:?#]|$)';
const SCHEME = '(https?|wss?|postgres(?:ql)?|mysql|mongodb(?:\\+srv)?|rediss?|amqps?)';

/** Group 1 is the scheme. */
const SLIPS: readonly { at: RegExp; words: (scheme: string) => string }[] = [
  { at: /^(https?:\/\/)https?:?\/\//i, words: () => 'has its scheme twice' },
  { at: new RegExp(`^${SCHEME}//[\\w[]`, 'i'), words: (scheme) => `has no \`:\` behind \`${scheme}\`` },
  {
    at: new RegExp(`^${SCHEME}[;,.]//[\\w[]`, 'i'),
    words: (scheme) => `has another sign than \`:\` behind \`${scheme}\``,
  },
  { at: new RegExp(`^${SCHEME}:\\\\\\\\`, 'i'), words: (scheme) => `has backslashes behind \`${scheme}:\`` },
  { at: /^(https?|wss?):\/\/\s+\S/i, words: (scheme) => `has a blank behind \`${scheme}://\`` },
  {
    at: new RegExp(`^${SCHEME}:/(?:[^/\\s@]*@)?${HOST}`, 'i'),
    words: (scheme) => `has one slash behind \`${scheme}:\`, not two`,
  },
  {
    at: new RegExp(`^(https?|wss?):/{3,}${HOST}`, 'i'),
    words: (scheme) => `has too many slashes behind \`${scheme}:\``,
  },
  { at: new RegExp(`^(https?|wss?):${HOST}`, 'i'), words: (scheme) => `has no \`//\` behind \`${scheme}:\`` },
];

/** Schemes that a slip makes another word of. `shttp:` and `httpu:` are none: they exist. */
const TARGETS = ['https', 'http', 'postgresql', 'postgres', 'mongodb', 'mysql', 'redis', 'rediss'] as const;
const EXISTING: ReadonlySet<string> = new Set(TARGETS);

/** Undefined where the value is no address, or one that is well written. Ends the sentence "The value …". */
export function brokenAddress(value: string): string | undefined {
  const text = value.trim();
  if (text.length > LONGEST) return undefined;
  for (const { at, words } of SLIPS) {
    const scheme = at.exec(text)?.[1];
    if (scheme !== undefined) return words(scheme.toLowerCase());
  }
  const scheme = /^([a-z]{2,12}):\/\/[\w[]/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined || EXISTING.has(scheme)) return undefined;
  const target = TARGETS.find((each) => isSlip(scheme, each));
  return target === undefined ? undefined : `has a misspelt scheme: \`${target}\` was meant`;
}

/** What needs the authority of RFC 3986, section 3.2. */
const DATABASE = /^(postgres(?:ql)?|mysql2?|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|smtps?):\/\/([^/?#\s]*)(.*)$/is;

/**
 * A password with a character that ends the address too early, or that was cut there: `postgres://app:a#b@db/app` has the host
 * `app` and no port. https://www.rfc-editor.org/rfc/rfc3986#section-3.2
 */
export function brokenPassword(value: string): string | undefined {
  const text = value.trim();
  if (text.length > LONGEST || /[$<>{}]/.test(text)) return undefined;
  const [, scheme = '', authority = '', rest = ''] = DATABASE.exec(text) ?? [];
  if (scheme === '') return undefined;
  const at = authority.lastIndexOf('@');
  if (at !== -1) {
    // https://www.mongodb.com/docs/manual/reference/connection-string/: drivers refuse it. URL takes the last one.
    return /^mongodb/i.test(scheme) && authority.indexOf('@') !== at
      ? 'has an `@` in its password, which must be written as `%40`'
      : undefined;
  }
  if (authority.split(',').every((host) => /^(?:\[[^\]]*\]|[^:]*)(?::\d*)?$/.test(host))) return undefined;
  // Which of them it is, is a part of the password.
  if (/^.[^@]*@[\w.[-]/s.test(rest)) return 'has a `#`, `/` or `?` in its password, which ends the host there';
  return rest === '' ? 'ends within the password: there is no host' : undefined;
}
