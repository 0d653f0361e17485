import { anyCase, around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const passwordOf = (command: string): string => /[ \t]-p[ \t]+"?(\S{1,127}?)"?$/i.exec(command)?.[1] ?? '';

const WEAK = /^(?:(?:my|your)?(?:pass(?:word|wd|w)?|pwd|secret)|admin|test|[a-z]{1,3})$/i;

/** `psexec \\machine -u user -p password command`, of Sysinternals. */
export const psexecPassword: Provider = {
  id: 'psexec-password',
  name: 'Password on a PsExec command line',
  variable: 'ADMIN_PASSWORD',
  formats: [
    around(
      // Not the first word of a match: what begins one counts as its prefix, and a prefix is shown.
      ['psexec'],
      new RegExp(
        `${anyCase(['psexec'])}(?:64)?(?:\\.[eE][xX][eE])?"?[ \\t][^\\r\\n|&]{0,200}?(-[uU][ \\t]+"?[\\w.\\\\@-]{1,80}"?[ \\t]+-[pP][ \\t]+"?(?<hidden>[^\\s"$%<{][^\\s"]{0,126}))(?=["\\s]|$)`,
        'dg',
      ),
      { after: 520, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'run commands on that machine as this user, often its administrator',
  rotate: 'Change the password of this account. Leave `-p` out of the script: PsExec then asks for it.',
  docs: 'https://learn.microsoft.com/sysinternals/downloads/psexec',
  isPublic: (command) => isPlaceholder(passwordOf(command)),
  severityOf: (command) => (WEAK.test(passwordOf(command)) ? 'low' : undefined),
  guessable: true,
  sample: (random) => `-u SHOP\\ops -p ${random.text(BASE62, 20)}`,
  examples: {
    bad: ['PsExec.exe \\\\web1 <token> -c setup.cmd'],
    good: ['psexec \\\\web1 -u ops -p %PASSWORD% setup.cmd', 'psexec \\\\web1 -u ops -p $Password setup.cmd'],
  },
};
