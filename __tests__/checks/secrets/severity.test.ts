// How bad a finding is by what the value says of itself and by where it lies. Made here: no file holds one.
import { secretsCheck } from '../../../src/checks/secrets/check.ts';
import { isTestPath } from '../../../src/checks/secrets/judge/test-path.ts';
import { DEFAULT_CONFIG } from '../../../src/config/schema.ts';
import { samplePem } from '../../../src/facts/credentials/shared/pem.ts';
import { BASE62, HEX, seeded } from '../../../src/facts/credentials/shared/random.ts';
import { memoryTree } from '../../../src/io/tree.ts';
import { contextOf } from './context.ts';

const random = seeded(31);
const text = (length: number): string => `a7B${random.text(BASE62, length - 3)}`;
const pem = samplePem(random);
const google = `AIza${text(35)}`;
const uuid = (version: number): string =>
  `${random.text(HEX, 8)}-${random.text(HEX, 4)}-${version}${random.text(HEX, 3)}-a${random.text(HEX, 3)}-${random.text(HEX, 12)}`;
const manifest = (value: string): string =>
  `kind: Secret\ndata:\n  password: ${Buffer.from(value).toString('base64')}\n`;

const severitiesOf = async (files: Record<string, string>): Promise<string[]> => {
  const context = contextOf({ scope: { kind: 'tree' }, head: memoryTree(files) });
  const { findings } = await secretsCheck.run(context, DEFAULT_CONFIG.secrets);
  return findings.map(({ rule, severity }) => `${rule.replace('secrets/', '')} ${severity}`);
};

test.each([
  ['a key of a server', 'deploy/server.key', pem, 'private-key blocker'],
  ['a key that tests are run with', 'test/fixtures/server.key', pem, 'private-key medium'],
  ['a key in a README', 'README.md', pem, 'private-key medium'],
  ['a token in a test is a token', 'test/api.test.ts', `hvs.${text(24)}`, 'vault-token blocker'],
  ['a Google key on a server', 'src/maps.py', `KEY = "${google}"`, 'gcp-api-key high'],
  ['a Google key in a page', 'public/index.html', `var apiKey = '${google}';`, 'gcp-api-key medium'],
  ['a Google key in a script for pages', 'public/auth-min.js', `k="${google}";`, 'gcp-api-key medium'],
  ['a Google key of an Android app', 'app/google-services.json', `"current_key": "${google}"`, 'gcp-api-key medium'],
  [
    'a Firebase app',
    'src/fire.ts',
    `{ apiKey: "${google}",\n  authDomain: "a.firebaseapp.com" }`,
    'gcp-api-key medium',
  ],
  ['the Maps script', 'src/map.tsx', `"https://maps.googleapis.com/maps/api/js?key=${google}"`, 'gcp-api-key medium'],
  ['an npm token', '.npmrc', `//r.shop.internal/:_authToken=${uuid(4)}`, 'npm-token blocker'],
  ['a UUID of the time', '.npmrc', `//r.shop.internal/:_authToken=${uuid(1)}`, 'npm-token medium'],
  ['a Vault token of no length it has', 'a.env', `VAULT_TOKEN=hvs.${text(37)}`, 'vault-token medium'],
  ['a token that somebody typed', 'a.env', `VAULT_TOKEN=hvs.${text(12)}ABCDEFGHIJKL`, 'vault-token medium'],
  ['a Secret with what was drawn', 'k8s/shop.yml', manifest(text(24)), 'kubernetes-secret high'],
  ['a Secret with a word', 'k8s/shop.yml', manifest('winter-sale'), 'kubernetes-secret medium'],
  [
    'a server of that name',
    'App.config',
    `Server=tcp:server,1433;Uid=ops;Pwd=${text(9)};`,
    'connection-string-password low',
  ],
  [
    'JDBC on this machine',
    'a.env',
    `URL="sqlserver://localhost:1433;database=x;user=SA;password=${text(9)};"`,
    'connection-string-password low',
  ],
  [
    'JDBC on a server',
    'a.env',
    `URL="sqlserver://sql.shop.net:1433;user=SA;password=${text(9)};"`,
    'connection-string-password high',
  ],
  [
    'words of a manual',
    'Init.ts',
    `mongodb+srv://root:random${'password'}@cluster0.ab1cd.mongodb.net/mydb`,
    'database-url low',
  ],
  ['words in a test of addresses', 'a.txt', `http://user:pass%20${'pass'}@complex.url.com/path`, 'url-password low'],
  ['a server', 'App.config', `Server=sql7;Uid=ops;Pwd=${text(9)};`, 'connection-string-password high'],
])('%s', async (_, path, content, expected) => expect(await severitiesOf({ [path]: content })).toEqual([expected]));

test('a key in a test and on a server is as bad as on the server', async () => {
  expect(await severitiesOf({ 'test/server.key': pem, 'deploy/server.key': pem })).toEqual(['private-key blocker']);
});

test.each([
  ['test/keys/a.pem', true],
  ['src/__tests__/a.ts', true],
  ['pkg/testdata/a.key', true],
  ['spec/support/a.rb', true],
  ['Shop.Tests/App.config', true],
  ['Shop.UnitTests/App.config', true],
  ['src/login_test.go', true],
  ['src/login.spec.ts', true],
  ['test_login.py', true],
  ['examples/http2/key.pem', true],
  ['docs/setup.md', true],
  ['src/latest/a.ts', false],
  ['src/contest/a.ts', false],
  ['src/attest.ts', false],
  ['deploy/server.key', false],
  ['', false],
])('%s is of a test: %s', (path, expected) => expect(isTestPath(path)).toBe(expected));
