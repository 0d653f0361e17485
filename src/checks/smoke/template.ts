/** Texts of the file with holes: `$NAME` is filled from the environment before anything is sent, `{id}` by what steps saved. */
import { UserError } from '../../core/errors.ts';
import type { Resolver } from './variables.ts';

/** What steps have saved so far, by name. */
export type Saved = ReadonlyMap<string, string>;

/** A text whose variables are filled in. A brace that came out of a variable is a brace. */
export type Template = (saved: Saved) => string;

const HOLE = /\{([a-z][a-z0-9_-]{0,39})\}/gi;

/** Names in braces, in the texts of any value. */
export const holesOf = (value: unknown): string[] => [
  ...new Set([...JSON.stringify(value).matchAll(HOLE)].map(([, name = '']) => name)),
];

/** A name that nothing has saved when the text is needed. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
  readonly saved: string;
  constructor(saved: string) {
    super(`{${saved}} was not saved`);
    this.saved = saved;
  }
}

export interface Holes {
  resolver: Resolver;
  /** Names that earlier steps save: only these are holes, so that JSON in a text stays what it is. */
  savable: ReadonlySet<string>;
}

/** `encode` is applied to what is filled in. Throws UserError for a variable; the template throws NotSaved. */
export function toTemplate(
  text: string,
  option: string,
  { resolver, savable }: Holes,
  encode: (value: string) => string = (value) => value,
): Template {
  const parts: (string | { saved: string })[] = [];
  let from = 0;
  for (const match of text.matchAll(HOLE)) {
    const [whole, name = ''] = match;
    if (!savable.has(name)) continue;
    parts.push(resolver.resolve(text.slice(from, match.index), option), { saved: name });
    from = match.index + whole.length;
  }
  parts.push(resolver.resolve(text.slice(from), option));
  return (saved) =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part;
        const value = saved.get(part.saved);
        if (value === undefined) throw new NotSaved(part.saved);
        return encode(value);
      })
      .join('');
}

/** Texts anywhere in a JSON value. */
export function toJsonTemplate(value: unknown, option: string, holes: Holes): (saved: Saved) => unknown {
  if (typeof value === 'string') return toTemplate(value, option, holes);
  if (Array.isArray(value)) {
    const items = value.map((each) => toJsonTemplate(each, option, holes));
    return (saved) => items.map((item) => item(saved));
  }
  if (typeof value !== 'object' || value === null) return () => value;
  const entries = Object.entries(value).map(([key, each]) => [key, toJsonTemplate(each, option, holes)] as const);
  return (saved) => Object.fromEntries(entries.map(([key, item]) => [key, item(saved)]));
}

/** `/records/{id}`: a hole that nothing fills would be asked for as it stands. Throws UserError. */
export function mustBeSavable(text: string, option: string, savable: ReadonlySet<string>): void {
  for (const [whole, name = ''] of text.matchAll(HOLE))
    if (!savable.has(name))
      throw new UserError(
        `${option}: no step before saves \`${whole}\`.`,
        `Save it where it comes from: \`save: { ${name}: $.id }\`.`,
      );
}
