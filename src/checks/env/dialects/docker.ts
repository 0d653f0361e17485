/**
 * `docker run --env-file`: https://docs.docker.com/reference/cli/docker/container/run/#env. A line is a name, `=` and
 * the value as it is: quotes, blanks and `#` behind it belong to the value.
 */
import { type Dialect, givenValue } from './dialect.ts';
import { recorder } from './recorder.ts';

/** Bytes; the longest line that Go's scanner takes. */
const MAX_LINE = 65_535;

export const docker: Dialect = {
  name: 'docker',
  title: 'docker --env-file',
  source: 'https://docs.docker.com/reference/cli/docker/container/run/#env',
  parse(text, given = {}) {
    const record = recorder(text);
    let from = 0;
    while (from < text.length) {
      const lineEnd = text.indexOf('\n', from);
      const end = lineEnd === -1 ? text.length : lineEnd;
      const isTooLong = end - from > MAX_LINE / 3 && Buffer.byteLength(text.slice(from, end)) > MAX_LINE;
      if (isTooLong) return record.refuse(from, 'The line is longer than 64 KiB, and Docker refuses the file.');
      const whole = text.slice(from, text[end - 1] === '\r' && end > from ? end - 1 : end);
      const withoutMark = from === 0 ? whole.replace(/^\ufeff/, '') : whole;
      const line = withoutMark.replace(GO_BLANKS, '');
      const start = from + whole.length - line.length;
      from = end + 1;
      if (line === '' || line.startsWith('#')) continue;
      const equals = line.indexOf('=');
      const name = equals === -1 ? line : line.slice(0, equals);
      if (name === '') return record.refuse(start, 'There is no name before the `=`, and Docker refuses the file.');
      if (/[ \t]/.test(name)) {
        const why = /^export[ \t]/.test(name) ? 'knows no `export`' : 'allows no blank before the `=`';
        return record.refuse(start, `Docker ${why}, and refuses the file.`);
      }
      const span = { name, start, end: start + name.length, last: start };
      if (equals !== -1) record.set(span, line.slice(equals + 1));
      else {
        const value = givenValue(given, name);
        if (value === undefined) record.leaveOut(span);
        else record.set(span, value);
        record.problem(
          'unset',
          start,
          'There is no `=`: Docker takes the value from its own environment, if it has one.',
          name,
        );
      }
    }
    return record.done();
  },
};

/** What Go takes for a blank. */
export const GO_BLANKS = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
