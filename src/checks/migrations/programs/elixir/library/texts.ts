/** `String`, `Path`, and times as texts. */

import { checkText } from '../../javascript/limits.ts';
import { atom, boolean, integer, itemsOf, list, NIL, nameOf, string, truth, UNKNOWN, valueAt } from '../values.ts';
import { type Functions, joined, type Library, numberOf, texts } from './shared.ts';

const replaced: Library = ([subject, pattern, by]) => {
  if (subject?.type !== 'string' || pattern?.type !== 'string' || by?.type !== 'string') return undefined;
  checkText(subject.text.split(pattern.text).length * (by.text.length + 1));
  return pattern.text === '' ? undefined : string(subject.text.replaceAll(pattern.text, () => by.text));
};

/** Without `.` and `..`. */
function expanded(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const toAtom: Library = ([text]) => (text?.type === 'string' ? atom(text.text) : undefined);
/** When it runs is not known; that it is a time is. */
const MOMENT = '2000-01-01 00:00:00Z';

const asInteger: Library = ([text]) =>
  text?.type === 'string' && /^-?\d{1,30}$/.test(text.text) ? integer(BigInt(text.text)) : undefined;

export const TEXTS: Functions = {
  'String.to_atom': toAtom,
  'String.to_existing_atom': toAtom,
  'String.to_integer': asInteger,
  'String.upcase': texts((text) => string(text.toUpperCase())),
  'String.downcase': texts((text) => string(text.toLowerCase())),
  'String.capitalize': texts((text) => string(text.charAt(0).toUpperCase() + text.slice(1).toLowerCase())),
  'String.trim': texts((text, cut) => (cut === undefined ? string(text.trim()) : undefined)),
  'String.trim_leading': texts((text, cut) => (cut === undefined ? string(text.trimStart()) : undefined)),
  'String.trim_trailing': texts((text, cut) =>
    cut === undefined
      ? string(text.trimEnd())
      : cut !== '' && text.endsWith(cut) && !text.endsWith(cut + cut)
        ? string(text.slice(0, -cut.length))
        : undefined,
  ),
  'String.split': ([text, by, options]) => {
    if (text?.type !== 'string' || (by !== undefined && by.type !== 'string')) return undefined;
    const all = by === undefined ? text.text.trim().split(/\s+/) : text.text.split(by.text);
    const trims = options !== undefined && truth(valueAt(options, 'trim') ?? NIL) === true;
    return list((trims || by === undefined ? all.filter((part) => part !== '') : all).map(string));
  },
  'String.replace': replaced,
  'String.contains?': texts((text, part) => (part === undefined ? undefined : boolean(text.includes(part)))),
  'String.starts_with?': texts((text, part) => (part === undefined ? undefined : boolean(text.startsWith(part)))),
  'String.ends_with?': texts((text, part) => (part === undefined ? undefined : boolean(text.endsWith(part)))),
  'String.length': texts((text) => integer([...text].length)),
  'String.pad_leading': ([text, count, fill]) => {
    const size = numberOf(count);
    return text?.type === 'string' && size !== undefined && size < 10_000
      ? string(text.text.padStart(size, nameOf(fill) ?? ' '))
      : undefined;
  },
  'Path.basename': texts((path, extension) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (extension === undefined) return string(name);
    return string(name.endsWith(extension) ? name.slice(0, name.length - extension.length) : name);
  }),
  'Path.dirname': texts((path) => string(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.')),
  'Path.rootname': texts((path) => string(path.replace(/\.[^./]+$/, ''))),
  'Path.join': ([first, second]) => {
    const parts = second === undefined ? itemsOf(first) : [first ?? UNKNOWN, second];
    return joined(parts ?? [UNKNOWN], string('/'));
  },
  'Path.expand': texts((path, from) => string(expanded(from === undefined ? path : `${from}/${path}`))),
  'Path.absname': texts((path) => string(path)),
  'Application.app_dir': ([, path]) => (path?.type === 'string' ? path : undefined),
  ':code.priv_dir': () => string('priv'),
  ...Object.fromEntries(
    ['DateTime', 'NaiveDateTime'].flatMap((type): [string, Library][] => [
      [`${type}.utc_now`, () => string(MOMENT)],
      ...['truncate', 'to_iso8601', 'to_string', 'to_naive'].map((name): [string, Library] => [
        `${type}.${name}`,
        ([moment]) => (moment?.type === 'string' ? moment : undefined),
      ]),
    ]),
  ),
};
