/**
 * SQLite as Node brings it, in memory, for statements that a stranger wrote: it can reach no file and load no code. It can still
 * take for ever, so it runs in a process of its own (isolated.ts).
 */
import type { DatabaseSync } from 'node:sqlite';
import { plain } from '../sql/names.ts';
import { camera, type Picture } from './picture.ts';
import { nameIn, type Refusal, readRefusal } from './refusal.ts';

export interface Engine {
  /** `3.53.3` */
  version: string;
  /** Runs one statement; undefined where it ran. */
  run(sql: string): Refusal | undefined;
  /** For queries of ours. Empty where SQLite refuses. */
  rows(sql: string): Record<string, unknown>[];
  picture(): Picture;
  enforcesForeignKeys(): boolean;
  isInTransaction(): boolean;
  /** Functions that applications bring, which were called and replaced. */
  replaced: Set<string>;
  close(): void;
}

/** Node 24 dies when it collects a database that was not closed together with its statements; so none is collected. */
const open = new Set<DatabaseSync>();

/** Codes of the authorizer: https://www.sqlite.org/c3ref/c_alter_table.html */
const ATTACH = 24;
const DETACH = 25;
const CREATE_VIRTUAL = 29;
const FUNCTION = 31;
const RECURSIVE = 33;
const DENY = 1;
const ALLOW = 0;

/** Virtual tables that are built in and live in the database itself. */
const MODULES = new Set(['fts3', 'fts4', 'fts5', 'fts5vocab', 'rtree', 'rtree_i32', 'geopoly']);

/** https://www.sqlite.org/limits.html. `attach: 0` also keeps VACUUM from writing anywhere. Older versions of Node know none of it. */
const LIMITS = { attach: 0, length: 8_000_000, sqlLength: 8_000_000, triggerDepth: 50 };
/** Of 4 KiB each. */
const MAX_PAGES = 50_000;
/** More functions of an application than this are no functions. */
const MAX_REPLACED = 200;

/**
 * `recursion`: whether a query may call itself. It may go on for ever, so where nobody would end the process it may not.
 */
export function openEngine({ recursion }: { recursion: boolean }): Engine {
  const options = {
    limits: LIMITS,
    defensive: true,
    allowExtension: false,
    enableForeignKeyConstraints: true,
    // As most connections have it: a name that is nowhere is then a text.
    enableDoubleQuotedStringLiterals: true,
  };
  // Loaded only here: versions of Node warn when they load it.
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
  const database = new DatabaseSync(':memory:', options);
  open.add(database);
  database.exec(`PRAGMA max_page_count = ${MAX_PAGES}; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF`);
  let denied: string | undefined;
  authorize(database, recursion, (what) => {
    denied = what;
  });
  const rows = (sql: string): Record<string, unknown>[] => {
    try {
      return database.prepare(sql).all();
    } catch {
      return [];
    }
  };
  const replaced = new Set<string>();
  const run = (sql: string): Refusal | undefined => {
    denied = undefined;
    for (;;) {
      try {
        database.prepare(sql).run();
        return undefined;
      } catch (error) {
        if (denied !== undefined) return { kind: 'limit', message: denied };
        const refusal = readRefusal(error);
        const name = refusal.kind === 'function' ? nameIn(refusal) : undefined;
        if (name === undefined || replaced.has(name) || replaced.size >= MAX_REPLACED) return refusal;
        replaced.add(name);
        try {
          // The first of its arguments: what it makes of a value is not known, that there is one is.
          database.function(name, { varargs: true }, (...values: unknown[]) => asValue(values[0]));
        } catch {
          return refusal;
        }
      }
    }
  };
  return {
    version: String(rows('SELECT sqlite_version() AS version')[0]?.['version'] ?? ''),
    run,
    rows,
    picture: camera(database),
    enforcesForeignKeys: () => rows('PRAGMA foreign_keys')[0]?.['foreign_keys'] === 1,
    isInTransaction: () => database.isTransaction === true,
    replaced,
    close() {
      database.close();
      open.delete(database);
    },
  };
}

/** `deny` is told what was denied, in words that follow "not run: ". */
function authorize(database: DatabaseSync, recursion: boolean, deny: (what: string) => void): void {
  // Versions before 24.10 have none; there the first words of a statement decide alone.
  if (typeof database.setAuthorizer !== 'function') return;
  const why = (action: number, second: string): string | undefined => {
    if (action === ATTACH || action === DETACH) return 'it reaches for another database file';
    if (action === RECURSIVE && !recursion) return 'it calls itself';
    if (action === FUNCTION && second === 'load_extension') return 'it loads code';
    if (action === CREATE_VIRTUAL && !MODULES.has(second))
      return `${plain(second)} is no virtual table of SQLite itself`;
    return undefined;
  };
  database.setAuthorizer((action, _first, second) => {
    const what = why(action, second?.toLowerCase() ?? '');
    if (what === undefined) return ALLOW;
    deny(what);
    return DENY;
  });
}

const asValue = (value: unknown): string | number | bigint | Uint8Array | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint8Array
    ? value
    : null;
