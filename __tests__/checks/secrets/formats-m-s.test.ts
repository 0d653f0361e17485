// Formats between M and S that only their surroundings tell: what is found there, and what is none of them.
import { scanContent } from '../../../src/checks/secrets/scanner.ts';
import { providers } from '../../../src/facts/credentials/index.ts';
import { BASE62, HEX, seeded } from '../../../src/facts/credentials/shared/random.ts';

const random = seeded(7);
const sampleOf = (id: string): string => providers.find((each) => each.id === id)?.sample(seeded(3)) ?? '';
const severities = (text: string): string[] =>
  scanContent(Buffer.from(text), { path: 'src/app.txt', generic: false }).hits.map((hit) =>
    hit.kind === 'generic' || hit.kind === 'custom'
      ? hit.kind
      : `${hit.provider.id} ${hit.provider.severityOf?.(hit.whole) ?? hit.provider.severity}`,
  );
const hex = (length: number): string => random.text(HEX, length);
const uuid = [8, 4, 4, 4, 12].map(hex).join('-');
const password = random.text(BASE62, 14);

test.each([
  ['a Midtrans key of the sandbox', `SB-${sampleOf('midtrans-key')}`, 'midtrans-key medium'],
  ['a Midtrans client key', sampleOf('midtrans-key').replace('server', 'client'), 'midtrans-key low'],
  ['the id of an Atlas service account', `clientId: mdb_sa_id_${hex(24)}`, 'mongodb-atlas-secret low'],
  ['a New Relic licence key', `license_key: ${hex(36)}NRAL`, 'newrelic-key high'],
  ['one of Europe', `license: eu01xx${hex(30)}NRAL`, 'newrelic-key high'],
  ['an older one in newrelic.yml', `# Your New Relic account.\nlicense_key: ${hex(40)}`, 'newrelic-key high'],
  ['an Octopus key in a header', `X-Octopus-ApiKey: ${sampleOf('octopus-key')}`, 'octopus-key high'],
  ['an Okta token in a header', `Authorization: SSWS ${sampleOf('okta-token')}`, 'okta-token high'],
  ['an OVH application key', `OVH_APPLICATION_KEY=7${random.text(BASE62, 15)}`, 'ovh-key low'],
  [
    'a Particle token in a call',
    `curl https://api.particle.io/v1/devices \\\n  -d access_token=${hex(40)}`,
    'particle-token high',
  ],
  [
    'a Particle token before it',
    `curl -H "Authorization: Bearer ${hex(40)}" https://api.particle.io/v1`,
    'particle-token high',
  ],
  ['a bcrypt hash in a dump', `(1, 'ann', '${sampleOf('password-hash')}', 1)`, 'password-hash low'],
  ['an .htpasswd', `ann:$apr1$${random.text(BASE62, 8)}$${random.text(BASE62, 22)}`, 'password-hash medium'],
  ['a PHPMailer password', `$mail->Password   = '${password}';`, 'phpmailer-password high'],
  ['the one of the manual', `$mail->Password   = '${'secret'}';`, 'phpmailer-password low'],
  ['a Plaid client id', `PLAID_CLIENT_ID=${hex(23)}5`, 'plaid-key low'],
  ['a Plaid token of the sandbox', `token = access-sandbox-${uuid}`, 'plaid-token medium'],
  ['a Postmark token in an object', `postmark: "${uuid}",`, 'postmark-token high'],
  ['a Postmark token in a header', `"X-Postmark-Server-Token": "${uuid}"`, 'postmark-token high'],
  ['a password for the browser', `# REACT_APP_AUTH_PASS=${password}`, 'public-env-password high'],
  [
    'a connection string',
    `"Server=db.shop.internal;Port=5432;User Id=shop;Password=${password};Database=shop"`,
    'connection-string-password high',
  ],
  ['one with a word for a password', `Server=db;Uid=shop;Pwd=my${'Password'};`, 'connection-string-password low'],
  ['a Salesforce token', `Access Token      ${sampleOf('salesforce-token')}`, 'salesforce-token high'],
  ['the id of a Scaleway key', `SCW_ACCESS_KEY=SCW7${random.text('ABCDEF2345', 16)}`, 'scaleway-key low'],
  [
    'an older Teams webhook',
    `https://outlook.office.com/webhook/${uuid}@${uuid}/IncomingWebhook/${hex(32)}/${uuid}`,
    'teams-webhook high',
  ],
  ['a WordPress salt', `define('NONCE_SALT',  '${sampleOf('wordpress-secret')}');`, 'wordpress-secret high'],
])('%s', (_, text, expected) => expect(severities(text)).toEqual([expected]));

test.each([
  ['the checksum of a model', `mistral-7b: "${hex(32)}"`],
  ['a fetched agent', `newrelic_agent_sha256 = "${hex(64)}"`],
  ['a commit of a library', `license_key_file: ${hex(40)}`],
  ['the id of a message', `postmark_message_id: "${uuid}"`],
  ['a name with API in it', `GSSAPI-${random.text('ABCDEFG', 25)}7`],
  ['a page whose address ends in API', `https://shop.notion.site/API-${hex(32).toUpperCase()}`],
  ['a function of a cipher', 'prf_hmac_sha256_expand_label_context_v2x'],
  ['a pattern for sed', 's/\\(a\\)$1$b$c/$5$6$/'],
  ['a project of Scaleway', `SCW_DEFAULT_PROJECT_ID=${uuid}`],
  ['a variable in a connection string', 'Server=db;Uid=shop;Pwd=$(DB_PASSWORD);'],
  ['code that names both', 'server = connect(user); password = read();'],
  ['a database nobody can own', `mongodb://ann:${password}@mongo1.internal.example:27017,mongo2.internal.example/app`],
  ['a database at example.com', `mongodb+srv://ann:${password}@cluster0.example.com/?w=majority`],
])('nothing: %s', (_, text) => expect(severities(text)).toEqual([]));

test('a name with example in it may be a real one', () =>
  expect(severities(`mongodb+srv://ann:${password}@example-prince.mongodb.net/app`)).toEqual(['database-url high']));
