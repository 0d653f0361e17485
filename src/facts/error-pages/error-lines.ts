/** Lines that only say that something failed: `404`, `Error 404`, `404 | Acme`, `Page not found – Acme`, `Server Error (500)`. */
import { ENGLISH, OTHER_LANGUAGES } from './error-phrases.ts';
import { WORDS } from './error-words.ts';
import { MORE_LANGUAGES, REASONS_OF_EAST_ASIA } from './more-languages.ts';
import { isBadState } from './states.ts';

/** Phrases by language. Each is a whole line, in lower case. */
export const LANGUAGES: readonly (readonly [language: string, phrases: readonly string[]])[] = Object.entries({
  en: ENGLISH,
  ...OTHER_LANGUAGES,
  ...MORE_LANGUAGES,
  'zh, ja, ko': REASONS_OF_EAST_ASIA,
});

/** Compiled when a line in this language comes by. Without the flag `i`, which takes four times as long. */
const compiled = new Map<string, readonly RegExp[]>();
function expressionsOf(language: string, phrases: readonly string[]): readonly RegExp[] {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const made = phrases.map((each) => new RegExp(`^(?:${each})$`, 'u'));
  compiled.set(language, made);
  return made;
}

const GAP = '[\\s.:;!,–—|/·-]*';
const CODE = '(?:[45]\\d\\d|[45]0x|[45]xx)';

