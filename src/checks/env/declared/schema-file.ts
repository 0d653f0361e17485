/** Files of other tools that declare variables. Read as text: what stands in them is never run. */
import type { Declaration } from '../declaration.ts';
import { dotenvSchema } from './dotenv-schema.ts';
import { envSpec } from './env-spec.ts';
import { secretSpec } from './secret-spec.ts';

export interface SchemaFile {
  /** Names of the files, in any folder. */
  names: readonly string[];
  tool: string;
  /** Where the format is documented. */
  source: string;
  /** Never throws; what cannot be read declares nothing and is a problem. */
  read(text: string, path: string): SchemaContent;
}

export interface SchemaContent {
  declarations: Declaration[];
  /** Words without any value. */
  problems: { line: number; message: string }[];
}

export const SCHEMA_FILES: readonly SchemaFile[] = [envSpec, dotenvSchema, secretSpec];

export const schemaFileOf = (path: string): SchemaFile | undefined => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return SCHEMA_FILES.find(({ names }) => names.includes(name));
};
