/**
 * A file that a shell reads with `source` or `.` (bash): https://www.gnu.org/software/bash/manual/bash.html.
 * Assignments, `export` and the like are followed, with quotes and expansion; commands are named and not run. A mistake
 * in a line ends the reading there; what stands above is set.
 */
import { type Dialect, type Environment, givenValue, type Parsed, type Quote } from './dialect.ts';
import { type Recorder, recorder } from './recorder.ts';
import { type Command, readLine, type Word } from './shell-lines.ts';
import { ExpansionError, expandWord, type Shell } from './shell-words.ts';
import { isUnknown, takeAway } from './unknown.ts';

export const shell: Dialect = {
  name: 'shell',
  title: 'source (bash)',
  source: 'https://www.gnu.org/software/bash/manual/bash.html#Shell-Parameters',
  parse(text, given = {}) {
    // It drops them, but takes a file with one in the first line for a program.
    const content = text.includes('\0') ? text.replaceAll('\0', '') : text;
    const record = recorder(content);
    if (/^[^\n]{0,79}\0/.test(text)) return record.refuse(0, 'There is a NUL character, and bash refuses the file.');
    return run(content, record, given);
  },
};

const WHY = {
  syntax: 'bash finds a syntax error here, and nothing from here on is set.',
  unclosed: 'The quote or bracket never closes, and nothing from here on is set.',
  beyond: 'Shell code begins here that is more than assignments; what it does is not worked out.',
} as const;

/** `NAME=` or `NAME+=` */
const ASSIGNMENT = /^([A-Za-z_][A-Za-z0-9_]*)(\+?)=/;

