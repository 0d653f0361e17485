import { around } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, DIGITS } from './shared/random.ts';

export const discordWebhook: Provider = {
  id: 'discord-webhook',
  name: 'Discord webhook URL',
  variable: 'DISCORD_WEBHOOK_URL',
  formats: [
    around(['api/webhooks/'], /(discord(?:app)?\.com\/api\/webhooks\/\d{15,21}\/[\w-]{60,72})(?![\w-])/dg, {
      before: 20,
      after: 140,
    }),
  ],
  severity: 'high',
  opens: 'post into your Discord channel in your name',
  rotate: 'Delete the webhook in Discord → channel settings → Integrations → Webhooks.',
  docs: 'https://support.discord.com/hc/en-us/articles/228383668-Intro-to-Webhooks',
  sample: (random) => `discord.com/api/webhooks/${random.text(DIGITS, 18)}/${random.text(BASE62, 68)}`,
  examples: { bad: ['url: https://<token>'], good: ['url: https://discord.com/api/webhooks/$ID/$TOKEN'] },
};
