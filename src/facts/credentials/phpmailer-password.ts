import { around } from './shared/format.ts';
import { isPlaceholder } from './shared/placeholder.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62 } from './shared/random.ts';

const passwordOf = (line: string): string => /["'](.*)$/.exec(line)?.[1] ?? '';

export const phpmailerPassword: Provider = {
  id: 'phpmailer-password',
  name: 'Mail password in PHP code',
  variable: 'SMTP_PASSWORD',
  formats: [
    around(['->password'], /([mM]ail(?:er)?->Password[ \t]{0,24}=[ \t]{0,8}["'](?<hidden>[^\s"'$]{1,80}))["']/dg, {
      before: 8,
      after: 130,
      textOnly: true,
    }),
  ],
  severity: 'high',
  opens: 'send mail from this account and, with most providers, read it',
  rotate: 'Change the password of the mail account (with Gmail: delete the app password).',
  docs: 'https://github.com/PHPMailer/PHPMailer#a-simple-example',
  isPublic: (line) => isPlaceholder(passwordOf(line)),
  // `secret` is the one in the manual.
  severityOf: (line) =>
    /^(?:secret|pass(?:word)?|(?:my|your)[-_ ]?pass(?:word)?)$/i.test(passwordOf(line)) ? 'low' : undefined,
  guessable: true,
  sample: (random) => `mail->Password = '${random.text(BASE62, 16)}`,
  examples: {
    bad: ["$<token>';"],
    good: ["$mail->Password = getenv('SMTP_PASSWORD');", '$mail->Password = "$password";'],
  },
};
