/** Which sequences the change itself makes: nobody has taken a number from them. */
import type { Subject } from '../rule.ts';

/** Made as such, or by a new column that numbers its rows: PostgreSQL calls that one `t_id_seq`. */
export function isNewSequence(subject: Subject, name: string): boolean {
  if (subject.isNewObject('sequence', name)) return true;
  return [...subject.schema.tables].some(
    ([table, { columns }]) =>
      name.startsWith(`${table}_`) &&
      [...columns.keys()].some((column) => name === `${table}_${column}_seq` && subject.isNewColumn(table, column)),
  );
}
