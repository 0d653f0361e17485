/** Parameters of methods and blocks, and what a call gives them. */
import { nameAt, nodeAt, nodesAt, type RubyNode } from './tree.ts';
import { array, type Block, keyOf, listOf, NIL, type Pair, type Scope, UNKNOWN, type Value } from './values.ts';

type Evaluate = (node: RubyNode, scope: Scope) => Value;

/** Sets the parameters in `scope`. A block that takes several gets the parts of one list, as Ruby does it. */
export function bindParameters(
  parameters: RubyNode | undefined,
  given: readonly Value[],
  scope: Scope,
  evaluate: Evaluate,
  block?: Block,
): void {
  const set = (name: string, value: Value): void => void scope.variables.set(name, value);
  if (parameters === undefined) return;
  if (parameters.kind === 'NumberedParametersNode' || parameters.kind === 'ItParametersNode') {
    const isOne = parameters.kind === 'ItParametersNode' || parameters.parts['maximum'] === 1;
    const values = isOne ? given : spread(given, true);
    for (const [index, value] of values.entries()) set(`_${index + 1}`, value);
    set('it', given[0] ?? NIL);
    return;
  }
  const isBlock = parameters.kind === 'BlockParametersNode';
  const list = isBlock ? nodeAt(parameters, 'parameters') : parameters;
  if (list === undefined) return;
  const [requireds, optionals, posts, keywords] = ['requireds', 'optionals', 'posts', 'keywords'].map((part) =>
    nodesAt(list, part),
  ) as [RubyNode[], RubyNode[], RubyNode[], RubyNode[]];
  const rest = nodeAt(list, 'rest');
  const keywordRest = nodeAt(list, 'keywordRest');
  const values = [
    ...(isBlock ? spread(given, requireds.length + optionals.length + posts.length > 1 || rest !== undefined) : given),
  ];
  const last = values.at(-1);
  let named: readonly Pair[] = [];
  if ((keywords.length > 0 || keywordRest !== undefined) && last?.type === 'hash') {
    named = last.pairs;
    values.pop();
  }
  // Whatever an unknown value stands for, it may fill every place.
  const isOpen = given.length === 1 && given[0]?.type === 'unknown' && isBlock;
  const next = (): Value => values.shift() ?? (isOpen ? UNKNOWN : NIL);
  for (const parameter of requireds) bindTarget(parameter, next(), set);
  for (const parameter of optionals) {
    const fallback = nodeAt(parameter, 'value');
    const hasValue = values.length > posts.length;
    set(nameAt(parameter), hasValue ? next() : fallback === undefined ? NIL : evaluate(fallback, scope));
  }
  if (rest !== undefined) set(nameAt(rest) || '*', array(values.splice(0, Math.max(0, values.length - posts.length))));
  for (const parameter of posts) bindTarget(parameter, next(), set);
  const taken = new Set<string>();
  for (const parameter of keywords) {
    const name = nameAt(parameter);
    const pair = named.find(({ key }) => keyOf(key) === `symbol:${name}`);
    const fallback = nodeAt(parameter, 'value');
    taken.add(`symbol:${name}`);
    set(name, pair?.value ?? (fallback === undefined ? UNKNOWN : evaluate(fallback, scope)));
  }
  if (keywordRest?.kind === 'KeywordRestParameterNode')
    set(nameAt(keywordRest) || '**', { type: 'hash', pairs: named.filter(({ key }) => !taken.has(keyOf(key) ?? '')) });
  const blockParameter = nodeAt(list, 'block');
  if (blockParameter !== undefined)
    set(nameAt(blockParameter) || '&', block === undefined ? NIL : { type: 'block', block });
}

const spread = (given: readonly Value[], isSeveral: boolean): readonly Value[] =>
  isSeveral && given.length === 1 && given[0]?.type === 'array' ? given[0].items : given;

/** A name, or several in brackets. */
function bindTarget(target: RubyNode, value: Value, set: (name: string, value: Value) => void): void {
  if (target.kind !== 'MultiTargetNode') {
    set(nameAt(target), value);
    return;
  }
  const parts = listOf(value);
  for (const [index, part] of nodesAt(target, 'lefts').entries())
    bindTarget(part, value.type === 'unknown' ? UNKNOWN : (parts[index] ?? NIL), set);
}
