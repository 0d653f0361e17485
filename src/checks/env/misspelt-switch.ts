/** `ture` and `flase`: switches that are neither on nor off. */
import { isSlip } from './slip.ts';

/** Names of switches. */
const SWITCH =
  /(?:^|_)(?:ENABLED?|DISABLED?|DEBUG|VERBOSE|USE|IS|HAS|ALLOW|SKIP|FORCE|SHOULD|FEATURE|FLAG|SECURE|AUTO|REQUIRED?|REQUIRE|ENFORCE|PREVENT|SHOW|HIDE)(?:_|$)|(?:^|_)(?:SSL|TLS|ACTIVE|ONLY|OPTIONAL|ALLOWED|READONLY|TELEMETRY_DISABLED)$/;

/** What holds words: `AUTHOR_NAME=Ture` is a man. */
const WORDS =
  /NAME|USER|LABEL|TITLE|TEXT|MESSAGE|PASS|SECRET|KEY|TOKEN|HOST|DOMAIN|CODE|BRAND|AUTHOR|OWNER|LANG|LOCALE|WORD|PREFIX|SUFFIX|ID$|TAG|BRANCH|BUCKET|TABLE|SCHEMA|EMAIL|FROM|GREETING|CITY|COUNTRY/;

/** Words of their own. */
const MEANT: ReadonlySet<string> = new Set(['rue', 'tue', 'tre', 'treu', 'fales', 'alse', 'fale']);

const OTHERS =
  /^(?:truw|trur|tryue|tur|fa;se|falase|falss|fasl|yess|yees|yyes|yse|eys|noo|nno|offf|onn|enabeld|enalbed|enabld|enbled|eanbled|disbaled|disabeld|disabld|diabled|disalbed)$/;

/** What was meant; undefined where the value may be meant. `isBoolean`: more than the name says that it is a switch. */
export function misspeltSwitch(name: string, value: string, isBoolean: boolean): string | undefined {
  const text = value.trim().toLowerCase();
  const upper = name.toUpperCase();
  if (text.length < 3 || text.length > 9) return undefined;
  const isSwitch = isBoolean || SWITCH.test(upper);
  // `TRU` is a company, and an airport.
  if (!isSwitch && (WORDS.test(upper) || value.trim() === 'TRU')) return undefined;
  const meant = ['true', 'false'].find((each) => isSlip(text, each));
  if (meant !== undefined && !MEANT.has(text)) return `\`${meant}\``;
  return isSwitch && OTHERS.test(text) ? 'another word' : undefined;
}
