/** What a statement drops that running code may use, besides tables: views, functions, types, sequences, extensions. */
import type { Subject } from '../rule.ts';
import { findWords, type Span } from './find.ts';
import { quote, tableKey } from './names.ts';
import { droppedBy, type NamedObject, type ObjectKind, takesName } from './objects.ts';

export interface DroppedObject extends NamedObject {
  /** As SQL. */
  sql: string;
  at: Span | undefined;
}

/**
 * Those that were there before the change and are gone after it. What `CASCADE` takes along is the word of another rule, and says more.
 */
export function droppedObjects(subject: Subject, kind: ObjectKind): DroppedObject[] {
  return droppedBy(subject.statement.node).flatMap((dropped) => {
    const { name, parts, cascade } = dropped;
    if (dropped.kind !== kind || cascade || subject.isNewObject(kind, name) || isTakenAgain(subject, dropped))
      return [];
    return {
      ...{ kind, name, sql: parts.map(quote).join('.') },
      at: findWords(subject.statement, subject.file.text, parts),
    };
  });
}

/** A later statement of the file makes something of that kind and name, or a table where a view was. */
export const isTakenAgain = ({ statements, index }: Subject, object: NamedObject): boolean =>
  statements
    .slice(index + 1)
    .some(
      ({ node }) =>
        takesName(node, object) ||
        (object.kind === 'view' && 'CreateStmt' in node && tableKey(node.CreateStmt.relation) === object.name),
    );

/** By its name it numbers a column (`serial`): a default asks it, which follows a new name by itself. */
export const isOwned = ({ schema }: Subject, sequence: string): boolean =>
  sequence.endsWith('_seq') &&
  [...schema.tables.keys(), ...schema.gone].some((table) => sequence.startsWith(`${table}_`));
