/** `createIndex` and `dropIndex`. */
import { nameOf } from '../javascript/text.ts';
import { type HostValue, is, type Value } from '../javascript/values.ts';
import { sqlParts } from './columns.ts';
import { fluent, type Method, partsOf } from './fluent.ts';
import { columnName, orderedColumn, type Table, tableOf } from './names.ts';
import { gap, join, list, NAMES, type Part, withValues } from './parts.ts';
import type { Session } from './session.ts';
import { type Place, statement } from './tables.ts';
import { conditionParts } from './values.ts';

interface Index {
  isUnique: boolean;
  ifNotExists: boolean;
  nullsNotDistinct: boolean;
  table?: Table;
  using?: Part;
  columns: readonly (readonly Part[])[];
  where?: readonly Part[];
}

const EMPTY: Index = { isUnique: false, ifNotExists: false, nullsNotDistinct: false, columns: [] };

const columnParts = (value: Value): readonly Part[] => partsOf(value) ?? [orderedColumn(value)];

const COLUMNS: Readonly<Record<string, Method<Index>>> = {
  unique: (state) => ({ ...state, isUnique: true }),
  column: (state, { args }) => ({ ...state, columns: [...state.columns, columnParts(args[0])] }),
  columns: (state, { args }) => ({
    ...state,
    columns: [...state.columns, ...(is(args[0], 'list') ? args[0].items.map(columnParts) : [[gap(NAMES)]])],
  }),
  expression: (state, { args }) => ({ ...state, columns: [...state.columns, sqlParts(args[0])] }),
  using: (state, { args }) => ({ ...state, using: nameOf(args[0]) ?? gap(NAMES) }),
};

const METHODS: Readonly<Record<string, Method<Index>>> = {
  ...COLUMNS,
  ifNotExists: (state) => ({ ...state, ifNotExists: true }),
  nullsNotDistinct: (state) => ({ ...state, nullsNotDistinct: true }),
  on: (state, { args }) => ({ ...state, table: tableOf(args[0]) }),
  where: (state, call) => {
    // An index takes no parameters: values stand in it.
    const condition = withValues(conditionParts(call));
    return { ...state, where: state.where ? join(state.where, [' and '], condition) : condition };
  },
};

const columnsOf = ({ columns }: Index): Part[] => (columns.length === 0 ? [] : join([' ('], list(columns), [')']));

export function createIndex(value: Value, place: Place): HostValue {
  const name = columnName(value);
  return fluent<Index>({
    state: EMPTY,
    session: place.session,
    methods: () => METHODS,
    verb: 'createIndex',
    parts: (state) =>
      statement(
        join(
          ['create ', state.isUnique ? 'unique ' : '', 'index ', state.ifNotExists ? 'if not exists ' : '', name],
          state.table ? join([' on '], state.table.parts) : [],
          state.using === undefined ? [] : [' using ', state.using],
          columnsOf(state),
          [state.nullsNotDistinct ? ' nulls not distinct' : ''],
          state.where ? join([' where '], state.where) : [],
        ),
        state.table ?? { parts: [], name: undefined },
        place,
      ),
  });
}

/** `alterTable(…).addIndex(…)`, which is MySQL's. */
export const indexColumns = (
  made: (parts: readonly Part[]) => readonly Part[],
  name: Part,
  session: Session,
): HostValue =>
  fluent<Index>({
    state: EMPTY,
    session,
    methods: () => COLUMNS,
    verb: 'alterTable',
    parts: (state) =>
      made(
        join(
          [state.isUnique ? 'unique ' : '', 'index ', name],
          columnsOf(state),
          state.using === undefined ? [] : [' using ', state.using],
        ),
      ),
  });

interface Dropped {
  ifExists: boolean;
  isCascade: boolean;
  table?: Table;
}

export function dropIndex(name: Table, place: Place): HostValue {
  return fluent<Dropped>({
    state: { ifExists: false, isCascade: false },
    session: place.session,
    verb: 'dropIndex',
    methods: () => ({
      ifExists: (state) => ({ ...state, ifExists: true }),
      cascade: (state) => ({ ...state, isCascade: true }),
      on: (state, { args }) => ({ ...state, table: tableOf(args[0]) }),
    }),
    parts: ({ ifExists, isCascade, table }) =>
      statement(
        join(['drop index ', ifExists ? 'if exists ' : ''], name.parts, table ? join([' on '], table.parts) : [], [
          isCascade ? ' cascade' : '',
        ]),
        name,
        place,
      ),
  });
}
