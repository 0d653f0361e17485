/** `alterTable`: https://kysely-org.github.io/kysely-apidoc/classes/AlterTableBuilder.html */
import { type HostValue, isCallable, native, type Value } from '../javascript/values.ts';
import { columnDefinition, described, typeParts } from './columns.ts';
import { alteringForeignKey, constraintOf } from './constraints.ts';
import { type Call, fluent, type Method, partsOf } from './fluent.ts';
import { indexColumns } from './indexes.ts';
import { columnName, type Table, tableOf } from './names.ts';
import { gap, join, list, type Part } from './parts.ts';
import type { Session } from './session.ts';
import { known, type Place, statement, wordsAround } from './tables.ts';
import { immediateParts } from './values.ts';

type Alterations = readonly (readonly Part[])[];

const alteration =
  (make: (call: Call) => readonly Part[]): Method<Alterations> =>
  (state, call) => [...state, ...known(make(call), 'a column', call)];

/** Any number of these go into one statement. */
const COLUMNS: Readonly<Record<string, Method<Alterations>>> = {
  addColumn: alteration((call) => join(['add column '], columnDefinition(call))),
  modifyColumn: alteration((call) => join(['modify column '], columnDefinition(call))),
  dropColumn: alteration((call) =>
    described(dropped(['drop column ', columnName(call.args[0])], call.session), call.args[1], call, 'a column'),
  ),
  renameColumn: alteration(({ args }) => ['rename column ', columnName(args[0]), ' to ', columnName(args[1])]),
  alterColumn: alteration((call) => alterColumn(call)),
};

const dropped = (parts: readonly Part[], session: Session): Value =>
  fluent<readonly Part[]>({
    state: parts,
    session,
    methods: () => ({ ifExists: ([words, ...name]) => join([words ?? '', 'if exists '], name) }),
    parts: (state) => state,
  });

const CHANGE = 'a change that is only known when it runs';

/** `(col) => col.setNotNull()` */
function alterColumn(call: Call): readonly Part[] {
  const start = join(['alter column '], [columnName(call.args[0])], [' ']);
  const to = (make: (value: Value) => readonly Part[]): Method<readonly Part[]> => {
    return (_, { args }) => join(start, make(args[0]));
  };
  const builder = fluent<readonly Part[]>({
    state: [gap(CHANGE)],
    session: call.session,
    methods: () => ({
      setDataType: to((type) => join(['type '], typeParts(type))),
      setDefault: to((value) => join(['set default '], immediateParts(value))),
      dropDefault: to(() => ['drop default']),
      setNotNull: to(() => ['set not null']),
      dropNotNull: to(() => ['drop not null']),
    }),
    parts: (state) => state,
  });
  const change = call.args[1];
  const made = isCallable(change) ? call.session.machine.call(change, [builder], call.place) : undefined;
  return partsOf(made) ?? [gap(CHANGE)];
}

type Ending = (before: readonly Part[], call: Call, table: Table, place: Place) => Value;

const ending =
  (make: (call: Call) => readonly Part[]): Ending =>
  (before, call, table, place) =>
    wordsAround('alterTable', [], { ...table, parts: join(before, make(call)) }, place, {});

const addsConstraint = (method: string): Ending => ending((call) => join(['add '], constraintOf(method, call)));

/** After one of these the statement is complete. */
const ENDINGS: Readonly<Record<string, Ending>> = {
  renameTo: ending(({ args }) => join(['rename to '], tableOf(args[0]).parts)),
  setSchema: ending(({ args }) => ['set schema ', columnName(args[0])]),
  addPrimaryKeyConstraint: addsConstraint('addPrimaryKeyConstraint'),
  addUniqueConstraint: addsConstraint('addUniqueConstraint'),
  addCheckConstraint: addsConstraint('addCheckConstraint'),
  addForeignKeyConstraint: (before, call, table, place) =>
    alteringForeignKey(join(before, ['add ']), call, (parts) => statement(parts, table, place)),
  renameConstraint: ending(({ args }) => ['rename constraint ', columnName(args[0]), ' to ', columnName(args[1])]),
  dropConstraint: (before, { args }, table, place) => {
    const words = join(before, ['drop constraint ']);
    return dropConstraint(words, columnName(args[0]), table, place);
  },
  dropIndex: ending(({ args }) => ['drop index ', columnName(args[0])]),
  addIndex: (before, { args }, table, place) =>
    indexColumns((index) => statement(join(before, ['add '], index), table, place), columnName(args[0]), place.session),
};

const dropConstraint = (words: readonly Part[], name: Part, table: Table, place: Place): Value =>
  fluent<{ ifExists: boolean; after: string }>({
    state: { ifExists: false, after: '' },
    session: place.session,
    verb: 'alterTable',
    methods: () => ({
      ifExists: (state) => ({ ...state, ifExists: true }),
      cascade: (state) => ({ ...state, after: ' cascade' }),
      restrict: (state) => ({ ...state, after: ' restrict' }),
    }),
    parts: ({ ifExists, after }) =>
      statement(join(words, [ifExists ? 'if exists ' : ''], [name], [after]), table, place),
  });

export function alterTable(value: Value, place: Place): HostValue {
  const table = tableOf(value);
  const start = join(['alter table '], table.parts, [' ']);
  const columns = fluent<Alterations>({
    state: [],
    session: place.session,
    methods: () => COLUMNS,
    verb: 'alterTable',
    // All of it was not known, which was said.
    parts: (state) => (state.length === 0 ? [] : statement(join(start, list(state)), table, place)),
  });
  return {
    ...columns,
    get: (property) => {
      const end = Object.hasOwn(ENDINGS, property) ? ENDINGS[property] : undefined;
      if (!end) return columns.get(property);
      return native((args, at) => {
        const word = { start: Math.max(at.start, Math.min(at.name, at.end)), end: at.end };
        return end(start, { args, session: place.session, place: at, at: word }, table, place);
      });
    },
  };
}
