/** `--only`: which checks are run, by the names that the report shows. */
import { UserError } from '../../core/errors.ts';
import { nearest, printable } from '../../core/text.ts';
import type { SmokeSettings } from './settings.ts';

/** What a URL alone shows, by its key below `smoke.site`. A certificate is one of each host: `certificate of app.example.com`. */
export const SITE_NAMES = {
  certificate: 'certificate',
  https: 'http leads to https',
  canonical: 'one address',
  assets: 'scripts and styles',
  headers: 'headers',
} as const;

export type SitePart = keyof typeof SITE_NAMES;

const CERTIFICATE = /^certificate of \S+$/;

/** `redirect /old` */
export const movedName = (from: string): string => `redirect ${printable(from, 60)}`;

/** Checks of the file. Throws UserError for a name that none has. */
export function selectedChecks({
  checks,
  redirects,
  only,
}: SmokeSettings): [string, SmokeSettings['checks'][string]][] {
  const entries = Object.entries(checks);
  if (only === undefined) return entries;
  const known = [...entries.map(([name]) => name), ...Object.keys(redirects).map(movedName)];
  const all = [...known, ...Object.values(SITE_NAMES)];
  for (const name of only) {
    if (all.includes(name) || CERTIFICATE.test(name)) continue;
    const near = nearest(name, all);
    throw new UserError(
      `There is no smoke check \`${printable(name, 80)}\`.`,
      near === undefined
        ? `There are: ${[...known.slice(0, 10), ...Object.values(SITE_NAMES)].map((each) => `\`${printable(each, 80)}\``).join(', ')}.`
        : `Did you mean \`${near}\`?`,
    );
  }
  return entries.filter(([name]) => only.includes(name));
}

/** Whether an address that moved is asked for. */
export const wantsMoved = ({ only }: SmokeSettings, from: string): boolean =>
  only === undefined || only.includes(movedName(from));

/** Undefined: the file says whether this part of the site is looked at. */
export const namesPart = ({ only }: SmokeSettings, part: SitePart): boolean | undefined =>
  only === undefined
    ? undefined
    : only.includes(SITE_NAMES[part]) || (part === 'certificate' && only.some((name) => CERTIFICATE.test(name)));

/** Of one host’s certificate: it, or those of all. */
export const wantsCertificate = ({ only }: SmokeSettings, host: string): boolean =>
  only === undefined || only.includes(SITE_NAMES.certificate) || only.includes(`${SITE_NAMES.certificate} of ${host}`);
