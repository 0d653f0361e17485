/** What a host printed, and the user saved: read from the file, never asked of the host. */
import { type Lines, linesOf } from '../../tree/lines.ts';
import type { Entry, Node } from '../../tree/node.ts';
import type { Cell, Place } from '../environment.ts';
import { type Pairs, pairsIn } from './pairs.ts';
import { plainLines } from './table.ts';

export type Host =
  | 'aws'
  | 'cloudflare'
  | 'digitalocean'
  | 'doppler'
  | 'fly'
  | 'github'
  | 'google'
  | 'heroku'
  | 'infisical'
  | 'kubernetes'
  | 'netlify'
  | 'railway'
  | 'render'
  | 'supabase'
  | 'vercel'
  | 'names';

/** One format of one host. */
export interface HostList {
  host: Host;
  /** For a sentence: `vercel env ls`. */
  title: string;
  /** Where the format is described. */
  source: string;
  recognises(saved: SavedFile): boolean;
  read(saved: SavedFile): HostRead;
}

export interface HostRead {
  environments: HostEnvironment[];
  /** False where the list is not all that the program gets, or not all of the list. */
  isComplete: boolean;
  problems: HostProblem[];
}

export interface HostEnvironment {
  /** As the list itself names it; undefined where it does not. */
  name?: string;
  cells: Map<string, Cell>;
}

export interface HostProblem {
  /** 1-based. */
  line: number;
  /** Never holds a value. */
  message: string;
}

/** A file as it was saved, taken apart once for all recognisers. */
export interface SavedFile {
  path: string;
  /** The last part of the path, in small letters: `vercel-production.json`. */
  fileName: string;
  text: string;
  lines: Lines;
  /** JSON, or YAML where the name says so; undefined where it is neither. */
  node: Node | undefined;
  /** Its lines of `NAME=value`. */
  pairs(): Pairs;
  /** Its lines without the escapes of terminals. */
  plainLines(): readonly string[];
}

export function savedFile(text: string, path: string, node: Node | undefined): SavedFile {
  const fileName = (path.split(/[\\/]/).at(-1) ?? path).toLowerCase();
  let pairs: Pairs | undefined;
  let lines: readonly string[] | undefined;
  return {
    path,
    fileName,
    text,
    lines: linesOf(text),
    node,
    pairs() {
      pairs ??= pairsIn(path, text);
      return pairs;
    },
    plainLines() {
      lines ??= plainLines(text);
      return lines;
    },
  };
}

export const keyPlace = ({ path, lines }: SavedFile, { keyStart, keyEnd }: Entry): Place =>
  lines.placeOf(path, keyStart + 1, keyEnd - 1);

/** Where the text of a JSON string stands, without its quotes. */
export const textPlace = ({ path, text, lines }: SavedFile, node: Node | undefined): Place | undefined => {
  if (node === undefined) return undefined;
  const quotes = /["']/.test(text.charAt(node.start)) ? 1 : 0;
  return lines.placeOf(path, node.start + quotes, node.end - quotes);
};

/** A value that is known. */
export const known = (value: string, more: Pick<Cell, 'place' | 'changed'> = {}): Cell =>
  value === '' ? { state: 'empty', ...more } : { state: 'set', value, ...more };

/** A name without its value. */
export const listed = (why: string, isSecret: boolean, more: Pick<Cell, 'place' | 'changed'> = {}): Cell => ({
  state: 'listed',
  why,
  isSecret,
  ...more,
});

/** What is known besides the value, without what is not. */
export function about(place: Place | undefined, changed: string | undefined): Pick<Cell, 'place' | 'changed'> {
  return { ...(place === undefined ? {} : { place }), ...(changed === undefined ? {} : { changed }) };
}

/** ISO 8601 of what hosts write: milliseconds or seconds since 1970, or a date as text. */
export function dateOf(node: Node | undefined): string | undefined {
  if (node?.kind !== 'scalar' || node.value === null || typeof node.value === 'boolean') return undefined;
  const { value } = node;
  // Seconds are below 10^11 until the year 5138.
  const time = typeof value === 'number' ? (value < 1e11 ? value * 1000 : value) : Date.parse(value);
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Cells by name; a name that comes twice is a problem, and the last one counts. */
export interface CellsOf {
  cells: Map<string, Cell>;
  problems: HostProblem[];
  add(name: string, cell: Cell, line: number): void;
}

export function collectCells(): CellsOf {
  const cells = new Map<string, Cell>();
  const problems: HostProblem[] = [];
  return {
    cells,
    problems,
    add(name, cell, line) {
      if (name.trim() === '' || /[\s=\0]/.test(name)) {
        problems.push({ line, message: 'A name is empty, or has a blank or an equals sign in it.' });
        return;
      }
      if (cells.has(name)) problems.push({ line, message: `\`${name}\` is there twice; the last one counts.` });
      cells.set(name, cell);
    },
  };
}

export const single = ({ cells, problems }: CellsOf, isComplete: boolean, name?: string): HostRead => ({
  environments: [{ ...(name === undefined ? {} : { name }), cells }],
  isComplete,
  problems,
});
