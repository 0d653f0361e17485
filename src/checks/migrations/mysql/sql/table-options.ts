/** Options of a table and of its partitions. */
import type { TableOptions } from './ast.ts';
import { atEnd, type Cursor, isNext, name, next, parens, peek, take, takeAny, unread, word } from './cursor.ts';
import { charsetName } from './types.ts';

// https://dev.mysql.com/doc/refman/8.4/en/create-table.html, https://mariadb.com/kb/en/create-table/#table-options
const NAMED = new Set(
  'engine type autoextend_size auto_increment avg_row_length checksum page_checksum comment compression connection data delay_key_write encryption encrypted encryption_key_id ietf_quotes index insert_method key_block_size max_rows min_rows pack_keys page_compressed page_compression_level password row_format secondary_engine secondary_engine_attribute engine_attribute sequence start transactional stats_auto_recalc stats_persistent stats_sample_pages storage table_checksum tablespace union with'.split(
    ' ',
  ),
);

/** One option, put into `options` under its name in lower case; false where none comes next. */
export function tableOption(cursor: Cursor, options: Map<string, string>): boolean {
  if (atEnd(cursor)) return false;
  const from = cursor.at;
  take(cursor, 'default');
  if (take(cursor, 'character', 'set') || take(cursor, 'charset') || take(cursor, 'char', 'set')) {
    options.set('charset', charsetName(cursor));
    return true;
  }
  if (take(cursor, 'collate')) {
    options.set('collation', charsetName(cursor));
    return true;
  }
  if (take(cursor, 'with', 'system', 'versioning')) {
    options.set('versioning', 'yes');
    return true;
  }
  const own = word(cursor);
  if (!NAMED.has(own) || own === 'with') {
    cursor.at = from;
    return false;
  }
  cursor.at++;
  if (own === 'data' || own === 'index') takeAny(cursor, 'directory');
  if (own === 'start') take(cursor, 'transaction');
  take(cursor, '=');
  if (own === 'union') {
    parens(cursor);
    return true;
  }
  const value = next(cursor);
  // `TABLESPACE t STORAGE DISK`
  if (own === 'tablespace' && take(cursor, 'storage')) name(cursor);
  options.set(own, value.kind === 'string' ? value.text.slice(1, -1).toLowerCase() : value.text.toLowerCase());
  return true;
}

/** All options up to the end or a word that is none; commas between them may stand. */
export function tableOptions(cursor: Cursor): TableOptions {
  const options = new Map<string, string>();
  while (tableOption(cursor, options)) take(cursor, ',');
  return options;
}

/** `PARTITION BY …` with all that belongs to it; the cursor stands at PARTITION. */
export function partitionBy(cursor: Cursor): void {
  if (!take(cursor, 'partition', 'by')) throw unread(cursor, '`PARTITION BY` is missing');
  partitionKind(cursor);
  if (take(cursor, 'partitions')) next(cursor);
  if (take(cursor, 'subpartition', 'by')) {
    partitionKind(cursor);
    if (take(cursor, 'subpartitions')) next(cursor);
  }
  if (isNext(cursor, '(')) parens(cursor);
}

function partitionKind(cursor: Cursor): void {
  takeAny(cursor, 'linear');
  const kind = takeAny(cursor, 'hash', 'key', 'range', 'list', 'system_time');
  if (kind === undefined) throw unread(cursor, 'this kind of partition is not known');
  if (take(cursor, 'algorithm')) {
    take(cursor, '=');
    next(cursor);
  }
  takeAny(cursor, 'columns');
  if (isNext(cursor, '(')) parens(cursor);
  if (kind !== 'system_time') return;
  while (!atEnd(cursor) && !isNext(cursor, '(') && !isNext(cursor, 'partitions') && peek(cursor)) cursor.at++;
}
