/** What the files of the application around a migration say: the version of Laravel, and settings. */
import { createEffects } from '../javascript/effects.ts';
import { isTooMuch } from '../javascript/limits.ts';
import { load } from '../php/follow.ts';
import type { Host } from '../php/machine.ts';
import { NotPhp } from '../php/token.ts';
import { is, UNKNOWN, type Value } from '../php/values.ts';
import type { Framework } from './framework.ts';
import { argument } from './session.ts';

/** The newest that is known to differ; later ones are read like it. */
const NEWEST = 12;

type Texts = ReadonlyMap<string, string> | undefined;

/** The path of a file with that name in the nearest folder above. */
export function nearest(path: string, name: string, paths: { has(path: string): boolean }): string | undefined {
  for (let folder = path; folder !== ''; ) {
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    const candidate = folder === '' ? name : `${folder}/${name}`;
    if (paths.has(candidate)) return candidate;
  }
  return undefined;
}

const LOCKED = /"name":\s*"(?:laravel\/framework|illuminate\/database)",\s*"version":\s*"v?(\d{1,3})\./;
const WANTED = /"(?:laravel\/framework|illuminate\/database)"\s*:\s*"([^"]{0,200})"/;

/** Version and extras, from what Composer locked or was asked for; the newest where neither tells. */
export function frameworkOf(path: string, texts: Texts): Framework {
  const lock = texts && nearest(path, 'composer.lock', texts);
  const json = texts && nearest(path, 'composer.json', texts);
  const [lockText = '', jsonText = ''] = [lock, json].map((place) => place && texts?.get(place));
  const version = versionOf(lockText, jsonText);
  // Laravel 10 does without where it is not installed, those before need it.
  const hasDoctrine = lock === undefined || /"name":\s*"doctrine\/dbal"/.test(lockText);
  return { version, compares: version < 10 || (version === 10 && hasDoctrine) };
}

function versionOf(lock: string, json: string): number {
  const locked = LOCKED.exec(lock)?.[1];
  if (locked !== undefined) return Number(locked);
  const wanted = WANTED.exec(json)?.[1];
  const majors = (wanted?.match(/(?<![\d.])\d{1,3}/g) ?? []).map(Number).filter((major) => major >= 4 && major < 100);
  return majors.length === 0 ? NEWEST : Math.max(...majors);
}

const CONFIG = /\bconfig\(\s{0,20}['"]([\w-]{1,100})[.'"]|\bConfig::get\(\s{0,20}['"]([\w-]{1,100})[.'"]/g;

/** Names of the files that hold the settings that a migration asks for. */
export const configNames = (text: string): string[] => [
  ...new Set([...text.matchAll(CONFIG)].map(([, first, second]) => `${first ?? second}.php`)),
];

const IMPORT = /^[ \t]*use[ \t]+\\?([\w\\]{1,200}\\(\w{1,100}))[ \t]*(?:as[ \t]+\w+[ \t]*)?;/gm;

/** Classes of the application that a migration imports: how the path of each ends, as Composer finds them by their names. */
export const importedClasses = (text: string): { end: string; last: string }[] =>
  [...text.matchAll(IMPORT)].flatMap(([, name = '', last = '']) =>
    /^(?:Illuminate|Symfony|Carbon|Doctrine)\\/.test(name) ? [] : [{ end: endOf(name), last: `${last}.php` }],
  );

/** `App\\Enums\\Status` lies in a file that ends with `/Enums/Status.php`; the folder of `App` is called `app`. */
const endOf = (name: string): string => `/${name.split('\\').slice(-2).join('/')}.php`.toLowerCase();

export const endsWith = (path: string, end: string): boolean => `/${path}`.slice(-end.length).toLowerCase() === end;

/** The text of a class by its full name. */
export function createClassFiles(texts: Texts): (name: string) => string | undefined {
  return (name) => {
    if (texts === undefined || !name.includes('\\')) return undefined;
    const end = endOf(name);
    for (const [path, text] of texts) if (endsWith(path, end)) return text;
    return undefined;
  };
}

/** What packages have where the application says nothing else. */
const OF_PACKAGES: ReadonlyMap<string, Value> = new Map([
  // https://spatie.be/docs/laravel-activitylog/v4/installation-and-setup
  ['activitylog.table_name', 'activity_log'],
  // https://github.com/laravel-notification-channels/webpush#installation
  ['webpush.table_name', 'push_subscriptions'],
]);

/** What `config(…)` gives, as far as the file of the setting says it itself. */
export function createConfig(
  path: string,
  texts: Texts,
  cache: Map<string, Value>,
): (name: string) => Value | undefined {
  return (name) => {
    if (name === 'database.default') return 'pgsql';
    const [file = '', ...keys] = name.split('.');
    const place = texts && nearest(path, `config/${file}.php`, texts);
    if (texts === undefined || place === undefined) return OF_PACKAGES.get(name);
    const known = cache.get(place) ?? settingsOf(texts.get(place) ?? '');
    cache.set(place, known);
    let value: Value = known;
    for (const key of keys) {
      if (!is(value, 'array')) return undefined;
      const next: Value | undefined = value.entries.get(key);
      if (next === undefined) return value.isOpen ? undefined : null;
      value = next;
    }
    return value;
  };
}

/**
 * Of a file of settings only values count. Where the environment may say another one, the one that the file has for lack of it is taken:
 * names of tables are left as they come.
 */
const NOTHING: Host = {
  staticCall: () => UNKNOWN,
  create: () => UNKNOWN,
  call: (name, args) => {
    if (name !== 'env') return UNKNOWN;
    return argument(args, 0, 'key') === 'DB_CONNECTION' ? 'pgsql' : (argument(args, 1, 'default') ?? UNKNOWN);
  },
  inherited: () => UNKNOWN,
  constant: () => undefined,
  fileOf: () => undefined,
  unknownCall: () => UNKNOWN,
};

function settingsOf(text: string): Value {
  try {
    return load(text, createEffects(), NOTHING).returned;
  } catch (error) {
    if (error instanceof NotPhp || isTooMuch(error)) return UNKNOWN;
    throw error;
  }
}
