/** The way from a host's certificate up to a root, through the certificates that the host sent (RFC 5280 §6.1). */
import type { Certificate } from './x509.ts';

export interface Root {
  certificate: Certificate;
  public: boolean;
}

export interface Path {
  /** The host's own first; as far up as it goes, the root only if the host sent it. */
  certificates: readonly Certificate[];
  /** Places of those in what was sent; 0 is the first. */
  places: readonly number[];
  /** Where it ends; undefined where nothing that this machine trusts signed its last certificate. */
  root: Root | undefined;
}

/** A chain has five at most; a host that sends more is not followed further. */
const MAX_SENT = 20;
const MAX_LENGTH = 10;
/** Ways that are tried: hostile certificates may all have signed one another. */
const MAX_PATHS = 200;

/** The best way up: one that ends at a root, whose certificates are all valid `now`, in the order sent. */
export function pathOf(sent: readonly Certificate[], roots: readonly Root[], now: number): Path | undefined {
  const certificates = sent.slice(0, MAX_SENT);
  let best: { path: Path; score: number } | undefined;
  let tried = 0;
  for (const path of pathsFrom([0], certificates, roots, issuers(certificates))) {
    const score = scoreOf(path, now);
    if (best === undefined || score > best.score) best = { path, score };
    if (++tried >= MAX_PATHS) break;
  }
  return best?.path;
}

/** True where every certificate stands somewhere behind the one that it signed. */
export const isInOrder = ({ places }: Path): boolean =>
  places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));

/** All that has to be valid. */
export const withRoot = ({ certificates, root }: Path): readonly Certificate[] =>
  root === undefined || certificates.some((each) => isSame(each, root.certificate))
    ? certificates
    : [...certificates, root.certificate];

const isValidAt = ({ from, to }: Certificate, now: number): boolean => from <= now && now <= to;

/**
 * The host's own certificate where another stands before it; undefined where it is the first, as it must be. With the
 * wrong one first no handshake succeeds: the host cannot prove that it has that one's key.
 */
export function misplacedLeaf(sent: readonly Certificate[]): Certificate | undefined {
  const [first, ...others] = sent.slice(0, MAX_SENT);
  if (first === undefined || !first.x509.ca) return undefined;
  return others.find((other) => !other.x509.ca && others.concat(first).some((each) => hasSigned(each, other)));
}

function scoreOf(path: Path, now: number): number {
  const isValid = withRoot(path).every((each) => isValidAt(each, now));
  return (
    (path.root === undefined ? 0 : 8) + (isValid ? 4 : 0) + (isInOrder(path) ? 2 : 0) + (path.root?.public ? 1 : 0)
  );
}

function* pathsFrom(
  places: readonly number[],
  sent: readonly Certificate[],
  roots: readonly Root[],
  issuersOf: (place: number) => readonly number[],
): Generator<Path> {
  const certificates = places.flatMap((place) => sent[place] ?? []);
  const last = certificates.at(-1);
  if (last === undefined) return;
  const root = roots.find(({ certificate }) => isSame(certificate, last));
  const signers = root === undefined ? roots.filter(({ certificate }) => hasSigned(certificate, last)) : [root];
  for (const each of signers) yield withSentRoot(places, sent, each);
  const above = root !== undefined || places.length >= MAX_LENGTH ? [] : issuersOf(places.at(-1) ?? 0);
  const further = above.filter((place) => !places.includes(place));
  for (const place of further) yield* pathsFrom([...places, place], sent, roots, issuersOf);
  if (signers.length === 0 && further.length === 0) yield { certificates, places, root: undefined };
}

/** A root that was sent along counts for the order as well. */
function withSentRoot(places: readonly number[], sent: readonly Certificate[], root: Root): Path {
  const at = sent.findLastIndex((each) => isSame(each, root.certificate));
  const all = at === -1 || places.includes(at) ? places : [...places, at];
  return { certificates: all.flatMap((place) => sent[place] ?? []), places: all, root };
}

/** Places of the certificates that signed one. Signatures are computed once each. */
function issuers(sent: readonly Certificate[]): (place: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (place) => {
    const subject = sent[place];
    const found =
      known.get(place) ??
      sent.flatMap((issuer, at) =>
        subject !== undefined && at !== place && !isSame(issuer, subject) && hasSigned(issuer, subject) ? [at] : [],
      );
    known.set(place, found);
    return found;
  };
}

const isSame = (a: Certificate, b: Certificate): boolean => a.x509.raw.equals(b.x509.raw);

const hasSigned = (issuer: Certificate, subject: Certificate): boolean =>
  subject.x509.checkIssued(issuer.x509) && subject.x509.verify(issuer.x509.publicKey);
