// The shop of these tests: small, and with something for every check.
import { githubToken } from '../../src/facts/credentials/github-token.ts';
import { seeded } from '../../src/facts/credentials/shared/random.ts';
import type { Files } from '../testkit/git/index.ts';

export const SHOP: Files = {
  'package.json': '{ "name": "corner-shop", "private": true }\n',
  '.env.example': 'DATABASE_URL=\nPORT=3000\n',
  'app.js': "export const title = 'Corner Shop';\n",
  'launch-ready.yml': 'version: 1\nmigrations:\n  database: { postgres: 16 }\n',
};

/** With a table. Apart, since a run that reads SQL takes twice as long. */
export const SHOP_WITH_TABLE: Files = {
  ...SHOP,
  'db/migrations/1_orders.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY, phone text);\n',
};

/** Loses data: one blocker. */
export const DROPS: Files = {
  'db/migrations/2_drop.sql': "SET lock_timeout = '5s';\nALTER TABLE orders DROP COLUMN phone;\n",
};
export const DROP_FINDING = 'new migrations/drop-column db/migrations/2_drop.sql';

/** The least work for a run that fails: no SQL, no grammar to load. */
export const LEAKS: Files = { 'notify.js': `const token = '${githubToken.sample(seeded(1))}';\n` };
export const LEAK_FINDING = 'new secrets/github-token notify.js';

/** A token made now, for no file of ours holds one. */
export const tokenOf = (seed: number): string => githubToken.sample(seeded(seed));
export const leaking = (seed: number, file = 'notify.js'): Files => ({ [file]: `const token = '${tokenOf(seed)}';\n` });
