/** What a page loads, and where its forms send. */
import type { HtmlPage } from './html.ts';
import type { Resource } from './seen.ts';

const RESOURCES: readonly (readonly [selector: string, attribute: string, kind: Resource['kind']])[] = [
  ['script[src]:not([nomodule])', 'src', 'script'],
  ['link[rel~=stylesheet i][href]:not([disabled])', 'href', 'style'],
  ['iframe[src], frame[src], object[data], embed[src]', 'src', 'frame'],
  ['img[src], source[src], audio[src], video[src], video[poster], input[type=image i][src]', 'src', 'media'],
  ['form[action]', 'action', 'form'],
];

/** What a page loads or sends to, absolute; links that a visitor must click are none of it. */
export function resourcesOf(page: HtmlPage, pageUrl: string): Resource[] {
  const base = page.select('base[href]')[0]?.attribs['href'] ?? '';
  const from = URL.canParse(base, pageUrl) ? new URL(base, pageUrl).href : pageUrl;
  return RESOURCES.flatMap(([selector, attribute, kind]) =>
    page.select(selector).flatMap((element): Resource[] => {
      // A data block, not a script: https://html.spec.whatwg.org/#data-block
      const type = element.attribs['type'] ?? '';
      if (
        kind === 'script' &&
        type !== '' &&
        !/^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i.test(type.trim())
      )
        return [];
      const address = element.attribs[attribute] ?? element.attribs['data'] ?? element.attribs['poster'] ?? '';
      if (address.trim() === '' || !URL.canParse(address, from)) return [];
      const url = new URL(address, from);
      return /^https?:$/.test(url.protocol) ? [{ kind, url: url.href }] : [];
    }),
  );
}
