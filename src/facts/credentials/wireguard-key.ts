import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';

/** Private keys of an interface and keys shared with a peer. Any 32 bytes are one, so nothing proves it. */
export const wireguardKey: Provider = {
  id: 'wireguard-key',
  name: 'WireGuard key',
  variable: 'WIREGUARD_PRIVATE_KEY',
  formats: [
    // As `wg` reads it. In a program the same name is quoted and may belong to anything.
    around(
      ['privatekey', 'presharedkey'],
      /(?<![\w"'.$-])(?:PrivateKey|PresharedKey)[ \t]{0,8}=[ \t]{0,8}([0-9A-Za-z+/]{43}=)(?![\w=])/dg,
      { after: 80, textOnly: true },
    ),
    assigned(['wireguard_private', 'wireguard_preshared', 'wg_private_key', 'wg_preshared_key'], '[0-9A-Za-z+/]{43}='),
  ],
  severity: 'high',
  opens: 'join your private network as this machine and read what is sent to it',
  rotate:
    'Make a new pair with `wg genkey | tee private.key | wg pubkey`, put the public key in the configuration of every peer, and remove the old one (`wg set wg0 peer … remove`).',
  docs: 'https://man7.org/linux/man-pages/man8/wg.8.html',
  provenBy: 'base 64 of 32 bytes',
  // The last of 43 characters carries four bits: two more must be zero.
  prove: (secret) => (Buffer.from(secret, 'base64').toString('base64') === secret ? 'plausible' : 'disproven'),
  selfMade: true,
  sample: (random) => random.bytes(32).toString('base64'),
};
