/** What options of a table cost. */
import type { TableOptions } from '../sql/ast.ts';
import { isMaria, isMysql } from '../version.ts';
import { type Around, inPlace, isInnodb, rewriting } from './around.ts';
import { NEVER } from './cost.ts';
import type { Priced } from './type-change.ts';

/** Of several, the dearest. */
export function optionCost(options: TableOptions, around: Around): Priced {
  const { server, table } = around;
  const engine = options.get('engine');
  if (engine !== undefined && engine !== (table?.engine ?? 'innodb'))
    return { ...NEVER, cause: 'engine', why: 'the storage engine changes' };
  if (options.has('encryption') && isMysql(server))
    return { ...NEVER, cause: 'rebuild', why: 'every page is encrypted or decrypted' };
  if (options.has('versioning'))
    return { ...NEVER, cause: 'versioning', why: 'every row gets the time from which it holds' };
  const rebuilds = ['engine', 'row_format', 'key_block_size', 'tablespace', 'encrypted'].find((name) =>
    options.has(name),
  );
  if (rebuilds !== undefined)
    return {
      instant: false,
      ...rewriting(around),
      cause: 'rebuild',
      why:
        rebuilds === 'engine'
          ? 'naming the engine that the table has writes it anew'
          : `\`${rebuilds.toUpperCase()}\` decides how rows are stored`,
    };
  // MyISAM keeps most of them beside the rows.
  if (!isInnodb(table) && !isMaria(server) && !options.has('comment'))
    return { ...NEVER, cause: 'option', why: 'only InnoDB does it in place' };
  return { ...inPlace(around), cause: 'option', why: 'only what is known of the table changes' };
}
