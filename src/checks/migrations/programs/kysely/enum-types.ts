/** `createType('mood').asEnum([…])` and `alterType`. */
import { type HostValue, is, native, UNKNOWN } from '../javascript/values.ts';
import { fluent } from './fluent.ts';
import { columnName, type Table } from './names.ts';
import { gap, join, list, type Part } from './parts.ts';
import { type Place, statement, wordsAround } from './tables.ts';
import { immediateParts } from './values.ts';

export function createType(name: Table, place: Place): HostValue {
  return fluent<readonly Part[]>({
    state: [],
    session: place.session,
    verb: 'createType',
    methods: () => ({
      asEnum: (_, { args: [values] }) => {
        if (!is(values, 'list')) return [gap('values that are only known when it runs')];
        return join([' as enum ('], list(values.items.map(immediateParts)), [')']);
      },
    }),
    parts: (values) => statement(join(['create type '], name.parts, values), name, place),
  });
}

interface NewValue {
  value: readonly Part[];
  ifNotExists: boolean;
  neighbor: readonly Part[];
}

const addValue = (name: Table, value: readonly Part[], place: Place): HostValue =>
  fluent<NewValue>({
    state: { value, ifNotExists: false, neighbor: [] },
    session: place.session,
    verb: 'alterType',
    methods: () => ({
      ifNotExists: (state) => ({ ...state, ifNotExists: true }),
      before: (state, { args }) => ({ ...state, neighbor: join([' before '], immediateParts(args[0])) }),
      after: (state, { args }) => ({ ...state, neighbor: join([' after '], immediateParts(args[0])) }),
    }),
    parts: ({ value: added, ifNotExists, neighbor }) =>
      statement(
        join(['alter type '], name.parts, [' add value ', ifNotExists ? 'if not exists ' : ''], added, neighbor),
        name,
        place,
      ),
  });

export function alterType(name: Table, place: Place): HostValue {
  const ends = (words: readonly Part[]): HostValue =>
    wordsAround('alterType', [], { ...name, parts: join(['alter type '], name.parts, words) }, place, {});
  return {
    kind: 'host',
    isConnection: true,
    get: (property) => {
      switch (property) {
        case 'addValue':
          return native(([value]) => addValue(name, immediateParts(value), place));
        case 'renameTo':
          return native(([to]) => ends([' rename to ', columnName(to)]));
        case 'setSchema':
          return native(([to]) => ends([' set schema ', columnName(to)]));
        case 'renameValue':
          return native(([from, to]) =>
            ends(join([' rename value '], immediateParts(from), [' to '], immediateParts(to))),
          );
        default:
          return UNKNOWN;
      }
    },
  };
}
