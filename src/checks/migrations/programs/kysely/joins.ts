/** `innerJoin('b', 'b.id', 'a.b_id')`, `leftJoin('b', (join) => join.onRef(…))` */
import { is, isCallable, itemsOf, type Value } from '../javascript/values.ts';
import { type Call, fluent, partsOf } from './fluent.ts';
import { aliasedTable, type Table } from './names.ts';
import { EXPRESSION, gap, join, type Part } from './parts.ts';
import { and, built, conditionParts, references, referencesCondition } from './values.ts';

/** One table, or several; queries with an alias are tables too. */
export const tablesOf = (value: Value, call: Pick<Call, 'session'> & Partial<Call>): Table[] =>
  (is(value, 'list') ? itemsOf(value) : [value]).map((item) => {
    const parts = partsOf(call.place ? built(item, { session: call.session, place: call.place }) : item);
    return parts ? { parts, name: undefined } : aliasedTable(item);
  });

export interface Join {
  parts: readonly Part[];
  /** The table's, for `withSchema`. */
  name: string | undefined;
}

interface On {
  start: readonly Part[];
  on?: readonly Part[];
}

const made =
  (words: string) =>
  (call: Call): Join => {
    const { args, session, place } = call;
    const [from, left, right] = args;
    const [table = { parts: [gap(EXPRESSION)], name: undefined }] = tablesOf(from, call);
    const start = join([`${words} `], table.parts);
    if (args.length < 2) return { parts: start, name: table.name };
    if (args.length > 2) return { parts: join(start, [' on '], references(left, '=', right, call)), name: table.name };
    const builder = fluent<On>({
      state: { start },
      session,
      methods: () => ({
        on: (state, inner) => ({ ...state, on: and(state.on, conditionParts(inner)) }),
        onRef: (state, inner) => ({ ...state, on: and(state.on, referencesCondition(inner)) }),
        onTrue: (state) => ({ ...state, on: and(state.on, ['true']) }),
      }),
      parts: (state) => (state.on ? join(state.start, [' on '], state.on) : state.start),
    });
    const built = isCallable(left) ? partsOf(session.machine.call(left, [builder], place)) : undefined;
    return { parts: built ?? [gap(EXPRESSION)], name: table.name };
  };

export const JOINS: Readonly<Record<string, (call: Call) => Join>> = {
  innerJoin: made('inner join'),
  leftJoin: made('left join'),
  rightJoin: made('right join'),
  fullJoin: made('full join'),
  crossJoin: made('cross join'),
  innerJoinLateral: made('inner join lateral'),
  leftJoinLateral: made('left join lateral'),
  crossJoinLateral: made('cross join lateral'),
};
