/** A place of the file, compared with an address. */

/**
 * `place` is a path or a whole URL; a path is compared on the host of `base`. A query counts only where
 * the place has one; a slash at the end of a path does not count: a server adds it, or takes it away.
 */
export function isPlace(address: string, place: string, base: string): boolean {
  if (!URL.canParse(address, base) || !URL.canParse(place, base)) return false;
  const at = new URL(address, base);
  const wanted = new URL(place, base);
  const path = (url: URL): string => url.pathname.replace(/(?<=.)\/$/, '');
  return (
    at.origin === wanted.origin && path(at) === path(wanted) && (wanted.search === '' || at.search === wanted.search)
  );
}
