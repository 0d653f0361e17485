/** Findings about a migration as a whole: what cannot be read, was edited, or stands in the wrong place. */
import type { Finding } from '../../core/finding.ts';
import { docsOf } from '../../core/rule.ts';
import { cut, printable } from '../../core/text.ts';
import { excerptOf } from './excerpt.ts';
import type { FileContext } from './file-context.ts';
import { stableName } from './migration.ts';
import { editedMigration } from './rules/edited-migration.ts';
import { unparsable } from './rules/unparsable.ts';
import { tokenize } from './sql/lexer.ts';
import { code, plain } from './sql/names.ts';
import { normalizeStatement, sameText } from './sql/normalize.ts';

export function* problems({ file, parsed, fingerprintOf, places }: FileContext): Iterable<Finding> {
  for (const { offset, message, shown } of parsed.problems) {
    const { startLine: line, startColumn: column = 1 } = places.locate({ start: offset, end: offset + 1 });
    const rest = parsed.statements.length;
    yield {
      check: 'migrations',
      rule: unparsable.id,
      severity: unparsable.severity,
      title: cut(`A statement of ${plain(file.path)} cannot be read: ${plain(message)}`, 255),
      message: `Line ${line}, column ${column}: ${code(message)}. This statement was not judged; ${rest === 0 ? 'no other statement of the file could be read' : rest === 1 ? 'the other one of the file was' : `the ${rest} others of the file were`}.`,
      impact:
        'If it is a mistake, the migration fails and the deploy stops; if it is not, nobody has looked at what this statement does.',
      fix: 'Correct the statement. If this is not PostgreSQL, say so in `launch-ready.yml`, such as `migrations: { database: { mysql: 8.4 } }`; if the tool rewrites the file first, look at the result yourself.',
      location: { kind: 'file', path: file.path, startLine: line, endLine: line },
      fingerprint: fingerprintOf(unparsable.id, stableName(file.path), message),
      state: 'new',
      ...(shown === undefined
        ? {}
        : {
            excerpt: excerptOf(
              parsed.readable,
              places.lines,
              shown,
              { start: offset, end: offset + ((parsed.readable.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1) },
              tokenize(parsed.readable, shown.start, shown.end),
            ),
          }),
      inlineIgnorable: file.isNew,
      docs: docsOf(unparsable.id),
      data: { about: printable(file.path, 200), tool: file.tool.name },
    };
  }
}

export function* edits({ file, parsed, fingerprintOf, places }: FileContext): Iterable<Finding> {
  const { before, tool } = file;
  if (before === undefined || tool.isRepeatable?.(file.path)) return;
  const moved = before.path !== file.path;
  const edited = !sameText(before.text, file.text);
  if (!moved && !edited) return;
  const what = moved ? (edited ? 'renamed and edited' : 'renamed') : 'edited';
  const label = tool.name === 'plain' || tool.name === 'up-folders' ? 'The migration tool' : tool.label;
  const effect = moved
    ? 'knows migrations by their name: the old one is missing now, and the new one would run again'
    : tool.onEdit;
  const one = moved ? undefined : before.edited;
  const line = one === undefined ? 1 : places.lineOf(one);
  yield {
    check: 'migrations',
    rule: editedMigration.id,
    severity: editedMigration.severity,
    title: cut(
      `${one === undefined ? 'Migration' : 'A migration in'} ${plain(file.path)} was ${what} after it was merged`,
      255,
    ),
    message: `${one === undefined ? code(file.path) : 'It'} is on the base branch already${moved ? ` as ${code(before.path)}` : ''}, so it may have run. ${label} ${effect}.`,
    impact: 'The next deploy stops, or production and new databases differ from now on without anyone noticing.',
    fix:
      one !== undefined
        ? 'Write it as it was, and add a new one behind it that brings the difference.'
        : `Undo it, and write a new migration that brings the difference:\n\n\`\`\`sh\ngit checkout <base branch> -- ${printable(before.path, 200).replaceAll('`', '')}\n\`\`\``,
    location: { kind: 'file', path: file.path, startLine: line, endLine: line },
    fingerprint: fingerprintOf(
      editedMigration.id,
      stableName(file.path),
      what,
      ...parsed.statements.map((statement) => normalizeStatement(statement, parsed.text)),
    ),
    state: 'new',
    inlineIgnorable: false,
    docs: docsOf(editedMigration.id),
    data: { about: printable(file.path, 200), tool: tool.name },
  };
}
