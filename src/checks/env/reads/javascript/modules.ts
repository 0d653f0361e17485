/** What a file takes from other modules and what it gives them. */
import { IDENTIFIER, past, stringAt, type Tokens } from './tokens.ts';

export interface Import {
  local: string;
  /** `default`, `*` for all of it, or the exported name. */
  imported: string;
  specifier: string;
  /** Of the local name, and of the exported one. */
  token: number;
  importedToken: number;
  /** By `require` or `import()`: a variable, seen where variables are. */
  isVariable?: true;
}

export interface Export {
  name: string;
  /** The local name; `*` where `specifier` gives all of it under `name`. */
  local: string;
  /** Where it comes from, if not from this file. */
  specifier?: string;
  /** Of the expression or declaration that is exported, where it has no local name. */
  token?: number;
}

export interface Modules {
  imports: readonly Import[];
  exports: readonly Export[];
  /** `export * from`. */
  stars: readonly string[];
}

export function modulesOf(tokens: Tokens): Modules {
  const { words, kinds, count, parents } = tokens;
  const imports: Import[] = [];
  const exports: Export[] = [];
  const stars: string[] = [];

  /** `{ a as b, type c }`, or of an object pattern `{ a: b }`. */
  const names = (
    open: number,
    separator: 'as' | ':',
  ): { outer: string; inner: string; outerToken: number; innerToken: number }[] => {
    const found = [];
    const close = past(tokens, open) - 1;
    for (let at = open + 1; at < close; ) {
      // `const { A, ...rest } = …`
      if (words[at] === '...' && separator === ':') at++;
      if (words[at] === 'type' && kinds[at + 1] === IDENTIFIER && words[at + 1] !== 'as') at++;
      const inner = stringAt(tokens, at) ?? words[at] ?? '';
      const renamed = words[at + 1] === separator;
      const outerToken = renamed ? at + 2 : at;
      const outer = stringAt(tokens, outerToken) ?? words[outerToken] ?? '';
      if (
        inner !== '' &&
        inner !== '...' &&
        (kinds[outerToken] === IDENTIFIER || stringAt(tokens, outerToken) !== undefined)
      )
        found.push({ inner, outer, innerToken: at, outerToken });
      while (at < close && words[at] !== ',') at = past(tokens, at);
      at++;
    }
    return found;
  };

  const importAt = (at: number): void => {
    let next = at + 1;
    if (words[next] === 'type' && kinds[next + 1] === IDENTIFIER && words[next + 1] !== 'from') return;
    if (words[next] === 'type' && words[next + 1] === '{') return;
    const found: Omit<Import, 'specifier'>[] = [];
    for (let steps = 0; steps < 4; steps++) {
      if (words[next] === '*' && words[next + 1] === 'as') {
        found.push({ local: words[next + 2] ?? '', imported: '*', token: next + 2, importedToken: next + 2 });
        next += 3;
      } else if (words[next] === '{') {
        for (const { inner, outer, innerToken, outerToken } of names(next, 'as'))
          found.push({ local: outer, imported: inner, token: outerToken, importedToken: innerToken });
        next = past(tokens, next);
      } else if (kinds[next] === IDENTIFIER && words[next] !== 'from') {
        found.push({ local: words[next] ?? '', imported: 'default', token: next, importedToken: next });
        next++;
      } else if (words[next] === ',') next++;
      else break;
    }
    // `import a = require('a')`
    const specifier =
      words[next] === '='
        ? stringAt(tokens, next + 3)
        : words[next] === 'from'
          ? stringAt(tokens, next + 1)
          : undefined;
    if (specifier !== undefined) imports.push(...found.map((each) => ({ ...each, specifier })));
  };

  /** `const … = require('x')`, `= await import('x')`, also `.default` of it. */
  const requireAt = (at: number): void => {
    const specifier = stringAt(tokens, at + 2);
    if (words[at + 1] !== '(' || specifier === undefined || words[at + 3] !== ')') return;
    let before = at - 1;
    if (words[before] === 'await') before--;
    while (words[before] === '(') before--;
    if (words[before] !== '=') return;
    const target = before - 1;
    if (words[at + 4] === '(' || (words[at + 4] === '.' && words[at + 6] === '(')) return;
    const member = words[at + 4] === '.' && kinds[at + 5] === IDENTIFIER ? words[at + 5] : undefined;
    if (words[target] === '}' && member === undefined) {
      for (const { inner, outer, innerToken, outerToken } of names(tokens.pairs[target] ?? target, ':'))
        if (words[outerToken - 1] !== '...')
          imports.push({
            local: outer,
            imported: inner,
            specifier,
            token: outerToken,
            importedToken: innerToken,
            isVariable: true,
          });
    } else if (kinds[target] === IDENTIFIER && /^(?:const|let|var|,)$/.test(words[target - 1] ?? ''))
      imports.push({
        local: words[target] ?? '',
        imported: member ?? '*',
        specifier,
        token: target,
        importedToken: target,
        isVariable: true,
      });
  };

  const exportAt = (at: number): void => {
    let next = at + 1;
    if (words[next] === 'type' && words[next + 1] === '{') return;
    if (words[next] === '*') {
      const named = words[next + 1] === 'as' ? words[next + 2] : undefined;
      const specifier = stringAt(tokens, next + (named === undefined ? 2 : 4));
      if (specifier === undefined) return;
      if (named === undefined) stars.push(specifier);
      else exports.push({ name: named, local: '*', specifier });
      return;
    }
    if (words[next] === '{') {
      const behind = past(tokens, next);
      const specifier = words[behind] === 'from' ? stringAt(tokens, behind + 1) : undefined;
      for (const { inner, outer } of names(next, 'as'))
        exports.push({ name: outer, local: inner, ...(specifier === undefined ? {} : { specifier }) });
      return;
    }
    const isDefault = words[next] === 'default';
    if (isDefault) next++;
    while (/^(?:async|abstract|declare)$/.test(words[next] ?? '') && kinds[next + 1] === IDENTIFIER) next++;
    const head = words[next] ?? '';
    if (head === 'function' || head === 'class' || head === 'enum') {
      if (words[next + 1] === '*') next++;
      const local = kinds[next + 1] === IDENTIFIER && words[next + 1] !== 'extends' ? words[next + 1] : undefined;
      exports.push({ name: isDefault ? 'default' : (local ?? ''), local: local ?? '', token: next });
    } else if (isDefault) {
      const isName =
        kinds[next] === IDENTIFIER && /^[;})]?$|^as$/.test(words[next + 1] ?? ';') && words[next + 1] !== '';
      exports.push({ name: 'default', local: isName ? head : '', token: next });
    } else if (head === 'const' || head === 'let' || head === 'var') {
      if (kinds[next + 1] === IDENTIFIER) exports.push({ name: words[next + 1] ?? '', local: words[next + 1] ?? '' });
      else if (words[next + 1] === '{')
        for (const { outer } of names(next + 1, ':')) exports.push({ name: outer, local: outer });
    }
  };

  /** `module.exports = …`, `exports.a = …`; `at` is the `=`. */
  const commonAt = (equals: number, name: string): void => {
    const value = equals + 1;
    if (name === 'default' && words[value] === '{') {
      const close = past(tokens, value) - 1;
      for (let at = value + 1; at < close; ) {
        const key = words[at] ?? '';
        if (kinds[at] === IDENTIFIER && (words[at + 1] === ',' || at + 1 === close))
          exports.push({ name: key, local: key });
        else if (kinds[at] === IDENTIFIER && words[at + 1] === ':') {
          const isName = kinds[at + 2] === IDENTIFIER && (words[at + 3] === ',' || at + 3 === close);
          exports.push({ name: key, local: isName ? (words[at + 2] ?? '') : '', token: at + 2 });
        } else if (kinds[at] === IDENTIFIER && words[at + 1] === '(') exports.push({ name: key, local: '', token: at });
        while (at < close && words[at] !== ',') at = past(tokens, at);
        at++;
      }
      exports.push({ name: 'default', local: '', token: value });
      return;
    }
    const isName =
      kinds[value] === IDENTIFIER &&
      !/^(?:[.([]|\?\.|=>)$/.test(words[value + 1] ?? '') &&
      words[value] !== 'async' &&
      words[value] !== 'function' &&
      words[value] !== 'new';
    exports.push({ name, local: isName ? (words[value] ?? '') : '', token: value });
  };

  for (let at = 0; at < count; at++) {
    if (kinds[at] !== IDENTIFIER) continue;
    const word = words[at];
    const before = words[at - 1];
    if (word === 'require' && before !== '.') requireAt(at);
    else if (word === 'import' && before !== '.') {
      if (words[at + 1] === '(') requireAt(at);
      else if (parents[at] === -1 && words[at + 1] !== '.') importAt(at);
    } else if (word === 'export' && parents[at] === -1 && before !== '.') exportAt(at);
    else if (word === 'module' && words[at + 1] === '.' && words[at + 2] === 'exports') {
      if (words[at + 3] === '=') commonAt(at + 3, 'default');
      else if (words[at + 3] === '.' && words[at + 5] === '=') commonAt(at + 5, words[at + 4] ?? '');
    } else if (word === 'exports' && before !== '.' && words[at + 1] === '.' && words[at + 3] === '=')
      commonAt(at + 3, words[at + 2] ?? '');
  }
  return { imports, exports, stars };
}
