/** What is done with a value that was read: what it falls back to, whether the program refuses to go on without it. */
import { bindingAt } from './bindings.ts';
import { pastExpression, pastType } from './expressions.ts';
import type { SourceModule } from './module.ts';
import { isCall } from './owners.ts';
import { IDENTIFIER, past, STRING, startsLine, stringAt } from './tokens.ts';

export interface Surroundings {
  hasDefault: boolean;
  required: boolean;
  literalFallback?: true;
  asBoolean?: true;
  allowsEmpty?: true;
}

/** What gives back what it was given, in another form; nothing stays nothing. */
const CONVERSIONS = /^(?:Number|parseInt|parseFloat|BigInt|parseBool|parseBoolean|trim|JSON\.parse)$/;
const ASSERTIONS =
  /^(?:invariant|assert|ok|assertIsDefined|assertDefined|tiny_invariant|nullthrows|requireDefined|ensure)$/;

/** `invariant`, `assert` and their like, by the name. */
export const isAssertion = (name: string): boolean => ASSERTIONS.test(name);

/** Of the expression whose tokens are `[from, to)`. */
export function surroundingsOf(module: SourceModule, from: number, to: number): Surroundings {
  const { tokens } = module;
  const { words, kinds, parents, pairs } = tokens;
  let start = from;
  let end = to;
  for (let steps = 0; steps < 30; steps++) {
    const word = words[end] ?? '';
    if (word === '!' && !startsLine(tokens, end)) end++;
    else if ((word === 'as' || word === 'satisfies') && kinds[end] === IDENTIFIER) {
      const behind = pastType(tokens, end + 1);
      if (behind === end + 1) break;
      end = behind;
    } else if (word === '?.') {
      // `?.trim()` of nothing is nothing.
      if (kinds[end + 1] === IDENTIFIER) end += 2;
      else end++;
      while (words[end] === '(' || words[end] === '[' || words[end] === '.')
        end = words[end] === '.' ? end + 2 : past(tokens, end);
    } else if (word === ')' || word === ',') {
      const open = (word === ')' ? pairs[end] : parents[end]) ?? -1;
      if (open === -1 || words[open] !== '(' || open !== start - 1) break;
      const close = pairs[open] ?? -1;
      const callee = words[open - 1] ?? '';
      if (isCall(tokens, open)) {
        if (ASSERTIONS.test(callee)) return { hasDefault: false, required: true };
        if (callee === 'Boolean' && word === ')') return { hasDefault: false, required: false, asBoolean: true };
        if (!CONVERSIONS.test(callee)) break;
        start = open - 1;
        while (words[start - 1] === '.') start -= 2;
      } else if (word === ',' || /^(?:if|while|switch|for)$/.test(callee)) break;
      else start = open;
      end = close + 1;
    } else break;
  }
  const next = words[end] ?? '';
  const before = words[start - 1] ?? '';
  const condition = conditionAround(module, start);
  if (condition !== undefined && /^(?:\)|&&|\|\||\?)?$/.test(next === '' ? '-' : next) && next !== '?') {
    const negated = before === '!';
    if (negated && condition.refuses) return { hasDefault: false, required: true };
    if (/^(?:\(|&&|\|\||!)$/.test(before)) return { hasDefault: false, required: false, asBoolean: true };
  }
  if (condition?.refuses === true && /^(?:===?)$/.test(next) && /^(?:undefined|null)$/.test(words[end + 1] ?? ''))
    return { hasDefault: false, required: true };
  if (condition?.refuses === true && before === 'typeof' && /^(?:!==?|===?)$/.test(next))
    return { hasDefault: false, required: true };
  if (next === '??' || next === '||' || next === '??=' || next === '||=') return fallback(module, end + 1);
  if (next === '?' || (next === '&&' && before !== '===')) {
    // `A ? A : 'x'`
    const colon = next === '?' ? colonOf(module, end) : undefined;
    const literal = colon !== undefined && kinds[colon + 1] === STRING && stringAt(tokens, colon + 1) !== '';
    return {
      hasDefault: next === '?',
      required: false,
      asBoolean: true,
      ...(literal ? { literalFallback: true as const } : {}),
    };
  }
  if (/^[!=]==?$/.test(next)) {
    // `A !== undefined ? A : 'x'`
    return { hasDefault: false, required: false };
  }
  if (before === '!') return { hasDefault: false, required: false, asBoolean: true };
  return { hasDefault: false, required: checkedLater(module, start, end) };
}

