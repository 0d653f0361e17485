/** Statements of a file as findings show them. */
import type { OtherStatement } from '../other-database.ts';
import { type RawStatement, splitStatements } from './sql/statements.ts';
import type { Server } from './version.ts';

/** Literals are `?` in `normalized`, and are not shown. */
export function placed({ start, end, tokens, shown }: RawStatement): OtherStatement {
  const normalized = tokens.map(({ kind, text }) => (kind === 'string' ? '?' : text.toLowerCase())).join(' ');
  return { start, end, normalized, tokens: shown };
}

/** By where they begin. */
export const placedStatements = ({ up }: { up: string }, server: Server): Map<number, OtherStatement> =>
  new Map(splitStatements(up, server).map((raw) => [raw.start, placed(raw)]));
