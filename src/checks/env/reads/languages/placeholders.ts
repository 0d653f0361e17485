/**
 * `${X}` and `${X:default}` in texts that Spring, Micronaut or Quarkus fill from the environment. Names in small letters are
 * properties and left alone. https://docs.spring.io/spring-boot/reference/features/external-config.html
 */
import type { Read } from '../read.ts';
import { type Positions, positionsOf, readAt } from './positions.ts';

const OPEN = /\\?\$\{\s*([A-Z][A-Z0-9_]*)\s*(?=([}:]))/g;

/** Between two offsets of `text`. */
export function placeholders(
  { path, text }: { path: string; text: string },
  start: number,
  end: number,
  via: string,
  kind: Read['kind'],
  positions: Positions = positionsOf(text),
): Read[] {
  const part = text.slice(start, end);
  return [...part.matchAll(OPEN)].map((match) => {
    const name = match[1] ?? '';
    const at = start + match.index + match[0].indexOf(name);
    const after = part.slice(match.index + match[0].length, match.index + match[0].length + 200);
    const hasDefault = match[2] === ':';
    // `${A:${B:x}}` falls back to another variable, and `${A:}` to nothing.
    const isText = hasDefault && /^:-?(?!\s*\}|\\?\$\{)/.test(after);
    return readAt(
      {
        name,
        hasDefault,
        required: !hasDefault,
        phase: 'run',
        side: 'server',
        via,
        kind,
        ...(isText ? { literalFallback: true as const } : {}),
      },
      path,
      positions,
      at,
      at + name.length,
    );
  });
}
