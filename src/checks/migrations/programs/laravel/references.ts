/** Columns that refer to other tables by what these are called. */
import { is, stringOf } from '../php/values.ts';
import { addColumn, addCommand } from './blueprint.ts';
import { columnHost } from './column-host.ts';
import { indexName, keyOfModel, tableOfModel } from './names.ts';
import { argument } from './session.ts';
import type { TableMethod } from './table.ts';

const KEYS = { id: ['bigInteger', []], uuid: ['uuid', []], ulid: ['char', [['length', 26]]] } as const;

/** The kind of thing and its key, with an index over both. */
export const morphs =
  (key: keyof typeof KEYS, isNullable: boolean): TableMethod =>
  ({ args, blueprint, span }) => {
    const name = stringOf(argument(args, 0, 'name'));
    const index = argument(args, 1, 'indexName') ?? null;
    if (name === undefined || is(index, 'unknown')) return undefined;
    const nullable = isNullable ? ([['nullable', true]] as const) : [];
    const [type, attributes] = KEYS[key];
    addColumn(blueprint, 'string', `${name}_type`, [['length', 255], ...nullable], span);
    addColumn(blueprint, type, `${name}_id`, [...attributes, ...nullable], span);
    const columns = [`${name}_type`, `${name}_id`];
    addCommand(blueprint, 'index', columns, span, stringOf(index) || indexName(blueprint.table, columns, 'index'));
    return null;
  };

/**
 * `foreignIdFor(User::class)`. The model is in another file: its table is taken to be called as Laravel would call it, and its key to be
 * of the kind that the migration of that table made.
 */
export const modelColumn: TableMethod = ({ args, blueprint, span, session }) => {
  const model = stringOf(argument(args, 0, 'model'));
  const own = argument(args, 1, 'column') ?? null;
  if (model === undefined || is(own, 'unknown')) return undefined;
  const table = tableOfModel(model);
  const type = session.catalog.typeOf(table, 'id');
  const kind = type === 'uuid' ? 'uuid' : type === 'char' || type === 'string' ? 'ulid' : 'id';
  const [column, attributes] = KEYS[kind];
  const name = stringOf(own) || keyOfModel(model);
  const made = addColumn(blueprint, column, name, attributes, span);
  return columnHost(made, blueprint, session.framework.version >= 11 ? { table, key: 'id' } : {});
};
