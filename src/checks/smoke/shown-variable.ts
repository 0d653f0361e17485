/** Stands in a text for a variable, so that the text can be encoded like the one that is sent, and the name come back out. */
import { randomBytes } from 'node:crypto';
import { type Resolver, resolver } from './variables.ts';

// Letters that no encoding touches, and that nobody can have written.
const TAG = `v${randomBytes(6).toString('hex')}`;

/** A place for `$NAME`. `name`: letters, digits and `_`. */
export const variableMark = (name: string): string => `${TAG}_${name}_${TAG}`;

const MARK = new RegExp(`${TAG}_([A-Za-z0-9_]+?)_${TAG}`, 'g');

/** Literal texts and names of variables, in turns: always an odd number of parts, the first a text. */
export const splitAtMarks = (text: string): string[] => text.split(MARK);

/** Of a text of the file: its variables become marks, `$$` a dollar. */
export const markVariables: Resolver['resolve'] = (text, option) => resolver(variableMark).resolve(text, option);
