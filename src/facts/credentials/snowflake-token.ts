import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE64URL } from './shared/random.ts';

export const snowflakeToken: Provider = {
  id: 'snowflake-token',
  name: 'Snowflake programmatic access token',
  variable: 'SNOWFLAKE_TOKEN',
  formats: [assigned(['snowflake_token', 'snowflake_pat', 'snowflake_access'], '[\\w-]{100,140}')],
  severity: 'high',
  opens: 'query and change the data that its role reaches in your Snowflake account',
  rotate:
    'Remove it with `ALTER USER … REMOVE PROGRAMMATIC ACCESS TOKEN …`, or in Snowsight → Governance & security → Users & roles.',
  docs: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
  sample: (random) => random.text(BASE64URL, 120),
};
