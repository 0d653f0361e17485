/** Where a file means different things to the programs that read it. No value is told, nor a part of one. */
import { assignmentsOf, readValue } from './assignments.ts';
import type { DialectName, Entry, Environment, Parsed, ProblemKind, Quote } from './dialect.ts';
import { dialectOf } from './index.ts';
import { placesOf } from './places.ts';
import { portableSpelling } from './spelling.ts';
import { CARRIAGE_RETURN, describeValues } from './traits.ts';

export interface Difference {
  /** 1-based, of the name. */
  line: number;
  name: string;
  /** The largest first; those within one read the same. */
  groups: { dialects: DialectName[]; outcome: string }[];
  /** The causes in plain words. */
  why: string;
  /** How to write it so that all read the same, or that there is no such way. */
  fix: string;
}

/** No file that is meant has more; the rest would be more of the same. */
const MAX_DIFFERENCES = 1_000;

/** In the order of the file. Dialects that are not known are left out; with fewer than two there is no difference. */
export function differences(text: string, dialects: Iterable<DialectName>, given: Environment = {}): Difference[] {
  const readers = [...new Set(dialects)].flatMap((name) => {
    const dialect = dialectOf(name);
    return dialect === undefined ? [] : [readerOf(dialect.name, dialect.parse(text, given))];
  });
  if (readers.length < 2) return [];
  const found: Difference[] = [];
  for (const place of entriesOf(text)) {
    if (found.length >= MAX_DIFFERENCES) break;
    const difference = differenceAt(place, readers);
    if (difference !== undefined) found.push(difference);
  }
  return found;
}

interface Reader {
  name: DialectName;
  entries: ReadonlyMap<string, Entry>;
  /** By line: what is said of the entry there. */
  problems: ReadonlyMap<number, ReadonlySet<ProblemKind>>;
  /** The line at which the program gives up; what stands elsewhere is not to blame. */
  refusedAt: number | undefined;
  /** Nothing is set where it refuses. */
  setsNothing: boolean;
}

function readerOf(name: DialectName, parsed: Parsed): Reader {
  const problems = new Map<number, Set<ProblemKind>>();
  for (const { line, kind } of parsed.problems) problems.set(line, (problems.get(line) ?? new Set()).add(kind));
  const refusedAt = parsed.problems.find(({ kind }) => kind === 'error')?.line;
  return {
    name,
    entries: new Map(parsed.entries.map((entry) => [`${entry.line} ${entry.name}`, entry])),
    problems,
    refusedAt,
    setsNothing: refusedAt !== undefined && parsed.variables.size === 0,
  };
}

interface Place {
  name: string;
  line: number;
  endLine: number;
  /** As it stands in the file, without the blanks around. */
  raw: string;
  value: string;
  quote: Quote | undefined;
  /** What stands before the value: `export`, a colon, blanks. */
  head: { hasExport: boolean; hasColon: boolean; hasBlank: boolean; hasMark: boolean; hasBreak: boolean };
}

function* entriesOf(text: string): Generator<Place> {
  const placeOf = placesOf(text);
  for (const assignment of assignmentsOf(text)) {
    const { nameStart, nameEnd, valueStart, valueEnd, commentStart, exportStart, end } = assignment;
    const separator = text.slice(nameEnd, valueStart);
    const whole = text.slice(valueStart, commentStart === undefined ? valueEnd : end);
    const lineEnd = text.slice(valueEnd, valueEnd + 2);
    yield {
      name: text.slice(nameStart, nameEnd),
      line: placeOf(nameStart).line,
      endLine: placeOf(Math.max(valueStart, valueEnd) - 1).line,
      raw: whole.trim(),
      value: readValue(text, assignment).value,
      quote: assignment.quote,
      head: {
        hasExport: exportStart !== undefined,
        hasColon: separator.includes(':'),
        hasBlank: /^\s|=$/.test(separator) && (/^\s/.test(separator) || /^\s/.test(whole)),
        hasMark: text.charCodeAt(0) === 0xfeff && placeOf(nameStart).line === 1,
        hasBreak: lineEnd.startsWith('\r'),
      },
    };
  }
}

/** What a reader makes of an entry: a value, or one of the words. */
type Outcome = { value: string } | { words: string };

function outcomeOf(place: Place, reader: Reader): Outcome | undefined {
  const { refusedAt } = reader;
  if (refusedAt !== undefined && refusedAt >= place.line && refusedAt <= place.endLine)
    return { words: reader.setsNothing && reader.name !== 'shell' ? 'refuses the file' : 'stops reading here' };
  // What it says of the line that it gave up at says enough.
  if (refusedAt !== undefined && (reader.setsNothing || place.line > refusedAt)) return undefined;
  const kinds = reader.problems.get(place.line);
  const entry = reader.entries.get(`${place.line} ${place.name}`);
  if (kinds?.has('executes')) return { words: 'runs a command' };
  if (kinds?.has('unpredictable')) return { words: 'sets what the machine decides' };
  if (entry?.value !== undefined) return { value: entry.value };
  return { words: kinds?.has('command') ? 'runs part of the line as a command' : 'does not set it' };
}

