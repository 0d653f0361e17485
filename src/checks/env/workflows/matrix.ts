/** What `strategy.matrix` can be: https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations */
import { entriesOf, type Node } from '../tree/node.ts';
import { expressionsIn, onlyExpression, usesIn } from './expression.ts';
import type { Job } from './workflow.ts';

/** Undefined where an expression gives all of it; an axis that an expression gives is not in it. */
export function matrixOf(node: Node | undefined): Job['matrix'] {
  if (node === undefined) return new Map();
  if (node.kind !== 'map') return undefined;
  const values = new Map<string, Set<string>>();
  const unknown = new Set<string>();
  const add = (name: string, value: Node): void => {
    if (value.kind === 'scalar' && !value.text.includes('${{'))
      values.set(name, (values.get(name) ?? new Set()).add(value.text));
    else if (value.kind === 'map') for (const entry of value.entries) add(`${name}.${entry.key}`, entry.value);
    else unknown.add(name);
  };
  for (const { key, value } of node.entries) {
    if (key === 'exclude') continue;
    if (key !== 'include') {
      if (value.kind === 'list') for (const item of value.items) add(key, item);
      else unknown.add(key);
    } else if (value.kind === 'list')
      for (const item of value.items) for (const entry of entriesOf(item)) add(entry.key, entry.value);
    // An include that is computed may add anything.
    else return undefined;
  }
  return new Map([...values].filter(([name]) => !unknown.has(name)).map(([name, all]) => [name, [...all]]));
}

/** What a text can be for the runs of a matrix: `${{ matrix.environment }}`, `app-${{ matrix.region }}`. */
export function resolveMatrix(
  text: string,
  matrix: Job['matrix'],
): { names: readonly string[] | undefined; isMatrix: boolean } {
  const expressions = expressionsIn(text);
  if (expressions.length === 0) return { names: [text], isMatrix: false };
  const isMatrix = usesIn(text).some(({ context }) => context === 'matrix');
  const [only, ...more] = expressions;
  if (only === undefined || more.length > 0) return { names: undefined, isMatrix };
  const inside = text.slice(only.start, only.end).trim();
  const either = choiceOf(onlyExpression(text) ?? '');
  if (either !== undefined) return { names: either, isMatrix };
  const path = /^matrix\.([\w.-]+)$/i.exec(inside)?.[1];
  const values = path === undefined ? undefined : matrix?.get(path);
  const [before, after] = [text.slice(0, only.start - 3), text.slice(only.end + 2)];
  return { names: values?.map((value) => `${before}${value}${after}`), isMatrix };
}

/** `condition && 'production' || 'staging'`: the usual way to choose. */
function choiceOf(expression: string): string[] | undefined {
  const found = /&&\s*'([^']+)'\s*\|\|\s*'([^']+)'\s*$/.exec(expression);
  const before = found === null ? '' : expression.slice(0, found.index);
  if (found?.[1] === undefined || found[2] === undefined) return undefined;
  const more = [...before.matchAll(/&&\s*'([^']+)'\s*\|\|/g)].map((match) => match[1] ?? '');
  return [...new Set([...more, found[1], found[2]])];
}
