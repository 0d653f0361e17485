/** What MikroORM's packages export, as far as migrations use it: https://mikro-orm.io/docs/raw-queries */
import { nameOf } from '../javascript/text.ts';
import {
  isCallable,
  itemsOf,
  list,
  type NativeValue,
  native,
  openRecord,
  UNKNOWN,
  type Value,
} from '../javascript/values.ts';
import { format, rawHost } from './format.ts';

const tag =
  (mark: string): NativeValue['call'] =>
  ([texts, ...values]) => {
    const words = itemsOf(texts).map(nameOf);
    return rawHost(words.includes(undefined) ? undefined : format(words.join(mark), list(values)));
  };

const members: Readonly<Record<string, NativeValue>> = {
  ref: native((keys) => {
    const names = keys.map(nameOf);
    return rawHost(names.includes(undefined) ? undefined : format('??', list([names.join('.')])));
  }),
  now: native(([length]) => rawHost(typeof length === 'number' ? `current_timestamp(${length})` : 'current_timestamp')),
  lower: native(([key]) => rawHost(typeof key === 'string' ? `lower(${key})` : undefined)),
  upper: native(([key]) => rawHost(typeof key === 'string' ? `upper(${key})` : undefined)),
};

export function mikroormPackage(): Value {
  const sql: NativeValue = {
    ...native(tag('?')),
    get: (property) => (Object.hasOwn(members, property) ? members[property] : UNKNOWN),
  };
  return openRecord([
    ['sql', sql],
    ['raw', native(([text, params]) => rawHost(isCallable(text) ? undefined : format(text, params)))],
    ['quote', native(tag('??'))],
  ]);
}
