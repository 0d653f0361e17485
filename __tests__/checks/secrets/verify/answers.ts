// What each provider is asked, and what its documentation says that it answers.
export interface Answers {
  /** Of the provider in src/facts/credentials. */
  id: string;
  /** Method and address; `<token>` stands for the token. */
  request: string;
  /** Name and value of the header that has the token; the address has it where there is none. */
  header?: string;
  /** What comes back for one that works, and what is then shown as its owner. */
  works: readonly [status: number, json: object, account?: string];
  /** What comes back for one that does not. Absent where an answer leaves it open. */
  refuses?: readonly [status: number, json: object];
  /** An answer that looks like a refusal and is none, or none for certain. */
  open?: readonly [status: number, json: object];
}

const BEARER = 'authorization: Bearer <token>';

export const ANSWERS: readonly Answers[] = [
  {
    id: 'github-token',
    request: 'GET https://api.github.com/user',
    header: BEARER,
    works: [200, { login: 'octocat', email: 'octocat@github.com' }, 'octocat'],
    refuses: [401, { message: 'Bad credentials', status: '401' }],
    open: [403, { message: 'Maximum number of login attempts exceeded. Please try again later.' }],
  },
  {
    id: 'github-fine-grained-token',
    request: 'GET https://api.github.com/user',
    header: BEARER,
    works: [200, { login: 'octocat' }, 'octocat'],
    refuses: [401, { message: 'Bad credentials', status: '401' }],
  },
  {
    id: 'gitlab-token',
    request: 'GET https://gitlab.com/api/v4/personal_access_tokens/self',
    header: 'private-token: <token>',
    works: [200, { id: 4, name: 'deploy', revoked: false, active: true }],
    refuses: [200, { id: 4, name: 'deploy', revoked: true, active: false }],
    open: [401, { message: '401 Unauthorized' }],
  },
  {
    id: 'slack-token',
    request: 'POST https://slack.com/api/auth.test',
    header: BEARER,
    works: [200, { ok: true, url: 'https://shop.slack.com/', team: 'Shop Workspace', user: 'bot' }, 'Shop Workspace'],
    refuses: [200, { ok: false, error: 'token_revoked' }],
    open: [200, { ok: false, error: 'invalid_auth' }],
  },
  {
    id: 'stripe-key',
    request: 'GET https://api.stripe.com/v1/balance',
    header: BEARER,
    works: [200, { object: 'balance', available: [{ amount: 4_200_00, currency: 'usd' }] }],
    refuses: [401, { error: { type: 'invalid_request_error', message: 'Invalid API Key provided: sk_live_****' } }],
  },
  {
    id: 'npm-token',
    request: 'GET https://registry.npmjs.org/-/whoami',
    header: BEARER,
    works: [200, { username: 'shop-bot' }, 'shop-bot'],
    refuses: [401, { message: 'Unauthorized' }],
  },
  {
    id: 'openai-key',
    request: 'GET https://api.openai.com/v1/models',
    header: BEARER,
    works: [200, { object: 'list', data: [{ id: 'gpt-5', object: 'model' }] }],
    refuses: [401, { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } }],
    open: [401, { error: { message: 'Your IP is not authorized', code: 'ip_not_authorized' } }],
  },
  {
    id: 'anthropic-key',
    request: 'GET https://api.anthropic.com/v1/models',
    header: 'x-api-key: <token>',
    works: [200, { data: [{ type: 'model', id: 'claude' }], has_more: false }],
    refuses: [401, { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } }],
    open: [403, { type: 'error', error: { type: 'permission_error', message: 'Request not allowed' } }],
  },
  {
    id: 'sendgrid-key',
    request: 'GET https://api.sendgrid.com/v3/scopes',
    header: BEARER,
    works: [200, { scopes: ['mail.send'] }],
    open: [401, { errors: [{ message: 'authorization required' }] }],
  },
  {
    id: 'huggingface-token',
    request: 'GET https://huggingface.co/api/whoami-v2',
    header: BEARER,
    works: [200, { type: 'user', name: 'shop', email: 'ada@shop.example' }, 'shop'],
    refuses: [401, { error: 'Invalid credentials in Authorization header' }],
  },
  {
    id: 'digitalocean-token',
    request: 'GET https://api.digitalocean.com/v2/account',
    header: BEARER,
    works: [200, { account: { email: 'sammy@shop.example', team: { name: 'Shop' } } }, 'Shop'],
    refuses: [401, { id: 'unauthorized', message: 'Unable to authenticate you' }],
    open: [403, { id: 'forbidden', message: 'You are missing the required permission account:read.' }],
  },
  {
    id: 'cloudflare-token',
    request: 'GET https://api.cloudflare.com/client/v4/user/tokens/verify',
    header: BEARER,
    works: [200, { success: true, result: { id: 'f267', status: 'active' } }],
    refuses: [200, { success: true, result: { id: 'f267', status: 'expired' } }],
    open: [403, { success: false, errors: [{ message: 'Cannot use the access token from this location' }] }],
  },
  {
    id: 'linear-key',
    request: 'POST https://api.linear.app/graphql',
    header: 'authorization: <token>',
    works: [200, { data: { viewer: { id: '1' }, organization: { urlKey: 'shop' } } }, 'shop'],
    refuses: [401, { errors: [{ message: 'Authentication required', extensions: { type: 'authentication error' } }] }],
    open: [400, { errors: [{ extensions: { code: 'RATELIMITED' } }] }],
  },
  {
    id: 'notion-token',
    request: 'GET https://api.notion.com/v1/users/me',
    header: BEARER,
    works: [200, { object: 'user', type: 'bot', bot: { workspace_name: 'Shop' } }, 'Shop'],
    refuses: [401, { object: 'error', status: 401, code: 'unauthorized', message: 'API token is invalid.' }],
    open: [403, { object: 'error', status: 403, code: 'restricted_resource' }],
  },
  {
    id: 'telegram-bot-token',
    request: 'GET https://api.telegram.org/bot<token>/getMe',
    works: [200, { ok: true, result: { id: 7, is_bot: true, username: 'shop_bot' } }, 'shop_bot'],
    refuses: [401, { ok: false, error_code: 401, description: 'Unauthorized' }],
    open: [404, { ok: false, error_code: 404, description: 'Not Found' }],
  },
  {
    id: 'vercel-token',
    request: 'GET https://api.vercel.com/v2/user',
    header: BEARER,
    works: [200, { user: { username: 'shop', email: 'ada@shop.example' } }, 'shop'],
    refuses: [403, { error: { code: 'forbidden', message: 'Not authorized', invalidToken: true } }],
    open: [403, { error: { code: 'forbidden', message: 'Not authorized' } }],
  },
  {
    id: 'netlify-token',
    request: 'GET https://api.netlify.com/api/v1/user',
    header: BEARER,
    works: [200, { id: '1', email: 'ada@shop.example', full_name: 'Ada Example' }],
    refuses: [401, { code: 401, message: 'Access Denied' }],
  },
  {
    id: 'figma-token',
    request: 'GET https://api.figma.com/v1/me',
    header: 'x-figma-token: <token>',
    works: [200, { id: '1', email: 'ada@shop.example', handle: 'Ada' }, 'Ada'],
    refuses: [403, { status: 403, err: 'Invalid token' }],
    open: [403, { status: 403, err: 'Invalid scope(s): file_content:read' }],
  },
  {
    id: 'doppler-token',
    request: 'GET https://api.doppler.com/v3/me',
    header: BEARER,
    works: [200, { type: 'personal', workplace: { name: 'Shop' } }, 'Shop'],
    refuses: [401, { success: false, messages: ['Invalid Auth token'] }],
  },
  {
    id: 'postman-key',
    request: 'GET https://api.getpostman.com/me',
    header: 'x-api-key: <token>',
    works: [200, { user: { id: 1, username: 'shop' } }, 'shop'],
    refuses: [401, { error: { name: 'AuthenticationError', message: 'Invalid API Key.' } }],
  },
  {
    id: 'airtable-token',
    request: 'GET https://api.airtable.com/v0/meta/whoami',
    header: BEARER,
    works: [200, { id: 'usr1', scopes: ['data.records:read'] }],
    refuses: [401, { error: { type: 'AUTHENTICATION_REQUIRED', message: 'Authentication required' } }],
  },
  {
    id: 'buildkite-token',
    request: 'GET https://api.buildkite.com/v2/access-token',
    header: BEARER,
    works: [200, { uuid: '1', scopes: ['read_build'], user: { name: 'Ada', email: 'ada@shop.example' } }],
    refuses: [401, { message: 'Authentication required. Please supply a valid API Access Token' }],
  },
  {
    id: 'heroku-key',
    request: 'GET https://api.heroku.com/account',
    header: BEARER,
    works: [200, { id: '1', email: 'ada@shop.example' }],
    refuses: [401, { id: 'unauthorized', message: 'Invalid credentials provided.' }],
    open: [403, { id: 'forbidden', message: 'You do not have access to this resource.' }],
  },
  {
    id: 'supabase-key',
    request: 'GET https://api.supabase.com/v1/projects',
    header: BEARER,
    works: [200, []],
    refuses: [401, { message: 'Unauthorized' }],
    open: [403, { message: 'Missing permissions' }],
  },
  {
    id: 'resend-key',
    request: 'GET https://api.resend.com/domains',
    header: BEARER,
    works: [
      401,
      { statusCode: 401, name: 'restricted_api_key', message: 'This API key is restricted to only send emails' },
    ],
    refuses: [400, { statusCode: 400, name: 'validation_error', message: 'API key is invalid' }],
    open: [401, { statusCode: 401, name: 'missing_api_key', message: 'Missing API Key' }],
  },
];
