/**
 * Tools that run SQL migrations: where they keep them, what they wrap in a transaction, which part of a file goes up.
 * In the order in which they are tried; a file belongs to the first tool that knows it.
 */
import type { Wrapping } from './migration.ts';

/** What tells tools apart besides the path: the files of the repository, and the text once it is read. */
export interface Surroundings {
  /** Whether the folder or one above it holds a file of that name. */
  above(path: string, name: string): boolean;
  /** Whether a path exists. */
  has(path: string): boolean;
}

export interface Tool {
  name: string;
  /** As people write it. */
  label: string;
  matches(path: string, around: Surroundings): boolean;
  /** For tools that are known by a line in the file, wherever it lies. */
  marker?: RegExp;
  /** A file that only undoes or checks. */
  isDown?(path: string): boolean;
  wrapping(text: string): Wrapping;
  /** UTF-16 ranges that go up; absent: all of the file. */
  up?(text: string): { start: number; end: number }[];
  /** What an edit of a migration that ran somewhere does. */
  onEdit: string;
  /** A file that is meant to be edited and runs again. */
  isRepeatable?(path: string): boolean;
  /** How a statement runs outside of a transaction, one sentence. */
  outside: string;
  /** Newer versions run `CONCURRENTLY` statements (or only those that create) apart from the others of a file. */
  runsApart?: { since: string; statements: 'create' | 'all' };
}

export const CHECKSUM = 'stores a checksum of every migration it ran and stops the deploy when it differs';
const NO_EFFECT =
  'does not run a migration twice, so databases that have it keep the old version and no longer match the file';
const ALONE = 'Put it into a migration of its own';

const base = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const folder = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** From the line after `open` to the line of `close`, as often as they come; all of it where `open` is missing. */
function sections(open: RegExp, close: RegExp): (text: string) => { start: number; end: number }[] {
  return (text) => {
    const ranges: { start: number; end: number }[] = [];
    const begin = new RegExp(open, 'gim');
    const end = new RegExp(close, 'gim');
    for (let match = begin.exec(text); match; match = begin.exec(text)) {
      end.lastIndex = begin.lastIndex;
      const stop = end.exec(text)?.index ?? text.length;
      ranges.push({ start: begin.lastIndex, end: stop });
      begin.lastIndex = stop;
    }
    return ranges.length > 0 ? ranges : [{ start: 0, end: text.length }];
  };
}

const prisma: Tool = {
  name: 'prisma',
  label: 'Prisma',
  matches: (path, around) =>
    /(?:^|\/)[^/]+\/migration\.sql$/.test(path) && !around.has(`${folder(path)}/snapshot.json`),
  // The file goes to the server as one query. Newer versions split a file that creates indexes concurrently, but not
  // one that drops them: https://github.com/prisma/prisma-engines/pull/5847
  wrapping: () => 'implicit',
  runsApart: { since: 'Prisma 7.4', statements: 'create' },
  onEdit: CHECKSUM,
  outside: `${ALONE}: Prisma runs a file with a single statement without a transaction.`,
};

const drizzle: Tool = {
  name: 'drizzle',
  label: 'Drizzle',
  matches: (path, around) =>
    around.has(`${folder(path)}/meta/_journal.json`) || /(?:^|\/)[^/]+\/migration\.sql$/.test(path),
  // All pending files run in one transaction: https://github.com/drizzle-team/drizzle-orm/issues/860
  wrapping: () => 'transaction',
  onEdit: NO_EFFECT,
  outside:
    'Drizzle wraps every migration in a transaction: run this statement by hand or in a step of its own before `drizzle-kit migrate`.',
};

const supabase: Tool = {
  name: 'supabase',
  label: 'Supabase',
  matches: (path) => /(?:^|\/)supabase\/migrations\/[^/]+\.sql$/.test(path),
  // Sent as one batch together with the history row: https://github.com/supabase/cli/issues/2898. Newer versions take
  // statements out that cannot run there: https://github.com/supabase/cli/pull/6276
  wrapping: () => 'transaction',
  runsApart: { since: 'version 2.109 of the Supabase CLI', statements: 'create' },
  onEdit: NO_EFFECT,
  outside: `${ALONE} and update the Supabase CLI: older versions send a migration as one batch.`,
};

