import { LANGUAGES } from '../../../src/facts/error-pages/error-lines.ts';
import { WORDS } from '../../../src/facts/error-pages/error-words.ts';
import { madeUpBy } from '../../made-up-text.ts';

const EACH = 2_000;

/** The same in every run. https://en.wikipedia.org/wiki/Linear_congruential_generator#Parameters_in_common_use */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

test.each(LANGUAGES)('%s: no phrase is passed over for want of a word', (language, phrases) => {
  for (const phrase of phrases) {
    const make = madeUpBy(phrase, numbers());
    const whole = new RegExp(`^(?:${phrase})$`, 'u');
    // Some are not: of `.\b404` only half is made up well.
    const made = new Set(Array.from({ length: EACH }, make).filter((text) => whole.test(text)));
    expect(made.size).toBeGreaterThan(0);
    expect([...made].filter((text) => WORDS[language]?.test(text) !== true)).toEqual([]);
  }
});

test.each([
  'everything for the corner',
  'welcome to acme',
  'bienvenue chez acme',
  'willkommen',
  'sign up — it’s free',
  'ok',
])('most beginnings have a word of no language: %s', (text) =>
  expect(Object.values(WORDS).filter((words) => words.test(text))).toEqual([]),
);
