/** Migrations that are programs or formats that are not read yet; a change that has some is told so, with what to do. */
export interface ForeignKind {
  /** Plural: `Django migrations`. */
  what: string;
  matches: RegExp;
  /** What must stand in the file, where its place says too little; absent: the place is enough. */
  text?: RegExp;
  why: string;
  advice: string;
}

const PROGRAM = /(?:^|\/)(?:migrations?|migrate)\/(?:[^/]+\/)*(?!index\.)[^/]+(?<!\.d|\.test|\.spec)\.[cm]?[jt]s$/;
const SCRIPT = 'TypeScript and JavaScript files are not read yet';

export const FOREIGN: readonly ForeignKind[] = [
  {
    what: 'Entity Framework 6 migrations',
    matches: /(?:^|\/)Migrations\/(?:[^/]+\/)*\d+_[^/]+(?<!\.Designer)\.cs$/i,
    text: /:\s{0,20}DbMigration\b/,
    why: 'only those of Entity Framework Core are read',
    advice: 'look at the SQL yourself with `ef6 database update --script`',
  },
  {
    what: 'script migrations',
    matches: PROGRAM,
    text: /\bexport\b[^\n]*\bup\b|\bexports\.up\b/,
    why: SCRIPT,
    advice: 'let `migrations.run` run them, or look at the SQL yourself',
  },
];

/** Kinds that could own the path; the text decides between them. */
export const foreignByPath = (path: string): ForeignKind[] => FOREIGN.filter(({ matches }) => matches.test(path));
