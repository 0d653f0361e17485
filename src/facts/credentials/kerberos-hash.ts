import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

/** What tools print of a Kerberos answer: it is encrypted with a password, which can be guessed from it offline. */
export const kerberosHash: Provider = {
  id: 'kerberos-hash',
  name: 'Kerberos hash',
  variable: 'KRB5_HASH',
  formats: [
    token(
      ['$krb5asrep$', '$krb5tgs$'],
      '\\$krb5(?:asrep|tgs)\\$(?:(?:17|18|23)\\$)?[\\w@.:*/\\\\$-]{0,200}?[0-9a-fA-F]{16,32}\\$[0-9a-fA-F]{100,4000}',
      { after: 4300 },
    ),
  ],
  severity: 'high',
  opens: 'try passwords on it as fast as their machines can, and sign in to your domain with the one that fits',
  rotate:
    'Change the password of this account to a long random one, and require pre-authentication (of services: use managed service accounts).',
  docs: 'https://attack.mitre.org/techniques/T1558/004/',
  sample: (random) => `$krb5asrep$23$shop@SHOP.INTERNAL:${random.text(HEX, 32)}$${random.text(HEX, 400)}`,
  sources: [
    'https://github.com/hashcat/hashcat/blob/6fce6fb3ff120ed16b300af97cf2144b36edcbe8/src/modules/module_18200.c',
  ],
};
