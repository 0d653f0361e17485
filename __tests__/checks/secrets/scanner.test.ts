import { typeOf } from '../../../src/checks/secrets/hit.ts';
import { scanContent } from '../../../src/checks/secrets/scanner.ts';
import { awsAccessKey, sampleAwsSecret } from '../../../src/facts/credentials/aws-access-key.ts';
import { gcpServiceAccount, serviceAccountJson } from '../../../src/facts/credentials/gcp-service-account.ts';
import { githubToken } from '../../../src/facts/credentials/github-token.ts';
import { jsonWebToken } from '../../../src/facts/credentials/json-web-token.ts';
import { samplePem } from '../../../src/facts/credentials/shared/pem.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { sampleSupabaseJwt } from '../../../src/facts/credentials/supabase-key.ts';

const token = githubToken.sample(seeded(1));
const ids = (text: string | Buffer, path = '') =>
  scanContent(Buffer.from(text), { path, generic: true }).hits.map(typeOf);

test.each([
  { name: 'bare', text: token },
  { name: 'quoted', text: `"${token}"` },
  { name: 'after an escaped newline', text: `"a\\n${token}\\nb"` },
  { name: 'percent-encoded quotes', text: `?q=%22${token}%22` },
  { name: 'in a URL', text: `https://me:${token}@github.com/a/b` },
  { name: 'assigned to a secret name', text: `SECRET_TOKEN=${token}` },
  { name: 'after a NUL byte', text: `\0\0\0${token}\0` },
])('$name: once, as what it is', ({ text }) => expect(ids(text)).toEqual(['github-token']));

test.each([
  { name: 'part of a longer word', text: `a${token}` },
  { name: 'too long', text: `${token}a` },
  { name: 'too short', text: token.slice(0, -1) },
  { name: 'a placeholder', text: `ghp_${'x'.repeat(36)}` },
  { name: 'a public example', text: `AKIAIOSFODNN7${'EXAMPLE'}` },
  { name: 'the anonymous role', text: `SUPABASE_ANON_KEY=${sampleSupabaseJwt(seeded(2), 'anon')}` },
])('$name: nothing', ({ text }) => expect(ids(text)).toEqual([]));

test('the narrower format wins', () => {
  expect(ids(`key: ${sampleSupabaseJwt(seeded(2), 'service_role')}`)).toEqual(['supabase-key']);
  expect(ids(`key: ${jsonWebToken.sample(seeded(2))}`)).toEqual(['json-web-token']);
  expect(ids(serviceAccountJson(seeded(2)))).toEqual(['gcp-service-account']);
  expect(ids(samplePem(seeded(2)))).toEqual(['private-key']);
  expect(gcpServiceAccount.prove?.(samplePem(seeded(2)))).toBe('proven');
});

describe('an AWS key id and its secret', () => {
  const id = awsAccessKey.sample(seeded(4));
  const secret = sampleAwsSecret(seeded(5));
  const scan = (text: string) => scanContent(Buffer.from(text), { path: 'a.env', generic: true }).hits;
  test.each([
    { name: 'named', text: `aws_access_key_id=${id}\naws_secret_access_key=${secret}\n`, paired: [true] },
    { name: 'CSV', text: `Access key ID,Secret access key\n${id},${secret}\n`, paired: [true] },
    {
      name: 'far apart',
      text: `${id}\n${'# \n'.repeat(300)}aws_secret_access_key=${secret}\n`,
      paired: [false, false],
    },
    { name: 'the id alone', text: id, paired: [false] },
  ])('$name', ({ text, paired }) => {
    const hits = scan(text);
    expect(hits.map((hit) => hit.paired)).toEqual(paired);
    for (const hit of hits) expect(hit.excerpt.text).not.toContain(secret);
  });
});

test('a hundred tokens in one line of eight megabytes', () => {
  const filler = `${'lorem ipsum dolor sit amet '.repeat(3000)}`;
  const text = Array.from({ length: 100 }, (_, seed) => filler + githubToken.sample(seeded(seed))).join(' ');
  const started = performance.now();
  expect(ids(text)).toHaveLength(100);
  expect(performance.now() - started).toBeLessThan(3000);
});

// Nested or unbounded repetition in a pattern would take minutes here.
test.each([
  ['keywords without tokens', 'sk-ant-api03-ghp_eyJ-----BEGIN PRIVATE KEY-----xoxb-://:@SG.AKIA'.repeat(4000)],
  ['one long word', `https://${'a'.repeat(300_000)}`],
  ['heads of keys without ends', `-----BEGIN ${'PRIVATE'} KEY-----\n`.repeat(6000)],
  ['names without values', 'password = password = token: secret => '.repeat(8000)],
  ['dots and base 64', 'eyJhbGciOiJIUzI1NiJ9.'.repeat(12_000)],
])('hostile text is read in linear time: %s', (_, text) => {
  const started = performance.now();
  scanContent(Buffer.from(text), { path: '', generic: true });
  expect(performance.now() - started).toBeLessThan(4000);
});

test('5,100 harmless values do not hide a token, and stay hidden beside it', () => {
  const pairs = Array.from({ length: 5_100 }, (_, n) => `password_${n}: "please-choose-a-new-password"\n`).join('');
  const { hits, truncated } = scanContent(Buffer.from(`${pairs}passwd_x, "my-own-word", "${token}"\n`), {
    path: 'a.yml',
    generic: true,
  });
  expect(hits.map(typeOf)).toEqual(['github-token']);
  expect(truncated).toBe(false);
  expect(hits[0]?.excerpt.text).toBe('passwd_x, "****", "ghp_****"');
});

describe('values of no known provider', () => {
  test.each([
    ['const dbPassword = "k9Xw27TqLmZ4bR8v";', 'db.ts', true],
    ['const dbPassword = hunter2Config;', 'db.ts', false],
    ['DB_PASSWORD=k9Xw27TqLmZ4bR8v', '.env', true],
    ['db:\n  password: k9Xw27TqLmZ4bR8v', 'config/app.yml', true],
    ['"secret": "3f786850e387550fdab836ed7e6dc881de23001b"', 'a.json', true],
    ['"integrityToken": "sha512-k9Xw27TqLmZ4bR8vk9Xw27Tq=="', 'a.json', false],
    ['"secret": "k9Xw27TqLmZ4bR8v"', 'package-lock.json', false],
    ['const token = "user-profile-settings-2";', 'a.ts', false],
    ['const secretId = "k9Xw27TqLmZ4bR8v";', 'a.ts', false],
    ['const apiKey = "6b5b7443-55b1-2fa2-8beb-c931dff2c327";', 'a.ts', false],
    ['const password = process.env.DB_PASSWORD_2;', 'a.ts', false],
    ['token = "https://example.com/a1b2c3d4"', 'a.py', false],
    ['password: "AtLeast12Characters"', 'a.ts', false],
  ])('%s in %s: %s', (text, path, found) => expect(ids(text, path)).toEqual(found ? ['generic'] : []));
});
