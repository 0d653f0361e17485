import type { Program, ProgramSql } from '../../../../src/checks/migrations/programs/program.ts';
import { loadParser } from '../../../../src/checks/migrations/sql/parser.ts';

const parse = await loadParser();

/** Reads one migration; every statement must be SQL, and every place one in the file. */
export async function readWith(program: Program, text: string, path = 'migrations/1.ts'): Promise<ProgramSql> {
  const reader = await program.createReader();
  const result = reader.read({ path, text });
  checkPlaces(result, text);
  for (const { sql } of result.statements) {
    const parsed = parse(sql);
    if (!parsed.ok) throw new Error(`${parsed.message}: ${sql}`);
  }
  return result;
}

export function checkPlaces({ statements, unread }: ProgramSql, text: string): void {
  for (const { start, end } of [...statements, ...unread])
    if (!(0 <= start && start <= end && end <= text.length)) throw new Error(`${start} to ${end} is not in the file`);
}

export const sqlOf = ({ statements }: ProgramSql): string[] => statements.map(({ sql }) => sql);

/** What is read and what is not, to be compared at once. */
export const both = (result: ProgramSql): { sql: string[]; unread: string[] } => ({
  sql: sqlOf(result),
  unread: result.unread.map(({ what }) => what),
});
