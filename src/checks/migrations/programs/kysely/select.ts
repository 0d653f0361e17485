/** `selectFrom`: https://kysely-org.github.io/kysely-apidoc/interfaces/SelectQueryBuilder.html */
import { nameOf } from '../javascript/text.ts';
import { type HostValue, is, type Value } from '../javascript/values.ts';
import { sqlParts } from './columns.ts';
import { bareParts, type Call, fluent, type Method, partsOf } from './fluent.ts';
import { JOINS, type Join, tablesOf } from './joins.ts';
import { aliasedReference, type Table, tableOf } from './names.ts';
import { orderItem } from './order.ts';
import { EXPRESSION, gap, join, list, type Part } from './parts.ts';
import type { Place } from './tables.ts';
import { and, built, conditionParts, referencesCondition, referencesParts, valueParts } from './values.ts';

/** `with "a" as (…)` that stands before a statement. */
export interface With {
  isRecursive: boolean;
  names: readonly string[];
  parts: readonly (readonly Part[])[];
}

/** Where a query is made, and what stands before it. */
export interface QueryPlace extends Place {
  with?: With;
}

interface Select {
  distinctOn: readonly (readonly Part[])[];
  front: readonly (readonly Part[])[];
  selections: readonly (readonly Part[])[];
  from: readonly Table[];
  joins: readonly Join[];
  where?: readonly Part[];
  groupBy: readonly (readonly Part[])[];
  having?: readonly Part[];
  sets: readonly (readonly Part[])[];
  orderBy: readonly (readonly Part[])[];
  limit?: readonly Part[];
  offset?: readonly Part[];
  end: readonly (readonly Part[])[];
}

/** What `select(…)` and `returning(…)` are given. */
export function selectionParts(call: Call): (readonly Part[])[] {
  const given = built(call.args[0], call);
  return (is(given, 'list') ? given.items : [given]).map((item) => {
    const parts = partsOf(built(item, call));
    const name = nameOf(item);
    return parts ?? (name === undefined ? [gap(EXPRESSION)] : aliasedReference(name));
  });
}

/** `*`, or all of one table. */
export const allParts = ({ args: [table] }: Call): (readonly Part[])[] =>
  table === undefined
    ? [['*']]
    : (is(table, 'list') ? table.items : [table]).map((item) => join(tableOf(item).parts, ['.*']));

const set =
  (words: string): Method<Select> =>
  (state, call) => {
    const given = built(call.args[0], call);
    const queries = (is(given, 'list') ? given.items : [given]).map((item) =>
      join([`${words} `], bareParts(item) ?? [gap(EXPRESSION)]),
    );
    return { ...state, sets: [...state.sets, ...queries] };
  };

/** `for update of "t"` */
const lock =
  (words: string): Method<Select> =>
  (state, { args: [tables] }) => {
    const of =
      tables === undefined ? [] : (is(tables, 'list') ? tables.items : [tables]).map((table) => tableOf(table).parts);
    return { ...state, end: [...state.end, of.length === 0 ? [words] : join([`${words} of `], list(of))] };
  };

const joining = Object.fromEntries(
  Object.entries(JOINS).map(([name, make]): [string, Method<Select>] => [
    name,
    (state, call) => ({ ...state, joins: [...state.joins, make(call)] }),
  ]),
);