/** What may stand before the error: `Oops!`, `Error:`, `HTTP/1.1`. */
const LEAD = new RegExp(
  `^(?:oo+ps(?:ie)?|whoops|uh[ -]?oh|oh no|hmm+|so sorry|sorry|ouch|yikes|argh|snap|well,? this is awkward|this is embarrassing|errore|error|erro|erreur|fehler|fout|błąd|hata|ошибка http|ошибка|エラー|错误|錯誤|fatal error|http(?:/[\\d.]+)|http(?: status)?(?: code)?(?: error)?|status(?: code)?|hoppla|ups+|oups|désolé|lo sentimos|desculpe|entschuldigung|jejda|ojej|hups(?:is)?|hoppsan|ops|oh non|vaya|ay|哎呀|抱歉|糟糕|对不起|對不起|申し訳ございません|죄송합니다|извините|на жаль|chyba|viga|virhe|hiba|eroare|грешка|σφάλμα|помилка|خطأ|오류)${GAP}`,
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
    // `502: BAD_GATEWAY`, and `4 0 4` as some designs space it.
    .replace(/(?<=[A-Z])_(?=[A-Z])/g, ' ')
    .replace(/^([45]) ?([0-9oO]) ?([0-9])(?![\p{L}\p{N}])/u, spaced)
    .replace(/\s*[.!?…:;]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

function spaced(_: string, first: string, second: string, third: string): string {
  return `${first}${second.replace(/o/i, '0')}${third}`;
}

const isPhrase = (text: string): boolean =>
  LANGUAGES.some(
    ([language, phrases]) =>
      WORDS[language]?.test(text) && expressionsOf(language, phrases).some((each) => each.test(text)),
  );

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
  // `502 Bad Gateway: Acme`; without the status, `Not found: a novel` is a novel.
  ...(/^(?:(?:http|error|status) ?)*[45]\d\d\b[^:]{0,60}(?=: \p{L})/iu.exec(line)?.slice(0, 1) ?? []),
];

// Rails: `The change you wanted was rejected (422 Unprocessable Entity)`.
const STATUS_AT_END = /[(（](?:error |http |#)?[45]\d\d(?:[ :-]+\p{L}[\p{L} -]{1,40})?[)）]$/u;

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
export const isBareCode = (line: string): boolean =>
  /^\D{0,3}[45](?:\d\d|[oO]\d| \d \d| [oO0] \d)\D{0,2}$/u.test(line.trim());

// https://www.iana.org/assignments/http-status-codes, and those of Cloudflare and nginx.
const IN_USE = /^(?:40[0-9]|41[0-9]|42[1-689]|431|444|451|49[4-9]|50[0-8]|51[01]|52[0-79]|530)$/;

/** A bare code that is a status which servers send: `404`, `Error 503`, `4 0 4`. */
export const isBareStatus = (line: string): boolean => {
  const digits = /^(?:error |http |status |code )*#?([45] ?[0-9oO] ?\d)[\s.!:]*$/i.exec(line.trim())?.[1] ?? '';
  return IN_USE.test(digits.replace(/ /g, '').replace(/o/i, '0'));
};

/** Titles that error pages have and that say little: `Error`, `Oops!`, `Problem`. */
export const isVague = (line: string): boolean =>
  parts(line).some((part) =>
    /^(?:(?:an? |the |server |application |system |site )?error(?: page| message| response| details)?|oops|ooops|whoops|sorry|uh oh|problem|problem loading page|unavailable|maintenance|attention|warning|fehler|erreur|erro|errore|ошибка|エラー|错误|錯誤|오류|fout|błąd|hata|unicorn|exception|down|offline|outage|we'?ll be back)$/i.test(
      plain(part),
    ),
  );

const SENTENCE =
  /\b(?:(?:page|url|resource|file|address|site|document|link|path|route|content)\b.{0,60}\b(?:(?:was|were|is|could|can) ?(?:not|n.t) (?:be )?(?:found|available|here|located)|(?:does ?n.t|does not|no longer|didn.t) exists?|cannot be found|can.t be found|not found|has been (?:moved|removed|deleted)|has(?:n.t| not) been (?:created|made|published|written)|may have been (?:moved|removed|deleted)|unavailable)|(?:error|problem|exception) (?:has |have )?(?:occ?urr?ed|happened)|something (?:went|has gone|is) wrong|(?:please )?(?:try|check back|come back|retry) (?:it |again )?(?:later|soon|shortly|in a (?:few|couple)|in a moment)|(?:encountered|experiencing) (?:an?|some|technical)? ?(?:\w+ )?(?:error|condition|difficult|problem|issue)|(?:couldn.t|could not|can.t|cannot|unable to|not able to) (?:be )?(?:find|found|process|handle|complete|connect|reach|serve|load|display|fulfil)|temporarily (?:unavailable|down|unable)|(?:down|undergoing|under|scheduled|performing).{0,24}maintenance|(?:be|are) (?:right )?back (?:soon|shortly|online|in)|(?:do not|don.t) have (?:permission|access)|not authori[sz]ed|went wrong|notified (?:about|of)|is (?:down|offline) (?:for|at)|timed out|bad problem|technical (?:difficult|problem|issue)|we.ve been notified|stumbled|mistyped|broken link|nicht gefunden|introuvable|no encontrad|não encontrad|non trovat|не найден|見つかりません|找不到|不存在|apologi[sz]e for|for the inconvenience|(?:thanks|thank you) for your patience|(?:having|hit|ran into|had) (?:some|a|an|a few)? ?(?:\w+ )?(?:issue|problem|trouble|difficult|snag|hiccup)|working (?:on|to) (?:it\b|(?:fix|restore|resolve|get))|back (?:up|online|in no time)\b|(?:contact|notify) (?:the |your |our |us\b|site )?(?:site |system |web ?site )?(?:administrator|owner|webmaster|web ?master|host)\b|refresh(?:ing)? (?:the|this) page|check (?:the|your) (?:url|address|logs?|spelling|link)|got itself in trouble|could not be (?:found|understood|interpreted|processed|decoded|completed|loaded)|unhandled (?:error|exception)|does not have .{1,30} enabled|(?:plus tard|später|spaeter|más tarde|mais tarde|più tardi|later opnieuw|позже|稍后|稍後|しばらく|나중에|później|daha sonra))/iu;

/** True for prose as it stands on error pages: `The requested URL was not found`, `Please try again later`. */
export const isErrorSentence = (line: string): boolean => line.length <= 400 && SENTENCE.test(line);

const FAILING =
  /^(?:\S+ ){1,4}is (?:currently |temporarily )?down$|^.{2,60} is experiencing (?:an? |some )?.{0,24}(?:outage|problems?|issues?|downtime|difficulties)\b|^(?:failure to|error (?:while )?\w+ing|an? (?:invalid|unexpected|bad|empty) (?:response|reply|answer|request)) \S.{0,80}|^(?:fatal|panic|exception|critical|error|erro|erreur|fehler|errore|ошибка|エラー|错误|錯誤)\s*[:：]\s*\S|^(?:unable to|could not|cannot|can't|no such|unknown|invalid|too (?:many|big|large|long)|missing|unsupported|malformed|illegal|unrecogni[sz]ed|unexpected|duplicate|bad|no matching|nothing matches|failed to|access|connection) \S+(?: \S+){0,5}$|^(?:\S+ ){0,5}(?:error|failed|failure|denied|forbidden|refused|unavailable|not allowed|not available|not met|not supported|not configured|not authorized|rejected|expired|suspended|blocked|disabled|offline|timed out|timeout|unreachable|does not exist|closed|prohibited|could not be started|header required|unresponsive|malfunction|crashed|not found|too (?:large|long|many|big)|not running|not live|not claimed|in error|paused|abort(?:ed)?|incorrect|malformed|overloaded|hors service|fuera de servicio|außer betrieb|fora de serviço|fuori servizio|buiten werking|не работает|nie działa|ur funktion|ei toimi)$/i;

// `403 Forbidden file type or location`: what follows is the server's.
const WITH_REASON =
  /^(?:http(?:\/[\d.]+)? |error )?[45](?:\d\d|0x)[ :–-]+(?:happened|happend|occurred|bad request|unauthori[sz]ed|payment required|forbidden|not found|method not allowed|not acceptable|request time-?out|conflict|gone|length required|(?:payload|content|request entity|ur[il]) too l|unsupported media type|unprocessable|too many requests|internal (?:server )?error|server error|not implemented|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|backend|connection|access denied)\b.{0,60}$/i;

// Trial and error, comedies of error.
const LISTED = /\b(?:and|or|of) \S+$/i;

/** A title or heading in the words of failure that is no known error line: `SSL port forbidden`, `Unable to connect`. */
export const isFailing = (line: string): boolean =>
  line.length <= 2 * MAX_LINE &&
  ((line.length <= MAX_LINE && parts(line).some((part) => FAILING.test(plain(part)) && !LISTED.test(plain(part)))) ||
    isBadState(plain(line)) ||
    (!/[?|]/.test(line) && WITH_REASON.test(plain(line))));
