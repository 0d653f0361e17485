import { around } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL, DIGITS } from './shared/random.ts';
import { active, inactive, valueAt } from './shared/verification.ts';

export const telegramBotToken: Provider = {
  id: 'telegram-bot-token',
  name: 'Telegram bot token',
  variable: 'TELEGRAM_BOT_TOKEN',
  formats: [
    around([':aa'], /(?<![\w.:/+-]|\d,)(?:bot)?(\d{8,16}:AA[\w-]{32,33})(?![\w-])/dg, { before: 24, after: 48 }),
    around(['telegr'], /(?:[Tt]ele?gr|TELEGR)[^\n]{0,60}?\n?[^\n]{0,40}?(?<![\w-])(\d{5,16}:A[\w-]{34})(?![\w-])/dg, {
      after: 150,
      textOnly: true,
    }),
    around(['api.telegram.org/bot'], /api\.telegram\.org\/bot(\d{5,16}:[\w-]{30,40})(?![\w-])/dg, { after: 90 }),
  ],
  severity: 'blocker',
  opens: 'read what people write to your bot and answer in its name',
  rotate: 'Send `/revoke` to @BotFather.',
  docs: 'https://core.telegram.org/bots/features#botfather',
  // Printed at https://core.telegram.org/bots/api#authorizing-your-bot and https://core.telegram.org/bots#how-do-i-create-a-bot
  isPublic: (secret) => /^(?:123456|110201543):/.test(secret) || /ABC-DEF1234ghIkl/.test(secret),
  verify: {
    who: 'Telegram',
    host: 'api.telegram.org',
    // Telegram knows no other place for it than the path, which HTTPS keeps from whoever is in between.
    request: (secret) => ({ path: `/bot${secret}/getMe` }),
    read({ status, json }) {
      if (status === 401) return inactive;
      return status === 200 && valueAt(json, 'ok') === true ? active(json, 'result', 'username') : undefined;
    },
    sources: ['https://core.telegram.org/bots/api#getme', 'https://core.telegram.org/bots/api#making-requests'],
  },
  sample: (random) => `${random.text('123456789', 10)}:AA${random.text(BASE64URL, 32)}${random.text(DIGITS, 1)}`,
};
