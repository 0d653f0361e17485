/** The last job's comparison: fingerprint files of several environments → one report. Says only same or different. */
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { toFinding } from '../checks/env/finding.ts';
import { sharedProblems } from '../checks/env/fingerprints/compare.ts';
import { type FingerprintFile, parseFingerprints } from '../checks/env/fingerprints/fingerprint-file.ts';
import { sameDatabase } from '../checks/env/rules/same-database.ts';
import { sameSecret } from '../checks/env/rules/same-secret.ts';
import type { Config } from '../config/schema.ts';
import { UserError } from '../core/errors.ts';
import { sortFindings } from '../core/finding.ts';
import { countOf, type LeftOut, type Outcome } from '../core/outcome.ts';
import { type Report, TOOL } from '../core/report.ts';
import type { FailOn } from '../core/severity.ts';
import { listOf, printable } from '../core/text.ts';
import { type Files, readNamed } from '../io/files.ts';
import type { Tree } from '../io/tree.ts';
import { foreignJudge } from './foreign-judge.ts';

export interface CompareInput {
  files: Files;
  /** Absolute, or relative to the current folder. */
  paths: readonly string[];
  config: Config;
  /** Whose ignores and baseline count; absent where nobody's do. */
  tree?: Tree;
  /** `2026-11-30` */
  today: string;
  failOn?: FailOn;
  warnOnly?: boolean;
}

/** Throws UserError for a file that is missing, is none, or cannot be compared with the others. */
export async function compareFingerprints({
  files,
  paths,
  config,
  tree,
  today,
  ...policy
}: CompareInput): Promise<Report> {
  const read = await Promise.all(paths.map((file) => readOne(files, file)));
  const groups = [...Map.groupBy(read, ({ file }) => file.environment.toLowerCase()).values()].map(newestFirst);
  const newest = groups.flatMap(([taken]) => (taken === undefined ? [] : [taken.file]));
  mustBeComparable(newest);
  const problems = sharedProblems(newest);
  const { vars } = config.env;
  const findings = problems
    .filter(({ variable }) => vars[variable]?.['never-share'] !== false)
    .map(({ kind, ...problem }) => toFinding({ ...problem, rule: kind === 'secret' ? sameSecret : sameDatabase }));
  const printsOf = ({ variables }: FingerprintFile) => variables.filter(({ value, database }) => value ?? database);
  const compared = newest.flatMap(printsOf);
  const bare = newest.filter((file) => printsOf(file).length === 0);
  const isAlone = newest.length < 2;
  const outcome: Outcome = {
    check: 'env',
    // One that has fingerprints has nothing to be compared with.
    status: newest.length - bare.length < 2 ? 'inconclusive' : 'completed',
    reason: isAlone
      ? `there is only one environment to compare (${newest[0]?.environment ?? 'none'})`
      : compared.length === 0
        ? 'no file holds a fingerprint: the jobs had no pepper, or no secret'
        : newest.length - bare.length < 2
          ? `only one environment has fingerprints; ${withoutAny(bare)}`
          : null,
    coverage: { environments: newest.length, 'compared values': compared.length },
    leftOut: [
      ...(compared.length === 0 || bare.length === 0
        ? []
        : [{ what: 'environments', count: bare.length, why: withoutAny(bare) }]),
      ...groups.flatMap(passedOver),
    ],
    durationMs: 0,
    asked: true,
  };
  const failOn = policy.failOn ?? config['fail-on'];
  const { judge, notices } = await foreignJudge(tree, config, today);
  const report: Report = {
    schema: 1,
    tool: { ...TOOL },
    // What the judge decides.
    verdict: 'pass',
    exitCode: 0,
    failOn,
    scope: `the fingerprints of ${listOf(newest.map(({ environment }) => environment))}`,
    outcomes: [outcome],
    findings: sortFindings(findings),
    notices: [...notices],
  };
  return judge(report, { failOn, warnOnly: policy.warnOnly ?? config['warn-only'] });
}

const withoutAny = (files: readonly FingerprintFile[]): string =>
  `the ${files.length === 1 ? 'file' : 'files'} of ${listOf(files.map(({ environment }) => environment))} ${files.length === 1 ? 'has' : 'have'} none: the job had no pepper, or no secret`;

/** Files that globs match, sorted. Throws UserError where one matches nothing: a download that failed compares nothing. */
export async function matching(patterns: readonly string[], folder: string): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const before = found.size;
    for await (const name of glob(pattern, { cwd: folder })) found.add(path.resolve(folder, name));
    if (found.size === before)
      throw new UserError(
        `\`${printable(pattern, 120)}\` matches no other file.`,
        'Download the artifact of the jobs first, and name its folder.',
      );
  }
  return [...found].sort();
}

async function readOne(files: Files, file: string): Promise<NamedFile> {
  const bytes = await readNamed(files, file, file);
  if (bytes === undefined)
    throw new UserError(`${printable(file, 200)} does not exist.`, 'Download the artifact of the jobs first.');
  const read = parseFingerprints(bytes.toString('utf8'));
  if (read === undefined)
    throw new UserError(
      `${printable(file, 200)} is no file of fingerprints.`,
      'Name what the jobs left in the folder of `fingerprints` (`--fingerprints`).',
    );
  return { name: printable(path.basename(file), 100), file: read };
}

interface NamedFile {
  /** As it is shown. */
  name: string;
  file: FingerprintFile;
}

/** A job that ran again left another one. One with fingerprints says more than one without, whatever their age. */
const newestFirst = (files: readonly NamedFile[]): NamedFile[] =>
  files.toSorted(
    ({ file: a }, { file: b }) =>
      Number(b.pepper !== undefined) - Number(a.pepper !== undefined) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0),
  );

/** Said aloud: a file may be older than it says, and come from another job. */
function passedOver([taken, ...others]: readonly NamedFile[]): LeftOut[] {
  if (taken === undefined || others.length === 0) return [];
  const { environment, at } = taken.file;
  const isNewest = others.every(({ file }) => file.at <= at);
  const reason = isNewest ? 'it is the newest by its own word' : 'newer ones hold no fingerprint';
  const all = others.slice(0, 5).map(({ name, file }) => `${name} of ${file.at}`);
  const rest = others.length > 5 ? ` and ${others.length - 5} more` : '';
  const why = `${others.length + 1} files are of ${environment}: ${taken.name} of ${at} was compared, since ${reason}; not ${listOf(all)}${rest}`;
  return [{ what: 'files of fingerprints', count: others.length, why }];
}

function mustBeComparable(files: readonly FingerprintFile[]): void {
  const peppers = new Set(files.flatMap(({ pepper }) => pepper ?? []));
  if (peppers.size > 1)
    throw new UserError(
      `The fingerprints of ${listOf(files.map(({ environment }) => environment))} were made with ${countOf(peppers.size, 'peppers')} and cannot be compared.`,
      'Set LAUNCH_READY_PEPPER once, as a secret of the repository and not of an environment, and run the jobs again.',
    );
}
