/**
 * The transaction around a migration ends before a call that wants none, and a new one begins behind it.
 * https://github.com/dotnet/efcore/blob/main/src/EFCore.Relational/Migrations/Internal/MigrationCommandExecutor.cs
 */
import type { ProgramSql, ProgramStatement } from '../program.ts';

/** The statements with `BEGIN` and `COMMIT` between them where some are bare; else as they are. */
export function inTransactions(
  statements: readonly (ProgramStatement & { isBare: boolean })[],
): Pick<ProgramSql, 'statements' | 'wrapping'> {
  const plain = statements.map(({ isBare: _, ...statement }) => statement);
  if (!statements.some(({ isBare }) => isBare)) return { statements: plain, wrapping: 'transaction' };
  const sent: ProgramStatement[] = [];
  let isOpen = false;
  for (const { isBare, ...statement } of statements) {
    const { start, end } = statement;
    if (isBare === isOpen) sent.push({ sql: isOpen ? 'COMMIT' : 'BEGIN', start, end });
    isOpen = !isBare;
    sent.push(statement);
  }
  const last = statements.at(-1);
  if (isOpen && last) sent.push({ sql: 'COMMIT', start: last.start, end: last.end });
  return { statements: sent, wrapping: 'none' };
}
