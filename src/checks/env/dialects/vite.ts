/**
 * Vite's loadEnv: https://vite.dev/guide/env-and-mode#env-files. Since Vite 8 it reads as Node does (the Node that runs
 * it) and then expands as dotenv-expand 12, with every entry of the file in view. Names are in the order of the alphabet.
 */
import { type Dialect, type Entry, givenValue } from './dialect.ts';
import { opened, readNodeFile } from './node-env-file.ts';
import { expandAsVite, inObjectOrder, withDollars } from './references.ts';
import { budgetFor, EndlessExpansion, takeAway } from './unknown.ts';

export const vite: Dialect = {
  name: 'vite',
  title: 'Vite (loadEnv)',
  source: 'https://vite.dev/guide/env-and-mode#env-files',
  parse(text, given = {}) {
    const { content, record } = opened(text);
    readNodeFile(content, record, 20);
    const parsed = record.done();
    const last = new Map<string, Entry>();
    for (const entry of parsed.entries) if (entry.value !== undefined) last.set(entry.name, entry);
    const budget = budgetFor(text);
    const inFile = (name: string): string | undefined => last.get(name)?.value;
    const lookup = (name: string): string | undefined => givenValue(given, name) ?? inFile(name);
    for (const name of inObjectOrder([...last.keys()].sort())) {
      const entry = last.get(name);
      if (entry?.value === undefined) continue;
      const outer = givenValue(given, name);
      try {
        const isOverridden = outer !== undefined && outer !== '' && outer !== entry.value;
        const value = isOverridden ? outer : expandAsVite(entry.value, lookup, inFile, budget);
        record.change(entry, withDollars(value));
      } catch (error) {
        if (!(error instanceof EndlessExpansion)) throw error;
        takeAway(record, entry, 'endless', 'Vite');
      }
    }
    return parsed;
  },
};
