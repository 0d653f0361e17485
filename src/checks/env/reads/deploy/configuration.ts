/** Configuration files of frameworks that take variables: Spring, Micronaut, Quarkus, Play and Akka; Symfony. */
import { placeholders } from '../languages/placeholders.ts';
import { positionsOf } from '../languages/positions.ts';
import { symfonyReferences } from '../languages/symfony.ts';
import { baseName, readsOf, type Tool } from './tool.ts';
import { scanYaml } from './yaml.ts';

const NAMES =
  /^(?:application|bootstrap|config|logback|micronaut|reference|server)(?:[-.][\w.-]+)?\.(?:ya?ml|properties|conf|xml|toml)$/;

/** https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.files.property-placeholders */
export const spring: Tool = {
  name: 'spring',
  isFile: (path) =>
    /\.(?:ya?ml|properties|xml)$/.test(path) &&
    (/(?:^|\/)resources\//.test(path) || NAMES.test(baseName(path))) &&
    !/(?:^|\/)db\/|\.github\//.test(path),
  hint: /\$\{\s*[A-Z]/,
  read: (file) => {
    // Compose has `${X}` as well, under names that Spring does not have.
    if (/^services:[ \t]*$/m.test(file.text) && !/^spring:/m.test(file.text)) return [];
    const code = codeOf(file.path, file.text);
    return placeholders({ path: file.path, text: code }, 0, code.length, 'spring', 'code', positionsOf(file.text));
  },
};

function codeOf(path: string, text: string): string {
  const blank = (part: string): string => part.replace(/[^\r\n]/g, ' ');
  if (/\.ya?ml$/.test(path)) return scanYaml(text).code;
  if (path.endsWith('.xml')) return text.replace(/<!--(?:[^-]|-(?!->))*-->/g, blank);
  return text.replace(/^[ \t]*[#!][^\r\n]*/gm, blank);
}

/** HOCON of Play and Akka: `${?X}` may be missing. https://github.com/lightbend/config/blob/main/HOCON.md#substitutions */
export const hocon: Tool = {
  name: 'hocon',
  isFile: (path) => /(?:^|\/)(?:(?:resources|conf)\/(?:.*\/)?[^/]+|application[\w.-]*|reference)\.conf$/.test(path),
  hint: /\$\{\??[A-Z]/,
  read: (file) => {
    const at = readsOf(file, {
      hasDefault: false,
      required: false,
      phase: 'run',
      side: 'server',
      via: 'hocon',
      kind: 'code',
    });
    const code = file.text.replace(/"(?:[^"\\\r\n]|\\.)*"|(?:#|\/\/)[^\r\n]*/g, (part) =>
      part.startsWith('"') ? part : part.replace(/./g, ' '),
    );
    return [...code.matchAll(/\$\{(\??)([A-Z][A-Z0-9_]*)\}/g)].map((match) => {
      const name = match[2] ?? '';
      const isOptional = match[1] === '?';
      const start = match.index + match[0].length - 1 - name.length;
      return at({ name, hasDefault: isOptional, required: !isOptional }, start, start + name.length);
    });
  },
};

/** https://symfony.com/doc/current/configuration.html#configuration-based-on-environment-variables */
export const symfony: Tool = {
  name: 'symfony',
  isFile: (path) => /\.(?:ya?ml|xml)$/.test(path),
  hint: /%env\(/,
  read: (file) => {
    const code = codeOf(file.path, file.text);
    const defaults = new Set([...code.matchAll(/^\s*['"]?env\((\w+)\)['"]?\s*:/gm)].map((match) => match[1] ?? ''));
    return symfonyReferences({ path: file.path, text: code }, 0, code.length, 'code', positionsOf(file.text)).map(
      (read) => (defaults.has(read.name) ? { ...read, hasDefault: true, required: false } : read),
    );
  },
};
