import { around, mayHaveUser } from './shared/format.ts';
import { isOfWords, isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const WEAK =
  /^(?:(?:my|your|some)?(?:pass(?:word|wd|w)?|pwd|secret)|(.)\1*|token|user|test|guest|[a-z]{1,3}|x+|\.{2,}|\*+|\W*)$/i;

/** Hosts that are nobody's: this machine, and what examples are written with. */
const NOBODY =
  /^(?:localhost|127\.|\[::1\]|(?:[\w-]+\.)*(?:example|foo|bar)\.|[\w.-]+\.(?:example|test|invalid)(?![\w.]))/i;

/** `p%C3%A4ssword`: the word with a letter of another language, as tests of addresses have it. */
function isWeak(password: string): boolean {
  const isOne = (text: string): boolean => WEAK.test(text) || isOfWords(text);
  if (isOne(password)) return true;
  try {
    return isOne(decodeURIComponent(password).normalize('NFD').replaceAll(/\p{M}/gu, ''));
  } catch {
    return false;
  }
}

const partsOf = (url: string) => /^[^:]+:\/\/([^:@/]*):([\s\S]*)@([^@]*)$/.exec(url);

/** A user and a password in a web or FTP address. */
export const urlPassword: Provider = {
  id: 'url-password',
  name: 'Password in a URL',
  variable: 'SERVICE_URL',
  formats: [
    around(
      ['://'],
      /(?<![0-9A-Za-z])((?:https?|ftps?|sftp|ssh|smtps?|imaps?|ldaps?|wss?|git\+https?):\/\/[^\s:@/"'`<>]{0,80}:(?<hidden>[^\s/"'`<>@]{1,200})@[0-9A-Za-z[][0-9A-Za-z.:_\]-]{1,200})/dg,
      { before: 16, after: 500, textOnly: true, mayMatch: mayHaveUser },
    ),
  ],
  severity: 'high',
  opens: 'sign in to that server as this user',
  rotate: 'Change the password on that server.',
  docs: 'https://datatracker.ietf.org/doc/html/rfc3986#section-3.2.1',
  isPublic(url) {
    const [, , password = '', host = ''] = partsOf(url) ?? [];
    return /^[$%#{(*]|^\[|\}$/.test(password) || isPlaceholder(password) || NOBODY.test(host) || isPlaceholder(url);
  },
  severityOf: (url) => (isWeak(partsOf(url)?.[2] ?? '') ? 'low' : undefined),
  guessable: true,
  wide: true,
  sample: (random) => `https://deploy:${random.text(BASE62, 20)}@git.shop.internal`,
  examples: {
    bad: ['git clone <token>/shop.git'],
    good: [
      'git clone https://deploy:$GIT_PASSWORD@git.shop.internal/shop.git',
      'see https://user:password@example.com',
    ],
  },
};
