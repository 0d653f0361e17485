/** `orderBy('created_at', (ob) => ob.desc().nullsLast())` */
import { nameOf } from '../javascript/text.ts';
import { isCallable, type Value } from '../javascript/values.ts';
import { type Call, fluent, partsOf } from './fluent.ts';
import { EXPRESSION, gap, join, type Part, quoted } from './parts.ts';
import type { Session } from './session.ts';
import { referenceParts } from './values.ts';

interface Item {
  column: readonly Part[];
  collation?: string;
  direction?: string;
  nulls?: string;
}

const builder = (state: Item, session: Session): Value =>
  fluent<Item>({
    state,
    session,
    methods: () => ({
      desc: (item) => ({ ...item, direction: 'desc' }),
      asc: (item) => ({ ...item, direction: 'asc' }),
      nullsLast: (item) => ({ ...item, nulls: 'last' }),
      nullsFirst: (item) => ({ ...item, nulls: 'first' }),
      collate: (item, { args }) => ({ ...item, collation: nameOf(args[0]) ?? '' }),
    }),
    parts: ({ column, collation, direction, nulls }) =>
      join(
        column,
        collation === undefined ? [] : [` collate ${quoted(collation)}`],
        direction === undefined ? [] : [` ${direction}`],
        nulls === undefined ? [] : [` nulls ${nulls}`],
      ),
  });

/** What `orderBy(…)` is given. */
export function orderItem(call: Call): readonly Part[] {
  const [given, modifier] = call.args;
  const words = nameOf(given)?.split(' ') ?? [];
  const isPair = words.length === 2 && /^(?:asc|desc)$/.test(words[1] ?? '');
  const column = referenceParts(isPair ? words[0] : given, call);
  const direction = isPair ? words[1] : modifier;
  if (direction === undefined) return column;
  if (isCallable(direction)) {
    const { session, place } = call;
    const made = session.machine.call(direction, [builder({ column }, session)], place);
    return partsOf(made) ?? [gap(EXPRESSION)];
  }
  const word = nameOf(direction);
  return join(
    column,
    [' '],
    partsOf(direction) ?? [word !== undefined && /^(?:asc|desc)$/.test(word) ? word : gap(EXPRESSION)],
  );
}
