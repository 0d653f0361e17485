/** Lists of JSON objects, as most hosts print them. */
import { child, type Entry, entryOf, itemsOf, type ListNode, type Node } from '../../tree/node.ts';
import type { SavedFile } from './host-list.ts';

/** The list at the top, or under one of these keys. */
export function rowsIn({ node }: SavedFile, ...keys: readonly string[]): ListNode | undefined {
  if (node?.kind === 'list') return node;
  for (const key of keys) {
    const list = child(node, key);
    if (list?.kind === 'list') return list;
  }
  return undefined;
}

/** There is a row, and every row has a text under each of these keys. */
export function everyRow(list: ListNode | undefined, ...keys: readonly string[]): boolean {
  return (
    list !== undefined &&
    list.items.length > 0 &&
    list.items.every((row) => keys.every((key) => child(row, key)?.kind === 'scalar'))
  );
}

/** There is a row with one of these keys. */
export const anyRow = (list: ListNode | undefined, ...keys: readonly string[]): boolean =>
  itemsOf(list).some((row) => keys.some((key) => entryOf(row, key) !== undefined));

/** No row has a key besides these. */
export const onlyKeys = (list: ListNode | undefined, ...keys: readonly string[]): boolean =>
  itemsOf(list).every((row) => row.kind === 'map' && row.entries.every(({ key }) => keys.includes(key)));

/** The first of these keys that the row has. */
export function firstOf(row: Node, ...keys: readonly string[]): Node | undefined {
  for (const key of keys) {
    const value = child(row, key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A JSON object whose values are all texts, numbers, booleans or null, and which names variables: not a program's settings. */
export function flatEntries(node: Node | undefined): readonly Entry[] | undefined {
  if (node?.kind !== 'map' || node.entries.length === 0) return undefined;
  const { entries } = node;
  if (!entries.every(({ key, value }) => value.kind === 'scalar' && /^[A-Za-z_][\w.-]*$/.test(key))) return undefined;
  const upper = entries.filter(({ key }) => /^[A-Z_][A-Z0-9_]*$/.test(key)).length;
  return upper * 2 >= entries.length ? entries : undefined;
}
