/** What must not be shown: values that came from variables, and what answers gave us for later requests. */
import { formsOf, misreadFormsOf } from '../../core/encoded-forms.ts';
import { piecesHider } from '../../core/parts-hider.ts';
import { skeletonOf } from '../../core/skeleton.ts';
import { spellingsHider } from './spellings.ts';

export interface KnownSecrets {
  /** `shown` stands in its place: `$SMOKE_PASSWORD`, `{id}`. */
  add(value: string, shown: string): void;
  /** The text without any of them, in whichever form, and without pieces of them. */
  hide(text: string): string;
  /** Only those that no sentence of ours contains by chance: long ones, of letters and digits. */
  hideKeys(text: string): string;
}

/** Shorter ones are found by chance, and everywhere. */
const SHORTEST = 3;
/** A mask of a few characters would star out the whole log. */
const SHORTEST_MASK = 6;
/** Pieces of forms so long are enough. */
const SHORTEST_PIECES = 8;
/** UTF-16 units. Longer values (a certificate, a hostile cookie) are known as they are, not in each encoding. */
const LONGEST_ENCODED = 4_096;

/** One for a run: what one request sent, a careless cache may answer to another. `mask` hides it in the log, too. */
export function knownSecrets(mask?: (value: string) => void): KnownSecrets {
  const known = new Set<string>();
  const all = hider();
  const keys = hider();
  return {
    add(value, shown) {
      if (value.length < SHORTEST || known.has(value)) return;
      known.add(value);
      all.add(value, shown);
      if (value.length >= SHORTEST_PIECES && /\d/.test(value) && /[a-z]/i.test(value)) keys.add(value, shown);
      if (value.length >= SHORTEST_MASK) mask?.(value);
    },
    hide: (text) => all.hide(text),
    hideKeys: (text) => keys.hide(text),
  };
}

/** What is added is worked out when a text comes: most values are never looked for. */
function hider() {
  let waiting: (readonly [value: string, shown: string])[] = [];
  let forms: (readonly [form: string, shown: string])[] = [];
  const pieces = piecesHider();
  const spellings = spellingsHider();
  const takeIn = (): void => {
    for (const [value, shown] of waiting) {
      const all = (value.length > LONGEST_ENCODED ? [value] : allForms(value)).filter(
        (form) => form.length >= SHORTEST,
      );
      forms.push(...all.map((form) => [form, shown] as const));
      for (const form of all) if (form.length >= SHORTEST_PIECES) pieces.add(form);
      const spelt = value.length > LONGEST_ENCODED ? [value] : [value, ...misreadFormsOf(value)];
      for (const each of spelt) {
        spellings.add(skeletonOf(each).text, shown);
        spellings.add(skeletonOf(each, false).text, shown);
      }
    }
    if (waiting.length > 0) forms = forms.sort(([a], [b]) => b.length - a.length);
    waiting = [];
  };
  return {
    add: (value: string, shown: string): void => void waiting.push([value, shown]),
    hide(text: string): string {
      takeIn();
      const plain = forms.reduce((hidden, [form, shown]) => hidden.replaceAll(form, () => shown), text);
      return pieces.hide(spellings.hide(plain));
    },
  };
}

/** Also as a page, a form, a host name and a mirror write it. */
const allForms = (raw: string): string[] => {
  const value = raw.toWellFormed();
  const bytes = Buffer.from(value);
  const html = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    ...new Set([
      ...formsOf(value),
      ...misreadFormsOf(value),
      bytes.toString('base64'),
      bytes.toString('base64url'),
      html,
      html.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
      new URLSearchParams([['', value]]).toString().slice(1),
      // As an address keeps it: https://url.spec.whatwg.org/#path-percent-encode-set
      new URL(`http://h/${value.replaceAll(/[/?#\\]/g, (char) => encodeURIComponent(char))}`).pathname.slice(1),
      asHost(value),
      [...value].reverse().join(''),
      value.toUpperCase(),
      value.toLowerCase(),
    ]),
  ];
};

/** `pässwort` → `xn--psswort-5wa`; empty for what no host can be called. */
const asHost = (value: string): string => {
  const url = `http://${value}.h/`;
  return URL.canParse(url) && !/[/?#@:\\]/.test(value) ? new URL(url).hostname.replace(/\.h$/, '') : '';
};
