/** Whether a migration says how it is undone, for tools that have a place for that. */
import type { ProgramSql } from '../programs/program.ts';
import type { Surroundings, Tool } from '../tools.ts';

/** `empty`: the place is there and nothing stands in it. */
export type Down = ProgramSql['down'] | 'empty';

const SECTIONS: Readonly<Record<string, RegExp>> = {
  goose: /^[ \t]*--[ \t]*\+goose[ \t]+Down\b[^\r\n]*/im,
  dbmate: /^[ \t]*--[ \t]*migrate:down\b[^\r\n]*/im,
  'sql-migrate': /^[ \t]*--[ \t]*\+migrate[ \t]+Down\b[^\r\n]*/im,
  tern: /^---- create above \/ drop below ----[^\r\n]*/im,
};

/** What stands beside `0001_users.up.sql`, by what it ends with. */
const PARTNERS: readonly (readonly [string, string])[] = [
  ['.up.sql', '.down.sql'],
  ['/up.sql', '/down.sql'],
  ['_up.sql', '_down.sql'],
  ['-up.sql', '-down.sql'],
];

/** Undefined for tools without such a place, where nothing can be missing. */
export function downOf(path: string, text: string, tool: Tool, around: Pick<Surroundings, 'has'>): Down | undefined {
  const section = SECTIONS[tool.name];
  if (section !== undefined) {
    const match = section.exec(text);
    if (match === null) return 'missing';
    return text.slice(match.index + match[0].length).trim() === '' ? 'empty' : 'given';
  }
  const partner = PARTNERS.find(([up]) => path.endsWith(up));
  // sqlx has two kinds of migrations; those without `.up` never have a way back.
  if (partner === undefined || tool.name === 'prisma' || tool.name === 'drizzle') return undefined;
  return around.has(`${path.slice(0, -partner[0].length)}${partner[1]}`) ? 'given' : 'missing';
}
