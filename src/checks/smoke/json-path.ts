/** JSONPath, RFC 9535, by json-p3, which passes the public compliance suite (src/dev/score-json-path.ts counts). */
import { compile, type JSONValue } from 'json-p3';
import { UserError } from '../../core/errors.ts';
import { printable } from '../../core/text.ts';
import { shown, type Thinking } from './thinking.ts';

const MAX_LENGTH = 500;

/** Throws UserError that says where it breaks. `option` names the place in the file. */
export function mustBeJsonPath(text: string, option: string): void {
  const wrong = (why: string, advice: string) =>
    new UserError(`${option}: \`${printable(text, 120)}\` is not a JSONPath: ${why}.`, advice);
  const advice = "Write the way to a value: $.status, $.items[0].name, $['a key'] or $.checks[?@.name == 'db'].state.";
  if (text.length > MAX_LENGTH) throw wrong(`it has more than ${MAX_LENGTH} characters`, advice);
  if (!text.startsWith('$')) throw wrong('it does not begin with `$`', advice);
  try {
    compile(text);
  } catch (error) {
    throw wrong(Error.isError(error) ? wordsOf(error.message) : 'it is not understood', advice);
  }
}

/** The library quotes what it met and where: `unclosed bracketed selection ('$.a[':4)`. */
const wordsOf = (message: string): string =>
  printable(message, 200).replace(/ \('.*':(\d+)\)$/, (_, at: string) => ` (at character ${Number(at) + 1})`);

/** A filter looks at every member, and may look at all of them for each; so may one `..` after the other. */
const MAY_TAKE_LONG = /\?|\.\.|\*/;

/** The values that a path selects, in its order; empty for a path that does not parse. Throws OutOfTime. */
export function selectJson(json: unknown, path: string, thinking: Thinking): unknown[] {
  const select = (): unknown[] => {
    try {
      return compile(path)
        .query(json as JSONValue)
        .values();
    } catch {
      // A filter on a hostile document may go too deep.
      return [];
    }
  };
  return MAY_TAKE_LONG.test(path) ? thinking.within(`the path \`${shown(path)}\``, select) : select();
}
