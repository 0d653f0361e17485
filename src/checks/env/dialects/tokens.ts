/** A file in pieces that, put together, are the file again: what an editor or a formatter needs. */
import { type Assignment, assignmentsOf } from './assignments.ts';

export type TokenKind = 'mark' | 'blank' | 'comment' | 'export' | 'name' | 'separator' | 'value' | 'junk';

export interface Token {
  kind: TokenKind;
  text: string;
}

/** As dotenv for Node reads the file; line breaks are blanks, a line that is no assignment is junk. */
export function* tokensOf(text: string): Generator<Token> {
  let at = 0;
  for (const assignment of assignmentsOf(text)) {
    yield* between(text, at, assignment.exportStart ?? assignment.nameStart);
    yield* ofAssignment(text, assignment);
    at = assignment.end;
  }
  yield* between(text, at, text.length);
}

function* ofAssignment(text: string, assignment: Assignment): Generator<Token> {
  const { exportStart, nameStart, nameEnd, valueStart, valueEnd, commentStart, end } = assignment;
  if (exportStart !== undefined) {
    yield { kind: 'export', text: text.slice(exportStart, exportStart + 6) };
    yield { kind: 'blank', text: text.slice(exportStart + 6, nameStart) };
  }
  yield { kind: 'name', text: text.slice(nameStart, nameEnd) };
  yield { kind: 'separator', text: text.slice(nameEnd, valueStart) };
  const whole = text.slice(valueStart, valueEnd);
  const value = whole.trim();
  const before = value === '' ? whole.length : whole.length - whole.trimStart().length;
  if (before > 0) yield { kind: 'blank', text: whole.slice(0, before) };
  if (value !== '') yield { kind: 'value', text: value };
  const behind = whole.slice(before + value.length) + text.slice(valueEnd, commentStart ?? end);
  if (behind !== '') yield { kind: 'blank', text: behind };
  if (commentStart !== undefined) yield { kind: 'comment', text: text.slice(commentStart, end) };
}

/** Blanks, comments and junk. */
function* between(text: string, from: number, to: number): Generator<Token> {
  let start = from;
  if (start === 0 && to > 0 && text.startsWith('\ufeff')) {
    yield { kind: 'mark', text: '\ufeff' };
    start = 1;
  }
  for (const [piece] of text.slice(start, to).matchAll(/\s+|[^\s][^\r\n\u2028\u2029]*/g)) {
    const kind = piece.trim() === '' ? 'blank' : piece.startsWith('#') ? 'comment' : 'junk';
    yield { kind, text: piece };
  }
}
