/** Indexes that are said with the column: `->unique()`. The first of a column counts, the others are lost. */
import { namesOf, type Value } from '../php/values.ts';
import { addCommand, type Blueprint, type CommandName } from './blueprint.ts';
import { indexName } from './names.ts';

const WORDS: readonly (readonly [word: string, command: CommandName, drop: CommandName])[] = [
  ['primary', 'primary', 'dropPrimary'],
  ['unique', 'unique', 'dropUnique'],
  ['index', 'index', 'dropIndex'],
  ['fulltext', 'fulltext', 'dropIndex'],
  ['fullText', 'fulltext', 'dropIndex'],
  ['spatialIndex', 'spatialIndex', 'dropIndex'],
  ['vectorIndex', 'vectorIndex', 'dropIndex'],
];

/** Adds to the blueprint what `->unique()`, `->index()` … of its columns ask for; with `false` on a column that changes, what drops it. */
export function impliedIndexes(blueprint: Blueprint, version: number): void {
  for (const { name, type, attributes, span } of blueprint.columns) {
    for (const [word, command, drop] of WORDS) {
      const given: Value = attributes.get(word) ?? null;
      if (given === null || (given === false && attributes.get('change') !== true)) continue;
      const kind = word === 'index' && type === 'vector' && version >= 12 ? 'vectorIndex' : command;
      const own = namesOf(given)?.[0];
      if (given === false) addCommand(blueprint, drop, [name], span, indexName(blueprint.table, [name], command));
      else addCommand(blueprint, kind, [name], span, own || indexName(blueprint.table, [name], kind));
      break;
    }
  }
}
