/** What JavaScript and TypeScript read from the environment, the project's own helpers included. */
import type { Helper, Read } from '../read.ts';
import { isTestPath } from '../scan.ts';
import type { Found, Reader, SourceFile } from '../source.ts';
import { type Calls, callReads } from './call-reads.ts';
import { directReads } from './direct-reads.ts';
import { type Environment, exposureOf, isBuiltIn, isName, WORKER } from './environment.ts';
import { type Environments, environmentsOf } from './environments-of.ts';
import { behaviourOf, type KnownHelper, nameOf } from './helpers.ts';
import { libraryReads } from './libraries.ts';
import { linkingOf } from './linking.ts';
import { moduleOf, placeOf, type SourceModule } from './module.ts';
import type { Named } from './objects.ts';
import { importsOneOf, mayRead } from './relevance.ts';
import { resolverOf } from './resolve.ts';
import { coveredFields, schemaUses } from './schemas.ts';
import type { Surroundings } from './surroundings.ts';
import { declaredBindings } from './workers.ts';

const FILE = /\.(?:[mc]?[jt]s|[jt]sx|vue|svelte|astro)$/;
export const isJavaScript = (path: string): boolean => FILE.test(path);

/** Helpers of helpers of helpers; barrels of barrels. */
const MAX_ROUNDS = 8;

export const readJavaScript: Reader = (files) => {
  const byPath = new Map<string, SourceFile>();
  for (const file of files) if (isJavaScript(file.path)) byPath.set(file.path, file);
  const resolver = resolverOf([...byPath.keys()]);
  const modules = new Map<string, SourceModule>();
  const load = (path: string): SourceModule | undefined => {
    const file = byPath.get(path);
    if (file === undefined) return undefined;
    const known = modules.get(path);
    if (known !== undefined) return known;
    const module: SourceModule = {
      ...moduleOf(file),
      elsewhere: (binding) => anyLinking.name(module, binding.name, binding.token),
    };
    modules.set(path, module);
    return module;
  };
  /** Files that give helpers or environments to others, and those that pass them on. */
  const givers = new Set<string>();
  const resolve = (specifier: string, from: string): readonly string[] =>
    resolver.resolve(specifier, from).filter((path) => givers.has(path));
  const linking = linkingOf(load, resolve);
  /** Schemas lie in files that otherwise do not matter. */
  const anyLinking = linkingOf(load, resolver.resolve);

  const reads = new Map<string, Read>();
  /** Stores, queues and the like of Workers. */
  const services = new Set<string>();
  const helpers = new Map<KnownHelper['callable'], KnownHelper>();
  const report = (
    user: SourceModule,
    { name, token, home }: Named,
    environment: Environment,
    via: string,
    surroundings: Surroundings,
    type?: string,
  ): void => {
    const module = home ?? user;
    // What a test reads does not become the program's by a constant that both use.
    if (home !== undefined && isTestPath(user.path) && !isTestPath(home.path)) return;
    const { tokens } = module;
    const isString = tokens.words[token] === '';
    const start = (tokens.starts[token] ?? 0) + (isString ? 1 : 0);
    const end = (tokens.ends[token] ?? 0) - (isString ? 1 : 0);
    const key = `${module.path}\n${start}\n${name}`;
    const earlier = reads.get(key);
    if (earlier !== undefined) {
      earlier.required ||= surroundings.required;
      earlier.hasDefault ||= surroundings.hasDefault && !earlier.required;
      return;
    }
    const { line, column } = placeOf(module, start);
    const { hasDefault, required, literalFallback, asBoolean } = surroundings;
    reads.set(key, {
      name,
      path: module.path,
      line,
      startColumn: column,
      endColumn: column + (end - start),
      hasDefault,
      required,
      ...exposureOf(environment, name),
      via,
      kind: 'code',
      ...(literalFallback === undefined ? {} : { literalFallback }),
      ...(asBoolean === undefined ? {} : { asBoolean }),
      ...(type === undefined ? {} : { type }),
    });
  };
  const environments = new Map<string, Environments>();
  const environmentsIn = (module: SourceModule): Environments => {
    const known = environments.get(module.path);
    if (known !== undefined) return known;
    const made = environmentsOf(module, (specifier, name, from) => {
      for (const path of resolve(specifier, from)) {
        const target = linking.exported(path, name);
        if (target?.binding !== undefined && target.module !== module)
          return environmentsIn(target.module).given(target.binding);
      }
      return undefined;
    });
    environments.set(module.path, made);
    return made;
  };
  const addHelper = (helper: KnownHelper): boolean => {
    if (helpers.has(helper.callable)) return false;
    helpers.set(helper.callable, helper);
    return true;
  };
  const readDirectly = (module: SourceModule): void => {
    const inHand = environmentsIn(module);
    const direct = directReads(module, inHand);
    for (const name of direct.bindings) services.add(name);
    const uses = schemaUses(module, direct.all, anyLinking);
    const covered = uses.map((use) => coveredFields(module, use));
    for (const read of direct.reads) {
      const field = (read.home === undefined ? covered : [])
        .map((fieldOf) => fieldOf(read.token))
        .find((each) => each !== undefined);
      const { hasDefault, literalFallback } = read.surroundings;
      const asked =
        field === undefined
          ? read.surroundings
          : {
              ...read.surroundings,
              hasDefault: hasDefault || field.hasDefault,
              required: field.required && !hasDefault,
              ...((literalFallback ?? field.literalFallback) ? { literalFallback: true as const } : {}),
            };
      report(module, read, read.environment, read.environment.via, asked, field?.type);
    }
    for (const { fields, environment, via, isWhole } of uses)
      for (const { module: declaring, ...field } of isWhole ? fields : [])
        if (isName(field.name) && !isBuiltIn(environment, field.name))
          report(declaring, field, environment, via, field, field.type);
    for (const { named, environment, via, surroundings, type } of libraryReads(module))
      report(module, named, environment, via, surroundings, type);
    for (const { parameter, environment, surroundings } of direct.lookups) {
      const { callable, position, isList, property } = parameter;
      const behaviour = behaviourOf(module, callable, position);
      addHelper({
        module,
        callable,
        parameter: position,
        isList,
        ...(property === undefined ? {} : { property }),
        ...behaviour,
        hasDefault: behaviour.hasDefault || (surroundings.hasDefault && behaviour.defaultParameter === undefined),
        required: behaviour.required || surroundings.required,
        environment,
      });
    }
    for (const bindings of module.scopes.bindings.values())
      for (const binding of bindings)
        if (
          binding.from === 0 &&
          binding.kind === 'variable' &&
          inHand.given(binding) !== undefined &&
          isExported(module, binding.name)
        )
          givers.add(module.path);
  };

  for (const { path, text } of byPath.values()) {
    if (!mayRead(text)) continue;
    const module = load(path);
    if (module !== undefined) readDirectly(module);
  }
  for (const { module } of helpers.values()) givers.add(module.path);

  let fresh = new Set(givers);
  const users = new Set(givers);
  for (let round = 0; round < MAX_ROUNDS && fresh.size > 0; round++) {
    // Who imports them, and who passes them on.
    const isUser = importsOneOf(fresh);
    fresh = new Set();
    for (const { path, text } of byPath.values()) {
      if (users.has(path) && givers.has(path)) continue;
      if (!isUser(text)) continue;
      users.add(path);
      if (!givers.has(path) && passesOn(load(path), resolve)) {
        givers.add(path);
        fresh.add(path);
      }
    }
    for (const path of users) {
      const module = load(path);
      if (module === undefined) continue;
      if (environmentsUsed(module, resolve)) {
        environments.delete(path);
        readDirectly(module);
      }
      const calls: Calls = callReads(module, linking, helpers);
      for (const { helper, named, calledAs, surroundings } of calls.reads)
        report(
          module,
          named,
          helper.environment,
          `${nameOf(helper.module, helper.callable) ?? calledAs}()`,
          surroundings,
        );
      for (const found of calls.helpers)
        if (addHelper(found)) {
          if (!givers.has(path)) {
            givers.add(path);
          }
          fresh.add(path);
        }
    }
  }
  const found = [...reads.values()];
  if (found.some(({ via }) => via === WORKER.via))
    for (const { text } of byPath.values()) for (const name of declaredBindings(text)) services.add(name);
  return {
    reads: found.filter(({ name, via }) => via !== WORKER.via || !services.has(name)),
    helpers: [...helpers.values()].filter(canBeCalled).map(describe),
  } satisfies Found;
};

