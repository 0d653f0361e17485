import { around, assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

const UUID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

/** Tokens of a server and of the account. Ids of messages look the same: the name has to say that it is a token. */
export const postmarkToken: Provider = {
  id: 'postmark-token',
  name: 'Postmark token',
  variable: 'POSTMARK_SERVER_TOKEN',
  formats: [
    assigned(['postmark_api', 'postmark_server', 'postmark_account', 'postmark_token', 'postmark_key'], UUID),
    around(
      ['postmark'],
      new RegExp(`(?<![0-9A-Za-z])[Pp]ostmark["']?[ \\t]{0,4}[:=][ \\t]{0,4}["']?(${UUID})(?![\\w-])`, 'dg'),
      { after: 64, textOnly: true },
    ),
  ],
  severity: 'high',
  opens: 'send mail as your domain and read the mail you sent',
  rotate:
    'Make a new token at account.postmarkapp.com → your server → API Tokens (or Account → API Tokens) and delete this one.',
  docs: 'https://postmarkapp.com/developer/api/overview',
  sample: (random) => [8, 4, 4, 4, 12].map((length) => random.text(HEX, length)).join('-'),
};