// https://flyway.documentation.red-gate.com/fd/migrations-184127470.html
const flyway: Tool = {
  name: 'flyway',
  label: 'Flyway',
  matches: (path) => /^(?:[VUB]\d[\d._]*|R)__.+\.sql$/.test(base(path)),
  isDown: (path) => base(path).startsWith('U'),
  isRepeatable: (path) => base(path).startsWith('R'),
  // Flyway leaves out the transaction where a file holds such a statement alone.
  wrapping: () => 'implicit',
  onEdit: CHECKSUM,
  outside: `${ALONE}: Flyway then runs it without a transaction (or set \`executeInTransaction=false\` in its \`.sql.conf\`).`,
};

// https://pressly.github.io/goose/documentation/annotations/
const goose: Tool = {
  name: 'goose',
  label: 'goose',
  matches: () => false,
  marker: /^\s*--\s*\+goose\s+Up\b/im,
  wrapping: (text) => (/^\s*--\s*\+goose\s+NO\s+TRANSACTION\b/im.test(text) ? 'none' : 'transaction'),
  up: sections(/^[ \t]*--[ \t]*\+goose[ \t]+Up\b[^\r\n]*/, /^[ \t]*--[ \t]*\+goose[ \t]+Down\b/),
  onEdit: NO_EFFECT,
  outside: `${ALONE} that begins with \`-- +goose NO TRANSACTION\`.`,
};

// https://github.com/amacneil/dbmate#migration-options
const dbmate: Tool = {
  name: 'dbmate',
  label: 'dbmate',
  matches: () => false,
  marker: /^\s*--\s*migrate:up\b/im,
  wrapping: (text) => (/^\s*--\s*migrate:up\b[^\r\n]*\btransaction:\s*false/im.test(text) ? 'none' : 'transaction'),
  up: sections(/^[ \t]*--[ \t]*migrate:up\b[^\r\n]*/, /^[ \t]*--[ \t]*migrate:down\b/),
  onEdit: NO_EFFECT,
  outside: `${ALONE} whose first line is \`-- migrate:up transaction:false\`.`,
};

// https://github.com/rubenv/sql-migrate#writing-migrations
const sqlMigrate: Tool = {
  name: 'sql-migrate',
  label: 'sql-migrate',
  matches: () => false,
  marker: /^\s*--\s*\+migrate\s+Up\b/im,
  wrapping: (text) => (/^\s*--\s*\+migrate\s+Up\b[^\r\n]*\bnotransaction\b/im.test(text) ? 'none' : 'transaction'),
  up: sections(/^[ \t]*--[ \t]*\+migrate[ \t]+Up\b[^\r\n]*/, /^[ \t]*--[ \t]*\+migrate[ \t]+Down\b/),
  onEdit: NO_EFFECT,
  outside: `${ALONE} that begins with \`-- +migrate Up notransaction\`.`,
};

// https://docs.liquibase.com/concepts/changelogs/sql-format.html; `--rollback` lines are comments.
const liquibase: Tool = {
  name: 'liquibase',
  label: 'Liquibase',
  matches: () => false,
  marker: /^\s*--\s*liquibase\s+formatted\s+sql\b/im,
  wrapping: (text) => (/^\s*--\s*changeset\b[^\r\n]*\brunInTransaction:\s*false/im.test(text) ? 'none' : 'transaction'),
  onEdit: CHECKSUM,
  outside: 'Put it into a changeset of its own with `runInTransaction:false`.',
};

// https://github.com/jackc/tern#migrations
const tern: Tool = {
  name: 'tern',
  label: 'tern',
  matches: () => false,
  marker: /^---- create above \/ drop below ----/im,
  wrapping: (text) => (/^---- tern: disable-tx ----/im.test(text) ? 'none' : 'transaction'),
  up: (text) => [{ start: 0, end: Math.max(0, text.search(/^---- create above \/ drop below ----/im)) }],
  onEdit: NO_EFFECT,
  outside: `${ALONE} that begins with \`---- tern: disable-tx ----\`.`,
};

// https://sqitch.org/docs/manual/sqitchtutorial/: scripts run in psql and bring their own BEGIN and COMMIT.
const sqitch: Tool = {
  name: 'sqitch',
  label: 'Sqitch',
  matches: (path, around) =>
    /(?:^|\/)(?:deploy|revert|verify)\/.+\.sql$/.test(path) && around.above(path, 'sqitch.plan'),
  isDown: (path) => /(?:^|\/)(?:revert|verify)\//.test(path),
  wrapping: () => 'none',
  onEdit: NO_EFFECT,
  outside: 'Put it into a change of its own, without BEGIN and COMMIT.',
};

