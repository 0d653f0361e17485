/** How a value of no known provider is found: a name that speaks of a secret, a sign of assignment, the value. */
import { anyCase, around, type Format } from '../../../facts/credentials/shared/format.ts';

const NAMES = [
  ...['passw', 'passphrase', 'pwd', 'secret', 'token', 'credential'],
  ...['apikey', 'api_key', 'api-key', 'accesskey', 'access_key', 'access-key', 'authkey', 'auth_key'],
  ...[
    'privatekey',
    'private_key',
    'encryptionkey',
    'encryption_key',
    'signingkey',
    'signing_key',
    'masterkey',
    'master_key',
  ],
];

const VALUE = '[^\\s"\'`<>(){}\\[\\],;\\\\]{8,256}';

/** Tried where one of the names begins; the rest of the name may go on before and after it. */
export const assignment: Format = {
  ...around(
    NAMES,
    new RegExp(
      `${anyCase(NAMES)}[\\w.-]{0,40}["'\`\\]]{0,2}(?:[ \\t]{1,4}(?:string|String|str|&str))?[ \\t]{0,8}(?::{0,2}=>?|==?=?|:|,)[ \\t]{0,8}["'\`]?(${VALUE})(?=["'\`\\s,;})<&]|$)`,
      'dy',
    ),
    { after: 360, textOnly: true },
    true,
  ),
  inName: true,
};

const isNamePart = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) ||
  (byte >= 65 && byte <= 90) ||
  (byte >= 97 && byte <= 122) ||
  byte === 95 ||
  byte === 45 ||
  byte === 46;

/** The whole name, from its first character on, for the value that begins at `valueStart`. */
export function nameBefore(bytes: Buffer, valueStart: number): string {
  let end = valueStart;
  while (end > 0 && valueStart - end < 40 && !isNamePart(bytes[end - 1] ?? 0)) end--;
  // A type between name and value (`apiKey string = "…"`) is no part of the name.
  const head = bytes.toString('latin1', Math.max(0, end - 100), end);
  return /([\w.-]{1,80}?)(?:[ \t]+(?:string|String|str|&str))?$/.exec(head)?.[1] ?? '';
}

export const isQuoted = (bytes: Buffer, valueStart: number): boolean =>
  [0x22, 0x27, 0x60].includes(bytes[valueStart - 1] ?? 0);
