/** The files that `annotate` and `gate` are given: reports of our own steps and jobs, and what other tools wrote. */
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../core/errors.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Report } from '../core/report.ts';
import type { FailOn } from '../core/severity.ts';
import { printable } from '../core/text.ts';
import type { Files } from '../io/files.ts';
import { readFindingsFile } from '../report/read/read-file.ts';
import { checkOfTool } from '../report/read/tool-name.ts';
import { SARIF_TOOL } from '../report/sarif.ts';
import { textRedactor } from './hide-tokens.ts';
import { linesOf } from './options.ts';

export interface FindingsRequest {
  /** Where the patterns begin. */
  folder: string;
  workspace: string;
  /** The input `findings`, a pattern a line; without it the job's own reports. */
  pattern: string | undefined;
  files: Files;
  failOn: FailOn;
}

export interface ReadFile {
  name: string;
  report: Report;
  /** Of another tool: its report has no verdict of its own. */
  foreign: boolean;
}

export interface FoundFiles {
  read: ReadFile[];
  broken: Outcome[];
  notices: string[];
}

/** More is no pipeline's output but an attack on whoever reads it. */
const MAX_FILES = 500;

/** What `annotate` and `gate` leave, named by deliver.ts: the same findings once more, and jobs that are no checks. */
const OWN = /^(?:annotate|gate)-.*-[0-9a-f]{8}\.(?:json|sarif)$/;

/** The outcome of a glob that nothing matches. */
export const UNMATCHED = 'reports';

/** Under which our own SARIF is known. */
const OURS = checkOfTool(SARIF_TOOL);

export async function readFindings(request: FindingsRequest): Promise<FoundFiles> {
  const { names, broken } = await findNames(request);
  if (names.length > MAX_FILES)
    throw new UserError(
      `\`findings\` matches ${names.length} files.`,
      `At most ${MAX_FILES} are read; name the folder more closely.`,
    );
  const redact = textRedactor();
  const read: ReadFile[] = [];
  const notices: string[] = [];
  const stems = new Set<string>();
  for (const name of names) {
    const shortName = printable(path.basename(name), 100);
    try {
      const bytes = await request.files.read(path.resolve(request.folder, name));
      if (bytes === undefined) {
        broken.push(
          gatheredOutcome(redact(shortName), 'failed', 'the file is not there: a link that leads nowhere', {
            reports: 1,
          }),
        );
        continue;
      }
      const { workspace, failOn } = request;
      const { report, kind } = readFindingsFile(bytes, shortName, { workspace, failOn, redact });
      if (kind === 'report') stems.add(stemOf(name));
      const isOurSarif = kind === 'sarif' && report.outcomes.every(({ check }) => check === OURS);
      // Every step writes both (deliver.ts); the report knows more, and the same findings must not count twice.
      if (isOurSarif && stems.has(stemOf(name))) continue;
      if (isOurSarif)
        notices.push(
          `${shortName} is Launch Ready’s own SARIF, and its report (JSON) is not beside it: its findings are shown as those of another tool. Name the report instead.`,
        );
      read.push({ name: shortName, report, foreign: kind !== 'report' });
    } catch (error) {
      const words = error instanceof UserError ? `${error.message} ${error.advice}` : `${shortName} cannot be read`;
      broken.push(gatheredOutcome(redact(shortName), 'failed', redact(words), { reports: 1 }));
    }
  }
  return { read, broken, notices };
}

/** Sorted, and JSON before SARIF of the same stem: what is read first decides about the other. */
async function findNames({ folder, pattern }: FindingsRequest): Promise<{ names: string[]; broken: Outcome[] }> {
  const names = new Set<string>();
  const broken: Outcome[] = [];
  for (const each of pattern === undefined ? ['*.json'] : linesOf(pattern)) {
    let found = false;
    for await (const name of glob(each, { cwd: folder })) {
      if (OWN.test(path.basename(name))) continue;
      names.add(name);
      found = true;
    }
    // A download that failed, or a typing error: what was named and is not there was not looked at.
    if (pattern !== undefined && !found)
      broken.push(
        gatheredOutcome(UNMATCHED, 'inconclusive', `\`findings: ${printable(each, 120)}\` matches no other file`, {}),
      );
  }
  const isSarif = (name: string): boolean => name.endsWith('.sarif');
  const order = (a: string, b: string): number => Number(isSarif(a)) - Number(isSarif(b)) || (a < b ? -1 : 1);
  return { names: [...names].sort(order), broken };
}

const stemOf = (name: string): string => name.replace(/\.(?:json|sarif)$/, '');

/** An outcome that no check gave: of a file, a job, an expectation. */
export const gatheredOutcome = (
  check: string,
  status: Outcome['status'],
  reason: string | null,
  coverage: Outcome['coverage'],
): Outcome => ({
  check,
  status,
  reason,
  coverage,
  leftOut: [],
  durationMs: 0,
  asked: true,
});
