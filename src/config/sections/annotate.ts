import * as z from 'zod';

export const WHEN = ['never', 'always', 'on-failure'] as const;
export type When = (typeof WHEN)[number];

/** Which findings of other tools count as new on a pull request; the others are known. */
export const OTHER_TOOLS = ['all', 'changed-files', 'changed-lines'] as const;
export type OtherTools = (typeof OTHER_TOOLS)[number];

export const ALL_CLEAR = ['update', 'delete'] as const;

const when = (fallback: When, description: string) => z.enum(WHEN).prefault(fallback).meta({ description });

export const annotateSchema = z
  .strictObject({
    commands: when('always', 'Annotations through workflow commands; at most 10 of each level in a step.'),
    summary: when('always', 'The summary of the job.'),
    comment: when('on-failure', 'One comment on the pull request, updated in place; needs `pull-requests: write`.'),
    check: when('never', 'A check run with up to 700 annotations, what a review does not show; needs `checks: write`.'),
    review: when(
      'never',
      'A review with a comment on each changed line that has a finding, and suggestions to commit; needs `pull-requests: write`.',
    ),
    sarif: when('never', 'Code scanning; needs `security-events: write`.'),
    deployment: when('never', 'A status of the deployment that the event is about; needs `deployments: write`.'),
    'all-clear': z.enum(ALL_CLEAR).prefault('update').meta({
      description: 'What becomes of the comment once nothing is left to say: it turns green, or it is deleted.',
    }),
    'other-tools': z.enum(OTHER_TOOLS).prefault('all').meta({
      description:
        'Findings of other tools that count: all, or those in files or on lines that the change touches; the others are known.',
    }),
    name: z.string().exactOptional().meta({ description: 'Tells comments apart; default: workflow and job.' }),
  })
  .meta({ description: 'Where findings are shown.' });

export type AnnotateSection = z.infer<typeof annotateSchema>;
