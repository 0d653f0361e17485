/** Whether a value looks as if a machine had drawn it: rare, not merely unusual. */
import { entropyOf, isPlaceholder } from '../../../facts/credentials/shared/placeholder.ts';

const UUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
const HEX = /^(?:0x)?[0-9a-f]+$/i;
// What is called a token or a key and is none.
const NAME_OF_SOMETHING_ELSE =
  /(?:^|[_.-])(?:public|pub|csrf|xsrf|cancel|continuation|page|next|sync)[_.-]?(?:key|token)|(?:name|id|ids|url|uri|path|file|dir|type|kind|hash|hashed|sha\d*|md5|digest|checksum|integrity|expir\w*|length|size|count|limit|policy|field|input|label|hint|header|pattern|regex|class|selector|prefix|suffix|version|algorithm|status|error|message|text|title|izer|enc(?:oding)?)s?$|tokeniz|i18n|locale/i;
const CODE =
  /^(?:process\.env|os\.|env\.|import\.meta|self\.|this\.|config\.|settings\.|secrets\.|vars\.|props\.|params\.|req\.|request\.|var\.|data\.|local\.|module\.|ENV\b|\$|%|@|&|#|!)|=>|\(\)|::|->|&&|\|\||^(?:true|false|null|undefined|none|nil)$/i;

/** `name` is what the value is assigned to; `quoted` is whether it stands in quotes. */
export function isRare(value: string, name: string): boolean {
  if (NAME_OF_SOMETHING_ELSE.test(name) || CODE.test(value)) return false;
  if (isPlaceholder(value) || UUID.test(value) || value === name) return false;
  if (
    /^(?:sha\d{3}-|https?:|[a-z]+:\/\/|data:|\/|\.\.?\/|~\/|[a-z]:[\\/]|arn:|\$2[aby]\$|\$argon2|\$\d\$|ENC\[|vault:|op:\/\/)/i.test(
      value,
    )
  )
    return false;
  if (HEX.test(value))
    return value.length >= 20 && entropyOf(value.toLowerCase()) >= 3 && /\d/.test(value) && /[a-f]/i.test(value);
  if (isWords(value)) return false;
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^0-9A-Za-z]/].filter((kind) => kind.test(value)).length;
  const entropy = entropyOf(value);
  if (value.length < 16) return classes >= 3 && entropy >= 2.9 && /\d/.test(value);
  return /\d/.test(value) && classes >= 2 && entropy >= 3.5;
}

/** Identifiers, sentences, versions, dates: pieces of letters with vowels, split at case changes, digits and signs. */
function isWords(value: string): boolean {
  if (/^v?\d+(?:[.:-]\d+)*$/.test(value)) return true;
  const pieces = value.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).filter((piece) => piece !== '');
  const letters = pieces.join('').length;
  if (letters === 0) return true;
  const words = pieces.filter((piece) => piece.length >= 3 && isPronounceable(piece));
  return words.join('').length / letters >= 0.75 && words.join('').length / value.length >= 0.5;
}

/** Vowels where English has them: no run of four consonants or three vowels, a share of vowels between a fifth and two thirds. */
function isPronounceable(piece: string): boolean {
  const word = piece.toLowerCase();
  if (/[^aeiouy]{5}|[aeiou]{4}|[jqvxz]{2}|q[^u]/.test(word)) return false;
  if (/[a-z][A-Z]/.test(piece)) return false;
  const vowels = word.replaceAll(/[^aeiouy]/g, '').length;
  return vowels / word.length >= 0.2 && vowels / word.length <= 0.7;
}
