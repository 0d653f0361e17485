/** Hosts whose file is TOML or JSON and gives variables by their names. */
import type { Read } from '../read.ts';
import { scanJson } from './json.ts';
import { scanToml, type TomlEntry } from './toml.ts';
import { asked, baseName, given, NAME, readsOf, type Tool } from './tool.ts';

/** https://vercel.com/docs/project-configuration: `env` and `build.env`, older than the dashboard's. */
export const vercel: Tool = {
  name: 'vercel.json',
  isFile: (path) => /^(?:vercel|now)\.json$/.test(baseName(path)),
  hint: /"env"/,
  read: (file) => {
    const at = readsOf(file, given('vercel.json'));
    return scanJson(file.text).flatMap(({ path, key, start, end }) => {
      const place = path.join('.');
      if (key === undefined || !NAME.test(key) || (place !== 'env' && place !== 'build.env')) return [];
      return [at({ name: key, phase: place === 'env' ? 'run' : 'build' }, start, end)];
    });
  },
};

const tomlTool = (
  name: string,
  isFile: RegExp,
  hint: RegExp,
  read: (entry: TomlEntry) => Read['phase'] | undefined,
): Tool => ({
  name,
  isFile: (path) => isFile.test(baseName(path)),
  hint,
  read: (file) => {
    const at = readsOf(file, given(name));
    return scanToml(file.text).flatMap((entry) => {
      const phase = NAME.test(entry.key) ? read(entry) : undefined;
      return phase === undefined ? [] : [at({ name: entry.key, phase }, entry.start, entry.end)];
    });
  },
});

/** https://docs.netlify.com/build/configure-builds/file-based-configuration/ */
export const netlify: Tool = {
  ...tomlTool('netlify.toml', /^netlify\.toml$/, /environment/, ({ table }) => {
    const isPlace = (table[0] === 'build' || table[0] === 'context') && table.at(-1) === 'environment';
    return isPlace ? 'build' : undefined;
  }),
};

/** What a button "Deploy to Netlify" asks for. */
export const netlifyTemplate: Tool = {
  name: 'netlify.toml',
  isFile: netlify.isFile,
  hint: /template\.environment/,
  read: (file) => {
    const at = readsOf(file, asked('netlify.toml', 'build'));
    return scanToml(file.text).flatMap(({ table, key, start, end }) =>
      table.join('.') === 'template.environment' && NAME.test(key) ? [at({ name: key }, start, end)] : [],
    );
  },
};

/** https://fly.io/docs/reference/configuration/ */
export const fly = tomlTool('fly.toml', /^fly(?:[.-][\w.-]+)?\.toml$/, /env|args/, ({ table }) => {
  const place = table.join('.');
  return place === 'env' || /^experimental\.env$/.test(place) ? 'run' : place === 'build.args' ? 'build' : undefined;
});

/** https://developers.cloudflare.com/workers/wrangler/configuration/ */
export const wrangler: Tool = {
  name: 'wrangler',
  isFile: (path) => /^wrangler(?:[.-][\w.-]+)?\.(?:toml|jsonc?)$/.test(baseName(path)),
  hint: /vars|secrets/,
  read: (file) => {
    const at = readsOf(file, given(baseName(file.path)));
    const isVars = (path: readonly string[]): boolean =>
      path.join('.') === 'vars' || (path.length === 3 && path[0] === 'env' && path[2] === 'vars');
    const isRequired = (path: readonly string[]): boolean => path.slice(-3).join('.') === 'secrets.required.[]';
    if (file.path.endsWith('.toml'))
      return scanToml(file.text).flatMap((entry) =>
        isVars(entry.table) && NAME.test(entry.key) ? [at({ name: entry.key }, entry.start, entry.end)] : [],
      );
    return scanJson(file.text).flatMap((entry) => {
      if (entry.key !== undefined && isVars(entry.path) && NAME.test(entry.key))
        return [at({ name: entry.key }, entry.start, entry.end)];
      if (entry.key === undefined && isRequired(entry.path) && NAME.test(entry.value))
        return [at({ name: entry.value, kind: 'deploy', required: true }, entry.start, entry.end)];
      return [];
    });
  },
};

/** https://devcenter.heroku.com/articles/app-json-schema: required unless it says otherwise. */
export const heroku: Tool = {
  name: 'app.json',
  isFile: (path) => baseName(path) === 'app.json',
  hint: /"env"/,
  read: (file) => {
    const at = readsOf(file, asked('app.json'));
    const entries = scanJson(file.text);
    if (entries.some(({ path, key }) => path.length === 0 && key === 'expo')) return [];
    const isPlace = (path: readonly string[]): boolean =>
      path.join('.') === 'env' || (path.length === 3 && path[0] === 'environments' && path[2] === 'env');
    return entries.flatMap(({ path, key, start, end, value, isText }) => {
      if (key === undefined || !NAME.test(key) || !isPlace(path)) return [];
      const own = entries.filter(
        (entry) =>
          entry.path.length === path.length + 1 &&
          entry.path.at(-1) === key &&
          path.every((part, index) => entry.path[index] === part),
      );
      const of = (word: string): string | undefined => own.find((entry) => entry.key === word)?.value;
      const hasDefault = (isText && value !== '') || (of('value') ?? '') !== '' || of('generator') !== undefined;
      const required = !isText && !hasDefault && of('required') !== 'false';
      const isLiteral = hasDefault && of('generator') === undefined;
      return [
        at({ name: key, hasDefault, required, ...(isLiteral ? { literalFallback: true as const } : {}) }, start, end),
      ];
    });
  },
};

/** https://docs.expo.dev/eas/environment-variables/ */
export const eas: Tool = {
  name: 'eas.json',
  isFile: (path) => baseName(path) === 'eas.json',
  hint: /"env"/,
  read: (file) => {
    const at = readsOf(file, given('eas.json', 'build'));
    return scanJson(file.text).flatMap(({ path, key, start, end }) => {
      const isPlace = path.length === 3 && path[0] === 'build' && path[2] === 'env';
      if (!isPlace || key === undefined || !NAME.test(key)) return [];
      return [at({ name: key, side: key.startsWith('EXPO_PUBLIC_') ? 'client' : 'server' }, start, end)];
    });
  },
};

/** Amazon ECS: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html */
export const ecs: Tool = {
  name: 'task definition',
  isFile: (path) => /task[-_]?def[\w.-]*\.json$/i.test(baseName(path)),
  hint: /containerDefinitions/,
  read: (file) => {
    const at = readsOf(file, given('task definition'));
    return scanJson(file.text).flatMap(({ path, key, value, valueStart }) => {
      const isPlace = key === 'name' && path.at(-1) === '[]' && /^(?:environment|secrets)$/.test(path.at(-2) ?? '');
      return isPlace && NAME.test(value) ? [at({ name: value }, valueStart, valueStart + value.length)] : [];
    });
  },
};
