// Whatever is found, wherever it stands: not one field of a finding may hold it.
import { secretsCheck } from '../../../src/checks/secrets/check.ts';
import { sampleGeneric } from '../../../src/checks/secrets/rules/fill-example.ts';
import { DEFAULT_CONFIG } from '../../../src/config/schema.ts';
import { sampleAwsSecret } from '../../../src/facts/credentials/aws-access-key.ts';
import { providers } from '../../../src/facts/credentials/index.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { memoryTree } from '../../../src/io/tree.ts';
import { contextOf } from './context.ts';

type Context = { name: string; path: string; text(secret: string, other: string, variable: string): string };

const contexts: Context[] = [
  { name: 'INI', path: 'app.ini', text: (secret, other, name) => `[a]\n${name} = ${secret}\npassword = ${other}\n` },
  { name: 'JSON', path: 'a.json', text: (secret, other, name) => JSON.stringify({ [name]: secret, password: other }) },
  { name: 'YAML', path: 'a.yml', text: (secret, other, name) => `a:\n  ${name}: ${secret}\n  token: "${other}"\n` },
  { name: 'code', path: 'a.ts', text: (secret, other, name) => `const ${name} = '${secret}', apiKey = "${other}";` },
  { name: 'lines', path: 'a.py', text: (secret, other) => `key = """\n${secret}\n"""\nsecret = '${other}'` },
  {
    name: 'twice on a line',
    path: 'a.md',
    text: (secret, other, name) => `${name}=${secret} ${secret} password=${other}`,
  },
  {
    name: 'URL',
    path: 'a.sh',
    text: (secret, other) => `curl "https://api.shop.internal/?q=${secret}&token=${other}"`,
  },
  {
    name: 'a long line',
    path: 'a.js',
    text: (secret, other, name) => `${'x;'.repeat(2000)}${name}="${secret}";${'y;'.repeat(900)}password="${other}"`,
  },
  {
    name: 'UTF-16',
    path: 'a.ps1',
    text: (secret, other, name) => `\ufeff$${name} = "${secret}"\r\n$password = "${other}"`,
  },
  {
    name: 'base64',
    path: 'a.yml',
    text: (secret, other, name) => `data:\n  a: ${inBase64(`${name}="${secret}"\npassword="${other}"\n`)}\n`,
  },
  {
    name: 'base64 of the value',
    path: 'a.yml',
    text: (secret, other, name) => `${name}: ${inBase64(secret)}\npassword: ${inBase64(other)}\n`,
  },
  {
    name: 'hexadecimal',
    path: 'a.ts',
    text: (secret, other, name) => `const a = "${inHex(`${name}="${secret}"\npassword="${other}"`)}";`,
  },
  {
    name: 'percent',
    path: 'a.sh',
    text: (secret, other, name) => `${name}="${inPercent(secret)}" password="${inPercent(other)}"`,
  },
];

const inBase64 = (text: string): string => Buffer.from(text).toString('base64');
const inHex = (text: string): string => Buffer.from(text).toString('hex');
/** Every third character; what is no letter or digit too, as it must be. */
const inPercent = (text: string): string =>
  [...text].map((char, at) => (at % 3 === 1 || !/[0-9A-Za-z]/.test(char) ? `%${inHex(char)}` : char)).join('');

const samples = providers.flatMap((provider) =>
  [1, 2, 3, 4].map((seed) => ({ provider, secret: provider.sample(seeded(seed)) })),
);

const NAMELESS = ['lines', 'URL'];

test.each(contexts)('$name', async ({ name, path, text }) => {
  let found = 0;
  let known = 0;
  for (const [at, { provider, secret }] of samples.entries()) {
    const other = at % 2 === 0 ? sampleGeneric(seeded(at)) : sampleAwsSecret(seeded(at));
    const content = text(secret, other, provider.variable);
    const bytes = name === 'UTF-16' ? Buffer.from(content, 'utf16le') : Buffer.from(content);
    const context = contextOf({ scope: { kind: 'tree' }, head: memoryTree({ [path]: bytes }) });
    const { findings } = await secretsCheck.run(context, DEFAULT_CONFIG.secrets);
    // Nor its encoded form.
    if (['base64', 'base64 of the value', 'hexadecimal', 'percent'].includes(name))
      for (const form of [inBase64(secret), inHex(secret), inPercent(secret)])
        if (JSON.stringify(findings).includes(form)) throw new Error(`${provider.id} leaks encoded in ${name}`);
    const printed = JSON.stringify(findings);
    const password = /:\/\/[^:]+:([^@]+)@/.exec(secret)?.[1];
    for (const hidden of [secret, JSON.stringify(secret).slice(1, -1), other, password ?? secret, bodyOf(secret)])
      if (printed.includes(hidden)) throw new Error(`${provider.id} leaks: ${printed.replaceAll(hidden, '[HERE]')}`);
    // Some have no letters of their own: without a name nobody knows what they are.
    if (!NAMELESS.includes(name) || provider.formats.every(({ inName }) => !inName)) known++;
    else continue;
    if (findings.some((finding) => finding.rule === `secrets/${provider.id}`)) found++;
  }
  // Otherwise nothing was tested.
  expect(known).toBeGreaterThan(samples.length / 3);
  expect(found / known).toBeGreaterThan(0.85);
});

/** The last line of a key in PEM, and the second half of anything else. */
const bodyOf = (secret: string): string =>
  secret.startsWith('-----') ? (secret.split(/\\n|\n/)[1] ?? secret) : secret.slice(secret.length / 2);

test('a file named after a token', async () => {
  const token = providers.find(({ id }) => id === 'github-token')?.sample(seeded(9)) ?? '';
  const context = contextOf({ scope: { kind: 'tree' }, head: memoryTree({ [`tokens/${token}.txt`]: token }) });
  const { findings } = await secretsCheck.run(context, DEFAULT_CONFIG.secrets);
  expect(findings).toHaveLength(1);
  expect(JSON.stringify(findings)).not.toContain(token);
});
