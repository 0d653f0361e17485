/** Origins that an answer is asked for as: those that may read it, and those that a careless comparison takes for them. */
import { isSameSite } from './site-of.ts';

export interface TriedOrigin {
  origin: string;
  isAllowed: boolean;
  /** Not allowed, and of the same domain as one that is, or as the app: whoever owns the one owns the other. */
  isSibling: boolean;
}

/** A name that nobody owns: reserved by RFC 2606. */
const FOREIGN = 'launch-ready-smoke.invalid';
const BEHIND = 'launch-ready.invalid';

/** For so many allowed origins, what looks like them is tried. */
const MAX_LIKENESSES = 4;

/** `allowed`: of the file. `app`: the address that is asked; where nobody is allowed, a comparison would be with its host. */
export function originsOf(allowed: readonly string[], app: URL): TriedOrigin[] {
  const models = (allowed.length === 0 ? [app.origin] : allowed).slice(0, MAX_LIKENESSES).map((each) => new URL(each));
  const others = [`https://${FOREIGN}`, ...models.flatMap(likenessesOf), 'null'];
  return [
    ...allowed.map((origin) => ({ origin, isAllowed: true, isSibling: false })),
    ...[...new Set(others)]
      .filter((origin) => !allowed.includes(origin) && origin !== app.origin)
      .map((origin) => ({
        origin,
        isAllowed: false,
        isSibling:
          origin !== 'null' && [...models, app].some(({ hostname }) => isSameSite(hostname, new URL(origin).hostname)),
      })),
  ];
}

/** What `startsWith`, `endsWith`, and an expression with an open end or a dot for any letter let through. */
function likenessesOf({ protocol, hostname, port }: URL): string[] {
  const at = port === '' ? '' : `:${port}`;
  const isName = /[a-z]/i.test(hostname) && !hostname.startsWith('[');
  const labels = hostname.split('.');
  const parent = labels.length > 2 ? labels.slice(1).join('.') : undefined;
  return [
    ...(isName ? [`https://${hostname}.${BEHIND}`, `${protocol}//x${hostname}${at}`] : []),
    ...(isName && parent !== undefined ? [`https://x${parent}`] : []),
    ...(protocol === 'https:' ? [`http://${hostname}${at}`] : []),
  ].filter((each) => URL.canParse(each));
}
