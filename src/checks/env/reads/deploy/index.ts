/** What the files of tools and hosts take from the environment, or give to the program. */
import { inOrder } from '../languages/positions.ts';
import type { Reader } from '../source.ts';
import { compose } from './compose.ts';
import { hocon, spring, symfony } from './configuration.ts';
import { dockerfile } from './dockerfile.ts';
import { eas, ecs, fly, heroku, netlify, netlifyTemplate, vercel, wrangler } from './hosts.ts';
import { kubernetes } from './kubernetes.ts';
import { references } from './references.ts';
import { bake, terraform } from './terraform.ts';
import { MAX_TEXT, type Tool } from './tool.ts';
import { workflow } from './workflow.ts';
import { appEngine, appPlatform, kamal, render, systemd } from './yaml-hosts.ts';

const TOOLS: readonly Tool[] = [
  compose,
  dockerfile,
  kubernetes,
  terraform,
  bake,
  workflow,
  vercel,
  netlify,
  netlifyTemplate,
  fly,
  render,
  wrangler,
  heroku,
  eas,
  ecs,
  appPlatform,
  appEngine,
  kamal,
  systemd,
  spring,
  hocon,
  symfony,
  ...references,
];

/** By its path; where the text is given, also by whether anything could be found in it. */
export const isDeployFile = (path: string, text?: string): boolean =>
  TOOLS.some((tool) => tool.isFile(path) && (text === undefined || tool.hint.test(text)));

export const readDeployFiles: Reader = (files) => ({
  reads: inOrder(
    files.flatMap((file) =>
      file.text.length > MAX_TEXT
        ? []
        : TOOLS.flatMap((tool) => (tool.isFile(file.path) && tool.hint.test(file.text) ? tool.read(file, files) : [])),
    ),
  ),
  helpers: [],
});
