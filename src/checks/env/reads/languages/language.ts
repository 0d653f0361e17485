/** What the finder asks of a language; adding one is a value, adding a pattern one line of its table. */
import type { Read } from '../read.ts';
import type { SourceFile } from '../source.ts';
import type { Lexis } from './lexis.ts';
import type { MaskedWords } from './mask.ts';

export interface Language {
  name: string;
  isFile: (path: string) => boolean;
  /** A first line `#!` of this program makes a file one of this language. */
  interpreter?: RegExp;
  /** Nothing is found in a file whose text this does not match: asked before anything costly. */
  hint: RegExp;
  lexis: Lexis | ((path: string) => Lexis);
  patterns: readonly Pattern[] | ((source: Source, project: Project) => readonly Pattern[]);
  /** What no pattern can say: struct tags, classes of settings. */
  more?: (source: Source, project: Project) => Read[];
  /** What the whole project says about its files, before any is read: `env = environ.Env()` that others import. */
  shared?: (sources: readonly Source[]) => ReadonlyMap<string, string>;
  /** What the project says may be used in files that `hint` leaves out. */
  also?: (project: Project) => RegExp | undefined;
  /** Behind a lookup, sticky; ends where the fallback begins: `?? `, `.unwrap_or(`. */
  otherwise?: readonly RegExp[];
  /** At a fallback, sticky: it is none, the program ends there. */
  refuses?: RegExp;
  /** Behind a lookup, sticky: a missing value ends the program: `.unwrap()`, `!!`. */
  insists?: RegExp;
  /** Is the text's truth asked as it stands? */
  asksTruth?: (lookup: Lookup) => boolean;
  functions?: Functions;
}

export interface Functions {
  /** Over code; ends behind the `(` of the parameters, the group `name` is the function's. */
  header: RegExp;
  /** `first`: `key string`; `last`: `String key`; a type behind a colon is left out in both. */
  parameter: 'first' | 'last';
  body: 'braces' | 'indent' | 'end';
  /** Where a file other than the helper's may call it: what stands before the name in the text, for those that see it. */
  calledAs: (helper: Definition, source: Source) => readonly string[];
  /** Parameters that callers do not give: `self`. */
  implicit?: RegExp;
  /** Calls need no brackets: `env! 'X'`. */
  bare?: true;
}

export interface Definition {
  name: string;
  path: string;
  /** Of the class or module around it, where there is one. */
  owner: string | undefined;
  /** It is called on something: `config.get("X")`. */
  isMethod: boolean;
}

/** A text with its code. */
export interface Source extends SourceFile {
  masked: MaskedWords;
}

/** All files of the language, for what one says about another. */
export interface Project {
  shared: ReadonlyMap<string, string>;
}

export interface Pattern {
  /** Global, over code; ends where the literal of the name begins. */
  before: RegExp;
  via: string;
  /** Refuses to go on where there is nothing to fall back to. */
  required?: true;
  /** Offset of the expression to fall back to among the further arguments, or undefined. */
  fallback?: Fallback;
  /** The name is asked for, and the program goes on without it: there is nothing to refuse or to fall back to. */
  isQuestion?: true;
  /** Each literal up to the closing bracket is a name; with `isBehind`, what stands before is a list of them. */
  isList?: true;
  /** The name as the environment has it, by the offset of its lookup. Undefined: it is none. */
  rename?: (name: string, at: number) => string | undefined;
  /** What an unknown name looks like; other texts are left alone. */
  names?: RegExp;
  /** Only where the text has this. */
  needs?: RegExp;
  /** The name is a word of the code: `Figaro.env.api_key`. */
  isWord?: true;
  /** The name stands before, and this pattern behind it: `'X' in os.environ`. */
  isBehind?: true;
  /** No assignment may follow: `os.environ['X'] = …` writes. */
  isPlace?: true;
  phase?: Read['phase'];
  side?: Read['side'];
  type?: string;
  hasDefault?: true;
}

/** Undefined: none. */
export type Fallback = (rest: Rest, code: string) => number | undefined;

/** What follows a name up to the bracket that closes the call. */
export interface Rest {
  /** Offsets of the further arguments, blanks left out. */
  parts: { start: number; end: number }[];
  /** Behind the closing bracket. */
  end: number;
}

export interface Lookup {
  source: Source;
  pattern: Pattern;
  name: string;
  /** Of the lookup's own text, its brackets included. */
  start: number;
  rest: Rest;
  fallback: number | undefined;
}

/** The next argument is the default: `getenv('X', 'd')`. */
export const nextArgument: Fallback = (rest, code) => argumentAt(rest, code, 0);

/** Behind its keyword: `default='d'`. */
function argumentAt(rest: Rest, code: string, index: number): number | undefined {
  const part = rest.parts[index];
  if (part === undefined) return undefined;
  const keyword = /^\w+\s*=(?![=>])\s*/.exec(code.slice(part.start, Math.min(part.end, part.start + 100)));
  return part.start + (keyword?.[0].length ?? 0);
}

/** The argument behind the next one. */
export const secondNext: Fallback = (rest, code) => argumentAt(rest, code, 1);

/** `default='d'`, `default: 'd'`. */
export const named =
  (...words: readonly string[]): Fallback =>
  (rest, code) => {
    const pattern = new RegExp(`^(?:${words.join('|')})\\s*(?:=>|[:=])\\s*`);
    for (const { start, end } of rest.parts) {
      const match = pattern.exec(code.slice(start, Math.min(end, start + 100)));
      if (match !== null) return start + match[0].length;
    }
    return undefined;
  };

/** The first of several that finds one. */
export const either =
  (...fallbacks: readonly Fallback[]): Fallback =>
  (rest, code) => {
    for (const fallback of fallbacks) {
      const found = fallback(rest, code);
      if (found !== undefined) return found;
    }
    return undefined;
  };

export const UPPER = /^[A-Z][A-Z0-9_]*$/;
