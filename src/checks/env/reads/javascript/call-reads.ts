/** Reads through functions of the project: calls with a name that is written there. */
import { looksLikeName } from './environment.ts';
import { listItems, pastAngles } from './expressions.ts';
import { behaviourOf, type KnownHelper } from './helpers.ts';
import { type Key, keyOf, namesOfList } from './keys.ts';
import type { Linking } from './linking.ts';
import { isRefusedInList } from './list-refusals.ts';
import type { SourceModule } from './module.ts';
import { type Named, propertyOf } from './objects.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { IDENTIFIER, past, STRING, stringAt } from './tokens.ts';

export interface Calls {
  reads: { helper: KnownHelper; named: Named; calledAs: string; surroundings: Surroundings }[];
  /** Functions that give their own parameter to a helper. */
  helpers: KnownHelper[];
}

export function callReads(
  module: SourceModule,
  linking: Linking,
  helpers: ReadonlyMap<KnownHelper['callable'], KnownHelper>,
): Calls {
  const { tokens } = module;
  const { words, kinds, count } = tokens;
  const calls: Calls = { reads: [], helpers: [] };
  const members = memberNames(helpers);
  for (let open = 1; open < count; open++) {
    if (words[open] !== '(') continue;
    let last = open - 1;
    if (words[last] === '?.') last--;
    if (words[last] === '>') last = beforeArguments(module, last);
    if (kinds[last] !== IDENTIFIER || past(tokens, open) - open < 3) continue;
    const isMember = words[last - 1] === '.' || words[last - 1] === '?.';
    if (isMember && !members.has(words[last] ?? '')) continue;
    const callee = linking.callee(module, last);
    const helper = callee === undefined ? undefined : helpers.get(callee.callable);
    // The function's own head is no call of it.
    if (helper === undefined || (helper.module === module && helper.callable.open === open)) continue;
    const items = listItems(tokens, open);
    const isRest = helper.callable.parameters[helper.parameter]?.isRest === true;
    const given = isRest ? items.slice(helper.parameter) : items.slice(helper.parameter, helper.parameter + 1);
    let from = last;
    while (words[from - 1] === '.' || words[from - 1] === '?.') from -= 2;
    const behind = past(tokens, open);
    for (const item of given) {
      const key = keyOfArgument(module, item, helper, isRest);
      const around = surroundings(module, helper, items, from, behind);
      for (const named of key.names)
        if (looksLikeName(named.name))
          calls.reads.push({
            helper,
            named,
            calledAs: words[last] ?? '',
            surroundings: key.isList && !helper.isList ? inList(module, around, from, behind) : around,
          });
      const { parameter } = key;
      if (parameter === undefined || parameter.callable === helper.callable) continue;
      const behaviour = behaviourOf(module, parameter.callable, parameter.position);
      calls.helpers.push({
        ...behaviour,
        module,
        callable: parameter.callable,
        parameter: parameter.position,
        isList: parameter.isList,
        ...(parameter.property === undefined ? {} : { property: parameter.property }),
        hasDefault: behaviour.hasDefault || helper.hasDefault,
        required: behaviour.required || helper.required,
        environment: helper.environment,
      });
    }
  }
  return calls;
}

/** `for (const name of NAMES) if (!env(name)) throw …` */
function inList(module: SourceModule, around: Surroundings, from: number, to: number): Surroundings {
  if (around.required || around.hasDefault || !isRefusedInList(module, from, to)) return around;
  return { hasDefault: false, required: true };
}

function keyOfArgument(
  module: SourceModule,
  { from, to }: { from: number; to: number },
  helper: KnownHelper,
  isRest: boolean,
): Key {
  const { words } = module.tokens;
  if (helper.property !== undefined) {
    const value = words[from] === '{' ? propertyOf(module, from, helper.property) : undefined;
    return value === undefined ? { names: [], isList: false } : keyOf(module, value, value + 1);
  }
  if (helper.isList && !isRest) return namesOfList(module, from, to);
  if (isRest && words[from] === '...') return namesOfList(module, from + 1, to);
  return keyOf(module, from, to);
}

function surroundings(
  module: SourceModule,
  helper: KnownHelper,
  items: readonly { from: number; to: number }[],
  from: number,
  to: number,
): Surroundings {
  const around = surroundingsOf(module, from, to);
  const { tokens } = module;
  let { hasDefault } = around;
  let literal = around.literalFallback === true;
  const given = helper.defaultParameter === undefined ? undefined : items[helper.defaultParameter];
  if (given !== undefined && helper.defaultParameter !== helper.parameter) {
    if (tokens.words[given.from] === '{') {
      const names = listItems(tokens, given.from).map(({ from: at }) => tokens.words[at] ?? '');
      if (names.some((name) => /^(?:default|fallback|def|defaultValue)$/i.test(name))) hasDefault = true;
    } else if (tokens.words[given.from] !== 'undefined') {
      hasDefault = true;
      if (tokens.kinds[given.from] === STRING && stringAt(tokens, given.from) !== '') literal = true;
    }
  }
  hasDefault ||= helper.hasDefault && !helper.required;
  return {
    hasDefault,
    required: (helper.required && !hasDefault) || around.required,
    ...(literal ? { literalFallback: true as const } : {}),
  };
}

function beforeArguments({ tokens }: SourceModule, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0 && at > close - 60; at--) {
    const pair = tokens.pairs[at] ?? -1;
    if (pair !== -1 && pair < at) at = pair;
    else if (tokens.words[at] === '>') depth++;
    else if (tokens.words[at] === '<' && --depth === 0) return pastAngles(tokens, at) === close + 1 ? at - 1 : close;
  }
  return close;
}

/** What helpers are called as members: by their names, and by those under which objects and files give them on. */
function memberNames(helpers: ReadonlyMap<KnownHelper['callable'], KnownHelper>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { callable } of helpers.values()) names.add(callable.name);
  for (const module of new Set([...helpers.values()].map((helper) => helper.module))) {
    const { words, kinds, count } = module.tokens;
    for (const { name, local } of module.modules.exports) if (names.has(local) || local === '') names.add(name);
    for (let at = 2; at < count; at++)
      if (words[at - 1] === ':' && kinds[at] === IDENTIFIER && names.has(words[at] ?? ''))
        names.add(words[at - 2] ?? '');
  }
  names.delete('');
  return names;
}
