/** What a reader did to the text of a value, in words that tell nothing of it. */

/** One question about the text; each reader has an answer, and where answers differ, that is the cause. */
interface Trait {
  /** Why readers differ. */
  why: string;
  /** What this reader did; undefined where the text does not raise the question. */
  of(raw: string, value: string): string | undefined;
}

export const CARRIAGE_RETURN = 'a carriage return stays in the value, or not';

const TRAITS: readonly Trait[] = [
  {
    why: 'quotes are kept or taken off',
    of: (raw, value) => {
      const quote = /^["'`]/.exec(raw)?.[0];
      return quote && (value.startsWith(quote) ? 'keeps the quotes' : 'takes the quotes off');
    },
  },
  {
    why: 'a value may go on over several lines, or not',
    of: (raw, value) =>
      raw.includes('\n') ? (value.includes('\n') ? 'takes all the lines' : 'takes the first line only') : undefined,
  },
  {
    why: 'a `#` begins a comment, or not',
    of: (raw, value) =>
      raw.includes('#') ? (value.includes('#') ? 'keeps what is behind `#`' : 'drops what is behind `#`') : undefined,
  },
  {
    why: '`$` is expanded, or not',
    of: (raw, value) => {
      const reference = /\$(?:\{[^}]*\}?|\w+|\$)/.exec(raw)?.[0];
      if (reference === undefined) return undefined;
      return value.includes(reference) ? 'keeps `$` as it is' : 'expands `$`';
    },
  },
  {
    why: '`\\n` is a line break, or not',
    of: (raw, value) =>
      raw.includes('\\n') && !raw.includes('\n')
        ? value.includes('\n')
          ? 'makes a line break of `\\n`'
          : 'makes no line break of `\\n`'
        : undefined,
  },
  {
    why: 'a backslash is kept, or taken away',
    of: (raw, value) => {
      const count = (text: string): number => text.split('\\').length - 1;
      if (!raw.includes('\\')) return undefined;
      const [before, after] = [count(raw), count(value)];
      if (after >= before) return 'keeps the backslashes';
      return after === 0 ? 'takes the backslashes away' : 'takes some of the backslashes away';
    },
  },
  {
    why: 'quotes within the value are kept, or taken off',
    of: (raw, value) => {
      const inner = raw.slice(1).replace(/["'`]$/, '');
      const count = (text: string): number => text.split(/["'`]/).length - 1;
      return count(inner) === 0 ? undefined : `leaves ${count(value)} quotes within it`;
    },
  },
  {
    why: CARRIAGE_RETURN,
    of: (_, value) => (value.endsWith('\r') ? 'keeps the carriage return' : 'keeps no carriage return'),
  },
  {
    why: 'blanks around the value are kept, or not',
    of: (_, value) =>
      /^[ \t\u00a0]|[ \t\u00a0]$/.test(value) ? 'keeps the blanks around it' : 'keeps no blanks around it',
  },
  {
    why: 'the value is empty, or not',
    of: (_, value) => (value === '' ? 'sets it to nothing' : 'sets it to something'),
  },
];

export interface Described {
  /** For each value: what the reader did, as far as that tells it from the others. */
  outcomes: string[];
  why: string[];
}

/** `values` are different from each other. */
export function describeValues(raw: string, values: readonly string[]): Described {
  const answers = TRAITS.map((trait) => ({ why: trait.why, words: values.map((value) => trait.of(raw, value)) }));
  const telling = answers.filter(({ words }) => words[0] !== undefined && new Set(words).size > 1);
  const outcomes = values.map(
    (_, index) => telling.map(({ words }) => words[index] ?? '').join(', ') || 'sets the value',
  );
  const seen = new Map<string, number>();
  const numbered = outcomes.map((outcome) => {
    const times = (seen.get(outcome) ?? 0) + 1;
    seen.set(outcome, times);
    return times === 1 ? outcome : `${outcome}, but to another value`;
  });
  const why = telling.map(({ why: cause }) => cause);
  return {
    outcomes: numbered,
    why: why.length === 0 && values.length > 1 ? ['the value is read in another way'] : why,
  };
}
