/** Where a request goes: a path below the app’s address or one of its hosts, with what was saved filled in. */
import { UserError } from '../../core/errors.ts';
import { nearest, printable } from '../../core/text.ts';
import { type Saved, toTemplate } from './template.ts';
import { resolver } from './variables.ts';

/** The app’s address, or the one of a host that the environment names. Throws UserError. */
export function hostOf(
  host: string | undefined,
  { base, hosts }: { base: URL; hosts: Readonly<Record<string, string>> },
  option: string,
): URL {
  if (host === undefined) return base;
  const address = Object.hasOwn(hosts, host) ? hosts[host] : undefined;
  if (address !== undefined) return new URL(address);
  const near = nearest(host, Object.keys(hosts));
  throw new UserError(
    `${option}: this environment has no host \`${printable(host, 60)}\`.`,
    near === undefined
      ? `Write it down on the default branch: \`environments: { production: { hosts: { ${printable(host, 60)}: https://… } } }\`.`
      : `Did you mean \`${near}\`?`,
  );
}

/** `/login` below `https://host/app` is `https://host/app/login`; `/` is the base itself. */
export function below(base: URL, target: string): URL {
  if (/^https?:/i.test(target)) return new URL(target);
  if (target === '/') return new URL(base);
  return new URL(base.pathname.replace(/\/$/, '') + target, base);
}

/** What was saved fills a part of a path, whatever it is: it leads neither up nor to another host. */
export function pathTemplate(target: string, base: URL, savable: ReadonlySet<string>): (saved: Saved) => URL {
  const template = toTemplate(
    target.replaceAll('$', '$$$$'),
    '',
    { resolver: resolver(() => undefined), savable },
    (value) => (/^\.{1,2}$/.test(value) ? value.replaceAll('.', '%252E') : encodeURIComponent(value)),
  );
  return (saved) => below(base, template(saved));
}

/** `{id}` as the file writes it. */
export const decodeHoles = (address: string): string => address.replaceAll('%7B', '{').replaceAll('%7D', '}');
