/** dotenv for Node, 16 to 18: https://github.com/motdotla/dotenv. Nothing is expanded. */
import { type Assignment, assignmentsOf, readValue } from './assignments.ts';
import type { Dialect } from './dialect.ts';
import { type Recorder, recorder } from './recorder.ts';

export const dotenv: Dialect = {
  name: 'dotenv',
  title: 'dotenv (Node)',
  source: 'https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow',
  parse(text) {
    const record = recorder(text);
    readAssignments(text, record, (span, assignment) => void record.set(span, readValue(text, assignment).value));
    return record.done();
  },
};

/** Calls `take` for each assignment, in the order of the file, and notes the lines between them that are none. */
export function readAssignments(
  text: string,
  record: Recorder,
  take: (span: Parameters<Recorder['set']>[0], assignment: Assignment) => void,
): void {
  let at = 0;
  for (const assignment of assignmentsOf(text)) {
    noteJunk(text, at, assignment.exportStart ?? assignment.nameStart, record);
    at = assignment.end;
    const { nameStart: start, nameEnd: end, commentStart, quote } = assignment;
    const name = text.slice(start, end);
    const comment = commentStart === undefined ? undefined : text.slice(commentStart + 1, assignment.end).trim();
    const last = Math.max(assignment.valueStart, assignment.valueEnd) - 1;
    const span = { name, start, end, last, quote, comment };
    if (name === '__proto__') {
      // Assigned to an object of JavaScript, where that name sets nothing.
      record.leaveOut(span);
      record.problem('ignored', start, 'An object of JavaScript cannot take a variable of this name.', name);
    } else take(span, assignment);
  }
  noteJunk(text, at, text.length, record);
}

const JUNK = /[^\s#][^\r\n\u2028\u2029]*|#[^\r\n\u2028\u2029]*/g;

function noteJunk(text: string, from: number, to: number, record: Recorder): void {
  if (from >= to) return;
  for (const { 0: piece, index } of text.slice(from, to).matchAll(JUNK))
    if (!piece.startsWith('#')) record.problem('ignored', from + index, whyNoEntry(piece));
}

/** Of a line that is no assignment, without what stands in it. */
export const whyNoEntry = (line: string): string =>
  line.includes('=')
    ? 'The line is passed over: the name has characters other than letters, digits, `_`, `.` and `-`.'
    : 'The line is passed over: there is no `=`.';
