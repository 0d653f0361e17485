// What a finding says a key looks like is how that key looks.
import { wrongSideOf } from '../../src/facts/key-sides.ts';

const END = 'q8Zt2LxV'.repeat(6);

test.each<[name: string, begin: string]>([
  ['STRIPE_PUBLISHABLE_KEY', 'sk_live_'],
  ['STRIPE_PUBLISHABLE_KEY', 'rk_live_'],
  ['STRIPE_SECRET_KEY', 'pk_live_'],
  ['STRIPE_SECRET_KEY', 'whsec_'],
  ['STRIPE_WEBHOOK_SECRET', 'sk_live_'],
  ['STRIPE_WEBHOOK_SECRET', 'rk_live_'],
  ['STRIPE_WEBHOOK_SECRET', 'pk_live_'],
  ['XENDIT_PUBLIC_KEY', 'xnd_production_'],
  ['XENDIT_PUBLIC_KEY', 'xnd_development_'],
  ['JWT_PUBLIC_KEY', '-----BEGIN PRIVATE KEY-----'],
  ['JWT_PUBLIC_KEY', '-----BEGIN RSA PRIVATE KEY-----'],
  ['JWT_PRIVATE_KEY', '-----BEGIN PUBLIC KEY-----'],
  ['JWT_PRIVATE_KEY', '-----BEGIN CERTIFICATE-----'],
  ['DEPLOY_PRIVATE_KEY', 'ssh-ed25519 AAAA'],
])('%s with %s', (name, begin) => {
  const looks = wrongSideOf(name, begin + END, undefined)?.is.looks ?? '';
  const begins = [...looks.matchAll(/`([^`]+)`/g)].map((match) => match[1]?.split('…')[0] ?? '-');
  expect(begins.filter((each) => begin.startsWith(each.trimEnd()))).not.toEqual([]);
});

test('a name of many words is judged in linear time', () => {
  expect(wrongSideOf(`STRIPE_${'HOOK_'.repeat(40_000)}`, `whsec_${END}`, undefined)).toBeUndefined();
});
