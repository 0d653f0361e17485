import { around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const passwordOf = (text: string): string => /"([^"]*)$/.exec(text)?.[1] ?? '';

/** `sftp.json`, `sftp-config.json`, `.ftpconfig`, `.remote-sync.json`: how editors upload to a server. */
export const sftpConfigPassword: Provider = {
  id: 'sftp-config-password',
  name: 'Password in upload settings',
  variable: 'SFTP_PASSWORD',
  formats: [
    around(
      ['"sftp"', '"ftp"', '"ftps"'],
      /"(?:protocol|type|transport)"\s{0,4}:\s{0,4}"(?:sftp|ftps?)"[^}]{0,600}?("(?:password|pass|passphrase)"\s{0,4}:\s{0,4}"(?<hidden>[^"\n]{1,120}))"/dg,
      { before: 24, after: 780, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'sign in to that server as this user, and change the files it serves',
  rotate: 'Change the password on that server, use a key instead, and keep this file out of the repository.',
  docs: 'https://github.com/Natizyskunk/vscode-sftp#configuration',
  isPublic: (text) => isPlaceholder(passwordOf(text)) || /^(?:|pass(?:word)?|secret)$/i.test(passwordOf(text)),
  guessable: true,
  sample: (random) => `"password": "${random.text(BASE62, 24)}`,
  examples: {
    bad: ['{ "protocol": "sftp", "host": "shop.internal", "username": "deploy", <token>" }'],
    good: [
      '{ "protocol": "sftp", "host": "shop.internal", "password": "" }',
      '{ "type": "ftp", "password": "password" }',
    ],
  },
};
