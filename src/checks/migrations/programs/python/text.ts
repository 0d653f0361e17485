/** Texts that are put together: `%`, `format`, `str`. */
import type { Place } from './syntax.ts';
import { type CallValue, calleeOf, stringOf, unknown, type Value } from './values.ts';

// Longer texts are no statement that somebody wrote.
export const MAX_TEXT = 4_000_000;

/** As `str()` gives it. */
export function textOf(value: Value | undefined): string | undefined {
  switch (value?.kind) {
    case 'string':
      return value.value;
    case 'number':
      return value.text;
    case 'boolean':
      return value.value ? 'True' : 'False';
    case 'none':
      return 'None';
    // `op.f('name')`: a name that is final, a string all the same.
    case 'call':
      return value.args.length === 1 && /(?:^|\.)op\.f$/.test(calleeOf(value) ?? '')
        ? stringOf(value.args[0])
        : undefined;
    default:
      return undefined;
  }
}

export const text = (value: string, place: Place): Value =>
  value.length > MAX_TEXT ? unknown(place) : { kind: 'string', value, start: place.start, end: place.end };

/** `'%s and %(name)s' % values` */
export function format(template: string, values: Value, place: Place): Value {
  let index = 0;
  let complete = true;
  const list = values.kind === 'sequence' ? values.items : [values];
  const result = template.replace(/%(?:\((\w+)\))?([sdr%])/g, (_, name: string | undefined, kind: string) => {
    if (kind === '%') return '%';
    const value = name === undefined ? list[index++] : entry(values, name);
    const part = kind === 'r' ? undefined : textOf(value);
    if (part === undefined) complete = false;
    return part ?? '';
  });
  return complete ? text(result, place) : unknown(place);
}

const entry = (values: Value, name: string): Value | undefined =>
  values.kind === 'dict' ? values.entries.findLast(({ key }) => stringOf(key) === name)?.value : undefined;

/** `'{} and {name}'.format(...)` */
export function formatBraces(template: string, call: CallValue): Value {
  let index = 0;
  let complete = true;
  const result = template.replace(/\{\{|\}\}|\{(\w*)\}/g, (whole, name: string | undefined) => {
    if (whole === '{{' || whole === '}}') return whole.charAt(0);
    const value =
      name === '' || name === undefined ? call.args[index++] : (call.named.get(name) ?? call.args[Number(name)]);
    const part = textOf(value);
    if (part === undefined) complete = false;
    return part ?? '';
  });
  return complete && !/\{[^{}:!.[]*[:!.[]/.test(template) ? text(result, call) : unknown(call);
}
