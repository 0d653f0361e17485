/** What PostgreSQL calls a constraint, an index or a sequence that nobody named: `users_email_key`. Numbers behind it (`…_key1`) are left out. */

/** Bytes that a name may have: https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS */
const MAX_BYTES = 63;

/** The longer of both parts is cut until all fits. */
export function objectName(table: string, columns: readonly string[], label: string): string {
  const parts = [table, columns.join('_')];
  const overhead = label.length + (columns.length > 0 ? 2 : 1);
  const bytes = (text: string): number => Buffer.byteLength(text);
  while (parts.reduce((sum, part) => sum + bytes(part), overhead) > MAX_BYTES) {
    const [first = '', second = ''] = parts;
    const longer = bytes(first) > bytes(second) ? 0 : 1;
    parts[longer] = [...(parts[longer] ?? '')].slice(0, -1).join('');
  }
  return [parts[0], ...(columns.length > 0 ? [parts[1]] : []), label].join('_');
}
