import { around } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36, BASE62 } from './shared/random.ts';

export const slackWebhook: Provider = {
  id: 'slack-webhook',
  name: 'Slack webhook URL',
  variable: 'SLACK_WEBHOOK_URL',
  formats: [
    around(
      ['hooks.slack.com/'],
      /(hooks\.slack\.com\/(?:services|workflows|triggers)\/[0-9A-Za-z_+/-]{36,70})(?![0-9A-Za-z_+/-])/dg,
    ),
  ],
  severity: 'high',
  opens: "post into your Slack channel in your app's name: a link to a fake sign-in page looks real there",
  rotate: 'Remove it at api.slack.com/apps → Incoming Webhooks, and add a new one.',
  docs: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
  sample: (random) =>
    `hooks.slack.com/services/T${random.text(BASE36.toUpperCase(), 10)}/B${random.text(BASE36.toUpperCase(), 10)}/${random.text(BASE62, 24)}`,
  examples: {
    bad: ['const hook = "https://<token>";'],
    good: ['const hook = process.env.SLACK_WEBHOOK_URL;', '# https://hooks.slack.com/services/T…/B…/…'],
  },
};
