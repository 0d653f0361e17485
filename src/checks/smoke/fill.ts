/** Texts of `expect`: `$NAME` is filled in before anything is sent, `{id}` once steps have saved it. Throws UserError for both where they would stay as they are. */

import { isComparison } from '../../config/sections/smoke/comparison.ts';
import type { RequestSection, StepSection } from '../../config/sections/smoke/request.ts';
import { UserError } from '../../core/errors.ts';
import { printable } from '../../core/text.ts';
import type { Fill } from './expectation.ts';
import { optionIn, type Place } from './planning.ts';
import { holesOf, type Saved, toTemplate } from './template.ts';
import type { Resolver } from './variables.ts';

export interface Filler {
  /** Something of it is known only when the step is sent. */
  needsSaved: boolean;
  /** Without `saved`, what steps save stays as the file writes it. */
  fillWith(saved?: Saved): Fill;
}

/** Of a step at `place`. What `resolver` gives out is noted there. */
export function fillerOf(section: RequestSection | StepSection, place: Place, resolver: Resolver): Filler {
  const option = optionIn(place);
  mustBeFillable(section, place);
  return {
    needsSaved: holesOf(section.expect).some((name) => place.savable.has(name)),
    fillWith: (saved) => (text, path) => {
      const isPlace = path[0] === 'url' || path[0] === 'redirect';
      const holes = { resolver, savable: saved === undefined ? new Set<string>() : place.savable };
      // In an address a saved value is a part of the path, whatever it is.
      const template = toTemplate(text, option('expect', ...path), holes, isPlace ? encodeURIComponent : undefined);
      return template(saved ?? new Map());
    },
  };
}

// `$` before capitals never matches: it is a variable that was meant. Not `\$USD`, and not in `[…]`.
const VARIABLE_IN_REGEX = /\\.|\[(?:\\.|[^\]\\])*\]|(?<name>\$[A-Z_][A-Z0-9_]*)/gsu;
// `?@.name == '$NAME'`, `[content="$NAME"]`.
const COMPARED = /=\s*["']?(?<name>\$(?:[A-Z_][A-Z0-9_]+|\{[A-Za-z_]\w*\}))/;

/** What cannot be filled in must not stand there: it would be compared as it is, and hold or fail for no reason. */
function mustBeFillable({ expect, ...section }: RequestSection | StepSection, place: Place): void {
  const option = optionIn(place);
  const regexes = [
    ...[expect.regex ?? []].flat().map((text) => ({ text, at: ['regex'] })),
    ...Object.entries(expect.json ?? {}).flatMap(([path, raw]) =>
      isComparison(raw) && raw.matches !== undefined ? [{ text: raw.matches, at: ['json', path] }] : [],
    ),
  ];
  for (const { text, at } of regexes) {
    const name = [...text.matchAll(VARIABLE_IN_REGEX)].find(({ groups }) => groups?.['name'] !== undefined)?.groups?.[
      'name'
    ];
    if (name !== undefined)
      throw new UserError(
        `${option('expect', ...at)}: \`${name}\` in a regular expression is not replaced, and matches nothing.`,
        `Write what must be there as \`text: ${name}\`${at[0] === 'json' ? ' or as the value of the path' : ''}; a dollar sign is \`\\$\`.`,
      );
  }
  const css = expect.css;
  const keys = [
    ...Object.keys(expect.json ?? {}).map((text) => ({ text, key: 'json', instead: '{ "$.items[*].id": "{id}" }' })),
    ...(typeof css === 'string' ? [css] : Array.isArray(css) ? css : Object.keys(css ?? {})).map((text) => ({
      text,
      key: 'css',
      instead: '{ "a.record": { href: "/records/{id}" } }',
    })),
  ];
  for (const { text, key, instead } of keys) {
    const hole = holesOf(text).find((name) => place.savable.has(name));
    const name = hole === undefined ? COMPARED.exec(text)?.groups?.['name'] : `{${hole}}`;
    if (name !== undefined)
      throw new UserError(
        `${option('expect', key, text)}: \`${printable(name, 60)}\` is filled in only in a value, not in ${key === 'json' ? 'a JSONPath' : 'a selector'}.`,
        `Select more and write it as the value: \`${instead.replaceAll('{id}', name)}\`; one of what is selected must be it.`,
      );
  }
  const own = new Set(Object.keys(section.save ?? {}));
  for (const name of holesOf(expect))
    if (own.has(name) && !place.savable.has(name))
      throw new UserError(
        `${option('expect')}: \`{${name}}\` is saved by this very step, after its answer was compared.`,
        'Compare it in a later step.',
      );
}
