/** Markdown as HTML the way GitHub makes it: GFM with raw HTML, and the alerts that are GitHub's own. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** The HTML of the Markdown, before GitHub's sanitizer, which would hide a mistake of ours. */
export const githubHtml = (markdown: string): string =>
  withAlerts(micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }));

const ALERT = /<blockquote>\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\n([\s\S]*?)<\/blockquote>/g;

/** https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts */
const withAlerts = (html: string): string =>
  html.replace(ALERT, (_, kind: string, rest: string) => {
    const name = `${kind.charAt(0)}${kind.slice(1).toLowerCase()}`;
    return `<div class="markdown-alert markdown-alert-${kind.toLowerCase()}"><p class="markdown-alert-title">${name}</p><p>${rest}</div>`;
  });
