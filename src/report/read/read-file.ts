/** A file with findings, of whatever kind: our own report, SARIF or checkstyle. Told by what is in it, since names mean little. */
import { messageOf, UserError } from '../../core/errors.ts';
import type { Report } from '../../core/report.ts';
import { printable } from '../../core/text.ts';
import { readCheckstyle } from './checkstyle.ts';
import { textOfFile } from './file-text.ts';
import { depthOf, jsonTrouble, ownEntry } from './json-text.ts';
import { otherFormatOf } from './other-formats.ts';
import type { ReadContext } from './read-context.ts';
import { readReport } from './read-report.ts';
import { MAX_REPORT_BYTES } from './report-schema.ts';
import { readSarif } from './sarif.ts';

export interface ReadFindings {
  report: Report;
  kind: 'report' | 'sarif' | 'checkstyle';
}

/** SARIF nests what a tool adds as it likes; deeper is an attack on whoever walks it. */
const MAX_DEPTH = 100;

const ADVICE = 'Give a report of Launch Ready (`report-file`), SARIF 2.1.0 or checkstyle XML.';

/** Archives, by how they begin. */
const ARCHIVES: readonly (readonly [what: string, start: string])[] = [
  ['a ZIP archive', 'PK\u0003\u0004'],
  ['a gzip archive', '\u001f\ufffd'],
];

/** `fileName` is for people. Throws UserError that names the file, what it is, and what to give instead. */
export function readFindingsFile(bytes: Uint8Array, fileName: string, context: ReadContext): ReadFindings {
  const name = printable(fileName, 300);
  const refuse = (what: string, advice = ADVICE, cause?: unknown): never => {
    throw new UserError(`${name} ${what}`, advice, cause === undefined ? {} : { cause });
  };
  if (bytes.length > MAX_REPORT_BYTES)
    refuse(
      `is larger than ${MAX_REPORT_BYTES / 1024 / 1024} MB, the most that is read.`,
      'Split it, or let the tool report less.',
    );
  const text = textOfFile(bytes);
  const start = text.slice(0, 2_000).trimStart();
  if (start === '' && text.trim() === '')
    return refuse('is empty.', 'Its tool wrote nothing: look at the log of its step.');
  const archive = ARCHIVES.find(([, begin]) => start.startsWith(begin));
  if (archive !== undefined) return refuse(`is ${archive[0]}.`, 'Unpack it first.');
  if (start.startsWith('<')) return { kind: 'checkstyle', report: readXml(text, start, name, context, refuse) };
  const json = parsed(text, start, refuse);
  if (isSarif(json)) return { kind: 'sarif', report: readSarif(json, name, context, refuse) };
  if (isOurs(json)) return { kind: 'report', report: readReport(text, name) };
  const other = otherFormatOf(json);
  return other === undefined
    ? refuse('is JSON, but neither a report of Launch Ready nor SARIF.')
    : refuse(`${other.what}, which is not read.`, other.advice);
}

function readXml(
  text: string,
  start: string,
  name: string,
  context: ReadContext,
  refuse: (what: string, advice?: string) => never,
): Report {
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start))
    return refuse('is an HTML page.', 'What wrote it got a page instead of a file: a failed download, or a login.');
  if (/<testsuites?\b/i.test(start))
    return refuse(
      'is JUnit XML: results of tests are no findings.',
      'The job’s own status tells of tests; see `needs` of the gate.',
    );
  return readCheckstyle(text, name, context, refuse);
}

function parsed(
  text: string,
  start: string,
  refuse: (what: string, advice?: string, cause?: unknown) => never,
): unknown {
  if (!/^[[{"]/.test(start)) return refuse('is neither JSON nor XML.');
  if (depthOf(text) > MAX_DEPTH) return refuse(`is nested deeper than ${MAX_DEPTH} levels, which no report is.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    // Not as the cause either: V8 quotes the file, which may hold a token.
    return refuse(`is not JSON: ${jsonTrouble(messageOf(error))}.`);
  }
}

const isSarif = (json: unknown): boolean => {
  const schema = ownEntry(json, '$schema');
  return Array.isArray(ownEntry(json, 'runs')) || (typeof schema === 'string' && /sarif/i.test(schema.slice(0, 500)));
};

/** Also one of a version that is not read, so that its own words say so. */
const isOurs = (json: unknown): boolean =>
  ownEntry(json, 'schema') !== undefined ||
  (Array.isArray(ownEntry(json, 'outcomes')) && Array.isArray(ownEntry(json, 'findings')));
