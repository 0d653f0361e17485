/** Names as Laravel quotes and derives them: https://laravel.com/docs/12.x/migrations#creating-indexes */
import { literal } from '../../sql/names.ts';
import { plural } from './plural.ts';

export const quoted = (name: string): string => (name === '*' ? name : `"${name.replaceAll('"', '""')}"`);

/** `billing.invoices` is a table of a schema; `users as u` has an alias. */
export function tableName(name: string): string {
  const [table = '', alias] = name.split(/\s{1,20}as\s{1,20}/i);
  const own = table.split('.').map(quoted).join('.');
  return alias === undefined ? own : `${own} as ${quoted(alias)}`;
}

/** A column; `data->key` looks into JSON. */
export function columnName(name: string): string {
  const [column = '', alias] = name.split(/\s{1,20}as\s{1,20}/i);
  const own = column.includes('->') ? jsonPath(column) : column.split('.').map(quoted).join('.');
  return alias === undefined ? own : `${own} as ${quoted(alias)}`;
}

function jsonPath(path: string): string {
  const [column = '', ...keys] = path.split('->');
  const parts = keys.map((key) => (/^\d+$/.test(key) ? key : literal(key)));
  const last = parts.pop() ?? '';
  const field = column.split('.').map(quoted).join('.');
  return parts.length === 0 ? `${field}->>${last}` : `${field}->${parts.join('->')}->>${last}`;
}

/** As Laravel names one that has no name: `users_email_unique`. */
export const indexName = (table: string, columns: readonly string[], kind: string): string =>
  `${table}_${columns.join('_')}_${kind}`.toLowerCase().replace(/[-.]/g, '_');

const short = (model: string): string => model.slice(model.lastIndexOf('\\') + 1);

/** `App\Models\LineItem` has `line_items`, and others refer to it by `line_item_id`. */
export const tableOfModel = (model: string): string => {
  const name = short(model);
  // Of the last word only.
  const [last = ''] = /[A-Z]?[^A-Z]*$/.exec(name) ?? [];
  return snake(name.slice(0, name.length - last.length) + plural(last));
};
export const keyOfModel = (model: string): string => `${snake(short(model))}_id`;

/** `HTMLPage` is `h_t_m_l_page`: https://laravel.com/docs/12.x/strings#method-snake-case */
const snake = (name: string): string =>
  /^[a-z]+$/.test(name) ? name : name.replace(/(.)(?=[A-Z])/g, '$1_').toLowerCase();

/** `user_id` refers to `users`, by `id`. */
export function tableOfKey(column: string, key: string): string {
  const end = column.lastIndexOf(`_${key}`);
  return plural(end < 0 ? column : column.slice(0, end));
}
