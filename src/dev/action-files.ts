/** action.yml and the page of each action, from the list of inputs and outputs. */
import { stringify } from 'yaml';
import { type ActionWord, inputsOf, outputsOf } from '../config/inputs.ts';
import { REPOSITORY } from '../core/project.ts';

interface ActionWords {
  name: string;
  /** GitHub's marketplace shows the first 125 characters. */
  description: string;
  /** https://feathericons.com names; colours as GitHub allows them */
  icon: string;
  example: string;
}

const WORDS: Record<ActionWord, ActionWords> = {
  run: {
    name: 'Launch Ready',
    description:
      'Is this change safe to deploy, and is what we deployed alive? Env, secrets, migrations and smoke tests in one step.',
    icon: 'shield',
    example: `- uses: ${REPOSITORY}@v1`,
  },
  env: {
    name: 'Launch Ready: env',
    description: 'Does every environment have the variables the code needs, with values that can work there?',
    icon: 'sliders',
    example: `- uses: ${REPOSITORY}/actions/env@v1
  with:
    environment: production
  env:
    DATABASE_URL: \${{ secrets.DATABASE_URL }}`,
  },
  secrets: {
    name: 'Launch Ready: secrets',
    description: 'Finds credentials in a change, in the whole history, or in the build output.',
    icon: 'lock',
    example: `- uses: ${REPOSITORY}/actions/secrets@v1`,
  },
  migrations: {
    name: 'Launch Ready: migrations',
    description: 'Flags migrations that lose data, lock a table, or break the version still running.',
    icon: 'database',
    example: `- uses: ${REPOSITORY}/actions/migrations@v1`,
  },
  smoke: {
    name: 'Launch Ready: smoke',
    description: 'Asks the deployed app whether the right release answers, and is not fooled by a 200.',
    icon: 'activity',
    example: `- uses: ${REPOSITORY}/actions/smoke@v1
  with:
    url: https://app.example.com`,
  },
  annotate: {
    name: 'Launch Ready: annotate',
    description: 'Puts the findings of all steps and jobs on the pull request.',
    icon: 'message-square',
    example: `- if: \${{ !cancelled() }}
  uses: ${REPOSITORY}/actions/annotate@v1`,
  },
  gate: {
    name: 'Launch Ready: gate',
    description: 'One required status for branch protection and releases, from all jobs.',
    icon: 'check-circle',
    example: `- uses: ${REPOSITORY}/actions/gate@v1
  with:
    needs: \${{ toJSON(needs) }}`,
  },
};

export const actionFile = (word: ActionWord): string => (word === 'run' ? 'action.yml' : `actions/${word}/action.yml`);

export function actionManifest(word: ActionWord): string {
  const { name, description, icon } = WORDS[word];
  const manifest = {
    name,
    description,
    author: 'Launch Ready',
    branding: { icon, color: 'green' },
    inputs: Object.fromEntries(
      inputsOf(word).map((input) => [
        input.name,
        {
          description: input.description,
          required: false,
          ...(input.default === undefined ? {} : { default: input.default }),
        },
      ]),
    ),
    outputs: Object.fromEntries(outputsOf(word).map((output) => [output.name, { description: output.description }])),
    runs: { using: 'node24', main: word === 'run' ? 'dist/run.js' : `../../dist/${word}.js` },
  };
  return `# Made from src/config/inputs.ts by \`npm run generate\`. Defaults live in launch-ready.yml's schema: one here would override the file.\n${stringify(manifest, { lineWidth: 0 })}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export function inputTable(word: ActionWord): string {
  const rows = inputsOf(word).map(
    ({ name, description, values }) =>
      `| \`${name}\` | ${cell(description)} | ${values ? values.map((value) => `\`${value}\``).join(', ') : ''} |`,
  );
  return `| input | meaning | values |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

export function outputTable(word: ActionWord): string {
  const rows = outputsOf(word).map(({ name, description }) => `| \`${name}\` | ${cell(description)} |`);
  return `| output | meaning |\n| --- | --- |\n${rows.join('\n')}`;
}

/** A first page for a new action, and its tables. */
export function actionPage(word: ActionWord): { start: string; inputs: string; outputs: string } {
  const { name, description, example } = WORDS[word];
  const part = (title: string, key: string) => `## ${title}\n\n<!-- generated:${key} -->\n<!-- /generated:${key} -->\n`;
  return {
    start: `# ${name}\n\n${description}\n\n\`\`\`yaml\n${example}\n\`\`\`\n\n${part('Inputs', 'inputs')}\n${part('Outputs', 'outputs')}`,
    inputs: inputTable(word),
    outputs: outputTable(word),
  };
}
