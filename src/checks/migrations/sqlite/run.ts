/** A file that is played: what was there before and after each statement, and what SQLite said. */
import type { Connection, SqliteFile } from './connection.ts';
import type { Engine } from './engine.ts';
import { always, keyOf, literal } from './names.ts';
import { columnNamed, type Picture, type TablePicture } from './picture.ts';
import type { Refusal } from './refusal.ts';
import type { SqliteStatement } from './statements.ts';

export interface FileRun {
  file: SqliteFile;
  connection: Connection;
  statements: readonly SqliteStatement[];
  /** By the position of the statement. */
  steps: readonly Step[];
  before: Picture;
  after: Picture;
  soundBefore: Soundness;
  soundAfter: Soundness;
  foreignKeysBefore: boolean;
  foreignKeysAfter: boolean;
  /** Everything on the base ran, so what is missing is missing. */
  isComplete: boolean;
  /** Keys of tables that hold made-up rows. */
  seeded: ReadonlySet<string>;
  /** Keys of tables that held users' data before the file: not those that the change itself created. */
  old: ReadonlySet<string>;
  /** `SQLite 3.53.3` */
  server: string;
  /** Why the tool's transaction could not be committed. */
  commit?: Refusal;
}

export interface Step {
  before: Picture;
  after: Picture;
  /** When it began. */
  foreignKeys: boolean;
  inTransaction: boolean;
  /** Absent: it ran. */
  refusal?: Refusal;
  /** It was not tried: why. Empty where it has no effect on what is judged. */
  skipped?: string;
  /** Functions that were replaced for it. */
  replaced: string[];
  /** Columns (keys) of the table that is copied from which may be empty, and with which one empty the copy fails. */
  failsOnNull: { column: string; target: string }[];
}

/** What refers to what is not there. */
export interface Soundness {
  /** Rows without the row they refer to, by `child → parent`. */
  orphans: ReadonlyMap<string, { table: string; parent: string; rows: number }>;
  /** Foreign keys whose table is not there: `child → parent`. */
  dangling: ReadonlyMap<string, { table: string; parent: string }>;
  /** Views that cannot be read and tables whose triggers cannot run, with what SQLite says. */
  broken: ReadonlyMap<string, { type: 'view' | 'table'; name: string; refusal: Refusal }>;
}

const NOTHING: Picture = { tables: new Map(), indexes: new Map(), triggers: new Map(), views: new Map() };

/** Pragmas that change what statements do, or look. */
const RUN_PRAGMAS = new Set([
  ...['foreign_keys', 'defer_foreign_keys', 'legacy_alter_table', 'ignore_check_constraints'],
  ...['foreign_key_check', 'foreign_key_list', 'table_info', 'table_xinfo', 'table_list', 'index_list', 'index_info'],
  ...['integrity_check', 'quick_check', 'user_version'],
]);

/** Is told which statement is about to run, so that whoever watches knows which one does not end; false keeps it from running. */
export type Watch = (index: number) => boolean;

export interface Played {
  steps: Step[];
  after: Picture;
}

/** Plays the statements of a file. `quick`: nobody looks at what is there in between. `alreadyRan`: those that did, by position. */
export function playFile(
  engine: Engine,
  statements: readonly SqliteStatement[],
  connection: Connection,
  mayRun: Watch,
  { quick = false, alreadyRan = [] }: { quick?: boolean; alreadyRan?: readonly boolean[] } = {},
): Played {
  const steps: Step[] = [];
  if (connection.inTransaction) engine.run('BEGIN');
  let before = quick ? NOTHING : engine.picture();
  for (const [index, statement] of statements.entries()) {
    const { head } = statement;
    const foreignKeys = engine.enforcesForeignKeys();
    const inTransaction = engine.isInTransaction();
    const skipped =
      (alreadyRan[index] ? '' : whyNotRun(statement, connection)) ??
      (mayRun(index) ? undefined : 'it did not end within some seconds');
    const known = new Set(engine.replaced);
    const failsOnNull = skipped === undefined && !quick ? probeNulls(engine, statement, before) : [];
    const refusal = skipped === undefined ? runMended(engine, statement, before) : undefined;
    if (refusal && head.kind === 'add-column' && refusal.kind === 'rows')
      // What follows speaks of the column: it gets one without what stood against it.
      engine.run(`ALTER TABLE ${always(head.table)} ADD COLUMN ${always(head.column)}`);
    // An error may have ended the transaction; the tool would stop here, but what follows is looked at all the same.
    if (connection.inTransaction && !engine.isInTransaction() && refusal !== undefined) engine.run('BEGIN');
    const after = quick ? NOTHING : engine.picture();
    steps.push({
      before,
      after,
      foreignKeys,
      inTransaction,
      replaced: [...engine.replaced].filter((name) => !known.has(name)),
      failsOnNull,
      ...(refusal ? { refusal } : {}),
      ...(skipped === undefined ? {} : { skipped }),
    });
    before = after;
  }
  return { steps, after: before };
}

/** A made-up text is no JSON; where one is asked for, it gets some. */
function runMended(engine: Engine, { sql, words, head }: SqliteStatement, picture: Picture): Refusal | undefined {
  const refusal = engine.run(sql);
  if (refusal?.message !== 'malformed JSON' || head.kind === 'create-trigger') return refusal;
  const text = sql.toLowerCase();
  for (const table of picture.tables.values()) {
    if (words.length > MAX_MENDED || table.rows > MAX_MENDED || !text.includes(table.name.toLowerCase())) continue;
    for (const { name, generated } of table.columns)
      if (!generated && text.includes(name.toLowerCase()))
        engine.run(
          `UPDATE OR IGNORE ${always(table.name)} SET ${always(name)} = '{}' WHERE ${always(name)} LIKE 'made up %' OR (typeof(${always(name)}) = 'blob' AND length(${always(name)}) = 2)`,
        );
  }
  return engine.run(sql);
}

