/** In Python a lookup that may fail is often guarded: whoever asks first, or catches the error, goes on without the variable. */
import type { Read } from '../read.ts';
import type { SourceFile } from '../source.ts';

/** Lines from a lookup to the `except` that catches it. */
const REACH = 8;

/** Lookups that something around them makes optional are no longer required; the others as they were. */
export function withoutGuarded(reads: readonly Read[], files: readonly SourceFile[]): Read[] {
  const texts = new Map(files.filter(({ path }) => path.endsWith('.py')).map(({ path, text }) => [path, text]));
  const lines = new Map<string, string[]>();
  const linesOf = (path: string): string[] => {
    const known = lines.get(path) ?? (texts.get(path) ?? '').split(/\r\n|\r|\n/);
    lines.set(path, known);
    return known;
  };
  // Of `"X" in os.environ` and `os.environ.get("X")`.
  const asked = new Set(
    reads.filter(({ path, required }) => !required && texts.has(path)).map(({ path, name }) => `${path} ${name}`),
  );
  return reads.map((read) => {
    if (!read.required || !texts.has(read.path)) return read;
    const behind = linesOf(read.path).slice(read.line - 1, read.line + REACH);
    const isCaught = behind.some((line) =>
      /^\s*except\b.*\b(?:KeyError|LookupError|Exception)\b|^\s*except\s*:/.test(line),
    );
    const isGuarded = asked.has(`${read.path} ${read.name}`) || (isCaught && inTry(linesOf(read.path), read.line));
    return isGuarded ? { ...read, required: false } : read;
  });
}

/** The nearest line above that is less indented opens a `try`. */
function inTry(lines: readonly string[], line: number): boolean {
  const indent = indentOf(lines[line - 1] ?? '');
  for (let at = line - 2; at >= Math.max(0, line - 2 - REACH * 4); at--) {
    const text = lines[at] ?? '';
    if (text.trim() === '' || indentOf(text) >= indent) continue;
    return /^\s*try\s*:/.test(text);
  }
  return false;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
