/** Addresses on GitHub. Everything that comes from a file name or a branch is percent-encoded, so no address breaks out. */
import type { Location } from '../core/finding.ts';
import { DOCS_URL, docsOf } from '../core/rule.ts';
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

/** Opens `.launch-ready/ignore` in GitHub's editor; begun with the line in it where the file is not there yet. */
export function ignoreFileUrl(line: string, repository: Repository | undefined): string | undefined {
  if (repository?.headRef === undefined) return undefined;
  const branch = encodePath(repository.headRef);
  if (repository.ignoreFileExists) return `${homeOf(repository)}/edit/${branch}/${encodePath(IGNORE_FILE)}`;
  return `${homeOf(repository)}/new/${branch}?filename=${encode(IGNORE_FILE)}&value=${encode(`${line}\n`)}`;
}

/** The rule's page. An address that another job's report brought along is not trusted: the rule's own page then. */
export const docsUrl = (finding: { rule: string; docs: string }): string =>
  finding.docs.startsWith(`${DOCS_URL}/`) && /^[\w:/.#-]+$/.test(finding.docs)
    ? finding.docs
    : docsOf(encodePath(finding.rule));
