/** A reader must not fail on a file that was made to make it fail. */
import type { Tool } from '../../tools.ts';
import type { ProgramFile, ProgramSql } from '../program.ts';

/** What `read` gives; where it runs out of stack, the whole file is told as unread. */
export function guarded({ text }: ProgramFile, tool: Tool, read: () => ProgramSql): ProgramSql {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const what = 'a program that is too deep to follow';
    return {
      statements: [],
      unread: [{ start: 0, end: text.length, what }],
      wrapping: tool.wrapping(text),
      down: 'missing',
    };
  }
}
