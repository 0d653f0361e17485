import { around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const passwordOf = (text: string): string => /"([^"]*)$/.exec(text)?.[1] ?? '';

const WEAK = /^(?:\w{0,12}(?:pass(?:word|wd|w)?|pwd|secret)\d{0,3}|admin|test|user|[a-z]{1,4}|\W*)$/i;

/** Written into a program: `new NetworkCredential("user", "password")`; or into `<appSettings>`. */
export const dotnetPassword: Provider = {
  id: 'dotnet-password',
  name: 'Password in a .NET program or its settings',
  variable: 'APP_PASSWORD',
  formats: [
    around(
      ['networkcredential'],
      /(NetworkCredential\([ \t]*@?"[^"\r\n]{1,120}"[ \t]*,[ \t]*@?"(?<hidden>[^"\r\n]{1,120}))"/dg,
      { after: 300, textOnly: true },
    ),
    around(
      ['directoryentry'],
      /DirectoryEntry\([ \t]*@?"[^"\r\n]{1,200}"\s*,\s*(@?"[^"\r\n]{1,120}"\s*,\s*@?"(?<hidden>[^"\r\n]{1,120}))"/dg,
      { after: 500, textOnly: true },
    ),
    // Those of package sources are in nuget-key.ts.
    around(
      ['password"', 'pwd"'],
      /<add[ \t]{1,8}(key="(?![Cc]lear[Tt]ext)[\w.:-]{1,60}(?:[Pp]ass[Ww]ord|PASSWORD|[Pp]wd)"[ \t]{1,8}value="(?<hidden>[^"\r\n]{1,120}))"/dg,
      { before: 72, after: 160, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'sign in to that server as this user',
  rotate: "Change the password, and read the new one from a variable or the host's secret store.",
  docs: 'https://learn.microsoft.com/dotnet/api/system.net.networkcredential',
  isPublic: (text) =>
    isPlaceholder(passwordOf(text)) || /^(?:[$%{([<*]|#[#{])|^(?:true|false|encrypted)/i.test(passwordOf(text)),
  severityOf: (text) => (WEAK.test(passwordOf(text)) ? 'low' : undefined),
  guessable: true,
  wide: true,
  sample: (random) => `NetworkCredential("shop", "${random.text(BASE62, 20)}`,
  examples: {
    bad: ['client.Credentials = new <token>");'],
    good: [
      'client.Credentials = new NetworkCredential(user, password);',
      '<add key="SmtpPassword" value="#{SmtpPassword}" />',
    ],
  },
};
