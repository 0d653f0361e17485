/** Builders: every call gives another one and leaves the old one as it is, as Kysely has it. */
import { TooMuch } from '../javascript/limits.ts';
import type { Place } from '../javascript/syntax.ts';
import {
  type CallPlace,
  type HostValue,
  is,
  isCallable,
  type NativeValue,
  native,
  record,
  truth,
  UNKNOWN,
  type Value,
} from '../javascript/values.ts';
import { columnName } from './names.ts';
import { join, type Part, render } from './parts.ts';
import { asQuery, send } from './send.ts';
import type { Session } from './session.ts';

/** A value of Kysely that stands for SQL. */
interface Fragment {
  kind: 'fragment';
  parts(): readonly Part[];
}

const fragmentOf = (value: Value): Fragment | undefined =>
  is(value, 'host') &&
  typeof value.state === 'object' &&
  value.state !== null &&
  'kind' in value.state &&
  value.state.kind === 'fragment'
    ? (value.state as Fragment)
    : undefined;

/** The SQL that a value stands for; undefined: it is none of Kysely's. */
export const partsOf = (value: Value): readonly Part[] | undefined => fragmentOf(value)?.parts();

/** The same, where a statement does not stand in parentheses. */
export const bareParts = (value: Value): readonly Part[] | undefined =>
  partsOf(value)?.map((part) => (typeof part === 'object' && part.kind === 'query' ? { ...part, wraps: false } : part));

export interface Call {
  args: readonly Value[];
  session: Session;
  /** From the method's own word on. */
  at: Place;
  place: CallPlace;
}

export type Method<S> = (state: S, call: Call) => S;

export interface Builder<S> {
  state: S;
  /** Own properties only are methods. */
  methods: (state: S) => Readonly<Record<string, Method<S>>>;
  parts(state: S): readonly Part[];
  session: Session;
  /** It can be sent by itself; the word that people know it by. */
  verb?: string;
  /** How many calls made it. */
  calls?: number;
}

/** Each call copies what is there: chains of more calls are not ones that people write. */
const MAX_CHAIN = 2_000;

/** What a builder is after a change. */
export function fluent<S>(builder: Builder<S>): HostValue {
  const { state, session, verb, calls = 0 } = builder;
  if (calls > MAX_CHAIN) throw new TooMuch();
  const fragment: Fragment = { kind: 'fragment', parts: () => builder.parts(state) };
  const host: HostValue = {
    kind: 'host',
    // Whoever is handed a builder can send it, or change what is sent.
    isConnection: true,
    state: fragment,
    get: (property) => {
      const methods = builder.methods(state);
      const method = Object.hasOwn(methods, property) ? methods[property] : undefined;
      if (method)
        return native((args, place) =>
          fluent({ ...builder, calls: calls + 1, state: method(state, { args, session, place, at: wordAt(place) }) }),
        );
      if (verb !== undefined && SENDS.test(property))
        return native((_, place) => {
          send(verb, fragment.parts(), place, session);
          return UNKNOWN;
        });
      return common(host, property, fragment, session) ?? notKnown(property, session);
    },
  };
  return host;
}

const SENDS = /^(?:execute|executeTakeFirst|executeTakeFirstOrThrow|stream)$/;

/** A call in a chain begins at its own word. */
const wordAt = ({ start, end, name }: CallPlace): Place => ({ start: Math.max(start, Math.min(name, end)), end });

/** What any builder and expression has; undefined: it is none of that. */
export function common(host: HostValue, property: string, fragment: Fragment, session: Session): Value {
  const { machine } = session;
  switch (property) {
    case '$call':
      return native(([callback], place) => {
        if (isCallable(callback)) return machine.call(callback, [host], place);
        machine.effects.cannotRead('`$call` with a function from another file', wordAt(place));
        return host;
      });
    case '$if':
      return native(([condition, callback], place) => {
        const known = truth(condition);
        if (known === false) return host;
        if (known === true && isCallable(callback)) return machine.call(callback, [host], place);
        machine.effects.cannotRead('`$if` whose condition is only known when it runs', wordAt(place));
        return host;
      });
    case '$castTo':
    case '$notNull':
    case '$narrowType':
    case '$assertType':
    case '$asScalar':
    case '$asTuple':
    case 'toOperationNode':
      return native(() => host);
    case 'withPlugin':
      return native((_, place) => {
        machine.effects.cannotRead('`withPlugin`: a plugin may change what is sent', wordAt(place));
        return host;
      });
    case 'as':
      return native(([alias]) => expression(join(fragment.parts(), [' as '], aliasParts(alias)), session));
    case 'compile':
      return native(() => compiled(fragment.parts()));
    default:
      return undefined;
  }
}

const aliasParts = (alias: Value): readonly Part[] => partsOf(alias) ?? [columnName(alias)];

/** A piece of SQL that is no statement. */
export function expression(parts: readonly Part[], session: Session): HostValue {
  return fluent({ state: parts, methods: () => ({}), parts: (state) => state, session });
}

/** `db.executeQuery(builder.compile())`; what it is as text, nobody asks. */
export function compiled(parts: readonly Part[]): HostValue {
  const fragment: Fragment = { kind: 'fragment', parts: () => parts };
  const values = record([]);
  return {
    kind: 'host',
    isConnection: false,
    state: fragment,
    get: (property) => {
      if (property !== 'sql') return property === 'parameters' ? UNKNOWN : values;
      const { sql, gap } = render(asQuery(parts));
      return gap === undefined ? sql : UNKNOWN;
    },
  };
}

/** Said at its place; what it gives is not known. */
const notKnown = (property: string, { machine }: Session): NativeValue =>
  native((_, place) => {
    const what = /^\$?\w{1,60}$/.test(property) ? `the method \`${property}\`` : 'a method';
    machine.effects.cannotRead(`${what}, which is not known here`, wordAt(place));
    return UNKNOWN;
  });
