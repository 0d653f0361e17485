/** What is said about one secret. Nothing here has the secret in it. */
import { describeLocation, type Finding, type Ignored, type Location } from '../../../core/finding.ts';
import { docsOf } from '../../../core/rule.ts';
import { isAtLeast, type Severity } from '../../../core/severity.ts';
import { cut, printable } from '../../../core/text.ts';
import { isTyped } from '../../../facts/credentials/shared/placeholder.ts';
import type { Proof, Provider } from '../../../facts/credentials/shared/provider.ts';
import type { Hit } from '../hit.ts';
import { customRule } from '../rules/custom-rule.ts';
import type { Verified } from '../verify/verify.ts';
import { type Exposure, exposureSentence } from './exposure.ts';
import type { Group } from './group.ts';
import type { Placed } from './place.ts';
import { isTestPath } from './test-path.ts';
import { verifiedSentence, verifiedSeverity } from './verified.ts';

/** Places that a finding lists; there may be more, and it says how many. */
export const MAX_PLACES = 20;

export interface FindingOptions {
  known: boolean;
  /** An ignore of another tool is about it. */
  ignored: Ignored | undefined;
  /** A comment on the line can silence it: the file is one that people edit. */
  inline: boolean;
  /** Commits were read, not only files: what is deleted is still found. Those of a change, or all. */
  commits?: 'change' | 'history';
  /** Absent where no commit has it: it is in files only, or nobody asked. */
  exposure?: Exposure;
  /** The variable of this job that has the value, and the environment that is judged. */
  variable?: { name: string; environment?: string };
  /** What its provider says; absent where nobody asked. */
  verified?: Verified;
}

export function toFinding(group: Group, options: FindingOptions): Finding {
  const [first] = group.places;
  const { hit } = first;
  const about = aboutHit(hit, group);
  const { exposure, variable, verified } = options;
  const places = group.places.map(({ location }) => location);
  const finding: Finding = {
    check: 'secrets',
    rule: group.rule,
    severity: verifiedSeverity(variable === undefined ? about.severity : 'blocker', verified?.state),
    title: cut(`${about.name} ${whereOf(first, places)}`, 255),
    message: [
      sentenceOf(about.name, first),
      encodedSentence(hit),
      variable === undefined ? '' : variableSentence(variable),
      about.message,
      verified === undefined ? '' : verifiedSentence(verified),
      otherPlaces(places),
      exposure === undefined ? '' : exposureSentence(exposure),
    ]
      .filter((part) => part !== '')
      .join(' '),
    fix: `${about.fix}${keptFix(first, options)}`,
    impact: about.impact,
    location: first.location,
    fingerprint: group.fingerprint,
    ...stateOf(options),
    ...(hit.secret === '' ? {} : shownOf(first)),
    inlineIgnorable: options.inline && first.location.kind === 'file',
    docs: docsOf(group.rule),
    data: {
      ...about.data,
      ...(hit.encoded === undefined ? {} : { encoding: hit.encoded.how }),
      ...(variable === undefined ? {} : { variable: variable.name }),
      ...(verified === undefined ? {} : { verified: verified.state }),
      ...(exposure === undefined ? {} : { ...exposure, atHead: first.location.kind === 'file' }),
      places: places.slice(0, MAX_PLACES),
      placeCount: places.length,
    },
  };
  return withoutSecrets(finding, group);
}

/** The line, masked. Where a path alone is the finding there is none to show. */
function shownOf({ hit, location, path }: Placed): Pick<Finding, 'evidence' | 'excerpt'> {
  const { text, highlight } = hit.excerpt;
  return {
    evidence: hit.evidence,
    excerpt: {
      text,
      ...(location.kind === 'file' || path !== '' ? { line: hit.place.line } : {}),
      ...(highlight === undefined ? {} : { highlight }),
    },
  };
}

/** How bad it is that this value of a known provider stands there. */
export const severityOfHit = ({ provider, whole, paired }: Hit & { kind: 'token' | 'guessable' }): Severity =>
  severityOf(provider, whole, provider.prove?.(whole) ?? 'plausible', paired);

/** What the base has already is no news, and nothing need silence it. */
function stateOf({ known, ignored }: FindingOptions): Pick<Finding, 'state' | 'ignored'> {
  if (known) return { state: 'known' };
  return ignored === undefined ? { state: 'new' } : { state: 'ignored', ignored };
}

interface About {
  name: string;
  severity: Severity;
  message: string;
  fix: string;
  impact: string;
  data: Record<string, unknown>;
}

function aboutHit(hit: Hit, group: Group): About {
  if (hit.kind === 'generic') return aboutGeneric(hit);
  return hit.kind === 'custom' ? aboutCustom(hit) : aboutProvider(hit.provider, hit, group);
}

