import { around } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const teamsWebhook: Provider = {
  id: 'teams-webhook',
  name: 'Microsoft Teams webhook URL',
  variable: 'TEAMS_WEBHOOK_URL',
  formats: [
    around(
      ['.webhook.office.com/'],
      /([0-9a-z-]{1,40}\.webhook\.office\.com\/webhookb2\/[0-9a-z-]{36}@[0-9a-z-]{36}\/IncomingWebhook\/[0-9a-z]{32}\/[0-9a-z-]{36}(?:\/[\w-]{20,80})?)/dg,
      { before: 48, after: 320 },
    ),
    // The older form.
    around(
      ['outlook.office.com/webhook/', 'outlook.office365.com/webhook/'],
      /(outlook\.office(?:365)?\.com\/webhook\/[0-9a-f-]{36}(?:@|%40)[0-9a-f-]{36}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f-]{36})/dg,
      { after: 220 },
    ),
  ],
  severity: 'high',
  opens: "post into your Teams channel in your app's name",
  rotate: 'Remove the connector in Teams → channel → Manage channel → Connectors.',
  docs: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
  sample(random) {
    const uuid = () => [8, 4, 4, 4, 12].map((length) => random.text(HEX, length)).join('-');
    return `shop.webhook.office.com/webhookb2/${uuid()}@${uuid()}/IncomingWebhook/${random.text(HEX, 32)}/${uuid()}`;
  },
  examples: { bad: ['url: https://<token>'], good: ['url: $TEAMS_WEBHOOK_URL'] },
};
