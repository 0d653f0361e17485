import { ENGLISH, OTHER_LANGUAGES } from '../../../src/facts/error-pages/error-phrases.ts';
import { mayTellOfAnError } from '../../../src/facts/error-pages/error-words.ts';
import { madeUpBy } from '../../made-up-text.ts';

const LANGUAGES = Object.entries({ en: ENGLISH, ...OTHER_LANGUAGES });
const EACH = 2_000;

/** The same in every run. https://en.wikipedia.org/wiki/Linear_congruential_generator#Parameters_in_common_use */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

test.each(LANGUAGES)('%s: no phrase is passed over for want of a word', (_language, phrases) => {
  for (const phrase of phrases) {
    const make = madeUpBy(phrase, numbers());
    const whole = new RegExp(`^(?:${phrase})$`, 'u');
    // Some are not: of `.\\b404` only half is made up well.
    const made = new Set(Array.from({ length: EACH }, make).filter((text) => whole.test(text)));
    expect(made.size).toBeGreaterThan(0);
    expect([...made].filter((text) => !mayTellOfAnError(text))).toEqual([]);
  }
});

test.each([
  'Everything for the corner',
  'Welcome to Acme',
  'Bienvenue chez Acme',
  'Willkommen',
  'Sign up — it’s free',
  'ok',
])('most beginnings have no such word: %s', (text) => expect(mayTellOfAnError(text)).toBe(false));
