/**
 * Plural and singular as Rails forms them by itself: `user_id` refers to `users`, `category_id` to `categories`. An application may add
 * rules of its own in an initializer, which are not seen. https://guides.rubyonrails.org/active_support_core_extensions.html#pluralize
 */

/** From the special to the common; the first that fits is taken. */
type Rules = readonly (readonly [pattern: RegExp, replacement: string])[];

const SAME_IN_BOTH = /\b(?:equipment|information|rice|money|species|series|fish|sheep|jeans|police)$/i;

const IRREGULAR = [
  ['zombie', 'zombies'],
  ['move', 'moves'],
  ['sex', 'sexes'],
  ['child', 'children'],
  ['man', 'men'],
  ['person', 'people'],
] as const;

const irregular = (from: 0 | 1, to: 0 | 1): Rules =>
  IRREGULAR.flatMap((pair): Rules => {
    const rule = (word: string) =>
      [new RegExp(`(${word.slice(0, 1)})${word.slice(1)}$`, 'i'), `$1${pair[to].slice(1)}`] as const;
    // A word that has the wanted form already keeps it.
    return [rule(pair[from]), rule(pair[to])];
  });

const PLURAL: Rules = [
  ...irregular(0, 1),
  [/(quiz)$/i, '$1zes'],
  [/^(oxen)$/i, '$1'],
  [/^(ox)$/i, '$1en'],
  [/^([ml])(?:ouse|ice)$/i, '$1ice'],
  [/(matr|vert|ind)(?:ix|ex)$/i, '$1ices'],
  [/(x|ch|ss|sh)$/i, '$1es'],
  [/([^aeiouy]|qu)y$/i, '$1ies'],
  [/(hive)$/i, '$1s'],
  [/([lr])f$|([^f])fe$/i, '$1$2ves'],
  [/sis$/i, 'ses'],
  [/([ti])(?:a|um)$/i, '$1a'],
  [/(buffal|tomat)o$/i, '$1oes'],
  [/(bu)s$/i, '$1ses'],
  [/(alias|status)$/i, '$1es'],
  [/(octop|vir)(?:us|i)$/i, '$1i'],
  [/^(ax|test)is$/i, '$1es'],
  [/s$/i, 's'],
  [/$/, 's'],
];

const SINGULAR: Rules = [
  ...irregular(1, 0),
  [/(database)s$/i, '$1'],
  [/(quiz)zes$/i, '$1'],
  [/(matr)ices$/i, '$1ix'],
  [/(vert|ind)ices$/i, '$1ex'],
  [/^(ox)en/i, '$1'],
  [/(alias|status)(?:es)?$/i, '$1'],
  [/(octop|vir)(?:us|i)$/i, '$1us'],
  [/^(a)x[ie]s$/i, '$1xis'],
  [/(cris|test)(?:is|es)$/i, '$1is'],
  [/(shoe)s$/i, '$1'],
  [/(o)es$/i, '$1'],
  [/(bus)(?:es)?$/i, '$1'],
  [/^([ml])ice$/i, '$1ouse'],
  [/(x|ch|ss|sh)es$/i, '$1'],
  [/(m)ovies$/i, '$1ovie'],
  [/(s)eries$/i, '$1eries'],
  [/([^aeiouy]|qu)ies$/i, '$1y'],
  [/([lr])ves$/i, '$1f'],
  [/(tive|hive)s$/i, '$1'],
  [/([^f])ves$/i, '$1fe'],
  [/(analy|ba|diagno|parenthe|progno|synop|the)(?:sis|ses)$/i, '$1sis'],
  [/([ti])a$/i, '$1um'],
  [/(n)ews$/i, '$1ews'],
  [/(ss)$/i, '$1'],
  [/s$/i, ''],
];

function inflect(word: string, rules: Rules): string {
  if (word === '' || SAME_IN_BOTH.test(word)) return word;
  const rule = rules.find(([pattern]) => pattern.test(word));
  return rule === undefined ? word : word.replace(...rule);
}

export const pluralize = (word: string): string => inflect(word, PLURAL);
export const singularize = (word: string): string => inflect(word, SINGULAR);

/** `LineItem` as `line_item`, `HTMLPage` as `html_page`. */
export const underscore = (name: string): string =>
  name
    .replaceAll('::', '/')
    .replace(/([A-Z\d]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();

/** The table of a model that says nothing else: `LineItem` has `line_items`. */
export const tableOf = (model: string): string => pluralize(underscore(model.slice(model.lastIndexOf(':') + 1)));
