/** `launch-ready.yml` as `init` writes it: every line with its reason. */
import type { InferredVariable } from '../../checks/env/infer/infer.ts';
import { REPOSITORY_URL } from '../../core/project.ts';
import { printable } from '../../core/text.ts';
import type { FoundEnvironment } from './find.ts';

export function configText(environments: readonly FoundEnvironment[], variables: readonly InferredVariable[]): string {
  return [
    `# yaml-language-server: $schema=${REPOSITORY_URL}/raw/main/docs/schema/launch-ready.schema.json`,
    '# Written by `launch-ready init` from what the repository shows. Behind each line stands its reason; every line may',
    '# be changed or deleted.',
    'version: 1',
    ...(environments.length === 0 ? [] : ['environments:', ...environments.flatMap(environmentLines)]),
    ...(variables.length === 0 ? [] : ['env:', '  vars:', ...variables.flatMap(variableLines)]),
    '',
  ].join('\n');
}

const environmentLines = ({ name, because }: FoundEnvironment): string[] => [
  `  ${key(name)}: {} # ${comment(because)}`,
];

function variableLines({ name, seen, required, type, secret, owner }: InferredVariable): string[] {
  const lines = [`    # ${comment(seen)}`, `    ${key(name)}:`];
  lines.push(`      required: ${required.value} # ${comment(required.because)}`);
  if (type) lines.push(`      type: ${type.value} # ${comment(type.because)}`);
  if (secret) lines.push(`      secret: true # ${comment(secret.because)}`);
  if (owner) lines.push(`      owner: ${JSON.stringify(owner.value)} # ${comment(owner.because)}`);
  return lines;
}

/** A word that YAML would read as something else stands in quotes. */
const key = (name: string): string =>
  /^[A-Za-z_][\w-]*$/.test(name) && !/^(?:true|false|null|y|n|yes|no|on|off)$/i.test(name)
    ? name
    : JSON.stringify(name);

const comment = (text: string): string => printable(text, 200);
