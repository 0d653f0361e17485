/** Which extensions the texts of migrations ask for: those that came along, and those that the shadow lacks. */
import { EXTENSIONS } from './pglite-files.ts';

const CREATE_EXTENSION = /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?"?([\w-]+)/gi;

const createdIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [...text.matchAll(CREATE_EXTENSION)].map(([, name = '']) => name.toLowerCase()));

/** One more than there is does no harm. */
export function extensionsIn(texts: readonly string[]): string[] {
  const names = createdIn(texts);
  // CASCADE brings what it stands on.
  const all = new Set(names.includes('earthdistance') ? ['cube', ...names] : names);
  return EXTENSIONS.filter((name) => all.has(name));
}

/** In the order in which they are asked for. `plpgsql` is part of PostgreSQL. */
export const missingIn = (texts: readonly string[]): string[] =>
  [...new Set(createdIn(texts))].filter((name) => name !== 'plpgsql' && !EXTENSIONS.includes(name));
