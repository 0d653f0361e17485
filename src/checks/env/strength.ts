/** How hard a secret is to guess, as far as can be seen from it. */
import type { Severity } from '../../core/severity.ts';
import { entropyOf, isOfWords, isPlaceholder as isPattern } from '../../facts/credentials/shared/placeholder.ts';

export interface Weakness {
  /** Ends the sentence "The value of X …"; never says what it is. */
  words: string;
  severity: Severity;
}

/** What people build a secret of when they make one up. */
const COMMON = new Set(
  'my your our the a some very super top ultra extra random secure insecure strong long jwt auth session cookie app api dev development local test testing staging prod production default change changed secret secrets key keys token password passw0rd pass passwd pwd admin root user guest demo example temp hello world hunter2 qwerty letmein welcome keyboard cat s3cr3t supersecret mysecret abc abcdef postgres mysql mongo mongodb redis rabbitmq minio minioadmin nextauth next node express django flask rails laravel encryption encrypt signing sign salt pepper hash access refresh for of and with please value here only do not use in this is to be that at least character characters char chars byte bytes bit bits chatapp shop backend server'.split(
    ' ',
  ),
);
const LONGEST_WORD = 14;

/** One of these is in it: a passphrase of other words may be a good one. */
const TELLING =
  /secret|password|passw|pwd|token|key|jwt|auth|session|admin|root|test|dev|guest|postgres|mysql|redis|mongo|rabbit|minio|hunter2|qwerty|letmein|welcome|changed?|salt|pepper|user|demo|cat/i;

const LONGEST = 4_096;

/** Of a secret that a project made to sign or encrypt with. Undefined where nothing speaks against it. */
export function weaknessOf(value: string): Weakness | undefined {
  if (value.length > LONGEST) return undefined;
  const text = value.replace(/^base64:/, '');
  if (isCommon(text)) return { words: 'is made of words that every list of guesses has', severity: 'high' };
  // Random hexadecimal digits have about 3.6 bits in 32 of them.
  if (text.length >= 16 && (entropyOf(text) < 2.6 || isPattern(text)))
    return { words: 'repeats a few characters, or runs through them in order', severity: 'high' };
  const bits = text.length * bitsOf(text);
  if (text.length < 16 || bits < 64)
    return {
      words: `has only ${text.length < 16 ? 'a few' : 'half the'} characters it needs (32 are good)`,
      severity: 'high',
    };
  if (bits < 128)
    return { words: 'is shorter than what it signs with takes (32 characters or more)', severity: 'medium' };
  return undefined;
}

/** Of a password of a service: only what is guessed first. */
export function weaknessOfPassword(password: string): Weakness | undefined {
  if (password === '' || password.length > LONGEST) return undefined;
  if (isCommon(password) || isOfWords(password))
    return { words: 'is a password that every list of guesses has', severity: 'high' };
  if (
    password.length >= 4 &&
    /^(.)\1*$|^(?:0?1234567890?|1234|12345|123456|12345678|123456789|abcd1234|abc123|111111|000000)$/.test(password)
  )
    return { words: 'is a password that every list of guesses has', severity: 'high' };
  return undefined;
}

function isCommon(text: string): boolean {
  if (text.length > 120 || !TELLING.test(text)) return false;
  const parts = text.toLowerCase().match(/[a-z]+|\d+|[^\x00-\x7f]/g) ?? [];
  return parts.every((part) =>
    /^\d/.test(part) ? part.length <= 8 : part === 'passw' || part === 's' || part === 'cr' || isMadeOfWords(part),
  );
}

/** `supersecretkey`: words of the list one behind the other. */
function isMadeOfWords(text: string): boolean {
  const reached = [true];
  for (let end = 1; end <= text.length; end++) {
    reached[end] = false;
    for (let start = Math.max(0, end - LONGEST_WORD); start < end && !reached[end]; start++)
      reached[end] = reached[start] === true && COMMON.has(text.slice(start, end));
  }
  return reached[text.length] === true;
}

/** Bits that a character has where all of them were drawn. */
function bitsOf(text: string): number {
  if (/^\d+$/.test(text)) return 3.3;
  if (/^[0-9a-f]+$/i.test(text)) return 4;
  if (/^[a-z]+$|^[A-Z]+$/.test(text)) return 4.7;
  if (/^[0-9a-z]+$|^[0-9A-Z]+$/.test(text)) return 5.17;
  return 5.95;
}
