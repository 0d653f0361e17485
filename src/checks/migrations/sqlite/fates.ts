/**
 * What becomes of the tables that a file finds: SQLite changes a table by making a new one, copying the rows and taking its name
 * (https://www.sqlite.org/lang_altertable.html#otheralter), and that is one operation, not four.
 */
import { keyOf } from './names.ts';
import type { TablePicture } from './picture.ts';
import type { FileRun } from './run.ts';

export interface Fates {
  /** By key of the table as the file finds it. */
  of: ReadonlyMap<string, Fate>;
  /** Copies from one table into another, in their order. */
  copies: readonly Copy[];
  /** What the table that a statement speaks of was called when the file began; undefined: it was not there. */
  originAt(index: number, key: string): string | undefined;
  /** Afterwards. */
  holdings: Holdings;
}

/** `at`: position of the statement that does it. */
export type Fate =
  | { kind: 'kept' }
  | { kind: 'renamed'; at: number; to: string }
  /** Another table with its rows has its name now. `at`: where the old one was dropped; absent where it is kept under another name. */
  | { kind: 'rebuilt'; at: number | undefined; before: TablePicture; after: TablePicture; copies: readonly Copy[] }
  /** Dropped, and another of its name was made without its rows. */
  | { kind: 'recreated'; at: number; before: TablePicture; after: TablePicture }
  /** `keptIn`: tables that are there and into which rows were copied before. */
  | { kind: 'dropped'; at: number; keptIn: readonly string[] };

/** Table → tables whose rows were copied into it. Keys. */
export type Holdings = ReadonlyMap<string, ReadonlySet<string>>;

export interface Copy {
  at: number;
  /** Keys as they were called then. */
  from: string;
  to: string;
  /** Keys as the file finds them: tables whose rows are copied, on whatever way. */
  origins: readonly string[];
  /** It ran. */
  worked: boolean;
  /** Numbers of the tables, which stay when they are renamed. */
  ids: { from: number; to: number };
}

/** `inherited`: whose rows a table holds already when the file begins, by keys: other files of the change copied them. */
export function fatesOf(run: FileRun, inherited: Holdings): Fates {
  /** What a table is called now → what it was called when the file began. */
  const origin = new Map([...run.before.tables.keys()].map((key) => [key, key]));
  /** What a table is called now → whose rows were copied into it. */
  const holds = new Map([...inherited].map(([key, held]) => [key, new Set(held)]));
  const ids = new Map([...run.before.tables.keys()].map((key, id) => [key, id]));
  let nextId = ids.size;
  const first = new Map(ids);
  const idOf = (key: string): number => {
    const id = ids.get(key) ?? nextId++;
    ids.set(key, id);
    return id;
  };
  const gone = new Map<string, number>();
  const renamed = new Map<string, number>();
  const copies: Copy[] = [];
  const origins: Map<string, string>[] = [];
  for (const [at, { head }] of run.statements.entries()) {
    origins.push(new Map(origin));
    const step = run.steps[at];
    const worked = step !== undefined && step.refusal === undefined && step.skipped === undefined;
    if (head.kind === 'rename-table' && worked) {
      const [from, to] = [keyOf(head.table), keyOf(head.to)];
      const original = origin.get(from);
      if (original !== undefined) {
        origin.delete(from);
        origin.set(to, original);
        renamed.set(original, at);
      }
      const held = holds.get(from);
      holds.delete(from);
      if (held) holds.set(to, held);
      const id = idOf(from);
      ids.delete(from);
      ids.set(to, id);
    } else if (head.kind === 'drop-table' && worked) {
      const key = keyOf(head.table);
      // `IF EXISTS` may have found nothing.
      if (!step.before.tables.has(key)) continue;
      const original = origin.get(key);
      if (original !== undefined) gone.set(original, at);
      origin.delete(key);
      holds.delete(key);
      ids.delete(key);
    } else if ((head.kind === 'insert' || head.kind === 'create-table') && head.select) {
      const to = keyOf(head.table);
      for (const from of head.select.from) {
        if (from === to) continue;
        const copied = [origin.get(from) ?? [], ...(holds.get(from) ?? [])].flat();
        if (copied.length === 0) continue;
        copies.push({ at, from, to, origins: copied, worked, ids: { from: idOf(from), to: idOf(to) } });
        if (worked) holds.set(to, new Set([...(holds.get(to) ?? []), ...copied]));
      }
    }
  }
  const now = new Map([...origin].map(([key, original]) => [original, key]));
  const of = new Map<string, Fate>();
  for (const [key, before] of run.before.tables) {
    const name = now.get(key);
    const at = gone.get(key);
    const after = run.after.tables.get(key);
    const isHeir = holds.get(key)?.has(key) === true;
    if (name === key) of.set(key, { kind: 'kept' });
    else if (after && isHeir)
      of.set(key, {
        kind: 'rebuilt',
        at,
        before,
        after,
        copies: copiesInto(copies, key, first.get(key), ids.get(key)),
      });
    else if (name !== undefined)
      of.set(key, { kind: 'renamed', at: renamed.get(key) ?? 0, to: run.after.tables.get(name)?.name ?? name });
    else if (at === undefined) of.set(key, { kind: 'kept' });
    else if (after) of.set(key, { kind: 'recreated', at, before, after });
    else
      of.set(key, {
        kind: 'dropped',
        at,
        keptIn: [...holds].flatMap(([table, held]) => (held.has(key) ? [table] : [])),
      });
  }
  return { of, copies, holdings: holds, originAt: (index, key) => origins[index]?.get(key) };
}

/** Those on the way from one table to another: a part of the rows may also go elsewhere. */
function copiesInto(
  copies: readonly Copy[],
  key: string,
  original: number | undefined,
  heir: number | undefined,
): Copy[] {
  const targets = new Set([heir]);
  const own = copies.toReversed().filter(({ origins, ids }) => {
    if (!origins.includes(key) || !targets.has(ids.to)) return false;
    if (ids.from !== original) targets.add(ids.from);
    return true;
  });
  return own.reverse();
}
