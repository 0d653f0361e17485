/** Laravel migrations: https://laravel.com/docs/12.x/migrations */

import { byFileName } from './javascript/files.ts';
import { createCatalog } from './laravel/catalog.ts';
import type { Framework } from './laravel/framework.ts';
import { laravelKind } from './laravel/kind.ts';
import { readMigration } from './laravel/migration.ts';
import {
  configNames,
  createClassFiles,
  createConfig,
  endsWith,
  frameworkOf,
  importedClasses,
  nearest,
} from './laravel/project.ts';
import type { Value } from './php/values.ts';
import type { Program } from './program.ts';

export const laravel: Program = {
  ...laravelKind,
  // By the name of the file, of all folders together.
  order: byFileName,
  brings: ({ path, text }, named) => {
    const among = (name: string, last: string): string[] => {
      const found = nearest(path, name, new Set(named(last)));
      return found === undefined ? [] : [found];
    };
    const settings = configNames(text).flatMap((name) => among(`config/${name}`, name));
    // Where there are several, the one that lies nearest to the root.
    const classes = importedClasses(text).flatMap(({ end, last }) =>
      named(last)
        .filter((each) => endsWith(each, end) && each !== path)
        .toSorted((a, b) => a.length - b.length)
        .slice(0, 1),
    );
    return [
      ...among('composer.lock', 'composer.lock'),
      ...among('composer.json', 'composer.json'),
      ...settings,
      ...classes,
    ];
  },
  createReader: async () => {
    const catalog = createCatalog();
    const settings = new Map<string, Value>();
    const frameworks = new Map<string, Framework>();
    return {
      read: ({ path, text, scripts }) => {
        const folder = path.slice(0, path.lastIndexOf('/') + 1);
        const framework = frameworks.get(folder) ?? frameworkOf(path, scripts);
        frameworks.set(folder, framework);
        return readMigration(text, {
          catalog,
          framework,
          config: createConfig(path, scripts, settings),
          fileOf: createClassFiles(scripts),
        });
      },
    };
  },
};
