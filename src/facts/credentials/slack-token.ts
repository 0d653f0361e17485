import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE62, DIGITS } from './shared/random.ts';
import { active, bearer, inactive, textAt, valueAt } from './shared/verification.ts';

/** https://docs.slack.dev/authentication/tokens: bot, user, app-level, configuration, refresh, legacy and session tokens. */
export const slackToken: Provider = {
  id: 'slack-token',
  name: 'Slack token',
  variable: 'SLACK_BOT_TOKEN',
  formats: [
    token(
      ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxo-', 'xoxs-', 'xoxc-', 'xoxe-'],
      'xox[abceoprs]-(?:\\d{1,4}-)?(?:\\d{6,16}-){1,4}[0-9A-Za-z]{8,72}(?![\\w-])',
    ),
    token(['xoxe.xox'], 'xoxe\\.xox[bp]-\\d-[0-9A-Za-z]{100,250}', { after: 300 }),
    token(['xoxe-'], 'xoxe-\\d-[0-9A-Za-z]{100,250}', { after: 300 }),
    token(['xoxr-', 'xoxa-'], 'xox[ar]-(?:\\d-)?[0-9A-Za-z]{8,60}(?![\\w-])'),
    token(['xapp-'], 'xapp-\\d-[0-9A-Z]{6,14}-\\d{8,16}-[0-9a-z]{40,80}'),
    token(['xoxd-'], 'xoxd-[0-9A-Za-z%/+]{60,400}={0,2}', { after: 420 }),
  ],
  severity: 'blocker',
  opens: 'read and write messages in your Slack workspace with everything this token was granted',
  rotate: 'Revoke it with `auth.revoke`, or reinstall the app at api.slack.com/apps → OAuth & Permissions.',
  docs: 'https://docs.slack.dev/authentication/best-practices-for-security',
  verify: {
    who: 'Slack',
    host: 'slack.com',
    // The others are no bearer tokens: cookies, refresh tokens, tokens for sockets.
    request: (secret) =>
      /^(?:xox[bp]-|xoxe\.xox[bp]-)/.test(secret)
        ? { method: 'POST', path: '/api/auth.test', headers: bearer(secret) }
        : undefined,
    // Its status is always 200. `invalid_auth` may also mean that requests from this address are not allowed.
    read({ json }) {
      if (valueAt(json, 'ok') === true) return active(json, 'team');
      return ['account_inactive', 'token_expired', 'token_revoked'].includes(textAt(json, 'error') ?? '')
        ? inactive
        : undefined;
    },
    sources: ['https://docs.slack.dev/reference/methods/auth.test'],
  },
  sample: (random) => `xoxb-${random.text(DIGITS, 12)}-${random.text(DIGITS, 13)}-${random.text(BASE62, 24)}`,
};
