/** Methods that common packages add to the table. */

import type { Span } from '../php/syntax.ts';
import { stringOf } from '../php/values.ts';
import { addColumn, addCommand, type Blueprint } from './blueprint.ts';
import { columnHost } from './column-host.ts';
import { indexName } from './names.ts';
import { argument } from './session.ts';
import type { TableMethod } from './table.ts';

const NESTED = ['_lft', '_rgt', 'parent_id'];

/** https://github.com/lazychaser/laravel-nestedset#migrations */
export function addNestedSet(blueprint: Blueprint, span: Span): null {
  for (const name of NESTED)
    addColumn(blueprint, 'integer', name, [name === 'parent_id' ? ['nullable', true] : ['default', 0]], span);
  addCommand(blueprint, 'index', NESTED, span, indexName(blueprint.table, NESTED, 'index'));
  return null;
}

/** By their names in small letters. */
export const OF_PACKAGES: Readonly<Record<string, TableMethod>> = {
  // https://github.com/spatie/laravel-schemaless-attributes#preparing-the-database
  schemalessattributes: ({ args, blueprint, span }) => {
    const name = stringOf(argument(args, 0, 'columnName') ?? 'schemaless_attributes');
    const type = stringOf(argument(args, 1, 'columnType') ?? 'json') === 'jsonb' ? 'jsonb' : 'json';
    if (name === undefined) return undefined;
    return columnHost(addColumn(blueprint, type, name, [['nullable', true]], span), blueprint);
  },
  nestedset: ({ blueprint, span }) => addNestedSet(blueprint, span),
  dropnestedset: ({ blueprint, span }) => {
    addCommand(blueprint, 'dropIndex', NESTED, span, indexName(blueprint.table, NESTED, 'index'));
    addCommand(blueprint, 'dropColumn', NESTED, span);
    return null;
  },
};
