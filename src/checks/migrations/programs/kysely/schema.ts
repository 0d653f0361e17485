/** `db.schema`: https://kysely-org.github.io/kysely-apidoc/classes/SchemaModule.html */
import { nameOf } from '../javascript/text.ts';
import { type HostValue, is, native, UNKNOWN, type Value } from '../javascript/values.ts';
import { alterTable } from './alter-table.ts';
import { alterType, createType } from './enum-types.ts';
import { createIndex, dropIndex } from './indexes.ts';
import { columnName, type Table, tableOf } from './names.ts';
import { gap, list, NAMES, type Part } from './parts.ts';
import { type Added, createTable, type Place, wordsAround } from './tables.ts';
import { createView, refreshView } from './views.ts';

type Make = (value: Value, place: Place) => Value;

/** A name that is one word, dots and all, and may stand in a schema. */
const whole = (value: Value): Table => {
  const name = nameOf(value);
  const part: Part = name === undefined ? gap(NAMES) : { kind: 'name', name };
  return { parts: [part], name };
};

/** A name without a schema before it. */
const bare = (parts: readonly Part[]): Table => ({ parts, name: undefined });

const IF_EXISTS: Added = [1, 'if exists '];
const CASCADE: Added = [2, ' cascade'];

const MAKE: Readonly<Record<string, Make>> = {
  createTable,
  alterTable,
  createIndex,
  createView: (value, place) => createView(whole(value), place),
  refreshMaterializedView: (value, place) => refreshView(whole(value), place),
  createType: (value, place) => createType(tableOf(value), place),
  alterType: (value, place) => alterType(tableOf(value), place),
  dropIndex: (value, place) => dropIndex(whole(value), place),
  dropTable: (value, place) =>
    wordsAround('dropTable', ['drop ', 'table '], tableOf(value), place, {
      temporary: [0, 'temporary '],
      ifExists: IF_EXISTS,
      cascade: CASCADE,
    }),
  dropView: (value, place) =>
    wordsAround('dropView', ['drop ', 'view '], whole(value), place, {
      materialized: [0, 'materialized '],
      ifExists: IF_EXISTS,
      cascade: CASCADE,
    }),
  dropType: (value, place) => {
    const types = (is(value, 'list') ? value.items : [value]).map(tableOf);
    const all = { parts: list(types.map(({ parts }) => parts)), name: types[0]?.name };
    return wordsAround('dropType', ['drop ', 'type '], all, place, { ifExists: IF_EXISTS, cascade: CASCADE });
  },
  createSchema: (value, place) =>
    wordsAround('createSchema', ['create ', 'schema '], bare([columnName(value)]), place, {
      ifNotExists: [1, 'if not exists '],
    }),
  dropSchema: (value, place) =>
    wordsAround('dropSchema', ['drop ', 'schema '], bare([columnName(value)]), place, {
      ifExists: IF_EXISTS,
      cascade: CASCADE,
    }),
};

export function schemaModule(place: Place): HostValue {
  const { effects } = place.session.machine;
  const host: HostValue = {
    kind: 'host',
    isConnection: true,
    get: (property) => {
      const make = Object.hasOwn(MAKE, property) ? MAKE[property] : undefined;
      if (make) return native(([name]) => make(name, place));
      switch (property) {
        case 'withSchema':
          return native(([name]) => schemaModule({ ...place, schema: nameOf(name) }));
        case 'withoutPlugins':
          return native(() => schemaModule({ session: place.session }));
        case 'withPlugin':
          return native((_, at) => {
            effects.cannotRead('`withPlugin`: a plugin may change what is sent', at);
            return host;
          });
        default:
          return UNKNOWN;
      }
    },
  };
  return host;
}
