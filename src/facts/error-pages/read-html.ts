/** Reads title, headings and visible text from HTML in one pass, as a tag soup: whatever is in it, the time is linear. */
import { decodeEntities } from './entities.ts';

const MAX_TEXT = 64 * 1024;
const MAX_LINES = 200;
const MAX_HEADING = 500;
// The address that was asked for, echoed.
const LONG_WORD = /\S{200,}/g;

interface Visible {
  title: string;
  headings: readonly string[];
  text: string;
  main: string;
  lines: readonly string[];
  said: number;
}

// Content of these is not text for the reader.
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'select', 'object']);
const AROUND = new Set(['nav', 'header', 'footer', 'aside']);
const PRESSED = new Set(['a', 'button', 'label', 'option']);
const INLINE = new Set(
  'a abbr b bdi bdo big button cite code del dfn em font i img input ins kbd label mark path q s samp small span strike strong sub sup tt u use var wbr'.split(
    ' ',
  ),
);
// Of these, every opening tag has its closing one, so that what is hidden can be skipped as a whole.
const CLOSED = new Set(
  'a article aside button dialog div footer form h1 h2 h3 h4 header main nav section span ul'.split(' '),
);

/** Never throws; what is cut off or nested wrongly is read as far as it goes. */
export function readHtml(raw: string): Visible {
  // ASCII only: other letters may change their length.
  const lower = raw.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const headings: string[] = [];
  let title = '';
  let text = '';
  let main = '';
  let said = 0;
  let around = 0;
  let pressed = 0;
  let preformatted = 0;
  let hidden: { name: string; depth: number } | undefined;
  let open: 'title' | 'heading' | undefined;
  let held = '';
  let position = 0;
  const say = (part: string) => {
    if (part === '' || hidden !== undefined) return;
    if (open !== undefined) held += part;
    if (open === 'title') return;
    const shown = preformatted > 0 || part === '\n' ? part : part.replace(/[\r\n]+/g, ' ');
    if (text.length < MAX_TEXT) text += shown;
    if (around > 0) return;
    if (main.length < MAX_TEXT) main += shown;
    if (pressed === 0 && part.trim() !== '') said += part.replace(LONG_WORD, '…').replace(/\s+/g, ' ').length;
  };
  while (position < raw.length) {
    const tag = raw.indexOf('<', position);
    if (tag === -1) {
      say(raw.slice(position));
      break;
    }
    say(raw.slice(position, tag));
    if (lower.startsWith('<!--', tag)) {
      position = after(lower, '-->', tag + 4);
      continue;
    }
    const [, slash = '', word = ''] = /^(\/?)([a-z][a-z0-9-]*)/.exec(lower.slice(tag + 1, tag + 24)) ?? [];
    if (word === '' && !/[!?/]/.test(lower.charAt(tag + 1))) {
      say('<');
      position = tag + 1;
      continue;
    }
    const isOpening = slash === '' && word !== '';
    const end = after(lower, '>', tag + 1);
    const attributes = lower.slice(tag + 1 + word.length, Math.min(end, tag + 2_000));
    position = end;
    if (isOpening && UNSEEN.has(word)) {
      position = after(lower, '>', after(lower, `</${word}`, position));
      continue;
    }
    if (hidden !== undefined) {
      if (word === hidden.name) hidden.depth += isOpening ? 1 : -1;
      if (hidden.depth <= 0) hidden = undefined;
      continue;
    }
    if (isOpening && CLOSED.has(word) && isHidden(word, attributes)) {
      hidden = { name: word, depth: 1 };
      continue;
    }
    if (!INLINE.has(word)) say('\n');
    const step = isOpening ? 1 : -1;
    if (AROUND.has(word)) around = Math.max(0, around + step);
    if (PRESSED.has(word)) pressed = isOpening ? 1 : 0;
    if (word === 'pre') preformatted = isOpening ? 1 : 0;
    if (isOpening && word === 'title' && title === '') {
      open = 'title';
      held = '';
    } else if (isOpening && (word === 'h1' || word === 'h2') && headings.length < 3) {
      open = 'heading';
      held = '';
    } else if (!isOpening && word === 'title' && open === 'title') {
      title = tidy(held).slice(0, MAX_HEADING);
      open = undefined;
    } else if (!isOpening && (word === 'h1' || word === 'h2') && open === 'heading') {
      const heading = tidy(held).slice(0, MAX_HEADING);
      if (heading !== '') headings.push(heading);
      open = undefined;
    }
  }
  const visible = tidy(text);
  const lines = main.split('\n').map(tidy).filter(Boolean).slice(0, MAX_LINES);
  return { title, headings, text: title === '' ? visible : `${title} ${visible}`, main: tidy(main), lines, said };
}

/** By an attribute or by a class of the common style sheets; what a wide screen shows again is not hidden. */
function isHidden(name: string, attributes: string): boolean {
  // Shown by a script alone: https://learn.microsoft.com/aspnet/core/blazor/fundamentals/handle-errors
  if (attributes.includes('blazor-error-ui')) return true;
  if (name === 'dialog') return !/\sopen\b/.test(attributes);
  if (
    /\shidden(?:[\s=>]|$)/.test(attributes) ||
    /style\s*=\s*["'][^"']{0,300}(?:display\s*:\s*none|visibility\s*:\s*hidden)/.test(attributes)
  )
    return true;
  const classes = /\sclass\s*=\s*["']?([^"'>]{1,500})/.exec(attributes)?.[1] ?? '';
  return (
    /(?:^|\s)(?:hidden|hide|d-none|is-hidden|display-none|invisible)(?:\s|$)/.test(classes) &&
    !/(?::|d-\w{2}-)(?:block|flex|inline|grid|table)/.test(classes)
  );
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}

const tidy = (text: string): string => decodeEntities(text).replace(/\s+/g, ' ').trim();
