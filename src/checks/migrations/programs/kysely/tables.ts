/** `createTable`, and statements of few words. */
import { nameOf } from '../javascript/text.ts';
import type { HostValue, Value } from '../javascript/values.ts';
import { columnDefinition, sqlParts } from './columns.ts';
import { CONSTRAINTS, constraintOf } from './constraints.ts';
import { type Call, fluent, type Method } from './fluent.ts';
import { type Table, tableOf } from './names.ts';
import { gap, gapIn, join, list, NAMES, type Part } from './parts.ts';
import type { Session } from './session.ts';
import { queryParts } from './values.ts';

/** Where statements are made: the schema that `withSchema` named. */
export interface Place {
  session: Session;
  schema?: string | undefined;
}

/** A statement about one table. */
export const statement = (parts: readonly Part[], { name }: Table, { schema }: Place): readonly Part[] => [
  { kind: 'query', parts, tables: name === undefined ? [] : [name], names: [], schema, wraps: false },
];

/** What of a table is not known is said at its place, and left out. */
export function known(parts: readonly Part[], what: string, { session, at }: Call): readonly (readonly Part[])[] {
  const missing = gapIn(parts);
  if (missing) session.machine.effects.cannotRead(`${what} with ${missing.what}`, at);
  return missing ? [] : [parts];
}

interface Creation {
  columns: readonly (readonly Part[])[];
  constraints: readonly (readonly Part[])[];
  front: readonly (readonly Part[])[];
  end: readonly (readonly Part[])[];
  isTemporary: boolean;
  ifNotExists: boolean;
  onCommit?: Part;
  query?: readonly Part[];
}

const constraintMethods: Readonly<Record<string, Method<Creation>>> = Object.fromEntries(
  CONSTRAINTS.map((name) => [
    name,
    (state: Creation, call: Call) => ({
      ...state,
      constraints: [...state.constraints, ...known(constraintOf(name, call), 'a constraint', call)],
    }),
  ]),
);

const METHODS: Readonly<Record<string, Method<Creation>>> = {
  ...constraintMethods,
  addColumn: (state, call) => ({
    ...state,
    columns: [...state.columns, ...known(columnDefinition(call), 'a column', call)],
  }),
  temporary: (state) => ({ ...state, isTemporary: true }),
  ifNotExists: (state) => ({ ...state, ifNotExists: true }),
  onCommit: (state, { args }) => ({ ...state, onCommit: nameOf(args[0]) ?? gap(NAMES) }),
  modifyFront: (state, { args }) => ({ ...state, front: [...state.front, sqlParts(args[0])] }),
  modifyEnd: (state, { args }) => ({ ...state, end: [...state.end, sqlParts(args[0])] }),
  as: (state, call) => ({ ...state, query: queryParts(call.args[0], call) }),
};

export function createTable(value: Value, place: Place): HostValue {
  const table = tableOf(value);
  return fluent<Creation>({
    state: { columns: [], constraints: [], front: [], end: [], isTemporary: false, ifNotExists: false },
    session: place.session,
    methods: () => METHODS,
    verb: 'createTable',
    parts: (state) =>
      statement(
        join(
          ['create '],
          ...state.front.map((parts) => join(parts, [' '])),
          [state.isTemporary ? 'temporary ' : '', 'table ', state.ifNotExists ? 'if not exists ' : ''],
          table.parts,
          state.query ? [] : join([' ('], list([...state.columns, ...state.constraints]), [')']),
          state.onCommit === undefined ? [] : [' on commit ', state.onCommit],
          ...state.end.map((parts) => join([' '], parts)),
          state.query ? join([' as '], state.query) : [],
        ),
        table,
        place,
      ),
  });
}

/** What a method adds, and after which of the words; the last place is after the name. */
export type Added = readonly [place: number, words: string];

/** Statements that are a name with words around it, which methods add. */
export function wordsAround(
  verb: string,
  words: readonly string[],
  table: Table,
  place: Place,
  methods: Readonly<Record<string, Added>>,
): HostValue {
  const names = Object.keys(methods);
  return fluent<readonly string[]>({
    state: [],
    session: place.session,
    verb,
    methods: () => Object.fromEntries(names.map((name) => [name, (called: readonly string[]) => [...called, name]])),
    parts: (called) => {
      const added = (at: number): string =>
        names.map((name) => (methods[name]?.[0] === at && called.includes(name) ? methods[name][1] : '')).join('');
      const before = words.map((word, index) => word + added(index)).join('');
      return statement(join([before], table.parts, [added(words.length)]), table, place);
    },
  });
}
