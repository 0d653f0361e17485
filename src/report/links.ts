/** Addresses on GitHub. Everything that comes from a file name or a branch is percent-encoded, so no address breaks out. */
import type { Location, Origin } from '../core/finding.ts';
import { DOCS_URL, docsOf, OTHER_TOOLS_URL } from '../core/rule.ts';
import { IGNORE_FILE } from '../core/suppress.ts';

export interface Repository {
  /** `https://github.com`, without a slash at the end. */
  serverUrl: string;
  /** `owner/name` of the repository that holds the head: the fork's, for a fork. */
  fullName: string;
  /** Branch that an edit goes to; absent where there is none (a tag, a merge queue). */
  headRef?: string;
  /** Commit whose lines the findings name. */
  commit?: string;
  /** Whether `.launch-ready/ignore` is there already: GitHub has one page to edit a file and another to begin one. */
  ignoreFileExists: boolean;
}

/** Also what `encodeURIComponent` leaves alone and Markdown does not. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
const encodePath = (path: string): string => path.split('/').map(encode).join('/');
const homeOf = ({ serverUrl, fullName }: Repository): string => `${serverUrl}/${encodePath(fullName)}`;

const anchorOf = (start?: number, end?: number): string =>
  start === undefined ? '' : end === undefined || end === start ? `#L${start}` : `#L${start}-L${end}`;

/** Page that shows the place, or undefined where there is none (a variable, a request, an object). */
export function placeUrl(location: Location, repository: Repository | undefined): string | undefined {
  if (repository === undefined) return undefined;
  const home = homeOf(repository);
  if (location.kind === 'commit') {
    if (location.path === undefined) return `${home}/commit/${encode(location.commit)}`;
    return blobUrl(home, location.commit, location.path, anchorOf(location.startLine, location.endLine));
  }
  if (location.kind !== 'file' || repository.commit === undefined) return undefined;
  return blobUrl(home, repository.commit, location.path, anchorOf(location.startLine, location.endLine));
}

/** Rendered Markdown has no lines to point at; `?plain=1` shows its source. */
const blobUrl = (home: string, commit: string, path: string, anchor: string): string =>
  `${home}/blob/${encode(commit)}/${encodePath(path)}${/\.(?:md|mdx|markdown)$/i.test(path) ? '?plain=1' : ''}${anchor}`;

/** Opens a file in GitHub's editor. */
export function editUrl(path: string, line: number, repository: Repository | undefined): string | undefined {
  if (repository?.headRef === undefined) return undefined;
  return `${homeOf(repository)}/edit/${encodePath(repository.headRef)}/${encodePath(path)}#L${line}`;
}

/** Browsers and servers take much more; an address that is longer than its comment helps nobody. */
const MAX_VALUE = 2_000;

/**
 * Opens `.launch-ready/ignore` in GitHub's editor. Where the file is not there yet, it is begun with the line in it; with
 * many lines it is begun empty.
 */
export function ignoreFileUrl(lines: string, repository: Repository | undefined): string | undefined {
  if (repository?.headRef === undefined) return undefined;
  const branch = encodePath(repository.headRef);
  if (repository.ignoreFileExists) return `${homeOf(repository)}/edit/${branch}/${encodePath(IGNORE_FILE)}`;
  const value = encode(`${lines}\n`);
  const begun = value.length > MAX_VALUE ? '' : `&value=${value}`;
  return `${homeOf(repository)}/new/${branch}?filename=${encode(IGNORE_FILE)}${begun}`;
}

/** The rule's page. An address that another job's report brought along is not trusted: the rule's own page then. */
export function docsUrl(finding: { rule: string; docs: string; origin?: Origin }): string {
  if (finding.origin !== undefined) return OTHER_TOOLS_URL;
  const isOurs = finding.docs.startsWith(`${DOCS_URL}/`) && /^[\w:/.#-]+$/.test(finding.docs);
  return isOurs && !finding.docs.includes('..') ? finding.docs : docsOf(encodePath(finding.rule));
}

/**
 * The other tool's page on its rule, or undefined where it is not to be linked. `trust`: the report was made by a job
 * whose author may write to the repository anyway. Without a user name in front of the host, which would hide the host.
 */
export const originUrl = ({ url }: Origin, trust: boolean): string | undefined =>
  trust && url !== undefined && TOOL_PAGE.test(url) ? url : undefined;

const TOOL_PAGE = /^https:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?(?:[/?#][\w./?=&%#~+:@,-]*)?$/i;