/** What has no name and is not what its file exports is called by nobody. */
const canBeCalled = ({ module, callable }: KnownHelper): boolean =>
  nameOf(module, callable) !== undefined ||
  module.modules.exports.some(
    ({ name, token }) =>
      name === 'default' && token !== undefined && token <= callable.open && callable.open <= token + 3,
  );

function describe({ module, callable, parameter, defaultParameter, required }: KnownHelper): Helper {
  const { line } = placeOf(module, module.tokens.starts[callable.nameToken] ?? 0);
  return {
    name: nameOf(module, callable) ?? 'default',
    path: module.path,
    line,
    parameter,
    ...(defaultParameter === undefined ? {} : { defaultParameter }),
    required,
  };
}

const isExported = ({ modules }: SourceModule, name: string): boolean =>
  modules.exports.some(({ local, specifier }) => local === name && specifier === undefined);

/** Whether it gives others what it takes from one of the files that matter. */
function passesOn(
  module: SourceModule | undefined,
  resolve: (specifier: string, from: string) => readonly string[],
): boolean {
  if (module === undefined) return false;
  const { exports, stars, imports } = module.modules;
  if (stars.some((specifier) => resolve(specifier, module.path).length > 0)) return true;
  const brought = new Set(
    imports.filter(({ specifier }) => resolve(specifier, module.path).length > 0).map(({ local }) => local),
  );
  return exports.some(({ local, specifier, token }) =>
    specifier === undefined
      ? brought.has(local) || (token !== undefined && module.tokens.words[token] === '{')
      : resolve(specifier, module.path).length > 0,
  );
}

/** Whether it imports what may be the environment itself. */
const environmentsUsed = (
  { modules, path }: SourceModule,
  resolve: (specifier: string, from: string) => readonly string[],
): boolean => modules.imports.some(({ specifier }) => resolve(specifier, path).length > 0);
