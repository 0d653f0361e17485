/** Where the requests of `smoke:` go. */
import { VERBS } from './request.ts';
import type { SmokeSection } from './smoke.ts';

/** An address as the file writes it, and the host it stands below. */
export interface WrittenAddress {
  /** A path, or a whole URL. */
  address: string;
  /** One of `environments.<name>.hosts`; absent: the app itself. */
  host?: string;
}

/** Of every request that the file describes: checks, their steps and tokens, the login, the release, moved addresses. */
export function writtenAddresses({ checks, login, ready, redirects }: SmokeSection): WrittenAddress[] {
  const requests = [login, ...Object.values(checks)].flatMap((each) =>
    each === undefined ? [] : [each, ...(each.steps ?? []).map((step) => ({ ...step, host: step.host ?? each.host }))],
  );
  const below = (host: string | undefined, ...addresses: (string | undefined)[]): WrittenAddress[] =>
    addresses.flatMap((address) =>
      address === undefined ? [] : [{ address, ...(host === undefined ? {} : { host }) }],
    );
  return [
    ...requests.flatMap((each) => below(each.host, ...VERBS.map((verb) => each[verb]), each.csrf?.from)),
    ...below(ready?.host, ready?.path),
    ...below(undefined, ...Object.entries(redirects).flat()),
  ];
}

/** Another host than the app’s is asked: one by name, or one of a whole URL. */
export const namesOtherHosts = (section: SmokeSection): boolean =>
  writtenAddresses(section).some(({ address, host }) => host !== undefined || /^https?:/i.test(address));
