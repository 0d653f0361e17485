/** Findings of what a judge of another database than PostgreSQL says. */
import type { Finding } from '../../core/finding.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import { docsOf } from '../../core/rule.ts';
import { cut, printable } from '../../core/text.ts';
import { excerptOf } from './excerpt.ts';
import { type MigrationFile, stableName } from './migration.ts';
import type { OtherHit, OtherJudgement } from './other-database.ts';
import { type PlacesInFile, placesIn } from './places-in-file.ts';
import { unparsable } from './rules/unparsable.ts';
import { code, plain } from './sql/names.ts';
import { severityOfUnmade } from './unmade.ts';

/** Equal findings are numbered by `occurrences`, so that accepting one does not accept the next. */
export function otherFindings(
  file: MigrationFile,
  { hits, problems, statements }: OtherJudgement,
  occurrences: Map<string, number>,
): Finding[] {
  const numbered = (rule: string, ...parts: string[]): string => {
    const key = JSON.stringify([rule, ...parts]);
    const occurrence = (occurrences.get(key) ?? 0) + 1;
    occurrences.set(key, occurrence);
    return fingerprint(rule, ...parts, String(occurrence));
  };
  const places = placesIn(file);
  return [
    ...problems.map(({ offset, message }): Finding => {
      const { startLine, startColumn = 1 } = places.locate({ start: offset, end: offset + 1 });
      return {
        check: 'migrations',
        rule: unparsable.id,
        severity: unparsable.severity,
        title: cut(`A statement of ${plain(file.path)} was not judged: ${plain(message)}`, 255),
        message: `Line ${startLine}, column ${startColumn}: ${code(message)}. ${statements === 0 ? 'No other statement of the file was read.' : statements === 1 ? 'The other one of the file was.' : `The ${statements} others of the file were.`}`,
        impact: 'Nobody has looked at what this statement does.',
        fix: 'Look at it yourself, and correct it if it is a mistake. If it is written for another database, say so in `launch-ready.yml`, such as `migrations: { database: { postgres: 16 } }`.',
        location: { kind: 'file', path: file.path, startLine, endLine: startLine },
        fingerprint: numbered(unparsable.id, stableName(file.path), message),
        state: 'new',
        inlineIgnorable: file.isNew,
        docs: docsOf(unparsable.id),
        data: { about: printable(file.path, 200), tool: file.tool.name },
      };
    }),
    ...hits.map((hit) => findingOf(file, hit, places, numbered)),
  ];
}

function findingOf(
  file: MigrationFile,
  { rule, hit, statement, proved, refuted, unmade, notRun }: OtherHit,
  places: PlacesInFile,
  numbered: (rule: string, ...parts: string[]) => string,
): Finding {
  const span = hit.at ?? statement;
  const place = places.locate(span);
  // In an edited file what stood there before has been judged then.
  const isKnown = file.before?.text.includes(file.text.slice(statement.start, statement.end)) === true;
  return {
    check: 'migrations',
    rule: rule.id,
    severity:
      refuted !== undefined
        ? 'low'
        : unmade !== undefined
          ? severityOfUnmade(rule, hit.severity)
          : (hit.severity ?? rule.severity),
    title: cut(hit.title, 255),
    message: [hit.message, proved ?? refuted ?? unmade ?? ''].filter((text) => text !== '').join('\n\n'),
    fix: hit.fix,
    impact: hit.impact,
    location: { kind: 'file', path: file.path, ...place },
    fingerprint: numbered(rule.id, statement.normalized, hit.about, stableName(file.path)),
    state: isKnown ? 'known' : 'new',
    excerpt: { ...excerptOf(file.text, places.lines, statement, span, statement.tokens), line: place.startLine },
    inlineIgnorable: file.isNew,
    docs: docsOf(rule.id),
    data: {
      about: printable(hit.about, 200),
      tool: file.tool.name,
      transaction: file.wrapping,
      statement: cut(printable(statement.normalized, 500), 500),
      evidence: evidenceOf({ proved, refuted, notRun }),
      ...(notRun === undefined ? {} : { reason: notRun }),
    },
  };
}

function evidenceOf({ proved, refuted, notRun }: Record<'proved' | 'refuted' | 'notRun', string | undefined>): string {
  if (proved !== undefined) return 'proved';
  if (refuted !== undefined) return 'refuted';
  return notRun === undefined ? 'static' : 'not-run';
}