const METHODS: Readonly<Record<string, Method<Select>>> = {
  ...joining,
  select: (state, call) => ({ ...state, selections: [...state.selections, ...selectionParts(call)] }),
  selectAll: (state, call) => ({ ...state, selections: [...state.selections, ...allParts(call)] }),
  distinct: (state) => ({ ...state, front: [...state.front, ['distinct']] }),
  distinctOn: (state, call) => ({
    ...state,
    distinctOn: [...state.distinctOn, ...referencesParts(built(call.args[0], call), call)],
  }),
  where: (state, call) => ({ ...state, where: and(state.where, conditionParts(call)) }),
  whereRef: (state, call) => ({ ...state, where: and(state.where, referencesCondition(call)) }),
  having: (state, call) => ({ ...state, having: and(state.having, conditionParts(call)) }),
  havingRef: (state, call) => ({ ...state, having: and(state.having, referencesCondition(call)) }),
  groupBy: (state, call) => ({
    ...state,
    groupBy: [...state.groupBy, ...referencesParts(built(call.args[0], call), call)],
  }),
  orderBy: (state, call) => ({
    ...state,
    orderBy: [
      ...state.orderBy,
      ...(is(call.args[0], 'list')
        ? call.args[0].items.map((item) => orderItem({ ...call, args: [item] }))
        : [orderItem(call)]),
    ],
  }),
  limit: (state, call) => ({ ...state, limit: valueParts(call.args[0], call) }),
  offset: (state, call) => ({ ...state, offset: valueParts(call.args[0], call) }),
  union: set('union'),
  unionAll: set('union all'),
  intersect: set('intersect'),
  intersectAll: set('intersect all'),
  except: set('except'),
  exceptAll: set('except all'),
  forUpdate: lock('for update'),
  forShare: lock('for share'),
  forKeyShare: lock('for key share'),
  forNoKeyUpdate: lock('for no key update'),
  skipLocked: lock('skip locked'),
  noWait: lock('nowait'),
  modifyFront: (state, { args }) => ({ ...state, front: [...state.front, sqlParts(args[0])] }),
  modifyEnd: (state, { args }) => ({ ...state, end: [...state.end, sqlParts(args[0])] }),
  clearSelect: (state) => ({ ...state, selections: [] }),
  clearWhere: ({ where: _, ...state }) => state,
  clearLimit: ({ limit: _, ...state }) => state,
  clearOffset: ({ offset: _, ...state }) => state,
  clearOrderBy: (state) => ({ ...state, orderBy: [] }),
  clearGroupBy: (state) => ({ ...state, groupBy: [] }),
};

/** Parts with spaces between them; what is empty is left out. */
export const spaced = (...groups: readonly (readonly Part[])[]): Part[] =>
  list(
    groups.filter((group) => group.length > 0),
    ' ',
  );

const clause = (word: string, groups: readonly (readonly Part[])[], between = ', '): Part[] =>
  groups.length === 0 ? [] : join([word], list(groups, between));

export const withParts = (given: With | undefined): Part[] =>
  given === undefined ? [] : clause(given.isRecursive ? 'with recursive ' : 'with ', given.parts);

const selectParts = (state: Select, before: With | undefined): Part[] =>
  spaced(
    withParts(before),
    ['select'],
    state.distinctOn.length === 0 ? [] : join(['distinct on ('], list(state.distinctOn), [')']),
    list(state.front, ' '),
    list(state.selections),
    clause(
      'from ',
      state.from.map(({ parts }) => parts),
    ),
    list(
      state.joins.map(({ parts }) => parts),
      ' ',
    ),
    state.where ? join(['where '], state.where) : [],
    clause('group by ', state.groupBy),
    state.having ? join(['having '], state.having) : [],
    list(state.sets, ' '),
    clause('order by ', state.orderBy),
    state.limit ? join(['limit '], state.limit) : [],
    state.offset ? join(['offset '], state.offset) : [],
    list(state.end, ' '),
  );

const namesIn = (tables: readonly { name: string | undefined }[]): string[] =>
  tables.flatMap(({ name }) => (name === undefined ? [] : [name]));

/** A statement about rows, with all of its tables. */
export const query = (
  parts: readonly Part[],
  tables: readonly { name: string | undefined }[],
  { schema, with: before }: QueryPlace,
): readonly Part[] => [
  { kind: 'query', parts, tables: namesIn(tables), names: before?.names ?? [], schema, wraps: true },
];

const EMPTY: Select = {
  distinctOn: [],
  front: [],
  selections: [],
  from: [],
  joins: [],
  groupBy: [],
  sets: [],
  orderBy: [],
  end: [],
};

export const selectFrom = (value: Value, place: QueryPlace & Partial<Call>): HostValue =>
  select({ ...EMPTY, from: tablesOf(value, place) }, place);

/** `selectNoFrom((eb) => …)` */
export const selectNoFrom = (call: Call, place: QueryPlace): HostValue =>
  select({ ...EMPTY, selections: selectionParts(call) }, place);

const select = (state: Select, place: QueryPlace): HostValue =>
  fluent<Select>({
    state,
    session: place.session,
    verb: 'selectFrom',
    methods: () => METHODS,
    parts: (made) => query(selectParts(made, place.with), [...made.from, ...made.joins], place),
  });
