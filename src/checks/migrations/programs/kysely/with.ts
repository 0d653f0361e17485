/** `db.with('a', (db) => db.selectFrom(…))` */
import { nameOf } from '../javascript/text.ts';
import { type CallPlace, isCallable, native, type Value } from '../javascript/values.ts';
import { fluent, partsOf } from './fluent.ts';
import { EXPRESSION, gap, join, NAMES, type Part, quoted } from './parts.ts';
import type { QueryPlace } from './select.ts';
import type { Connect } from './transactions.ts';

interface Named {
  name: string | undefined;
  words: string;
}

/** `a(id, name)` has columns. */
function namesOf(value: Value): { name: string | undefined; parts: readonly Part[] } {
  const text = nameOf(value);
  if (text === undefined) return { name: undefined, parts: [gap(NAMES)] };
  if (!text.includes('(')) return { name: text, parts: [quoted(text)] };
  const [name = '', columns = ''] = text.split(/[()]/);
  const list = columns.split(',').map((column) => quoted(column.trim()));
  return { name, parts: [`${quoted(name)}(${list.join(', ')})`] };
}

/** The place behind it. */
export function withQuery(
  isRecursive: boolean,
  [given, callback]: readonly Value[],
  place: QueryPlace,
  at: CallPlace,
  connect: Connect,
): QueryPlace {
  const { session } = place;
  const { machine } = session;
  const inner = isCallable(callback) ? machine.call(callback, [connect({ session })], at) : undefined;
  const query = partsOf(inner) ?? [gap(EXPRESSION)];
  let name: string | undefined;
  const make = (value: Value, words: string): readonly Part[] => {
    const names = namesOf(value);
    name = names.name;
    return join(names.parts, [` as ${words}`], query);
  };
  // `(cte) => cte('a').materialized()`
  const builder = native(([value]) =>
    fluent<Named>({
      state: { name: nameOf(value), words: '' },
      session,
      methods: () => ({
        materialized: (state) => ({ ...state, words: 'materialized ' }),
        notMaterialized: (state) => ({ ...state, words: 'not materialized ' }),
      }),
      parts: ({ words }) => make(value, words),
    }),
  );
  const parts = isCallable(given)
    ? (partsOf(machine.call(given, [builder], at)) ?? [gap(EXPRESSION)])
    : make(given, '');
  const before = place.with ?? { isRecursive, names: [], parts: [] };
  return {
    ...place,
    with: {
      ...before,
      names: name === undefined ? before.names : [...before.names, name],
      parts: [...before.parts, parts],
    },
  };
}
