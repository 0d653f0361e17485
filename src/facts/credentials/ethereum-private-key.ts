import { createHash } from 'node:crypto';
import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

const NAMES = ['private_key', 'priv_key', 'wallet_key', 'wallet_secret', 'deployer_key', 'signer_key', 'owner_key'];

// The order of the group of secp256k1 (SEC 2, section 2.4.1): a key is a number from 1 up to and without it.
const ORDER = 2n ** 256n - 432420386565659656852420866394968145599n;

/** The first 16 digits of SHA-256 of the first keys that Hardhat and Foundry hand out on every machine; their documentation prints them. */
const PUBLISHED = new Set([
  'bc1a50966c9e6486',
  '8335c55334821eef',
  'b26ab6529d20ebeb',
  '64034b44c579b335',
  '4d3e46eec8244d1d',
  '0aedba9d586f34f9',
  '28e543d3753fc9d1',
  'f070994a85994785',
  '38e69fdd19aefeb4',
  '967f21586cdf1248',
]);

const digits = (secret: string): string => secret.replace(/^0x/i, '').toLowerCase();

/** 32 bytes with `0x` before them, known by their name: a hash of a transaction looks alike. */
export const ethereumPrivateKey: Provider = {
  id: 'ethereum-private-key',
  name: 'Private key of an Ethereum account',
  variable: 'WALLET_PRIVATE_KEY',
  formats: [assigned(NAMES, '0[xX][0-9a-fA-F]{64}')],
  severity: 'high',
  opens: 'take all that the account owns, on every chain, for good',
  rotate: 'Move all funds and roles to a new account at once: a key cannot be changed or revoked.',
  docs: 'https://ethereum.org/developers/docs/accounts/#externally-owned-accounts-and-key-pairs',
  provenBy: 'range',
  prove(secret) {
    const value = BigInt(`0x${digits(secret)}`);
    return value > 0n && value < ORDER ? 'plausible' : 'disproven';
  },
  isPublic: (secret) => PUBLISHED.has(createHash('sha256').update(digits(secret)).digest('hex').slice(0, 16)),
  selfMade: true,
  sample: (random) => `0x4${random.text(HEX, 63)}`,
};
