/** What a page loads, and where its forms send. */
import { type HtmlPage, textOfElement } from './html.ts';
import type { Resource } from './seen.ts';

const RESOURCES: readonly (readonly [selector: string, attribute: string, kind: Resource['kind']])[] = [
  ['script[src]:not([nomodule])', 'src', 'script'],
  ['link[rel~=modulepreload i][href]', 'href', 'script'],
  ['link[rel~=stylesheet i][href]:not([disabled])', 'href', 'style'],
  ['iframe[src], frame[src], object[data], embed[src]', 'src', 'frame'],
  ['img[src], source[src], audio[src], video[src], video[poster], input[type=image i][src]', 'src', 'media'],
  ['form[action]', 'action', 'form'],
];

/** What a page loads or sends to, absolute; links that a visitor must click are none of it. */
export function resourcesOf(page: HtmlPage, pageUrl: string): Resource[] {
  const from = baseOf(page, pageUrl);
  return RESOURCES.flatMap(([selector, attribute, kind]) =>
    page.select(selector).flatMap((element): Resource[] => {
      // A data block, not a script: https://html.spec.whatwg.org/#data-block
      const { attribs } = element;
      const type = (attribs['type'] ?? '').trim().toLowerCase();
      const isScript = element.name === 'script';
      if (isScript && type !== '' && !/^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/.test(type))
        return [];
      const address = attribs[attribute] ?? attribs['data'] ?? attribs['poster'] ?? '';
      const url = addressOf(address, from);
      if (url === undefined) return [];
      const isPreload = element.name === 'link' && kind === 'script';
      // https://html.spec.whatwg.org/#attr-link-as: of these alone it is a script.
      if (isPreload && !/^(?:|script|worker|serviceworker|sharedworker)$/i.test(attribs['as'] ?? '')) return [];
      const integrity = kind === 'script' || kind === 'style' ? attribs['integrity'] : undefined;
      return [
        {
          kind,
          url,
          ...((isScript && type === 'module') || isPreload ? { isModule: true as const } : {}),
          ...(isPreload ? { isAhead: true as const } : {}),
          ...(integrity === undefined ? {} : { integrity }),
          ...(kind === 'style' && /(?:^|\s)alternate(?:\s|$)/i.test(attribs['rel'] ?? '')
            ? { isChoice: true as const }
            : {}),
        },
      ];
    }),
  );
}

const baseOf = (page: HtmlPage, pageUrl: string): string => {
  const base = page.select('base[href]')[0]?.attribs['href'] ?? '';
  return URL.canParse(base, pageUrl) ? new URL(base, pageUrl).href : pageUrl;
};

function addressOf(address: string, from: string): string | undefined {
  if (address.trim() === '' || !URL.canParse(address, from)) return undefined;
  const url = new URL(address, from);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Longer maps are none of a page. */
const MAX_MAP = 256 * 1024;

/** Modules that the import map of a page names, absolute; a whole folder (`lib/`) is none. https://html.spec.whatwg.org/#import-maps */
export function importedBy(page: HtmlPage, pageUrl: string): Resource[] {
  const from = baseOf(page, pageUrl);
  return page.select('script[type=importmap i]:not([src])').flatMap((element) => {
    const imports = importsOf(textOfElement(element).slice(0, MAX_MAP));
    return Object.entries(imports).flatMap(([name, address]): Resource[] => {
      // Bare words are invalid in a map.
      if (typeof address !== 'string' || name.endsWith('/') || !/^(?:\.{0,2}\/|https?:)/i.test(address)) return [];
      const url = addressOf(address, from);
      return url === undefined ? [] : [{ kind: 'script', url, isModule: true, isAhead: true }];
    });
  });
}

function importsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const map: unknown = JSON.parse(text);
    const imports = typeof map === 'object' && map !== null && 'imports' in map ? map.imports : undefined;
    return typeof imports === 'object' && imports !== null ? { ...imports } : {};
  } catch {
    return {};
  }
}
