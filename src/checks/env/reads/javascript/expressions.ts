/** Where types and expressions end, as far as brackets, operators and lines say. */
import { IDENTIFIER, NUMBER, PUNCTUATOR, past, REGEX, STRING, startsLine, TEMPLATE, type Tokens } from './tokens.ts';

const TYPE_PREFIXES = new Set('keyof typeof readonly infer unique asserts new abstract'.split(' '));

/** Tokens, what is in brackets not counted. */
const MAX_ARGUMENTS = 150;

/** Behind `<…>` that opens at `at`; `at` where it does not close. */
export function pastAngles(tokens: Tokens, at: number): number {
  const { words, pairs, count } = tokens;
  let depth = 0;
  for (let next = at, steps = 0; next < count && steps < MAX_ARGUMENTS; steps++) {
    const word = words[next];
    if (word === '<') depth++;
    else if (word === '>' && --depth === 0) return next + 1;
    else if (word === ';' || word === ')' || word === ']' || word === '}') return at;
    next = (pairs[next] ?? -1) > next ? past(tokens, next) : next + 1;
  }
  return at;
}

/** Behind the type that begins at `at`. */
export function pastType(tokens: Tokens, at: number): number {
  const { words, kinds, count } = tokens;
  let next = at;
  if (words[next] === '|' || words[next] === '&') next++;
  for (let terms = 0; next < count && terms < 1000; terms++) {
    while (
      kinds[next] === IDENTIFIER &&
      TYPE_PREFIXES.has(words[next] ?? '') &&
      !/^[,;)\]}=>|&.]$/.test(words[next + 1] ?? '')
    )
      next++;
    const word = words[next] ?? '';
    const kind = kinds[next];
    if (word === '<') {
      // A function's own type parameters.
      const behind = pastAngles(tokens, next);
      if (behind === next) return next;
      next = behind;
      continue;
    }
    if (word === '(' || word === '{' || word === '[') next = past(tokens, next);
    else if (kind === IDENTIFIER || kind === STRING || kind === NUMBER) next++;
    else if (kind === TEMPLATE) next = past(tokens, next);
    else if (word === '-' && kinds[next + 1] === NUMBER) next += 2;
    else return next;
    for (;;) {
      const suffix = words[next];
      if (suffix === '.') next += 2;
      else if (suffix === '[' && !startsLine(tokens, next)) next = past(tokens, next);
      else if (suffix === '<') {
        const behind = pastAngles(tokens, next);
        if (behind === next) return next;
        next = behind;
      } else break;
    }
    const operator = words[next];
    if (operator === '|' || operator === '&' || operator === '=>' || operator === 'is') next++;
    else if (operator === 'extends' || operator === '?') next++;
    else if (operator === ':' && terms > 1 && isConditionalType(tokens, at, next)) next++;
    else return next;
  }
  return next;
}

/** A `?` of the type itself waits for its `:`. */
function isConditionalType(tokens: Tokens, from: number, to: number): boolean {
  let waiting = 0;
  for (let at = from; at < to; at = past(tokens, at)) {
    if (tokens.words[at] === '?') waiting++;
    if (tokens.words[at] === ':') waiting--;
  }
  return waiting > 0;
}

/** Behind `as A as B`, `satisfies C`; `at` where none is. */
export function pastCasts(tokens: Tokens, at: number): number {
  let next = at;
  while (tokens.kinds[next] === IDENTIFIER && (tokens.words[next] === 'as' || tokens.words[next] === 'satisfies')) {
    const behind = pastType(tokens, next + 1);
    if (behind === next + 1) return next;
    next = behind;
  }
  return next;
}

const KEYWORD_OPERATORS = new Set(['in', 'instanceof', 'as', 'satisfies', 'extends', 'of']);
/** A statement begins with them wherever a line does. */
const STATEMENTS = new Set(
  'const let var function class if for while switch return throw try import export type interface enum declare break continue do'.split(
    ' ',
  ),
);

/** Whether the token ends an operand, so that a name behind it on a new line begins a statement. */
function endsOperand(tokens: Tokens, at: number): boolean {
  const kind = tokens.kinds[at];
  const word = tokens.words[at] ?? '';
  if (kind === PUNCTUATOR) return /^(?:[)\]}]|\+\+|--|!)$/.test(word);
  if (kind === IDENTIFIER)
    return (
      !KEYWORD_OPERATORS.has(word) && !/^(?:return|typeof|new|await|void|delete|yield|throw|else|case)$/.test(word)
    );
  return true;
}

/**
 * The end of an expression that begins at `at`: the first `,` or `;` of its own level, the bracket that closes the level,
 * or a line that begins a statement.
 */
export function pastExpression(tokens: Tokens, at: number, most = Number.POSITIVE_INFINITY): number {
  const { words, kinds, pairs, count } = tokens;
  let next = at;
  let questions = 0;
  for (let steps = 0; next < count; steps++) {
    if (steps >= most) return next;
    const word = words[next] ?? '';
    const kind = kinds[next];
    if (word === ',' || word === ';' || word === ')' || word === ']' || word === '}') return next;
    if (word === '?') questions++;
    else if (word === ':' && questions-- === 0) return next;
    if (next > at && startsLine(tokens, next) && endsOperand(tokens, next - 1)) {
      const isName =
        kind === IDENTIFIER ? !KEYWORD_OPERATORS.has(word) : kind === STRING || kind === NUMBER || kind === REGEX;
      if (isName || word === '{' || word === '@') return next;
    }
    if (
      next > at &&
      kind === IDENTIFIER &&
      STATEMENTS.has(word) &&
      startsLine(tokens, next) &&
      words[next - 1] !== '.' &&
      words[next - 1] !== '=>' &&
      words[next - 1] !== '=' &&
      words[next - 1] !== '('
    ) {
      if (word !== 'function' && word !== 'class' && word !== 'import') return next;
    }
    if ((word === 'as' || word === 'satisfies') && kind === IDENTIFIER && next > at && endsOperand(tokens, next - 1)) {
      const behind = pastType(tokens, next + 1);
      next = behind > next + 1 ? behind : next + 1;
      continue;
    }
    if (word === '<' && next > at && kinds[next - 1] === IDENTIFIER) {
      // Type arguments hold commas; a comparison does not close before the bracket does.
      const behind = pastAngles(tokens, next);
      if (behind > next && words[behind] === '(') {
        next = behind;
        continue;
      }
    }
    next = (pairs[next] ?? -1) > next ? past(tokens, next) : next + 1;
  }
  return count;
}

/** The expressions between the brackets that open at `open`: arguments, elements or members, `[from, to)` each. */
export function listItems(tokens: Tokens, open: number): { from: number; to: number }[] {
  const close = Math.min(past(tokens, open) - 1, tokens.count);
  const items: { from: number; to: number }[] = [];
  let from = open + 1;
  let at = from;
  while (at < close) {
    const word = tokens.words[at];
    if (word === ',' || word === ';') {
      if (at > from) items.push({ from, to: at });
      from = ++at;
    } else if (word === '<' && tokens.kinds[at - 1] === IDENTIFIER) {
      const behind = pastAngles(tokens, at);
      at =
        behind > at && (tokens.words[behind] === '(' || tokens.words[behind] === '=>' || tokens.words[behind] === '=')
          ? behind
          : at + 1;
    } else at = (tokens.pairs[at] ?? -1) > at ? past(tokens, at) : at + 1;
  }
  if (close > from) items.push({ from, to: close });
  return items;
}
