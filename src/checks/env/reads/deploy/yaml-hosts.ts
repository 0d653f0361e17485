/** Hosts whose file is YAML and lists variables. */
import type { Read } from '../read.ts';
import { asked, baseName, given, NAME, readsOf, type Tool } from './tool.ts';
import { flowPairs, scanYaml, type YamlEntry } from './yaml.ts';

const valueAt = (entry: YamlEntry): [number, number] => [entry.valueStart, entry.valueStart + entry.value.length];

/** https://render.com/docs/blueprint-spec: `sync: false` is asked for when the service is made. */
export const render: Tool = {
  name: 'render.yaml',
  isFile: (path) => /^render\.ya?ml$/.test(baseName(path)),
  hint: /envVars/,
  read: (file) => {
    const at = readsOf(file, given('render.yaml'));
    const { entries } = scanYaml(file.text);
    const isUnset = new Set(
      entries.filter(({ key, value }) => key === 'sync' && value === 'false').map(({ item }) => item),
    );
    return entries.flatMap((entry): Read[] => {
      if (entry.path.at(-1) !== '[]' || entry.path.at(-2) !== 'envVars') return [];
      const facts = (unset: boolean): Partial<Read> => (unset ? { kind: 'deploy', required: true } : {});
      if (entry.key === 'key' && NAME.test(entry.value))
        return [at({ name: entry.value, ...facts(isUnset.has(entry.item)) }, ...valueAt(entry))];
      if (entry.key !== undefined) return [];
      return flowPairs(entry.value, entry.valueStart).flatMap(({ key, value, start }) =>
        key === 'key' && NAME.test(value)
          ? [at({ name: value, ...facts(/\bsync:\s*false\b/.test(entry.value)) }, start, start + value.length)]
          : [],
      );
    });
  },
};

/** https://docs.digitalocean.com/products/app-platform/reference/app-spec/ */
export const appPlatform: Tool = {
  name: 'app.yaml',
  isFile: (path) => /(?:^|\/)\.do\/[\w.-]+\.ya?ml$/.test(path),
  hint: /\benvs:/,
  read: (file) => {
    const at = readsOf(file, given('app.yaml'));
    return scanYaml(file.text).entries.flatMap((entry) =>
      entry.key === 'key' && entry.path.at(-2) === 'envs' && NAME.test(entry.value)
        ? [at({ name: entry.value }, ...valueAt(entry))]
        : [],
    );
  },
};

/** https://cloud.google.com/appengine/docs/standard/reference/app-yaml and Cloud Foundry's `env:` of an application. */
export const appEngine: Tool = {
  name: 'app.yaml',
  isFile: (path) => /^(?:app|manifest)[\w.-]*\.ya?ml$/.test(baseName(path)),
  hint: /\benv_variables:|^applications:/m,
  read: (file) => {
    const at = readsOf(file, given(baseName(file.path)));
    return scanYaml(file.text).entries.flatMap((entry) => {
      const place = entry.path.join('.');
      const isPlace = /(?:^|\.)(?:build_)?env_variables$/.test(place) || place === 'applications.[].env';
      return isPlace && entry.key !== undefined && NAME.test(entry.key)
        ? [at({ name: entry.key, phase: place.includes('build_') ? 'build' : 'run' }, entry.start, entry.end)]
        : [];
    });
  },
};

/** https://kamal-deploy.org/docs/configuration/environment-variables/: secrets are taken from outside. */
export const kamal: Tool = {
  name: 'kamal',
  isFile: (path) => /(?:^|\/)config\/deploy[\w.-]*\.ya?ml$/.test(path),
  hint: /^(?:service|image):/m,
  read: (file) => {
    const at = readsOf(file, given('kamal'));
    return scanYaml(file.text).entries.flatMap((entry): Read[] => {
      const place = entry.path.join('.');
      const named = entry.key === undefined ? (entry.value.split(':')[0] ?? '') : entry.key;
      if (
        /(?:^|\.)env\.clear$|^env$/.test(place) &&
        entry.key !== undefined &&
        NAME.test(named) &&
        !/^(?:clear|secret|tags)$/.test(named)
      )
        return [at({ name: named }, entry.start, entry.end)];
      const isSecret =
        /(?:^|\.)env\.secret\.\[\]$|^registry\.(?:password|username)\.\[\]$|^builder\.secrets\.\[\]$/.test(place);
      if (isSecret && entry.key === undefined && NAME.test(named))
        return [at({ name: named, kind: 'deploy', required: true }, entry.start, entry.start + named.length)];
      return [];
    });
  },
};

/** https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Environment= */
export const systemd: Tool = {
  name: 'systemd',
  isFile: (path) => /\.(?:service|socket)(?:\.j2|\.template)?$|\.service\.d\/[^/]+\.conf$/.test(path),
  hint: /Environment=|\$\{?[A-Z]/,
  read: (file) => {
    const isGiven = readsOf(file, given('systemd'));
    const isAsked = readsOf(file, asked('systemd'));
    const reads: Read[] = [];
    const names = new Set<string>();
    for (const match of file.text.matchAll(/^(Pass)?Environment=((?:[^\n\\]|\\\r?\n|\\.)*)/gm)) {
      const from = match.index + match[0].length - (match[2] ?? '').length;
      const words = match[1] === undefined ? /(?<![^\s"'])([A-Za-z_]\w*)(?==)/g : /(?<![^\s])([A-Za-z_]\w*)(?!\S)/g;
      for (const word of (match[2] ?? '').matchAll(words)) {
        const name = word[1] ?? '';
        const start = from + word.index;
        names.add(name);
        reads.push((match[1] === undefined ? isGiven : isAsked)({ name }, start, start + name.length));
      }
    }
    for (const match of file.text.matchAll(/^Exec\w+=((?:[^\n\\]|\\\r?\n|\\.)*)/gm))
      for (const word of (match[1] ?? '').matchAll(/(?<!\$)\$\{?([A-Z][A-Z0-9_]*)/g)) {
        const name = word[1] ?? '';
        if (names.has(name) || /^(?:MAINPID|HOME|USER|PATH)$/.test(name)) continue;
        const start =
          match.index + match[0].length - (match[1] ?? '').length + word.index + word[0].length - name.length;
        reads.push(isAsked({ name }, start, start + name.length));
      }
    return reads;
  },
};
