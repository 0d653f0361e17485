import { proofOf } from './shared/checksum.ts';
import { assigned, token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL, DIGITS } from './shared/random.ts';

const userOf = (secret: string): string => Buffer.from(secret.split('.')[0] ?? '', 'base64').toString('latin1');

// Three digits in base 64: [MNO][DTjz][AEIMQUYcgk][wxyz0-5], in lower case.
const STARTS = [...'mno'].flatMap((a) =>
  [...'dtjz'].flatMap((b) => [...'aeimquycgk'].flatMap((c) => [...'wxyz012345'].map((d) => a + b + c + d))),
);

/** Base 64 of the bot's user id (17 to 19 digits), a time stamp, a signature. Digits in base 64 begin with M, N or O. */
export const discordToken: Provider = {
  id: 'discord-token',
  name: 'Discord bot token',
  variable: 'DISCORD_TOKEN',
  formats: [
    token(STARTS, '[MNO][\\w-]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,38}(?![\\w-])', { after: 96 }),
    assigned(['discord'], '[0-9a-f]{64}'),
  ],
  severity: 'blocker',
  opens: 'act as your bot on every server it has joined',
  rotate: 'Reset it at discord.com/developers → your application → Bot → Reset Token.',
  docs: 'https://docs.discord.com/developers/reference#authentication',
  provenBy: 'encoded user id',
  prove: (secret) => (secret.includes('.') ? proofOf(/^\d{17,20}$/.test(userOf(secret))) : 'plausible'),
  sample(random) {
    const user = Buffer.from(`1${random.text(DIGITS, 17)}`).toString('base64');
    return `${user}.${random.text(BASE64URL, 6)}.${random.text(BASE64URL, 38)}`;
  },
};
