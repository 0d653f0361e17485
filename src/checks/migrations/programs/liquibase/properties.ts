/** `${name}`: https://docs.liquibase.com/concepts/changelogs/property-substitution.html */
import { isForPostgres } from './dbms.ts';
import { attributeOf, childrenOf, type Entry, isFalse } from './entry.ts';

export type Properties = ReadonlyMap<string, string>;

/** How many characters may still come in for names; beyond that names stay as they are. */
export interface Budget {
  left: number;
}

/** A property made of others twice over grows with each. */
const MOST_IN_PROPERTY = 10_000;

/** Of one changelog. */
export const newBudget = (): Budget => ({ left: 5_000_000 });

/** The first of a name counts, and those of earlier files before those of a later one. */
export function propertiesIn(log: Entry, earlier: Properties): Map<string, string> {
  const found = new Map(earlier);
  for (const property of childrenOf(log, 'property')) {
    const [name, value] = [attributeOf(property, 'name')?.trim(), attributeOf(property, 'value')];
    if (name === undefined || value === undefined || found.has(name)) continue;
    if (isForPostgres(attributeOf(property, 'dbms')))
      found.set(name, replaced(value, found, { left: MOST_IN_PROPERTY }));
  }
  return found;
}

/** Those that only count in their own file. */
export const localNames = (log: Entry): Set<string> =>
  new Set(
    childrenOf(log, 'property')
      .filter((property) => isFalse(property, 'global'))
      .flatMap((property) => attributeOf(property, 'name')?.trim() ?? []),
  );

/** What is not known stays as it is written. */
export function replaced(text: string, properties: Properties, budget: Budget): string {
  if (!text.includes('${')) return text;
  return text.replace(/\$\{([^{}\s]{1,200})\}/g, (written, name: string) => {
    const value = properties.get(name);
    if (value === undefined || value.length > budget.left) return written;
    budget.left -= value.length;
    return value;
  });
}

export function withProperties(entry: Entry, properties: Properties, budget: Budget): Entry {
  return {
    ...entry,
    text: entry.text === undefined ? undefined : replaced(entry.text, properties, budget),
    entries: entry.entries.map((child) => withProperties(child, properties, budget)),
  };
}
