/** A changelog as a tree, whatever it is written in: an element of XML or a key of YAML and JSON is an entry with a name. */

/** UTF-16 offsets into the file, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

export interface Entry extends Place {
  name: string;
  /** A scalar, or what stands between the tags; undefined where there is none (and for `null`). */
  text: string | undefined;
  /** Attributes and children, in their order; keys of a list's items as if they stood in it directly. */
  entries: readonly Entry[];
}

/** What cannot be read as XML, YAML or JSON. */
export interface Broken {
  /** Safe to print. */
  problem: string;
  /** UTF-16 offset. */
  at: number;
}

export const childOf = (entry: Entry, name: string): Entry | undefined =>
  entry.entries.find((child) => child.name === name);

export const childrenOf = (entry: Entry, name: string): Entry[] => entry.entries.filter((child) => child.name === name);

/** An attribute, or a key with a scalar. */
export const attributeOf = (entry: Entry, name: string): string | undefined => childOf(entry, name)?.text;

/** For those that must be there: whoever asks has looked. */
export const stringOf = (entry: Entry, name: string): string => attributeOf(entry, name)?.trim() ?? '';

export const isTrue = (entry: Entry, name: string): boolean =>
  attributeOf(entry, name)?.trim().toLowerCase() === 'true';
export const isFalse = (entry: Entry, name: string): boolean =>
  attributeOf(entry, name)?.trim().toLowerCase() === 'false';

/** `<createTable><column/></createTable>`, `createTable: { columns: [{ column: {} }] }` */
export const columnsOf = (entry: Entry): Entry[] => [
  ...childrenOf(entry, 'column'),
  ...childrenOf(entry, 'columns').flatMap((list) => childrenOf(list, 'column')),
];

/** `a, b` */
export const namesIn = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
