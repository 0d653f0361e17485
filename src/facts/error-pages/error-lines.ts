/** Lines that only say that something failed: `404`, `Error 404`, `404 | Acme`, `Page not found – Acme`, `Server Error (500)`. */
import { ENGLISH, OTHER_LANGUAGES } from './error-phrases.ts';

// One expression a family, without the flag `i`: one for all of them takes 150 ms to compile, before the first page is judged.
const PHRASES = [...ENGLISH, ...Object.values(OTHER_LANGUAGES).flat()].map((each) => new RegExp(`^(?:${each})$`, 'u'));
const GAP = '[\\s.:;!,–—|/·-]*';
const CODE = '[45]\\d\\d';

/** What may stand before the error: `Oops!`, `Error:`, `HTTP/1.1`. */
const LEAD = new RegExp(
  `^(?:oo+ps(?:ie)?|whoops|uh[ -]?oh|oh no|hmm+|so sorry|sorry|ouch|yikes|argh|snap|well,? this is awkward|this is embarrassing|errore|error|erro|erreur|fehler|fout|błąd|hata|ошибка|エラー|错误|錯誤|fatal error|http(?:/[\\d.]+)|http(?: status)?(?: code)?(?: error)?|status(?: code)?|hoppla|ups+|oups|désolé|lo sentimos|desculpe|entschuldigung)${GAP}`,
);
/** `404`, `Error 404`, `404 page`. */
const CODE_FIRST = new RegExp(`^(?:error |status |code |page )?${CODE}(?: error| page)?${GAP}`);
/** `(404)`, `: error code 404`, ` 500 (request 7)`. */
const CODE_LAST = new RegExp(`${GAP}\\(?(?:error |http |code )?(?:code )?#?${CODE}(?: error)?[^)]{0,40}\\)?[\\s.!:]*$`);
const GAP_LAST = new RegExp(`${GAP}$`);
const MAX_LINE = 120;

