/** docs/configuration.md: every key of launch-ready.yml with its meaning and default, from the schema. */
import * as z from 'zod';
import { REPOSITORY } from '../core/project.ts';

interface JsonSchema {
  type?: string | string[];
  description?: string;
  default?: unknown;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

export function configReference(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const rows: string[] = [];
  walk(json, '', rows);
  return `# Configuration

\`launch-ready.yml\` or \`.github/launch-ready.yml\`. Nothing in it is required: without a file, every check does what it can
find out by itself. An unknown key is an error, with the nearest known one. Lengths of time are \`30s\`, \`10m\`, \`90d\`.

For completion in an editor, put this line first (the schema is [docs/schema/launch-ready.schema.json](schema/launch-ready.schema.json)):

\`\`\`yaml
# yaml-language-server: $schema=https://raw.githubusercontent.com/${REPOSITORY}/v1/docs/schema/launch-ready.schema.json
version: 1
\`\`\`

| key | meaning | values | default |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function walk(schema: JsonSchema, prefix: string, rows: string[]): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    if (property.description === 'Not supported yet.') continue;
    rows.push(
      `| \`${key}\` | ${cell(property.description ?? '')} | ${cell(valuesOf(property))} | ${cell(defaultOf(property))} |`,
    );
    walk(property, key, rows);
    if (typeof property.additionalProperties === 'object') walk(property.additionalProperties, `${key}.<name>`, rows);
  }
  for (const option of [...(schema.anyOf ?? []), ...(schema.allOf ?? [])]) walk(option, prefix, rows);
}

function valuesOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(valuesOf).filter(Boolean))].join(' or ');
  if (schema.type === 'array') return `list of ${schema.items ? valuesOf(schema.items) || 'values' : 'values'}`;
  if (schema.properties || schema.additionalProperties) return 'section';
  return Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? '');
}

function defaultOf(schema: JsonSchema): string {
  const { default: value } = schema;
  if (value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0))
    return '';
  return Array.isArray(value)
    ? value.map((item) => `\`${String(item)}\``).join(', ')
    : `\`${typeof value === 'object' ? JSON.stringify(value) : String(value)}\``;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
