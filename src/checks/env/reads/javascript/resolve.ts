/** Which files of the project an import may mean. */

const EXTENSION = /\.(?:d\.)?(?:[mc]?[jt]sx?|vue|svelte|astro)$/;
/** Behind which a package keeps its entry. */
const ENTRY = /\/(?:src|lib|source)$/;

export interface Resolver {
  /** Paths, nearest first; empty where it is no file of the project. */
  resolve(specifier: string, from: string): readonly string[];
}

/** Paths are relative to the repository, with `/`. */
export function resolverOf(paths: readonly string[]): Resolver {
  /** Without extension and `/index`. */
  const byModule = new Map<string, string[]>();
  /** By the last folder or name, for what is no path from here. */
  const byName = new Map<string, string[]>();
  const push = (map: Map<string, string[]>, key: string, value: string): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [value]);
    else known.push(value);
  };
  for (const path of paths) {
    const module = path.replace(EXTENSION, '');
    const folder = module.endsWith('/index') ? module.slice(0, -6) : module === 'index' ? '' : undefined;
    push(byModule, module, path);
    if (folder !== undefined) push(byModule, folder, path);
    for (const key of new Set([module, folder ?? module, folder?.replace(ENTRY, '') ?? module]))
      push(byName, lastOf(key), path);
  }
  const cache = new Map<string, readonly string[]>();

  const relative = (specifier: string, from: string): readonly string[] => {
    const target = normalise(`${from.slice(0, from.lastIndexOf('/') + 1)}${specifier}`);
    if (target === undefined) return [];
    return byModule.get(target) ?? byModule.get(target.replace(EXTENSION, '')) ?? [];
  };
  /** By an alias of the compiler (`@/x`, `~/x`, `#x`, `$lib/x`), from a base folder, or of a package of the workspace. */
  const bySuffix = (specifier: string, from: string): readonly string[] => {
    const plain = specifier.replace(/^(?:@|~~?|@@|#)\/|^[~#$]/, '').replace(EXTENSION, '');
    const isAlias = /^(?:@\/|~|@@\/|#|\$)/.test(specifier);
    const scoped = /^@[^/]+\/(.+)$/.exec(specifier)?.[1]?.replace(EXTENSION, '');
    const wanted = scoped ?? plain;
    if (wanted === '' || wanted.includes('..')) return [];
    const isBare = !isAlias && scoped === undefined;
    const found = (byName.get(lastOf(wanted)) ?? []).filter((path) => {
      const module = path.replace(EXTENSION, '');
      return formsOf(module).some((form) => {
        if (form !== wanted && !form.endsWith(`/${wanted}`)) {
          // A scope alone may be the alias: `@app/x` for `app/x`, and a package's name its folder's.
          return scoped !== undefined && isAlias === false && form.endsWith(`/${specifier.slice(1)}`);
        }
        // A name without a scope and without a path is a package's, unless it lies at the base or is a package here.
        return (
          !isBare ||
          wanted.includes('/') ||
          form === wanted ||
          form === `src/${wanted}` ||
          /^(?:packages|libs|apps|internal)\//.test(form)
        );
      });
    });
    return nearest(found, from);
  };
  return {
    resolve(specifier, from) {
      if (/^\.\.?(?:\/|$)/.test(specifier)) return relative(specifier, from);
      if (specifier.startsWith('node:')) return [];
      const key = `${from.slice(0, from.lastIndexOf('/') + 1)}\n${specifier}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      const found = bySuffix(specifier, from);
      cache.set(key, found);
      return found;
    },
  };
}

/** What a module is called from outside: itself, its folder, its package. */
function formsOf(module: string): string[] {
  if (!module.endsWith('/index')) return [module];
  const folder = module.slice(0, -6);
  return [module, folder, folder.replace(ENTRY, '')];
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Undefined where it leaves the repository. */
function normalise(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** Those that share the longest folder with `from`. */
function nearest(paths: readonly string[], from: string): string[] {
  if (paths.length < 2) return [...paths];
  const parts = from.split('/');
  const shared = (path: string): number => {
    const others = path.split('/');
    let count = 0;
    while (count < parts.length - 1 && parts[count] === others[count]) count++;
    return count;
  };
  const best = Math.max(...paths.map(shared));
  return paths.filter((path) => shared(path) === best);
}