function run(text: string, record: Recorder, given: Environment): Parsed {
  const values = new Map<string, string | undefined>();
  const state: Shell = {
    lookup: (name) => record.seen(values.has(name) ? values.get(name) : givenValue(given, name)),
    assign(name, value) {
      values.set(name, value);
    },
    status: '0',
    ran: false,
  };
  for (let at = 0; at < text.length; ) {
    const line = readLine(text, at);
    if (line.kind !== 'commands') {
      record.problem(line.kind === 'beyond' ? 'unpredictable' : 'error', line.at, WHY[line.kind]);
      break;
    }
    at = line.next;
    try {
      if (runCommands(line.commands) === 'stop') break;
    } catch (error) {
      if (!(error instanceof ExpansionError)) throw error;
      const start = line.commands[0]?.words[0]?.start ?? at;
      if (error.kind === 'required')
        return record.refuse(start, 'A variable that it requires is not set, and the shell ends.');
      state.status = '1';
      record.problem('ignored', start, 'There is a `${…}` that means nothing, and bash goes on with the next line.');
    }
  }
  return finished();

  /** `${NAME:=default}` sets variables too, and `unset` takes them away. */
  function finished(): Parsed {
    const parsed = record.done();
    const variables = new Map<string, string>();
    for (const [name, value] of values) if (value !== undefined && !isUnknown(value)) variables.set(name, value);
    return { ...parsed, variables };
  }

  function runCommands(commands: readonly Command[]): 'stop' | undefined {
    let before: Command['connector'] = ';';
    const background = inBackground(commands);
    for (const [index, command] of commands.entries()) {
      const isSkipped = (before === '&&' && state.status !== '0') || (before === '||' && state.status === '0');
      const isApart = command.connector === '|' || before === '|' || background[index] === true;
      const sign = command.connector === '|' || before === '|' ? '|' : '&';
      const apart = command.words[0];
      before = command.connector;
      if (isSkipped) continue;
      if (isApart) {
        if (apart !== undefined)
          record.problem(
            'ignored',
            apart.start,
            `It stands before or behind \`${sign}\`, so what it sets is lost.`,
            nameOf(apart),
          );
        for (const word of command.words)
          if (/`|\$\(/.test(word.raw))
            record.problem('executes', word.start, 'bash runs a command that stands here.', nameOf(word));
        state.status = '0';
      } else if (runCommand(command) === 'stop') return 'stop';
    }
    return undefined;
  }

  /** Words of a command that does not run are expanded all the same, which may set variables and end the shell. */
  function expandAll(words: readonly Word[]): void {
    for (const word of words) {
      state.ran = false;
      expandWord(word.raw, state);
      if (state.ran) record.problem('executes', word.start, 'bash runs a command that stands here.', nameOf(word));
    }
  }

  function runCommand({ words, redirects }: Command): 'stop' | undefined {
    for (const { operator, at } of redirects) {
      const what = operator.startsWith('<') ? 'reads from' : 'writes to';
      record.problem('command', at, `The \`${operator}\` is no part of the value: bash ${what} a file.`);
    }
    const count = words.findIndex(({ raw }) => !ASSIGNMENT.test(raw));
    const assignments = count === -1 ? words : words.slice(0, count);
    const rest = count === -1 ? [] : words.slice(count);
    const first = rest[0];
    if (first === undefined || (rest.every(isEmptyExpansion) && rest.length > 0)) {
      state.status = '0';
      for (const word of assignments) evaluate(word)();
      return undefined;
    }
    return runWords(first, rest, assignments);
  }

  function runWords(first: Word, rest: readonly Word[], assignments: readonly Word[]): 'stop' | undefined {
    const name = first.raw;
    state.status = '0';
    if (/^(?:export|declare|typeset|readonly)$/.test(name)) {
      // All of it is expanded before any of it is set.
      const set = rest.slice(1).map((word) => (ASSIGNMENT.test(word.raw) ? evaluate(word) : setByName(word, name)));
      for (const apply of set) apply();
    } else if (name === 'unset') for (const word of rest.slice(1)) values.set(word.raw, undefined);
    else if (name === 'set' || name === ':' || name === 'true') expandAll(rest);
    else if (name === 'false') state.status = '1';
    else if (name === 'return') return 'stop';
    else {
      state.status = '127';
      expandAll([...rest, ...assignments]);
      const [assigned] = assignments;
      const why =
        assigned === undefined
          ? 'bash runs the line as a command'
          : 'Behind the blank bash sees a command, so nothing is set';
      record.problem('command', first.start, `${why}.`, assigned && nameOf(assigned));
    }
    return undefined;
  }

  /** Expands an assignment; what comes back sets it. */
  function evaluate(word: Word): () => void {
    const [head = '', name = '', plus] = ASSIGNMENT.exec(word.raw) ?? [];
    const body = word.raw.slice(head.length);
    state.ran = false;
    const value = expandWord(body, state, 'bare', true);
    const { ran } = state;
    return () => {
      const whole = plus === '+' ? (state.lookup(name) ?? '') + value : value;
      const quote: Quote | undefined = /^"[^"\\]*"$/.test(body) ? '"' : /^'[^']*'$/.test(body) ? "'" : undefined;
      const span = { name, start: word.start, end: word.start + name.length, last: word.end - 1, quote };
      const entry = record.set(span, whole);
      values.set(name, whole);
      if (!isUnknown(whole)) return;
      if (ran) takeAway(record, entry, 'executes', 'bash');
      else {
        record.change(entry, undefined);
        record.problemOf('unpredictable', entry, 'The value depends on the machine or the process that reads it.');
      }
    };
  }

  /** Behind `export`: an option, a name, or what becomes an assignment when it is expanded. */
  function setByName(word: Word, builtin: string): () => void {
    if (/^(?:-\w+|[A-Za-z_]\w*)$/.test(word.raw)) return () => {};
    expandAll([word]);
    const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(expandWord(word.raw, state)) ?? [];
    return () => {
      if (name !== undefined && value !== undefined && !isUnknown(value)) state.assign(name, value);
      else {
        state.status = '1';
        record.problem('ignored', word.start, `bash takes what stands here behind \`${builtin}\` for no name.`);
      }
    };
  }

  /** `$NOPE` without quotes, of which nothing is left. */
  function isEmptyExpansion({ raw }: Word): boolean {
    return raw.startsWith('$') && !/["'\\]/.test(raw) && /^[ \t\n]*$/.test(expandWord(raw, state));
  }
}

/** For each command: is the list of which it is a part followed by `&`? */
function inBackground(commands: readonly Command[]): boolean[] {
  const answers: boolean[] = [];
  let isFollowed = false;
  for (let index = commands.length - 1; index >= 0; index--) {
    const connector = commands[index]?.connector;
    if (connector === '&' || connector === ';') isFollowed = connector === '&';
    answers[index] = isFollowed;
  }
  return answers;
}

const nameOf = ({ raw }: Word): string | undefined => ASSIGNMENT.exec(raw)?.[1];
