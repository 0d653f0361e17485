import { around } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

/** `sitemanager.xml`, `recentservers.xml`: plain, or in base 64, which hides nothing. */
export const filezillaPassword: Provider = {
  id: 'filezilla-password',
  name: 'Password in FileZilla settings',
  variable: 'FTP_PASSWORD',
  formats: [
    around(['<pass'], /<(Pass(?: encoding="base64")?>(?<hidden>[^<\s]{4,200}))<\/Pass>/dg, {
      after: 240,
      textOnly: true,
    }),
  ],
  severity: 'high',
  opens: 'sign in to that server as this user, and read and change its files',
  rotate: 'Change the password on that server, and keep the settings of FileZilla out of the repository.',
  docs: 'https://wiki.filezilla-project.org/FileZilla_Client_Tutorial_(en)',
  guessable: true,
  sample: (random) => `Pass encoding="base64">${Buffer.from(random.text(BASE62, 16)).toString('base64')}`,
  examples: { bad: ['<User>shop</User><<token></Pass>'], good: ['<Pass></Pass>', '<Password>hidden</Password>'] },
};
