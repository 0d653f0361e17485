/** `eb`, the expression builder: https://kysely.dev/docs/recipes/expressions */
import { nameOf } from '../javascript/text.ts';
import { type HostValue, is, type NativeValue, native, UNKNOWN, type Value } from '../javascript/values.ts';
import { caseBuilder } from './case.ts';
import { typeParts } from './columns.ts';
import { type Call, expression, fluent, partsOf } from './fluent.ts';
import { functions } from './functions.ts';
import { jsonPath } from './json-path.ts';
import { reference, tableOf } from './names.ts';
import { EXPRESSION, gap, join, list, NAMES, type Part } from './parts.ts';
import { selectFrom } from './select.ts';
import type { Session } from './session.ts';
import { comparison, conditionParts, literalOf, referenceParts, valueParts } from './values.ts';

type Maker = (call: Call) => readonly Part[];

const unary =
  (operator: string): Maker =>
  (call) =>
    join([operator], referenceParts(call.args[0], call));

const between =
  (word: string): Maker =>
  (call) => {
    const [first, from, to] = call.args;
    return join(referenceParts(first, call), [` ${word} `], valueParts(from, call), [' and '], valueParts(to, call));
  };

/** `eb.and([…])`, `eb.or({ … })` */
const junction =
  (word: 'and' | 'or'): Maker =>
  (call) => {
    const [given] = call.args;
    const conditions = conditionsOf(given, call);
    if (conditions === undefined) return [gap(EXPRESSION)];
    const [first] = conditions;
    if (first === undefined) return [word === 'and' ? '1 = 1' : '1 = 0'];
    const joined = list(conditions, ` ${word} `);
    return conditions.length === 1 ? joined : join(['('], joined, [')']);
  };

function conditionsOf(given: Value, call: Call): (readonly Part[])[] | undefined {
  if (is(given, 'list')) return given.items.map((item) => partsOf(item) ?? [gap(EXPRESSION)]);
  if (!is(given, 'record') || given.isOpen) return undefined;
  return [...given.entries]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => comparison(name, value === null || typeof value === 'boolean' ? 'is' : '=', value, call));
}

const tuple =
  (item: (value: Value, call: Call) => readonly Part[]): Maker =>
  (call) =>
    join(['('], list(call.args.map((value) => item(value, call))), [')']);

const MAKERS: Readonly<Record<string, Maker>> = {
  table: ({ args }) => tableOf(args[0]).parts,
  val: (call) => valueParts(call.args[0], call),
  lit: ({ args }) => [literalOf(args[0]) ?? gap(EXPRESSION)],
  unary: (call) => {
    const operator = nameOf(call.args[0]);
    if (operator === undefined) return [gap(EXPRESSION)];
    return join([operator === '-' ? '-' : `${operator} `], referenceParts(call.args[1], call));
  },
  not: unary('not '),
  exists: unary('exists '),
  neg: unary('-'),
  between: between('between'),
  betweenSymmetric: between('between symmetric'),
  and: junction('and'),
  or: junction('or'),
  parens: (call) => join(['('], conditionParts(call), [')']),
  tuple: tuple(valueParts),
  refTuple: tuple(referenceParts),
  cast: (call) => join(['cast('], referenceParts(call.args[0], call), [' as '], typeParts(call.args[1]), [')']),
};

const nameParts = (value: Value, read: (name: string) => readonly Part[]): readonly Part[] => {
  const name = nameOf(value);
  return name === undefined ? [gap(NAMES)] : read(name);
};

export function expressionBuilder(session: Session): HostValue {
  const host: HostValue = {
    kind: 'host',
    isConnection: false,
    call: ([left, operator, right], place) =>
      wrapper({ inner: comparison(left, operator, right, { session, place }), isJoined: false }, session),
    get: (property) => {
      if (property === 'ref')
        return native(([name, operator]) => {
          const parts = nameParts(name, reference);
          return operator === undefined
            ? wrapper({ inner: parts, isJoined: false }, session)
            : jsonPath(parts, operator, session);
        });
      const make = Object.hasOwn(MAKERS, property) ? MAKERS[property] : undefined;
      if (make)
        return native((args, place) =>
          wrapper({ inner: make({ args, session, place, at: place }), isJoined: false }, session),
        );
      switch (property) {
        case 'eb':
          return host;
        case 'fn':
          return functions(session);
        case 'case':
          return native((args, place) => caseBuilder(args, session, place));
        case 'selectFrom':
          return native(([from]) => selectFrom(from, { session }));
        default:
          return UNKNOWN;
      }
    },
  };
  return host;
}

interface Wrapped {
  inner: readonly Part[];
  /** Joined with `and` or `or`, it stands in parentheses. */
  isJoined: boolean;
}

/** What `eb(…)` gives: `.or(…)` and `.and(…)` go on with it. */
export function wrapper(state: Wrapped, session: Session): HostValue {
  const more =
    (word: string) =>
    ({ inner }: Wrapped, call: Call): Wrapped => ({
      inner: join(inner, [` ${word} `], conditionParts(call)),
      isJoined: true,
    });
  return fluent<Wrapped>({
    state,
    session,
    methods: () => ({ or: more('or'), and: more('and') }),
    parts: ({ inner, isJoined }) => (isJoined ? join(['('], inner, [')']) : inner),
  });
}

/** `db.dynamic.ref('column')`, `db.dynamic.table('t').as('a')` */
export function dynamic(session: Session): HostValue {
  const make = (read: (value: Value) => readonly Part[]): NativeValue =>
    native(([value]) => expression(read(value), session));
  return {
    kind: 'host',
    isConnection: false,
    get: (property) =>
      property === 'ref'
        ? make((value) => nameParts(value, reference))
        : property === 'table'
          ? make((value) => tableOf(value).parts)
          : UNKNOWN,
  };
}
