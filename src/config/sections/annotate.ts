import * as z from 'zod';

export const WHEN = ['never', 'always', 'on-failure'] as const;
export type When = (typeof WHEN)[number];

const when = (fallback: When, description: string) => z.enum(WHEN).prefault(fallback).meta({ description });

export const annotateSchema = z
  .strictObject({
    commands: when('always', 'Annotations through workflow commands; at most 10 of each level in a step.'),
    summary: when('always', 'The summary of the job.'),
    comment: when('on-failure', 'One comment on the pull request, updated in place; needs `pull-requests: write`.'),
    check: when('never', 'A check run with every annotation; needs `checks: write`.'),
    name: z.string().exactOptional().meta({ description: 'Tells comments apart; default: workflow and job.' }),
  })
  .meta({ description: 'Where findings are shown.' });

export type AnnotateSection = z.infer<typeof annotateSchema>;
