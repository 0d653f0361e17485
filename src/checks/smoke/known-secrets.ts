/** What must not be shown: values that came from variables, and what answers gave us for later requests. */
import { formsOf } from '../../core/encoded-forms.ts';
import { partsHider } from '../../core/parts-hider.ts';

export interface KnownSecrets {
  /** `shown` stands in its place: `$SMOKE_PASSWORD`, `{id}`. */
  add(value: string, shown: string): void;
  /** The text without any of them, in whichever form, and without pieces of them. */
  hide(text: string): string;
}

/** Shorter ones are found by chance, and everywhere. */
const SHORTEST = 3;
/** A mask of a few characters would star out the whole log. */
const SHORTEST_MASK = 6;

/** One for a run: what one request sent, a careless cache may answer to another. `mask` hides it in the log, too. */
export function knownSecrets(mask?: (value: string) => void): KnownSecrets {
  const known = new Map<string, string>();
  let hider: ((text: string) => string) | undefined;
  return {
    add(value, shown) {
      if (value.length < SHORTEST || known.has(value)) return;
      known.set(value, shown);
      hider = undefined;
      if (value.length >= SHORTEST_MASK) mask?.(value);
    },
    hide(text) {
      hider ??= hiderOf(known);
      return hider(text);
    },
  };
}

function hiderOf(known: ReadonlyMap<string, string>): (text: string) => string {
  const forms = [...known]
    .flatMap(([value, shown]) => allForms(value).map((form) => [form, shown] as const))
    .filter(([form]) => form.length >= SHORTEST)
    .sort(([a], [b]) => b.length - a.length);
  const hidePieces = partsHider(
    forms.map(([form]) => form).filter((form) => form.length >= 8),
    0,
  );
  return (text) => hidePieces(forms.reduce((hidden, [form, shown]) => hidden.replaceAll(form, () => shown), text));
}

/** Also as a page, a form and a mirror write it. */
const allForms = (raw: string): string[] => {
  const value = raw.toWellFormed();
  const bytes = Buffer.from(value);
  const html = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    ...new Set([
      ...formsOf(value),
      bytes.toString('base64'),
      bytes.toString('base64url'),
      html,
      html.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
      new URLSearchParams([['', value]]).toString().slice(1),
      // As an address keeps it: https://url.spec.whatwg.org/#path-percent-encode-set
      new URL(`http://h/${value.replaceAll(/[/?#\\]/g, (char) => encodeURIComponent(char))}`).pathname.slice(1),
      [...value].reverse().join(''),
      value.toUpperCase(),
      value.toLowerCase(),
    ]),
  ];
};
