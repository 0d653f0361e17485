/** What readers of the several languages share: files come in, reads and helpers come out. */
import type { Helper, Read } from './read.ts';

export interface SourceFile {
  /** Relative to the repository, with `/`. */
  path: string;
  text: string;
}

export interface Found {
  reads: Read[];
  /** Functions of the project that look a variable up by name; their calls are among the reads. */
  helpers: Helper[];
}

/** All files of one family at once, since a helper is defined in one and called in others. Never throws. */
export type Reader = (files: readonly SourceFile[]) => Found;

/** A program's text beside itself without what is no code. Offsets are the same in both: 0-based UTF-16 units. */
export interface Masked {
  text: string;
  /** Comments and the insides of literals are spaces; quotes and line breaks stay. */
  code: string;
  /** By the offset of the opening quote. */
  literals: ReadonlyMap<number, Literal>;
}

export interface Literal {
  /** Undefined where a part of it is computed. */
  value: string | undefined;
  /** Of the first unit inside. */
  start: number;
  /** Behind the closing quote. */
  end: number;
}
