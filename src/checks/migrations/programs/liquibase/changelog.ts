/** A changelog: properties and changeSets, in XML, YAML or JSON. */
import type { ProgramFile, ProgramPart, ProgramSql, Unread } from '../program.ts';
import { sumOf } from '../sum-of-parts.ts';
import { type Around, readChangeSet } from './change-set.ts';
import { isForPostgres } from './dbms.ts';
import { attributeOf, type Broken, childOf, childrenOf, type Entry } from './entry.ts';
import { quotingOf } from './names.ts';
import { plainPath, resolvePath } from './paths.ts';
import { localNames, newBudget, type Properties, propertiesIn, replaced, withProperties } from './properties.ts';
import { readXml } from './xml.ts';
import { readYaml } from './yaml.ts';

export interface Changelog {
  sql: ProgramSql;
  /** Its own that other files know as well. */
  properties: Properties;
}

export function readChangelog({ path, text, scripts = new Map() }: ProgramFile, earlier: Properties): Changelog {
  const log = logOf(path, text);
  if (log === undefined) return { sql: nothing([]), properties: new Map() };
  if ('problem' in log) return { sql: nothing([broken(log, text)]), properties: new Map() };
  const properties = propertiesIn(log, earlier);
  const budget = newBudget();
  const around: Around = {
    text,
    quoting: quotingOf(attributeOf(log, 'objectQuotingStrategy')) ?? 'LEGACY',
    logicalPath: attributeOf(log, 'logicalFilePath'),
    script: (written) => {
      const found = scripts.get(resolvePath(path, plainPath(written), [...scripts.keys()]) ?? '');
      return found === undefined ? undefined : replaced(found, properties, budget);
    },
  };
  const sets = isElsewhere(log) ? [] : childrenOf(log, 'changeSet');
  const parts = numbered(sets.flatMap((set) => readChangeSet(withProperties(set, properties, budget), around) ?? []));
  const local = localNames(log);
  const shared = new Map([...properties].filter(([name]) => !earlier.has(name) && !local.has(name)));
  return { sql: { ...sumOf(parts), elsewhere: scriptsIn(log) }, properties: shared };
}

function logOf(path: string, text: string): Entry | Broken | undefined {
  if (/\.xml$/i.test(path)) {
    const root = readXml(text);
    return 'problem' in root || root.name === 'databaseChangeLog' ? root : undefined;
  }
  const file = readYaml(text);
  return 'problem' in file ? file : childOf(file, 'databaseChangeLog');
}

const broken = ({ problem, at }: Broken, text: string): Unread => ({
  what: problem,
  start: Math.min(at, Math.max(0, text.length - 1)),
  end: Math.min(at + 1, text.length),
});

const nothing = (unread: Unread[]): ProgramSql => ({ ...sumOf([]), unread });

/** Two of one name are there where a context keeps them apart. */
function numbered(parts: readonly ProgramPart[]): ProgramPart[] {
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const before = seen.get(part.name) ?? 0;
    seen.set(part.name, before + 1);
    return before === 0 ? part : { ...part, name: `${part.name} ${before + 1}` };
  });
}

/** A changelog that asks for another database before it does anything. */
function isElsewhere(log: Entry): boolean {
  const asked = childrenOf(log, 'preConditions').flatMap((conditions) => childrenOf(conditions, 'dbms'));
  return asked.length > 0 && asked.every((each) => !isForPostgres(attributeOf(each, 'type')));
}

/** Files of SQL that it brings in: they are read where they lie, in a history of their own. */
const scriptsIn = (log: Entry): number =>
  childrenOf(log, 'include').filter((include) => /\.sql\s*$/i.test(attributeOf(include, 'file') ?? '')).length;
