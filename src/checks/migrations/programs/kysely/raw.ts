/** ``sql`…` ``: https://kysely.dev/docs/recipes/raw-sql */
import { nameOf, sqlOf } from '../javascript/text.ts';
import { type HostValue, is, itemsOf, type NativeValue, native, UNKNOWN, type Value } from '../javascript/values.ts';
import { common, partsOf } from './fluent.ts';
import { columnName, reference, tableOf } from './names.ts';
import { gap, join, list, NAMES, type Part } from './parts.ts';
import { send } from './send.ts';
import type { Session } from './session.ts';
import { immediateParts, valueParts } from './values.ts';

/** A piece of SQL, which `execute(db)` sends. */
function rawHost(parts: readonly Part[], session: Session): HostValue {
  const fragment = { kind: 'fragment' as const, parts: () => parts };
  const host: HostValue = {
    kind: 'host',
    isConnection: false,
    state: fragment,
    get: (property) =>
      property === 'execute'
        ? native((_, place) => {
            send('sql', parts, place, session);
            return UNKNOWN;
          })
        : (common(host, property, fragment, session) ?? UNKNOWN),
  };
  return host;
}

/** The tag, with what hangs on it. */
export function sqlTag(session: Session): NativeValue {
  const make = (read: (args: readonly Value[], value: (given: Value) => readonly Part[]) => readonly Part[]) =>
    native((args, place) =>
      rawHost(
        read(args, (given) => partsOf(given) ?? valueParts(given, { session, place })),
        session,
      ),
    );
  const reads: Readonly<Record<string, NativeValue>> = {
    ref: make(([name]) => named(name, reference)),
    table: make(([name]) => tableOf(name).parts),
    id: make((ids) =>
      list(
        ids.map((id) => [columnName(id)]),
        '.',
      ),
    ),
    lit: make(([value]) => immediateParts(value)),
    literal: make(([value]) => immediateParts(value)),
    val: make(([given], value) => value(given)),
    value: make(([given], value) => value(given)),
    raw: make(([text]) => [sqlOf(text) ?? gap('SQL that is built when it runs')]),
    join: make(([items, separator], value) =>
      is(items, 'list')
        ? join(
            ...items.items.flatMap((item, index) =>
              index === 0 ? [value(item)] : [partsOf(separator) ?? [', '], value(item)],
            ),
          )
        : [gap('a list that is only known when it runs')],
    ),
  };
  const tag = make(([texts, ...values], value) => {
    const words = itemsOf(texts);
    if (words.length === 0) return [gap('SQL that is built when it runs')];
    return join(
      ...words.flatMap((word, index): (readonly Part[])[] => [
        [nameOf(word) ?? ''],
        index < words.length - 1 ? value(values[index]) : [],
      ]),
    );
  });
  return { ...tag, get: (property) => (Object.hasOwn(reads, property) ? reads[property] : UNKNOWN) };
}

const named = (value: Value, read: (name: string) => readonly Part[]): readonly Part[] => {
  const name = nameOf(value);
  return name === undefined ? [gap(NAMES)] : read(name);
};
