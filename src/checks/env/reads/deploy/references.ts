/** Files in which a tool puts variables in by a mark of its own: one row each. */

import type { ReadFacts } from '../languages/positions.ts';
import { isOfTheShell } from '../languages/shell-names.ts';
import type { Read } from '../read.ts';
import { readsOf, type Tool } from './tool.ts';
import { scanYaml } from './yaml.ts';

interface Row {
  tool: string;
  isFile: RegExp;
  hint: RegExp;
  /** Global, with the group `name`; `fallback` where something follows that is put in instead, `insists` where it must be there. */
  mark: RegExp;
  comments: 'yaml' | '#' | ';#' | '//' | 'xml' | 'none';
  facts?: Partial<ReadFacts>;
  /** Only names in capitals that are no matter of the shell. */
  isOutside?: true;
}

const CODE = { kind: 'code' } as const;
const BUILD = { phase: 'build' } as const;
const YAML = /\.ya?ml$/;

const ROWS: readonly Row[] = [
  {
    // https://www.prisma.io/docs/orm/reference/prisma-schema-reference#env
    tool: 'prisma',
    isFile: /\.prisma$/,
    hint: /env\(/,
    mark: /(?<!\w)env\(\s*"(?<name>\w+)"\s*\)/g,
    comments: '//',
    facts: { ...CODE, required: true },
  },
  {
    // https://www.serverless.com/framework/docs/guides/variables, and the OpenTelemetry Collector's ${env:X}
    tool: 'serverless',
    isFile: YAML,
    hint: /\$\{env:/,
    mark: /\$\{env:\s*(?<name>[A-Za-z_]\w*)\s*(?<fallback>,\s*(?!\s*\})|:-?(?!\s*\}))?/g,
    comments: 'yaml',
  },
  {
    // https://docs.ansible.com/ansible/latest/collections/ansible/builtin/env_lookup.html
    tool: 'ansible',
    isFile: /\.(?:ya?ml|j2|cfg)$/,
    hint: /(?:lookup|query|\bq)\s*\(\s*['"](?:ansible\.builtin\.)?env/,
    mark: /\b(?:lookup|query|q)\s*\(\s*['"](?:ansible\.builtin\.)?env['"]\s*,\s*['"](?<name>\w+)['"]\s*(?<fallback>,\s*default\s*=|\)\s*\|\s*(?:default|d)\s*\()?/g,
    comments: 'yaml',
  },
  {
    // https://docs.getdbt.com/reference/dbt-jinja-functions/env_var: it fails without a default
    tool: 'dbt',
    isFile: /\.(?:ya?ml|sql)$/,
    hint: /env_var\(/,
    mark: /\benv_var\(\s*['"](?<name>\w+)['"]\s*(?:(?<fallback>,)|(?<insists>\)))/g,
    comments: 'yaml',
    facts: CODE,
  },
  {
    // https://helmfile.readthedocs.io/en/latest/#environment-variables
    tool: 'helmfile',
    isFile: /\.(?:ya?ml|gotmpl|tmpl)$/,
    hint: /(?:requiredEnv|\benv|expandenv)\s+"/,
    mark: /\{\{[^}\n]{0,200}?\b(?:(?<insists>requiredEnv)|env|expandenv)\s+"(?<name>\w+)"(?<fallback>\s*\)?\s*\|\s*default)?/g,
    comments: 'yaml',
  },
  {
    // https://goreleaser.com/customization/templates/
    tool: 'goreleaser',
    isFile: /(?:^|\/)\.?goreleaser[\w.-]*\.ya?ml$/,
    hint: /\.Env\.|envOrDefault|isEnvSet/,
    mark: /\.Env\.(?<name>[A-Za-z_]\w*)/g,
    comments: 'yaml',
    facts: { ...BUILD, required: true },
  },
  {
    tool: 'goreleaser',
    isFile: /(?:^|\/)\.?goreleaser[\w.-]*\.ya?ml$/,
    hint: /envOrDefault/,
    mark: /\benvOrDefault\s+"(?<name>\w+)"(?<fallback>)/g,
    comments: 'yaml',
    facts: BUILD,
  },
  {
    // https://docs.npmjs.com/cli/configuring-npm/npmrc: `${X?}` is nothing where it is not set
    tool: '.npmrc',
    isFile: /(?:^|\/)\.npmrc$/,
    hint: /\$\{/,
    mark: /(?<!\\)\$\{(?<name>[A-Za-z_]\w*)(?<fallback>\?|:?-)?/g,
    comments: ';#',
    facts: BUILD,
  },
  {
    // https://yarnpkg.com/configuration/yarnrc
    tool: '.yarnrc.yml',
    isFile: /(?:^|\/)\.yarnrc\.yml$/,
    hint: /\$\{/,
    mark: /(?<!\\)\$\{(?<name>[A-Za-z_]\w*)(?<fallback>:?-)?/g,
    comments: 'yaml',
    facts: BUILD,
  },
  {
    // https://pip.pypa.io/en/stable/reference/requirements-file-format/#using-environment-variables
    tool: 'requirements.txt',
    isFile: /(?:^|\/)(?:requirements[\w.-]*|constraints)\.txt$/,
    hint: /\$\{/,
    mark: /\$\{(?<name>[A-Z][A-Z0-9_]*)\}/g,
    comments: '#',
    facts: { ...BUILD, required: true },
  },
  {
    // https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#using-environment-variables
    tool: 'nuget.config',
    isFile: /(?:^|\/)nuget\.config$/i,
    hint: /%\w+%/,
    mark: /%(?<name>[A-Z][A-Z0-9_]*)%/g,
    comments: 'xml',
    facts: BUILD,
  },
  {
    // envsubst of the image fills templates: https://hub.docker.com/_/nginx; names in small letters are nginx's own.
    tool: 'nginx',
    isFile:
      /(?:^|\/)templates\/(?:.*\/)?[^/]+\.template$|\.conf\.(?:template|tmpl|envsubst)$|(?:^|\/)nginx[\w.-]*\.(?:template|tmpl)$/,
    hint: /\$/,
    mark: /\$(?:\{(?<name>[A-Z][A-Z0-9_]*)\}|(?<bare>[A-Z][A-Z0-9_]*))/g,
    comments: '#',
  },
  {
    // https://caddyserver.com/docs/caddyfile/concepts#environment-variables
    tool: 'Caddyfile',
    isFile: /(?:^|\/)(?:[\w.-]*\.)?Caddyfile(?:\.[\w-]+)?$|\.caddy$/,
    hint: /\{(?:\$|env\.)/,
    mark: /\{(?:\$|env\.)(?<name>[A-Za-z_]\w*)(?<fallback>:)?/g,
    comments: '#',
  },
  {
    // https://supabase.com/docs/guides/local-development/managing-config
    tool: 'supabase',
    isFile: /(?:^|\/)supabase\/(?:.*\/)?config\.toml$/,
    hint: /env\(/,
    mark: /"env\((?<name>\w+)\)"/g,
    comments: '#',
  },
  {
    // https://bun.sh/docs/runtime/bunfig
    tool: 'bunfig.toml',
    isFile: /(?:^|\/)bunfig\.toml$/,
    hint: /\$/,
    mark: /"\$\{?(?<name>[A-Z][A-Z0-9_]*)\}?"/g,
    comments: '#',
    facts: BUILD,
  },
  {
    // https://maven.apache.org/guides/introduction/introduction-to-the-pom.html#available-variables
    tool: 'maven',
    isFile: /(?:^|\/)(?:pom|settings[\w-]*)\.xml$/,
    hint: /\$\{env\./,
    mark: /\$\{env\.(?<name>[A-Za-z_]\w*)\}/g,
    comments: 'xml',
    facts: BUILD,
  },
  {
    // https://logging.apache.org/log4j/2.x/manual/lookups.html#environment-lookup
    tool: 'log4j',
    isFile: /(?:^|\/)log4j2[\w.-]*\.(?:xml|properties|ya?ml)$/,
    hint: /\$\{env:/,
    mark: /\$\{env:(?<name>[A-Za-z_]\w*)(?<fallback>:-)?/g,
    comments: 'xml',
    facts: CODE,
  },
  {
    // https://terragrunt.gruntwork.io/docs/reference/hcl/functions/#get_env
    tool: 'terragrunt',
    isFile: /\.hcl$/,
    hint: /get_env\(/,
    mark: /\bget_env\(\s*"(?<name>\w+)"\s*(?:(?<fallback>,)|(?<insists>\)))/g,
    comments: '#',
  },
  {
    // https://developer.hashicorp.com/packer/docs/templates/hcl_templates/functions/contextual/env
    tool: 'packer',
    isFile: /\.pkr\.hcl$/,
    hint: /\benv\(/,
    mark: /(?<![\w.])env\(\s*"(?<name>\w+)"\s*\)/g,
    comments: '#',
  },
  {
    // https://just.systems/man/en/functions.html#environment-variables
    tool: 'justfile',
    isFile: /(?:^|\/)\.?[jJ]ustfile$|\.just$/,
    hint: /\benv/,
    mark: /(?<!\w)(?:env_var_or_default|env_var|env)\(\s*['"](?<name>\w+)['"]\s*(?:(?<fallback>,)|(?<insists>\)))/g,
    comments: '#',
  },
  {
    // https://containers.dev/implementors/json_reference/#variables-in-devcontainerjson
    tool: 'devcontainer',
    isFile: /(?:^|\/)\.?devcontainer\.json$/,
    hint: /\$\{localEnv:/,
    mark: /\$\{localEnv:(?<name>[A-Za-z_]\w*)(?<fallback>:)?/g,
    comments: '//',
  },
  {
    // https://omegaconf.readthedocs.io/en/latest/custom_resolvers.html#oc-env
    tool: 'omegaconf',
    isFile: YAML,
    hint: /\$\{oc\.env:/,
    mark: /\$\{oc\.env:\s*(?<name>[A-Za-z_]\w*)\s*(?:(?<fallback>,)|(?<insists>\}))/g,
    comments: 'yaml',
    facts: CODE,
  },
  {
    // https://devcenter.heroku.com/articles/procfile: a shell runs its lines
    tool: 'Procfile',
    isFile: /(?:^|\/)Procfile(?:\.[\w-]+)?$/,
    hint: /\$/,
    mark: /(?<![\\$])\$(?:\{(?<name>[A-Z][A-Z0-9_]*)(?::?(?:(?<fallback>[-+=])|(?<insists>\?)))?|(?<bare>[A-Z][A-Z0-9_]*))/g,
    comments: '#',
    isOutside: true,
  },
  {
    // `ifndef X` and `ifeq ($(X),)` ask for what a Makefile does not set itself; see `assigns`.
    tool: 'make',
    isFile: /(?:^|\/)(?:GNU)?[Mm]akefile(?:\.[\w-]+)?$|\.mk$/,
    hint: /ifn?def|ifeq|\$\$/,
    mark: /^[ ]*(?:ifndef|ifdef)[ \t]+(?<name>[A-Z][A-Z0-9_]*)[ \t]*$|^[ ]*ifeq[ \t]+\(\$[({](?<bare>[A-Z][A-Z0-9_]*)[)}],[ \t]*\)/gm,
    comments: '#',
    isOutside: true,
  },
  {
    tool: 'make',
    isFile: /(?:^|\/)(?:GNU)?[Mm]akefile(?:\.[\w-]+)?$|\.mk$/,
    hint: /\$\$/,
    mark: /(?<=^\t.*)\$\$(?:\{(?<name>[A-Z][A-Z0-9_]*)(?::?(?:(?<fallback>[-+=])|(?<insists>\?)))?|(?<bare>[A-Z][A-Z0-9_]*))/gm,
    comments: '#',
    isOutside: true,
  },
];

export const references: readonly Tool[] = ROWS.map((row) => {
  const mark = new RegExp(row.mark.source, `${row.mark.flags}d`);
  return {
    name: row.tool,
    isFile: (path) => row.isFile.test(path),
    hint: row.hint,
    read: (file) => {
      const code = withoutComments(file.text, row.comments);
      const at = readsOf(file, {
        hasDefault: false,
        required: false,
        phase: 'run',
        side: 'server',
        via: row.tool,
        kind: 'deploy',
      });
      const reads: Read[] = [];
      const inside = new Map<string, boolean>();
      for (const match of code.matchAll(mark)) {
        const groups = match.groups ?? {};
        const name = groups['name'] ?? groups['bare'] ?? '';
        if (row.isOutside && !inside.has(name)) inside.set(name, isOfTheShell(name) || assigns(code, name));
        if (inside.get(name) === true) continue;
        const hasDefault = groups['fallback'] !== undefined;
        const required = !hasDefault && (groups['insists'] !== undefined || row.facts?.required === true);
        const start = (match.indices?.groups?.['name'] ?? match.indices?.groups?.['bare'])?.[0] ?? match.index;
        reads.push(at({ ...row.facts, name, hasDefault, required }, start, start + name.length));
      }
      return reads;
    },
  };
});

const assigns = (code: string, name: string): boolean =>
  new RegExp(
    `(?<![\\w$({])(?:export[ \\t]+|override[ \\t]+|define[ \\t]+)?${name}[ \\t]*(?:[:?+!]{0,2}=)|\\b(?:for|read|define)[ \\t]+${name}\\b`,
  ).test(code);

function withoutComments(text: string, kind: Row['comments']): string {
  const blank = (part: string): string => part.replace(/[^\r\n]/g, ' ');
  switch (kind) {
    case 'yaml':
      return scanYaml(text).code.replace(/\{#[^\n]*?#\}|\{\{-?\s*\/\*[\s\S]{0,2000}?\*\/|^[ \t]*--[^\n]*/gm, blank);
    case '#':
      return text.replace(/(?<=^|[ \t])#[^\r\n]*/gm, blank);
    case ';#':
      return text.replace(/^[ \t]*[;#][^\r\n]*/gm, blank);
    case '//':
      return text.replace(/"(?:[^"\\\r\n]|\\.)*"|\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*\*\//g, (part) =>
        part.startsWith('/') ? blank(part) : part,
      );
    case 'xml':
      return text.includes('<!--')
        ? text
            .split('<!--')
            .map((part, index) => (index === 0 ? part : blankTo(part, blank)))
            .join('')
        : text;
    case 'none':
      return text;
  }
}

/** A part behind `<!--`, whose mark is put back as blanks. */
function blankTo(part: string, blank: (text: string) => string): string {
  const end = part.indexOf('-->');
  const comment = end === -1 ? part : part.slice(0, end + 3);
  return `    ${blank(comment)}${part.slice(comment.length)}`;
}
