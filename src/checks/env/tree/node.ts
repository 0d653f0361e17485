/** What JSON and YAML have in common, with the place of everything. Offsets are 0-based UTF-16 units, end exclusive. */

export type Node = MapNode | ListNode | ScalarNode;

interface Range {
  start: number;
  end: number;
}

export interface MapNode extends Range {
  kind: 'map';
  /** In the order of the text; a key that is written twice is there twice. */
  entries: Entry[];
}

export interface Entry {
  key: string;
  /** Of the key as it is written, quotes included. */
  keyStart: number;
  keyEnd: number;
  value: Node;
}

export interface ListNode extends Range {
  kind: 'list';
  items: Node[];
}

export interface ScalarNode extends Range {
  kind: 'scalar';
  value: string | number | boolean | null;
  /** The value as text; '' for null. */
  text: string;
}

/** The last entry of a key, as every reader of JSON has it; undefined where there is none or `node` is no map. */
export function child(node: Node | undefined, key: string): Node | undefined {
  return entryOf(node, key)?.value;
}

export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.findLast((entry) => entry.key === key) : undefined;
}

/** The text of a string; undefined for everything else. */
export function stringAt(node: Node | undefined, key: string): string | undefined {
  const value = child(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** The text of any scalar but null: YAML reads `18` as a number where a name is meant. */
export function textAt(node: Node | undefined, key: string): string | undefined {
  const value = child(node, key);
  return value?.kind === 'scalar' && value.value !== null ? value.text : undefined;
}

export const itemsOf = (node: Node | undefined): readonly Node[] => (node?.kind === 'list' ? node.items : []);
export const entriesOf = (node: Node | undefined): readonly Entry[] => (node?.kind === 'map' ? node.entries : []);
