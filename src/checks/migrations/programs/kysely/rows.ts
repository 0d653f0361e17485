/** `insertInto`, `updateTable` and `deleteFrom`. */
import { type HostValue, is, type Value } from '../javascript/values.ts';
import { sqlParts } from './columns.ts';
import { conflictParts } from './conflict.ts';
import { type Call, fluent, type Method } from './fluent.ts';
import { JOINS, type Join, tablesOf } from './joins.ts';
import { columnNames, type Table, tableOf } from './names.ts';
import { gap, join, list, type Part, quoted } from './parts.ts';
import { allParts, type QueryPlace, query, selectionParts, spaced, withParts } from './select.ts';
import { updatesOf } from './updates.ts';
import { and, built, conditionParts, queryParts, referencesCondition, valueParts } from './values.ts';

type Groups = readonly (readonly Part[])[];

const returning = (groups: Groups): Part[] => (groups.length === 0 ? [] : join(['returning '], list(groups)));

interface Insert {
  columns?: readonly Part[];
  values: readonly Part[];
  conflict: readonly Part[];
  returning: Groups;
  end: Groups;
}

const ROWS = 'rows that are only known when it runs';

/** Columns in the order in which rows first name them; a value that is not given is the column's default. */
function valuesOf(call: Call): Pick<Insert, 'columns' | 'values'> {
  const given = built(call.args[0], call);
  const rows = (is(given, 'list') ? given.items : [given]).filter((row) => is(row, 'record'));
  const count = is(given, 'list') ? given.items.length : 1;
  if (rows.length !== count || count === 0 || rows.some(({ isOpen }) => isOpen)) return { values: [gap(ROWS)] };
  const columns = [
    ...new Set(
      rows.flatMap(({ entries }) => [...entries].flatMap(([key, value]) => (value === undefined ? [] : [key]))),
    ),
  ];
  const tuples = rows.map(({ entries }) => {
    const items = columns.map((key) => {
      const value = entries.get(key);
      return value === undefined ? ['default'] : valueParts(value, call);
    });
    return join(['('], list(items), [')']);
  });
  return { columns: [columns.map(quoted).join(', ')], values: join(['values '], list(tuples)) };
}

const INSERT: Readonly<Record<string, Method<Insert>>> = {
  values: (state, call) => ({ ...state, ...valuesOf(call) }),
  columns: (state, { args }) => ({ ...state, columns: columnNames(args[0]) }),
  expression: (state, call) => ({ ...state, values: queryParts(call.args[0], call) }),
  defaultValues: (state) => ({ ...state, values: ['default values'] }),
  onConflict: (state, call) => ({ ...state, conflict: conflictParts(call) }),
  returning: (state, call) => ({ ...state, returning: [...state.returning, ...selectionParts(call)] }),
  returningAll: (state) => ({ ...state, returning: [...state.returning, ['*']] }),
  clearReturning: (state) => ({ ...state, returning: [] }),
  modifyEnd: (state, { args }) => ({ ...state, end: [...state.end, sqlParts(args[0])] }),
};

export function insertInto(value: Value, place: QueryPlace): HostValue {
  const table = tableOf(value);
  return fluent<Insert>({
    state: { values: [], conflict: [], returning: [], end: [] },
    session: place.session,
    verb: 'insertInto',
    methods: () => INSERT,
    parts: (state) =>
      query(
        spaced(
          withParts(place.with),
          join(['insert into '], table.parts),
          state.columns ? join(['('], state.columns, [')']) : [],
          state.values,
          state.conflict,
          returning(state.returning),
          list(state.end, ' '),
        ),
        [table],
        place,
      ),
  });
}

/** What updates and deletions have in common. */
interface Change {
  others: readonly Table[];
  joins: readonly Join[];
  where?: readonly Part[];
  returning: Groups;
  end: Groups;
  updates: Groups;
}

const CHANGE: Readonly<Record<string, Method<Change>>> = {
  ...Object.fromEntries(
    Object.entries(JOINS).map(([name, make]): [string, Method<Change>] => [
      name,
      (state, call) => ({ ...state, joins: [...state.joins, make(call)] }),
    ]),
  ),
  where: (state, call) => ({ ...state, where: and(state.where, conditionParts(call)) }),
  whereRef: (state, call) => ({ ...state, where: and(state.where, referencesCondition(call)) }),
  clearWhere: ({ where: _, ...state }) => state,
  returning: (state, call) => ({ ...state, returning: [...state.returning, ...selectionParts(call)] }),
  returningAll: (state, call) => ({ ...state, returning: [...state.returning, ...allParts(call)] }),
  clearReturning: (state) => ({ ...state, returning: [] }),
  modifyEnd: (state, { args }) => ({ ...state, end: [...state.end, sqlParts(args[0])] }),
};

const UPDATE: Readonly<Record<string, Method<Change>>> = {
  ...CHANGE,
  set: (state, call) => ({ ...state, updates: [...state.updates, ...updatesOf(call)] }),
  from: (state, call) => ({ ...state, others: [...state.others, ...tablesOf(call.args[0], call)] }),
};

const DELETE: Readonly<Record<string, Method<Change>>> = {
  ...CHANGE,
  using: (state, call) => ({ ...state, others: [...state.others, ...tablesOf(call.args[0], call)] }),
};

const NONE: Change = { others: [], joins: [], returning: [], end: [], updates: [] };

const tableList = (word: string, tables: readonly Table[]): Part[] =>
  tables.length === 0 ? [] : join([`${word} `], list(tables.map(({ parts }) => parts)));

const ending = ({ joins, where, returning: given, end }: Change): Part[] =>
  spaced(
    list(
      joins.map(({ parts }) => parts),
      ' ',
    ),
    where ? join(['where '], where) : [],
    returning(given),
    list(end, ' '),
  );

export function updateTable(value: Value, place: QueryPlace): HostValue {
  const tables = tablesOf(value, place);
  return fluent<Change>({
    state: NONE,
    session: place.session,
    verb: 'updateTable',
    methods: () => UPDATE,
    parts: (state) =>
      query(
        spaced(
          withParts(place.with),
          tableList('update', tables),
          join(['set '], list(state.updates)),
          tableList('from', state.others),
          ending(state),
        ),
        [...tables, ...state.others, ...state.joins],
        place,
      ),
  });
}

export function deleteFrom(value: Value, place: QueryPlace): HostValue {
  const tables = tablesOf(value, place);
  return fluent<Change>({
    state: NONE,
    session: place.session,
    verb: 'deleteFrom',
    methods: () => DELETE,
    parts: (state) =>
      query(
        spaced(
          withParts(place.with),
          tableList('delete from', tables),
          tableList('using', state.others),
          ending(state),
        ),
        [...tables, ...state.others, ...state.joins],
        place,
      ),
  });
}
