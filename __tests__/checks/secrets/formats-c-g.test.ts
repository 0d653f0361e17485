// Formats between C and G whose neighbours look alike: what must be told apart, and what is none of them.
import { createHash } from 'node:crypto';
import { scanContent } from '../../../src/checks/secrets/scanner.ts';
import { sampleFacebookAppToken } from '../../../src/facts/credentials/facebook-token.ts';
import { providers } from '../../../src/facts/credentials/index.ts';
import { BASE62, DIGITS, HEX, seeded } from '../../../src/facts/credentials/shared/random.ts';

const random = seeded(7);
const sampleOf = (id: string): string => providers.find((each) => each.id === id)?.sample(seeded(3)) ?? '';
const severities = (text: string): string[] =>
  scanContent(Buffer.from(text), { path: 'src/app.txt', generic: false }).hits.map((hit) => {
    if (hit.kind !== 'token') return hit.kind;
    return `${hit.provider.id} ${hit.provider.severityOf?.(hit.whole) ?? hit.provider.severity}`;
  });

test.each([
  ['the id of a Confluent key', `CONFLUENT_API_KEY=${random.text('ABCDEF234567', 16)}`, 'confluent-key low'],
  ['a Confluent secret', `secret: ${sampleOf('confluent-key')}`, 'confluent-key blocker'],
  ['a Contentful delivery token', `contentfulToken = "${random.text(BASE62, 43)}"`, 'contentful-token medium'],
  ['an Astra client id alone', `token: AstraCS:${random.text(BASE62, 24)}`, 'datastax-token medium'],
  ['a DevCycle client key', `key: "${sampleOf('devcycle-key').replace('server', 'client')}"`, 'devcycle-key low'],
  ['a Discord application id', `DISCORD_CLIENT_ID=1${random.text(DIGITS, 17)}`, 'discord-client-secret low'],
  ['a token for tests of Duffel', sampleOf('duffel-token').replace('live', 'test'), 'duffel-token medium'],
  ['an eBay client id', `EBAY_CLIENT_ID=Ann-Shop-PRD-${random.text(HEX, 9)}-${random.text(HEX, 8)}`, 'ebay-key low'],
  ['both parts of an Etsy key', `x-api-key: ${sampleOf('etsy-key')}`, 'etsy-key high'],
  ['the id of an Exoscale key', `key: EXO${random.text(HEX, 24)}`, 'exoscale-key low'],
  ["a Facebook app's token", `{"access_token":"${sampleFacebookAppToken(random)}"}`, 'facebook-token high'],
  ['a public Flutterwave key', sampleOf('flutterwave-key').replace('SECK', 'PUBK'), 'flutterwave-key low'],
  ['several Fly.io tokens', `FlyV1 fm2_${random.text(BASE62, 90)},fm2_${random.text(BASE62, 90)}`, 'fly-token blocker'],
  ['a Freemius key', `define( 'FS__API_SECRET_KEY', '${sampleOf('freemius-key')}' );`, 'freemius-key high'],
])('%s', (_, text, expected) => expect(severities(text)).toEqual([expected]));

const sha256 = createHash('sha256').update('block 0').digest('hex');

test.each([
  ['the hash of a coinbase transaction', `coinbaseKeyHash: "${sha256}"`],
  ['a longer word', `coherentApiKeyStore = "${random.text(BASE62, 40)}"`],
  ['a function named like a shop', `SetSysctl = "${random.text(HEX, 24)}"`],
  ['a key of a cursor in a database', `cursor: "key_${random.text(HEX, 32)}"`],
  ['letters in base 64', `data:image/png;base64,iVBOR/EZAK${random.text(BASE62, 54)}/EAA${random.text(BASE62, 120)}+`],
  ['a number beside a word', `facebook: ${random.text(DIGITS, 15)}`],
  ['a secret key of Stripe', `"secret_key" => "sk_test_${random.text(BASE62, 8)}"`],
  ['a prefix without a body', 'csa_ CCDB1_ dnkey- essu_ odt_ FlyV1 fm2_ SWMTKN-1- django-insecure-change-me'],
])('nothing: %s', (_, text) => expect(severities(text)).toEqual([]));

test('an Exoscale id and its secret are one pair', () => {
  const text = `key = EXO${random.text(HEX, 24)}\nsecret = ${sampleOf('exoscale-key')}`;
  const { hits } = scanContent(Buffer.from(text), { path: '', generic: false });
  expect(hits.map(({ paired }) => paired)).toEqual([true]);
});