const MAX_MENDED = 5_000;

/** Ends what a file left open, as the tool does or as the end of a connection does. Returns why it could not be committed. */
export function endFile(engine: Engine, connection: Connection): Refusal | undefined {
  if (!engine.isInTransaction()) return undefined;
  const refusal = engine.run('COMMIT');
  // What a deferred foreign key refuses would be gone then: what comes later is judged on what was meant.
  if (refusal && engine.isInTransaction()) {
    engine.run('PRAGMA defer_foreign_keys = OFF');
    if (engine.run('COMMIT')) engine.run('ROLLBACK');
  }
  return connection.inTransaction ? refusal : undefined;
}

function whyNotRun({ head, sql }: SqliteStatement, connection: Connection): string | undefined {
  if (head.kind === 'refused') return head.what;
  // It changes nothing but the file, and needs another one meanwhile.
  if (/^vacuum\b/i.test(sql)) return '';
  if (head.kind === 'alter-column' && /\sto\s/i.test(sql)) return '';
  if (head.kind !== 'pragma') return undefined;
  if (head.name === 'writable_schema') return '`PRAGMA writable_schema` lets statements rewrite the schema itself';
  if (head.name === 'foreign_keys' && connection.ignoresPragma) return '';
  return RUN_PRAGMAS.has(head.name) ? undefined : '';
}

/** Tries a copy with each column empty that may be, and takes it back. */
function probeNulls(engine: Engine, { head, sql }: SqliteStatement, picture: Picture): Step['failsOnNull'] {
  if (head.kind !== 'insert' || head.select?.from.length !== 1 || head.conflict !== '') return [];
  const source = picture.tables.get(head.select.from[0] ?? '');
  const target = picture.tables.get(keyOf(head.table));
  if (!source || !target || source === target || source.rows === 0 || source.isVirtual) return [];
  const found: Step['failsOnNull'] = [];
  for (const { from, to } of pairsOf(head, source, target)) {
    const column = columnNamed(source, from);
    if (!column || column.notNull || column.key > 0 || column.generated || columnNamed(target, to)?.notNull !== true)
      continue;
    if (engine.run('SAVEPOINT launch_ready')) return found;
    const emptied = engine.run(`UPDATE ${always(source.name)} SET ${always(column.name)} = NULL`) === undefined;
    const refusal = emptied ? engine.run(sql) : undefined;
    if (refusal?.kind === 'rows' && refusal.message.startsWith('NOT NULL'))
      found.push({ column: column.name, target: to });
    engine.run('ROLLBACK TO launch_ready');
    engine.run('RELEASE launch_ready');
  }
  return found;
}

/** Which column of the source becomes which of the target, as far as the text says: whatever names just one column, or is copied by position. */
export function pairsOf(
  head: Extract<SqliteStatement['head'], { kind: 'insert' }>,
  source: TablePicture,
  target: TablePicture,
): { from: string; to: string }[] {
  const targets = head.columns ?? target.columns.filter(({ generated }) => !generated).map(({ name }) => name);
  if (head.select?.star)
    return source.columns
      .filter(({ generated }) => !generated)
      .flatMap(({ name }, index) => (targets[index] === undefined ? [] : [{ from: name, to: targets[index] }]));
  return (head.select?.items ?? []).flatMap(({ column }, index) => {
    const to = targets[index];
    return column === undefined || to === undefined ? [] : [{ from: column, to }];
  });
}

/** Looks for what refers to what is not there. */
export function soundness(engine: Engine, picture: Picture): Soundness {
  const orphans = new Map<string, { table: string; parent: string; rows: number }>();
  const dangling = new Map<string, { table: string; parent: string }>();
  const broken = new Map<string, { type: 'view' | 'table'; name: string; refusal: Refusal }>();
  for (const [key, table] of picture.tables) {
    for (const { parent } of table.foreignKeys)
      if (!picture.tables.has(keyOf(parent))) dangling.set(`${key} → ${keyOf(parent)}`, { table: table.name, parent });
    if (table.foreignKeys.length === 0 || table.rows === 0) continue;
    for (const row of engine.rows(
      `SELECT "parent" AS parent, count(*) AS rows FROM pragma_foreign_key_check(${literal(table.name)}) GROUP BY 1`,
    )) {
      const parent = String(row['parent']);
      if (picture.tables.has(keyOf(parent)))
        orphans.set(`${key} → ${keyOf(parent)}`, { table: table.name, parent, rows: Number(row['rows']) });
    }
  }
  for (const [key, { name }] of picture.views) {
    const refusal = engine.run(`EXPLAIN SELECT * FROM ${always(name)}`);
    if (refusal && refusal.kind !== 'limit') broken.set(key, { type: 'view', name, refusal });
  }
  for (const key of new Set([...picture.triggers.values()].map(({ table }) => table))) {
    const table = picture.tables.get(key);
    const columns = table?.columns.filter(({ generated }) => !generated).map((column) => always(column.name)) ?? [];
    if (!table || columns.length === 0) continue;
    const name = always(table.name);
    const refusal =
      engine.run(`EXPLAIN INSERT INTO ${name} (${columns[0]}) VALUES (NULL)`) ??
      engine.run(`EXPLAIN UPDATE ${name} SET ${columns.map((column) => `${column} = ${column}`).join(', ')}`) ??
      engine.run(`EXPLAIN DELETE FROM ${name}`);
    if (refusal && refusal.kind !== 'limit') broken.set(key, { type: 'table', name: table.name, refusal });
  }
  return { orphans, dangling, broken };
}
