// https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api
import type { Json } from './json.ts';

export interface Page {
  items: Json[];
  link: string | undefined;
}

/** `url` is the request's own, with its query. Sizes beyond the maximum are cut without a word. */
export function pageOf(list: Json[], url: URL, defaultSize = 30, maximumSize = 100): Page {
  const asked = Number(url.searchParams.get('per_page') ?? defaultSize);
  const size = Math.min(Math.max(asked || defaultSize, 1), maximumSize);
  const page = Math.max(Number(url.searchParams.get('page') ?? 1), 1);
  const last = Math.max(Math.ceil(list.length / size), 1);
  const link = (number: number, rel: string) => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  return { items: list.slice((page - 1) * size, page * size), link: links.length > 0 ? links.join(', ') : undefined };
}
