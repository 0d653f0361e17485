/**
 * Where a tool says that a finding is, as a path of the repository. What leads out of it (`..`, other folders of the
 * machine, addresses, images) is told in words and never becomes a path.
 */
import { printable } from '../../core/text.ts';

export type Place = { kind: 'path'; path: string } | { kind: 'elsewhere'; words: string };

/**
 * Where runners check a repository out: the tool may have run in another job than the one that reads its file.
 * - `/home/runner/work/shop/shop`, `GITHUB_WORKSPACE` of GitHub's Linux; `/Users/runner/work/…` and `D:\a\…` are its
 *   macOS and Windows: https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 * - `/home/runner/_work/…`, the work folder of own runners:
 *   https://github.com/actions/runner/blob/main/src/Runner.Common/Constants.cs
 * - `/__w/shop/shop`, where a job's container finds it:
 *   https://github.com/actions/runner/blob/main/src/Runner.Worker/Container/ContainerInfo.cs
 * - `/github/workspace`, where an action's container finds it:
 *   https://docs.github.com/en/actions/reference/workflows-and-actions/dockerfile-support
 */
const CHECKOUTS: readonly RegExp[] = [
  /^\/(?:home|Users)\/runner\/_?work\/([^/]+)\/\1\//,
  /^[a-z]:\/a\/([^/]+)\/\1\//i,
  /^\/__w\/([^/]+)\/\1\//,
  /^\/github\/workspace\//,
];

/** As long as a path may be in a report. */
const MAX_PATH = 4_096;

const DRIVE = /^[a-z]:/i;

/** A file name as tools print it: `src/a.ts`, `./src/a.ts`, `/home/runner/work/shop/shop/src/a.ts`, `D:\a\shop\shop\src\a.ts`. */
export function placeOfPath(path: string, workspace: string): Place {
  const elsewhere: Place = { kind: 'elsewhere', words: printable(path, 300) };
  if (path.length > MAX_PATH || /[\0\r\n]/.test(path) || /^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return elsewhere;
  const slashes = path.replaceAll('\\', '/');
  // `//server/share` is another machine.
  if (slashes.startsWith('//')) return elsewhere;
  const root = slashes.startsWith('/') ? '/' : DRIVE.test(slashes) ? slashes.slice(0, 2) : '';
  const normal = normalize(slashes.slice(root.length));
  if (normal === undefined) return elsewhere;
  // `C:a.ts` is relative to wherever that drive happens to be.
  if (root.endsWith(':') && !/^\//.test(slashes.slice(2))) return elsewhere;
  const inside = root === '' ? normal : below(root === '/' ? `/${normal}` : `${root}/${normal}`, workspace);
  return inside === undefined || inside === '' || DRIVE.test(inside) ? elsewhere : { kind: 'path', path: inside };
}

/** A URI reference of SARIF: percent-encoded, `file://` or relative. */
export function placeOfUri(uri: string, workspace: string): Place {
  // Encoded, a path is at most three times as long.
  if (uri.length > 3 * MAX_PATH) return { kind: 'elsewhere', words: printable(uri, 300) };
  if (/^file:/i.test(uri)) {
    const path = pathOfFileUri(uri.slice('file:'.length));
    return path === undefined ? { kind: 'elsewhere', words: printable(uri, 300) } : placeOfPath(path, workspace);
  }
  // A scheme (`https:`, `pkg:`) or an image with its tag (`alpine:3.20`); one letter is a drive.
  if (/^[a-z][a-z0-9+.-]+:/i.test(uri)) return { kind: 'elsewhere', words: printable(uri, 300) };
  return placeOfPath(decoded(uri), workspace);
}

/** `///a`, `//localhost/a`, `/a`, `///C:/a`, `//C:/a`; undefined for another machine. */
function pathOfFileUri(rest: string): string | undefined {
  const path = decoded(rest);
  if (!path.startsWith('//')) return withoutSlashOfDrive(path);
  const [, host = '', below = ''] = /^\/\/([^/\\]*)([\s\S]*)$/.exec(path) ?? [];
  if (DRIVE.test(host)) return `${host}${below}`;
  return host === '' || host.toLowerCase() === 'localhost' ? withoutSlashOfDrive(below) : undefined;
}

const withoutSlashOfDrive = (path: string): string => (/^\/+[a-z]:/i.test(path) ? path.replace(/^\/+/, '') : path);

/** Many tools do not encode: then `%` is part of the name. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Without `.`, `..` and double slashes; undefined where `..` leads out. */
function normalize(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The rest of an absolute path below the checkout. */
function below(path: string, workspace: string): string | undefined {
  const root = `${workspace.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
  const isDrive = DRIVE.test(root);
  const starts = isDrive ? path.toLowerCase().startsWith(root.toLowerCase()) : path.startsWith(root);
  if (root !== '/' && starts) return path.slice(root.length);
  const checkout = CHECKOUTS.map((pattern) => pattern.exec(path)?.[0]).find((match) => match !== undefined);
  return checkout === undefined ? undefined : path.slice(checkout.length);
}
