/** Whether the program ends where one of a list of variables is missing: a loop that only logs does not. */
import { bindingAt, type Callable } from './bindings.ts';
import { pastExpression } from './expressions.ts';
import { iteratedBy } from './keys.ts';
import type { SourceModule } from './module.ts';
import { isCall } from './owners.ts';
import { isAssertion, refuses } from './surroundings.ts';
import { IDENTIFIER, past, stringAt } from './tokens.ts';

/** Tokens behind a place in which what is made of it is looked for. */
const REACH = 600;
/** A value of a value of a value. */
const MAX_DEPTH = 4;
const MAX_USES = 12;
const SAME = /^(?:trim|length|toString|toLowerCase)$/;
const CONVERSIONS = /^(?:Boolean|String|Number|trim)$/;

/** Of a lookup whose tokens are `[from, to)` and whose key goes over a list. */
export function isRefusedInList(module: SourceModule, from: number, to: number, depth = 0): boolean {
  const { tokens, scopes } = module;
  const { words, kinds, count } = tokens;
  if (depth > MAX_DEPTH) return false;
  const { start, end, isMissing } = asked(module, from, to);
  const condition = conditionOf(module, start);
  if (condition !== undefined) return isRefusedBy(module, condition, isMissing, depth);
  // `process.env[name] || missing.push(name)`
  if ((words[end] === '||' && !isMissing) || (words[end] === '&&' && isMissing))
    if (endsIn(module, end + 1, Math.min(pastExpression(tokens, end + 1, 60), count), depth)) return true;
  // It has something else.
  if (words[end] === '??' || words[end] === '||') return false;
  if (words[start - 1] === '=' && kinds[start - 2] === IDENTIFIER) {
    const name = words[start - 2] ?? '';
    const binding = bindingAt(scopes, name, start - 2);
    if (binding?.kind !== 'variable') return false;
    let uses = 0;
    for (let at = end; at < Math.min(binding.to, end + REACH) && uses < MAX_USES; at++) {
      if (words[at] !== name || words[at - 1] === '.' || kinds[at] !== IDENTIFIER) continue;
      uses++;
      if (isRefusedInList(module, at, at + 1, depth + 1)) return true;
    }
    return false;
  }
  return isChosen(module, start, end, isMissing, depth);
}

/** The value with what only turns it over, and whether what is there then is asked to be missing. */
function asked(module: SourceModule, from: number, to: number): { start: number; end: number; isMissing: boolean } {
  const { tokens } = module;
  const { words, pairs, kinds } = tokens;
  let start = from;
  let end = to;
  let isMissing = false;
  for (let steps = 0; steps < 20; steps++) {
    const before = words[start - 1] ?? '';
    const next = words[end] ?? '';
    if ((next === '.' || next === '?.') && SAME.test(words[end + 1] ?? '')) {
      end += 2;
      if (words[end] === '(') end = past(tokens, end);
    } else if (before === '!') {
      isMissing = !isMissing;
      start--;
    } else if (/^[!=]==?$/.test(next) && isNothing(module, end + 1)) {
      if (next.startsWith('=')) isMissing = !isMissing;
      if (before === 'typeof') start--;
      end += 2;
    } else if (/^[!=]==?$/.test(before) && isNothing(module, start - 2)) {
      if (before.startsWith('=')) isMissing = !isMissing;
      start -= 2;
    } else if (before === '(' && next === ')' && pairs[start - 1] === end) {
      const callee = words[start - 2] ?? '';
      if (/^(?:if|while)$/.test(callee)) break;
      if (isCall(tokens, start - 1)) {
        if (!CONVERSIONS.test(callee)) break;
        start -= 2;
      } else start--;
      end++;
    } else if ((next === '??' || next === '||') && stringAt(tokens, end + 1) === '') end += 2;
    else if (next === '!' && kinds[end + 1] !== IDENTIFIER) end++;
    else break;
  }
  return { start, end, isMissing };
}

const isNothing = ({ tokens }: SourceModule, at: number): boolean =>
  /^(?:undefined|null|false|0)$/.test(tokens.words[at] ?? '') ||
  tokens.text.slice(tokens.starts[at] ?? 0, tokens.ends[at] ?? 0) === '0' ||
  /^(?:|undefined)$/.test(stringAt(tokens, at) ?? '-');

