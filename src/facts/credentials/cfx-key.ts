import { crc32Base62, proofOf } from './shared/checksum.ts';
import { around, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** Zeros on the left are not written. */
const checksumOf = (body: string): string => crc32Base62(body).replace(/^0{1,5}/, '');

/** Keys of FiveM and RedM servers: `cfxk_`, the key, `_`, checksum; before that 32 characters behind `sv_licenseKey`. */
export const cfxKey: Provider = {
  id: 'cfx-key',
  name: 'Cfx.re server key',
  variable: 'SV_LICENSEKEY',
  formats: [
    token(['cfxk_'], 'cfxk_[0-9A-Za-z]{18,32}(?:_[0-9A-Za-z]{1,6})?(?!\\w)'),
    around(['sv_licensekey'], /sv_licenseKey[ \t]{1,8}["']?([0-9a-z]{32})(?![0-9A-Za-z])/dg, {
      after: 64,
      textOnly: true,
    }),
  ],
  severity: 'blocker',
  opens: 'run a game server in your name, and get yours banned for what happens there',
  rotate: 'Delete it at portal.cfx.re → Servers → Registration keys, and generate a new one.',
  docs: 'https://docs.fivem.net/docs/server-manual/setting-up-a-server/',
  provenBy: 'CRC32 checksum',
  prove(secret) {
    if (!secret.startsWith('cfxk_')) return 'plausible';
    const [body = '', checksum = ''] = secret.slice(5).split('_');
    return proofOf(checksumOf(`cfxk_${body}`) === checksum);
  },
  severityOf: (secret) => (secret.startsWith('cfxk_') ? undefined : 'high'),
  sample(random) {
    const body = `cfxk_${random.text(BASE62, 21)}`;
    return `${body}_${checksumOf(body)}`;
  },
  examples: { bad: ['sv_licenseKey "<token>"', 'SV_LICENSEKEY=<token>'], good: ['sv_licenseKey "$KEY"'] },
};
