/** Whether a text can tell of an error at all: one word decides, before the phrases are looked at. */

// One of them stands in every phrase of error-phrases.ts and in what error-lines.ts takes for an error; a test makes phrases up
// to see to it. Compiling all of the phrases takes 40 ms, and few ordinary pages begin with one of these.
const WORDS = new RegExp(
  [
    '[45]\\d\\d',
    // Cyrillic to Hangul: such texts are looked at.
    '[\\u0370-\\u1fff\\u2e80-\\ud7ff\\uf900-\\uffef]',
    "err|n[o'’‘`´]t|snt|dnt|no |bad|authori|authent|forbid|denied|deny|permis|prohib|found|miss|gone|avail|offline|suspend|disabl|expir|remov|moved|delet|time|access|connect",
    'conflict|insuff|too |unsupp|unproc|unable|unknown|unexp|lock|fail|fatal|excep|exceed|teapot|misdir|rate |reject|block|clos|refus|reset|down|oop|whoo|uh|sorry|somethin|wrong|broke|awry|amiss|problem|trouble|diffic|issue|crash|unicorn',
    'maint|back|lost|slip|vanish|dead|link|invalid|limit|require|unreach|warn|attention|busy|threw|out of|outage|overload|off the|negotiat|updat|upgrad|looks like|later|soon|shortly|moment|notified|stumbl|mistyp',
    'fehl|nicht|schief|zugriff|verbot|ungült|viele|wartung|wieder|zurück|zeit|gefunden|verfügbar|erreichbar|existier',
    'accès|interdit|indispo|trop|délai|introuv|trouv|manquant|n.existe|revenons|mal pass|hors ligne|oups|désol',
    'não|inexist|invál|incorr|proib|negad|manuten|muit|volta|algo|demasiad|espera|manten|construc|volvemos|lo sent|descul',
    'trov|vietat|non |stort|niet|iets mis|verboden|fout|onderhoud|geweigerd|ongeldig|bereik|beschikbaar',
    'nie |błąd|coś|odmowa|brak|zabron|niedost|przerwa|bulunam|olu|ters|engel|yetkisiz|bakım|kullan|hata',
  ].join('|'),
);

export const mayTellOfAnError = (text: string): boolean => WORDS.test(text.toLowerCase());
