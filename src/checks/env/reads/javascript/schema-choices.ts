/** What a schema of one variable takes besides the type that it names: another type, the empty text, any text at all. */
import { listItems } from './expressions.ts';
import type { SourceModule } from './module.ts';
import { IDENTIFIER, NUMBER, STRING, stringAt } from './tokens.ts';

export interface Choices {
  /** It takes something else too, so that its type says nothing: `z.url().or(z.literal('auto'))`. */
  isMixed: boolean;
  /** It says that the empty text is right: `z.literal('')`, `.allow('')`. */
  allowsEmpty: boolean;
  /** It takes any text for a boolean, and every one but the empty for true: `z.coerce.boolean()`. */
  isTruth: boolean;
}

/** `union` of several libraries takes a list or its arguments; `try` is Joi's, behind `alternatives()`. */
const UNIONS =
  /^(?:union|unionAsync|Union|discriminatedUnion|variant|xor|alternatives|alternative|alt|try|anyOf|AnyOf|either)$/;
/** What is added to what stands before. */
const ADDED = /^(?:or|Or)$/;
const ALLOWED = /^(?:allow|valid|equal|enum|picklist|oneOf|literal|Literal|literals|Literals|equals|eq|is|options)$/;

/** Of the tokens `[from, to)` of one field. */
export function choicesOf(module: SourceModule, from: number, to: number): Choices {
  const { tokens } = module;
  const { words, kinds } = tokens;
  const found: Choices = { isMixed: false, allowsEmpty: false, isTruth: false };
  let isPrepared = false;
  for (let at = from; at < to; at++) {
    if (kinds[at] === STRING) {
      found.allowsEmpty ||= isEmptyAllowed(module, at, from);
      continue;
    }
    if (kinds[at] !== IDENTIFIER) continue;
    const word = words[at] ?? '';
    const isCalled = words[at + 1] === '(';
    if (/^(?:preprocess|pipe|transform|check|codec)$/.test(word) && isCalled && words[at + 2] !== 'Boolean')
      isPrepared = true;
    const isCoerced =
      word === 'boolean' &&
      isCalled &&
      ((words[at - 2] === 'coerce' && words[at - 1] === '.') ||
        (words[at + 2] === '{' && words[at + 3] === 'coerce' && words[at + 5] === 'true'));
    // `.transform(Boolean)`; what was made of the text before may well be a boolean.
    const isMade = word === 'transform' && isCalled && words[at + 2] === 'Boolean' && words[at + 3] === ')';
    if ((isCoerced || isMade) && !isPrepared) found.isTruth = true;
    if (/^min(?:Length)?$/.test(word) && /^[(:]$/.test(words[at + 1] ?? '') && kinds[at + 2] === NUMBER)
      found.allowsEmpty ||= tokens.text.slice(tokens.starts[at + 2], tokens.ends[at + 2]) === '0';
    if (!isCalled) {
      // `Joi.boolean().truthy('ja')`, `z.stringbool({ truthy: ['ja'] })`
      if (/^(?:truthy|falsy)$/.test(word)) found.isMixed = true;
      // `.transform((v) => v || undefined)`
      if (/^(?:undefined|null)$/.test(word) && /^(?:\|\||:)$/.test(words[at - 1] ?? ''))
        found.allowsEmpty ||= words[callAround(module, at, from) - 1] === 'transform';
      continue;
    }
    const open = at + 1;
    if (/^(?:truthy|falsy)$/.test(word)) found.isMixed = true;
    else if (word === 'allow')
      found.isMixed ||= listItems(tokens, open).some(
        (item) => stringAt(tokens, item.from) !== '' && words[item.from] !== 'null',
      );
    else if (ADDED.test(word))
      found.isMixed ||=
        !listItems(tokens, open).every((item) => isNothing(module, item.from, item.to)) &&
        !(words[at - 1] === '.' && isNothing(module, from, at - 1));
    else if (UNIONS.test(word)) found.isMixed ||= isUnionOfSeveral(module, open);
  }
  return found;
}

function isUnionOfSeveral(module: SourceModule, open: number): boolean {
  const { tokens } = module;
  const items = listItems(tokens, open).flatMap((item) =>
    tokens.words[item.from] === '[' ? listItems(tokens, item.from) : [item],
  );
  return items.filter(({ from, to }) => !isNothing(module, from, to)).length > 1;
}

/** A schema of the empty text or of none: `z.literal('')`, `z.undefined()`, `z.null()`. */
function isNothing({ tokens }: SourceModule, from: number, to: number): boolean {
  const { words } = tokens;
  for (let at = from; at < to && at < from + 4; at++)
    if (words[at + 1] === '(') {
      if (/^(?:undefined|null|void|never|undefined_|null_|Undefined|Null)$/.test(words[at] ?? '')) return true;
      return /^(?:literal|Literal)$/.test(words[at] ?? '') && stringAt(tokens, at + 2) === '' && words[at + 3] === ')';
    }
  return false;
}

function isEmptyAllowed(module: SourceModule, at: number, from: number): boolean {
  const { tokens } = module;
  const { words } = tokens;
  const text = stringAt(tokens, at) ?? '';
  // ArkType: https://arktype.io/docs/expressions#union
  if (text !== '') return at === from && /(?:^|\|)\s*(?:''|"")\s*(?:$|\|)/.test(text);
  const before = words[at - 1] ?? '';
  const next = words[at + 1] ?? '';
  if (/^===?$/.test(before) || /^===?$/.test(next)) {
    const behind = /^===?$/.test(before) ? next : (words[at + 3] ?? '');
    // A text that is made nothing of before it is judged is missing.
    return behind === '||' || (behind === '?' && words[callAround(module, at, from) - 1] === 'transform');
  }
  return ALLOWED.test(words[callAround(module, at, from) - 1] ?? '');
}

/** The bracket of the call whose argument a token is, or is in a list or function of; 0 for none. */
function callAround({ tokens }: SourceModule, at: number, from: number): number {
  const { words, kinds, parents } = tokens;
  let open = parents[at] ?? -1;
  for (let steps = 0; open > from && steps < 6; steps++) {
    if (words[open] === '(' && kinds[open - 1] === IDENTIFIER && words[open - 1] !== 'if') return open;
    open = parents[open] ?? -1;
  }
  return 0;
}
