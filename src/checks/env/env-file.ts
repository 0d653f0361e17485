/** A `.env` file of the repository, as the loaders that the project uses read it. */
import type { DotenvFile } from './dotenv.ts';

export interface EnvFile {
  path: string;
  text: string;
  /** Git has it; false for what lies on a laptop only. */
  isTracked: boolean;
  dotenv: DotenvFile;
}

/** Any env file of the repository. */
export interface DotenvText {
  path: string;
  text: string;
  /** It shows what to set, and holds no value that is in use. */
  isExample: boolean;
}