function differenceAt(place: Place, readers: readonly Reader[]): Difference | undefined {
  const groups = new Map<string, { dialects: DialectName[]; outcome: Outcome }>();
  for (const reader of readers) {
    const outcome = outcomeOf(place, reader);
    if (outcome === undefined) continue;
    const key = 'value' in outcome ? `=${outcome.value}` : outcome.words;
    const group = groups.get(key) ?? { dialects: [], outcome };
    group.dialects.push(reader.name);
    groups.set(key, group);
  }
  if (groups.size < 2) return undefined;
  const sorted = [...groups.values()].sort((a, b) => b.dialects.length - a.dialects.length);
  const values = sorted.flatMap(({ outcome }) => ('value' in outcome ? [outcome.value] : []));
  const described = describeValues(place.raw, values);
  const outcomes = new Map(values.map((value, index) => [value, described.outcomes[index] ?? 'sets the value']));
  const words = sorted.flatMap(({ outcome }) => ('words' in outcome ? [outcome.words] : []));
  const why = [...described.why, ...causesOf(place, words)];
  return {
    line: place.line,
    name: place.name,
    groups: sorted.map(({ dialects, outcome }) => ({
      dialects,
      outcome: 'value' in outcome ? (outcomes.get(outcome.value) ?? 'sets the value') : outcome.words,
    })),
    why: [...new Set(why)].join('; ') || 'the line is read in another way',
    fix: fixOf(
      place,
      why,
      readers.map(({ name }) => name),
    ),
  };
}

function fixOf(
  { name, raw, quote, value, head }: Place,
  why: readonly string[],
  dialects: readonly DialectName[],
): string {
  const isCommented = quote === undefined ? /\s#/.test(raw) : /["'`]\s*#[^"'`]*$/.test(raw);
  const bare = raw.split(/\s+#/, 1)[0] ?? raw;
  const { words, written } = portableSpelling(name, quote === undefined ? bare : value, dialects);
  const steps: string[] = [];
  if (head.hasMark) steps.push('Save the file without a byte order mark.');
  if (why.includes(CARRIAGE_RETURN)) steps.push('End the lines with a line feed alone.');
  if (head.hasExport && why.includes(EXPORT)) steps.push('Leave `export` out.');
  if (head.hasColon) steps.push('Write `=` for the colon.');
  if (head.hasBlank) steps.push('Write no blank beside the `=`.');
  if (isCommented) steps.push('Put the comment on a line of its own.');
  const asBefore = isCommented ? raw.replace(/\s*#[^"'`]*$/, '') : raw;
  if (steps.length === 0 || written !== asBefore) steps.push(words);
  return steps.join(' ');
}

const EXPORT = '`export` is known, or not';

/** Why some do not set it, or refuse the file. */
function causesOf({ head, raw, name }: Place, words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const causes: string[] = [];
  if (words.includes('runs a command')) causes.push('a command in the value is run, or not');
  if (words.includes('sets what the machine decides'))
    causes.push('`~`, `$` or shell code is worked out on the machine, or not');
  const others = words.filter((word) => word !== 'runs a command' && word !== 'sets what the machine decides');
  if (others.length === 0) return causes;
  if (head.hasMark) causes.push('a byte order mark at the beginning of the file counts as part of the name, or not');
  if (head.hasExport) causes.push(EXPORT);
  if (head.hasColon) causes.push('a colon stands for `=`, or not');
  if (head.hasBlank) causes.push('blanks around `=` are allowed, or not');
  if (!/^[A-Za-z_]\w*$/.test(name)) causes.push('the name has characters that not all take');
  if (raw === '') causes.push('an empty value is set, or not');
  if (/^["'`]/.test(raw) && raw.includes('\n')) causes.push('a value may go on over several lines, or not');
  if (/^[^"'`].*[ \t]/.test(raw)) causes.push('a value with blanks needs quotes, or not');
  if (/^[^"'].*[&;|<>()]/.test(raw)) causes.push('`&`, `;`, `|`, `<`, `>` and parentheses mean something to a shell');
  if (/["'`]/.test(raw.slice(1, -1)) || /^["'`](?:[^"'`]*$)/.test(raw))
    causes.push('a quote within the value opens something, or not');
  if (raw.includes('${')) causes.push('a `${…}` is refused, or not');
  return causes;
}
