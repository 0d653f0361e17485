/** A form of a page, filled in and ready to be sent as a browser would: hidden fields, defaults, the button that is pressed. */
import { type Element, type HtmlPage, openHtml } from './html.ts';
import type { FilledForm, FormField } from './outgoing.ts';

export type FoundForm = { form: FilledForm } | { problem: 'none' | 'selector' | 'several' | 'fields'; names: string[] };

/** `fields` are those of the file: the form is the one that `css` selects, else the one that has them all. */
export async function findForm(
  html: string,
  pageUrl: string,
  css: string | undefined,
  fields: readonly FormField[],
): Promise<FoundForm> {
  const page = await openHtml(html);
  if (page === undefined) return { problem: 'none', names: [] };
  const forms = page.select(css ?? 'form').filter(({ name }) => name === 'form');
  const wanted = [...new Set(fields.map(({ name }) => name))];
  const fitting = forms.filter((form) => wanted.every((name) => namesOf(page, form).has(name)));
  const [form] = fitting;
  if (forms.length === 0)
    return { problem: css !== undefined && page.select('form').length > 0 ? 'selector' : 'none', names: [] };
  if (form === undefined) {
    const [first] = forms;
    return { problem: 'fields', names: first === undefined ? [] : [...namesOf(page, first)] };
  }
  if (fitting.length > 1 && wanted.length === 0) return { problem: 'several', names: [] };
  const base = page.select('base[href]')[0]?.attribs['href'] ?? '';
  const from = URL.canParse(base, pageUrl) ? new URL(base, pageUrl).href : pageUrl;
  // A button that the file names is the one that is pressed.
  const buttons = controlsOf(page, form).filter(isSubmit);
  const button = buttons.find(({ attribs: { name } }) => name !== undefined && wanted.includes(name)) ?? buttons[0];
  const action = button?.attribs['formaction'] ?? form.attribs['action'] ?? '';
  // An empty action is the page itself: https://html.spec.whatwg.org/#form-submission-algorithm
  const url = action.trim() === '' ? pageUrl : URL.canParse(action, from) ? new URL(action, from).href : pageUrl;
  const method = (button?.attribs['formmethod'] ?? form.attribs['method'] ?? 'get').toUpperCase();
  const encoding = (button?.attribs['formenctype'] ?? form.attribs['enctype'] ?? '').toLowerCase();
  return {
    form: {
      method: method === 'POST' ? 'POST' : 'GET',
      isMultipart: encoding === 'multipart/form-data',
      url,
      page: pageUrl,
      fields: filled(page, form, button, fields),
    },
  };
}

/** Fields in the order of the page, those of the file in place of the defaults. */
function filled(
  page: HtmlPage,
  form: Element,
  button: Element | undefined,
  fields: readonly FormField[],
): (readonly [string, string])[] {
  const given = new Map(fields.map((field) => [field.name, field]));
  const controls = controlsOf(page, form);
  // A box is ticked or not; what is hidden beside it under the same name is sent in either case, as Rails wants it.
  const boxes = new Set(controls.filter(isBox).map(({ attribs }) => attribs['name']));
  const result: (readonly [string, string])[] = [];
  const done = new Set<string>();
  for (const control of controls) {
    const { name } = control.attribs;
    if (name === undefined || name === '' || 'disabled' in control.attribs) continue;
    const own = given.get(name);
    if (own === undefined || (own.isTicked !== undefined && boxes.has(name))) {
      const values =
        own !== undefined && isBox(control)
          ? [control.attribs['value'] ?? 'on'].filter(() => own.isTicked)
          : defaultOf(page, control, control === button);
      result.push(...values.map((value) => [name, value] as const));
    } else {
      if (!done.has(name)) result.push(...own.values.map((value) => [name, value] as const));
      done.add(name);
    }
  }
  return result;
}

const isBox = (control: Element): boolean => control.name === 'input' && typeOf(control) === 'checkbox';

const namesOf = (page: HtmlPage, form: Element): Set<string> =>
  new Set(controlsOf(page, form).flatMap(({ attribs: { name } }) => (name ? [name] : [])));

/** Of the form, also those that lie elsewhere and name it. */
function controlsOf(page: HtmlPage, form: Element): Element[] {
  const { id } = form.attribs;
  return page
    .select('input, select, textarea, button')
    .filter((control) =>
      control.attribs['form'] === undefined
        ? isWithin(control, form)
        : control.attribs['form'] === id && id !== undefined,
    );
}

function isWithin(element: Element, form: Element): boolean {
  for (let node = element.parent; node !== null; node = node.parent) if (node === form) return true;
  return false;
}

const typeOf = (control: Element): string => (control.attribs['type'] ?? '').toLowerCase();

const isSubmit = (control: Element): boolean =>
  control.name === 'button'
    ? !['button', 'reset'].includes(typeOf(control))
    : ['submit', 'image'].includes(typeOf(control));

/** What a browser sends of a field that nobody touched. */
function defaultOf(page: HtmlPage, control: Element, isPressed: boolean): string[] {
  const { attribs } = control;
  const type = typeOf(control);
  if (control.name === 'textarea') return [rawText(control).replace(/^\r?\n/, '')];
  if (control.name === 'select') {
    const options = page.select('option').filter((option) => isWithin(option, control));
    const selected = options.filter((option) => 'selected' in option.attribs);
    const chosen = selected.length > 0 || 'multiple' in attribs ? selected : options.slice(0, 1);
    return chosen.map((option) => option.attribs['value'] ?? rawText(option).trim());
  }
  if (control.name === 'button' || ['submit', 'image', 'button', 'reset'].includes(type))
    return isPressed && type !== 'image' ? [attribs['value'] ?? ''] : [];
  if (type === 'file') return [];
  if (type === 'checkbox' || type === 'radio') return 'checked' in attribs ? [attribs['value'] ?? 'on'] : [];
  return [attribs['value'] ?? ''];
}

const rawText = (element: Element): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.data : 'children' in child ? rawText(child as Element) : ''))
    .join('');