function aboutCustom({ rule: { custom, description }, secret }: Hit & { kind: 'custom' }): About {
  const words = printable(description, 120).trim();
  const id = printable(custom, 80);
  return {
    name: words === '' ? `What the rule ${id} looks for` : words.replace(/\.$/, ''),
    severity: customRule.severity,
    message: secret === '' ? `The rule \`${id}\` forbids a file of this name.` : `The rule \`${id}\` matches.`,
    fix: 'Where it is a credential, change it at whoever issued it and read the new one from a variable. Where the rule is wrong, correct it or give it an allowlist.',
    impact: 'If it is what the rule says, whoever reads the repository can use it.',
    data: { tier: 'custom', rule: id },
  };
}

function aboutProvider(provider: Provider, hit: Hit & { whole: string }, { paired, places }: Group): About {
  const proof = provider.prove?.(hit.whole) ?? 'plausible';
  const usual = severityOf(provider, hit.whole, proof, paired);
  const place = paired ? undefined : milderPlace(provider, places);
  const severity = place === undefined ? usual : milder(usual);
  const companion = paired ? `Its ${provider.companion?.name} stands near it.` : '';
  return {
    name: provider.name,
    severity,
    message: [provider.about?.(hit.whole) ?? '', companion, proofSentence(provider, hit.whole, proof), place ?? '']
      .filter((part) => part !== '')
      .join(' '),
    fix: `${provider.rotate} Then keep the new one in the host's or GitHub's secrets and read it from a variable such as \`${provider.variable}\`. See ${provider.docs}.`,
    impact: `Whoever reads it can ${provider.opens}.`,
    data: { tier: 'provider', provider: provider.id, proof, paired },
  };
}

/** What the places of a value say for it, as a sentence. */
function milderPlace(
  { selfMade = false, guessable = false, givenOut }: Provider,
  places: Group['places'],
): string | undefined {
  if ((selfMade || guessable) && places.every(({ path }) => isTestPath(path)))
    return 'It lies among tests, examples or documentation, where most are made for them and open nothing else.';
  if (givenOut !== undefined && places.every(({ path }) => givenOut.test(path)))
    return 'It lies where every visitor can read it, and such keys are made for that.';
  return undefined;
}

const milder = (severity: Severity): Severity => (isAtLeast(severity, 'high') ? 'medium' : 'low');

function severityOf(provider: Provider, secret: string, proof: Proof, paired: boolean): Severity {
  const own = provider.severityOf?.(secret) ?? provider.severity;
  if (paired) return 'blocker';
  if (proof === 'disproven' || looksTyped(provider, secret, proof)) return own === 'low' ? 'low' : 'medium';
  return proof === 'proven' && provider.severityOf?.(secret) === undefined ? 'blocker' : own;
}

/** Its own structure speaks against it, so nobody need be asked about it. */
export function isMadeUp(provider: Provider, secret: string): boolean {
  const proof = provider.prove?.(secret) ?? 'plausible';
  return proof === 'disproven' || looksTyped(provider, secret, proof);
}

/** No machine drew it. A password may be typed and real. */
function looksTyped({ formats, guessable = false }: Provider, secret: string, proof: Proof): boolean {
  if (proof !== 'plausible' || guessable) return false;
  const keywords = formats.flatMap((format) => format.keywords.filter((word) => secret.toLowerCase().startsWith(word)));
  return isTyped(secret.slice(Math.max(0, ...keywords.map(({ length }) => length))));
}

function proofSentence(provider: Provider, secret: string, proof: Proof): string {
  const { provenBy = 'structure' } = provider;
  if (proof === 'proven') return `Its ${provenBy} fits, so it is no made-up value.`;
  if (proof === 'disproven') return `Its ${provenBy} does not match: malformed or made up.`;
  return looksTyped(provider, secret, proof) ? 'It holds sequences or repeats itself: likely made up.' : '';
}

const aboutGeneric = ({ name }: Hit & { name: string }): About => ({
  name: `Random value assigned to \`${printable(name, 60)}\``,
  severity: 'medium',
  message: 'It looks as if a machine had drawn it, and its name says that it is secret; whose it is cannot be told.',
  fix: `Where it is a secret, change it at whoever issued it and read the new one from a variable (\`${variableOf(name)}\`). Where it is not, accept it.`,
  impact: 'If it is what its name says, whoever reads the repository can use it.',
  data: { tier: 'generic', name: printable(name, 60) },
});

const variableSentence = ({ name, environment }: { name: string; environment?: string }): string =>
  `This is ${environment === undefined ? 'the value of' : `${printable(environment, 60)}’s`} \`${printable(name, 60)}\`, as this job has it.`;

