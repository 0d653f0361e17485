// A runner for tests: runs bundled JavaScript actions, jobs and documented workflows as GitHub's runner does, offline.
export type { Annotation, AnnotationLevel, DroppedAnnotation } from './annotation.ts';
export type { EventFacts, GitHubFacts } from './github-context.ts';
export { EMULATOR_TOKEN, type JobOptions, removeTempDirs } from './job-state.ts';
export { type ActionOptions, runAction } from './run-action.ts';
export type { Leak, StepResult } from './step-result.ts';
