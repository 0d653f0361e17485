import { knownSecrets } from '../../../src/checks/smoke/known-secrets.ts';
import { redact, shownUrl } from '../../../src/checks/smoke/redact.ts';

const NONE = knownSecrets();
/** Made here: nothing that looks like a credential lies in a file. */
const token = (length: number): string => Array.from({ length }, (_, index) => 'aB3dE5gH7'[index % 9]).join('');

test.each([
  ['404 Not Found', '404 Not Found'],
  ['Mail jane.doe+x@mail.example.co.uk now', 'Mail [e-mail] now'],
  [`Key ${token(32)} is wrong`, 'Key [token] is wrong'],
  ['Call +49 (30) 1234-5678', 'Call [number]'],
  ['the-page-you-are-looking-for-is-gone', 'the-page-you-are-looking-for-is-gone'],
  ['a\n::error::b\u202e', 'a\\n::error::b\\u202e'],
  ['`code`', "'code'"],
])('%j is shown as %j', (text, expected) => {
  expect(redact(text, NONE, 200)).toBe(expected);
});

test('what we sent is shown by its name, however it comes back', () => {
  const secret = 'pa ss/w0rd';
  const secrets = knownSecrets();
  secrets.add(secret, '$PASSWORD');
  for (const form of [
    secret,
    encodeURIComponent(secret),
    'pa+ss%2Fw0rd',
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('hex'),
    [...secret].reverse().join(''),
  ])
    expect(redact(`wrong: ${form}`, secrets, 200)).toBe('wrong: $PASSWORD');
});

test('a secret that begins another is not cut out of it', () => {
  const secrets = knownSecrets();
  secrets.add('abcd', '$SHORT');
  secrets.add('abcdefgh', '$LONG');
  expect(redact('abcdefgh abcd', secrets, 200)).toBe('$LONG $SHORT');
});

test('a long text costs no time', () => {
  const started = performance.now();
  redact('a@'.repeat(1_000_000), NONE, 100);
  redact('1 '.repeat(1_000_000), NONE, 100);
  redact(`${'x.'.repeat(1_000_000)}@`, NONE, 100);
  expect(performance.now() - started).toBeLessThan(500);
});

test.each([
  ['https://me:pw@app.example.com:8443/a/b?token=x#y', 'https://app.example.com:8443/a/b'],
  [`https://app.example.com/reset/${token(40)}/done`, 'https://app.example.com/reset/[token]/done'],
  ['nonsense', 'an address that is none'],
])('%s is shown as %s', (url, expected) => {
  expect(shownUrl(url, NONE)).toBe(expected);
});