/** `dbPassword` → `DB_PASSWORD` */
const variableOf = (name: string): string =>
  printable(
    name
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replaceAll(/[^0-9A-Za-z]+/g, '_')
      .toUpperCase(),
    60,
  );

const shortOf = (commit: string): string => commit.slice(0, 7);

function whereOf({ location, path }: Placed, places: readonly Location[]): string {
  const more = places.length > 1 ? ` (and ${places.length - 1} more)` : '';
  switch (location.kind) {
    case 'file':
      return `in ${printable(path, 120)}${more}`;
    case 'commit':
      return location.path === undefined
        ? `in the message of ${shortOf(location.commit)}${more}`
        : `gone from the tip, still in ${shortOf(location.commit)}: rotate it, then accept it`;
    default:
      return `in ${describeLocation(location)}${more}`;
  }
}

function sentenceOf(name: string, { location, path }: Placed): string {
  if (location.kind === 'file') return `${name} in \`${printable(path, 200)}\`, line ${location.startLine}.`;
  if (location.kind !== 'commit') return `${name} in ${describeLocation(location)}.`;
  if (location.path === undefined) return `${name} in the message or the header of commit ${shortOf(location.commit)}.`;
  return `${name}: gone from the tip, still in ${shortOf(location.commit)} (\`${printable(path, 200)}\`, line ${location.startLine}). Deleting the line does not take it back: everybody with a clone has it.`;
}

const encodedSentence = ({ encoded }: Hit): string =>
  encoded === undefined ? '' : `It is written as ${encoded.how}, which hides it from nobody.`;

function otherPlaces(places: readonly Location[]): string {
  if (places.length === 1) return '';
  const others = places.slice(1, 4).map((location) => `\`${printable(describeLocation(location), 150)}\``);
  const rest = places.length - 1 - others.length;
  return `Also in ${others.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/** What turns the check green: a line that is deleted stays in its commit. */
function keptFix({ location: { kind }, where }: Placed, { known, commits, exposure }: FindingOptions): string {
  if (commits === undefined) return '';
  // Files that no commit has yet.
  if (where.kind === 'file' && exposure === undefined)
    return '\n\nNo commit has it yet: take it out of the file before you commit, and nobody else has seen it.';
  const commit = exposure === undefined ? '' : ` (${exposure.first.commit.slice(0, 7)})`;
  const accept =
    'accept this finding, with that as the reason, by the line for `.launch-ready/ignore` that stands below';
  // It stops nothing, and is there to be dealt with.
  if (known) return '\n\nDeleting the line does not take it back: it stays in the history.';
  if (kind === 'file' && commits === 'history')
    return `\n\nA commit that deletes the line does not turn this green: the commit that added it${commit} stays in the history, and everybody with a clone has it. Once the old value opens nothing any more, ${accept}.`;
  if (kind === 'file')
    return `\n\nA commit that deletes the line does not turn this green: the commit that added it${commit} still holds it, and every commit of a change is looked at. To pass, either take that commit out of the branch (\`git rebase -i\`, then \`git push --force-with-lease\`); or, once the old value opens nothing any more, ${accept}.`;
  return `\n\nRewriting history does not help once it was pushed: rotate it. Once the old value opens nothing any more, ${accept}.`;
}

// `password` as a password: our own sentences hold the word, and it gives nothing away.
const isWord = (secret: string): boolean => secret.length < 6 || /^[A-Za-z]{1,12}$/.test(secret);

/** A file may be named after a token, a line may hold one twice: the last look before anything leaves this check. */
function withoutSecrets(finding: Finding, { places }: Group): Finding {
  const { title, message, location, evidence, excerpt, data } = finding;
  const secrets = new Set(
    places.flatMap(({ hit }) => [
      ...('whole' in hit ? [hit.whole, hit.secret] : [hit.secret]),
      ...(hit.encoded === undefined ? [] : [hit.encoded.text]),
    ]),
  );
  const printed = JSON.stringify({ title, message, location, evidence, excerpt, data });
  const leaked = [...secrets].filter(
    (secret) => !isWord(secret) && printed.includes(JSON.stringify(secret).slice(1, -1)),
  );
  if (leaked.length === 0) return finding;
  const longestFirst = leaked.sort((a, b) => b.length - a.length);
  return {
    ...finding,
    ...redact({ title, message, location, ...(excerpt && { excerpt }), ...(data && { data }) }, longestFirst),
    evidence: '****',
  };
}

function redact<Value>(value: Value, secrets: readonly string[]): Value;
function redact(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return secrets.reduce((text, secret) => text.replaceAll(secret, '****'), value);
  if (Array.isArray(value)) return value.map((item) => redact(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'kind' ? item : redact(item, secrets)]),
  );
}
