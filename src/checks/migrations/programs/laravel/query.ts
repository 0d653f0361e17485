/** A query as it is put together: https://laravel.com/docs/12.x/queries */
import type { Parameters } from './literals.ts';

export interface Query {
  /** As SQL; undefined: only known when it runs. */
  table: string | undefined;
  /** Without alias, as SQL. */
  name: string | undefined;
  wheres: { word: 'and' | 'or'; sql: string }[];
  /** Whether all of what it says is here: joins and the like are not. */
  isKnown: boolean;
  limit: string | undefined;
  orders: string[];
  parameters: Parameters;
}
