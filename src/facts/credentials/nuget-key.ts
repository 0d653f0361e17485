import { around, token } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

const WEAK = /pass(?:word|wd)|^(?:secret|token|test|[a-z]{1,3}|x+|\W*)$/i;

/** Printed at https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesourcecredentials and copied from there. */
const DOCUMENTED = ['33f!!lloppa', 'hal+9ooo_da!sY'];

/** Keys of nuget.org, and the password of a package source as nuget.config keeps it in clear text. */
export const nugetKey: Provider = {
  id: 'nuget-key',
  name: 'NuGet API key',
  variable: 'NUGET_API_KEY',
  formats: [
    token(['oy2'], 'oy2[0-9a-z]{43}'),
    around(
      ['cleartextpassword', 'key="password"'],
      /<add[ \t]{1,8}key="(?:[Cc]lear[Tt]ext)?[Pp]assword"[ \t]{1,8}value="([^"\r\n]{1,200})"/dg,
      { before: 24, after: 260, textOnly: true },
    ),
  ],
  severity: 'blocker',
  opens: 'publish packages in your name, or read the private packages of that source',
  rotate: 'Delete it at nuget.org → your name → API Keys; a password: change it at the package source.',
  docs: 'https://learn.microsoft.com/nuget/nuget-org/publish-a-package#create-an-api-key',
  isPublic: (secret) => /^[%$]/.test(secret) || DOCUMENTED.includes(secret) || isPlaceholder(secret),
  severityOf(secret) {
    if (secret.startsWith('oy2')) return undefined;
    return WEAK.test(secret) ? 'low' : 'high';
  },
  sample: (random) => `oy2${random.text(BASE36, 43)}`,
  sources: ['https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesourcecredentials'],
};
