/** `db.fn` and `eb.fn`: https://kysely-org.github.io/kysely-apidoc/interfaces/FunctionModule.html */
import { nameOf } from '../javascript/text.ts';
import { type CallPlace, type HostValue, is, native, UNKNOWN, type Value } from '../javascript/values.ts';
import { expression, fluent, type Method, partsOf } from './fluent.ts';
import { tableOf } from './names.ts';
import { orderItem } from './order.ts';
import { gap, join, list, NAMES, type Part } from './parts.ts';
import type { Session } from './session.ts';
import { conditionParts, referenceParts, referencesCondition, referencesParts } from './values.ts';

interface Aggregate {
  name: string;
  args: readonly Part[];
  isDistinct: boolean;
  order: readonly (readonly Part[])[];
  isWithin: boolean;
  filter?: readonly Part[];
  over?: readonly Part[];
}

const METHODS: Readonly<Record<string, Method<Aggregate>>> = {
  distinct: (state) => ({ ...state, isDistinct: true }),
  orderBy: (state, call) => ({ ...state, order: [...state.order, orderItem(call)] }),
  withinGroupOrderBy: (state, call) => ({ ...state, order: [...state.order, orderItem(call)], isWithin: true }),
  filterWhere: (state, call) => ({ ...state, filter: filter(state, conditionParts(call)) }),
  filterWhereRef: (state, call) => ({ ...state, filter: filter(state, referencesCondition(call)) }),
  over: (state, call) => {
    const { session, place } = call;
    const [callback] = call.args;
    const builder = overBuilder(session);
    const made = callback === undefined ? builder : session.machine.call(callback, [builder], place);
    return { ...state, over: overParts(made) };
  },
};

const filter = ({ filter: before }: Aggregate, more: readonly Part[]): readonly Part[] =>
  before === undefined ? more : join(before, [' and '], more);

function aggregateParts({ name, args, isDistinct, order, isWithin, filter: where, over }: Aggregate): readonly Part[] {
  const by = order.length === 0 ? [] : join(['order by '], list(order));
  return join(
    [`${name}(`, isDistinct ? 'distinct ' : ''],
    args,
    by.length > 0 && !isWithin ? join([' '], by) : [],
    [')'],
    by.length > 0 && isWithin ? join([' within group ('], by, [')']) : [],
    where === undefined ? [] : join([' filter(where '], where, [')']),
    over ?? [],
  );
}

const aggregate = (name: string, args: readonly Part[], session: Session): HostValue =>
  fluent<Aggregate>({
    state: { name, args, isDistinct: false, order: [], isWithin: false },
    session,
    methods: () => METHODS,
    parts: aggregateParts,
  });

interface Over {
  partition: readonly (readonly Part[])[];
  order: readonly (readonly Part[])[];
}

const overBuilder = (session: Session): HostValue =>
  fluent<Over>({
    state: { partition: [], order: [] },
    session,
    methods: () => ({
      partitionBy: (state, call) => ({
        ...state,
        partition: [...state.partition, ...referencesParts(call.args[0], call)],
      }),
      orderBy: (state, call) => ({ ...state, order: [...state.order, orderItem(call)] }),
    }),
    parts: ({ partition, order }) =>
      list(
        [
          partition.length === 0 ? [] : join(['partition by '], list(partition)),
          order.length === 0 ? [] : join(['order by '], list(order)),
        ].filter((parts) => parts.length > 0),
        ' ',
      ),
  });

const overParts = (value: Value): readonly Part[] => join([' over('], partsOrGap(value), [')']);

const partsOrGap = (value: Value): readonly Part[] => (value === UNKNOWN ? [gap(NAMES)] : (partsOf(value) ?? []));

export function functions(session: Session): HostValue {
  const call = (name: Value, args: readonly Value[], place: CallPlace): HostValue =>
    expression(
      join([nameOf(name) ?? gap(NAMES), '('], list(args.map((arg) => referenceParts(arg, { session, place }))), [')']),
      session,
    );
  const items = (value: Value): readonly Value[] =>
    value === undefined ? [] : is(value, 'list') ? value.items : [value];
  return {
    kind: 'host',
    isConnection: false,
    call: ([name, args], place) => call(name, items(args), place),
    get: (property) => {
      switch (property) {
        case 'avg':
        case 'count':
        case 'max':
        case 'min':
        case 'sum':
          return native(([column], place) => aggregate(property, referenceParts(column, { session, place }), session));
        case 'countAll':
          return native(([table]) =>
            aggregate('count', table === undefined ? ['*'] : join(tableOf(table).parts, ['.*']), session),
          );
        case 'agg':
          return native(([name, args], place) => {
            const parts = list(items(args).map((arg) => referenceParts(arg, { session, place })));
            const known = nameOf(name);
            return known === undefined ? UNKNOWN : aggregate(known, parts, session);
          });
        case 'coalesce':
          return native((args, place) => call('coalesce', args, place));
        case 'any':
          return native((args, place) => call('any', args, place));
        default:
          return UNKNOWN;
      }
    },
  };
}
