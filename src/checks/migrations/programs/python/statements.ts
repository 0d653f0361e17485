/** SQL as a migration has it in a text. */

/** Without the semicolons and spaces at its ends. */
export function withoutSemicolons(sql: string): string {
  let end = sql.length;
  while (end > 0 && /[\s;]/.test(sql.charAt(end - 1))) end--;
  return sql.slice(0, end).trimStart();
}
