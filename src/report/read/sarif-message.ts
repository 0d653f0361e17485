/** The words of a message: §3.11. Its Markdown is left alone; the plain text says the same. */
import { ownEntry } from './json-text.ts';
import { present, type SarifComponent, type SarifResult, type SarifRule } from './sarif-schema.ts';

type Message = NonNullable<SarifResult['message']>;

/** A text may use an argument of a megabyte a thousand times, and a thousand results may use that text. */
const MAX_TEXT = 20_000;

export function messageText(
  message: Message | undefined,
  rule: SarifRule | undefined,
  components: readonly (SarifComponent | undefined)[],
): string {
  const text = (message?.text ?? lookedUp(message?.id, rule, components) ?? '').slice(0, MAX_TEXT);
  const values = present(message?.arguments);
  // Without arguments the braces are the tool's own: ESLint writes them as they are.
  return values.length === 0 ? text : filledIn(text, values).slice(0, MAX_TEXT);
}

function lookedUp(
  id: string | undefined,
  rule: SarifRule | undefined,
  components: readonly (SarifComponent | undefined)[],
): string | undefined {
  if (id === undefined) return undefined;
  const places = [rule?.messageStrings, ...components.map((component) => component?.globalMessageStrings)];
  const texts = places.map((strings) => ownEntry(ownEntry(strings, id), 'text'));
  return texts.find((text) => typeof text === 'string');
}

/** `{0}` is the first argument; a doubled brace is a brace: §3.11.5. */
function filledIn(text: string, values: readonly string[]): string {
  let room = MAX_TEXT;
  return text.replace(/\{\{|\}\}|\{(\d{1,3})\}/g, (whole, digits: string | undefined) => {
    if (digits === undefined) return whole.charAt(0);
    const value = (values[Number(digits)] ?? whole).slice(0, room);
    room -= value.length;
    return value;
  });
}

/** `[the source](1)` names a related location, `[words](https://…)` a page: what is left are the words. §3.11.6 */
export function withoutLinks(text: string, relatedIds: ReadonlySet<number>): string {
  if (!text.includes('](')) return text;
  return text.replace(
    /\[((?:[^[\]\\\n]|\\.){1,300})\]\((?:(\d{1,9})|https?:\/\/[^\s()]{1,2000})\)/g,
    (whole, words: string, id: string | undefined) =>
      id !== undefined && !relatedIds.has(Number(id)) ? whole : words.replace(/\\([[\]\\])/g, '$1'),
  );
}
