/**
 * Words of each language of which one stands in each of its phrases. They decide which phrases are compared with a line at all: all
 * together take 100 ms to compile, and a page is in one language. A test makes phrases up to see that none is passed over.
 */

// The same script is enough: nothing else is compiled for it.
const CYRILLIC = /[\u0400-\u04ff]/;
const ARABIC = /[\u0600-\u06ff]/;
const EAST_ASIA = /[\u2e80-\ud7ff\uf900-\uffef]/;

/** By the keys of error-phrases.ts and more-languages.ts; for lines in lower case. */
export const WORDS: Readonly<Record<string, RegExp>> = {
  en: /err|404|n[o'’]t|snt|dnt|no |bad|authori|authent|forbid|denied|permis|found|miss|gone|avail|offline|suspend|disabl|expir|remov|delet|time|conflict|insuff|too |unsupp|unproc|unable|unknown|unexp|lock|fail|fatal|excep|exceed|teapot|misdir|rate |reject|block|closed|refus|reset|down|oops|whoops|somethin|wrong|broke|amiss|problem|trouble|diffic|issue|crash|maint|back|lost|slip|vanish|dead|link|invalid|limit|require|unreach|busy|threw|out of|overload|off the|loop|sorry|negotiat|updat|upgrad|looks like/,
  de: /fehl|nicht|schief|zugriff|verbot|ungült|viele|wartung|wieder|zurück|zeit|gefunden|verfügbar|erreichbar|existier/,
  fr: /err|accès|interdit|indispo|trop|délai|introuv|trouv|manquant|inexist|n.existe|refus|non |revenons|mal pass|hors ligne|maint|requête/,
  es: /err|no |mal|acces|prohib|negad|incorr|invál|mantenim|construc|demasiad|espera|volvemos|problema/,
  pt: /err|algo|não|inexist|invál|incorr|proib|negad|indispo|manuten|muit|volta|problema/,
  it: /err|non |trov|stort|negat|vietat|problema|manuten/,
  nl: /niet|fout|mis|geweigerd|verboden|onderhoud|ongeldig/,
  pl: /nie|błąd|coś|odmowa|brak|zabron|przerwa/,
  tr: /bulunam|hata|ters|engel|yetkisiz|bakım|kullan/,
  ru: CYRILLIC,
  uk: CYRILLIC,
  bg: CYRILLIC,
  ja: EAST_ASIA,
  zh: EAST_ASIA,
  ko: EAST_ASIA,
  'zh, ja, ko': EAST_ASIA,
  ar: ARABIC,
  fa: ARABIC,
  el: /[\u0370-\u03ff]/,
  he: /[\u0590-\u05ff]/,
  hi: /[\u0900-\u097f]/,
  th: /[\u0e00-\u0e7f]/,
  vi: /[à-ỹ]/,
  cs: /chyb|omlouv|neplat|nedost|zamít|neb|nen|neex|není|nepo|odep|zak|údrž|špat|něco|mimo/,
  sk: /chyb|nedost|neb|nen|neex|nie|nepo|zam|zak|údrž|niečo|mimo/,
  sv: /inte|ej behörig|otillg|saknas|fel|nekad|förbj|underh|gick|tillbaka|nere|hittas|obehör|ogiltig/,
  da: /ikke|utilg|fejl|galt|nægtet|forbudt|vedlige|tilbage|nede|adgang|ugyldig/,
  no: /ikke|utilg|feil|galt|nektet|forbudt|vedlike|tilbake|nede|tilgang|ugyldig/,
  fi: /ei|käyt|voitu|poissa|virhe|pieleen|vikaan|estetty|kielletty|huol|ole |löy/,
  hu: /nem|hibás|félre|hiba|elromlott|megtag|karbant|tilt|található|létez|elérhető/,
  ro: /nu |invalid|indispon|eroare|negăs|interz|refuz|resp|mentenan|întreț|greșit|mers/,
  hr: /[\u0400-\u04ff]|nije|ne |grešk|pogrešk|odbijen|zabran|održav|pošlo|krivo|nedost/,
  sl: /ni |ne |napak|narobe|zavrn|prepov|vzdrž|dostop/,
  lt: /nerast|neegz|nepas|klaid|nutiko|negerai|draud|darbai|prieig/,
  lv: /nav|neeks|kļūd|greizi|liegt|aizlieg|apkop/,
  et: /ei |pole|viga|tõrge|läks|keela|hoold/,
  id: /tidak|kesalahan|salah|masalah|perbaikan|pemelihara|ralat|dilarang|ditolak/,
  ca: /no |error|malament|denegat|prohib|manten/,
};
