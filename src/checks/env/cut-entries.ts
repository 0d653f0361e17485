/** Values of an env file that a `#` of their own cut. */
import type { Dialect } from './dialects/dialect.ts';
import { looksSecret } from './variable-name.ts';

export interface CutEntry {
  name: string;
  /** 1-based, of the name. */
  line: number;
}

/** What the dialect takes for a comment, and was hardly meant for one: there is no blank before the `#` nor behind it. */
export function cutEntries(text: string, dialect: Dialect): CutEntry[] {
  if (!text.includes('#')) return [];
  const lines = text.split(/\r\n|\r|\n/);
  return dialect.parse(text).entries.flatMap(({ name, value = '', quote, line, endLine, comment }) => {
    if (quote !== undefined || comment === undefined || !isPart(name, value.trim(), comment)) return [];
    const last = lines[endLine - 1] ?? '';
    const at = last.indexOf('#');
    const isWithin = last.slice(at + 1).trim() === comment.trim() && !/\s/.test(last[at - 1] ?? ' ');
    return isWithin ? [{ name, line }] : [];
  });
}

/** What people note without a blank before it: `API_KEY=abc#required`. */
const NOTE =
  /^#*(?:todo|fixme|required|optional|prod\w*|dev\w*|staging|test\w*|local\w*|change_?me|secret|password|key|token|example|default|old|new|note|comment|unused|primary|secondary|main|backup|rotated?|expire[sd]?|legacy|current|replaced|renewed|added|updated|deprecated|(?:[a-z]+[-_:.])+\d{4}[-/.]\d{2}(?:[-/.]\d{2})?)?$/i;

function isPart(name: string, value: string, comment: string): boolean {
  if (NOTE.test(comment) || /\s/.test(comment)) return false;
  if (value === '')
    return (
      (/COLOU?R/.test(name) && /^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(comment)) ||
      (/(?:^|_)CHANNEL$/.test(name) && /^[a-z0-9][\w-]{1,79}$/.test(comment))
    );
  return /^[a-z][a-z0-9+.-]*:\/\/\S/i.test(value) || looksSecret(name);
}