// Everything that decorates: emoji, arrows, quotes at the ends.
const decoration = /^[^\p{L}\p{N}(]+|[^\p{L}\p{N})!?.]+$/gu;
const plain = (line: string): string =>
  line
    .replace(decoration, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s*[.!?…:;]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

const isPhrase = (text: string): boolean => PHRASES.some((each) => each.test(text));

/** A phrase, with or without a code behind it. */
const isPhraseWithCode = (text: string): boolean =>
  text !== '' && [text, text.replace(GAP_LAST, ''), text.replace(CODE_LAST, '')].some(isPhrase);

/** The line itself, and what is left of it without one and two words before the error. */
function withoutLead(line: string): string[] {
  const once = line.replace(LEAD, '');
  const twice = once.replace(LEAD, '');
  return [...new Set([line, once, twice])];
}

/** True for a line of nothing but an error: words before it, a code, a phrase, a code behind it; a code or a phrase there must be. */
function isWhole(line: string): boolean {
  if (line === '' || line.length > MAX_LINE) return false;
  for (const start of withoutLead(line.toLowerCase())) {
    if (isPhraseWithCode(start)) return true;
    const code = CODE_FIRST.exec(start);
    if (code === null) continue;
    const rest = start.slice(code[0].length);
    if (
      rest === '' ||
      rest.replace(CODE_LAST, '') === '' ||
      withoutLead(rest)
        .slice(0, 2)
        .some((each) => each === '' || isPhraseWithCode(each))
    )
      return true;
  }
  return false;
}

/** The parts of `404 | Acme`, `Acme – Page not found`; of `Shop: error` only what follows: `Not found: a novel` is a novel. */
const parts = (line: string): string[] => [
  ...line.split(/\s+[|·•–—»›❘~/-]+\s+|\s+::?\s+|[|–—]\s+/),
  ...line.split(': ').slice(-1),
];

// Rails: `The change you wanted was rejected (422 Unprocessable Entity)`.
const STATUS_AT_END = /\((?:error |http |#)?[45]\d\d(?:[ :-]+\p{L}[\p{L} -]{1,40})?\)$/u;

/** True for a line that only says that something failed: whole, or one part of `404 | Acme`. A bare `404` counts. */
export function isErrorLine(line: string): boolean {
  if (line === '' || line.length > 2 * MAX_LINE) return false;
  if (/^\p{L}*[\s(]*\d{3}\b.*\?$/u.test(line)) return false;
  if (STATUS_AT_END.test(line)) return true;
  return [line, ...parts(line)].some((part) => isWhole(plain(part)));
}

/** True for a line that as a whole says that something failed, so that `404 — the album` does not. */
export const isWholeErrorLine = (line: string): boolean => line.length <= 2 * MAX_LINE && isWhole(plain(line));

/** A status of its own: `404`. Prices and years may look like that, so that it proves less. */
export const isBareCode = (line: string): boolean => /^\D{0,3}[45]\d\d\D{0,2}$/u.test(line.trim());

/** Titles that error pages have and that say little: `Error`, `Oops!`, `Problem`. */
export const isVague = (line: string): boolean =>
  parts(line).some((part) =>
    /^(?:(?:an? |the |server |application |system |site )?error(?: page| message| response| details)?|oops|ooops|whoops|sorry|uh oh|problem|problem loading page|unavailable|maintenance|attention|warning|fehler|erreur|erro|errore|ошибка|エラー|错误|錯誤|오류|fout|błąd|hata|unicorn|exception|down|offline|outage|we'?ll be back)$/i.test(
      plain(part),
    ),
  );

const SENTENCE =
  /\b(?:(?:page|url|resource|file|address|site|document|link|path|route|content)\b.{0,60}\b(?:(?:was|were|is|could|can) ?(?:not|n.t) (?:be )?(?:found|available|here|located)|(?:does ?n.t|does not|no longer|didn.t) exists?|cannot be found|can.t be found|not found|has been (?:moved|removed|deleted)|may have been (?:moved|removed|deleted)|unavailable)|(?:error|problem|exception) (?:has |have )?(?:occ?urr?ed|happened)|something (?:went|has gone|is) wrong|(?:please )?(?:try|check back|come back|retry) (?:again )?(?:later|soon|shortly|in a (?:few|couple)|in a moment)|(?:encountered|experiencing) (?:an?|some|technical)? ?(?:\w+ )?(?:error|condition|difficult|problem|issue)|(?:couldn.t|could not|can.t|cannot|unable to|not able to) (?:be )?(?:find|found|process|handle|complete|connect|reach|serve|load|display|fulfil)|temporarily (?:unavailable|down|unable)|(?:down|undergoing|under|scheduled|performing).{0,24}maintenance|(?:be|are) (?:right )?back (?:soon|shortly|online|in)|(?:do not|don.t) have (?:permission|access)|not authori[sz]ed|went wrong|notified (?:about|of)|is (?:down|offline) (?:for|at)|timed out|bad problem|technical (?:difficult|problem|issue)|we.ve been notified|stumbled|mistyped|broken link|nicht gefunden|introuvable|no encontrad|não encontrad|non trovat|не найден|見つかりません|找不到|不存在)/iu;

/** True for prose as it stands on error pages: `The requested URL was not found`, `Please try again later`. */
export const isErrorSentence = (line: string): boolean => line.length <= 400 && SENTENCE.test(line);

const FAILING =
  /^(?:error|erro|erreur|fehler|errore|ошибка|エラー|错误|錯誤)\s*[:：]\s*\S|^(?:unable to|could not|cannot|can't|no such|unknown|invalid|too many|missing|unsupported|failed to|access|connection) \S+(?: \S+){0,5}$|^(?:\S+ ){0,5}(?:error|failed|failure|denied|forbidden|refused|unavailable|not allowed|not available|not met|not supported|not configured|not authorized|rejected|expired|suspended|blocked|disabled|offline|timed out|timeout|unreachable|does not exist|closed|prohibited|could not be started|header required)$/i;

/** A title or heading in the words of failure that is no known error line: `SSL port forbidden`, `Unable to connect`. */
export const isFailing = (line: string): boolean =>
  line.length <= MAX_LINE && parts(line).some((part) => FAILING.test(plain(part)));