interface Condition {
  /** The token `if`. */
  head: number;
  /** Of the statement that it governs, end exclusive. */
  from: number;
  to: number;
}

/** The `if` or the `while` in whose condition a token is. */
function conditionOf({ tokens }: SourceModule, at: number): Condition | undefined {
  const { words, parents } = tokens;
  let open = parents[at] ?? -1;
  for (let steps = 0; open !== -1 && words[open] === '(' && steps < 10; steps++) {
    if (words[open - 1] === 'if' || words[open - 1] === 'while') {
      const from = past(tokens, open);
      const to =
        words[from] === '{' ? past(tokens, from) : pastExpression(tokens, words[from] === 'throw' ? from + 1 : from);
      return { head: open - 1, from, to };
    }
    if (isCall(tokens, open)) return undefined;
    open = parents[open] ?? -1;
  }
  return undefined;
}

function isRefusedBy(module: SourceModule, { from, to, head }: Condition, isMissing: boolean, depth: number): boolean {
  const { tokens } = module;
  const { words, parents, count } = tokens;
  if (isMissing) return refuses(module, from) || endsIn(module, from, to, depth);
  const behind = words[to] === ';' ? to + 1 : to;
  if (words[behind] === 'else') return refuses(module, behind + 1) || endsIn(module, behind + 1, behind + 100, depth);
  if (!words.slice(from, Math.min(to, from + 60)).some((word) => word === 'continue' || word === 'return'))
    return false;
  const parent = parents[head] ?? -1;
  const limit = Math.min(parent === -1 ? count : past(tokens, parent), behind + 200);
  return endsIn(module, behind, limit, depth);
}

/** The program ends among these tokens, or something is noted there for which it ends later. */
function endsIn(module: SourceModule, from: number, to: number, depth: number): boolean {
  const { words, kinds, parents } = module.tokens;
  for (let at = from; at < to; at++) {
    if (refuses(module, at, at + 1)) return true;
    if (kinds[at] !== IDENTIFIER || words[at - 1] === '.') continue;
    const next = words[at + 1] ?? '';
    const isNoted =
      (next === '.' && /^(?:push|add|unshift|set)$/.test(words[at + 2] ?? '') && words[at + 3] === '(') ||
      next === '++' ||
      next === '+=' ||
      (next === '=' && /^(?:true|false|\[)$/.test(words[at + 2] ?? ''));
    if (!isNoted || words[at] === 'console') continue;
    // Behind the loop, not in the next round of it.
    if (isRefusedLater(module, words[at] ?? '', at, Math.max(to, past(module.tokens, parents[at] ?? at)), depth))
      return true;
  }
  return false;
}

/** `if (missing.length > 0) throw …`, `assert(missing.length === 0)` */
function isRefusedLater(module: SourceModule, name: string, token: number, from: number, depth: number): boolean {
  const { tokens, scopes } = module;
  const { words, kinds, count } = tokens;
  const binding = bindingAt(scopes, name, token);
  const to = Math.min(binding?.to ?? count, count, from + REACH);
  let uses = 0;
  for (let at = from; at < to && uses < MAX_USES; at++) {
    if (words[at] !== name || words[at - 1] === '.' || kinds[at] !== IDENTIFIER) continue;
    uses++;
    if (isRefusedWith(module, at, at + 1, depth)) return true;
  }
  return false;
}

/** Whatever is asked of it, the program goes on or ends by that. */
function isRefusedWith(module: SourceModule, from: number, to: number, depth: number): boolean {
  const { tokens } = module;
  const { words, parents, kinds } = tokens;
  for (let open = parents[from] ?? -1, steps = 0; open !== -1 && words[open] === '(' && steps < 4; steps++) {
    if (isAssertion(words[open - 1] ?? '') && isCall(tokens, open)) return true;
    if (words[open - 1] === 'exit' && words[open - 2] === '.') return true;
    open = parents[open] ?? -1;
  }
  const condition = conditionOf(module, from);
  if (condition !== undefined)
    return refuses(module, condition.from) || isRefusedBy(module, condition, false, MAX_DEPTH);
  let end = to;
  // `.filter(…).forEach((name) => { throw … })`
  while (words[end] === '.' && kinds[end + 1] === IDENTIFIER) {
    if (words[end + 2] !== '(') end += 2;
    else {
      if (words[end + 1] === 'forEach' && endsIn(module, end + 2, past(tokens, end + 2), MAX_DEPTH)) return true;
      end = past(tokens, end + 2);
    }
  }
  if (words[from - 1] === '=' && kinds[from - 2] === IDENTIFIER)
    return isRefusedLater(module, words[from - 2] ?? '', from - 2, end, depth + 1);
  if (words[end] === '||' || words[end] === '&&') return refuses(module, end + 1);
  return false;
}

const KEEPS = /^(?:filter|some|find|findIndex|findLast)$/;

/** `REQUIRED.filter((name) => !process.env[name])`: what is left, or whether there is one. */
function isChosen(module: SourceModule, start: number, end: number, isMissing: boolean, depth: number): boolean {
  const { tokens } = module;
  const { words } = tokens;
  const callable = callableAround(module, start);
  if (callable === undefined) return false;
  const isResult = callable.from === start || words[start - 1] === 'return';
  const method = methodOf(module, callable);
  const isAny = method === 'reduce' || method === 'flatMap' || method === 'map';
  if (method === undefined || !(isResult || isAny)) return false;
  if (!isAny && !(KEEPS.test(method) ? isMissing : method === 'every' && !isMissing)) return false;
  if (
    isResult &&
    !/^(?:[,;)}]|\?|&&|\|\|)?$/.test(words[end] ?? '') &&
    words[end] !== undefined &&
    kindsOfLine(module, end)
  )
    return false;
  const list = iteratedBy(module, callable, method.startsWith('reduce') ? 1 : 0);
  const open = tokens.parents[callable.open] ?? -1;
  if (list === undefined || open === -1) return false;
  return isResultRefused(module, list.from, past(tokens, open), depth);
}

