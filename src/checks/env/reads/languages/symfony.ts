/** `%env(int:X)%` of Symfony, in YAML, XML and PHP: https://symfony.com/doc/current/configuration/env_var_processors.html */
import type { Read } from '../read.ts';
import { type Positions, positionsOf, readAt } from './positions.ts';

const REFERENCE = /%env\(([^()%\r\n]*?)([A-Za-z_]\w*)\)%/g;

const TYPES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  not: 'boolean',
  int: 'number',
  float: 'number',
  enum: 'enum',
  url: 'url',
};

/** Between two offsets of `text`. */
export function symfonyReferences(
  { path, text }: { path: string; text: string },
  start: number,
  end: number,
  kind: Read['kind'],
  positions: Positions = positionsOf(text),
): Read[] {
  return [...text.slice(start, end).matchAll(REFERENCE)].map((match) => {
    const name = match[2] ?? '';
    const processors = (match[1] ?? '').split(':');
    const hasDefault = processors.includes('default') || processors.includes('defined');
    const type = processors.map((processor) => TYPES[processor]).find((each) => each !== undefined);
    const at = start + match.index + match[0].length - 2 - name.length;
    const facts = {
      name,
      hasDefault,
      required: !hasDefault,
      phase: 'run',
      side: 'server',
      via: '%env()%',
      kind,
      ...(type === undefined ? {} : { type }),
    } as const;
    return readAt(facts, path, positions, at, at + name.length);
  });
}
