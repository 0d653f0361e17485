/** Character sets: how many bytes a character may take, which collation is the default, what may change without touching rows. */
import type { ColumnType } from './sql/ast.ts';
import { TEXTUAL } from './sql/types.ts';
import { isMaria, isMysql, type Server } from './version.ts';

/** https://dev.mysql.com/doc/refman/8.4/en/charset-charsets.html; one byte where it is not here. */
const BYTES: Readonly<Record<string, number>> = {
  utf8mb4: 4,
  utf16: 4,
  utf16le: 4,
  utf32: 4,
  gb18030: 4,
  utf8mb3: 3,
  ujis: 3,
  eucjpms: 3,
  ucs2: 2,
  big5: 2,
  gb2312: 2,
  gbk: 2,
  sjis: 2,
  cp932: 2,
  euckr: 2,
};

export const bytesOf = (charset: string): number => BYTES[charset] ?? 1;

/** `utf8mb4_bin` → `utf8mb4` */
export const charsetOf = (collation: string): string =>
  collation.startsWith('uca1400') ? 'utf8mb4' : (collation.split('_')[0] ?? collation);

/** What a database has where nobody chose: most were made with `utf8mb4`, whatever the server's own default was. */
export const DEFAULT_CHARSET = 'utf8mb4';

/** The collation of a character set where none is said. */
export function defaultCollation(server: Server, charset: string): string {
  if (charset === 'binary') return 'binary';
  if (charset === 'latin1') return 'latin1_swedish_ci';
  if (charset === 'utf8mb4' && isMysql(server, 80_000)) return 'utf8mb4_0900_ai_ci';
  // https://mariadb.com/kb/en/supported-character-sets-and-collations/
  if (isMaria(server, 110_500) && charset.startsWith('utf8')) return `${charset}_uca1400_ai_ci`;
  return `${charset}_general_ci`;
}

export interface Text {
  charset: string;
  collation: string;
}

/** Of a column of characters, given what its table says; undefined for other types. */
export function textOf(server: Server, type: ColumnType, table: Text): Text | undefined {
  if (!TEXTUAL.has(type.name)) return undefined;
  if (type.collation === 'binary') {
    const charset = type.charset ?? table.charset;
    return { charset, collation: `${charset}_bin` };
  }
  if (type.collation !== undefined)
    return { charset: type.charset ?? charsetOf(type.collation), collation: type.collation };
  if (type.charset === undefined || type.charset === 'default') return table;
  return { charset: type.charset, collation: defaultCollation(server, type.charset) };
}

/** What a table has, given its options and what the database has. */
export function tableText(server: Server, charset: string | undefined, collation: string | undefined): Text {
  if (collation !== undefined) return { charset: charset ?? charsetOf(collation), collation };
  const own = charset === undefined || charset === 'default' ? DEFAULT_CHARSET : charset;
  return { charset: own, collation: defaultCollation(server, own) };
}

/** `utf8mb3` → `utf8mb4` leaves every byte as it is. */
export const isSubset = (from: string, to: string): boolean => from === 'utf8mb3' && to === 'utf8mb4';

/** `utf8mb4_general_ci` → `general_ci` */
export const sortOf = (collation: string): string => collation.replace(/^[a-z0-9]+_/, '');