/** Something else of the same line follows. */
const kindsOfLine = ({ tokens }: SourceModule, at: number): boolean =>
  !tokens.text.slice(tokens.ends[at - 1] ?? 0, tokens.starts[at] ?? 0).includes('\n');

function isResultRefused(module: SourceModule, from: number, to: number, depth: number): boolean {
  const { tokens, scopes } = module;
  const { words, kinds, count } = tokens;
  let start = from;
  while (
    words[start - 1] === '!' ||
    (words[start - 1] === '(' && !isCall(tokens, start - 1) && !/^(?:if|while)$/.test(words[start - 2] ?? ''))
  )
    start--;
  if (isRefusedWith(module, start, to, depth)) return true;
  if (depth > MAX_DEPTH) return false;
  // `const missing = () => REQUIRED.filter(…)`, and what its calls give.
  const callable = callableAround(module, start);
  if (callable === undefined || callable.name === '' || (callable.from !== start && words[start - 1] !== 'return'))
    return false;
  let uses = 0;
  for (let at = 0; at < count && uses < MAX_USES; at++) {
    if (words[at] !== callable.name || words[at + 1] !== '(' || kinds[at] !== IDENTIFIER || at === callable.nameToken)
      continue;
    uses++;
    if (
      bindingAt(scopes, callable.name, at) !== undefined &&
      isRefusedWith(module, at, past(tokens, at + 1), depth + 1)
    )
      return true;
  }
  return false;
}

/** The function whose body a token is in, the innermost. */
function callableAround({ scopes }: SourceModule, at: number): Callable | undefined {
  let found: Callable | undefined;
  for (const callable of scopes.callables)
    if (callable.from <= at && at < callable.to && (found === undefined || callable.from > found.from))
      found = callable;
  return found;
}

/** The method of a list whose argument a function is. */
function methodOf(module: SourceModule, callable: Callable): string | undefined {
  const { words, parents } = module.tokens;
  const open = parents[callable.open] ?? -1;
  const method = open === -1 || words[open] !== '(' ? undefined : words[open - 1];
  const position = method?.startsWith('reduce') ? 1 : 0;
  return iteratedBy(module, callable, position) === undefined ? undefined : method;
}
