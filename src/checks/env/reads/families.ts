import { isDeployFile, readDeployFiles } from './deploy/index.ts';
import { isJavaScript, readJavaScript } from './javascript/read-javascript.ts';
import { isLanguage, readLanguages } from './languages/index.ts';
import type { Family } from './scan.ts';

/** Every reader; a file that two know is read by both. */
export const FAMILIES: readonly Family[] = [
  { name: 'JavaScript and TypeScript', isOne: isJavaScript, read: readJavaScript },
  { name: 'other languages', isOne: isLanguage, read: readLanguages },
  { name: 'files of tools and hosts', isOne: isDeployFile, read: readDeployFiles },
];
