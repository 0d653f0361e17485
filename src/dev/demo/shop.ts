/** A small shop, as a prototype looks when its first customers arrive: a Node web app, SQL migrations, a workflow. */
import { githubToken } from '../../facts/credentials/github-token.ts';
import { seeded } from '../../facts/credentials/shared/random.ts';

export type Files = Record<string, string | null>;

export const SHOP: Files = {
  'package.json': `{
  "name": "corner-shop",
  "private": true,
  "type": "module",
  "scripts": { "start": "node server.js" },
  "dependencies": { "dotenv-parse-variables": "2.0.0" }
}
`,
  '.env.example': `# What the shop needs. Copy to .env and fill in.
DATABASE_URL=
SESSION_SECRET=
PORT=3000

# optional
SENTRY_DSN=
`,
  'server.js': `import { createServer } from 'node:http';
import { orders } from './orders.js';

const page = (title, body) => \`<!doctype html><html lang="en"><head><title>\${title}</title></head><body><main><h1>\${title}</h1>\${body}</main></body></html>\`;

const routes = {
  '/': () => page('Corner Shop', '<p>Bread, milk and stamps, delivered before breakfast to every door in the quarter.</p><p><a href="/orders">Your orders</a></p>'),
  '/orders': () => orders(page),
  '/api/health': () => JSON.stringify({ status: 'ok', version: '1.3.0' }),
};

const server = createServer((request, response) => {
  const route = routes[new URL(request.url, 'http://shop').pathname];
  const isJson = request.url.startsWith('/api/');
  response.writeHead(route ? 200 : 404, { 'content-type': isJson ? 'application/json' : 'text/html; charset=utf-8' });
  response.end(route ? route() : page('Not found', '<p>There is no such page.</p>'));
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log(server.address().port));
`,
  'orders.js': `export const orders = (page) => page('Your orders', '<p>Two orders are on their way.</p>');
`,
  'db/migrations/20260301_create_customers.sql': `CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  phone text
);
`,
  'db/migrations/20260302_create_orders.sql': `CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  total numeric(10, 2) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
`,
  'launch-ready.yml': `version: 1
env:
  vars:
    DATABASE_URL: { type: postgres-url, secret: true }
    PORT: { type: port }
migrations:
  database: { postgres: 16 }
smoke:
  checks:
    homepage: { get: /, expect: { text: Corner Shop } }
    orders: { get: /orders }
    api health: { get: /api/health, expect: { json: { $.status: ok }, max-time: 2s } }
`,
  '.github/workflows/launch-ready.yml': `name: Launch Ready
on:
  pull_request:
permissions:
  contents: read
  pull-requests: write
jobs:
  launch-ready:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: OWNER/launch-ready@v1
        with:
          environment: production
          url: \${{ vars.PREVIEW_URL }}
        env:
          DATABASE_URL: \${{ secrets.DATABASE_URL }}
          SESSION_SECRET: \${{ secrets.SESSION_SECRET }}
          STRIPE_WEBHOOK_SECRET: \${{ secrets.STRIPE_WEBHOOK_SECRET }}
          PORT: '3000'
`,
};

/** The pull request: card payments. The token is made now; none stands in any file of ours. */
export const changeOf = (seed: number): { files: Files; token: string } => {
  const token = githubToken.sample(seeded(seed));
  return {
    token,
    files: {
      '.env.example': `# What the shop needs. Copy to .env and fill in.
DATABASE_URL=
SESSION_SECRET=
PORT=3000
# From the payment provider's dashboard
STRIPE_WEBHOOK_SECRET=

# optional
SENTRY_DSN=
`,
      'db/migrations/20260414_card_payments.sql': `-- Card payments: the phone number is no longer needed.
ALTER TABLE orders ADD COLUMN payment_id text;
ALTER TABLE customers DROP COLUMN phone;
CREATE INDEX orders_customer_idx ON orders (customer_id);
`,
      'scripts/release-notes.js': `// Prints the merged pull requests since the last tag.
const token = '${token}';
const response = await fetch('https://api.github.com/repos/corner/shop/pulls?state=closed', {
  headers: { authorization: \`Bearer \${token}\` },
});
for (const pull of await response.json()) console.log(pull.title);
`,
      // The template engine's error page goes out with status 200, as many do.
      'orders.js': `export const orders = () => \`<!doctype html><html lang="en"><head><title>Internal Server Error</title></head><body><h1>Internal Server Error</h1><pre>TypeError: Cannot read properties of undefined (reading &#39;payment_id&#39;)<br>    at renderOrder (/srv/shop/orders.js:3:41)</pre></body></html>\`;
`,
    },
  };
};
