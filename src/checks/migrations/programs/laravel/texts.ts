/** `Str::…`, of texts that are known: https://laravel.com/docs/12.x/strings */
import { type Arguments, stringOf, type Value } from '../php/values.ts';
import { plural } from './plural.ts';

type OfTexts = (...texts: string[]) => Value;

const METHODS: Readonly<Record<string, OfTexts>> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  snake: (text) => text.replace(/(.)(?=[A-Z])/g, '$1_').toLowerCase(),
  plural,
  contains: (text, part) => text.includes(part ?? ''),
  startswith: (text, part) => text.startsWith(part ?? ''),
  endswith: (text, part) => text.endsWith(part ?? ''),
  replace: (from, to, text) => (text ?? '').replaceAll(from, to ?? ''),
  after: (text, part) =>
    text.includes(part ?? '') ? text.slice(text.indexOf(part ?? '') + (part ?? '').length) : text,
  before: (text, part) => (text.includes(part ?? '') ? text.slice(0, text.indexOf(part ?? '')) : text),
};

/** Undefined: not known. */
export function textCall(name: string, { values }: Arguments): Value | undefined {
  const texts = values.map(stringOf);
  const word = name.toLowerCase();
  return texts.every((text) => text !== undefined) && Object.hasOwn(METHODS, word)
    ? METHODS[word]?.(...texts)
    : undefined;
}
