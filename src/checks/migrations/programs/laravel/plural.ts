/**
 * Plurals as Laravel forms them, with Doctrine's rules for English: `person_id` refers to `people`, `status_id` to `statuses`.
 * An application may set another language. https://laravel.com/docs/12.x/strings#method-str-plural
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The same in both, also as the last part of a name. */
const SAME = words(
  'clothes data fascia fuchsia galleria mafia pants petunia sepia trivia utopia people media advice aircraft art audio baggage bison bream breeches buffalo butter cantus carp cattle chassis clippers clothing coal cod compensation corps cotton debris deer diabetes education eland elk emoji equipment evidence feedback fish flounder flour food furniture gallows gold headquarters homework information innings jeans jedi kin knowledge leather love luggage mackerel management metadata mews money moose mumps music news nexus nutrition offspring oil patience pincers plankton pliers pokemon police polish portuguese proceedings progress rabies rain research rhinoceros rice salmon sand scissors series shears sheep siemens silk sms soap spam species staff sugar swine talent toothpaste traffic travel trousers trout tuna us vinegar weather wheat whiting wood wool',
);

/** Laravel's own; as a whole only. */
const UNCOUNTABLE = words('recommended related');

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  'atlas:atlases axe:axes beef:beefs blouse:blouses brother:brothers cafe:cafes chateau:chateaux niveau:niveaux child:children canvas:canvases cookie:cookies corpus:corpuses cow:cows criterion:criteria curriculum:curricula demo:demos domino:dominoes echo:echoes foot:feet fungus:fungi gas:gases genie:genies genus:genera goose:geese hoof:hoofs human:humans iris:irises larva:larvae leaf:leaves lens:lenses loaf:loaves man:men medium:media memorandum:memoranda money:monies mongoose:mongooses motto:mottoes move:moves niche:niches nucleus:nuclei octopus:octopuses opus:opuses ox:oxen passerby:passersby person:people plateau:plateaux safe:safes sex:sexes sieve:sieves syllabus:syllabi testis:testes thief:thieves tooth:teeth tornado:tornadoes turf:turfs valve:valves volcano:volcanoes abuse:abuses avalanche:avalanches cache:caches curve:curves emphasis:emphases foe:foes grave:graves hoax:hoaxes neurosis:neuroses save:saves wave:waves oasis:oases zombie:zombies'
    .split(' ')
    .map((pair): [string, string] => {
      const [singular = '', plural = ''] = pair.split(':');
      return [singular, plural];
    }),
);

/** Endings and what becomes of them; the first that fits is taken. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/status$/, 'statuses'],
  [/quiz$/, 'quizzes'],
  [/([ml])ouse$/, '$1ice'],
  [/(matr|vert|ind)[ie]x$/, '$1ices'],
  [/(x|ch|s[sh])$/, '$1es'],
  [/([^aeiouy]|qu)y$/, '$1ies'],
  [/(hive|gulf)$/, '$1s'],
  [/([^f])fe$|([lr])f$/, '$1$2ves'],
  [/sis$/, 'ses'],
  [/([ti])um$/, '$1a'],
  [/taxon$/, 'taxa'],
  [/criterion$/, 'criteria'],
  [/person$/, 'people'],
  [/man$/, 'men'],
  [/child$/, 'children'],
  [/foot$/, 'feet'],
  [/(buffal|her|potat|tomat|volcan)o$/, '$1oes'],
  [/(alumn|bacill|cact|foc|fung|nucle|radi|stimul|syllab|termin|vir)us$/, '$1i'],
  [/us$/, 'uses'],
  [/alias$/, 'aliases'],
  [/(analys|ax|cris|test|thes)is$/, '$1es'],
  [/s$/, 's'],
];

/** Of a word, or of a name whose words stand with `_` between them. */
export function plural(word: string): string {
  const lower = word.toLowerCase();
  if (word === '' || UNCOUNTABLE.has(lower)) return word;
  if (SAME.has(lower) || /.(?:ware|media)$/.test(lower)) return word;
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return word.slice(0, 1) + irregular.slice(1);
  const found = ENDINGS.find(([ending]) => ending.test(word));
  return found === undefined ? `${word}s` : word.replace(...found);
}
