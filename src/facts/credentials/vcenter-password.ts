import { anyCase, around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const passwordOf = (command: string): string => /-password[ :]["']?(\S{1,64})$/i.exec(command)?.[1] ?? '';

/** `Connect-VIServer … -Password …` of VMware PowerCLI. The command is the secret's text; its password must not be shown. */
export const vcenterPassword: Provider = {
  id: 'vcenter-password',
  name: 'vCenter or ESXi password',
  variable: 'VCENTER_PASSWORD',
  formats: [
    around(
      // Not the first word: what begins a match counts as its prefix, and a prefix is shown.
      ['-viserver'],
      new RegExp(
        `(${anyCase(['connect-viserver'])}[^\\r\\n|;]{1,160} ${anyCase(['-password'])}[ :]["']?(?<hidden>[^\\s"'$()<|;-][^\\s"'|;]{3,62}))(?=["'\\s|;]|$)`,
        'dg',
      ),
      { before: 8, after: 260, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'start, stop, copy and delete the virtual machines of this server',
  rotate:
    'Change the password of this account, and use `Get-Credential` or `New-VICredentialStoreItem` instead of a password in the script.',
  docs: 'https://developer.broadcom.com/powercli/latest/vmware.vimautomation.core/commands/connect-viserver',
  isPublic: (command) => isPlaceholder(passwordOf(command)),
  guessable: true,
  sample: (random) => `Connect-VIServer -Server vc.shop.internal -User ops -Password ${random.text(BASE62, 16)}`,
  examples: {
    bad: ['$null = <token>'],
    good: ['Connect-VIServer -Server vc.shop.internal -User $user -Password $password'],
  },
};
