/** Django's migrations: a list of operations, which change models; the SQL follows from what the models were before. */

import { createEditor, flush } from './django/editor.ts';
import { djangoKind } from './django/kind.ts';
import { type DjangoFile, graphOf, labelOf, orderMigrations, placeOf } from './django/order.ts';
import { applyOperations, type Reversal } from './django/raw-operations.ts';
import { createState, type State } from './django/state.ts';
import type { Program, ProgramFile, ProgramSql, Unread } from './program.ts';
import { guarded } from './python/guarded.ts';
import { createInterpreter } from './python/interpret.ts';
import { loadPython, type ParsePython } from './python/parse.ts';
import type { Place } from './python/syntax.ts';
import { booleanOf, itemsOf, pathOf, stringsOf, type Value } from './python/values.ts';

/** What a migration's class says. */
interface Migration {
  operations: Value | undefined;
  replaces: string[];
  atomic: boolean;
  place: Place;
}

/**
 * The reader takes the files that `order` gives, since an app's label is told by all of them together; a file from
 * elsewhere gets the label that its folder suggests.
 */
export const django: Program = {
  ...djangoKind,
  order: (files) => orderMigrations(files),
  graph: graphOf,
  createReader: async () => {
    const parse = await loadPython();
    const state = createState();
    const seen = new Set<string>();
    return { read: (file) => guarded(file, djangoKind.tool, () => readMigration(file, { parse, state, seen })) };
  },
};

interface Reading {
  parse: ParsePython;
  state: State;
  /** Migrations read so far: `shop.0001_initial`. */
  seen: Set<string>;
}

const nothing = (text: string): ProgramSql => ({
  statements: [],
  unread: [],
  wrapping: djangoKind.tool.wrapping(text),
  down: 'given',
});

function readMigration(file: ProgramFile, reading: Reading): ProgramSql {
  const { folder, name } = placeOf(file.path);
  const app = isOrdered(file) ? file.app : labelOf(folder);
  const interpreter = createInterpreter({ member: databaseVendor });
  const migration = readClass(file, reading.parse, interpreter);
  if (migration === undefined) return nothing(file.text);
  const isReplaced = migration.replaces.some((pair) => reading.seen.has(pair));
  reading.seen.add(`${app}.${name}`);
  // A squash of migrations that are there: databases have run those.
  if (isReplaced) return nothing(file.text);
  const editor = createEditor(reading.state);
  const reversal: Reversal = { missing: false };
  const unread: Unread[] = [];
  const operations = itemsOf(migration.operations);
  if (operations !== undefined) applyOperations({ editor, app, stateOnly: false }, operations, reversal);
  else if (migration.operations !== undefined)
    unread.push({ ...migration.place, what: 'operations that are built when the migration runs' });
  if (interpreter.exhausted()) unread.push({ ...migration.place, what: 'a program that is too long to follow' });
  flush(editor);
  return {
    statements: editor.statements,
    unread: [...editor.unread, ...unread],
    wrapping: migration.atomic ? 'transaction' : 'none',
    down: reversal.missing || unread.length > 0 ? 'missing' : 'given',
  };
}

/** `connection.vendor`, wherever the connection comes from: this is about PostgreSQL. */
function databaseVendor({ kind, start, end, ...value }: Value): Value | undefined {
  const isVendor =
    kind === 'reference'
      ? 'path' in value && /connections?\.vendor$/.test(value.path)
      : 'name' in value && value.name === 'vendor';
  return isVendor ? { kind: 'string', value: 'postgresql', start, end } : undefined;
}

const isOrdered = (file: ProgramFile): file is DjangoFile => 'app' in file;

function readClass(
  file: ProgramFile,
  parse: ParsePython,
  interpreter: ReturnType<typeof createInterpreter>,
): Migration | undefined {
  interpreter.run(parse(file.text), interpreter.module);
  const found = [...interpreter.module.names.values()].find(
    (value) =>
      value.kind === 'class' &&
      (value.name === 'Migration' || value.bases.some((base) => /(?:^|\.)Migration$/.test(pathOf(base) ?? ''))),
  );
  if (found?.kind !== 'class') return undefined;
  const member = (name: string): Value | undefined => found.members.names.get(name);
  const pairs = (itemsOf(member('replaces')) ?? []).map((pair) => (stringsOf(pair) ?? []).join('.'));
  return {
    operations: member('operations'),
    replaces: pairs,
    atomic: booleanOf(member('atomic')) ?? true,
    place: { start: found.start, end: found.end },
  };
}