// https://docs.rs/sqlx/latest/sqlx/macro.migrate.html
const sqlx: Tool = {
  name: 'sqlx',
  label: 'sqlx',
  matches: (path, around) =>
    /(?:^|\/)migrations\/\d+_[^/]+\.sql$/.test(path) &&
    around.above(path, 'Cargo.toml') &&
    !around.above(path, 'diesel.toml'),
  isDown: (path) => path.endsWith('.down.sql'),
  wrapping: (text) => (/^--\s*no-transaction\b/.test(text) ? 'none' : 'transaction'),
  onEdit: CHECKSUM,
  outside: `${ALONE} whose first line is \`-- no-transaction\`.`,
};

// https://docs.rs/diesel_migrations/latest/diesel_migrations/ (metadata.toml)
const diesel: Tool = {
  name: 'diesel',
  label: 'Diesel',
  matches: (path, around) => /(?:^|\/)[^/]+\/(?:up|down)\.sql$/.test(path) && around.above(path, 'Cargo.toml'),
  isDown: (path) => base(path) === 'down.sql',
  wrapping: () => 'transaction',
  onEdit: NO_EFFECT,
  outside: `${ALONE}, with \`run_in_transaction = false\` in the \`metadata.toml\` beside it.`,
};

const upFolders: Tool = {
  name: 'up-folders',
  label: 'SQL',
  matches: (path) => /(?:^|\/)[^/]+\/(?:up|down)\.sql$/.test(path),
  isDown: (path) => base(path) === 'down.sql',
  wrapping: () => 'implicit',
  onEdit: NO_EFFECT,
  outside: `${ALONE}.`,
};

// The file goes to the server as one query: https://github.com/golang-migrate/migrate/tree/master/database/postgres
const golangMigrate: Tool = {
  name: 'golang-migrate',
  label: 'golang-migrate',
  matches: (path) => /\.(?:up|down)\.sql$/.test(path),
  isDown: (path) => path.endsWith('.down.sql'),
  wrapping: () => 'implicit',
  onEdit: NO_EFFECT,
  outside: `${ALONE}: golang-migrate sends a file as one query, and a single statement runs without a transaction.`,
};

// https://atlasgo.io/versioned/apply#transaction-configuration
const atlas: Tool = {
  name: 'atlas',
  label: 'Atlas',
  matches: (path, around) => around.has(`${folder(path)}/atlas.sum`),
  wrapping: (text) => (/^--\s*atlas:txmode\s+none\b/im.test(text) ? 'none' : 'transaction'),
  onEdit: CHECKSUM,
  outside: `${ALONE} whose first line is \`-- atlas:txmode none\`.`,
};

/** A folder called `migrations` or `db/migrate`, of a tool that says nothing. */
export const plainTool: Tool = {
  name: 'plain',
  label: 'SQL',
  matches: (path) => /(?:^|\/)(?:migrations?|db\/migrate)\/(?:[^/]+\/)*[^/]+\.sql$/i.test(path),
  isDown: (path) =>
    /(?:[._-](?:down|undo|rollback|revert)\.sql$)|(?:^|\/)(?:down|rollbacks?|undo|revert)\//i.test(path),
  wrapping: () => 'unknown',
  onEdit: NO_EFFECT,
  outside: `${ALONE}, and tell the tool that runs it to open no transaction for this one (\`-- migrate:up transaction:false\` for dbmate, \`-- +goose NO TRANSACTION\` for goose). With both this finding is gone.`,
};

const MARKED: readonly Tool[] = [goose, dbmate, sqlMigrate, liquibase, tern];
const PLACED: readonly Tool[] = [
  supabase,
  prisma,
  drizzle,
  flyway,
  sqitch,
  atlas,
  sqlx,
  diesel,
  upFolders,
  golangMigrate,
  plainTool,
];

/** The tool by a file's place alone; undefined for what is no migration by its place. */
export const toolByPath = (path: string, around: Surroundings): Tool | undefined =>
  /\.sql$/i.test(path) ? PLACED.find((tool) => tool.matches(path, around)) : undefined;

/** The tool by a line in the file, which is more certain than its place. */
export const toolByText = (text: string): Tool | undefined => MARKED.find((tool) => tool.marker?.test(text));
