/** What the changes of one changeSet have sent so far. */
import type { ProgramStatement, Unread } from '../program.ts';
import type { Place } from './entry.ts';
import { identifier, type Quoting } from './names.ts';

export interface Work {
  /** The file, as written. */
  text: string;
  quoting: Quoting;
  /** The text of a script beside it, with properties; undefined where it is not known. */
  script(path: string): string | undefined;
  statements: ProgramStatement[];
  unread: Unread[];
}

export function send(work: Work, sql: string, { start, end }: Place, isInText = false): undefined {
  work.statements.push({ sql, start, end, ...(isInText ? { isInText } : {}) });
}

/** `what` in words, without a value of the changelog. */
export function leave(work: Work, what: string, { start, end }: Place): undefined {
  work.unread.push({ what, start, end });
}

export const nameOf = ({ quoting }: Pick<Work, 'quoting'>, name: string): string => identifier(name, quoting);

/** A name that may stand in a schema. PostgreSQL's catalogs are databases: Liquibase leaves them out. */
export const pathOf = (work: Pick<Work, 'quoting'>, schema: string | undefined, name: string): string =>
  schema === undefined || schema.trim() === ''
    ? nameOf(work, name)
    : `${nameOf(work, schema.trim())}.${nameOf(work, name)}`;

export const listOfNames = (work: Pick<Work, 'quoting'>, names: readonly string[]): string =>
  names.map((name) => nameOf(work, name)).join(', ');
