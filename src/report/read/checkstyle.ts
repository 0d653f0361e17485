/** Checkstyle's XML, which linters of every language write: https://checkstyle.org and its many imitations. No schema holds them all together. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { messageOf } from '../../core/errors.ts';
import type { Report } from '../../core/report.ts';
import type { Severity } from '../../core/severity.ts';
import { printable } from '../../core/text.ts';
import { type Draft, draftOf, type Lines, type Told } from './foreign-finding.ts';
import { foreignReport, type ToolRun } from './foreign-report.ts';
import type { ReadContext } from './read-context.ts';
import { placeOfPath } from './repository-path.ts';
import { isSecretName } from './secret-name.ts';
import { checkOfTool } from './tool-name.ts';

const ADVICE = 'Let the tool write the file anew; when a shell redirects it (`>`), nothing else may be printed.';

/** https://checkstyle.org/property_types.html#SeverityLevel; `ignore` is not told. */
const SEVERITIES: Readonly<Record<string, Severity>> = { error: 'high', warning: 'medium', info: 'low' };

/** As high as a line or column may be in a report. */
const MAX_NUMBER = 10_000_000;

interface ReadError {
  file: string;
  attributes: Readonly<Record<string, string>>;
}

export function readCheckstyle(
  text: string,
  file: string,
  context: ReadContext,
  refuse: (what: string, advice: string) => never,
): Report {
  const root = parsed(text, refuse);
  if (root?.name !== 'checkstyle')
    return refuse(`is XML, but not of checkstyle: its root is <${printable(root?.name ?? '', 60)}>.`, ADVICE);
  const files = elementsOf(root).filter(({ name }) => name === 'file');
  const errors = files.flatMap((each): ReadError[] => {
    const name = attributeOf(each.attributes, 'name');
    return elementsOf(each)
      .filter((child) => child.name === 'error')
      .map(({ attributes }) => ({ file: name, attributes }));
  });
  const told = errors.filter(({ attributes }) => attributeOf(attributes, 'severity') !== 'ignore');
  const tool = toolOf(errors, file);
  const ignored = errors.length - told.length;
  const run: ToolRun = {
    check: checkOfTool(context.redact(tool)),
    status: 'completed',
    reason: null,
    coverage: { reports: 1, files: files.length, results: errors.length, 'ignored results': ignored },
    leftOut: [],
  };
  const drafts = told.map((error): Draft => draftOf(toldBy(error, tool, context), file, context));
  return foreignReport([run], drafts, context);
}

function parsed(text: string, refuse: (what: string, advice: string) => never): XmlElement | null {
  try {
    // Entities that a document type declares are not resolved: the library knows the five of XML and throws at others.
    return parseXml(text).root;
  } catch (error) {
    if (Error.isError(error) && 'line' in error && 'column' in error) {
      // The second line of the words quotes the file.
      const words = messageOf(error).split('\n', 1)[0] ?? '';
      const what = printable(words.replace(/ \(line \d+, column \d+\)$/, '').replace(/[:`&].*$/, ''), 120).trim();
      return refuse(`is not well-formed XML at line ${error.line}, column ${error.column}: ${what}.`, ADVICE);
    }
    // A stack overflow: the library descends with the elements.
    return refuse('is nested deeper than any checkstyle file.', ADVICE);
  }
}

const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => child instanceof XmlElement);

const attributeOf = (attributes: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : '';

/** From the file's name, unless the sources say: `eslint.rules.no-undef`, `com.puppycrawl.tools.checkstyle.checks.…`, `PHPStan`. */
function toolOf(errors: readonly ReadError[], file: string): string {
  const source = errors.map(({ attributes }) => attributeOf(attributes, 'source')).find((each) => each !== '') ?? '';
  if (source.startsWith('com.puppycrawl.')) return 'checkstyle';
  const prefix = /^([a-z][\w-]{1,39})\.rules\./i.exec(source)?.[1];
  if (prefix !== undefined) return prefix === 'eslint' ? 'ESLint' : prefix;
  const isOne = errors.length > 1 && errors.every(({ attributes }) => attributeOf(attributes, 'source') === source);
  return nameOfFile(file) ?? (isOne && /^[a-z][\w-]{1,39}$/i.test(source) ? source : 'checkstyle');
}

/** `eslint-checkstyle.xml`, `checkstyle-phpstan.xml`, `phpstan.xml` → the tool; nothing where only the format is named. */
function nameOfFile(file: string): string | undefined {
  const words = file
    .replace(/\.\w{1,12}$/, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '' && !/^(?:checkstyle|report|result|results|output|findings|errors|\d+)$/i.test(word));
  const name = words.join('-').slice(0, 40);
  return words.length === 0 || words.length > 3 || name === 'lint' ? undefined : name;
}

function toldBy({ file, attributes }: ReadError, tool: string, { workspace }: ReadContext): Told {
  const source = attributeOf(attributes, 'source').slice(0, 1_000);
  const severity = attributeOf(attributes, 'severity').toLowerCase();
  const rule = ruleOf(source, tool);
  const suffix = ` (${rule})`;
  const message = attributeOf(attributes, 'message');
  return {
    tool,
    rule,
    severity: Object.hasOwn(SEVERITIES, severity) ? (SEVERITIES[severity] ?? 'medium') : 'medium',
    // ESLint's formatter writes the rule once more behind the words.
    message: message.endsWith(suffix) ? message.slice(0, -suffix.length) : message,
    place: file === '' ? undefined : placeOfPath(file, workspace),
    lines: linesOf(attributes),
    state: 'new',
    secret: isSecretName(tool, source),
  };
}

/** `eslint.rules.no-undef` → `no-undef`; checkstyle's own check is the last word of its class. */
function ruleOf(source: string, tool: string): string {
  if (source === '') return 'unnamed';
  if (source.startsWith('com.puppycrawl.')) return source.slice(source.lastIndexOf('.') + 1).replace(/Check$/, '');
  const prefix = `${tool.toLowerCase()}.`;
  if (!source.toLowerCase().startsWith(prefix)) return source;
  return source.slice(prefix.length).replace(/^rules\./, '') || source;
}

/** Columns are the first character's, and there is no end: a position, not a range. */
function linesOf(attributes: Readonly<Record<string, string>>): Lines | undefined {
  const numberOf = (name: string): number | undefined => {
    const value = Number.parseInt(attributeOf(attributes, name), 10);
    return Number.isNaN(value) || value < 1 ? undefined : Math.min(value, MAX_NUMBER);
  };
  const line = numberOf('line');
  const column = numberOf('column');
  if (line === undefined) return undefined;
  return { startLine: line, endLine: line, ...(column === undefined ? {} : { startColumn: column }) };
}