/** What stands behind `??` or `||`. */
function fallback(module: SourceModule, at: number): Surroundings {
  const { tokens } = module;
  const { words } = tokens;
  let first = at;
  while (words[first] === '(') first++;
  // `?? (() => { throw … })()`, `?? fail('…')`, `?? raise(…)`
  // A chain of thousands is walked from each of its links.
  const end = pastExpression(tokens, at, 60);
  const throws =
    (words[first] === ')' || words[first + 1] === ')') &&
    words.slice(first, Math.min(end, first + 12)).includes('throw');
  if (
    throws ||
    words[first] === 'throw' ||
    (/^(?:raise|fail|panic|throwError|throwIfMissing|exit)$/.test(words[first] ?? '') && words[first + 1] === '(')
  )
    return { hasDefault: false, required: true };
  let literal = false;
  for (let next = first, steps = 0; next < end && steps < 40; next = past(tokens, next), steps++)
    if (
      tokens.kinds[next] === STRING &&
      stringAt(tokens, next) !== '' &&
      /^(?:\?\?|\|\||\(|:)$/.test(words[next - 1] ?? '')
    )
      literal = true;
  if (tokens.kinds[first] === STRING && stringAt(tokens, first) !== '') literal = true;
  return { hasDefault: true, required: false, ...(literal ? { literalFallback: true as const } : {}) };
}

function colonOf({ tokens }: SourceModule, question: number): number | undefined {
  const { words, count } = tokens;
  let waiting = 0;
  for (let at = question + 1, steps = 0; at < count && steps < 200; at = past(tokens, at), steps++) {
    const word = words[at];
    if (word === '?') waiting++;
    else if (word === ':' && waiting-- === 0) return at;
    else if (word === ';' || word === ',' || word === ')' || word === '}' || word === ']') return undefined;
  }
  return undefined;
}

/** The condition of an `if` or a `while` around a token, and whether what follows ends the program. */
export function conditionAround(module: SourceModule, at: number): { refuses: boolean } | undefined {
  const { tokens } = module;
  const { words, parents } = tokens;
  let open = parents[at] ?? -1;
  for (let steps = 0; open !== -1 && words[open] === '(' && steps < 10; steps++) {
    const before = words[open - 1] ?? '';
    if (before === 'if' || before === 'while') return { refuses: refuses(module, past(tokens, open)) };
    if (isCall(tokens, open)) return undefined;
    open = parents[open] ?? -1;
  }
  return undefined;
}

/** A statement that throws, or ends the process, or a block that does; only up to `to` where it is given. */
export function refuses({ tokens }: SourceModule, at: number, to?: number): boolean {
  const { words } = tokens;
  const end =
    to ?? (words[at] === '{' ? past(tokens, at) : pastExpression(tokens, words[at] === 'throw' ? at + 1 : at) + 1);
  for (let next = at; next < end && next < at + 300; next++) if (isRefusal(words, next)) return true;
  return false;
}

const isRefusal = (words: readonly string[], at: number): boolean =>
  (words[at] === 'throw' && words[at - 1] !== '.') ||
  (words[at] === 'exit' && words[at - 1] === '.' && /^(?:process|Deno)$/.test(words[at - 2] ?? '')) ||
  (words[at] === 'exit' && words[at - 1] !== '.' && words[at + 1] === '(') ||
  (words[at] === 'exitCode' && words[at - 2] === 'process' && words[at + 1] === '=');

/** `const a = …; if (!a) throw …`, `invariant(a)`. */
function checkedLater(module: SourceModule, start: number, end: number): boolean {
  const { tokens, scopes } = module;
  const { words, kinds, count } = tokens;
  if (words[start - 1] !== '=' || kinds[start - 2] !== IDENTIFIER) return false;
  const name = words[start - 2] ?? '';
  const binding = bindingAt(scopes, name, start - 2);
  if (binding === undefined || binding.kind !== 'variable') return false;
  return isRefusedWithout(module, name, end, Math.min(binding.to, count, end + 400));
}

/** Whether `if (!name) throw`, `if (name === undefined) throw` or `assert(name)` is among the tokens. */
export function isRefusedWithout(module: SourceModule, name: string, from: number, to: number): boolean {
  const { words } = module.tokens;
  for (let at = from; at < to; at++) {
    if (words[at] !== name || words[at - 1] === '.') continue;
    const before = words[at - 1];
    const next = words[at + 1] ?? '';
    if (before === '(' && ASSERTIONS.test(words[at - 2] ?? '') && isCall(module.tokens, at - 1)) return true;
    const asks =
      (before === '!' && /^(?:\)|\|\||&&)$/.test(next)) ||
      (/^===?$/.test(next) && /^(?:undefined|null)$/.test(words[at + 2] ?? '')) ||
      (before === 'typeof' && /^[!=]==?$/.test(next));
    if (asks && conditionAround(module, before === '!' ? at - 1 : at)?.refuses === true) return true;
  }
  return false;
}

/** A name is asked for its truth alone, `if (name)`: it is compared with nothing, and nothing of it is called. */
export function isTruthAsked(module: SourceModule, name: string, from: number, to: number): boolean {
  const { words } = module.tokens;
  let isAsked = false;
  for (let at = from; at < to; at++) {
    if (words[at] !== name || words[at - 1] === '.' || words[at - 1] === '?.' || words[at + 1] === ':') continue;
    if (/^(?:[!=]==?|\.|\?\.|\?\?=?|\|\|=?|=|in)$/.test(words[at + 1] ?? '') || /^[!=]==?$/.test(words[at - 1] ?? ''))
      return false;
    isAsked ||= surroundingsOf(module, at, at + 1).asBoolean === true;
  }
  return isAsked;
}
