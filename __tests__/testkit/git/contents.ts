// What can stand in a file: text, bytes, and the things that git keeps beside files.
import type { FileMode } from './objects.ts';

export type Content = string | Uint8Array | FileContent;

export interface FileContent {
  mode: FileMode;
  /** The file's bytes; for a link its target, for a submodule a commit's id. */
  body: string | Uint8Array;
}

export function executable(body: string | Uint8Array): FileContent {
  return { mode: '100755', body };
}

export function symlink(target: string): FileContent {
  return { mode: '120000', body: target };
}

export function submodule(commit: string): FileContent {
  return { mode: '160000', body: commit };
}

/** Text as Windows tools save it: with a byte order mark, two bytes a character. */
export function utf16(text: string, order: 'le' | 'be' = 'le'): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** Bytes that no text has and no compression shrinks, the same at every run. */
export function binary(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed >>> 0 || 1;
  for (let index = 0; index < length; index++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[index] = state & 0xff;
  }
  return bytes;
}

/** `megabytes` of numbered lines. */
export function hugeText(megabytes: number): string {
  const line = (index: number) => `line ${String(index).padStart(9, '0')} ${'.'.repeat(48)}\n`;
  return Array.from({ length: Math.ceil((megabytes * 2 ** 20) / line(0).length) }, (_, index) => line(index)).join('');
}

/** Names that a tool which prints or splits names trips over; all legal in git. */
export const hostileNames = [
  'two\nlines.ts',
  '\n::error file=app.ts::injected.ts',
  '::error ::injected.ts',
  '::set-output name=x::y.ts',
  '##[error]old style.ts',
  'tab\there.ts',
  'quote".ts',
  "apostrophe'.ts",
  'back\\slash.ts',
  '-rf',
  '--output=pwned',
  ':(exclude)magic.ts',
  'space at end ',
  '$(touch pwned).ts',
  'percent%0A.ts',
  'naïve-日本語-🚀.ts',
  'colour\u001b[31m.ts',
  'right\u202Eto-left.ts',
] as const;
